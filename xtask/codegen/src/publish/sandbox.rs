//! The document whose only server is the local one: for programs, and for pages that call what they show.

use serde_json::{Value, json};

/// Where the local server listens when it is given no port, by API.
pub const PORTS: [(&str, u16); 2] = [("persat", 4010), ("recuperador", 4011)];

/// The same description with the local server in place of the vendor's, under the same path.
pub(super) fn sandbox(document: &Value, api: &str) -> Value {
    let mut document = document.clone();
    let port = PORTS.iter().find(|(name, _)| *name == api).map_or(0, |(_, port)| *port);
    let production = document["servers"][0]["url"].as_str().unwrap_or_default();
    let path = production.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path);
    document["servers"] = json!([{
        "url": format!("http://127.0.0.1:{port}/{path}"),
        "description": format!("The sandbox on this machine, started by `cargo xtask mock --api {api}`. Nothing here reaches the vendor."),
    }]);
    document
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
}
