//! One recorded exchange against the description: address, parameters, bodies, status, headers.

mod address;
mod body;
mod endpoint;
mod fault;
mod form;
mod media;
mod no_call;
mod parameter;
mod request;
mod response;
mod route;
mod shape;
mod validator;
#[cfg(feature = "live")]
mod write;

pub(super) use address::foreign_scheme;
pub(crate) use body::otherwise;
pub(crate) use endpoint::is_reserved;
pub use fault::{Fault, Outcome, Verdict};
pub(crate) use media::is_json_media;
pub(crate) use no_call::{TUNNEL, WEB_SOCKET};
pub(crate) use request::is_secret;
#[cfg(feature = "live")]
pub(crate) use write::Writer;

pub use validator::{Validator, Visitor};

use crate::document::Pointer;
use crate::har::Entry;
use crate::report::{FindingCode, Severity};
use address::Address;
use no_call::{is_asset, is_preflight, is_web_socket};
use route::Route;

impl Validator<'_> {
    /// Judges one exchange.
    pub fn judge(&self, entry: &Entry<'_>, visitor: &mut dyn Visitor) -> Verdict {
        if foreign_scheme(&entry.request.url).is_some() {
            return Verdict::Foreign;
        }
        if entry.request.url.trim().is_empty() {
            let note = Fault::note(FindingCode::Misrecorded, "the exporter left the address out", "/request/url");
            return Verdict::OtherBase(Outcome { faults: vec![note], ..Outcome::default() });
        }
        if entry.request.method.eq_ignore_ascii_case("CONNECT") {
            let note = Fault::note(FindingCode::NotJudged, TUNNEL, "/request/method");
            return Verdict::OtherBase(Outcome { faults: vec![note], ..Outcome::default() });
        }
        let address = Address::parse(&entry.request.url);
        match self.router.find(self.api, &entry.request.method, &address) {
            Route::Host => Verdict::Foreign,
            Route::Base => Verdict::OtherBase(self.outside(entry, &address)),
            Route::Path => Verdict::OtherBase(self.unknown_path(entry, &address)),
            Route::Method(known) => Verdict::Judged(self.unknown_method(entry, &address, &known)),
            Route::Operation(index, values) => {
                let mut outcome = Outcome { operation: Some(index), ..Outcome::default() };
                visitor.operation(index);
                self.request(index, entry, &address, &values, &mut outcome, visitor);
                self.refused(entry, &mut outcome);
                self.response(index, entry, &mut outcome, visitor);
                Verdict::Judged(outcome)
            }
        }
    }

    /// A request that the server refused proves nothing about the description: its faults are told,
    /// and do not count.
    fn refused(&self, entry: &Entry<'_>, outcome: &mut Outcome) {
        let status = entry.response.as_ref().and_then(|it| it.status).unwrap_or_default();
        if (400..500).contains(&status) {
            for fault in &mut outcome.faults {
                fault.severity = Severity::Note;
                fault.message.push_str(&format!(" (and the server refused the request with {status})"));
            }
        }
    }

    /// A page, its pictures and scripts often come from the host of the API.
    fn outside(&self, entry: &Entry<'_>, address: &Address<'_>) -> Outcome {
        let mut outcome = self.unknown_path(entry, address);
        for fault in &mut outcome.faults {
            fault.message = format!("`{}` is not below the path of any server of the description", address.path);
        }
        outcome
    }

    fn unknown_path(&self, entry: &Entry<'_>, address: &Address<'_>) -> Outcome {
        let mut outcome = Outcome::default();
        let message = format!("the path `{}` is not described", address.path);
        let mut fault = Fault::new(FindingCode::UndocumentedPath, message, Pointer::new("/request/url"));
        fault.offset = entry.request.url.find(address.path).filter(|_| !address.path.is_empty());
        if is_preflight(entry) {
            fault = Fault::note(
                FindingCode::Preflight,
                "asks which requests are allowed (CORS); not judged",
                "/request/method",
            );
        } else if is_web_socket(entry) {
            fault = Fault::note(FindingCode::NotJudged, WEB_SOCKET, "/request/url");
        } else if is_asset(entry) {
            fault.code = FindingCode::NotJudged.into();
            fault.severity = Severity::Note;
            fault.message.push_str("; it is no call but a part of a page");
        }
        outcome.faults.push(fault);
        outcome
    }

    fn unknown_method(&self, entry: &Entry<'_>, address: &Address<'_>, known: &[usize]) -> Outcome {
        if is_preflight(entry) {
            return self.unknown_path(entry, address);
        }
        let mut outcome = Outcome::default();
        let known: Vec<_> = known.iter().map(|index| &self.api.operations[*index]).collect();
        let methods: Vec<_> = known.iter().map(|it| it.method.to_uppercase()).collect();
        let path = known.first().map_or("", |it| &it.path);
        let message = format!(
            "`{path}` is described for {}, not for {}",
            methods.join(", "),
            entry.request.method.to_ascii_uppercase()
        );
        let mut fault = Fault::new(FindingCode::UndocumentedMethod, message, Pointer::new("/request/method"));
        fault.rule = known.first().and_then(|it| it.at.parent());
        outcome.faults.push(fault);
        outcome
    }
}
