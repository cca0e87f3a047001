//! What the examples of Recuperador CRM have in common: where their calls go, and numbers of debtors.

use super::Outcome;
use persat_api::ApiKey;
use persat_api::mock::{Api, MockServer};
use persat_api::recuperador::Recuperador;
use std::io::Write;

/// The variable that holds the token.
pub const TOKEN: &str = "RECUPERADOR_API_TOKEN";

/// Where the calls of an example go.
pub struct Agency {
    /// The client.
    pub recuperador: Recuperador,
    /// The local server, unless the calls go to the real account.
    pub server: Option<MockServer>,
}

impl Agency {
    /// The account of the token in `RECUPERADOR_API_TOKEN`; a local server when there is none. Says which.
    pub async fn open(out: &mut impl Write) -> Outcome<Self> {
        if std::env::var_os(TOKEN).is_none() {
            writeln!(out, "No {TOKEN} is set: a local server responds as documented.")?;
            writeln!(out, "Nothing leaves this machine.\n")?;
            return Self::local().await;
        }
        let recuperador = Recuperador::new(ApiKey::from_env_var(TOKEN)?)?;
        writeln!(out, "REAL ACCOUNT: {}, with the token in {TOKEN}.\n", recuperador.base_url())?;
        Ok(Self { recuperador, server: None })
    }

    /// A local server that responds as documented.
    pub async fn local() -> Outcome<Self> {
        let server = MockServer::builder().api(Api::Recuperador).start().await?;
        let recuperador = Recuperador::builder(server.key()).base_url(server.url()).build()?;
        Ok(Self { recuperador, server: Some(server) })
    }
}

/// A CPF or CNPJ without its punctuation. Letters stay, as capitals: since 2026 a CNPJ can have some, but
/// for its last two characters.
pub fn tax_id(text: &str) -> Result<String, String> {
    let plain: String = text.chars().filter(|it| !matches!(it, '.' | '-' | '/' | ' ' | '\u{a0}')).collect();
    let plain = plain.to_ascii_uppercase();
    if let Some(odd) = plain.chars().find(|it| !it.is_ascii_alphanumeric()) {
        return Err(format!("{odd:?} has no place in a CPF or CNPJ"));
    }
    let is_cpf = plain.len() == 11 && plain.bytes().all(|it| it.is_ascii_digit());
    match plain.len() {
        14 if plain.bytes().skip(12).all(|it| it.is_ascii_digit()) => Ok(plain),
        14 => Err("the last two characters of a CNPJ are digits".to_owned()),
        _ if is_cpf => Ok(plain),
        length => Err(format!(
            "{length} characters; a CPF has 11 digits and a CNPJ 14 characters (spreadsheets drop zeros in front)"
        )),
    }
}
