//! Forms, work orders and deliveries by their templates.

use crate::draft::{Draft, reference};
use crate::model::{Kind, Mode, Part, Template};
use crate::references::resolved;
use crate::values::{Shapes, plain};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A component of the published description that has one for each template here.
struct Wrapper {
    /// The component.
    of: &'static str,
    /// What the names of those for the templates end in.
    ending: &'static str,
    /// Its member that holds values, the component of that member unless they stand there directly, and whose
    /// values they are.
    holds: &'static [(&'static str, Option<&'static str>, Part)],
}

const fn wrappers(kind: Kind) -> &'static [Wrapper] {
    match kind {
        Kind::Form => &[
            Wrapper { of: "FormContent", ending: "Content", holds: &[("results", Some("FormResults"), Part::Values)] },
            Wrapper { of: "FormContentCreate", ending: "ContentCreate", holds: &[("formvalues", None, Part::Values)] },
            Wrapper {
                of: "FormContentChanges",
                ending: "ContentChanges",
                holds: &[("formvalues", None, Part::Values)],
            },
        ],
        Kind::WorkOrder => &[
            Wrapper {
                of: "WorkOrderData",
                ending: "Data",
                holds: &[
                    ("instructions", Some("WorkOrderInstructions"), Part::Instructions),
                    ("results", Some("WorkOrderResults"), Part::Results),
                ],
            },
            Wrapper {
                of: "WorkOrderDataCreate",
                ending: "DataCreate",
                holds: &[("instructions", Some("WorkOrderInstructions"), Part::Instructions)],
            },
        ],
        Kind::Delivery => &[
            Wrapper {
                of: "DeliveryData",
                ending: "DeliveryData",
                holds: &[
                    ("instructions", None, Part::Instructions),
                    ("results", Some("DeliveryResults"), Part::Results),
                ],
            },
            Wrapper { of: "DeliveryDataCreate", ending: "DeliveryDataCreate", holds: &[] },
        ],
    }
}

/// The name of a template's values.
pub(crate) fn values_name(name: &str, kind: Kind, part: Part) -> String {
    let kind = if kind == Kind::Delivery { "Delivery" } else { "" };
    format!("{name}{kind}{}", part.name())
}

/// Whatever is called by a template's name.
fn endings(kind: Kind) -> Vec<String> {
    let parts = match kind {
        Kind::Form => &[Part::Values][..],
        Kind::WorkOrder | Kind::Delivery => &[Part::Instructions, Part::Results],
    };
    let values = parts.iter().map(|part| values_name("", kind, *part));
    let wrapped = wrappers(kind).iter().flat_map(|wrapper| {
        let inner = wrapper.holds.iter().filter(|(_, inner, _)| inner.is_some());
        let inner = inner.map(|(_, _, part)| format!("{}{}", shared(wrapper), inner_name(*part)));
        std::iter::once(wrapper.ending.to_owned()).chain(inner)
    });
    values.chain(wrapped).collect()
}

/// What is read and what is sent hold the same.
fn shared(wrapper: &Wrapper) -> &'static str {
    wrapper.ending.strip_suffix("Create").unwrap_or(wrapper.ending)
}

fn inner_name(part: Part) -> &'static str {
    if part == Part::Values { "Results" } else { part.name() }
}

/// Names every version of every template. The newest one has the title alone, the others their number too.
pub(crate) fn name(draft: &mut Draft<'_>) {
    let account = draft.account;
    for kind in Kind::ALL {
        for (group, versions) in account.groups(kind) {
            let Some(newest) = versions.first() else { continue };
            let mut used = BTreeSet::new();
            let ends = |version: &Template, used: &mut BTreeSet<String>| {
                let plain = if version.id == newest.id { String::new() } else { format!("V{}", version.version) };
                let own = if used.contains(&plain) { format!("{plain}Id{}", version.id) } else { plain };
                used.insert(own.clone());
                own
            };
            let own: Vec<_> = versions.iter().map(|it| ends(it, &mut used)).collect();
            let all: Vec<_> =
                own.iter().flat_map(|own| endings(kind).into_iter().map(move |end| format!("{own}{end}"))).collect();
            let name = draft.name(&newest.title, kind.name(), group, &newest.place, &all);
            for (version, own) in versions.iter().zip(own) {
                draft.templates.insert((kind, version.id), format!("{name}{own}"));
            }
        }
    }
}

pub(crate) fn add(draft: &mut Draft<'_>, shapes: &Shapes<'_>) {
    let account = draft.account;
    for template in &account.templates {
        let Some(name) = draft.templates.get(&(template.kind, template.id)).cloned() else { continue };
        for (part, widgets) in &template.parts {
            let values = values_name(&name, template.kind, *part);
            draft.values(&values, &about(template, *part), widgets.as_deref(), shapes);
            let schema = &mut draft.schemas()[&values];
            schema["x-template"] = origin(template, *part);
        }
    }
    for kind in Kind::ALL {
        let of_kind: Vec<_> = account.templates.iter().filter(|it| it.kind == kind).collect();
        for wrapper in wrappers(kind).iter().filter(|_| !of_kind.is_empty()) {
            let original = resolved(&draft.document, &draft.get(wrapper.of));
            let named: Vec<_> = of_kind.iter().map(|it| wrap(draft, it, wrapper, &original)).collect();
            // What names no template may be of any.
            let names_its_template = original["properties"].get("schema_id").is_some();
            if draft.mode == Mode::Strict && names_its_template {
                draft.only(wrapper.of, &named);
            } else {
                draft.either(wrapper.of, &named);
            }
        }
    }
}

/// A component for one template; its name.
fn wrap(draft: &mut Draft<'_>, template: &Template, wrapper: &Wrapper, original: &Value) -> String {
    let base = draft.templates.get(&(template.kind, template.id)).cloned().unwrap_or_default();
    let name = format!("{base}{}", wrapper.ending);
    let mut schema = original.clone();
    schema["description"] = json!(format!("{} Of {}", said(original), about_template(template)));
    let title = if template.title.is_empty() { "a template without a title" } else { &plain(&template.title) };
    if let Some(id) = schema["properties"].get_mut("schema_id") {
        *id = json!({
            "type": "integer",
            "format": "int64",
            "enum": [template.id],
            "description": format!("Version {} of {title}.", template.version),
        });
    }
    for (member, inner, part) in wrapper.holds {
        let values = values_name(&base, template.kind, *part);
        let held = match inner {
            None => values,
            Some(inner) => {
                let inner_name = format!("{base}{}{}", shared(wrapper), inner_name(*part));
                let mut inner = resolved(&draft.document, &draft.get(inner));
                inner["description"] = json!(format!("{} Of {}", said(&inner), about_template(template)));
                inner["properties"]["formvalues"] = reference(&values);
                inner.as_object_mut().map(|it| it.shift_remove("example"));
                draft.add(&inner_name, inner);
                inner_name
            }
        };
        schema["properties"][*member] = reference(&held);
    }
    schema.as_object_mut().map(|it| it.shift_remove("example"));
    draft.add(&name, schema);
    name
}

/// The first paragraph of a description.
fn said(schema: &Value) -> String {
    let text = schema["description"].as_str().unwrap_or_default();
    text.split("\n\n").next().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn about_template(template: &Template) -> String {
    let draft = if template.draft { ", a draft" } else { "" };
    let title =
        if template.title.is_empty() { "without a title".to_owned() } else { format!("*{}*", plain(&template.title)) };
    format!("the {} {title}, version {} (id {}){draft}.", template.kind.words(), template.version, template.id)
}

fn about(template: &Template, part: Part) -> String {
    let what = match part {
        Part::Values => "Values",
        Part::Instructions => "Values of the instructions",
        Part::Results => "Values of the results",
    };
    format!("{what} of {}", about_template(template))
}

/// Which template a component is of, for programs.
fn origin(template: &Template, part: Part) -> Value {
    let mut origin = json!({
        "kind": template.kind.name(),
        "id": template.id,
        "group": template.group,
        "version": template.version,
        "production": template.production,
        "draft": template.draft,
        "title": template.title,
    });
    if part != Part::Values {
        origin["part"] = json!(part.name());
    }
    origin
}
