//! An attack: personal data of Argentina and Brazil, each value in several spellings and places. Nothing of it
//! stands in what is written, and each value becomes the same in every spelling.

use super::bench::{Bench, exchange};
use oas::document::{Document, Source};
use oas::model::Api;
use oas::record::{Options, run};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::{Map, Value, json};
use std::sync::Arc;
use xtask::deviations::Deviations;

const DESCRIPTION: &str = "openapi: 3.0.3
servers: [{url: 'https://api.persat.com.ar/v1'}]
paths:
  /people/{id}:
    get:
      operationId: getPerson
      responses:
        '200':
          description: x
          content:
            application/json:
              schema:
                type: object
                properties:
                  id: {type: integer}
                  name: {type: string}
                  state: {type: string, enum: [ACTIVE, GONE]}
                  type: {type: string}
                  born: {type: string, format: date}
                  seen: {type: string, format: date-time}
                  latitude: {type: number, minimum: -90, maximum: 90}
                  position: {type: object, properties: {location: {type: array, items: {type: number}}}}
                  count: {type: integer}
                  note: {type: string}
                  values: {type: object, additionalProperties: true}
";

/// A value as it is usually written, and what must not stand anywhere: digits or letters in a row.
const NUMBERS: [(&str, &str); 14] = [
    ("30555123", "30555123"),
    ("30.555.124", "30555124"),
    ("20-30555123-4", "20305551234"),
    ("27345678901", "27345678901"),
    ("123.456.789-09", "12345678909"),
    ("98765432100", "98765432100"),
    ("11.222.333/0001-81", "11222333000181"),
    ("+54 9 11 4504-5371", "5491145045371"),
    ("+55 (11) 98765-4329", "5511987654329"),
    ("0170099220000067797371", "0170099220000067797371"),
    ("356938035643809", "356938035643809"),
    ("-34.603722", "603722"),
    ("-58,381592", "381592"),
    ("4111111111111111", "4111111111111111"),
];

const WORDS: [(&str, &str); 13] = [
    ("Estela Zubiría", "zubir"),
    ("ZUBIRIA_GOMEZ", "zubiria"),
    ("JKL-345", "jkl"),
    ("AB 123 CD", "ab123cd"),
    ("BRA2E19", "bra2e19"),
    ("QWE-7654", "qwe"),
    ("12.ABC.345/01DE-35", "12abc34501de35"),
    ("estela.zubiria@correo.com.ar", "correo"),
    ("Ferretería Quebracho SRL", "quebracho"),
    ("Av. Rivadavia 4567", "rivadavia"),
    ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefgh", "eyj"),
    ("TUCUMAN", "tucuman"),
    ("quebracho://cliente/Estela", "quebracho"),
];

fn wide(text: &str) -> String {
    text.chars().map(|c| c.to_digit(10).and_then(|it| char::from_u32(0xff10 + it)).unwrap_or(c)).collect()
}

fn arabic(text: &str) -> String {
    text.chars().map(|c| c.to_digit(10).and_then(|it| char::from_u32(0x0660 + it)).unwrap_or(c)).collect()
}

/// The spellings of a value.
fn spellings(value: &str) -> Vec<Value> {
    let escaped = utf8_percent_encode(value, NON_ALPHANUMERIC).to_string();
    let mut all = vec![
        json!(value),
        json!(format!("Avisar a {value}, por favor.")),
        json!(format!("https://mapas.example/ver/{escaped}/x?q={escaped}")),
        json!(escaped),
        json!(value.to_uppercase()),
        json!(wide(value)),
        json!(arabic(value)),
        json!([value]),
        json!({ "sub": value }),
    ];
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    if value.chars().all(|c| !c.is_alphabetic()) {
        all.push(json!(digits.clone()));
        if let Ok(number) = digits.trim_start_matches('0').parse::<u64>() {
            all.push(json!(number));
        }
        if digits.len() < 15 {
            all.push(serde_json::from_str(&format!("{}00", digits.trim_start_matches('0'))).unwrap());
        }
        if let Some(number) = value.replace(',', ".").parse::<f64>().ok().filter(|_| digits.len() < 15) {
            all.push(json!(number));
            all.push(json!(value.replace('.', ",")));
        }
    }
    all
}

fn body() -> Value {
    let mut values = Map::new();
    let mut wild = Map::new();
    for (index, (value, _)) in NUMBERS.iter().chain(&WORDS).enumerate() {
        for (number, spelling) in spellings(value).into_iter().enumerate() {
            values.insert(format!("FW{index}_{number}"), spelling.clone());
            wild.insert(format!("campo_{}", letters(index * 20 + number)), spelling);
        }
        values.insert((*value).to_owned(), json!(true));
    }
    let mut body = json!({
        "id": 30_555_123, "name": "Estela Zubiría", "state": "ACTIVE", "type": "TUCUMAN", "born": "1980-05-03",
        "seen": "2026-03-04T09:59:58.000Z", "latitude": -34.603722, "count": 7, "note": "nació el 03/05/1980, cvv 737",
        "position": {"location": [-58.381592, -34.603722], "cuenta": "0170099220000067797371", "imei": 356_938_035_643_809_u64, "lat": -346_037_220, "cvv": 737, "doc": {"nro": 30_555_123}},
        "values": values,
    });
    body.as_object_mut().unwrap().extend(wild);
    body
}

/// A number in letters, as the names of properties have none.
fn letters(mut number: usize) -> String {
    let mut out = String::new();
    for _ in 0..3 {
        out.push(char::from(b'a' + u8::try_from(number % 26).unwrap()));
        number /= 26;
    }
    out
}

fn leaves(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|it| leaves(it, out)),
        Value::Object(members) => members.iter().for_each(|(key, value)| {
            out.push(key.clone());
            leaves(value, out);
        }),
        Value::String(text) => out.push(text.clone()),
        other => out.push(other.to_string()),
    }
}

/// Letters and digits only, small, without escapes.
fn bare(text: &str) -> String {
    let plain = percent_decode_str(text).decode_utf8_lossy().to_lowercase();
    let ascii = |c: char| match u32::from(c) {
        code @ 0xff10..=0xff19 => char::from_digit(code - 0xff10, 10).unwrap(),
        code @ 0x0660..=0x0669 => char::from_digit(code - 0x0660, 10).unwrap(),
        _ => c,
    };
    plain.chars().map(ascii).filter(|c| c.is_alphanumeric()).collect()
}

fn recorded(key: u8) -> (Value, Vec<String>) {
    let api = Api::new("t", Arc::new(Document::parse(Source::new("t.yaml", DESCRIPTION)).unwrap()));
    let bench = Bench::new();
    let entries = [exchange("GET", "/people/7", 200, &body().to_string())];
    let options = Options { key: oas::record::Key::new([key; 32]), ..bench.options(&entries, true) };
    let outcome = run(std::slice::from_ref(&api), options, Deviations::default()).unwrap();
    let refused: Vec<_> =
        outcome.report.findings.iter().filter(|it| it.code.name() == "not-redactable").map(|it| &it.message).collect();
    assert_eq!(outcome.written, Some(1), "{refused:?}");
    let new: Value = serde_json::from_str(&outcome.drafts[0].text).unwrap();
    let mut all = Vec::new();
    leaves(&new, &mut all);
    (new, all)
}

#[test]
fn nothing_planted_survives_in_any_spelling() {
    for key in 1..4 {
        let (new, all) = recorded(key);
        for (value, needle) in NUMBERS.iter().chain(&WORDS) {
            for leaf in &all {
                // Names of properties are invented here.
                if !leaf.starts_with("campo_") {
                    assert!(!bare(leaf).contains(needle), "{value} stands in {leaf} (key {key})");
                }
            }
        }
        let text = new.to_string();
        for word in ["737", "1980-05-03", "03/05/1980", "2026-03-04"] {
            assert!(!text.contains(word), "{word} (key {key})");
        }
        assert_eq!((&new["state"], &new["count"]), (&json!("ACTIVE"), &json!(7)));
    }
}

#[test]
fn a_value_becomes_the_same_in_every_spelling() {
    let old = body();
    let (new, _) = recorded(1);
    let core = |text: &str| -> String {
        let text: String = bare(text).chars().filter(char::is_ascii_digit).collect();
        text.trim_matches('0').to_owned()
    };
    let of =
        |body: &Value, index: usize, number: usize| body[format!("campo_{}", letters(index * 20 + number))].clone();
    for (index, (value, _)) in NUMBERS.iter().enumerate() {
        let expected = core(of(&new, index, 0).as_str().unwrap());
        for number in 1..20 {
            let (before, after) = (of(&old, index, number), of(&new, index, number));
            if before.is_null() {
                break;
            }
            let after = after.as_str().map_or_else(|| after.to_string(), str::to_owned);
            assert!(core(&after).contains(&expected), "{value}: {before} became {after}, and alone {expected}");
        }
    }
    for (index, (value, _)) in
        WORDS.iter().enumerate().filter(|(_, (it, _))| !it.contains("://") && !it.contains("eyJ"))
    {
        let index = index + NUMBERS.len();
        let alone = bare(of(&new, index, 0).as_str().unwrap());
        for number in [1, 2, 3, 4] {
            let after = of(&new, index, number);
            assert!(bare(after.as_str().unwrap()).contains(&alone), "{value} became {after}, and alone {alone}");
        }
    }
}
