//! The events of an API: those in envelopes as one open enum, bare payloads each by itself.

use super::docs;
use super::naming::{ident, type_name};
use oas::document::{Node, Pointer};
use oas::model::{Api, Operation, resolve, rules};
use proc_macro2::TokenStream;
use quote::quote;

/// What decodes the events.
#[must_use]
pub fn emit(api: &Api) -> TokenStream {
    let (enveloped, bare): (Vec<_>, Vec<_>) = api.webhooks.iter().partition(|event| in_envelope(api, event));
    let bare: Vec<_> = bare.into_iter().filter_map(|event| payload_alone(api, event)).collect();
    let events = if enveloped.is_empty() {
        quote! {}
    } else {
        events(api, &enveloped)
    };
    quote! {
        use super::types;
        #events
        #(#bare)*
    }
}

/// Whether an event comes in an envelope that has its name (`eventType`) beside its `payload`.
#[must_use]
pub fn in_envelope(api: &Api, event: &Operation) -> bool {
    let schema = event.request.as_ref().and_then(|body| body.json()).and_then(|at| resolve(&api.document, at));
    schema.is_some_and(|at| resolve(&api.document, &at.join(["properties", "payload"])).is_some())
}

/// The component that a body refers to.
fn component(api: &Api, event: &Operation) -> Option<String> {
    let schema = api.document.get(event.request.as_ref()?.json()?)?;
    Some(type_name(schema.text("$ref")?.strip_prefix("#/components/schemas/")?))
}

/// The variant of an event: the component of its body tells it, `X` of `XEvent`.
fn variant(api: &Api, event: &Operation) -> syn::Ident {
    let of_component = component(api, event).and_then(|name| name.strip_suffix("Event").map(str::to_owned));
    ident(&of_component.unwrap_or_else(|| type_name(&event.path.replace('.', "_"))))
}

/// A payload that the address tells.
fn payload_alone(api: &Api, event: &Operation) -> Option<TokenStream> {
    let name = ident(&component(api, event)?);
    let wire = event.path.as_str();
    let doc = docs::paragraphs(&format!("Reads the body of one delivery. {}", text(api, event)));
    Some(quote! {
        impl crate::webhook::payload::Payload for types::#name {
            const EVENT: &'static str = #wire;
        }
        impl crate::webhook::payload::sealed::Payload for types::#name {}
        impl types::#name {
            #doc
            ///
            /// # Errors
            /// [`Error::Decode`](crate::Error::Decode): the body is no JSON, no object, or not as documented.
            pub fn from_slice(body: &[u8]) -> ::std::result::Result<Self, crate::error::Error> {
                crate::webhook::payload::payload_from_slice(body)
            }
        }
    })
}

/// The enum `Event` and its decoder.
fn events(api: &Api, events: &[&Operation]) -> TokenStream {
    let events: Vec<_> = events
        .iter()
        .map(|event| {
            let doc = docs::paragraphs(&text(api, event));
            (variant(api, event), event.path.as_str(), payload(api, event), doc)
        })
        .collect();
    let variants = events.iter().map(|(variant, _, payload, doc)| quote! { #doc #variant(#payload), });
    let names = events.iter().map(|(variant, wire, ..)| quote! { Self::#variant(_) => #wire, });
    let decoders = events
        .iter()
        .map(|(variant, wire, ..)| quote! { #wire => ::serde::Deserialize::deserialize(payload).map(Self::#variant), });
    let encoders = events.iter().map(|(variant, ..)| quote! { Self::#variant(payload) => crate::webhook::envelope::Envelope::new(self.event_type(), payload).serialize(serializer), });
    let schemas = events
        .iter()
        .map(|(_, wire, payload, _)| quote! { crate::codec::json_schema::event::<#payload>(generator, #wire) });
    let known = events.iter().map(|(_, wire, ..)| wire);
    quote! {
        use ::serde::Serialize;

        /// An event sent by the vendor.
        ///
        /// Match with a `_` arm: events are added without a major release. One that this version
        /// does not know arrives whole as `Unknown`.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum Event {
            #(#variants)*
            /// An event this version does not know.
            Unknown(crate::webhook::envelope::UnknownEvent),
        }

        impl Event {
            /// Names of the events this version knows; a later one may know more.
            pub const KNOWN: &'static [&'static str] = &[#(#known),*];

            /// Name of the event, as sent.
            #[must_use]
            pub fn event_type(&self) -> &str {
                match self {
                    #(#names)*
                    Self::Unknown(event) => &event.event_type,
                }
            }

            /// Reads the payload of an event that this version knows.
            pub(crate) fn read<'de, D: ::serde::Deserializer<'de>>(event_type: &str, payload: D) -> ::std::result::Result<Self, D::Error> {
                match event_type {
                    #(#decoders)*
                    _ => ::std::result::Result::Err(::serde::de::Error::custom("this event is not known")),
                }
            }
        }

        impl Serialize for Event {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                match self {
                    #(#encoders)*
                    Self::Unknown(event) => event.serialize(serializer),
                }
            }
        }

        #[cfg(feature = "schemars")]
        impl ::schemars::JsonSchema for Event {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                "Event".into()
            }
            fn schema_id() -> ::std::borrow::Cow<'static, str> {
                concat!(module_path!(), "::Event").into()
            }
            fn json_schema(generator: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                ::schemars::json_schema!({ "anyOf": [
                    #(#schemas,)*
                    crate::codec::json_schema::unknown_event::<crate::webhook::envelope::UnknownEvent>(generator, &Self::KNOWN),
                ] })
            }
        }
    }
}

fn text(api: &Api, event: &Operation) -> String {
    let Some(node) = event.node(&api.document) else { return String::new() };
    let mut text = format!(
        "`{}`: {}.\n\n{}\n\nThis event is {}.",
        event.path,
        node.text("summary").unwrap_or_default().to_lowercase(),
        node.text("description").unwrap_or_default().trim(),
        docs::evidence(node)
    );
    if let Some(docs) = node.get("externalDocs") {
        text.push_str(&format!(
            " Vendor's page: [{}]({}).",
            docs.text("description").unwrap_or("source"),
            docs.text("url").unwrap_or_default()
        ));
    }
    if let Some(rules) = envelope(api, event).and_then(|it| it.get("x-rules")) {
        text.push_str(&format!("\n\n{}", rules::prose(&rules.to_json()).unwrap_or_default().trim_end()));
    }
    text
}

/// The schema of an event's whole body.
fn envelope<'a>(api: &'a Api, event: &Operation) -> Option<&'a Node> {
    let at = event.request.as_ref()?.json()?;
    api.document.get(&resolve(&api.document, at)?)
}

/// The Rust type of an event's payload.
fn payload(api: &Api, event: &Operation) -> TokenStream {
    let document = &api.document;
    let payload = envelope(api, event).and_then(|it| it.get("properties")?.get("payload"));
    let component = |node: &Node| {
        let name = node.text("$ref")?.strip_prefix("#/components/schemas/")?.to_owned();
        let shape = document.get(&Pointer::new("/components/schemas").child(&name))?;
        let structured =
            shape.get("properties").is_some() || shape.text("type") == Some("array") || shape.get("allOf").is_some();
        let name = ident(&type_name(&name));
        structured.then(|| quote! { types::#name })
    };
    let open = quote! { ::serde_json::Value };
    match payload {
        Some(node) if node.text("type") == Some("array") => {
            let item = node.get("items").and_then(component).unwrap_or(open);
            quote! { ::std::vec::Vec<#item> }
        }
        Some(node) => component(node).map_or(open, |ty| quote! { ::std::boxed::Box<#ty> }),
        None => open,
    }
}
