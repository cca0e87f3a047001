//! `stream` on the calls whose operation says how to read on (`x-paging`).

use super::naming::{field, ident};
use super::response::{Taken, nothing};
use super::rust::Raw;
use super::syntax;
use oas::document::Node;
use oas::model::{Api, Operation};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The method `stream` of a call, or nothing when its operation has no pages. `asks` are what sends the
/// request: of a page, and of a list that comes as one array.
pub fn emit(
    api: &Api,
    raw: &Raw,
    operation: &Operation,
    call: &syn::Ident,
    taken: &Taken,
    [ask_page, ask_array]: &[&TokenStream; 2],
) -> TokenStream {
    let node = operation.node(&api.document).and_then(|node| node.get("x-paging"));
    let Some(paging) = node else { return quote! {} };
    let list = List { raw, method: field(&operation.id), paging, call, output: &taken.output };
    let stream = match paging.text("style") {
        Some("offset") => list.offset(),
        Some("cursor") => list.cursor(),
        Some("window") => list.window(),
        Some("array") => return list.array(ask_array),
        _ => return quote! {},
    };
    let (Some(listing), Some(item)) = (&taken.items, list.item()) else { return quote! {} };
    // A list by a cursor is read on by what stands beside its items, and no other.
    let (items, beside) = match paging.text("style") {
        Some("cursor") => (&listing.whole, listing.beside.clone()),
        _ => (&listing.alone, nothing()),
    };
    quote! {
        #stream
        impl #call {
            /// A page, of which each item is decoded by itself.
            async fn items(self) -> ::std::result::Result<crate::http::items::Listed<#item, #beside>, Error> {
                #ask_page
                #items
            }
        }
    }
}

/// A list whose pages are described.
struct List<'a> {
    raw: &'a Raw,
    /// The method of the generated client.
    method: String,
    /// What `x-paging` says.
    paging: &'a Node,
    call: &'a syn::Ident,
    output: &'a TokenStream,
}

impl List<'_> {
    /// The type of its items.
    fn item(&self) -> Option<syn::Type> {
        page(self.output).map(|(item, _)| item).or_else(|| item(self.output))
    }

    fn is_optional(&self, name: &str) -> bool {
        let arguments = self.raw.method(&self.method).map(|method| method.arguments.as_slice()).unwrap_or_default();
        arguments.iter().any(|(argument, ty)| argument == name && syntax::option(ty).is_some())
    }

    /// The value kept of a parameter, or what stands in for it.
    fn read(&self, name: &str, otherwise: &TokenStream) -> TokenStream {
        let name_ident = ident(name);
        if self.is_optional(name) {
            quote! { self.#name_ident.unwrap_or(#otherwise) }
        } else {
            quote! { self.#name_ident }
        }
    }

    /// A value as the call keeps it.
    fn kept(&self, name: &str, value: &TokenStream) -> TokenStream {
        if self.is_optional(name) {
            quote! { ::std::option::Option::Some(#value) }
        } else {
            value.clone()
        }
    }

    fn offset(&self) -> TokenStream {
        let call = self.call;
        let Some((item, _)) = page(self.output) else { return quote! {} };
        let nothing = nothing();
        let (offset, limit, most) =
            (name(self.paging, "offset"), name(self.paging, "limit"), number(self.paging, "max"));
        let start = self.read(&offset, &quote! { 0 });
        let size = self.read(&limit, &quote! { #most });
        let (kept_offset, kept_limit) = (self.kept(&offset, &quote! { offset }), self.kept(&limit, &quote! { size }));
        let (offset, limit) = (ident(&offset), ident(&limit));
        quote! {
            impl #call {
                /// Reads the list to its end, page by page; `limit` is the size of a page. The position
                /// is the `offset` to go on from.
                pub fn stream(self) -> crate::paging::items::Items<#item, i64> {
                    let (start, size) = (#start, #size);
                    let list = self.client.list(&Self::OPERATION, self.options);
                    crate::paging::by_offset::<#item, #nothing, _>(list, start, size.into(), #most, move |offset| {
                        let mut call = self.clone();
                        call.#offset = #kept_offset;
                        call.#limit = #kept_limit;
                        call.items()
                    })
                }
            }
        }
    }

    fn cursor(&self) -> TokenStream {
        let call = self.call;
        let Some((item, numbers)) = page(self.output) else { return quote! {} };
        let cursor = name(self.paging, "cursor");
        if !self.is_optional(&cursor) {
            return quote! {};
        }
        let (cursor, next) = (ident(&cursor), ident(&name(self.paging, "response")));
        quote! {
            impl #call {
                /// Reads the list to its end, page by page; `limit` is the size of a page. The position
                /// is the cursor to go on from, `None` for the first page.
                pub fn stream(self) -> crate::paging::items::Items<#item, ::std::option::Option<i64>> {
                    let start = self.#cursor;
                    let list = self.client.list(&Self::OPERATION, self.options);
                    let fetch = move |cursor| {
                        let mut call = self.clone();
                        call.#cursor = cursor;
                        call.items()
                    };
                    crate::paging::by_cursor::<#item, #numbers, _>(list, start, fetch, |paging| paging.#next)
                }
            }
        }
    }

    fn window(&self) -> TokenStream {
        let call = self.call;
        let Some(item) = item(self.output) else { return quote! {} };
        let (from, to) = (ident(&name(self.paging, "from")), ident(&name(self.paging, "to")));
        let days = number(self.paging, "max-days");
        let place = |path: &str| self.place(&item, path);
        let texts = |node: Option<&Node>| -> Vec<String> {
            node.map(Node::items).unwrap_or_default().iter().filter_map(|it| it.as_str().map(str::to_owned)).collect()
        };
        let key = place(&texts(self.paging.get("key")).join("."));
        let unless = match self.paging.get("key-when").and_then(|node| node.members().next()) {
            Some((none, paths)) => {
                let paths: Vec<_> = texts(Some(paths)).iter().map(|text| place(text)).collect();
                quote! { ::std::option::Option::Some((#none, &[#(#paths),*])) }
            }
            None => quote! { ::std::option::Option::None },
        };
        quote! {
            impl #call {
                /// Reads a span of days of any length, in windows as long as the vendor allows; an item
                /// that two windows hold is given once. The position is the day to go on from.
                pub fn stream(self) -> crate::paging::items::Items<#item, crate::codec::time::CalendarDay> {
                    let (from, to) = (self.#from, self.#to);
                    let list = self.client.list(&Self::OPERATION, self.options);
                    let key = crate::paging::Key::<#item> { place: #key, unless: #unless };
                    crate::paging::by_window::<#item, _>(list, from, to, #days, key, move |from, to| {
                        let mut call = self.clone();
                        call.#from = from;
                        call.#to = to;
                        call.items()
                    })
                }
            }
        }
    }

    /// A value within an item, through fields that may be missing.
    fn place(&self, item: &syn::Type, path: &str) -> TokenStream {
        let names: Vec<_> = path.split('.').collect();
        let (mut ty, mut value) = (Some(item), quote! { ::std::option::Option::Some(item) });
        for name in &names {
            let fields = ty.and_then(syntax::name).and_then(|name| self.raw.fields(&name));
            let found = fields.into_iter().flatten().find(|(it, _)| *it == field(name)).map(|(_, ty)| ty);
            let name = ident(&field(name));
            let inner = found.and_then(syntax::option);
            value = match inner {
                Some(_) => quote! { #value.and_then(|it| it.#name.as_ref()) },
                None => quote! { #value.map(|it| &it.#name) },
            };
            ty = inner.or(found);
        }
        quote! {
            crate::paging::Place {
                of: |item| #value.and_then(|it| ::serde_json::to_value(it).ok()),
                path: &[#(#names),*],
            }
        }
    }

    fn array(&self, ask: &TokenStream) -> TokenStream {
        let call = self.call;
        let Some(item) = item(self.output) else { return quote! {} };
        quote! {
            impl #call {
                /// Reads the list item by item while its one response arrives, in constant memory however
                /// long it is. The timeout counts until the list begins, and for each piece of it.
                ///
                /// The request is sent again only as long as the list has not begun. When it breaks off
                /// later there is no place to go on from; the position is the number of items that came.
                pub fn stream(self) -> crate::paging::items::Items<#item, usize> {
                    crate::paging::by_element(async move {
                        #ask
                        ::std::result::Result::Ok(response)
                    })
                }
            }
        }
    }
}

/// Generic arguments of `Page<T, P>`.
pub(super) fn page(output: &TokenStream) -> Option<(syn::Type, syn::Type)> {
    let syn::Type::Path(path) = syn::parse2(output.clone()).ok()? else { return None };
    let syn::PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else { return None };
    let mut types = arguments.args.iter().filter_map(|argument| match argument {
        syn::GenericArgument::Type(ty) => Some(ty.clone()),
        _ => None,
    });
    Some((types.next()?, types.next()?))
}

fn name(paging: &Node, key: &str) -> String {
    field(paging.text(key).unwrap_or(key))
}

pub(super) fn number(paging: &Node, key: &str) -> Literal {
    let value = paging.get(key).and_then(|node| node.to_json().as_i64()).unwrap_or(100);
    Literal::i64_unsuffixed(value)
}

fn item(output: &TokenStream) -> Option<syn::Type> {
    syn::parse2::<syn::Type>(output.clone()).ok().and_then(|ty| syntax::vec(&ty).cloned())
}
