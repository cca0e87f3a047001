//! What is asked next, by what is known: lists, what they lead to, one of each state, last pages, what is not there.

use super::inputs::Day;
use super::rows::{Row, Rows, at, text, total, within};
use super::sources::{Input, Origin, Step, digest};
use jiff::civil::Date;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How many different ones are read of what a list shows.
const EACH: usize = 4;
/// How many places a list is looked for at: other days, other clients.
const PLACES: usize = 6;
/// How far back the days are that are tried, one after the other.
const BACK: [i64; 4] = [0, 30, 120, 360];
/// How many days are asked for where the description does not say.
const DAYS: i64 = 30;
/// The pages that are read of a list that tells the next one only.
const PAGES: usize = 3;
/// The values of a parameter that are tried.
const CHOICES: usize = 8;
/// Ids that nobody has.
const NO_NUMBER: &str = "999999937";
const NO_TEXT: &str = "no-such-id";

/// How often an operation is asked at least and at most: lists at one place or several, and their end; others for
/// each kind, and for an id that does not exist; and with each optional parameter.
pub(super) fn calls(step: &Step) -> (usize, usize) {
    let optional = step.inputs.iter().filter(|it| !it.required).map(|it| match &it.origin {
        Origin::Choice(values) => values.len().min(CHOICES),
        Origin::Id { .. } => 1,
        _ => 0,
    });
    let is_dated = step.has(|it| matches!(it, Origin::From(_) | Origin::On(_)));
    let places = match (step.is_list(), is_dated) {
        (true, _) => PLACES,
        (false, true) => PLACES + EACH,
        (false, false) => EACH,
    };
    let is_below = step.needs().next().is_some();
    let asked = if is_dated || is_below { places } else { 1 };
    let ends =
        if step.has(|it| *it == Origin::Cursor) { PAGES } else { usize::from(step.has(|it| *it == Origin::Offset)) };
    (1, asked + ends + usize::from(is_below) + optional.sum::<usize>())
}

/// Why something is asked, in the order in which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Purpose {
    List,
    /// A list that others lead to.
    ListOf,
    Read,
    Each,
    Last,
    Missing,
    Optional,
}

impl Purpose {
    pub const ALL: [Self; 7] =
        [Self::List, Self::ListOf, Self::Read, Self::Each, Self::Last, Self::Missing, Self::Optional];

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::ListOf => "list below another",
            Self::Read => "read one",
            Self::Each => "one of each kind",
            Self::Last => "the end of the list",
            Self::Missing => "an id that does not exist",
            Self::Optional => "an optional parameter",
        }
    }
}

/// A call that is to be made.
#[derive(Debug, Clone)]
pub(super) struct Ask {
    /// Index of the operation.
    pub operation: usize,
    pub purpose: Purpose,
    /// What tells it from others, on any day.
    pub goal: String,
    /// Names and values of what is sent.
    pub values: Vec<(String, String)>,
}

/// What has been asked, and what it led to.
#[derive(Debug, Default)]
pub(super) struct Known {
    done: BTreeSet<String>,
    /// What failed in a run before: asked again when all else is.
    later: BTreeSet<String>,
    /// By operation: why a response told nothing.
    untold: BTreeMap<usize, String>,
    /// By operation and purpose: which statuses came.
    pub statuses: BTreeMap<usize, BTreeMap<Purpose, Vec<u16>>>,
    rows: Rows,
    /// The first page of a list: what was sent, how many there are in all, and the next page.
    first: BTreeMap<usize, First>,
}

#[derive(Debug)]
struct First {
    values: Vec<(String, String)>,
    total: Option<u64>,
    shown: usize,
    cursors: Vec<String>,
}

impl Known {
    /// Takes in a response. Where the server failed, the same is asked again another time.
    pub fn take(&mut self, step: &Step, ask: &Ask, status: u16, body: &Value) {
        self.skip(ask);
        self.statuses.entry(step.operation).or_default().entry(ask.purpose).or_default().push(status);
        if !(200..300).contains(&status) {
            return;
        }
        let Some(place) = &step.items else { return };
        let Some(found) = at(body, place).and_then(Value::as_array) else {
            self.untold.insert(step.operation, "its response has no list where the description has one".to_owned());
            return;
        };
        if matches!(ask.purpose, Purpose::List | Purpose::ListOf) && !found.is_empty() {
            self.first.entry(step.operation).or_insert_with(|| First {
                values: ask.values.clone(),
                total: total(body),
                shown: found.len(),
                cursors: Vec::new(),
            });
        }
        if let (Some(first), Some(cursor)) = (self.first.get_mut(&step.operation), &step.cursor)
            && matches!(ask.purpose, Purpose::List | Purpose::ListOf | Purpose::Last)
        {
            first.cursors.extend(at(body, cursor).and_then(text));
        }
        self.rows.add(step.operation, &ask.values, found);
    }

    /// Takes in a response that cannot be read.
    pub fn untold(&mut self, ask: &Ask, why: &str) {
        self.skip(ask);
        self.untold.insert(ask.operation, why.to_owned());
    }

    /// Why a response of an operation told nothing.
    pub fn why(&self, operation: usize) -> Option<&str> {
        self.untold.get(&operation).map(String::as_str)
    }

    /// Leaves it for the end.
    pub fn postpone(&mut self, ask: &Ask) {
        self.later.insert(ask.goal.clone());
    }

    /// Counts it as asked.
    pub fn skip(&mut self, ask: &Ask) {
        self.done.insert(ask.goal.clone());
    }

    pub fn has_rows(&self, operation: usize) -> bool {
        !self.rows.of(operation).is_empty()
    }

    /// Whether some response was a success.
    pub fn is_reached(&self, operation: usize) -> bool {
        self.all(operation).any(|it| (200..300).contains(&it))
    }

    pub fn all(&self, operation: usize) -> impl Iterator<Item = u16> {
        self.statuses.get(&operation).into_iter().flat_map(BTreeMap::values).flatten().copied()
    }

    /// How many calls of an operation are known to be left.
    pub fn left(&self, step: &Step, name: &str, today: Date) -> usize {
        let asks = Asks { known: self, step, name, today };
        let goals = Purpose::ALL.into_iter().flat_map(|purpose| asks.of(purpose)).map(|it| it.goal);
        goals.filter(|it| !self.done.contains(it)).collect::<BTreeSet<_>>().len()
    }

    /// The next call; `None` when all is asked that can be.
    pub fn next(&self, steps: &[Step], names: &[String], today: Date) -> Option<Ask> {
        let first = |is_left: &dyn Fn(&Ask) -> bool| {
            Purpose::ALL.into_iter().find_map(|purpose| {
                steps.iter().find_map(|step| {
                    let asks = Asks { known: self, step, name: &names[step.operation], today };
                    asks.of(purpose).into_iter().find(|it| !self.done.contains(&it.goal) && is_left(it))
                })
            })
        };
        first(&|it| !self.later.contains(&it.goal)).or_else(|| first(&|_| true))
    }
}

/// The calls of one operation.
struct Asks<'k> {
    known: &'k Known,
    step: &'k Step,
    name: &'k str,
    today: Date,
}

impl Asks<'_> {
    fn of(&self, purpose: Purpose) -> Vec<Ask> {
        let is_below = self.step.needs().next().is_some();
        match purpose {
            Purpose::List if self.step.is_list() && !is_below => self.places(purpose),
            Purpose::ListOf if self.step.is_list() && is_below => self.places(purpose),
            // Of a day, or of one of several, there may be nothing.
            Purpose::Read if !self.step.is_list() => self.places(purpose),
            Purpose::Each if !self.step.is_list() && is_below && self.known.is_reached(self.step.operation) => {
                self.each(purpose, EACH)
            }
            Purpose::Last => self.last(),
            Purpose::Missing if is_below => self.missing(),
            Purpose::Optional => self.optional(),
            _ => Vec::new(),
        }
    }

    /// The same at several places, until it shows something.
    fn places(&self, purpose: Purpose) -> Vec<Ask> {
        let found = match self.step.is_list() {
            true => self.known.has_rows(self.step.operation),
            false => self.known.is_reached(self.step.operation),
        };
        if found {
            return Vec::new();
        }
        let is_dated = self.step.has(|it| matches!(it, Origin::From(_) | Origin::On(_)));
        let backs = if is_dated { &BACK[..] } else { &BACK[..1] };
        let tuples = self.tuples(3);
        let all = tuples.iter().flat_map(|tuple| backs.iter().map(move |back| (tuple, *back)));
        let ask = |(tuple, back): (&Vec<(String, String)>, i64)| {
            self.ask(purpose, &format!("{back} {}", digest(tuple)), tuple, back)
        };
        all.filter_map(ask).take(PLACES).collect()
    }

    fn each(&self, purpose: Purpose, most: usize) -> Vec<Ask> {
        let ask = |tuple: &Vec<(String, String)>| self.ask(purpose, &format!("0 {}", digest(tuple)), tuple, 0);
        self.tuples(most).iter().filter_map(ask).collect()
    }

    fn last(&self) -> Vec<Ask> {
        let Some(first) = self.known.first.get(&self.step.operation) else { return Vec::new() };
        let with = |name: &str, value: String| {
            let kept = first.values.iter().filter(|(it, _)| it != name).cloned();
            kept.chain([(name.to_owned(), value)]).collect::<Vec<_>>()
        };
        let ask = |what: String, values| self.asked(Purpose::Last, &what, values);
        for input in &self.step.inputs {
            match input.origin {
                Origin::Offset => {
                    let shown = first.shown as u64;
                    let Some(total) = first.total.filter(|it| *it > shown && shown > 0) else { continue };
                    return vec![ask("last".to_owned(), with(&input.name, ((total - 1) / shown * shown).to_string()))];
                }
                Origin::Cursor => {
                    let pages = first.cursors.iter().take(PAGES).enumerate();
                    return pages
                        .map(|(page, cursor)| ask(format!("page {}", page + 2), with(&input.name, cursor.clone())))
                        .collect();
                }
                _ => {}
            }
        }
        Vec::new()
    }

    /// With the id of nothing in place of the last one.
    fn missing(&self) -> Vec<Ask> {
        let is_id = |it: &&Input| it.in_path && matches!(it.origin, Origin::Id { .. });
        let Some(last) = self.step.inputs.iter().rfind(is_id) else { return Vec::new() };
        let value = if last.is_number { NO_NUMBER } else { NO_TEXT };
        let others = self.step.needs().filter(|(it, _)| it.name != last.name).count();
        let known = self.tuples(1).into_iter().next();
        let mut values = match (known, others) {
            (Some(tuple), _) => tuple,
            (None, 0) => Vec::new(),
            (None, _) => return Vec::new(),
        };
        values.retain(|(name, _)| *name != last.name);
        values.push((last.name.clone(), value.to_owned()));
        self.ask(Purpose::Missing, "missing", &values, 0).into_iter().collect()
    }

    /// What may be sent and was not, one after the other.
    fn optional(&self) -> Vec<Ask> {
        let reached = self.known.is_reached(self.step.operation);
        let mut found = Vec::new();
        for input in self.step.inputs.iter().filter(|it| reached && !it.required) {
            let values = match &input.origin {
                Origin::Choice(values) => values.iter().take(CHOICES).cloned().collect(),
                Origin::Id { list, field } => {
                    // Of what the list shows itself, so that the filter lets something through.
                    let own =
                        self.known.rows.of(self.step.operation).iter().find_map(|it| within(&it.item, &input.name));
                    let others = self.known.rows.of(*list).iter().filter_map(|it| text(at(&it.item, field)?));
                    own.into_iter().chain(others).take(1).collect()
                }
                _ => Vec::new(),
            };
            let base = match self.known.first.get(&self.step.operation) {
                Some(first) => Some(first.values.clone()),
                None => self
                    .tuples(1)
                    .into_iter()
                    .next()
                    .and_then(|it| Some(self.ask(Purpose::Optional, "", &it, 0)?.values)),
            };
            let Some(base) = base else { continue };
            for (number, value) in values.into_iter().enumerate() {
                let mut values = base.clone();
                values.push((input.name.clone(), value));
                found.push(self.asked(Purpose::Optional, &format!("{} {number}", input.name), values));
            }
        }
        found
    }

    /// A call with these ids, and with what else it has to have.
    fn ask(&self, purpose: Purpose, what: &str, ids: &[(String, String)], back: i64) -> Option<Ask> {
        let mut values = Vec::new();
        let end = self.today.checked_sub(jiff::Span::new().days(back)).ok()?;
        let start = end.checked_sub(jiff::Span::new().days(self.step.days.unwrap_or(DAYS) - 1)).ok()?;
        let written = |day: Day, date: Date| match day {
            Day::Plain => date.to_string(),
            Day::Moment => format!("{date}T00:00:00.000Z"),
        };
        for input in &self.step.inputs {
            let value = match &input.origin {
                Origin::Given | Origin::Cursor => continue,
                Origin::Offset => "0".to_owned(),
                Origin::Limit(limit) => limit.to_string(),
                Origin::From(day) => written(*day, start),
                Origin::To(day) => written(*day, end),
                Origin::On(_) | Origin::Since(_) if !input.required => continue,
                Origin::On(day) => written(*day, end.yesterday().ok()?),
                Origin::Since(day) => written(*day, Date::constant(2000, 1, 1)),
                _ => match ids.iter().find(|(name, _)| *name == input.name) {
                    Some((_, value)) => value.clone(),
                    None if !input.required => continue,
                    None => match &input.origin {
                        Origin::Choice(values) => values.first()?.clone(),
                        _ => return None,
                    },
                },
            };
            values.push((input.name.clone(), value));
        }
        Some(self.asked(purpose, what, values))
    }

    fn asked(&self, purpose: Purpose, what: &str, values: Vec<(String, String)>) -> Ask {
        // That something is read for the first time or as another of its kind is the same call.
        let kind = if purpose == Purpose::Each { Purpose::Read } else { purpose };
        let goal = format!("{} {} {what} {}", self.name, kind.words(), self.step.given);
        Ask { operation: self.step.operation, purpose, goal, values }
    }

    /// Ids that belong together: those of one item, and of what it was listed under.
    fn tuples(&self, most: usize) -> Vec<Vec<(String, String)>> {
        let needs: Vec<_> = self.step.needs().collect();
        let Some((_, lead)) = needs.iter().rfind(|(it, _)| it.in_path).or(needs.last()) else {
            return vec![Vec::new()];
        };
        let mut found: Vec<Vec<(String, String)>> = Vec::new();
        for row in self.known.rows.of(*lead) {
            let mut tuples = vec![Vec::new()];
            for (input, list) in &needs {
                let Origin::Id { field, .. } = &input.origin else { continue };
                let values = match self.own(row, *lead, *list, &input.name, field) {
                    Some(value) => vec![value],
                    None => {
                        self.known.rows.of(*list).iter().filter_map(|it| text(at(&it.item, field)?)).take(3).collect()
                    }
                };
                let with = |tuple: &Vec<(String, String)>, value: &String| {
                    tuple.iter().cloned().chain([(input.name.clone(), value.clone())]).collect::<Vec<_>>()
                };
                tuples = values.iter().flat_map(|value| tuples.iter().map(move |tuple| with(tuple, value))).collect();
            }
            for tuple in tuples {
                if !found.contains(&tuple) {
                    found.push(tuple);
                }
            }
        }
        found.truncate(most);
        found
    }

    /// The value that an item has, or that it was listed with.
    fn own(&self, row: &Row, lead: usize, list: usize, name: &str, field: &[String]) -> Option<String> {
        let of_item = (list == lead).then(|| at(&row.item, field)).flatten().and_then(text);
        let sent = || row.sent.iter().find(|(it, _)| it == name).map(|(_, value)| value.clone());
        of_item.or_else(sent).or_else(|| text(row.item.get(name)?))
    }
}
