//! Whatever is sent: no panic, no 500, and a response of the described form.

use super::life::fits;
use super::*;
use proptest::test_runner::{Config, TestRunner};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// Sends bytes and reads until the server ends it, or has responded.
async fn raw(server: &MockServer, bytes: &[u8]) -> String {
    let mut stream = tokio::net::TcpStream::connect(server.address).await.unwrap();
    // The server may have enough before all is sent.
    let _ = stream.write_all(bytes).await;
    let _ = stream.shutdown().await;
    let mut response = Vec::new();
    let _ = stream.read_to_end(&mut response).await;
    String::from_utf8_lossy(&response).into_owned()
}

#[tokio::test]
async fn garbage_ends_with_a_4xx_or_the_connection() {
    let server = MockServer::start().await.unwrap();
    let head =
        "POST /v1/clients HTTP/1.1\r\nhost: x\r\nauthorization: Bearer mock-key\r\ncontent-type: application/json\r\n";
    let with = |body: &str| format!("{head}content-length: {}\r\n\r\n{body}", body.len()).into_bytes();
    let deep = "[".repeat(100_000);
    for bytes in [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec(),
        b"GET / HTTP/9.9\r\n\r\n".to_vec(),
        b"GET /v1/clients/%zz HTTP/1.1\r\nhost: x\r\n\r\n".to_vec(),
        b"GET /v1/clients?limit=%ff&offset=%00 HTTP/1.1\r\nauthorization: Bearer mock-key\r\n\r\n".to_vec(),
        format!("GET /v1/{} HTTP/1.1\r\n\r\n", "a".repeat(200_000)).into_bytes(),
        format!("{head}content-length: 100\r\n\r\n{{").into_bytes(),
        with(&deep),
        with(&deep.replace('[', "{\"a\":")),
        with("\u{feff}{}"),
        with("{\"uid_client\": \"\\ud800\", \"company_name\": \"x\"}"),
        with("{\"uid_client\": 1e999, \"company_name\": \"x\"}"),
        [with("").as_slice(), b"\xff\xfe\x00\x01"].concat(),
    ] {
        let response = raw(&server, &bytes).await;
        let status = response.split(' ').nth(1).unwrap_or("4xx");
        assert!(
            response.is_empty() || status.starts_with('4'),
            "{}: {response}",
            String::from_utf8_lossy(&bytes[..40.min(bytes.len())])
        );
    }
    assert_eq!(respond(request(&server, "GET", "/zones")).await.0, 200, "it is still there");
}

#[tokio::test]
async fn a_huge_body_is_refused_and_a_large_one_is_not() {
    let server = MockServer::start().await.unwrap();
    let send = |name: String| {
        let new = json!({ "uid_client": "N", "company_name": name });
        respond(request(&server, "POST", "/clients").json(&new))
    };
    assert_eq!(send("ñ".repeat(4 << 20)).await.0, 200);
    let huge =
        request(&server, "POST", "/clients").header("content-type", "application/json").body(" ".repeat(65 << 20));
    // Whether the refusal is read before the connection ends is the peer's luck.
    if let Ok(response) = huge.send().await {
        assert_eq!(response.status(), 400);
        let body: Value = response.json().await.unwrap();
        assert_eq!(message(&body), "the body cannot be read: it is larger than 64 MiB");
    }
    // Of those that are remembered, as many go as make room.
    server.state.forget_requests();
    for size in [30, 30, 20, 1] {
        let large = request(&server, "POST", "/clients").header("content-type", "application/json");
        let (status, body) = respond(large.body(format!("{{{}", " ".repeat(size << 20)))).await;
        let place =
            format!("El body no es un JSON válido: EOF while parsing an object at line 1 column {}", (size << 20) + 1);
        assert_eq!((status, message(&body)), (400, &*place));
    }
    assert_eq!(server.requests().len(), 3);
    assert_eq!(respond(request(&server, "GET", "/zones")).await.0, 200);
}

/// Who sends slowly keeps nobody waiting.
#[tokio::test]
async fn the_slow_keep_nobody_waiting() {
    let server = MockServer::start().await.unwrap();
    let mut slow = Vec::new();
    for _ in 0..50 {
        let mut stream = tokio::net::TcpStream::connect(server.address).await.unwrap();
        stream.write_all(b"POST /v1/clients HTTP/1.1\r\ncontent-length: 10\r\n").await.unwrap();
        slow.push(stream);
    }
    assert_eq!(respond(request(&server, "GET", "/zones")).await.0, 200);
}

/// A source of choices, the same for the same seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides.max(1)).unwrap()).unwrap()
    }

    fn odd(&mut self) -> Value {
        let all = [
            json!(null),
            json!(true),
            json!(0),
            json!(-1),
            json!(42.0),
            json!(1.5),
            json!(1e300),
            json!(i64::MIN),
            json!(u64::MAX),
            json!(""),
            json!("ñ\u{0}/"),
            json!("2130-02-01T20:00:00.000Z"),
            json!("9999-99-99T99:99:99.999Z"),
            json!("x".repeat(600)),
            json!([]),
            json!([[]]),
            json!({}),
            json!({ "": { "1": null } }),
            json!({ "$of": "body" }),
            json!("{path.id}"),
            json!("$now"),
        ];
        all[self.roll(all.len())].clone()
    }

    /// Changes something in a value.
    fn mutate(&mut self, value: &mut Value) {
        match value {
            Value::Object(members) if !members.is_empty() && self.roll(4) > 0 => {
                let name = members.keys().nth(self.roll(members.len())).cloned().unwrap();
                match self.roll(6) {
                    0 => drop(members.remove(&name)),
                    1 => drop(members.insert("otro".to_owned(), self.odd())),
                    _ => self.mutate(&mut members[&name]),
                }
            }
            Value::Array(items) if !items.is_empty() && self.roll(3) > 0 => {
                let index = self.roll(items.len());
                self.mutate(&mut items[index]);
            }
            value => *value = self.odd(),
        }
    }
}

/// A random walk over all operations: of the documented bodies and of what became of them.
#[tokio::test]
async fn no_request_ends_in_a_500_or_in_what_is_not_described() {
    for seed in 1..=4_u64 {
        let server = MockServer::start().await.unwrap();
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let mut statuses = std::collections::BTreeMap::<u16, usize>::new();
        for _ in 0..500 {
            let (method, path, body) = next(&server, &mut dice);
            let request = request(&server, &method, &path);
            let (status, response) = respond(match &body {
                Some(body) => request.json(body),
                None => request,
            })
            .await;
            assert!(status < 500, "{method} {path} {body:?}: {response}");
            *statuses.entry(status).or_default() += 1;
            fits(&server, &method, &path, status, &response);
        }
        // Else it would not have been much of a walk.
        for status in [200, 400, 404, 409] {
            assert!(statuses.get(&status).is_some_and(|it| *it > 2), "{seed}: {statuses:?}");
        }
        // Whatever was kept can be exported, and taken back.
        let records = server.records();
        server.set_records(&records).unwrap();
        assert_eq!(server.records(), records);
    }
}

/// The next step of the walk.
fn next(server: &MockServer, dice: &mut Dice) -> (String, String, Option<Value>) {
    let description = &server.state.description;
    let operation = &description.operations[dice.roll(description.operations.len())];
    let encoded = |text: &str| -> String { text.bytes().map(|it| format!("%{it:02X}")).collect() };
    let (mut query, mut values) = (Vec::new(), std::collections::HashMap::new());
    for parameter in &operation.parameters {
        let name = parameter["name"].as_str().unwrap();
        let known = match &parameter["example"] {
            Value::Array(items) => items.first().cloned().unwrap_or_default(),
            example => example.clone(),
        };
        let value = if dice.roll(5) == 0 { dice.odd() } else { known };
        let text = encoded(value.as_str().map_or_else(|| value.to_string(), str::to_owned).as_str());
        match parameter["in"].as_str() {
            Some("path") => drop(values.insert(name, if text.is_empty() { "x".to_owned() } else { text })),
            _ if dice.roll(6) > 0 => query.push(format!("{name}={text}")),
            _ => {}
        }
    }
    let paths = description.document["paths"].as_object().unwrap();
    let (template, method) = paths
        .iter()
        .find_map(|(path, item)| {
            let (method, _) = item.as_object()?.iter().find(|(_, it)| it["operationId"] == operation.id)?;
            Some((path, method))
        })
        .unwrap();
    let path = values.iter().fold(template.clone(), |path, (name, value)| path.replace(&format!("{{{name}}}"), value));
    let media = &description.resolve(&operation.definition["requestBody"])["content"]["application/json"];
    let body = media.is_object().then(|| {
        let documented = description.examples(media).next().map(|(_, it)| it.clone());
        let mut body = documented.unwrap_or_else(|| exampled(description, &media["schema"]));
        if dice.roll(2) == 0 {
            dice.mutate(&mut body);
        }
        body
    });
    (method.to_ascii_uppercase(), format!("{path}?{}", query.join("&")), body)
}

/// A value of a schema with all that it declares, made of examples.
fn exampled(description: &Description, schema: &'static Value) -> Value {
    let schema = description.meant(schema);
    let declared = description.declared(schema);
    if declared.is_empty() {
        return schema.get("example").cloned().unwrap_or_else(|| description.blank(schema, 0));
    }
    Value::Object(declared.into_iter().map(|(name, schema)| (name.clone(), exampled(description, schema))).collect())
}

/// Any text and any JSON as a control, a fault or a preference.
#[test]
fn controls_survive_anything() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let server = runtime.block_on(MockServer::start()).unwrap();
    let mut runner = TestRunner::new(Config { cases: 64, failure_persistence: None, ..Config::default() });
    let strategy = ("[ -~]{0,40}", "/[a-z]{0,8}", proptest::bool::ANY);
    runner
        .run(&strategy, |(text, path, is_put)| {
            let statuses = runtime.block_on(async {
                let base = format!("http://{}", server.address);
                let method = if is_put { reqwest::Method::PUT } else { reqwest::Method::POST };
                let control = http().request(method, format!("{base}/_sandbox{path}")).body(text.clone());
                let fault = request(&server, "GET", "/zones").header("x-sandbox-fault", &text);
                let preference = request(&server, "GET", "/zones").header("prefer", &text);
                [respond(control).await.0, respond(fault).await.0, respond(preference).await.0]
            });
            let is_asked_for = text.contains("status=");
            proptest::prop_assert!(is_asked_for || statuses.iter().all(|it| *it < 500), "{text} {path}: {statuses:?}");
            Ok(())
        })
        .unwrap();
}
