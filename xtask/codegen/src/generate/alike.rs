//! Which parameters of one function a caller could exchange without the compiler noticing.

use super::naming::ident;
use quote::ToTokens;
use std::collections::BTreeSet;
use syn::Type;

/// What a parameter of a type takes. A literal or variable of one kind may stand for any parameter of it.
#[derive(Debug, PartialEq, Eq)]
enum Kind {
    /// Anything, since any JSON is made of it.
    Any,
    Text,
    Number,
    /// Nothing but itself, or what only it is made of.
    Own(String),
}

/// Whether two of these could be exchanged: two texts, two numbers, two of one type.
pub fn any<'a>(types: impl IntoIterator<Item = &'a Type>) -> bool {
    let kinds: Vec<_> = types.into_iter().map(kind).collect();
    let alike = |a: &Kind, b: &Kind| a == b || [a, b].contains(&&Kind::Any);
    kinds.iter().enumerate().any(|(at, kind)| kinds[at + 1..].iter().any(|other| alike(kind, other)))
}

fn kind(ty: &Type) -> Kind {
    let ty = super::syntax::option(ty).or_else(|| super::syntax::reference(ty)).unwrap_or(ty);
    let last = match ty {
        Type::Path(path) => path.path.segments.last().map(|it| it.ident.to_string()).unwrap_or_default(),
        _ => String::new(),
    };
    match last.as_str() {
        "Value" => Kind::Any,
        "String" | "str" => Kind::Text,
        "i32" | "i64" | "u32" | "u64" | "f32" | "f64" | "Decimal" => Kind::Number,
        _ => Kind::Own(ty.to_token_stream().to_string()),
    }
}

/// Whether a type is one of the open enumerations, which could be made of texts or numbers.
pub fn is_enumeration(ty: &Type, enumerations: &BTreeSet<String>) -> bool {
    let Type::Path(path) = ty else { return false };
    path.path.segments.last().is_some_and(|last| enumerations.iter().any(|name| last.ident == ident(name)))
}

#[cfg(test)]
mod tests {
    use syn::parse_quote as ty;

    #[test]
    fn what_can_be_exchanged_is_alike() {
        for (alike, types) in [
            (true, vec![ty!(String), ty!(i64), ty!(::std::string::String)]),
            (true, vec![ty!(&str), ty!(::std::option::Option<String>)]),
            (true, vec![ty!(i64), ty!(f64)]),
            (true, vec![ty!(crate::codec::decimal::Decimal), ty!(i64)]),
            (true, vec![ty!(::jiff::civil::Date), ty!(String), ty!(::jiff::civil::Date)]),
            (true, vec![ty!(types::Color), ty!(types::Color)]),
            // JSON is made of texts and numbers too.
            (true, vec![ty!(::serde_json::Value), ty!(String)]),
            (false, vec![ty!(String), ty!(i64), ty!(bool), ty!(::jiff::civil::Date), ty!(types::Color)]),
            (false, vec![ty!(::std::vec::Vec<i64>), ty!(i64), ty!(::std::vec::Vec<String>)]),
            (false, vec![ty!(types::Color), ty!(types::Size)]),
            (false, vec![ty!(::serde_json::Value)]),
            (false, vec![]),
        ] {
            assert_eq!(super::any(&types), alike, "{}", quote::quote!(#(#types),*));
        }
    }
}
