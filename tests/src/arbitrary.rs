//! Values that a description allows, at random: a proptest strategy for each schema.

use proptest::prelude::*;
use proptest::strategy::Union;
use serde_json::{Map, Value, json};

/// A member of an object.
type Member = (String, Value);

/// How a name that no description knows begins.
pub const TOMORROW: &str = "tomorrow_";

/// What the values are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Server {
    /// As described.
    Described,
    /// As described, and more: fields that nobody knows, values that open enumerations do not list,
    /// forms that a `oneOf` does not name.
    Tomorrows,
}

/// Makes strategies from the schemas of one document.
#[derive(Clone, Copy, Debug)]
pub struct Schemas<'a> {
    /// The document: OpenAPI 3.0 as JSON.
    pub document: &'a Value,
    /// What the values are for.
    pub server: Server,
}

impl Schemas<'_> {
    /// What a reference leads to; the schema itself when it is none.
    #[must_use]
    pub fn follow<'b>(&'b self, schema: &'b Value) -> &'b Value {
        match schema["$ref"].as_str() {
            Some(reference) => self.document.pointer(reference.trim_start_matches('#')).unwrap_or(&Value::Null),
            None => schema,
        }
    }

    /// The values of a schema.
    pub fn values(&self, schema: &Value) -> BoxedStrategy<Value> {
        let schema = self.follow(schema);
        let plain = self.plain(schema);
        if schema["nullable"] == true { prop_oneof![1 => Just(Value::Null), 4 => plain].boxed() } else { plain }
    }

    fn plain(&self, schema: &Value) -> BoxedStrategy<Value> {
        let tomorrow = self.server == Server::Tomorrows;
        if let Some(values) = schema["enum"].as_array().or_else(|| schema["x-extensible-enum"].as_array()) {
            let known = prop::sample::select(values.clone()).boxed();
            let open = schema.get("x-extensible-enum").is_some();
            let unknown = if schema["type"] == "integer" {
                any::<i64>().prop_map(Value::from).boxed()
            } else {
                text(0, 12).prop_map(Value::from).boxed()
            };
            return if tomorrow && open { prop_oneof![3 => known, 1 => unknown].boxed() } else { known };
        }
        if let Some(branches) = schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array()) {
            let mut options: Vec<_> = branches.iter().map(|it| (3, self.values(it))).collect();
            options.extend(tomorrow.then(|| (1, anything())));
            return Union::new_weighted(options).boxed();
        }
        match schema["allOf"].as_array().map(Vec::as_slice) {
            // One schema by itself, beside words about it.
            Some([only]) if schema.get("required").is_none() => return self.values(only),
            Some(_) => {
                let mut whole = json!({ "required": [], "properties": {} });
                self.gather(schema, &mut whole);
                return self.objects(&whole);
            }
            None => {}
        }
        match schema["type"].as_str() {
            Some("object") => self.objects(schema),
            Some("array") => {
                let least = size(schema, "minItems").unwrap_or(0);
                let most = size(schema, "maxItems").unwrap_or(least + 3).min(least + 3);
                prop::collection::vec(self.values(&schema["items"]), least..=most).prop_map(Value::from).boxed()
            }
            Some("string") => texts(schema),
            Some("integer") => integers(schema),
            Some("number") => numbers(schema),
            Some("boolean") => any::<bool>().prop_map(Value::from).boxed(),
            _ => anything(),
        }
    }

    /// Adds what a schema, and those that it extends, say of an object.
    fn gather(&self, schema: &Value, whole: &mut Value) {
        let schema = self.follow(schema);
        schema["allOf"].as_array().into_iter().flatten().for_each(|part| self.gather(part, whole));
        if let (Value::Array(names), Some(more)) = (&mut whole["required"], schema["required"].as_array()) {
            names.extend(more.iter().cloned());
        }
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            whole["properties"][name] = property.clone();
        }
        if let Some(others) = schema.get("additionalProperties") {
            whole["additionalProperties"] = others.clone();
        }
    }

    fn objects(&self, schema: &Value) -> BoxedStrategy<Value> {
        let required: Vec<_> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let fields = schema["properties"].as_object().into_iter().flatten().map(|(name, schema)| {
            let name = name.clone();
            let values = self.values(schema);
            let values = if required.contains(&name.as_str()) {
                values.prop_map(Some).boxed()
            } else {
                prop::option::of(values).boxed()
            };
            values.prop_map(move |value| Some((name.clone(), value?))).boxed()
        });
        let fields: Vec<_> = fields.collect();
        let named = !fields.is_empty();
        let (keys, values) = match &schema["additionalProperties"] {
            Value::Bool(false) => ("", None),
            // A map of one type of value.
            Value::Object(of) if !of.is_empty() => {
                ("map_[a-z0-9]{0,3}", Some(self.values(&schema["additionalProperties"])))
            }
            _ if !named => ("map_[a-z0-9]{0,3}", Some(anything())),
            _ if self.server == Server::Tomorrows => ("tomorrow_[a-z]{1,3}", Some(anything())),
            _ => ("", None),
        };
        let extra = match values {
            Some(values) => prop::collection::vec((keys.prop_map(String::from), values), 0..3).boxed(),
            None => Just(Vec::new()).boxed(),
        };
        let join = |(fields, extra): (Vec<Option<Member>>, Vec<Member>)| {
            fields.into_iter().flatten().chain(extra).collect::<Map<_, _>>().into()
        };
        (fields, extra).prop_map(join).boxed()
    }
}

fn size(schema: &Value, key: &str) -> Option<usize> {
    usize::try_from(schema[key].as_u64()?).ok()
}

/// Any JSON, not deep.
fn anything() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        text(0, 6).prop_map(Value::from),
    ];
    let nested = |inner: BoxedStrategy<Value>| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::btree_map("[a-z]{0,3}", inner, 0..3).prop_map(|it| json!(it)),
        ]
    };
    leaf.prop_recursive(2, 8, 3, nested).boxed()
}

fn text(least: usize, most: usize) -> BoxedStrategy<String> {
    const ODD: [&str; 12] = [
        "",
        " CL 0044 ",
        "\"quoted\"",
        "a\\b/c",
        "line\nline\ttab",
        "\0\u{7f}",
        "Ñandú Á",
        "\u{2028}\u{feff}",
        "😀",
        "null",
        "0",
        "2030-02-01T20:00:00.000Z",
    ];
    let odd: Vec<_> = ODD.into_iter().filter(|it| (least..=most).contains(&it.chars().count())).collect();
    let plain = prop::collection::vec(prop::char::range(' ', '~'), least..=most.min(least + 4));
    let plain = plain.prop_map(|it| it.into_iter().collect::<String>());
    if odd.is_empty() {
        plain.boxed()
    } else {
        prop_oneof![prop::sample::select(odd).prop_map(str::to_owned), plain].boxed()
    }
}

fn texts(schema: &Value) -> BoxedStrategy<Value> {
    let pattern = schema["pattern"].as_str().unwrap_or_default();
    let day = || {
        (1_i16..=9998, 1_i8..=12, 1_i8..=31)
            .prop_filter_map("no such day", |(year, month, day)| jiff::civil::Date::new(year, month, day).ok())
    };
    let moments = move || {
        let fraction = prop_oneof![3 => Just(String::new()), 3 => Just(".000".to_owned()), 2 => r"\.[0-9]{1,9}"];
        (day(), 0..24, 0..60, 0..60, fraction).prop_map(|(day, hour, minute, second, fraction)| {
            format!("{day}T{hour:02}:{minute:02}:{second:02}{fraction}Z")
        })
    };
    let found = match schema["format"].as_str() {
        Some("date-time") => moments().boxed(),
        Some("date") => day().prop_map(|it| it.to_string()).boxed(),
        // Recuperador's forms have names of their own in the description's patterns.
        _ if pattern.contains(r"T([01]\d") && pattern.ends_with("Z$") => moments().boxed(),
        _ if pattern.contains(r"T([01]\d") => moments().prop_map(|it| it.trim_end_matches('Z').to_owned()).boxed(),
        _ if !pattern.is_empty() => {
            let inner = pattern.trim_start_matches('^').trim_end_matches('$');
            // `\d` is any digit of any script there; the descriptions mean ASCII.
            let inner = inner.replace(r"\d", "[0-9]");
            prop::string::string_regex(&inner).unwrap_or_else(|error| panic!("{pattern}: {error}")).boxed()
        }
        _ => text(size(schema, "minLength").unwrap_or(0), size(schema, "maxLength").unwrap_or(12).min(12)),
    };
    found.prop_map(Value::from).boxed()
}

fn integers(schema: &Value) -> BoxedStrategy<Value> {
    let (low, high) =
        if schema["format"] == "int32" { (i64::from(i32::MIN), i64::from(i32::MAX)) } else { (i64::MIN, i64::MAX) };
    let low = schema["minimum"].as_i64().map_or(low, |it| it.max(low));
    let high = schema["maximum"].as_i64().map_or(high, |it| it.min(high));
    prop_oneof![4 => low..=high, 1 => Just(low), 1 => Just(high), 2 => low.max(-2)..=high.min(99).max(low)]
        .prop_map(Value::from)
        .boxed()
}

fn numbers(schema: &Value) -> BoxedStrategy<Value> {
    let low = schema["minimum"].as_f64().unwrap_or(-1e9);
    let high = schema["maximum"].as_f64().unwrap_or(1e9);
    prop_oneof![
        3 => (low..=high).prop_map(Value::from),
        2 => (low.max(-1000.0) as i64..=high.min(1000.0) as i64).prop_map(Value::from),
        1 => Just(json!(0.1)).prop_filter("in range", move |_| low <= 0.1 && 0.1 <= high),
    ]
    .boxed()
}
