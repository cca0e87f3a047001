//! A local server that responds as Persat or Recuperador CRM document, until Ctrl-C.
//!
//! `cargo run --example mock -- --port 8080`

use persat_api::mock::{Api, MockServer, Request};
use std::io::Write;
use std::process::ExitCode;

const HELP: &str = "\
A local server that responds as documented. It logs a line per request, until Ctrl-C.

usage: mock [--port N] [--api persat|recuperador]

  --port N   the port to listen on; without it, a free one
  --api API  which API to play: persat (default) or recuperador
  --help     this text
";

#[tokio::main]
async fn main() -> ExitCode {
    let (api, port) = match arguments(std::env::args().skip(1)) {
        Ok(Some(settings)) => settings,
        Ok(None) => {
            say(HELP);
            return ExitCode::SUCCESS;
        }
        Err(message) => return failed(&message),
    };
    let server = match MockServer::builder().api(api).port(port).on_request(log).start().await {
        Ok(server) => server,
        Err(error) => return failed(&error.to_string()),
    };
    let authorization = match api {
        Api::Recuperador => format!("-u {}:", server.key()),
        _ => format!("-H 'Authorization: Bearer {}'", server.key()),
    };
    say(&format!("url  {}\nkey  {}\ntry  {}\n", server.url(), server.key(), attempt(api, &server, &authorization)));
    match tokio::signal::ctrl_c().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&format!("cannot wait for Ctrl-C: {error}")),
    }
}

/// A command that shows a response.
fn attempt(api: Api, server: &MockServer, authorization: &str) -> String {
    let path = match api {
        Api::Recuperador => "/v1Followup/?id_credor=12&cpf_cnpj_formatado=12345678909",
        _ => "/client-types",
    };
    format!("curl {authorization} '{}{path}'", server.url())
}

fn arguments(mut arguments: impl Iterator<Item = String>) -> Result<Option<(Api, u16)>, String> {
    let (mut api, mut port) = (Api::Persat, 0);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} needs a value"));
        match argument.as_str() {
            "--help" | "-h" => return Ok(None),
            "--port" => {
                let text = value()?;
                port = text.parse().map_err(|_| format!("`{text}` is no port: a number up to 65535 is needed"))?;
            }
            "--api" => {
                api = match value()?.as_str() {
                    "persat" => Api::Persat,
                    "recuperador" => Api::Recuperador,
                    other => return Err(format!("`{other}` is no API: `persat` or `recuperador` is needed")),
                }
            }
            other => return Err(format!("`{other}` is not understood; see --help")),
        }
    }
    Ok(Some((api, port)))
}

fn log(request: &Request) {
    let operation = request.operation.as_deref().unwrap_or("-");
    let refusal = request.refusal.as_ref().map_or(String::new(), |reason| format!(": {reason}"));
    say(&format!("{} {:<6} {} {operation}{refusal}\n", request.status, request.method, request.path));
}

/// Prints, and carries on when nobody reads.
fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

fn failed(message: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "error: {message}");
    ExitCode::from(2)
}
