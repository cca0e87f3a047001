//! The command line.

use persat_api::mock::Api;
use std::ffi::OsString;
use std::path::PathBuf;

const HELP: &str = "\
A local server that plays the Persat API, or Recuperador CRM, as described: it keeps records, fails on
demand and posts events. Nothing leaves this machine unless --webhook names an address elsewhere.

usage: persat-sandbox [options]

  --api API              persat (default) or recuperador
  --port N               the port to listen on: 4010 by default, 4011 for recuperador; 0 takes a free one
  --key KEY              the key to accept; `mock-key` by default
  --webhook [EVENT=]URL  posts events there, or those of one name; may be given several times
  --time-scale N         how many seconds a second of the vendor's repetitions lasts: 0.001 is a thousand times
                         as fast; 1 by default
  --store FILE           keeps the records in this file, and begins with what it holds
  --seed FILE            begins with the records of this file, as GET /_sandbox/records gives them
  --account DIR          serves the templates of this folder, which `cargo xtask account --live --save DIR` wrote,
                         and refuses values that are none of their fields
  --log                  a line for each request and each event: never bodies or keys
  --help, --version
";

/// Where the published sandbox documents expect it.
fn usual_port(api: Api) -> u16 {
    match api {
        Api::Recuperador => 4011,
        _ => 4010,
    }
}

/// What to do.
#[derive(Debug)]
pub enum Wish {
    Say(String),
    Serve(Box<Options>),
}

/// How to serve.
#[derive(Debug)]
pub struct Options {
    pub api: Api,
    pub port: u16,
    pub key: Option<String>,
    pub webhooks: Vec<(Option<String>, String)>,
    pub time_scale: f64,
    pub store: Option<PathBuf>,
    pub seed: Option<PathBuf>,
    pub account: Option<PathBuf>,
    pub is_logged: bool,
}

/// The arguments as texts, which all of them have to be.
pub fn texts(arguments: impl Iterator<Item = OsString>) -> Result<Vec<String>, String> {
    let text = |it: OsString| it.into_string().map_err(|it| format!("`{}` is no text in UTF-8", it.display()));
    arguments.map(text).collect()
}

/// Reads the command line; the error says what is wrong with it.
pub fn read(mut arguments: impl Iterator<Item = String>) -> Result<Wish, String> {
    let mut options = Options {
        api: Api::Persat,
        port: 0,
        key: None,
        webhooks: Vec::new(),
        time_scale: 1.0,
        store: None,
        seed: None,
        account: None,
        is_logged: false,
    };
    let mut port = None;
    while let Some(argument) = arguments.next() {
        let (name, mut given) = match argument.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name.to_owned(), Some(value.to_owned())),
            _ => (argument.clone(), None),
        };
        let mut value = || {
            let value = given.take().or_else(|| arguments.next()).filter(|it| !it.trim().is_empty());
            value.ok_or(format!("{name} needs a value; see --help"))
        };
        match name.as_str() {
            "--help" | "-h" => return Ok(Wish::Say(HELP.to_owned())),
            "--version" | "-V" => return Ok(Wish::Say(format!("persat-sandbox {}\n", env!("CARGO_PKG_VERSION")))),
            "--port" => {
                let text = value()?;
                let read = text.parse::<u16>();
                port = Some(read.map_err(|_| format!("`{text}` is no port: a number up to 65535 is needed"))?);
            }
            "--api" => {
                options.api = match value()?.as_str() {
                    "persat" => Api::Persat,
                    "recuperador" => Api::Recuperador,
                    other => return Err(format!("`{other}` is no API: `persat` or `recuperador` is needed")),
                }
            }
            "--key" => options.key = Some(value()?),
            "--webhook" => {
                let text = value()?;
                // An address has a colon before any `=`, the name of an event has none.
                options.webhooks.push(match text.split_once('=') {
                    Some((event, url)) if !event.contains(':') => (Some(event.to_owned()), url.to_owned()),
                    _ => (None, text),
                });
            }
            "--time-scale" => {
                let text = value()?;
                options.time_scale = text.parse().map_err(|_| format!("`{text}` is no number of seconds"))?;
            }
            "--store" => options.store = Some(value()?.into()),
            "--seed" => options.seed = Some(value()?.into()),
            "--account" => options.account = Some(value()?.into()),
            "--log" => options.is_logged = true,
            _ => return Err(format!("`{name}` is not understood; see --help")),
        }
        if given.is_some() {
            return Err(format!("{name} takes no value"));
        }
    }
    options.port = port.unwrap_or(usual_port(options.api));
    Ok(Wish::Serve(Box::new(options)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(line: &str) -> Result<Options, String> {
        match read(line.split_whitespace().map(str::to_owned))? {
            Wish::Serve(options) => Ok(*options),
            Wish::Say(text) => Err(text),
        }
    }

    #[test]
    fn options_are_read() {
        let read = options("--api recuperador --port=0 --key k --time-scale 0.5 --store a --seed=b --account c --log")
            .unwrap();
        assert_eq!((read.api, read.port, read.key.as_deref(), read.time_scale), (Api::Recuperador, 0, Some("k"), 0.5));
        assert_eq!((read.store, read.seed, read.account), (Some("a".into()), Some("b".into()), Some("c".into())));
        assert!(read.is_logged);
        let read = options("--webhook http://a/?x=1 --webhook client.created=http://b --webhook=http://c").unwrap();
        let expected = [(None, "http://a/?x=1"), (Some("client.created"), "http://b"), (None, "http://c")];
        let expected = expected.map(|(event, url)| (event.map(str::to_owned), url.to_owned()));
        assert_eq!((read.port, read.webhooks), (4010, expected.to_vec()));
        assert_eq!(options("--api recuperador").unwrap().port, 4011);
    }

    #[test]
    fn what_is_wrong_is_told() {
        for (line, expected) in [
            ("--port", "--port needs a value"),
            ("--store=", "--store needs a value"),
            ("--port x", "`x` is no port"),
            ("--port 65536", "`65536` is no port"),
            ("--api other", "`other` is no API"),
            ("--time-scale fast", "`fast` is no number"),
            ("--nonsense", "`--nonsense` is not understood"),
            ("stray", "`stray` is not understood"),
            ("--log=yes", "--log takes no value"),
            ("--help", "usage: persat-sandbox"),
            ("--version", "persat-sandbox 0."),
        ] {
            let error = options(line).unwrap_err();
            assert!(error.contains(expected), "{line}: {error}");
        }
    }
}
