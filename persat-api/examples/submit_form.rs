//! Fills a digital form by the titles of its fields and submits it.
//!
//! `cargo run --example submit_form -- CL-0044 7` lists the fields of form 7;
//! `… CL-0044 7 "Importe=321.11" "Fecha=2026-04-07" "Canales=Teléfono;Correo"` checks the answers;
//! `… --send` submits them.

mod shared;

use persat_api::Persat;
use persat_api::forms::{Field, FormFill};
use persat_api::mock::{MockServer, Reply};
use persat_api::types::{FormContentCreate, FormCreate, FormSchema, WidgetType};
use serde_json::json;
use shared::{Account, Outcome};
use std::io::Write;
use std::process::ExitCode;

const USAGE: &str = "usage: submit_form UID_CLIENT SCHEMA_ID [TITLE=VALUE...] [--send]
  a day as yyyy-mm-dd, a time as HH:mm, several options separated by `;`";

#[tokio::main]
async fn main() -> ExitCode {
    shared::finish(run(&shared::arguments(), &mut std::io::stdout())).await
}

/// The example, with its arguments.
pub async fn run(arguments: &[String], out: &mut impl Write) -> Outcome {
    if shared::helped(arguments, USAGE, out)? {
        return Ok(());
    }
    let account = Account::open(out).await?;
    let demo = ["CL-0044", "7", "importe=321.11", "Fecha=2026-04-07", "Canales=teléfono;Correo", "--send"];
    let demo = demo.map(str::to_owned);
    let arguments = match (arguments, &account.server) {
        ([], None) => return Err(USAGE.into()),
        ([], Some(_)) => &demo,
        (arguments, _) => arguments,
    };
    if let Some(server) = &account.server {
        made_up_form(server)?;
    }
    let (options, plain): (Vec<_>, Vec<_>) = arguments.iter().map(String::as_str).partition(|it| it.starts_with("--"));
    let ([client, schema, values @ ..], [] | ["--send"]) = (plain.as_slice(), options.as_slice()) else {
        return Err(USAGE.into());
    };
    let schema = schema.parse().map_err(|_| format!("`{schema}` is no id of a form's schema"))?;
    submit(&account.persat, client, schema, values, !options.is_empty(), out).await
}

/// Checks answers against a form's schema, and sends them if asked to.
pub async fn submit(
    persat: &Persat,
    client: &str,
    schema: i64,
    values: &[&str],
    send: bool,
    out: &mut impl Write,
) -> Outcome {
    let schema = match persat.forms().get_schema(schema).await {
        Ok(schema) => schema,
        Err(error) if error.is_not_found() => return Err(format!("there is no schema {schema}").into()),
        Err(error) => return Err(error.into()),
    };
    describe(&schema, out)?;

    let mut fill = schema.fill();
    for value in values {
        let (title, text) = value.split_once('=').ok_or(USAGE)?;
        set(&mut fill, &schema, title, text)?;
    }
    let new = FormCreate::new(client, FormContentCreate::new(schema.schema_id, fill.into_values()));
    writeln!(out, "\n{}", serde_json::to_string_pretty(&new)?)?;
    if !send {
        writeln!(out, "\nnothing was sent; --send does")?;
        return Ok(());
    }
    match persat.forms().create(&new).await {
        Ok(form) => Ok(writeln!(out, "\nsubmitted as {}", form.id)?),
        Err(error) if error.may_have_been_carried_out() => {
            Err(format!("{error}; look in Persat whether it arrived before trying again").into())
        }
        Err(error) => Err(error.user_message().map(str::to_owned).unwrap_or_else(|| error.to_string()).into()),
    }
}

/// What can be answered.
fn describe(schema: &FormSchema, out: &mut impl Write) -> Outcome {
    writeln!(out, "{} (schema {})", schema.description.title, schema.schema_id)?;
    for field in schema.widgets().iter().map(Field::new).filter(|field| !field.is_heading()) {
        let options = field.options();
        let choice = if options.is_empty() { String::new() } else { format!(": {}", options.join(", ")) };
        writeln!(out, "  {:<16} {}{choice}", field.title(), field.widget_type())?;
    }
    Ok(())
}

/// Sets a field from what was typed. Titles and options are found in any case and without accents;
/// a title that occurs twice and a value that the field does not take are errors that say so.
fn set(fill: &mut FormFill<'_>, schema: &FormSchema, title: &str, text: &str) -> Outcome {
    // Which form the text has depends on the field. One that is not found is refused by `set`.
    let lower = title.to_lowercase();
    let kind = schema.widgets().iter().find(|it| it.title.to_lowercase() == lower).map(|it| &it.widget_type);
    let wrong = |what: &str| format!("{title}: `{text}` is no {what}");
    match kind {
        Some(WidgetType::NumberField) => fill.set(title, text.parse::<f64>().map_err(|_| wrong("number"))?)?,
        Some(WidgetType::DateField) => fill.set(title, text.parse::<jiff::civil::Date>().map_err(|_| wrong("day"))?)?,
        Some(WidgetType::TimeField) => {
            fill.set(title, text.parse::<jiff::civil::Time>().map_err(|_| wrong("time"))?)?
        }
        Some(WidgetType::MultipleSelection) => fill.set(title, text.split(';').collect::<Vec<_>>())?,
        _ => fill.set(title, text)?,
    };
    Ok(())
}

/// The vendor prints no schema in full, so the local server gets one made for this example.
pub fn made_up_form(server: &MockServer) -> Outcome {
    let widgets = json!([
        {"id": "FW1", "title": "Visita", "widget_type": "NEW_SECTION"},
        {"id": "FW2", "title": "Importe", "widget_type": "NUMBER_FIELD"},
        {"id": "FW3", "title": "Fecha", "widget_type": "DATE_FIELD"},
        {"id": "FW4", "title": "Hora", "widget_type": "TIME_FIELD"},
        {"id": "FW5", "title": "Canales", "widget_type": "MULTIPLE_SELECTION",
         "description": {"options": ["Teléfono", "Correo", "Mostrador"]}},
        {"id": "FW6", "title": "Observaciones", "widget_type": "TEXT_PARAGRAPH"}
    ]);
    let schema = json!({
        "schema_id": 7, "form_group": 1, "version": 1, "draft": false, "production": true,
        "description": {"title": "Visita (made up for this example)", "color": "BLUE", "widgets": widgets}
    });
    Ok(server.respond("getFormSchema", Reply::json(200, &json!({"success": true, "data": schema})))?)
}
