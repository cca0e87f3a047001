//! Client objects, Master DBs and the account's own fields of clients.

use crate::draft::{Draft, reference};
use crate::model::{Field, Mode, Table};
use crate::values::plain;
use serde_json::{Map, Value, json};

/// How the tables of one sort are called.
struct Words {
    /// The component of one record, and what the names of those here end in.
    record: &'static str,
    ending: &'static str,
    /// Its member that names the table.
    id: &'static str,
    /// The component of changes.
    changes: &'static str,
    what: &'static str,
}

const OBJECTS: Words = Words {
    record: "ClientObject",
    ending: "Object",
    id: "obj_id",
    changes: "ClientObjectChanges",
    what: "client objects",
};

const MASTER_DBS: Words = Words {
    record: "MasterDbElement",
    ending: "Element",
    id: "mdb_id",
    changes: "MasterDbElementChanges",
    what: "the Master DB",
};

pub(crate) fn objects(draft: &mut Draft<'_>) {
    let account = draft.account;
    for (id, name) in tables(draft, &account.objects, &OBJECTS) {
        draft.refined.objects.insert(id, name);
    }
}

pub(crate) fn master_dbs(draft: &mut Draft<'_>) {
    let account = draft.account;
    let named = tables(draft, &account.master_dbs, &MASTER_DBS);
    for ((id, fields), table) in named.into_iter().zip(&account.master_dbs) {
        let row = format!("{}Row", fields.strip_suffix("Fields").unwrap_or(&fields));
        let own =
            json!({ "type": "string", "description": "A column that the user fills; its key begins with `USER_COL`." });
        draft.add(
            &row,
            json!({
                "type": "object",
                "description": format!("A row of a table on the Master DB *{}*.", plain(&table.name)),
                "properties": properties(table.fields.as_deref().unwrap_or_default()),
                "additionalProperties": own,
            }),
        );
        draft.refined.rows.insert(id, row);
    }
}

/// Adds the tables; the names of the components of their fields.
fn tables(draft: &mut Draft<'_>, tables: &[Table], words: &Words) -> Vec<(i64, String)> {
    let endings = ["", "Fields", "Changes", "Row"].map(|it| format!("{}{it}", words.ending));
    let mut found = Vec::new();
    let (mut records, mut all_changes) = (Vec::new(), Vec::new());
    for table in tables {
        let base = draft.name(&table.name, words.record, table.id, &table.place, &endings);
        let [record, fields, changes] = ["", "Fields", "Changes"].map(|it| format!("{base}{}{it}", words.ending));
        let about = format!("of {} *{}* ({})", words.what, plain(&table.name), table.id);
        let mut schema = json!({
            "type": "object",
            "description": format!("Values {about}, by the number of their field. They are texts, whatever their type."),
            "x-table": { words.id: table.id, "name": table.name },
        });
        if let Some(fields) = &table.fields {
            schema["properties"] = properties(fields);
        }
        let open = match (&table.fields, draft.mode) {
            (None, _) => Some("A field; which there are was not read."),
            (_, Mode::Tolerant) => Some("A field that is newer than this document."),
            (_, Mode::Strict) => None,
        };
        if let Some(why) = open {
            schema["additionalProperties"] = json!({ "type": "string", "description": why });
        }
        draft.add(&fields, schema);
        for (of, name, into) in [(words.record, &record, &mut records), (words.changes, &changes, &mut all_changes)] {
            let mut schema = draft.get(of);
            schema["description"] =
                json!(format!("{} {about}.", if of == words.record { "A record" } else { "Changes of a record" }));
            if let Some(id) = schema["properties"].get_mut(words.id) {
                *id = json!({
                    "type": "integer",
                    "format": "int64",
                    "enum": [table.id],
                    "description": format!("*{}*.", plain(&table.name)),
                });
            }
            schema["properties"]["fields"] = reference(&fields);
            schema.as_object_mut().map(|it| it.shift_remove("example"));
            draft.add(name, schema);
            into.push(name.clone());
        }
        found.push((table.id, fields));
    }
    if !found.is_empty() {
        match draft.mode {
            Mode::Strict => draft.only(words.record, &records),
            Mode::Tolerant => draft.either(words.record, &records),
        }
        // What changes a record does not name its table.
        draft.either(words.changes, &all_changes);
    }
    found
}

fn properties(fields: &[Field]) -> Value {
    let property = |field: &Field| {
        let mut schema = Map::new();
        if !field.name.is_empty() {
            schema.insert("title".to_owned(), json!(field.name));
        }
        schema.insert("type".to_owned(), json!("string"));
        schema.insert("description".to_owned(), json!(field_words(field)));
        (field.id.to_string(), Value::Object(schema))
    };
    fields.iter().map(property).collect::<Map<_, _>>().into()
}

fn field_words(field: &Field) -> String {
    let name = if field.name.is_empty() { "Without a name" } else { &field.name };
    let kind = if field.kind.is_empty() { String::new() } else { format!(" Type: `{}`.", field.kind) };
    format!("{}.{kind}", plain(name))
}

/// The account's own fields of clients.
pub(crate) fn custom_fields(draft: &mut Draft<'_>) {
    let fields = &draft.account.custom_fields;
    if fields.is_empty() {
        return;
    }
    for (component, value) in [("CustomFieldValues", Some("CustomFieldValue")), ("CustomFieldInputs", None)] {
        let property = |field: &Field| {
            let mut schema = json!({ "description": field_words(field) });
            match value {
                Some(value) => schema["allOf"] = json!([reference(value)]),
                None => schema["x-open"] = json!("The sources disagree about the form of a value."),
            }
            (field.id.to_string(), schema)
        };
        let properties: Map<_, _> = fields.iter().map(property).collect();
        let mode = draft.mode;
        if let Some(Value::Object(schema)) = draft.schemas().get_mut(component) {
            schema.remove("example");
            schema.insert("properties".to_owned(), Value::Object(properties));
            if mode == Mode::Strict {
                schema.remove("additionalProperties");
            }
        }
        if mode == Mode::Strict {
            draft.narrowed.insert(component.to_owned());
        }
    }
}
