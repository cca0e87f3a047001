//! The document whose only server is the local one: for programs, for pages that call what they show, and for the
//! sandbox itself, which reads there what only it has to know (`x-sandbox`).

use serde_json::{Value, json};

/// What the sandbox reads.
const NAME: &str = "x-sandbox";
/// What a survey of an account reads: of the maintainers alone.
const CLICKS: &str = "x-web-app";

/// Where the local server listens when it is given no port, by API.
const PORTS: [(&str, u16); 2] = [("persat", 4010), ("recuperador", 4011)];

/// The same description with the local server in place of the vendor's, under the same path.
pub(super) fn sandbox(document: &Value, api: &str) -> Value {
    let mut document = stripped(document, &[CLICKS]);
    let port = PORTS.iter().find(|(name, _)| *name == api).map_or(0, |(_, port)| *port);
    let production = document["servers"][0]["url"].as_str().unwrap_or_default();
    let path = production.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path);
    document["servers"] = json!([{
        "url": format!("http://127.0.0.1:{port}/{path}"),
        "description": format!("The sandbox on this machine, started by `cargo run --release -p persat-sandbox -- --api {api}`. Nothing here reaches the vendor."),
    }]);
    document
}

/// The same description for everybody else, without what only the sandbox and the maintainers read.
pub(super) fn without(document: &Value) -> Value {
    stripped(document, &[NAME, CLICKS])
}

fn stripped(document: &Value, names: &[&str]) -> Value {
    let mut document = document.clone();
    remove(&mut document, names);
    for part in ["paths", "x-webhooks"] {
        let items = document.get_mut(part).and_then(Value::as_object_mut);
        for item in items.into_iter().flatten().filter_map(|(_, item)| item.as_object_mut()) {
            item.values_mut().for_each(|it| remove(it, names));
        }
    }
    document
}

fn remove(node: &mut Value, names: &[&str]) {
    if let Some(members) = node.as_object_mut() {
        names.iter().for_each(|name| drop(members.shift_remove(*name)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_local_server_is_the_only_one_and_keeps_the_path() {
        let document = json!({ "servers": [{ "url": "https://a.example/b/c" }, { "url": "https://d.example" }] });
        let servers = sandbox(&document, "recuperador")["servers"].clone();
        assert_eq!(servers.as_array().map(Vec::len), Some(1));
        assert_eq!(servers[0]["url"], "http://127.0.0.1:4011/b/c");
    }

    #[test]
    fn nothing_of_it_is_left_and_all_else_is() {
        let rule = json!({ "collection": "things" });
        let document = json!({
            "x-sandbox": { "collections": {} },
            "paths": { "/things": { "get": { "operationId": "list", "x-sandbox": rule }, "parameters": [1] } },
            "x-webhooks": { "thing.created": { "post": { "x-sandbox": rule } } },
        });
        let expected = json!({
            "paths": { "/things": { "get": { "operationId": "list" }, "parameters": [1] } },
            "x-webhooks": { "thing.created": { "post": {} } },
        });
        assert_eq!(without(&document), expected);
    }
}
