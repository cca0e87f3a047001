//! What a caller gets of a response of success: told by the description, and taken off the generated
//! types.

use super::exact;
use super::naming::{ident, type_name};
use super::rust::Raw;
use super::syntax;
use oas::model::{Api, Operation};
use proc_macro2::TokenStream;
use quote::quote;

/// What a response of success holds.
pub enum Holds {
    /// A file.
    File,
    /// JSON of which no source tells more.
    Open,
    /// A component, by its name in Rust.
    Component(String),
}

/// What the responses of success hold; `None` where the client has no method for it, of which
/// `generator-success-body` tells.
pub fn holds(api: &Api, operation: &Operation) -> Option<Holds> {
    let response = operation.successes().next()?;
    let (media, _) = response.content.first()?;
    let Some(schema) = response.json() else {
        return Some(if media.contains("json") { Holds::Open } else { Holds::File });
    };
    let node = api.document.get(schema)?;
    match node.text("$ref") {
        Some(reference) => reference.strip_prefix("#/components/schemas/").map(type_name).map(Holds::Component),
        None => node.get("type").is_none().then_some(Holds::Open),
    }
}

/// How the items of a list are made one by one.
pub struct Listing {
    /// The expression that makes them of `response`, and what stands beside them.
    pub whole: TokenStream,
    /// The type of what stands beside them.
    pub beside: TokenStream,
    /// The expression that looks at nothing beside them.
    pub alone: TokenStream,
}

/// How a caller gets it.
pub struct Taken {
    /// Its type.
    pub output: TokenStream,
    /// Whether it is read as a file.
    pub is_file: bool,
    /// The expression that makes it of `response`.
    pub take: TokenStream,
    /// Of a list, how its items are made one by one.
    pub items: Option<Listing>,
}

impl Taken {
    fn new(output: TokenStream, take: TokenStream) -> Self {
        Self { output, is_file: false, take, items: None }
    }

    /// Of a generated type: `of_body` makes it of `body`, whose flag of success is `flag`.
    fn of(output: TokenStream, body: &TokenStream, flag: &TokenStream, of_body: &TokenStream) -> Self {
        let take = quote! { response.json(|body: &#body| #flag).map(|body| #of_body) };
        Self::new(output, take)
    }

    /// The same for a response that may be empty: then it holds nothing.
    fn or_nothing(self) -> Self {
        let take = self.take.to_string().replacen("response . json", "response . json_or_nothing", 1);
        Self { take: take.parse().expect("the same with another name"), ..self }
    }

    /// Of a list: `beside` is what stands beside its items in `body`.
    fn listing(self, body: &TokenStream, flag: &TokenStream, kind: &TokenStream, beside: &TokenStream) -> Self {
        let items = |beside: &TokenStream| {
            quote! { response.items(|body: &#body| #flag, |body| (body.data, #beside)) }
        };
        let (whole, nothing) = (items(beside), nothing());
        let alone = items(&quote! { ::std::option::Option::<#nothing>::None });
        Self { items: Some(Listing { whole, beside: kind.clone(), alone }), ..self }
    }
}

/// The type of what is not looked at.
pub fn nothing() -> TokenStream {
    quote! { ::serde::de::IgnoredAny }
}

/// Whether a list is asked for page by page. What stands beside the items of any other is of no use to a caller,
/// and whether it does is known of few: so all others give their items alone.
fn comes_in_pages(api: &Api, operation: &Operation) -> bool {
    let paging = operation.node(&api.document).and_then(|node| node.get("x-paging")?.text("style"));
    matches!(paging, Some("offset" | "cursor"))
}

/// How a caller gets what an operation responds with.
pub fn taken(api: &Api, raw: &Raw, operation: &Operation) -> Option<Taken> {
    let name = match holds(api, operation)? {
        Holds::File => {
            let file = Taken::new(quote! { crate::http::download::Download }, quote! { response.file() });
            return Some(Taken { is_file: true, ..file });
        }
        Holds::Open if raw.is_exact => {
            let raw_json = exact::raw_json();
            return Some(Taken::new(quote! { ::std::option::Option<#raw_json> }, quote! { response.open() }));
        }
        Holds::Open => return Some(Taken::new(quote! { ::serde_json::Value }, quote! { response.json(|_| true) })),
        Holds::Component(name) => name,
    };
    let ty = ident(&name);
    let body = quote! { types::#ty };
    if let Some(inner) = raw.newtype(&name) {
        return Some(Taken::new(quote! { #inner }, quote! { response.json(|_| true) }));
    }
    let fields = raw.fields(&name)?;
    let of = |wanted: &str| fields.iter().find(|(name, _)| name == wanted).map(|(_, ty)| ty);
    let (Some(data), Some(_)) = (of("data"), of("success")) else {
        let take = match of("sucesso") {
            // Recuperador's own flag.
            Some(_) => {
                quote! { response.json(|body: &#body| body.sucesso != ::std::option::Option::Some(false)) }
            }
            None => quote! { response.json(|_| true) },
        };
        return Some(Taken::new(body, take));
    };
    let flag = quote! { body.success };
    let paging = of("paging").filter(|_| comes_in_pages(api, operation));
    Some(match (paging, syntax::vec(data)) {
        (Some(paging), Some(item)) => {
            let (kind, value) = match syntax::option(paging) {
                Some(inner) => (inner, quote! { body.paging }),
                None => (paging, quote! { ::std::option::Option::Some(body.paging) }),
            };
            let page = quote! { crate::paging::page::Page::new(body.data, #value) };
            let taken = Taken::of(quote! { crate::paging::page::Page<#item, #kind> }, &body, &flag, &page);
            taken.listing(&body, &flag, &quote! { #kind }, &value)
        }
        (_, Some(_)) => {
            let taken = Taken::of(quote! { #data }, &body, &flag, &quote! { body.data });
            let nothing = nothing();
            taken.listing(&body, &flag, &nothing, &quote! { ::std::option::Option::<#nothing>::None })
        }
        _ => {
            let taken = Taken::of(quote! { #data }, &body, &flag, &quote! { body.data });
            // No source tells what such a response holds, so that none at all is as good.
            if syntax::option(data).is_some() { taken.or_nothing() } else { taken }
        }
    })
}
