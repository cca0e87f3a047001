//! Prints the JSON Schemas of all generated types, by API and name. `cargo xtask check` starts it.

use persat_tests::json_schema::{APIS, definitions};
use serde_json::{Map, Value};

fn main() {
    let all: Map<_, _> = APIS.iter().map(|api| ((*api).to_owned(), Value::Object(definitions(api)))).collect();
    println!("{}", Value::Object(all));
}
