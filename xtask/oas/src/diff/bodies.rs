//! Bodies: whether one is sent.

use super::codes::Plain;
use super::comparison::Comparison;
use super::context::Context;
use super::places::{Places, Revision};
use super::{contents, words};
use crate::document::Node;
use crate::model::Direction::Request;

pub(super) fn compare(diff: &mut Comparison<'_>, context: &Context) {
    let Context { vertex, sent, at, called, .. } = context;
    let (vertex, sent) = (*vertex, *sent);
    let place = at.child("requestBody");
    let (old, new) = (diff.resolve(Revision::Old, &place.old), diff.resolve(Revision::New, &place.new));
    let flag = |node: Option<&Node>| node.is_some_and(|node| node.flag("required"));
    match (old, new) {
        (None, None) => {}
        (Some(_), None) => {
            let places = Places::new(&place.old, &at.new);
            diff.tell_removed(vertex, Plain::RequestBodyRemoved, &places, format!("{called}: the body was removed"));
        }
        (None, Some(new)) => {
            let required = sent == Request && flag(diff.new.get(&new));
            let code = if required { Plain::RequestRequiredBodyAdded } else { Plain::RequestBodyAdded };
            diff.tell(vertex, code, &Places::new(&at.old, &place.new), format!("{called}: a body was added"));
        }
        (Some(old), Some(new)) => {
            let places = Places { old, new };
            let (a, b) = diff.nodes(&places);
            words::docs(diff, vertex, &places, &["description"], &format!("{called}: the body"));
            words::extensions(diff, vertex, &places, &[], &format!("{called}: the body"));
            let at = places.child("required");
            match (flag(a), flag(b)) {
                (false, true) if sent == Request => {
                    diff.tell(vertex, Plain::RequestBodyBecameRequired, &at, format!("{called}: a body must be sent"));
                }
                (true, false) if sent == Request => {
                    diff.tell(
                        vertex,
                        Plain::RequestBodyBecameOptional,
                        &at,
                        format!("{called}: the body may be left out"),
                    );
                }
                _ => {}
            }
            contents::content(diff, vertex, sent, &places, called);
        }
    }
}
