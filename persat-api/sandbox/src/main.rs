//! A local server that plays Persat or Recuperador CRM, until Ctrl-C.

mod arguments;
mod log;

use arguments::{Options, Wish};
use persat_api::mock::{Api, Error, MockServer};
use std::io::Write;
use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let options = match arguments::read(std::env::args().skip(1)) {
        Ok(Wish::Serve(options)) => *options,
        Ok(Wish::Say(text)) => {
            log::say(&text);
            return ExitCode::SUCCESS;
        }
        Err(message) => return failed(&message),
    };
    let (api, is_logged, has_receiver) = (options.api, options.is_logged, !options.webhooks.is_empty());
    let server = match start(options).await {
        Ok(server) => server,
        Err(error) => return failed(&error.to_string()),
    };
    log::say(&greeting(api, &server, is_logged, has_receiver));
    match tokio::signal::ctrl_c().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&format!("cannot wait for Ctrl-C: {error}")),
    }
}

async fn start(options: Options) -> Result<MockServer, Error> {
    let mut builder = MockServer::builder().api(options.api).port(options.port).time_scale(options.time_scale);
    if let Some(key) = options.key {
        builder = builder.key(key);
    }
    for (event, url) in options.webhooks {
        builder = match event {
            Some(event) => builder.webhook_for(event, url),
            None => builder.webhook(url),
        };
    }
    if let Some(path) = options.store {
        builder = builder.store(path);
    }
    if let Some(path) = options.seed {
        builder = builder.seed(path);
    }
    if let Some(folder) = options.account {
        builder = builder.account(folder);
    }
    if options.is_logged {
        builder = builder.on_request(log::request).on_delivery(log::delivery);
    }
    builder.start().await
}

/// What somebody needs to know who has just started it.
fn greeting(api: Api, server: &MockServer, is_logged: bool, has_receiver: bool) -> String {
    let (name, authorization, path) = match api {
        Api::Recuperador => ("Recuperador CRM", "-u KEY:", "/v1Divida/?id_credor=12&cpf_cnpj=12345678909"),
        _ => ("Persat", "-H 'Authorization: Bearer KEY'", "/client-types"),
    };
    let (url, key) = (server.url(), server.key());
    let home = url.rsplit_once('/').map_or(url.as_str(), |(home, _)| home);
    // A key of one's own is known to who gave it.
    let key = if key == MockServer::DEFAULT_KEY { key } else { "KEY" };
    let authorization = authorization.replace("KEY", key);
    let events = if has_receiver { "posted as asked for" } else { "posted to nobody: start this with --webhook URL" };
    let hint = if is_logged { "" } else { "\n--log shows each request." };
    format!(
        "This plays {name}, as its description says. Ctrl-C ends it.\n\n\
         url       {url}\nkey       {key}\ncontrols  {home}/_sandbox\nevents    {events}\ntry       curl {authorization} '{url}{path}'\n{hint}\n"
    )
}

fn failed(message: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "error: {message}");
    ExitCode::from(2)
}
