//! Parameters and servers of live operations, as they reach a server on this machine.

use super::bench::{Bench, tree};
use super::live::{server, xtask};
use std::time::Duration;

const DESCRIPTION: &str = "openapi: 3.0.3
info: {title: T, version: '1'}
servers: [{url: 'http://127.0.0.1:1/none'}, {url: 'ROOT'}]
security: [{key: []}]
paths:
  /x/{id}:
    get:
      operationId: getX
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: ids, in: query, explode: false, schema: {type: array, items: {type: integer}}}
        - {name: tags, in: query, schema: {type: array, items: {type: string}}}
        - {name: pipes, in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}}
        - {name: filter, in: query, style: deepObject, schema: {type: object, properties: {a: {type: integer}}}}
        - {name: X-Account, in: header, required: true, schema: {type: string}}
        - {name: X-List, in: header, schema: {type: array, items: {type: integer}}}
        - {name: session, in: cookie, required: true, schema: {type: string}}
        - {name: Authorization, in: header, required: true, schema: {type: string}}
      responses: {'200': {description: x, headers: {Location: {required: true, schema: {type: string}}}, content: {application/json: {schema: {type: object, properties: {note: {type: string}}}}}}}
  /own:
    servers: [{url: 'OWN'}]
    get:
      operationId: getOwn
      responses: {'200': {description: x, content: {application/json: {schema: {type: object}}}}}
components: {securitySchemes: {key: {type: http, scheme: Bearer}}}
";
const KEY: &str = "sk-live-9182736455";
const SESSION: &str = "s3ss10n/abc==";

fn described(bench: &Bench, root: &str, own: &str) -> String {
    let path = bench.folder.path().join("t.yaml");
    std::fs::write(&path, DESCRIPTION.replace("ROOT", root).replace("OWN", own)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn parameters_are_sent_where_and_as_they_are_described() {
    let bench = Bench::new();
    let (url, asked) = server(vec![(200, format!(r#"{{"note": "{SESSION}"}}"#))]);
    let spec = described(&bench, &url, &url);
    let mut arguments = vec!["--spec", &spec, "--live", "getX", "--server", "2", "--apply", "--param", "id=a/b"];
    for parameter in [
        "ids=1",
        "ids=2",
        "tags=a",
        "tags=b c",
        "pipes=x",
        "pipes=y",
        "filter={\"a\": 1}",
        "x-account=4711",
        "X-List=1",
        "header:X-List=2",
    ] {
        arguments.extend(["--param", parameter]);
    }
    arguments.extend(["--param-env", "session=TEST_SESSION_OF_RECORD"]);
    let output = xtask(bench.folder.path(), KEY, &[("TEST_SESSION_OF_RECORD", SESSION)], &arguments);
    let shown = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{shown}");
    let request = asked.recv_timeout(Duration::from_secs(10)).unwrap();
    let line = "GET /v1/x/a%2Fb?ids=1,2&tags=a&tags=b%20c&pipes=x%7Cy&filter%5Ba%5D=1 HTTP/1.1\r\n";
    assert!(request.starts_with(line), "{request}");
    for header in ["x-account: 4711", "x-list: 1,2", "cookie: session=s3ss10n/abc==", "authorization: Bearer sk-live"] {
        assert!(request.contains(&format!("\r\n{header}")), "{header} in {request}");
    }
    let written: String = tree(&bench.out()).into_iter().map(|(_, text)| text).collect();
    assert!(written.contains("note") && !format!("{shown}{written}").contains("s3ss10n"), "{shown}{written}");
}

#[test]
fn what_is_missing_or_wrong_is_told_without_a_value() {
    let bench = Bench::new();
    let spec = described(&bench, "https://a.test", "https://b.test");
    let good = ["--param", "id=1", "--param", "X-Account=4711", "--param", "session=s3ss10n-s3cret"];
    for (more, words) in [
        (["--server", "9"].as_slice(), "has no server 9"),
        (&["--server", "https://s3cret.test"], "not served at what `--server` names"),
        (&["--server", "2", "--param", "id=s3cret"], "the parameter `id` is one value, and several are given"),
        (&["--server", "2", "--param", "filter=s3cret"], "give it as JSON"),
        (&["--server", "2", "--param", "query:X-Account=s3cret"], "has the parameter `X-Account`"),
        (&["--server", "2", "--param", "Authorization=s3cret"], "has the parameter `Authorization`"),
        (&["--server", "2", "--param-env", "ids=NO_SUCH_VARIABLE_OF_RECORD"], "NO_SUCH_VARIABLE_OF_RECORD is not set"),
    ] {
        let arguments = [["--spec", &spec, "--live", "getX"].as_slice(), &good, more].concat();
        let output = xtask(bench.folder.path(), KEY, &[], &arguments);
        let shown = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{shown}");
        assert!(shown.contains(words) && !shown.contains("s3"), "{words}: {shown}");
    }
    let output = xtask(bench.folder.path(), KEY, &[], &["--spec", &spec, "--live", "getX", "--param", "id=1"]);
    let shown = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(shown.contains("needs the parameter `X-Account`") && shown.contains("--param-env"), "{shown}");
}

#[test]
fn the_servers_of_a_path_are_its_own() {
    let bench = Bench::new();
    let (url, asked) = server(vec![(200, "{}".to_owned())]);
    let spec = described(&bench, "https://a.test", &url);
    let output = xtask(bench.folder.path(), KEY, &[], &["--spec", &spec, "--live", "getOwn"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(asked.recv_timeout(Duration::from_secs(10)).unwrap().starts_with("GET /v1/own HTTP/1.1\r\n"));
}
