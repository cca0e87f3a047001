//! Sends samples through the generated types. `cargo xtask samples` starts it: a JSON array of
//! `{api, operation, part, path}` on standard input, one of `{index, problems}` on standard output.

use persat_tests::{dispatch, round_trip};
use serde_json::{Value, json};
use std::io::Read;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let tasks: Vec<Value> = serde_json::from_str(&text)?;
    let results =
        tasks.iter().enumerate().map(|(index, task)| Ok(json!({ "index": index, "problems": problems(task)? })));
    let results: Vec<Value> = results.collect::<Result<_, std::io::Error>>()?;
    println!("{}", Value::Array(results));
    Ok(())
}

fn problems(task: &Value) -> Result<Vec<Value>, std::io::Error> {
    let of = |key: &str| task[key].as_str().unwrap_or_default();
    let text = std::fs::read(of("path"))?;
    // A byte-order mark is dropped, as the description's own check does.
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&text);
    let Some(reader) = dispatch::reader(of("api"), of("operation"), of("part")) else {
        return Ok(vec![json!({ "kind": "refused", "pointer": "", "message": "no generated type reads this" })]);
    };
    let before: Value = serde_json::from_slice(text).unwrap_or_default();
    Ok(match reader(text) {
        Ok(after) => {
            let losses = round_trip::losses(&before, &after).into_iter();
            losses.map(|loss| json!({ "kind": "lost", "pointer": loss.pointer, "message": loss.message })).collect()
        }
        Err(refused) => vec![json!({ "kind": "refused", "pointer": refused.pointer, "message": refused.message })],
    })
}
