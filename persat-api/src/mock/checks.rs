//! Why an operation is refused though the request is of its form: what `refuses` of `x-sandbox` says.

use super::judge::Complaint;
use super::place::{at, elements, filled, members, text_of};
use super::refusal::Refusal;
use super::turn::Turn;
use crate::codec::time::WallClockDateTime;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use serde_json::{Value, json};

impl Turn<'_> {
    /// Judges what can be judged before a record is looked up.
    pub(super) fn check_request(&self) -> Result<(), Refusal> {
        elements(&self.operation.sandbox()["refuses"])
            .filter(|rule| !is_about_record(rule))
            .try_for_each(|rule| self.check_rule(rule))
    }

    /// Judges a record that was found, or is to be kept in place of that of `key`.
    pub(super) fn check_record(&self, record: &Value, key: Option<&str>) -> Result<(), Refusal> {
        for rule in elements(&self.operation.sandbox()["refuses"]).filter(|rule| is_about_record(rule)) {
            let places: Vec<&str> = elements(&rule["taken"]).filter_map(Value::as_str).collect();
            if places.is_empty() {
                self.check_rule(rule)?;
                continue;
            }
            let wanted: Option<Vec<&Value>> = places.iter().map(|place| at(record, place)).collect();
            let Some(wanted) = wanted else { continue };
            let records = self.data.get(self.collection.name).into_iter().flat_map(|records| records.iter());
            let mut others = records.filter(|(_, it)| key.is_none() || self.collection.key_of(it).as_deref() != key);
            let has_them = |it: &Value| places.iter().zip(&wanted).all(|(place, value)| at(it, place) == Some(value));
            if others.any(|(_, it)| has_them(it)) {
                let own = format!("another record of `{}` has this `{}`", self.collection.name, places.join("`, `"));
                return Err(self.refused(rule, &own, &self.values));
            }
        }
        Ok(())
    }

    fn check_rule(&self, rule: &'static Value) -> Result<(), Refusal> {
        if let Some(collection) = rule["unknown"].as_str() {
            let is_asked = elements(&rule["by"]).filter_map(Value::as_str).all(|it| at(&self.values, it).is_some());
            if is_asked && self.scope().record(collection, &rule["by"]).is_none() {
                let places: Vec<&str> = elements(&rule["by"]).filter_map(Value::as_str).collect();
                let own = format!("no record of `{collection}` has the key in `{}`", places.join("`, `"));
                return Err(self.refused(rule, &own, &self.values));
            }
        } else if let Some(place) = rule["past"].as_str() {
            self.check_date(place)?;
        } else if let Some(place) = rule["barred"].as_str() {
            let users = at(&self.values, place).and_then(Value::as_array).into_iter().flatten();
            let barred: Vec<String> =
                users.filter(|it| it.as_i64().is_some_and(|it| self.barred.contains(&it))).map(text_of).collect();
            if !barred.is_empty() {
                let mut values = self.values.clone();
                values["barred"] = json!(barred.join(","));
                return Err(self.refused(rule, "a user may not see the client", &values));
            }
        } else if let Some(name) = rule["undescribed"].as_str() {
            if self.values["query"].get(name).is_some() {
                return Err(self.refused(rule, "a parameter that is not described", &self.values));
            }
        } else if rule.get("when").is_some_and(|condition| self.scope().holds(condition)) {
            return Err(self.refused(rule, "the request cannot be done", &self.values));
        }
        Ok(())
    }

    fn refused(&self, rule: &'static Value, own: &str, values: &Value) -> Refusal {
        let status = rule["status"].as_u64().and_then(|it| u16::try_from(it).ok()).unwrap_or(400);
        match (rule["message"].as_str(), rule["why"].as_str()) {
            (Some(message), _) => self.description.said(self.operation, status, message, values),
            (None, Some(why)) => Refusal::own(status, filled(why, values)),
            (None, None) => Refusal::own(status, own),
        }
    }

    /// A moment that is past everywhere on Earth is refused: the account's zone is unknown.
    fn check_date(&self, place: &str) -> Result<(), Refusal> {
        let field = place.rsplit('.').next().unwrap_or(place);
        let refused = |rule: &str| Err(self.description.refusal(self.operation, &Complaint::new(field, rule)));
        let date = at(&self.values, place).and_then(Value::as_str).map(str::parse::<WallClockDateTime>);
        match date {
            Some(Err(_)) => refused("debe ser una fecha en formato ISO"),
            Some(Ok(date)) if is_past_everywhere(date) => refused("debe ser una fecha futura"),
            _ => Ok(()),
        }
    }
}

/// Whether a rule is about the record, and not about the request alone.
fn is_about_record(rule: &'static Value) -> bool {
    rule.get("taken").is_some() || members(&rule["when"]).any(|(place, _)| place.starts_with("record."))
}

/// Whether a wall clock nowhere on Earth has yet to show this time.
fn is_past_everywhere(date: WallClockDateTime) -> bool {
    let westernmost = Timestamp::now().checked_sub(SignedDuration::from_hours(12)).unwrap_or(Timestamp::MIN);
    date.0 < TimeZone::UTC.to_datetime(westernmost)
}
