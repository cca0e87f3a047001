//! Carries rescheduled follow-ups of Recuperador CRM over to Persat.
//!
//! `cargo run --example recuperador_bridge -- --creditor 12 --debtor 12345678909 --client 3405=CL-0044 --responsible 7=1,2`
//!
//! Shows what it would create; `--apply` creates it. With neither `PERSAT_API_KEY` nor
//! `RECUPERADOR_API_TOKEN` set, both sides are local servers.
//!
//! | Persat | from Recuperador |
//! |---|---|
//! | `date` | `data_reagendamento` and `horario_reagendamento`, both wall-clock time, taken as they are |
//! | `title` | `nome_evento`, or `Follow-up <id>` where there is no event |
//! | `description` | `interacao`, and the id of the follow-up |
//! | `uid_client` | `id_cliente`, by **your** `--client` |
//! | `responsible_user_ids` | `id_consultor`, by **your** `--responsible` |
//! | `color`, the e-mail | not in Recuperador: **your** `--color` and `--email` |
//!
//! The two know nothing of each other: neither numbers of debtors nor users can be guessed, so what
//! you do not map is skipped, and listed. So is what has no time of day (`--time` gives one) and what
//! is past, which Persat refuses. Whether a creditor's country and the account's keep the same time is
//! for you to know.
//!
//! Persat can neither list follow-ups nor delete one. A ledger (`--ledger FILE`) therefore keeps what
//! was carried over: it is written before each request and after it. Sent again is only what certainly
//! was not created; where that is unknown, you are told to look in Persat.

mod ledger;
pub mod plan;
#[path = "../shared/mod.rs"]
mod shared;

use ledger::Ledger;
use persat_api::mock::{Api, MockServer, Reply};
use persat_api::recuperador::{Recuperador, types::FollowUp};
use persat_api::{ApiKey, Persat};
use plan::{Rules, plan};
use serde_json::json;
use shared::recuperador::TOKEN;
use shared::{Account, Lock, Outcome};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "usage: recuperador_bridge --creditor ID --debtor CPF_CNPJ [--since yyyy-mm-dd]
         --client ID_CLIENTE=UID_CLIENT... --responsible ID_CONSULTOR=USER_ID,...
         [--time HH:mm:ss] [--color COLOR] [--email MINUTES] [--ledger FILE] [--apply]";

#[tokio::main]
async fn main() -> ExitCode {
    shared::finish(run(&shared::arguments(), &mut std::io::stdout())).await
}

/// What the command line says.
pub struct Task {
    creditor: i64,
    debtor: String,
    since: Option<jiff::civil::Date>,
    rules: Rules,
    ledger: PathBuf,
    apply: bool,
}

/// The example, with its arguments.
pub async fn run(arguments: &[String], out: &mut impl Write) -> Outcome {
    if shared::helped(arguments, USAGE, out)? {
        return Ok(());
    }
    let set = |name: &str| std::env::var_os(name).is_some();
    if set(ApiKey::ENV) != set(TOKEN) {
        return Err(format!("set both {} and {TOKEN}, or neither for local servers", ApiKey::ENV).into());
    }
    let account = Account::open(out).await?;
    let today = jiff::Zoned::now().datetime();
    let Some(_) = &account.server else {
        let recuperador = Recuperador::new(ApiKey::from_env_var(TOKEN)?)?;
        return bridge(&recuperador, &account.persat, &task(arguments, "recuperador-bridge.ledger")?, today, out).await;
    };
    let (server, recuperador) = local(today.date()).await?;
    let demo = "--creditor 12 --debtor 12345678909 --client 3405=CL-0044 --responsible 7=1,2 --email 60";
    let demo: Vec<String> = demo.split(' ').map(str::to_owned).collect();
    // What was only tried out must not count as carried over.
    let task = task(if arguments.is_empty() { &demo } else { arguments }, "recuperador-bridge-local.ledger")?;
    let outcome = bridge(&recuperador, &account.persat, &task, today, out).await;
    drop(server);
    outcome
}

/// Reads the follow-ups, tells what would become of each, and creates them if asked to.
pub async fn bridge(
    recuperador: &Recuperador,
    persat: &Persat,
    task: &Task,
    now: jiff::civil::DateTime,
    out: &mut impl Write,
) -> Outcome {
    let mut call = recuperador.follow_ups().list(task.creditor, task.debtor.as_str()).reagendar("S");
    if let Some(since) = task.since {
        call = call.datagte(since);
    }
    let found = call.await?;
    // Two runs at once would both send what neither has noted yet.
    let _lock = task.apply.then(|| Lock::of(&task.ledger)).transpose()?;
    let mut ledger = Ledger::open(&task.ledger)?;
    let (mut planned, mut skipped, mut failed) = (0, 0, 0);
    for follow_up in &found {
        let id = follow_up.id_followup;
        if let Some(before) = ledger.state(id) {
            skipped += 1;
            writeln!(out, "{id}: {before}")?;
            continue;
        }
        let new = match plan(follow_up, &task.rules, now) {
            Ok(new) => new,
            Err(why) => {
                skipped += 1;
                writeln!(out, "{id}: skipped, {why}")?;
                continue;
            }
        };
        planned += 1;
        let (users, client) = (&new.responsible_user_ids, &new.uid_client);
        writeln!(out, "{id}: {} on {} about {client}, responsible {users:?}", new.title, new.date.0)?;
        if task.apply {
            ledger.sending(id)?;
            match persat.follow_ups().create(&new).await {
                Ok(created) => {
                    ledger.created(id, created.id)?;
                    writeln!(out, "  created as {}", created.id)?;
                }
                Err(error) if error.may_have_been_carried_out() => {
                    return Err(format!("{id}: {error}; {}", ledger.doubt(id)).into());
                }
                // It certainly is not there, and may be tried again.
                Err(error) => {
                    failed += 1;
                    ledger.refused(id)?;
                    writeln!(out, "  not created: {}", error.user_message().unwrap_or(&error.to_string()))?;
                }
            }
        }
    }
    let done = match task.apply {
        true => format!("{} created, {failed} not", planned - failed),
        false => format!("{planned} to be created; nothing was sent, --apply does"),
    };
    writeln!(out, "{} found, {skipped} skipped, {done}", found.len())?;
    if failed > 0 {
        return Err(format!("{failed} could not be created; the next run tries again").into());
    }
    Ok(())
}

/// Reads the command line. `ledger` is where the ledger lies unless it says another place.
pub fn task(arguments: &[String], ledger: &str) -> Outcome<Task> {
    let (mut creditor, mut debtor, mut since, mut apply) = (None, None, None, false);
    let (mut rules, mut ledger) = (Rules::default(), PathBuf::from(ledger));
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(USAGE);
        match argument.as_str() {
            "--creditor" => creditor = Some(value()?.parse()?),
            "--debtor" => debtor = Some(value()?.clone()),
            "--since" => since = Some(value()?.parse()?),
            "--client" => {
                let (id, uid) = value()?.split_once('=').ok_or(USAGE)?;
                rules.clients.insert(id.parse()?, uid.to_owned());
            }
            "--responsible" => {
                let (id, users) = value()?.split_once('=').ok_or(USAGE)?;
                let users: Result<Vec<i64>, _> = users.split(',').map(str::parse).collect();
                rules.responsibles.insert(id.parse()?, users?);
            }
            "--time" => rules.time = Some(value()?.parse::<persat_api::time::TimeOfDay>()?.0),
            "--color" => rules.color = value()?.as_str().into(),
            "--email" => rules.email = Some(value()?.parse()?),
            "--ledger" => ledger = value()?.into(),
            "--apply" => apply = true,
            _ => return Err(USAGE.into()),
        }
    }
    let (Some(creditor), Some(debtor)) = (creditor, debtor) else { return Err(USAGE.into()) };
    Ok(Task { creditor, debtor, since, rules, ledger, apply })
}

/// A local Recuperador CRM. The vendor prints no response, so these have the documented form and were
/// made for this example.
pub async fn local(today: jiff::civil::Date) -> Outcome<(MockServer, Recuperador)> {
    let server = MockServer::builder().api(Api::Recuperador).start().await?;
    let next = today.saturating_add(jiff::Span::new().days(7));
    let base = json!({
        "id_followup": 90017, "id_credor": 12, "id_cliente": 3405, "id_consultor": 7, "id_evento": 21,
        "nome_credor": "Credor Exemplo S.A.", "nome_cliente": "Maria Exemplo", "cpf_cnpj": "123.456.789-09",
        "nome_consultor": "João Exemplo", "nome_evento": "Promessa de pagamento", "tipo_evento": "P",
        "data": format!("{today}T00:00:00"), "interacao": "Cliente pediu retorno.", "tipo_contato": "W",
        "reagendar": "S", "data_reagendamento": format!("{next}T00:00:00"), "horario_reagendamento": "14:30:00",
        "reagendar_para": "C", "visivel_cliente": "N", "reagendado_por": "joao"
    });
    let with = |changes: serde_json::Value| -> Outcome<FollowUp> {
        let mut value = base.clone();
        for (name, change) in changes.as_object().into_iter().flatten() {
            value[name] = change.clone();
        }
        Ok(serde_json::from_value(value)?)
    };
    let follow_ups = [
        with(json!({}))?,
        with(json!({"id_followup": 90018, "id_consultor": 8}))?,
        with(json!({"id_followup": 90019, "horario_reagendamento": null}))?,
        with(json!({"id_followup": 90020, "data_reagendamento": "2023-09-04T00:00:00"}))?,
    ];
    server.respond("listFollowUps", Reply::json(200, &serde_json::to_value(follow_ups)?))?;
    let recuperador = Recuperador::builder(server.key()).base_url(server.url()).build()?;
    Ok((server, recuperador))
}
