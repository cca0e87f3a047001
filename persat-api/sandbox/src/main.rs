//! A local server that plays Persat or Recuperador CRM, until Ctrl-C.

mod arguments;
mod greeting;
mod log;

use arguments::{Options, Wish};
use greeting::Greeting;
use persat_api::mock::{Error, MockServer};
use std::io::Write;
use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let options = match arguments::texts(std::env::args_os().skip(1)).and_then(|it| arguments::read(it.into_iter())) {
        Ok(Wish::Serve(options)) => *options,
        Ok(Wish::Say(text)) => {
            log::say(&text);
            return ExitCode::SUCCESS;
        }
        Err(message) => return failed(&message),
    };
    let greeting = Greeting::of(&options);
    let server = match start(options).await {
        Ok(server) => server,
        Err(error) => return failed(&error.to_string()),
    };
    log::say(&greeting.text(&server));
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

fn failed(message: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "error: {message}");
    ExitCode::from(2)
}
