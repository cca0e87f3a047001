//! Bodies: whether one is sent.

use super::codes::Plain;
use super::comparison::Comparison;
use super::context::Context;
use super::places::{Places, Revision};
use super::{contents, words};
use crate::document::Node;
use crate::model::Direction::Request;

pub(super) fn compare(comparison: &mut Comparison<'_>, context: &Context) {
    let Context { vertex, sent, at, called, .. } = context;
    let (vertex, sent) = (*vertex, *sent);
    let place = at.child("requestBody");
    let (old, new) = (comparison.resolve(Revision::Old, &place.old), comparison.resolve(Revision::New, &place.new));
    let flag = |node: Option<&Node>| node.is_some_and(|node| node.flag("required"));
    match (old, new) {
        (None, None) => {}
        (Some(_), None) => {
            let places = Places::new(&place.old, &at.new);
            comparison.tell_removed(
                vertex,
                Plain::RequestBodyRemoved,
                &places,
                format!("{called}: the body was removed"),
            );
        }
        (None, Some(new)) => {
            let required = sent == Request && flag(comparison.new.get(&new));
            let code = if required { Plain::RequestRequiredBodyAdded } else { Plain::RequestBodyAdded };
            comparison.tell(vertex, code, &Places::new(&at.old, &place.new), format!("{called}: a body was added"));
        }
        (Some(old), Some(new)) => {
            let places = Places { old, new };
            let (a, b) = comparison.nodes(&places);
            words::docs(comparison, vertex, &places, &["description"], &format!("{called}: the body"));
            words::extensions(comparison, vertex, &places, &[], &format!("{called}: the body"));
            let at = places.child("required");
            match (flag(a), flag(b)) {
                (false, true) if sent == Request => {
                    comparison.tell(
                        vertex,
                        Plain::RequestBodyBecameRequired,
                        &at,
                        format!("{called}: a body must be sent"),
                    );
                }
                (true, false) if sent == Request => {
                    comparison.tell(
                        vertex,
                        Plain::RequestBodyBecameOptional,
                        &at,
                        format!("{called}: the body may be left out"),
                    );
                }
                _ => {}
            }
            contents::content(comparison, vertex, sent, &places, called);
        }
    }
}
