//! Credentials.

use crate::error::Error;
use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};
use std::fmt;

/// An API key (Persat) or API token (Recuperador CRM).
///
/// It never appears in a log, an error or a `Debug` output.
///
/// ```
/// let key = persat_api::ApiKey::new("not-a-real-key");
/// assert_eq!(format!("{key:?}"), "ApiKey([redacted])");
/// ```
#[derive(Clone)]
pub struct ApiKey(SecretString);

impl ApiKey {
    /// The environment variable that [`ApiKey::from_env`] reads.
    pub const ENV: &'static str = "PERSAT_API_KEY";

    /// A key from a text; white space around it is dropped.
    pub fn new(key: impl AsRef<str>) -> Self {
        Self(SecretString::from(key.as_ref().trim()))
    }

    /// Reads the key from `PERSAT_API_KEY`.
    ///
    /// # Errors
    /// [`Error::Config`]: the variable is not set, empty, or not text.
    pub fn from_env() -> Result<Self, Error> {
        Self::from_env_var(Self::ENV)
    }

    /// Reads the key from an environment variable of your choice.
    ///
    /// # Errors
    /// [`Error::Config`]: the variable is not set, empty, or not text.
    pub fn from_env_var(name: &str) -> Result<Self, Error> {
        match std::env::var(name) {
            Ok(key) if !key.trim().is_empty() => Ok(Self::new(key)),
            Ok(_) => Err(Error::config(format!("the environment variable {name} is empty"))),
            Err(std::env::VarError::NotPresent) => {
                Err(Error::config(format!("the environment variable {name} is not set")))
            }
            Err(std::env::VarError::NotUnicode(_)) => {
                Err(Error::config(format!("the environment variable {name} is not text")))
            }
        }
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey([redacted])")
    }
}

impl From<&str> for ApiKey {
    fn from(key: &str) -> Self {
        Self::new(key)
    }
}

impl From<String> for ApiKey {
    fn from(key: String) -> Self {
        Self::new(key)
    }
}

/// How an API wants its key.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Scheme {
    /// `Authorization: Bearer <key>`.
    Bearer,
    /// `Authorization: Basic`, the key as user name and an empty password.
    #[cfg(feature = "recuperador")]
    Basic,
}

impl Scheme {
    /// The header's value, marked sensitive so that nothing prints it.
    pub(crate) fn header(self, key: &ApiKey) -> Result<HeaderValue, Error> {
        let secret = key.0.expose_secret();
        if secret.is_empty() {
            return Err(Error::config("the API key is empty"));
        }
        let text = match self {
            Self::Bearer => format!("Bearer {secret}"),
            #[cfg(feature = "recuperador")]
            Self::Basic => format!("Basic {}", base64(format!("{secret}:").as_bytes())),
        };
        let mut value = HeaderValue::from_str(&text)
            .map_err(|_| Error::config("the API key has characters that a header cannot carry"))?;
        value.set_sensitive(true);
        Ok(value)
    }
}

/// A key and the header that carries it.
pub(crate) struct Credentials {
    header: HeaderValue,
    /// The key, and what was sent of it, in every spelling in which a server may quote them; the
    /// longest first.
    spellings: Vec<SecretString>,
}

impl Credentials {
    pub(crate) fn new(scheme: Scheme, key: ApiKey) -> Result<Self, Error> {
        let header = scheme.header(&key)?;
        let sent = header.to_str().ok().and_then(|header| header.split_once(' ')).map(|(_, sent)| sent);
        let secret = key.0.expose_secret();
        let coded = base64(secret.as_bytes());
        let mut spellings: Vec<String> =
            [Some(secret), Some(coded.as_str()), sent].into_iter().flatten().flat_map(spellings).collect();
        spellings.sort_unstable_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
        spellings.dedup();
        Ok(Self { header, spellings: spellings.into_iter().map(SecretString::from).collect() })
    }

    pub(crate) fn header(&self) -> HeaderValue {
        self.header.clone()
    }

    /// Masks the key in a text of the server's, which may quote what was sent to it.
    pub(crate) fn mask(&self, text: &mut String) {
        for secret in self.spellings.iter().map(ExposeSecret::expose_secret) {
            if text.contains(secret) {
                *text = text.replace(secret, "…");
            }
        }
    }
}

/// A secret as it is, within a JSON text, within a URL or a form, and in base64 whose padding was
/// dropped.
fn spellings(secret: &str) -> Vec<String> {
    // What is shorter is no secret, and would be found in ordinary words.
    const LEAST: usize = 4;
    let json = serde_json::to_string(secret).unwrap_or_default();
    let escaped = |is_plain: fn(u8) -> bool, upper: bool| -> String {
        secret
            .bytes()
            .map(|byte| match byte {
                _ if is_plain(byte) => char::from(byte).to_string(),
                _ if upper => format!("%{byte:02X}"),
                _ => format!("%{byte:02x}"),
            })
            .collect()
    };
    // All but what never is, and all but what need not be in a query.
    let strict = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let lax = |byte: u8| byte.is_ascii_graphic() && !b"\"#%&+<>".contains(&byte);
    let mut all =
        vec![secret.to_owned(), json.trim_matches('"').to_owned(), json.trim_matches('"').replace('/', "\\/")];
    all.extend([true, false].map(|upper| escaped(strict, upper)));
    all.extend([true, false].map(|upper| escaped(lax, upper)));
    all.push(secret.trim_end_matches('=').to_owned());
    all.retain(|spelling| spelling.len() >= LEAST);
    all
}

/// Base64 as RFC 4648 has it; twelve lines spare every user a dependency.
pub(crate) fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |bits: u32, shift: u32| char::from(ALPHABET[(bits >> shift & 63) as usize]);
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let at = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        out.push(digit(bits, 18));
        out.push(digit(bits, 12));
        out.push(if chunk.len() > 1 { digit(bits, 6) } else { '=' });
        out.push(if chunk.len() > 2 { digit(bits, 0) } else { '=' });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_with_a_line_break_is_refused_without_showing_it() {
        let error = Scheme::Bearer.header(&ApiKey::new("se\ncret")).unwrap_err().to_string();
        assert!(!error.contains("se") || !error.contains("cret"), "{error}");
        assert!(Scheme::Bearer.header(&ApiKey::new("  ")).is_err());
    }

    #[test]
    fn a_key_is_masked_wherever_it_stands() {
        let masked = |credentials: &Credentials, text: &str| {
            let mut text = text.to_owned();
            credentials.mask(&mut text);
            text
        };
        let bearer = Credentials::new(Scheme::Bearer, ApiKey::new("s3cret")).unwrap();
        assert_eq!(masked(&bearer, "token s3cret, s3crets, s3cre"), "token …, …s, s3cre");
        let short = Credentials::new(Scheme::Bearer, ApiKey::new("key")).unwrap();
        assert_eq!(masked(&short, "the key"), "the key");
        assert_eq!(masked(&bearer, "czNjcmV0 is s3cret"), "… is …");
        #[cfg(feature = "recuperador")]
        {
            let basic = Credentials::new(Scheme::Basic, ApiKey::new("token")).unwrap();
            assert_eq!(masked(&basic, "Basic dG9rZW46 is token"), "Basic … is …");
            let padded = Credentials::new(Scheme::Basic, ApiKey::new("token1")).unwrap();
            assert_eq!(masked(&padded, "dG9rZW4xOg== or dG9rZW4xOg or dG9rZW4xOg%3D%3D"), "… or … or …");
        }
    }

    #[test]
    fn a_key_is_masked_however_it_is_spelt() {
        let key = r#"a/b+c="d\e"#;
        let credentials = Credentials::new(Scheme::Bearer, ApiKey::new(key)).unwrap();
        for spelt in [
            key,
            r#"a/b+c=\"d\\e"#,
            r#"a\/b+c=\"d\\e"#,
            "a%2Fb%2Bc%3D%22d%5Ce",
            "a%2fb%2bc%3d%22d%5ce",
            "a/b%2Bc=%22d\\e",
        ] {
            let mut text = format!("<{spelt}>");
            credentials.mask(&mut text);
            assert_eq!(text, "<…>", "{spelt}");
        }
    }

    #[test]
    #[cfg(feature = "recuperador")]
    fn basic_is_the_token_and_an_empty_password() {
        // The vectors of RFC 4648, section 10.
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
        let header = Scheme::Basic.header(&ApiKey::new("token")).unwrap();
        assert_eq!(header.to_str().unwrap(), "Basic dG9rZW46");
        assert!(header.is_sensitive());
    }
}
