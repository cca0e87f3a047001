//! From an address to the path of the description that it means.

use super::address::{Address, percent_decoded};
use crate::document::{Document, Node};
use crate::model::{Api, Operation};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A part of a template: text, or the name of a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Name(String),
}

/// Names and values of the parameters of a path.
type Values<'r> = Vec<(&'r str, String)>;

#[derive(Debug, Default)]
struct Step {
    /// By text.
    fixed: BTreeMap<String, Step>,
    /// By pattern, most text first, a lone parameter last.
    patterns: Vec<(Vec<Part>, Step)>,
    /// What ends here: indices of operations.
    ends: Vec<usize>,
}

/// The paths that share a list of servers.
#[derive(Debug)]
struct Group {
    servers: Vec<Server>,
    paths: Step,
}

/// A base address; its variables are parameters whose values may be anything.
#[derive(Debug)]
struct Server {
    host: Option<Vec<Part>>,
    base: Vec<Vec<Part>>,
    local: bool,
}

/// What an address means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Route<'r> {
    /// An operation, with the values of the path's parameters, decoded.
    Operation(usize, Values<'r>),
    /// A path that is described, but not with this method: the operations it has.
    Method(Vec<usize>),
    /// The host is the API's, the path is not described.
    Path,
    /// The host is the API's, but no server's base path is that of the address.
    Base,
    /// Another host.
    Host,
}

/// Finds operations by address.
#[derive(Debug)]
pub(super) struct Router {
    groups: Vec<Group>,
}

impl Router {
    /// Knows the paths of a description. Servers given by hand replace the described ones.
    pub fn new(api: &Api, servers: &[String]) -> Self {
        let mut groups: Vec<(Vec<String>, Step)> = Vec::new();
        for (index, operation) in api.operations.iter().enumerate() {
            let urls = if servers.is_empty() { urls(&api.document, operation) } else { servers.to_vec() };
            let at = groups.iter().position(|(known, _)| *known == urls).unwrap_or_else(|| {
                groups.push((urls, Step::default()));
                groups.len() - 1
            });
            let segments = operation.path.split('/').skip(1).map(parts);
            groups[at].1.insert(segments, index);
        }
        let groups = groups
            .into_iter()
            .map(|(urls, paths)| Group { servers: urls.iter().map(|url| Server::new(url)).collect(), paths });
        Self { groups: groups.collect() }
    }

    /// What a method and an address mean.
    pub fn find(&self, api: &Api, method: &str, address: &Address<'_>) -> Route<'_> {
        let segments: Vec<_> = address.path.split('/').skip(1).map(percent_decoded).collect();
        let host = address.host.map(host_key);
        let mut best = Route::Host;
        for group in &self.groups {
            for rest in group.rests(address, host.as_deref(), &segments) {
                let Some(rest) = rest else {
                    best = best.or(Route::Base);
                    continue;
                };
                match group.find(api, method, rest) {
                    found @ Route::Operation(..) => return found,
                    other => best = best.or(other),
                }
            }
        }
        best
    }
}

impl Route<'_> {
    /// The one that says more.
    fn or(self, other: Self) -> Self {
        let rank = |route: &Self| match route {
            Self::Host => 0,
            Self::Base => 1,
            Self::Path => 2,
            Self::Method(_) => 3,
            Self::Operation(..) => 4,
        };
        if rank(&other) > rank(&self) { other } else { self }
    }
}

impl Group {
    /// What follows the base path of each server that may be meant; `None` for a server whose host
    /// it is and whose base path it is not.
    fn rests<'s, 'u>(
        &self,
        address: &Address<'_>,
        host: Option<&str>,
        segments: &'s [Cow<'u, str>],
    ) -> Vec<Option<&'s [Cow<'u, str>]>> {
        let mut rests = Vec::new();
        let is_local = address.is_local();
        let unknown_host = host.is_none() || is_local;
        for server in &self.servers {
            let named = match (&server.host, host) {
                (None, _) | (_, None) => true,
                (Some(parts), Some(host)) => matches(parts, host, &mut Vec::new()) || (is_local && !server.local),
            };
            if named {
                let base = server.base.len();
                let fits = segments.len() > base
                    && server.base.iter().zip(segments).all(|(parts, it)| matches(parts, it, &mut Vec::new()));
                rests.push(fits.then(|| &segments[base..]));
                // A recording made through a proxy may leave the base path to it.
                if !fits && unknown_host && server.host.is_some() {
                    rests.push(Some(segments));
                }
            }
        }
        rests
    }

    fn find(&self, api: &Api, method: &str, segments: &[Cow<'_, str>]) -> Route<'_> {
        let mut found = Vec::new();
        self.paths.collect(segments, &mut Vec::new(), &mut found);
        if found.len() > 1 {
            found.sort_by_cached_key(|(ends, _)| Reverse(concreteness(&api.operations[ends[0]].path)));
        }
        let mut others = Vec::new();
        for (ends, values) in found {
            match ends.iter().find(|index| api.operations[**index].method.eq_ignore_ascii_case(method)) {
                Some(index) => return Route::Operation(*index, values),
                None if others.is_empty() => others = ends.to_vec(),
                None => {}
            }
        }
        if others.is_empty() { Route::Path } else { Route::Method(others) }
    }
}

/// How concrete a template is, segment by segment from the left: text before a parameter, more text
/// around it before less.
fn concreteness(path: &str) -> Vec<usize> {
    path.split('/').skip(1).map(|segment| weight(&parts(segment))).collect()
}

fn weight(parts: &[Part]) -> usize {
    match parts {
        [Part::Text(_)] => usize::MAX,
        _ => parts.iter().map(|it| if let Part::Text(text) = it { text.len() } else { 0 }).sum(),
    }
}

impl Step {
    fn insert(&mut self, mut segments: impl Iterator<Item = Vec<Part>>, index: usize) {
        let Some(segment) = segments.next() else {
            self.ends.push(index);
            return;
        };
        let step = match segment.as_slice() {
            [Part::Text(text)] => self.fixed.entry(text.clone()).or_default(),
            _ => {
                let at = self.patterns.iter().position(|(known, _)| *known == segment).unwrap_or_else(|| {
                    let at = self.patterns.partition_point(|(known, _)| weight(known) >= weight(&segment));
                    self.patterns.insert(at, (segment, Self::default()));
                    at
                });
                &mut self.patterns[at].1
            }
        };
        step.insert(segments, index);
    }

    /// Every described path that fits, most concrete first.
    fn collect<'r>(
        &'r self,
        segments: &[Cow<'_, str>],
        values: &mut Values<'r>,
        found: &mut Vec<(&'r [usize], Values<'r>)>,
    ) {
        let Some((first, rest)) = segments.split_first() else {
            if !self.ends.is_empty() {
                found.push((&self.ends, values.clone()));
            }
            return;
        };
        if let Some(step) = self.fixed.get(&**first) {
            step.collect(rest, values, found);
        }
        for (parts, step) in &self.patterns {
            let before = values.len();
            if matches(parts, first, values) {
                step.collect(rest, values, found);
            }
            values.truncate(before);
        }
    }
}

impl Server {
    fn new(url: &str) -> Self {
        let address = Address::parse(url);
        let base = address.path.trim_end_matches('/').split('/').skip(1).map(parts);
        Self { host: address.host.map(|host| parts(&host_key(host))), base: base.collect(), local: address.is_local() }
    }
}

/// The addresses an operation is served at.
fn urls(document: &Document, operation: &Operation) -> Vec<String> {
    let urls: Vec<_> = operation.servers(document).iter().flat_map(expanded).collect();
    if urls.is_empty() { vec!["/".to_owned()] } else { urls }
}

/// The addresses of a server: one for each listed value of its variables. What is not listed stays a
/// variable; a default of several segments stands beside it, which one variable could not match.
fn expanded(server: &Node) -> Vec<String> {
    const MOST: usize = 1000;
    let mut urls: Vec<String> = server.text("url").map(str::to_owned).into_iter().collect();
    for (name, variable) in server.get("variables").into_iter().flat_map(Node::members) {
        let place = format!("{{{name}}}");
        let listed = variable.get("enum").map(Node::items).unwrap_or_default();
        let mut values: Vec<&str> = listed.iter().filter_map(Node::as_str).collect();
        if values.is_empty() {
            values.push(&place);
            values.extend(variable.text("default").filter(|it| it.contains('/')));
        }
        if urls.len() * values.len() <= MOST {
            urls = urls.iter().flat_map(|url| values.iter().map(|it| url.replace(&place, it))).collect();
        }
    }
    urls
}

/// A host in one spelling, without the port that its scheme implies.
fn host_key(host: &str) -> String {
    let host = host.to_ascii_lowercase();
    let plain = host.strip_suffix(":443").or_else(|| host.strip_suffix(":80")).unwrap_or(&host);
    plain.trim_end_matches('.').to_owned()
}

/// A segment of a template: `{id}.json` is a parameter and text.
fn parts(segment: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = segment;
    while let Some((text, name, after)) =
        rest.split_once('{').and_then(|(text, more)| more.split_once('}').map(|(name, after)| (text, name, after)))
    {
        if !text.is_empty() {
            parts.push(Part::Text(percent_decoded(text).into_owned()));
        }
        parts.push(Part::Name(name.to_owned()));
        rest = after;
    }
    if !rest.is_empty() || parts.is_empty() {
        parts.push(Part::Text(percent_decoded(rest).into_owned()));
    }
    parts
}

/// Whether a text is as the parts have it; the values of the parameters are added. None is empty.
fn matches<'r>(parts: &'r [Part], text: &str, values: &mut Values<'r>) -> bool {
    match parts {
        [] => text.is_empty(),
        [Part::Text(fixed), rest @ ..] => text.strip_prefix(fixed.as_str()).is_some_and(|it| matches(rest, it, values)),
        [Part::Name(name)] => {
            if !text.is_empty() {
                values.push((name, text.to_owned()));
            }
            !text.is_empty()
        }
        [Part::Name(name), rest @ ..] => {
            let ends = text.char_indices().skip(1).map(|(at, _)| at);
            for end in ends {
                let before = values.len();
                values.push((name, text[..end].to_owned()));
                if matches(rest, &text[end..], values) {
                    return true;
                }
                values.truncate(before);
            }
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;
    use std::sync::Arc;

    fn api() -> Api {
        let text = "openapi: 3.0.3
servers:
  - {url: 'https://{region}.shop.example/v1', variables: {region: {default: eu, enum: [eu, us]}}}
  - {url: /v1}
  - {url: 'https://{tenant}.test/{base}', variables: {tenant: {default: a}, base: {default: api/v3}}}
paths:
  /items: {get: {}, post: {}}
  /items/{id}: {get: {}, delete: {}}
  /items/mine: {get: {}}
  /items/{id}.pdf: {get: {}}
  /{kind}/latest: {get: {}}
  /p/{tx}/{n}: {get: {}}
  /p/{id}/votes: {get: {}}
  /q/{id}/votes: {get: {}}
  /q/{tx}/{n}: {get: {}, put: {}}
  /alone: {get: {servers: [{url: 'https://other.example'}]}}
";
        Api::new("t", Arc::new(Document::parse(Source::new("t.yaml", text)).unwrap()))
    }

    #[test]
    fn the_most_concrete_path_wins() {
        let api = api();
        let router = Router::new(&api, &[]);
        let found = |method: &str, url: &str| match router.find(&api, method, &Address::parse(url)) {
            Route::Operation(index, values) => {
                let values: Vec<_> = values.iter().map(|(name, value)| format!("{name}={value}")).collect();
                format!("{} {}", api.operations[index].path, values.join(",")).trim().to_owned()
            }
            other => format!("{other:?}").split('(').next().unwrap_or_default().to_owned(),
        };
        for (method, url, expected) in [
            ("GET", "https://eu.shop.example/v1/items?x=1#y", "/items"),
            ("get", "HTTPS://EU.shop.example:443/v1/items", "/items"),
            ("GET", "https://eu.shop.example/v1/items/7", "/items/{id} id=7"),
            ("GET", "https://eu.shop.example/v1/items/a%2Fb%20c", "/items/{id} id=a/b c"),
            ("GET", "https://eu.shop.example/v1/items/mine", "/items/mine"),
            ("DELETE", "https://eu.shop.example/v1/items/mine", "/items/{id} id=mine"),
            ("GET", "https://eu.shop.example/v1/items/7.pdf", "/items/{id}.pdf id=7"),
            ("GET", "https://eu.shop.example/v1/items/latest", "/items/{id} id=latest"),
            ("GET", "https://eu.shop.example/v1/things/latest", "/{kind}/latest kind=things"),
            ("GET", "/v1/items", "/items"),
            ("GET", "/v1/p/x/votes", "/p/{id}/votes id=x"),
            ("GET", "/v1/q/x/votes", "/q/{id}/votes id=x"),
            ("PUT", "/v1/q/x/votes", "/q/{tx}/{n} tx=x,n=votes"),
            ("GET", "http://localhost:4010/items", "/items"),
            ("GET", "http://127.0.0.1/v1/items", "/items"),
            ("GET", "https://other.example/alone", "/alone"),
            ("GET", "https://eu.shop.example/v1/alone", "Path"),
            ("PUT", "https://eu.shop.example/v1/items", "Method"),
            ("GET", "https://eu.shop.example/v1/items/", "Path"),
            ("GET", "https://eu.shop.example/v1/none/7", "Path"),
            ("GET", "https://eu.shop.example/v2/items", "Base"),
            ("GET", "https://any.test/api/v3/items", "/items"),
            ("GET", "https://any.test/v4/items", "/items"),
        ] {
            assert_eq!(found(method, url), expected, "{method} {url}");
        }
        let router = Router::new(&api, &["https://staging.example".to_owned()]);
        let route = |url: &str| router.find(&api, "GET", &Address::parse(url));
        assert!(matches!(route("https://staging.example/items"), Route::Operation(0, _)));
        assert_eq!(route("https://eu.shop.example/v1/items"), Route::Host);
    }
}
