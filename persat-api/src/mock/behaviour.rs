//! What a few operations do beyond responding with their example.

use super::judge::Complaint;
use super::reply::Reply;
use super::routes::Operation;
use super::server::State;
use crate::codec::time::WallClockDateTime;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use serde_json::Value;

impl State {
    /// Turns the documented success of an operation into the response to one request.
    pub(super) fn behave(
        &self,
        operation: &Operation,
        query: &[(String, String)],
        body: &Value,
        status: u16,
        mut success: Value,
    ) -> Reply {
        match operation.id {
            "createFollowUp" => return self.create_follow_up(operation, body, status, success),
            "listFollowUps" => filter_follow_ups(&mut success, query),
            _ => cut_page(operation, query, &mut success),
        }
        Reply::json(status, &success)
    }

    fn create_follow_up(&self, operation: &Operation, new: &Value, status: u16, mut success: Value) -> Reply {
        let Some(date) = new["date"].as_str().and_then(|it| it.parse::<WallClockDateTime>().ok()) else {
            return self.description.refusal(operation, &Complaint::new("date", "debe ser una fecha en formato ISO"));
        };
        if is_past_everywhere(date) {
            return self.description.refusal(operation, &Complaint::new("date", "debe ser una fecha futura"));
        }
        let client = new["uid_client"].as_str().unwrap_or_default();
        if !self.settings.clients.contains(client) {
            return self.conflict(operation, 404, "cliente con uid: '", client);
        }
        let users = new["responsible_user_ids"].as_array().into_iter().flatten();
        let forbidden: Vec<String> = users
            .filter_map(Value::as_i64)
            .filter(|id| self.settings.forbidden.contains(id))
            .map(|id| id.to_string())
            .collect();
        if !forbidden.is_empty() {
            return self.conflict(operation, 409, "usuarios con id ", &forbidden.join(","));
        }
        let lead = new.get("send_email_minutes_before");
        let data = &mut success["data"];
        data["id"] = Value::from(data["id"].as_i64().unwrap_or(0) + self.next_number());
        for name in ["uid_client", "title", "color", "date", "responsible_user_ids"] {
            data[name] = new[name].clone();
        }
        data["description"] = new.get("description").cloned().unwrap_or_else(|| Value::from(""));
        data["send_email"] = Value::from(lead.is_some());
        if let Some(data) = data.as_object_mut() {
            data.remove("send_email_minutes_before");
            data.extend(lead.map(|lead| ("send_email_minutes_before".to_owned(), lead.clone())));
        }
        Reply::json(status, &success)
    }

    /// The documented failure of a status, about another thing than in the example. What follows
    /// `before` in the example's message, up to the next quote or full stop, names the thing.
    fn conflict(&self, operation: &Operation, status: u16, before: &str, thing: &str) -> Reply {
        let Some(mut body) = self.description.failure(operation, status, |message| message.contains(before)) else {
            return Reply::failure(status, "CONFLICT", thing);
        };
        let message = body["error"]["userMessage"].as_str().unwrap_or_default();
        let start = message.find(before).map_or(message.len(), |at| at + before.len());
        let end = message[start..].find(['\'', '.']).map_or(message.len(), |at| start + at);
        body["error"]["userMessage"] = Value::from(format!("{}{thing}{}", &message[..start], &message[end..]));
        Reply::json(status, &body)
    }
}

/// Whether a wall clock nowhere on Earth has yet to show this time: the account's zone is unknown.
fn is_past_everywhere(date: WallClockDateTime) -> bool {
    let westernmost = Timestamp::now().checked_sub(SignedDuration::from_hours(12)).unwrap_or(Timestamp::MIN);
    date.0 < TimeZone::UTC.to_datetime(westernmost)
}

fn filter_follow_ups(success: &mut Value, query: &[(String, String)]) {
    let wanted =
        |name: &str| query.iter().find(|(it, value)| it == name && !value.is_empty()).map(|(_, value)| value.as_str());
    let Value::Array(follow_ups) = success else { return };
    follow_ups.retain(|follow_up| {
        let text = |name: &str| follow_up[name].as_str().unwrap_or_default();
        let day = text("data").get(..10).unwrap_or_default();
        wanted("reagendar").is_none_or(|it| text("reagendar") == it)
            && wanted("datagte").is_none_or(|it| day >= it)
            && wanted("datalte").is_none_or(|it| day <= it)
    });
}

/// Cuts a list to the page asked for, so that reading on comes to an end.
fn cut_page(operation: &Operation, query: &[(String, String)], success: &mut Value) {
    let paging = &operation.definition["x-paging"];
    let number = |key: &str| {
        let name = paging[key].as_str()?;
        query.iter().find(|(it, _)| it == name).and_then(|(_, value)| value.parse::<usize>().ok())
    };
    let skipped = match (paging["style"].as_str(), paging["response"].as_str()) {
        (Some("offset"), _) => number("offset").unwrap_or(0),
        (Some("cursor"), Some(next)) if number("cursor").is_some() => {
            // The one page there is has been read.
            success["paging"][next] = Value::Null;
            usize::MAX
        }
        (Some("cursor"), _) => 0,
        _ => return,
    };
    let limit = number("limit").unwrap_or(usize::MAX);
    if let Some(Value::Array(items)) = success.get_mut("data") {
        *items = std::mem::take(items).into_iter().skip(skipped).take(limit).collect();
    }
}
