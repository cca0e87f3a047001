//! Every fuzz target over the samples and thousands of mutations of them, the same ones each time.

use persat_tests::fuzz::{self, TARGETS, hunt};
use std::path::{Path, PathBuf};

const ROUNDS: usize = 4000;

fn folder(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

fn files(folder: &Path, found: &mut Vec<Vec<u8>>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_none_or(|it| it != "yaml") {
            found.push(std::fs::read(path).unwrap());
        }
    }
}

/// What a target starts from: what was found once, and the samples in the form it takes.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    let found_once = folder("regressions").join(target);
    if found_once.is_dir() {
        files(&found_once, &mut seeds);
    }
    let mut samples = Vec::new();
    files(&folder("samples"), &mut samples);
    match target {
        "webhook" => {
            files(&folder("samples/persat/webhooks"), &mut seeds);
            seeds.push(br#"[{"eventType":"x.y","payload":[1]}]"#.to_vec());
        }
        "response" => {
            for (index, sample) in samples.iter().enumerate() {
                let kinds = [u8::try_from(index % 8).unwrap(), 0];
                seeds.push([&kinds[..], sample].concat());
                seeds.push([&[7, 4][..], sample].concat());
            }
        }
        "array" => {
            let texts = [
                r#"[{"id":1,"a":[null,"]\"\\"]},[],{},-1.5e3,true,null,"é[{"]"#,
                "\u{feff} [ 1 , 2 ] ",
                "[]",
                "[[[[null]]]]",
                r#"{"success":false}"#,
            ];
            seeds.extend((0u8..).zip(texts).map(|(length, text)| [&[length], text.as_bytes()].concat()));
        }
        "times" => seeds.extend(
            [
                "2030-02-01T20:00:00.000Z",
                "2022-05-20T00:00:00.000Z",
                "2023-09-01T00:00:00",
                "14:30:00",
                "2000-02-29T23:59:59.999999999Z",
            ]
            .map(|it| it.as_bytes().to_vec()),
        ),
        "forms" => {
            let of = |kind: &str, value: &str| {
                format!(
                    r#"[[{{"id":"FW1","title":"T","widget_type":"{kind}"}},{{"id":"S","title":"S","widget_type":"NEW_SECTION"}}],{{"FW1":{value},"FW2":1}}]"#
                )
            };
            for (kind, value) in [
                ("TEXT_FIELD", r#""x""#),
                ("NUMBER_FIELD", "321.11"),
                ("DATE_FIELD", r#""2022-04-07T00:00:00.000Z""#),
                ("TIME_FIELD", "870"),
                ("MULTIPLE_SELECTION", r#"["a","b"]"#),
                ("POWER_TABLE_FIELD", r#"[["a"],["b"]]"#),
                ("MASTER_DB_TABLE", r#"{"rows":[{"1":"x"}],"totals":{"USER_TOTAL1":"2"}}"#),
            ] {
                seeds.push(of(kind, value).into_bytes());
            }
        }
        other => panic!("no seeds for {other}"),
    }
    seeds
}

#[test]
fn no_target_panics() {
    for (name, target) in TARGETS {
        let seeds = seeds(name);
        match hunt(target, &seeds, ROUNDS) {
            Ok(given) => assert!(given > ROUNDS, "{name}"),
            Err(found) => {
                panic!(
                    "{name}: {}\ninput: {}\nmend it and keep the input in tests/regressions/{name}/",
                    found.message,
                    found.input.escape_ascii()
                );
            }
        }
    }
}

/// The seeds get past the first checks of each target: with input that is refused at once, nothing
/// would be tested.
#[test]
fn seeds_reach_the_inside() {
    use persat_api::webhook::Event;
    assert!(seeds("webhook").iter().filter(|it| Event::from_slice(it).is_ok()).count() >= 3);
    let forms = seeds("forms");
    assert!(
        forms
            .iter()
            .all(|it| { serde_json::from_slice::<(Vec<persat_api::types::Widget>, serde_json::Value)>(it).is_ok() })
    );
    assert!(seeds("response").iter().any(|it| {
        it[0] == 0 && persat_api::fuzzing::response::<persat_api::types::ClientResponse>(200, &it[2..]).is_ok()
            || persat_api::fuzzing::response::<persat_api::types::FollowUpResponse>(200, &it[2..]).is_ok()
    }));
}

/// The hunt finds what hides behind each target: a bug that only a mutated sample reaches.
#[test]
fn planted_bugs_are_found() {
    for (name, target) in TARGETS {
        let seeds = seeds(name);
        let panics = |input: &[u8]| {
            target(input);
            assert!(!input.windows(4).any(|it| it == b"null") || seeds.iter().any(|seed| seed == input), "planted");
        };
        let found = hunt(panics, &seeds, ROUNDS).expect_err(name);
        assert!(found.message.contains("planted") && !found.input.is_empty(), "{name}");
    }
    // A decoder that forgets a check of length.
    let seeds = seeds("times");
    let careless = |input: &[u8]| {
        if input.contains(&b'T') {
            let _ = input[18];
        }
        fuzz::times(input);
    };
    assert!(hunt(careless, &seeds, ROUNDS).is_err());
}
