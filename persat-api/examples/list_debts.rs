//! Lists the open debts of a debtor.
//!
//! `cargo run --example list_debts -- --creditor 12 123.456.789-09`
//!
//! A CNPJ can have letters. The list is read item by item while it arrives; amounts are printed with
//! the digits they were sent with.

pub mod shared;

use persat_api::recuperador::Recuperador;
use shared::Outcome;
use shared::recuperador::{Agency, tax_id};
use std::io::Write;
use std::process::ExitCode;

const USAGE: &str = "usage: list_debts --creditor ID CPF_CNPJ";

#[tokio::main]
async fn main() -> ExitCode {
    shared::finish(run(&shared::arguments(), &mut std::io::stdout())).await
}

/// The example, with its arguments.
pub async fn run(arguments: &[String], out: &mut impl Write) -> Outcome {
    if shared::helped(arguments, USAGE, out)? {
        return Ok(());
    }
    let agency = Agency::open(out).await?;
    let (creditor, debtor) = match arguments {
        [] if agency.server.is_some() => (12, "123.456.789-09"),
        [flag, creditor, debtor] if flag == "--creditor" => (creditor.parse()?, debtor.as_str()),
        _ => return Err(USAGE.into()),
    };
    list(&agency.recuperador, creditor, debtor, out).await
}

/// Prints the open debts of a debtor.
pub async fn list(recuperador: &Recuperador, creditor: i64, debtor: &str, out: &mut impl Write) -> Outcome {
    let mut debts = recuperador.debts().list(creditor, tax_id(debtor)?).stream();
    let mut count = 0;
    while let Some(debt) = debts.next().await {
        let debt = debt?;
        count += 1;
        // Whatever the vendor leaves out is left out here.
        let due = debt.datavencto.map_or("no due date".to_owned(), |it| format!("due {}", it.0.date()));
        let amount = debt.valor.map_or("no amount".to_owned(), |it| it.to_string());
        let now = debt.valor_atualizado.map_or(String::new(), |it| format!(", now {it}"));
        let code = debt.codigo.map_or(String::new(), |it| format!(" ({it})"));
        let text = debt.descricao.unwrap_or_default();
        writeln!(out, "{due}: {amount}{now} {text}{code}")?;
    }
    writeln!(out, "{count} open debts")?;
    Ok(())
}
