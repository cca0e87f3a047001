//! Where a live operation is served.

use crate::document::Node;
use crate::failure::Failure;
use crate::model::{Api, Operation};
use regex::Regex;

/// The base address of an operation: `choice` among the servers that are described for it, the number of
/// one from 1 or an address that one of them stands for; the first one without a choice.
///
/// # Errors
/// None is described, the choice is none of them, or a variable has no default.
pub(super) fn base(api: &Api, operation: &Operation, choice: Option<&str>) -> Result<String, Failure> {
    let servers = operation.servers(&api.document);
    let id = &operation.name;
    let Some(first) = servers.first() else {
        let message = format!("the description of {} names no server", api.name);
        return Err(Failure::new(message).help("name one with `--base-url`"));
    };
    let number = choice.and_then(|it| it.parse::<usize>().ok());
    let server = match (choice, number) {
        (None, _) => first,
        (_, Some(number)) => number
            .checked_sub(1)
            .and_then(|index| servers.get(index))
            .ok_or_else(|| Failure::new(format!("`{id}` has no server {number}")).help(listed(servers)))?,
        (Some(url), None) => {
            return match servers.iter().any(|it| stands_for(it, url)) {
                true => Ok(url.to_owned()),
                false => Err(Failure::new(format!("`{id}` is not served at what `--server` names"))
                    .help(format!("{}; `--base-url` names any other", listed(servers)))),
            };
        }
    };
    let url = by_default(server).ok_or_else(|| {
        Failure::new(format!("a variable of the server of `{id}` has no default"))
            .help(format!("{}; `--server` names one with its variables filled in", listed(servers)))
    })?;
    if url.starts_with('/') {
        return Err(Failure::new(format!("the server of `{id}` is `{url}`, below an address that is not described"))
            .help("name the whole address with `--base-url`"));
    }
    Ok(url)
}

fn listed(servers: &[Node]) -> String {
    let each = servers.iter().enumerate();
    let each = each.map(|(index, it)| format!("{}: {}", index + 1, it.text("url").unwrap_or_default()));
    format!("described are {}", each.collect::<Vec<_>>().join(", "))
}

/// An address, its variables as they are by default.
fn by_default(server: &Node) -> Option<String> {
    let mut url = server.text("url")?.to_owned();
    for (name, variable) in server.get("variables").into_iter().flat_map(Node::members) {
        url = url.replace(&format!("{{{name}}}"), variable.text("default")?);
    }
    Some(url)
}

/// Whether an address is that of a server, for some values of its variables.
fn stands_for(server: &Node, url: &str) -> bool {
    let Some(template) = server.text("url") else { return false };
    let mut pattern = regex::escape(template.trim_end_matches('/'));
    for (name, variable) in server.get("variables").into_iter().flat_map(Node::members) {
        let listed = variable.get("enum").map(Node::items).unwrap_or_default();
        let mut values: Vec<_> = listed.iter().filter_map(Node::as_str).map(regex::escape).collect();
        if values.is_empty() {
            values.push("[^/?#@]+".to_owned());
            values.extend(variable.text("default").map(regex::escape));
        }
        pattern = pattern.replace(&regex::escape(&format!("{{{name}}}")), &format!("(?:{})", values.join("|")));
    }
    Regex::new(&format!("^{pattern}$")).is_ok_and(|it| it.is_match(url.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};
    use std::sync::Arc;

    fn api(servers: &str) -> Api {
        let text = format!(
            "openapi: 3.0.3
{servers}
paths:
  /list: {{get: {{operationId: list, responses: {{}}}}}}
  /file:
    servers: [{{url: 'https://files.test/base'}}]
    get: {{operationId: file, responses: {{}}}}
    put: {{operationId: put, servers: [{{url: 'https://put.test'}}], responses: {{}}}}
"
        );
        Api::new("a", Arc::new(Document::parse(Source::new("a.yaml", &text)).unwrap()))
    }

    fn of(api: &Api, id: &str, choice: Option<&str>) -> Result<String, String> {
        base(api, api.operation(id).unwrap(), choice).map_err(|failure| failure.to_string())
    }

    #[test]
    fn the_nearest_servers_hold_and_the_first_one_is_taken() {
        let api = api("servers: [{url: 'https://a.test/v1'}, {url: 'https://b.test/v1'}]");
        assert_eq!(of(&api, "list", None).unwrap(), "https://a.test/v1");
        assert_eq!(of(&api, "file", None).unwrap(), "https://files.test/base");
        assert_eq!(of(&api, "put", None).unwrap(), "https://put.test");
    }

    #[test]
    fn one_of_several_is_chosen_by_number_or_address() {
        let variables = "variables: {region: {default: eu, enum: [eu, us]}, base: {default: v1}}";
        let two =
            format!("servers: [{{url: 'https://a.test'}}, {{url: 'https://{{region}}.b.test/{{base}}', {variables}}}]");
        let api = api(&two);
        for (choice, expected) in [
            ("1", "https://a.test"),
            ("2", "https://eu.b.test/v1"),
            ("https://us.b.test/v2", "https://us.b.test/v2"),
            ("https://a.test/", "https://a.test/"),
        ] {
            assert_eq!(of(&api, "list", Some(choice)).unwrap(), expected);
        }
        for choice in
            ["0", "3", "https://mars.b.test/v1", "https://us.b.test/v1/x", "https://evil.test", "https://a-test"]
        {
            let why = of(&api, "list", Some(choice)).unwrap_err();
            assert!(why.contains("described are 1: https://a.test, 2: https://{region}.b.test/{base}"), "{why}");
        }
    }

    #[test]
    fn what_names_no_address_is_told() {
        for (servers, words) in [
            ("servers: []", "names no server"),
            ("servers: [{url: /v1}]", "`--base-url`"),
            ("servers: [{url: 'https://a.test/{base}', variables: {base: {}}}]", "has no default"),
        ] {
            let why = of(&api(servers), "list", None).unwrap_err();
            assert!(why.contains(words), "{why}");
        }
    }
}
