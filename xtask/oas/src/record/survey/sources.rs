//! Where the values come from that an operation asks for: from the account's own lists, as the description tells it.

use super::inputs::{Day, choices, day, is_number};
use crate::document::{Document, Pointer};
use crate::model::{Api, Operation, Parameter};
use crate::record::given::{Given, parameters};
use crate::schema::{meant, properties};
use hmac_sha256::Hash;
use std::collections::{BTreeMap, BTreeSet};

/// Names that say nothing of what they identify.
const BARE: [&str; 2] = ["id", "_id"];
/// How many items a list is asked for at once: enough to tell kinds apart, few enough to be read in review.
const PAGE: u64 = 20;
/// How deep an item is searched for what it refers to.
const DEPTH: usize = 3;

/// That a parameter is a field of what a list shows, where names do not tell it.
#[derive(Debug, Clone)]
pub struct Hint {
    /// The operation that has the parameter.
    pub operation: String,
    /// The parameter.
    pub parameter: String,
    /// The operation that lists what has the field.
    pub list: String,
    /// The field, by the names that lead to it.
    pub field: Vec<String>,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Origin {
    /// From who asks for the survey.
    Given,
    Offset,
    Limit(u64),
    Cursor,
    /// The first and the last of some days, and one day.
    From(Day),
    To(Day),
    On(Day),
    /// A moment since which everything is wanted.
    Since(Day),
    /// A field of what an operation lists.
    Id {
        list: usize,
        field: Vec<String>,
    },
    /// One of these.
    Choice(Vec<String>),
    Unknown,
}

/// A parameter and where its value comes from.
#[derive(Debug, Clone)]
pub(super) struct Input {
    pub name: String,
    pub required: bool,
    pub in_path: bool,
    pub is_number: bool,
    pub origin: Origin,
}

/// An operation that only reads, and how it is asked.
#[derive(Debug, Clone)]
pub(super) struct Step {
    /// Its index in the description.
    pub operation: usize,
    pub inputs: Vec<Input>,
    /// Where its items stand in a response; `None` where it is no list.
    pub items: Option<Vec<String>>,
    /// Where a response says how the next page is asked for.
    pub cursor: Option<Vec<String>>,
    /// How many days may be asked for at once.
    pub days: Option<i64>,
    /// What tells values that are given from others; empty where none is.
    pub given: String,
    /// Which clicks in the web app make what it shows.
    pub clicks: Option<String>,
}

impl Step {
    pub fn is_list(&self) -> bool {
        self.items.is_some()
    }

    /// The lists that have to be known before.
    pub fn needs(&self) -> impl Iterator<Item = (&Input, usize)> {
        self.inputs.iter().filter(|it| it.required).filter_map(|it| match &it.origin {
            Origin::Id { list, .. } => Some((it, *list)),
            _ => None,
        })
    }

    pub fn has(&self, is: impl Fn(&Origin) -> bool) -> bool {
        self.inputs.iter().any(|it| is(&it.origin))
    }
}

/// Every operation that only reads: what others refer to first, lists before what they lead to.
pub(super) fn steps(api: &Api, given: &[Given], hints: &[Hint]) -> Vec<Step> {
    let reads: Vec<usize> = (0..api.operations.len()).filter(|it| api.operations[*it].method == "get").collect();
    let sources = Sources { api, lists: reads.iter().filter_map(|it| Some((*it, items(api, *it)?))).collect(), hints };
    let mut ids: BTreeMap<(usize, String), (usize, Vec<String>)> = BTreeMap::new();
    for operation in &reads {
        for parameter in parameters(&api.operations[*operation]) {
            let found = sources.hinted(*operation, parameter).or_else(|| sources.parent(*operation, parameter));
            ids.extend(found.map(|it| ((*operation, parameter.name.clone()), it)));
        }
    }
    let direct = ids.clone();
    for operation in &reads {
        for parameter in parameters(&api.operations[*operation]) {
            let key = (*operation, parameter.name.clone());
            if !ids.contains_key(&key) {
                let found = same_name(&direct, &parameter.name).or_else(|| sources.named(*operation, &parameter.name));
                ids.extend(found.map(|it| (key, it)));
            }
        }
    }
    let step = |operation: &usize| sources.step(*operation, given, &ids);
    let steps: Vec<Step> = reads.iter().map(step).collect();
    ordered(&sources, steps, &ids)
}

struct Sources<'s> {
    api: &'s Api,
    /// Lists, where their items stand, and the schema of one.
    lists: BTreeMap<usize, (Vec<String>, Pointer)>,
    hints: &'s [Hint],
}

impl Sources<'_> {
    fn document(&self) -> &Document {
        &self.api.document
    }

    fn hinted(&self, operation: usize, parameter: &Parameter) -> Option<(usize, Vec<String>)> {
        let name = &self.api.operations[operation].name;
        let hint = self.hints.iter().find(|it| it.operation == *name && it.parameter == parameter.name)?;
        let list = self.api.operations.iter().position(|it| it.name == hint.list)?;
        Some((list, hint.field.clone()))
    }

    /// `/things` lists what `/things/{id}` reads.
    fn parent(&self, operation: usize, parameter: &Parameter) -> Option<(usize, Vec<String>)> {
        let path: Vec<&str> = self.api.operations[operation].path.split('/').collect();
        let at = path.iter().position(|it| *it == format!("{{{}}}", parameter.name))?;
        (2..=at).rev().find_map(|end| {
            let prefix = path[..end].join("/");
            let (list, (_, item)) = self
                .lists
                .iter()
                .find(|(it, _)| **it != operation && self.api.operations[**it].path.trim_end_matches('/') == prefix)?;
            let known: Vec<String> = properties(self.document(), item).into_iter().map(|it| it.name).collect();
            let names = [parameter.name.as_str()].into_iter().chain(BARE);
            let field = names.into_iter().find(|name| known.iter().any(|it| it == name))?;
            Some((*list, vec![field.to_owned()]))
        })
    }

    /// A list whose items have a property of that name.
    fn named(&self, operation: usize, name: &str) -> Option<(usize, Vec<String>)> {
        let has = |item: &Pointer| properties(self.document(), item).iter().any(|it| it.name == name);
        let known = !BARE.contains(&name);
        let found = self.lists.iter().find(|(list, (_, item))| known && **list != operation && has(item))?;
        Some((*found.0, vec![name.to_owned()]))
    }

    fn step(&self, operation: usize, given: &[Given], ids: &BTreeMap<(usize, String), (usize, Vec<String>)>) -> Step {
        let described = &self.api.operations[operation];
        let node = described.node(self.document());
        let paging = node.and_then(|it| it.get("x-paging"));
        let says = |key: &str| paging.and_then(|it| it.text(key)).unwrap_or_default();
        let number = |key: &str| paging.and_then(|it| it.get(key)).and_then(|it| it.to_json().as_u64());
        let since = node.and_then(|it| it.get("x-changes")?.text("since")).unwrap_or_default();
        let input = |parameter: &Parameter| {
            let name = parameter.name.as_str();
            let day = day(self.document(), parameter);
            let id = ids.get(&(operation, name.to_owned()));
            let origin = if given.iter().any(|it| it.is_for(parameter)) {
                Origin::Given
            } else if name == says("offset") {
                Origin::Offset
            } else if name == says("limit") {
                Origin::Limit(number("max").unwrap_or(PAGE).min(PAGE))
            } else if name == says("cursor") {
                Origin::Cursor
            } else if let Some(day) = day {
                match name {
                    _ if name == since => Origin::Since(day),
                    _ if name == says("from") || name == "from" => Origin::From(day),
                    _ if name == says("to") || name == "to" => Origin::To(day),
                    _ => Origin::On(day),
                }
            } else if let Some((list, field)) = id {
                Origin::Id { list: *list, field: field.clone() }
            } else {
                let choices = choices(self.document(), parameter);
                if choices.is_empty() { Origin::Unknown } else { Origin::Choice(choices) }
            };
            Input {
                name: name.to_owned(),
                required: parameter.required || parameter.location == "path",
                in_path: parameter.location == "path",
                is_number: is_number(self.document(), parameter),
                origin,
            }
        };
        let values = |parameter: &Parameter| {
            let of = given.iter().filter(|it| it.is_for(parameter));
            of.map(|it| (parameter.name.clone(), it.value().to_owned())).collect::<Vec<_>>()
        };
        let values: Vec<_> = parameters(described).flat_map(values).collect();
        Step {
            operation,
            inputs: parameters(described).map(input).collect(),
            items: self.lists.get(&operation).map(|(at, _)| at.clone()),
            cursor: paging.and_then(|it| it.text("response")).map(|it| it.split('.').map(str::to_owned).collect()),
            days: number("max-days").and_then(|it| i64::try_from(it).ok()),
            given: match &values[..] {
                [] => String::new(),
                values => digest(values),
            },
            clicks: node.and_then(|it| it.text("x-web-app")).map(str::to_owned),
        }
    }
}

/// What tells values from others and does not show them.
pub(super) fn digest(values: &[(String, String)]) -> String {
    let text = format!("{values:?}");
    Hash::hash(text.as_bytes()).iter().take(8).map(|it| format!("{it:02x}")).collect()
}

/// What all parameters of a name are, where they agree.
fn same_name(ids: &BTreeMap<(usize, String), (usize, Vec<String>)>, name: &str) -> Option<(usize, Vec<String>)> {
    let mut found = ids.iter().filter(|((_, it), _)| it == name).map(|(_, source)| source);
    let first = found.next()?;
    (!BARE.contains(&name) && found.all(|it| it == first)).then(|| first.clone())
}

/// What is referred to comes before what refers to it: clients before their forms, schemas before what they describe.
fn ordered(
    sources: &Sources<'_>,
    steps: Vec<Step>,
    ids: &BTreeMap<(usize, String), (usize, Vec<String>)>,
) -> Vec<Step> {
    let mut keys: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    for ((_, name), (list, field)) in ids {
        let names = [name.as_str(), field.last().map_or("", |it| it)];
        keys.entry(*list).or_default().extend(names.into_iter().filter(|it| !BARE.contains(it)));
    }
    let mut before: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for step in &steps {
        let mut names = BTreeSet::new();
        if let Some((_, item)) = sources.lists.get(&step.operation) {
            mentioned(sources.document(), item, DEPTH, &mut names);
        }
        let referred = keys.iter().filter(|(_, keys)| keys.iter().any(|it| names.contains(*it))).map(|(list, _)| *list);
        let needed = step.needs().map(|(_, list)| list);
        before.insert(step.operation, referred.chain(needed).filter(|it| *it != step.operation).collect());
    }
    let (mut left, mut placed, mut out) = (steps, BTreeSet::new(), Vec::new());
    while !left.is_empty() {
        let free = |step: &Step| before[&step.operation].iter().all(|it| placed.contains(it));
        let needs = |step: &Step| step.needs().all(|(_, list)| placed.contains(&list));
        // Lists that refer to each other come in the order of the description.
        let next = left.iter().position(free).or_else(|| left.iter().position(needs)).unwrap_or(0);
        let step = left.remove(next);
        placed.insert(step.operation);
        out.push(step);
    }
    out
}

fn mentioned(document: &Document, at: &Pointer, depth: usize, names: &mut BTreeSet<String>) {
    let Some(at) = meant(document, at) else { return };
    if depth == 0 {
        return;
    }
    for property in properties(document, &at) {
        mentioned(document, &property.at, depth - 1, names);
        names.insert(property.name);
    }
    if document.get(&at).is_some_and(|it| it.get("items").is_some()) {
        mentioned(document, &at.child("items"), depth - 1, names);
    }
}

/// Where the items of a list stand in its response, and the schema of one.
fn items(api: &Api, operation: usize) -> Option<(Vec<String>, Pointer)> {
    let document = &api.document;
    let of_array = |at: &Pointer| {
        let at = meant(document, at)?;
        document.get(&at)?.get("items").map(|_| at.child("items"))
    };
    let operation: &Operation = &api.operations[operation];
    let body = operation.successes().find_map(|it| it.json())?;
    if let Some(item) = of_array(body) {
        return Some((Vec::new(), item));
    }
    let arrays = properties(document, body).into_iter().filter_map(|it| Some((it.name, of_array(&it.at)?)));
    let arrays: Vec<_> = arrays.collect();
    let one = if let [one] = &arrays[..] { Some(one) } else { None };
    let (name, item) = arrays.iter().find(|(name, _)| name == "data").or(one)?;
    Some((vec![name.clone()], item.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;
    use std::sync::Arc;

    const SHOP: &str = "
openapi: 3.0.3
paths:
  /orders:
    get:
      operationId: listOrders
      parameters:
        - {name: day, in: query, required: true, schema: {type: string, format: date}}
        - {name: book_id, in: query, schema: {type: integer}}
        - {name: open, in: query, schema: {type: boolean}}
      responses: {'200': {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}}}
  /orders/{order}: {get: {operationId: getOrder, parameters: [&order {name: order, in: path, required: true, schema: {type: string}}], responses: {'200': {}}}}
  /orders/{order}/lines: {get: {operationId: getLines, parameters: [*order], responses: {'200': {}}}}
  /receipts/{order}/{copy}:
    get:
      operationId: getReceipt
      parameters: [*order, {name: copy, in: path, required: true, schema: {type: string}}]
      responses: {'200': {}}
  /books:
    get:
      operationId: listBooks
      responses: {'200': {content: {application/json: {schema: {properties: {data: {type: array, items: {properties: {id: {}}}}}}}}}}
    post: {operationId: addBook, responses: {}}
  /books/{book_id}: {get: {operationId: getBook, parameters: [{name: book_id, in: path, required: true, schema: {type: integer}}], responses: {'200': {}}}}
components:
  schemas:
    Order: {type: object, properties: {_id: {type: string}, lines: {type: array, items: {properties: {book_id: {}}}}}}
";

    #[test]
    fn paths_and_names_tell_where_ids_come_from_and_what_comes_first() {
        let document = Document::parse(Source::new("shop.yaml", SHOP)).unwrap();
        let api = Api::new("shop", Arc::new(document));
        let given = [Given::parse("copy=1").unwrap()];
        let steps = steps(&api, &given, &[]);
        let name = |step: &Step| api.operations[step.operation].name.clone();
        // Orders refer to books. What only writes is none.
        let names: Vec<_> = steps.iter().map(name).collect();
        assert_eq!(names, ["listBooks", "listOrders", "getOrder", "getLines", "getReceipt", "getBook"]);
        let origin = |operation: &str, parameter: &str| {
            let step = steps.iter().find(|it| name(it) == operation).unwrap();
            step.inputs.iter().find(|it| it.name == parameter).unwrap().origin.clone()
        };
        let id = |list: &str, field: &str| {
            let list = api.operations.iter().position(|it| it.name == list).unwrap();
            Origin::Id { list, field: vec![field.to_owned()] }
        };
        assert_eq!(origin("getOrder", "order"), id("listOrders", "_id"));
        assert_eq!(origin("getLines", "order"), id("listOrders", "_id"));
        // What another parameter of that name is.
        assert_eq!(origin("getReceipt", "order"), id("listOrders", "_id"));
        assert_eq!(origin("listOrders", "book_id"), id("listBooks", "id"));
        assert_eq!(origin("getReceipt", "copy"), Origin::Given);
        assert_eq!(origin("listOrders", "day"), Origin::On(Day::Plain));
        assert_eq!(origin("listOrders", "open"), Origin::Choice(vec!["true".to_owned(), "false".to_owned()]));
        let hint = Hint {
            operation: "getReceipt".to_owned(),
            parameter: "copy".to_owned(),
            list: "listBooks".to_owned(),
            field: vec!["id".to_owned()],
        };
        let hinted = super::steps(&api, &[], &[hint]);
        let receipt = hinted.iter().find(|it| name(it) == "getReceipt").unwrap();
        assert_eq!(receipt.inputs[1].origin, id("listBooks", "id"));
        let unknown = super::steps(&api, &[], &[]);
        let receipt = unknown.iter().find(|it| name(it) == "getReceipt").unwrap();
        assert_eq!(receipt.inputs[1].origin, Origin::Unknown);
    }
}
