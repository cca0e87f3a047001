//! Descriptions of the YAML as documentation comments.

use super::arguments::default;
use super::naming::field;
use oas::document::Node;
use oas::model::{Api, Operation, Parameter};
use proc_macro2::TokenStream;
use quote::quote;

/// A Markdown text as `#[doc]` attributes, line by line.
#[must_use]
pub fn paragraphs(text: &str) -> TokenStream {
    let lines = text.trim_end().lines().map(|line| {
        let line = if line.is_empty() { String::new() } else { format!(" {line}") };
        quote! { #[doc = #line] }
    });
    lines.collect()
}

/// What the documentation of an operation says: summary, description, errors, source.
#[must_use]
pub fn operation(api: &Api, operation: &Operation) -> String {
    let document = &api.document;
    let Some(node) = operation.node(document) else { return String::new() };
    let mut text = format!(
        "{}.\n\n{}\n",
        node.text("summary").unwrap_or_default(),
        node.text("description").unwrap_or_default().trim()
    );
    let is_given = |it: &&Parameter| it.required && default(api, operation, &it.name, false).is_none();
    let required: Vec<_> = operation.parameters.iter().filter(is_given).collect();
    if !required.is_empty() || operation.request.is_some() {
        text.push_str("\n# Arguments\n");
    }
    for parameter in required {
        let description = document.get(&parameter.at).and_then(|it| it.text("description")).unwrap_or_default();
        text.push_str(&format!("- `{}`: {}\n", field(&parameter.name), one_paragraph(description)));
    }
    if let Some(body) = &operation.request {
        let description = document.get(&body.at).and_then(|it| it.text("description")).unwrap_or_default();
        text.push_str(&format!("- `body`: {}\n", one_paragraph(description)));
    }
    let failures: Vec<_> = operation.responses.iter().filter(|it| it.status.starts_with(['4', '5'])).collect();
    text.push_str("\n# Errors\n");
    if failures.is_empty() {
        text.push_str("The vendor documents no error responses. Any failure is an [`Error`](crate::Error).\n");
    }
    for response in failures {
        let description = document.get(&response.resolved).and_then(|it| it.text("description")).unwrap_or_default();
        text.push_str(&format!("- {}: {}\n", kind(&response.status), one_paragraph(description)));
    }
    text.push_str(&format!(
        "\n# Source\n`{} {}`, {}.",
        operation.method.to_uppercase(),
        operation.path,
        evidence(node)
    ));
    if let Some(docs) = node.get("externalDocs") {
        let (title, url) = (docs.text("description").unwrap_or("Vendor's page"), docs.text("url").unwrap_or_default());
        text.push_str(&format!(" Vendor's page: [{title}]({url})."));
    }
    text
}

/// How well something is known, in words.
#[must_use]
pub fn evidence(node: &Node) -> &'static str {
    match node.text("x-evidence") {
        Some("documented") => "documented by the vendor",
        Some("partial") => "documented by the vendor in part",
        Some("observed") => "observed in third-party code, not documented",
        Some("inferred") => "inferred from sister endpoints, not documented",
        _ => "of unknown standing",
    }
}

fn one_paragraph(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A status with the vendor's name for it and the method that tells it.
fn kind(status: &str) -> String {
    let (name, method) = match status {
        "400" => ("BAD_REQUEST", Some("is_bad_request")),
        "401" => ("UNAUTHORIZED", Some("is_unauthorized")),
        "404" => ("NOT_FOUND", Some("is_not_found")),
        "409" => ("CONFLICT", Some("is_conflict")),
        "415" => ("UNSUPPORTED_MEDIA_TYPE", None),
        "500" => ("INTERNAL_ERROR", None),
        other => return other.to_owned(),
    };
    match method {
        Some(method) => format!("{status} `{name}` ([`{method}`](crate::Error::{method}))"),
        None => format!("{status} `{name}`"),
    }
}
