//! Names of the wire as names in Rust, by the conventions of the generator that we build on.

use heck::{ToPascalCase, ToSnakeCase};
use quote::format_ident;
use syn::Ident;

const KEYWORDS: [&str; 39] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "true", "type", "use",
];

/// `X` of `XOrNull`, the component that stands for a reference to `X` that may be `null`.
#[must_use]
pub fn base_of_nullable(component: &str) -> Option<&str> {
    component.strip_suffix("OrNull")
}

/// The name of a type.
#[must_use]
pub fn type_name(wire: &str) -> String {
    wire.to_pascal_case()
}

/// The type of a component: `XOrNull` is an `Option` of `X`.
#[must_use]
pub fn rust_name(component: &str) -> String {
    type_name(base_of_nullable(component).unwrap_or(component))
}

/// The name of a field, parameter or method.
#[must_use]
pub fn field(wire: &str) -> String {
    let name = wire.to_snake_case();
    if KEYWORDS.contains(&name.as_str()) { format!("{name}_") } else { name }
}

/// The name of a value of an enumeration.
#[must_use]
pub fn constant(wire: &str) -> String {
    let name = wire.to_pascal_case();
    match name.chars().next() {
        None => "Empty".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("Value{name}"),
        Some(_) => name,
    }
}

/// An identifier; the text has been made one by the functions above.
#[must_use]
pub fn ident(name: &str) -> Ident {
    format_ident!("{}", name)
}
