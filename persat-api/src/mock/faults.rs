//! Faults on demand: slow, failing and broken responses, and documented failures by `Prefer`.

use http::HeaderMap;
use serde_json::{Value, json};
use std::fmt;
use std::time::Duration;

/// The header that asks for a fault.
pub(super) const FAULT: &str = "x-sandbox-fault";

const LONGEST: u64 = 600_000;

/// What is to go wrong with a response.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Fault {
    pub(super) latency: Duration,
    /// Nothing is done, and this is the response.
    pub(super) status: Option<u16>,
    /// With such a failure, the seconds of a `Retry-After`.
    pub(super) retry_after: Option<u32>,
    /// It is done, and the response ends in the middle.
    pub(super) is_cut: bool,
    /// Its enumerations that may gain values have ones that the description does not list.
    pub(super) has_unknown_values: bool,
}

impl Fault {
    /// Reads `latency=500`, `status=429`, `retry-after=2`, `cut` and `unknown-value`, or several of them.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mut fault = Self::default();
        let parts = text.split([',', ';', ' ']).map(str::trim).filter(|it| !it.is_empty());
        for part in parts {
            let bad = || {
                format!(
                    "`{part}` is no fault: `latency=MILLISECONDS`, `status=CODE`, `retry-after=SECONDS`, `cut` and \
                     `unknown-value` are"
                )
            };
            match part.split_once('=').unwrap_or((part, "")) {
                ("latency", number) => {
                    let milliseconds = number.parse().ok().filter(|it| *it <= LONGEST).ok_or_else(bad)?;
                    fault.latency = Duration::from_millis(milliseconds);
                }
                ("status", number) => {
                    fault.status = Some(number.parse().ok().filter(|it| (200..=599).contains(it)).ok_or_else(bad)?);
                }
                ("retry-after", number) => fault.retry_after = Some(number.parse().map_err(|_| bad())?),
                ("cut", "") => fault.is_cut = true,
                ("unknown-value", "") => fault.has_unknown_values = true,
                _ => return Err(bad()),
            }
        }
        match fault {
            Self { retry_after: Some(_), status: None, .. } => {
                Err("`retry-after` goes with a failure: `status=429, retry-after=2`".to_owned())
            }
            fault => Ok(fault),
        }
    }
}

/// As it is asked for.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let latency = Some(self.latency).filter(|it| !it.is_zero()).map(|it| format!("latency={}", it.as_millis()));
        let status = self.status.map(|it| format!("status={it}"));
        let retry_after = self.retry_after.map(|it| format!("retry-after={it}"));
        let unknown = self.has_unknown_values.then(|| "unknown-value".to_owned());
        let cut = self.is_cut.then(|| "cut".to_owned());
        f.write_str(&[latency, status, retry_after, unknown, cut].into_iter().flatten().collect::<Vec<_>>().join(", "))
    }
}

/// A fault that stands until it is used up or cleared.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    /// The operation that it befalls; every one where there is none.
    operation: Option<String>,
    text: String,
    fault: Fault,
    /// How many more times; always where there is none.
    times: Option<u64>,
}

impl Standing {
    pub(super) fn read(value: &Value) -> Result<Self, String> {
        const KNOWN: [&str; 3] = ["fault", "operation", "times"];
        if let Some(unknown) = value.as_object().and_then(|it| it.keys().find(|it| !KNOWN.contains(&it.as_str()))) {
            return Err(format!("`{unknown}` is not understood: `{}` are", KNOWN.join("`, `")));
        }
        let text = value["fault"].as_str().ok_or("`fault` is missing: a text such as `status=429`")?;
        let operation = match &value["operation"] {
            Value::Null => None,
            Value::String(id) => Some(id.clone()),
            _ => return Err("`operation` is the id of an operation".to_owned()),
        };
        let times = match &value["times"] {
            Value::Null => None,
            times => Some(times.as_u64().filter(|it| *it > 0).ok_or("`times` is a number above 0")?),
        };
        Ok(Self { operation, text: text.to_owned(), fault: Fault::parse(text)?, times })
    }

    pub(super) fn operation(&self) -> Option<&str> {
        self.operation.as_deref()
    }

    pub(super) fn to_json(&self) -> Value {
        json!({ "operation": self.operation, "fault": self.text, "times": self.times })
    }
}

/// The fault that befalls an operation, used once.
pub(super) fn strike(standing: &mut Vec<Standing>, operation: Option<&str>) -> Option<Fault> {
    let fits = |it: &Standing| it.operation.is_none() || it.operation.as_deref() == operation;
    let index = standing.iter().position(fits)?;
    let fault = standing[index].fault.clone();
    if let Some(times) = &mut standing[index].times {
        *times -= 1;
        if *times == 0 {
            standing.remove(index);
        }
    }
    Some(fault)
}

/// What a client prefers to get.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Preference {
    /// The status, by `Prefer: code=404`.
    pub(super) code: Option<u16>,
    /// The name of an example, by `Prefer: example=printed`.
    pub(super) example: Option<String>,
}

impl Preference {
    /// Reads the headers `Prefer`. What is none of ours is left alone, as its standard has it.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let mut preference = Self::default();
        let texts = headers.get_all("prefer").iter().filter_map(|it| it.to_str().ok());
        for (name, value) in texts.flat_map(|it| it.split([',', ';'])).filter_map(|it| it.split_once('=')) {
            let value = value.trim().trim_matches('"');
            match name.trim().to_ascii_lowercase().as_str() {
                "code" => preference.code = value.parse().ok().filter(|it| (100..=999).contains(it)),
                "example" => preference.example = Some(value.to_owned()),
                _ => {}
            }
        }
        preference
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_read() {
        let fault = |latency: u64, status, is_cut| Fault {
            latency: Duration::from_millis(latency),
            status,
            is_cut,
            ..Fault::default()
        };
        for (text, expected) in [
            ("latency=500", fault(500, None, false)),
            ("cut", fault(0, None, true)),
            ("unknown-value", Fault { has_unknown_values: true, ..Fault::default() }),
            ("status=429, latency=5", fault(5, Some(429), false)),
            ("", fault(0, None, false)),
            ("retry-after=2 status=429", Fault { retry_after: Some(2), ..fault(0, Some(429), false) }),
        ] {
            assert_eq!(Fault::parse(&expected.to_string()).as_ref(), Ok(&expected), "{text}, written and read again");
            assert_eq!(Fault::parse(text), Ok(expected), "{text}");
        }
        assert!(Fault::parse("retry-after=2").unwrap_err().contains("goes with a failure"));
        for text in [
            "retry-after=-1",
            "status=99",
            "status=600",
            "latency=-1",
            "latency=600001",
            "cut=1",
            "slow",
            "status=x",
            "=5",
        ] {
            assert!(Fault::parse(text).unwrap_err().starts_with(&format!("`{text}` is no fault")), "{text}");
        }
    }

    #[test]
    fn standing_faults_are_used_up() {
        let standing = |value: Value| Standing::read(&value).unwrap();
        let mut all = vec![
            standing(json!({ "operation": "a", "fault": "status=500", "times": 2 })),
            standing(json!({ "fault": "cut" })),
        ];
        let cut = Some(Fault { is_cut: true, ..Fault::default() });
        let struck: Vec<_> = ["b", "a", "a", "a"].map(|it| strike(&mut all, Some(it))).into();
        assert_eq!(
            struck.iter().map(|it| it.as_ref().unwrap().status).collect::<Vec<_>>(),
            [None, Some(500), Some(500), None]
        );
        assert_eq!(strike(&mut all, None), cut);
        for wrong in [
            json!({}),
            json!({ "fault": "x" }),
            json!({ "fault": "cut", "times": 0 }),
            json!({ "fault": "cut", "time": 1 }),
            json!([]),
        ] {
            assert!(Standing::read(&wrong).is_err(), "{wrong}");
        }
    }
}
