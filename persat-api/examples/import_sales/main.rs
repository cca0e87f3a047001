//! Imports sales into Recuperador CRM from a CSV file as spreadsheets in Brazil save it.
//!
//! `cargo run --example import_sales -- vendas.csv --creditor 12 --update no --email me@example.com`
//!
//! Shows what it would send; `--send` sends it, in one import. When any row is wrong nothing is sent, and
//! every fault is told with its line and column. Without arguments it shows a small file of its own.
//!
//! The file: one row a line, columns parted by `;`, with these names in the first line, in any order: `codigo`,
//! `cpf_cnpj`, `nome_cliente`, `datavencto`, `situacao` (`N` or `P`) and, if you like, `id_credor`,
//! `datapagto`, `valor`, `descricao`, `obs`, `contrato`, `unidade`, `competencia`. UTF-8 with or without a
//! mark, or Windows-1252 (Latin-1); days `dd/mm/yyyy`; amounts `1.234,56`. Amounts never become floating
//! point.
//!
//! Whether sales that exist are overwritten (`--update`) is for you to say. Of a file that was sent,
//! `FILE.sent` tells; it is refused a second time, since only the e-mail says what became of the first.

pub mod sale;
#[path = "../shared/mod.rs"]
pub mod shared;
pub mod table;

use persat_api::recuperador::types::{PaymentState, SaleImport, UpdateExisting};
use persat_api::recuperador::{RawJson, Recuperador};
use sale::Row;
use shared::recuperador::Agency;
use shared::{Outcome, Steady, at, beside};
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "usage: import_sales FILE --update yes|no --email ADDRESS [--creditor ID] [--send]";

/// What is shown when no file is named.
const DEMO: &str = "\
codigo;cpf_cnpj;nome_cliente;datavencto;situacao;datapagto;valor;descricao
V-1001;123.456.789-09;Maria Exemplo;05/03/2024;N;;1.234,56;\"Mensalidade; março\"
V-1002;12.ABC.345/01DE-35;Exemplo Ltda.;10/03/2024;P;11/03/2024;R$ 89,90;
";

#[tokio::main]
async fn main() -> ExitCode {
    shared::finish(run(&shared::arguments(), &mut std::io::stdout())).await
}

/// What the command line says.
pub struct Task {
    file: PathBuf,
    update: UpdateExisting,
    email: String,
    creditor: Option<i64>,
    send: bool,
}

/// The example, with its arguments.
pub async fn run(arguments: &[String], out: &mut impl Write) -> Outcome {
    if shared::helped(arguments, USAGE, out)? {
        return Ok(());
    }
    if arguments.is_empty() {
        let email = "importacao@example.com".to_owned();
        let (update, creditor, file) = (UpdateExisting::Keep, Some(12), "demo.csv".into());
        let task = Task { file, update, email, creditor, send: false };
        write!(out, "{USAGE}\n\nNo file is named. Of this one:\n\n{DEMO}\nit would send:\n\n")?;
        rows(DEMO.as_bytes(), &task, out)?;
        return Ok(());
    }
    let task = task(arguments)?;
    // Once something is sent, its end must not depend on who reads along.
    let mut out = Steady::new(out, task.send);
    let agency = Agency::open(&mut out).await?;
    import(&agency, &task, &mut out).await?;
    out.end()
}

/// Reads the file, shows what it holds, and sends it if asked to.
pub async fn import(agency: &Agency, task: &Task, out: &mut impl Write) -> Outcome {
    let rows = rows(&fs::read(&task.file).map_err(at(&task.file))?, task, out)?;
    if !task.send {
        writeln!(out, "nothing was sent; --send does")?;
        return Ok(());
    }
    let sales: Vec<_> = rows.into_iter().map(|row| row.sale).collect();
    let import = SaleImport::new(task.update.clone(), task.email.as_str()).vendas(sales);
    if agency.server.is_some() {
        // What was only tried out leaves no mark beside a real file.
        agency.recuperador.imports().sales(&import).await?;
        writeln!(out, "the local server takes it; nothing was imported")?;
        return Ok(());
    }
    send(&agency.recuperador, task, &import, out).await
}

/// Sends an import, and marks its file as sent.
async fn send(recuperador: &Recuperador, task: &Task, import: &SaleImport, out: &mut impl Write) -> Outcome {
    let mark = Mark::of(&task.file)?;
    match recuperador.imports().sales(import).await {
        Ok(response) if is_accepted(response.as_ref()) => {
            writeln!(out, "accepted; what becomes of it is told by e-mail to {}", task.email)?;
        }
        Ok(_) => writeln!(out, "the response has no word of success: wait for the e-mail to {}", task.email)?,
        Err(error) if error.may_have_been_carried_out() => {
            let wait = "whether the import runs is unknown: wait for the e-mail before sending it again";
            return Err(format!("{error}; {wait}").into());
        }
        Err(error) => {
            mark.take_back();
            return Err(format!("{error}; nothing was imported").into());
        }
    }
    Ok(())
}

/// Whether a response says that all is well. No page tells what this import responds with; the one that tells of
/// such a response calls its flag `sucesso`.
fn is_accepted(response: Option<&RawJson>) -> bool {
    let value = response.and_then(|response| response.to_value().ok());
    value.is_some_and(|value| value["sucesso"] == true)
}

/// The rows of a file, shown; or its faults, shown.
fn rows(bytes: &[u8], task: &Task, out: &mut impl Write) -> Outcome<Vec<Row>> {
    let read = table::read(bytes).and_then(|table| Ok((sale::rows(&table, task.creditor)?, table.encoding)));
    match read {
        Ok((rows, encoding)) => {
            preview(task, &rows, encoding, out)?;
            Ok(rows)
        }
        Err(faults) => {
            for fault in &faults {
                writeln!(out, "{}:{fault}", task.file.display())?;
            }
            let count = if faults.len() == 1 { "1 fault".to_owned() } else { format!("{} faults", faults.len()) };
            Err(format!("{count}; nothing was sent").into())
        }
    }
}

fn preview(task: &Task, rows: &[Row], encoding: &str, out: &mut impl Write) -> Outcome {
    const SHOWN: usize = 5;
    for row in rows.iter().take(SHOWN) {
        let sale = &row.sale;
        let amount = sale.valor.as_ref().map_or("no amount".to_owned(), ToString::to_string);
        writeln!(
            out,
            "{} {} {} due {} {amount} {}",
            sale.codigo, sale.cpf_cnpj, sale.nome_cliente, sale.datavencto, sale.situacao
        )?;
    }
    if rows.len() > SHOWN {
        writeln!(out, "… and {} more", rows.len() - SHOWN)?;
    }
    let paid = rows.iter().filter(|row| row.sale.situacao == PaymentState::Paid).count();
    let cents: i128 = rows.iter().map(|row| row.cents).sum();
    let total = format!("{}{}.{:02}", if cents < 0 { "-" } else { "" }, cents.abs() / 100, cents.abs() % 100);
    writeln!(out, "{} sales ({paid} paid), {total} in all, read as {encoding}", rows.len())?;
    let exists = if task.update == UpdateExisting::Update { "are overwritten" } else { "stay as they are" };
    writeln!(out, "sales that exist {exists}")?;
    Ok(())
}

/// Says that a file was sent, so that it is not sent again by mistake.
struct Mark(PathBuf);

impl Mark {
    fn of(file: &Path) -> Outcome<Self> {
        let mark = beside(file, "sent");
        match File::create_new(&mark).and_then(|it| it.sync_all()) {
            Ok(()) => Ok(Self(mark)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                let (file, mark) = (file.display(), mark.display());
                Err(format!("{mark} exists: {file} was sent already; if it has to be sent again, delete {mark}").into())
            }
            Err(error) => Err(at(&mark)(error).into()),
        }
    }

    /// It certainly was not.
    fn take_back(self) {
        let _ = fs::remove_file(self.0);
    }
}

/// Reads the command line.
pub fn task(arguments: &[String]) -> Outcome<Task> {
    let (mut file, mut update, mut email, mut creditor, mut send) = (None, None, None, None, false);
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(USAGE);
        match argument.as_str() {
            "--update" => {
                update = Some(match value()?.as_str() {
                    "yes" => UpdateExisting::Update,
                    "no" => UpdateExisting::Keep,
                    _ => return Err(USAGE.into()),
                });
            }
            "--email" => email = Some(value()?.clone()),
            "--creditor" => {
                let number = sale::number_of_creditor(value()?).map_err(|what| format!("--creditor: {what}"))?;
                creditor = Some(number);
            }
            "--send" => send = true,
            name if !name.starts_with('-') && file.is_none() => file = Some(name.into()),
            _ => return Err(USAGE.into()),
        }
    }
    let (Some(file), Some(update), Some(email)) = (file, update, email) else { return Err(USAGE.into()) };
    if !email.contains('@') {
        return Err("--email: not an address; only an e-mail tells what becomes of an import".into());
    }
    Ok(Task { file, update, email, creditor, send })
}
