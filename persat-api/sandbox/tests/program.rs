//! The program as its users have it: a process, with HTTP by hand so that nothing of ours helps it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};

struct Sandbox {
    process: Child,
    out: BufReader<ChildStdout>,
    address: String,
    greeting: String,
}

impl Sandbox {
    fn start(arguments: &[&str]) -> Self {
        Self::of(command(arguments))
    }

    fn of(mut command: Command) -> Self {
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(process.stdout.take().unwrap());
        let mut sandbox = Self { process, out, address: String::new(), greeting: String::new() };
        let mut line = String::new();
        while !line.starts_with("try ") {
            line.clear();
            assert!(sandbox.out.read_line(&mut line).unwrap() > 0, "it ended");
            sandbox.greeting.push_str(&line);
            if let Some(url) = line.strip_prefix("url       http://") {
                sandbox.address = url.trim().split('/').next().unwrap().to_owned();
            }
        }
        sandbox
    }

    /// The status and the body of a response.
    fn call(&self, method: &str, path: &str, body: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer s3cret-key\r\nconnection: close\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(body.as_bytes()).unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        let (head, body) = response.split_once("\r\n\r\n").unwrap();
        (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
    }

    /// Kills it, and gives what it printed after its greeting.
    fn kill(mut self) -> String {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        let mut rest = String::new();
        self.out.read_to_string(&mut rest).unwrap();
        rest
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_persat-sandbox"));
    command.args(arguments);
    command
}

#[test]
fn it_serves_an_accounts_own_templates_and_judges_values_by_them() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/account/templates");
    let sandbox =
        Sandbox::start(&["--port", "0", "--key", "s3cret-key", "--account", folder.to_str().unwrap(), "--log"]);
    let (status, body) = sandbox.call("GET", "/v1/digital-forms-schemas/174", "");
    assert!(status == 200 && body.contains("Inspección de cámara"), "{body}");
    let form = |value: &str| {
        format!(
            r#"{{"uid_client": "CL-0044", "df_data": {{"schema_id": 174, "formvalues": {{"FWin00003": {value}}}}}}}"#
        )
    };
    assert_eq!(sandbox.call("POST", "/v1/digital-forms", &form("-18.5")).0, 200);
    let (status, body) = sandbox.call("POST", "/v1/digital-forms", &form(r#"["Pr1vate"]"#));
    assert!(status == 400 && body.contains("[sandbox] 'Temperatura (FWin00003)' debe ser un número"), "{body}");
    let log = sandbox.kill();
    assert!(log.contains("400 POST /v1/digital-forms (createForm, ") && !log.contains("Pr1vate"), "{log}");

    let folder = tempfile::tempdir().unwrap();
    let output = command(&["--port", "0", "--account", folder.path().to_str().unwrap()]).output().unwrap();
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(2) && error.contains("it holds no template"), "{error}");
}

#[test]
fn it_responds_and_logs_neither_keys_nor_bodies() {
    let sandbox = Sandbox::start(&["--port", "0", "--key", "s3cret-key", "--log"]);
    let new = r#"{"uid_client": "N-1", "company_name": "Pr1vate"}"#;
    assert_eq!(sandbox.call("POST", "/v1/clients", new).0, 200);
    assert_eq!(sandbox.call("POST", "/v1/clients", new).0, 409);
    let (status, body) = sandbox.call("GET", "/v1/clients/N-1", "");
    assert!(status == 200 && body.contains("Pr1vate"), "{body}");
    assert_eq!(sandbox.call("GET", "/v1/nothing?secret=s3cret-key", "").0, 404);
    let log = sandbox.kill();
    let lines: Vec<&str> = log.lines().filter(|it| !it.is_empty()).collect();
    assert!(lines[0].starts_with("200 POST /v1/clients (createClient, "), "{log}");
    assert!(
        lines[1].starts_with("409 POST /v1/clients (createClient, ") && lines[1].contains(": another record"),
        "{log}"
    );
    assert!(lines[3].starts_with("404 GET /v1/nothing (no operation, "), "{log}");
    assert!(lines.len() == 4 && !log.contains("s3cret") && !log.contains("Pr1vate"), "{log}");
}

#[test]
fn the_log_names_the_fault_that_struck() {
    let sandbox = Sandbox::start(&["--port", "0", "--key", "s3cret-key", "--log"]);
    let fault = |fault: &str| {
        let body = format!(r#"{{"fault": "{fault}", "operation": "listClientTypes", "times": 1}}"#);
        assert_eq!(sandbox.call("POST", "/_sandbox/faults", &body).0, 200);
        sandbox.call("GET", "/v1/client-types", "").0
    };
    assert_eq!([fault("status=429"), fault("cut latency=5"), fault("")], [429, 200, 200]);
    let log = sandbox.kill();
    let lines: Vec<&str> = log.lines().filter(|it| !it.is_empty()).collect();
    assert!(lines[0].ends_with(": a fault that was asked for [fault: status=429, by a control]"), "{log}");
    assert!(lines[1].ends_with(" [fault: latency=5, cut, by a control]"), "{log}");
    assert!(lines.len() == 3 && !lines[2].contains("fault"), "{log}");
}

#[test]
fn records_outlive_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("records.json").display().to_string();
    let arguments = ["--port=0", "--key=s3cret-key", "--store", &file];
    let sandbox = Sandbox::start(&arguments);
    let told = format!("\nrecords   kept in {file}; the port is another one at each start: --port N keeps it\n");
    assert!(sandbox.greeting.contains(&told), "{}", sandbox.greeting);
    for number in 0..20 {
        let new = format!(r#"{{"uid_client": "N-{number}", "company_name": "Client {number}"}}"#);
        assert_eq!(sandbox.call("POST", "/v1/clients", &new).0, 200);
    }
    sandbox.kill();
    let sandbox = Sandbox::start(&arguments);
    for number in 0..20 {
        assert_eq!(sandbox.call("GET", &format!("/v1/clients/N-{number}"), "").0, 200);
    }
    sandbox.kill();
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, &text[..text.len() / 2]).unwrap();
    let output = command(&arguments).output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    #[cfg(unix)]
    assert!(!std::path::Path::new(&format!("{file}.lock")).exists(), "a failed start leaves nothing");
    assert!(
        error.starts_with("error: ") && error.contains("records.json: no JSON: EOF") && error.contains("at line"),
        "{error}"
    );
}

#[test]
fn two_programs_cannot_have_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("records.json").display().to_string();
    let arguments = ["--port=0", "--key=s3cret-key", "--store", &file];
    let first = Sandbox::start(&arguments);
    let output = command(&arguments).output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(error, format!("error: {file}: another server keeps its records here: end it, or name another file\n"));
    assert_eq!(first.call("DELETE", "/v1/clients/CL-0044", "").0, 200);
    // Whoever is killed lets go of it.
    first.kill();
    assert_eq!(Sandbox::start(&arguments).call("GET", "/v1/clients/CL-0044", "").0, 404);
}

/// A limit on the size of files stands for a disk that is full.
#[cfg(unix)]
#[test]
fn a_full_disk_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("records.json");
    let first = Sandbox::start(&["--port=0", "--key=s3cret-key", "--store", &file.display().to_string()]);
    first.kill();
    // In blocks of 512 bytes; the signal that goes with it would end the program.
    let blocks = std::fs::metadata(&file).unwrap().len() / 512 + 8;
    let mut limited = Command::new("sh");
    limited.args(["-c", &format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\""), "sh"]);
    limited.arg(env!("CARGO_BIN_EXE_persat-sandbox")).args(["--port=0", "--key=s3cret-key", "--store"]).arg(&file);
    let sandbox = Sandbox::of(limited);
    let new = |number: usize| format!(r#"{{"uid_client": "N-{number}", "company_name": "Client {number}"}}"#);
    let mut answers = (0..100).map(|number| (number, sandbox.call("POST", "/v1/clients", &new(number))));
    let (number, (status, body)) = answers.find(|(_, (status, _))| *status != 200).unwrap();
    assert!(status == 500 && number > 0, "after {number}: {body}");
    assert!(
        body.contains("[sandbox] the records could not be kept: ") && body.contains("nothing is changed"),
        "{body}"
    );
    let path = |number: usize| format!("/v1/clients/N-{number}");
    assert_eq!(sandbox.call("GET", &path(number), "").0, 404);
    assert_eq!(sandbox.call("GET", &path(number - 1), "").0, 200);
    // What makes room is done, and the file is whole.
    assert_eq!(sandbox.call("DELETE", "/v1/clients/CL-0044", "").0, 200);
    assert_eq!(sandbox.call("POST", "/v1/clients", &new(number)).0, 200);
    sandbox.kill();
    let sandbox = Sandbox::start(&["--port=0", "--key=s3cret-key", "--store", &file.display().to_string()]);
    assert_eq!(sandbox.call("GET", &path(number), "").0, 200);
    assert_eq!(sandbox.call("GET", "/v1/clients/CL-0044", "").0, 404);
}

#[test]
fn what_is_wrong_ends_it_with_a_word() {
    let taken = Sandbox::start(&["--port", "0"]);
    let port = taken.address.rsplit(':').next().unwrap();
    for (arguments, expected) in [
        (&["--port", port][..], "error: port "),
        (&["--port", port], " is taken, perhaps by another sandbox: end that program, or take another port"),
        (&["--port", "x"], "error: `x` is no port"),
        (
            &["--webhook=http://127.0.0.1:4020/", "--webhook", "client.created=ftp://127.0.0.1/s3cret"],
            "the address of webhook 2 (for `client.created`) is no URL with http or https",
        ),
        (&["--time-scale", "-1"], "a time scale of -1 is none"),
        (&["--seed", "no/such/file"], "error: no/such/file: "),
    ] {
        let output = command(arguments).output().unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(2) && error.contains(expected), "{arguments:?}: {error}");
        assert!(!error.contains("s3cret"), "{error}");
    }
    #[cfg(unix)]
    {
        let odd: &std::ffi::OsStr = std::os::unix::ffi::OsStrExt::from_bytes(b"--seed=\xff");
        let output = command(&[]).arg(odd).output().unwrap();
        assert!(output.status.code() == Some(2) && output.stderr.ends_with(b" is no text in UTF-8\n"), "{output:?}");
    }
    let help = command(&["--help"]).output().unwrap();
    assert!(help.status.success() && String::from_utf8(help.stdout).unwrap().contains("--time-scale"));
}

#[test]
fn it_plays_recuperador_too() {
    let sandbox = Sandbox::start(&["--api", "recuperador", "--port", "0", "--key", "s3cret-key"]);
    let (status, body) = sandbox.call("GET", "/api/v1Divida/?id_credor=12&cpf_cnpj=1", "");
    assert!(status == 401 && body.starts_with("mock server, not the vendor: "), "{body}");
    let (status, body) = sandbox.call("GET", "/_sandbox", "");
    assert!(status == 200 && body.contains("follow_ups"), "{body}");
}
