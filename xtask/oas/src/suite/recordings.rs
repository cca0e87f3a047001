//! The suite of recordings (`suite/recordings.yaml`): sound exchanges, faulty copies of them
//! with what has to be found, and both as HAR files, so that other tools can be run on the same.

use super::reader::Reader;
use crate::document::{Document, Pointer};
use crate::failure::Failure;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

/// A suite.
#[derive(Debug)]
pub struct Suite {
    /// The description that all recordings are held against.
    pub description: PathBuf,
    /// The recordings, sound ones first.
    pub recordings: Vec<Recording>,
}

/// An exchange, and what has to be found in it.
#[derive(Debug, Clone)]
pub struct Recording {
    /// Unique name.
    pub name: String,
    /// The sound exchange it is a copy of, which may be itself.
    pub of: String,
    /// `request` and `response`, as the suite writes them.
    pub exchange: Value,
    /// `code@place` of each finding, nothing else; the place is that within the exchange.
    pub expect: Vec<String>,
    /// Whether what has to be found does not count (`notes: true`).
    pub notes: bool,
}

impl Suite {
    /// Reads a suite.
    ///
    /// # Errors
    /// The file cannot be read, or a case is malformed.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let document = Document::read(path)?;
        let reader = Reader::new(&document, path);
        let fail = |at: &Pointer, message: &str| reader.fail(at, message);
        let root = document.root.to_json();
        let members = |key: &str| root[key].as_object().cloned().unwrap_or_default();
        let description = root["description"].as_str().ok_or_else(|| fail(&Pointer::root(), "no `description`"))?;
        let description = path.parent().unwrap_or(Path::new(".")).join(description);
        let sound = members("exchanges");
        let mut recordings: Vec<Recording> = sound
            .iter()
            .map(|(name, exchange)| Recording {
                name: name.clone(),
                of: name.clone(),
                exchange: exchange.clone(),
                expect: Vec::new(),
                notes: false,
            })
            .collect();
        for (index, case) in root["cases"].as_array().into_iter().flatten().enumerate() {
            let at = Pointer::new("/cases").child(&index.to_string());
            let recording = recording(&sound, case).map_err(|message| fail(&at, &message))?;
            if recordings.iter().any(|it| it.name == recording.name) {
                return Err(fail(&at, &format!("a second recording named `{}`", recording.name)));
            }
            recordings.push(recording);
        }
        Ok(Self { description, recordings })
    }

    /// Writes each recording as `NAME.har`, and gives the paths.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn write(&self, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
        let write = |recording: &Recording| {
            let path = folder.join(format!("{}.har", recording.name));
            std::fs::create_dir_all(folder)
                .and_then(|()| std::fs::write(&path, har([&recording.exchange])))
                .map_err(|error| Failure::new(format!("cannot write {}: {}", path.display(), Failure::io(&error))))?;
            Ok(path)
        };
        self.recordings.iter().map(write).collect()
    }
}

fn recording(sound: &Map<String, Value>, case: &Value) -> Result<Recording, String> {
    const KEYS: [&str; 8] = ["name", "exchange", "set", "remove", "text", "entry", "expect", "notes"];
    let members = case.as_object().ok_or("a case is an object")?;
    if let Some(unknown) = members.keys().find(|key| !KEYS.contains(&key.as_str())) {
        return Err(format!("unknown field `{unknown}`; known are {}", KEYS.join(", ")));
    }
    let text = |key: &str| case[key].as_str().ok_or_else(|| format!("a case needs a `{key}`"));
    let name = text("name")?.to_owned();
    let mut exchange =
        sound.get(text("exchange")?).cloned().ok_or_else(|| format!("{name}: no exchange of that name"))?;
    for pointer in case["remove"].as_array().into_iter().flatten() {
        edit(&mut exchange, pointer.as_str().unwrap_or_default(), None)
            .ok_or_else(|| format!("{name}: nothing at {pointer}"))?;
    }
    for (pointer, value) in case["set"].as_object().into_iter().flatten() {
        edit(&mut exchange, pointer, Some(value)).ok_or_else(|| format!("{name}: nothing above {pointer}"))?;
    }
    if let Some(text) = case["text"].as_str() {
        edit(&mut exchange, "/response/body", None).ok_or_else(|| format!("{name}: no body to replace"))?;
        edit(&mut exchange, "/response/text", Some(&text.into()));
    }
    if let Some(entry) = case.get("entry") {
        exchange["entry"] = entry.clone();
    }
    let expect = case["expect"].as_array().ok_or_else(|| format!("{name}: needs `expect`, a list"))?;
    let expect = expect.iter().map(|it| it.as_str().unwrap_or_default().to_owned()).collect();
    Ok(Recording { name, of: text("exchange")?.to_owned(), exchange, expect, notes: case["notes"] == true })
}

/// Sets or removes what stands at a pointer; `None` when its parent, or what to remove, is not there.
fn edit(root: &mut Value, pointer: &str, value: Option<&Value>) -> Option<()> {
    let pointer = Pointer::new(pointer);
    let key = pointer.last()?.into_owned();
    match (root.pointer_mut(pointer.parent()?.as_str())?, value) {
        (Value::Object(members), Some(value)) => {
            members.insert(key, value.clone());
        }
        (Value::Object(members), None) => {
            members.shift_remove(&key)?;
        }
        (Value::Array(items), Some(value)) if key.parse() == Ok(items.len()) => items.push(value.clone()),
        (Value::Array(items), Some(value)) => *items.get_mut(key.parse::<usize>().ok()?)? = value.clone(),
        _ => return None,
    }
    Some(())
}

/// A HAR file of exchanges as the suite writes them.
#[must_use]
pub fn har<'a>(exchanges: impl IntoIterator<Item = &'a Value>) -> String {
    let entries: Vec<_> = exchanges.into_iter().map(entry).collect();
    let creator = json!({ "name": "oas suite", "version": "1" });
    let file = json!({ "log": { "version": "1.2", "creator": creator, "entries": entries } });
    format!("{file:#}\n")
}

/// An exchange as an entry of a HAR file.
#[must_use]
pub fn entry(exchange: &Value) -> Value {
    let (request, response) = (&exchange["request"], &exchange["response"]);
    let url = request["url"].as_str().unwrap_or_default();
    let headers = |message: &Value| -> Vec<Value> {
        let headers = message["headers"].as_object().into_iter().flatten();
        headers.map(|(name, value)| json!({ "name": name, "value": value })).collect()
    };
    let media = |message: &Value| {
        let headers = message["headers"].as_object().into_iter().flatten();
        let found = headers.into_iter().find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
        found.map_or(Value::from(""), |(_, value)| value.clone())
    };
    let text = |message: &Value| match (&message["body"], message["text"].as_str()) {
        (_, Some(text)) => Some(text.to_owned()),
        (Value::Null, None) => None,
        (body, None) => Some(body.to_string()),
    };
    let query = url.split_once('?').map_or("", |(_, query)| query).split('#').next().unwrap_or_default();
    let query = query.split('&').filter(|it| !it.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        json!({ "name": name, "value": value })
    });
    let sent = text(request);
    let mut out = json!({
        "startedDateTime": "2026-01-31T10:00:00.000Z",
        "time": 1,
        "request": {
            "method": request["method"], "url": url, "httpVersion": "HTTP/1.1", "headers": headers(request),
            "queryString": query.collect::<Vec<_>>(), "cookies": [], "headersSize": -1,
            "bodySize": sent.as_ref().map_or(0, String::len),
        },
        "response": {
            "status": response["status"], "statusText": "", "httpVersion": "HTTP/1.1", "headers": headers(response),
            "cookies": [], "content": {}, "redirectURL": "", "headersSize": -1, "bodySize": -1,
        },
        "cache": {},
        "timings": { "send": 0, "wait": 1, "receive": 0 },
    });
    if let Some(sent) = sent {
        out["request"]["postData"] = json!({ "mimeType": media(request), "text": sent });
    }
    let content = &mut out["response"]["content"];
    *content = match (response["base64"].as_str(), text(response)) {
        (Some(encoded), _) => {
            json!({ "size": encoded.len() * 3 / 4, "mimeType": media(response), "text": encoded, "encoding": "base64" })
        }
        (None, Some(text)) => json!({ "size": text.len(), "mimeType": media(response), "text": text }),
        (None, None) => json!({ "size": 0, "mimeType": media(response) }),
    };
    // What only some exporters write, place by place; `null` takes away.
    for (pointer, value) in exchange["entry"].as_object().into_iter().flatten() {
        edit(&mut out, pointer, Some(value).filter(|it| !it.is_null()));
    }
    out
}
