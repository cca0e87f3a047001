//! The generator's output made fit to read and to publish.

use super::naming::type_name;
use super::syntax;
use quote::quote;
use serde_json::Value;
use std::collections::HashMap;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Expr, ExprLit, Field, File, Item, Lit, Meta, Type, Variant, parse_quote};

/// Tidies a generated file.
pub fn tidy(file: &mut File, document: &Value) {
    let schemas = document["components"]["schemas"].as_object();
    let described = schemas.into_iter().flatten().filter_map(|(name, schema)| {
        let text = schema["description"].as_str()?.trim();
        let end = text.find(". ").or_else(|| text.find(".\n")).map_or(text.len(), |at| at + 1);
        Some((type_name(name), text[..end].replace('\n', " ")))
    });
    Tidy { summaries: described.collect() }.visit_file_mut(file);
    drop_unused_error(file);
}

/// The generator always writes an error for conversions; where nothing converts, it would be a public
/// type without a use.
fn drop_unused_error(file: &mut File) {
    for item in &mut file.items {
        let Item::Mod(module) = item else { continue };
        let Some((_, items)) = module.content.as_mut().filter(|_| module.ident == "types") else { continue };
        let is_error = |item: &Item| matches!(item, Item::Mod(it) if it.ident == "error");
        let used =
            items.iter().filter(|it| !is_error(it)).any(|it| quote! { #it }.to_string().contains("ConversionError"));
        if !used {
            items.retain(|item| !is_error(item));
        }
    }
}

struct Tidy {
    /// First sentence of each component's description.
    summaries: HashMap<String, String>,
}

impl VisitMut for Tidy {
    /// Drops the JSON schema that the generator prints into the documentation of every type: the
    /// description has it, and one changed value would show up in every type that contains it.
    /// What stays is written line by line, as people write it.
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        let tidied = std::mem::take(attributes).into_iter().flat_map(|attribute| match doc(&attribute) {
            Some(text) if text.contains("<summary>JSON schema</summary>") => Vec::new(),
            Some(text) => lines(&text),
            None => vec![attribute],
        });
        *attributes = tidied.collect();
    }

    /// A field that only refers to a component has no description of its own in the generator's
    /// output: it gets the component's.
    fn visit_field_mut(&mut self, field: &mut Field) {
        visit_mut::visit_field_mut(self, field);
        if field.ident.is_some() && !field.attrs.iter().any(|attribute| doc(attribute).is_some()) {
            let extra = field.ident.as_ref().is_some_and(|name| name == "extra");
            let summary =
                if extra { Some("Fields that the description does not name.") } else { self.summary(&field.ty) };
            field.attrs.splice(0..0, summary.map(lines).unwrap_or_default());
        }
    }

    /// The same for the alternatives of an untagged enum.
    fn visit_variant_mut(&mut self, variant: &mut Variant) {
        visit_mut::visit_variant_mut(self, variant);
        if let (Some(field), false) = (variant.fields.iter().next(), variant.attrs.iter().any(|it| doc(it).is_some())) {
            let named = match variant.ident.to_string().as_str() {
                "String" => "As text.",
                "Other" => "In a form that is not documented.",
                _ => "In this form.",
            };
            let summary = self.summary(&field.ty).unwrap_or(named);
            variant.attrs.splice(0..0, lines(summary));
        }
    }
}

impl Tidy {
    fn summary(&self, ty: &Type) -> Option<&str> {
        self.summaries.get(&last_name(ty)?).map(String::as_str)
    }
}

fn lines(text: &str) -> Vec<Attribute> {
    let trimmed = text.trim();
    let line = |line: &str| {
        let line =
            if line.trim().is_empty() { String::new() } else { format!(" {}", line.strip_prefix(' ').unwrap_or(line)) };
        parse_quote! { #[doc = #line] }
    };
    trimmed.lines().map(line).collect()
}

/// The name at the heart of a type: `X` of `Option<Vec<crate::X>>`.
fn last_name(ty: &Type) -> Option<String> {
    if let Some(inner) = syntax::option(ty).or_else(|| syntax::vec(ty)) {
        return last_name(inner);
    }
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

fn doc(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else { return None };
    match &pair.value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) if pair.path.is_ident("doc") => Some(text.value()),
        _ => None,
    }
}
