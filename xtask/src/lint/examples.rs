//! Examples and defaults against their schemas.

use super::{Context, Kind, Profile};
use crate::document::{Node, Pointer};
use crate::model::{children, resolve};
use crate::report::{Finding, Report};
use crate::schema::World;

pub fn check(context: &Context<'_>, report: &mut Report) {
    for at in context.all(Kind::Schema) {
        for (key, code) in [("example", "invalid-example"), ("default", "invalid-default")] {
            judge(context, at, &at.child(key), code, report);
        }
    }
    for at in context.all(Kind::MediaType).chain(context.all(Kind::Parameter)).chain(context.all(Kind::Header)) {
        let schema = at.child("schema");
        if context.document.get(&schema).is_none() {
            continue;
        }
        judge(context, &schema, &at.child("example"), "invalid-example", report);
        for (_, example) in children(context.document, &at.child("examples")) {
            if let Some(example) = resolve(context.document, &example) {
                judge(context, &schema, &example.child("value"), "invalid-example", report);
            }
        }
    }
}

fn judge(context: &Context<'_>, schema: &Pointer, at: &Pointer, code: &'static str, report: &mut Report) {
    let Some(value) = context.document.get(at).map(Node::to_json) else { return };
    report.count("examples", 1);
    // Examples of this project are complete, so an undeclared property is a mistake; elsewhere it
    // may be meant.
    let world = if context.profile == Profile::Project { World::Closed } else { World::Open };
    let Ok(mismatches) = context.schemas.check(schema, world, &value) else {
        // The schema itself is broken; other rules say how.
        return;
    };
    for mismatch in mismatches {
        let place = at.join(mismatch.value.tokens().collect::<Vec<_>>().iter().map(AsRef::as_ref));
        let finding = if mismatch.is_key {
            Finding::at(code, context.document, &place, mismatch.message)
        } else {
            Finding::at_value(code, context.document, &place, mismatch.message)
        };
        let (line, _) = context.document.source.position(context.document.span(&mismatch.rule).start);
        report.push(finding.help(format!("its schema says so in line {line}")));
    }
}
