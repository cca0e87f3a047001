//! The raw client as a syntax tree: what the facade is generated against, so that its types cannot
//! differ from those of the code it calls.

use super::{client, exact, json_schema, tidy};
use crate::repository::Project;
use oas::failure::Failure;
use serde_json::Value;
use std::collections::HashMap;
use syn::visit_mut::VisitMut;
use syn::{FnArg, ImplItem, Item, Pat, PathArguments, Type};

/// The raw client, with its structs and methods looked up.
#[derive(Clone)]
pub struct Raw {
    /// The whole file.
    pub file: syn::File,
    structs: HashMap<String, Vec<(String, Type)>>,
    newtypes: HashMap<String, Type>,
    /// Names of the types that are read and written.
    pub types: Vec<String>,
    methods: HashMap<String, Method>,
    /// Whether open values are kept as texts, for the sake of decimal numbers.
    pub is_exact: bool,
}

/// A method of the raw client.
#[derive(Clone)]
pub struct Method {
    /// Names and types of its arguments.
    pub arguments: Vec<(String, Type)>,
}

impl Raw {
    /// Generates the raw client and reads it.
    ///
    /// # Errors
    /// The generator refuses the description.
    pub fn new(project: Project, document: &Value) -> Result<Self, Failure> {
        let mut file = client::generate(project, document)?;
        tidy::tidy(&mut file, document);
        exact::keep(&mut file, document);
        json_schema::annotate(&mut file);
        let mut raw = Self {
            structs: HashMap::new(),
            newtypes: HashMap::new(),
            types: Vec::new(),
            methods: HashMap::new(),
            is_exact: exact::has_decimals(document),
            file: file.clone(),
        };
        for item in &file.items {
            match item {
                Item::Mod(module) if module.ident == "types" => {
                    raw.read_types(module.content.as_ref().map_or(&[][..], |(_, items)| items))
                }
                Item::Impl(block) if block.trait_.is_none() && is(&block.self_ty, "Client") => {
                    raw.read_methods(&block.items)
                }
                _ => {}
            }
        }
        Ok(raw)
    }

    fn read_types(&mut self, items: &[Item]) {
        let names: Vec<_> = items
            .iter()
            .filter_map(|item| match item {
                Item::Struct(it) => Some(it.ident.to_string()),
                Item::Enum(it) => Some(it.ident.to_string()),
                _ => None,
            })
            .collect();
        self.types.clone_from(&names);
        for item in items {
            let Item::Struct(item) = item else { continue };
            let mut fields: Vec<_> = item
                .fields
                .iter()
                .map(|field| {
                    let mut ty = field.ty.clone();
                    Qualify { names: &names }.visit_type_mut(&mut ty);
                    (field.ident.as_ref().map(ToString::to_string).unwrap_or_default(), ty)
                })
                .collect();
            if let [(name, _)] = fields.as_slice()
                && name.is_empty()
            {
                self.newtypes.insert(item.ident.to_string(), fields.remove(0).1);
            } else {
                self.structs.insert(item.ident.to_string(), fields);
            }
        }
    }

    fn read_methods(&mut self, items: &[ImplItem]) {
        for item in items {
            let ImplItem::Fn(method) = item else { continue };
            let arguments = method.sig.inputs.iter().filter_map(|argument| match argument {
                FnArg::Typed(typed) => match &*typed.pat {
                    Pat::Ident(name) => Some((name.ident.to_string(), (*typed.ty).clone())),
                    _ => None,
                },
                FnArg::Receiver(_) => None,
            });
            self.methods.insert(method.sig.ident.to_string(), Method { arguments: arguments.collect() });
        }
    }

    /// Fields of a struct of `types`, in their order, with their types.
    #[must_use]
    pub fn fields(&self, name: &str) -> Option<&[(String, Type)]> {
        self.structs.get(name).map(Vec::as_slice)
    }

    /// What a newtype of `types` wraps.
    #[must_use]
    pub fn newtype(&self, name: &str) -> Option<&Type> {
        self.newtypes.get(name)
    }

    /// A method of the raw client.
    #[must_use]
    pub fn method(&self, name: &str) -> Option<&Method> {
        self.methods.get(name)
    }
}

/// Writes the types of the generated module as they look from outside of it: `types::X`.
struct Qualify<'a> {
    names: &'a [String],
}

impl VisitMut for Qualify<'_> {
    fn visit_type_path_mut(&mut self, path: &mut syn::TypePath) {
        if let Some(first) = path.path.get_ident().map(ToString::to_string)
            && self.names.contains(&first)
        {
            path.path.segments.insert(0, syn::PathSegment::from(super::naming::ident("types")));
        }
        syn::visit_mut::visit_type_path_mut(self, path);
    }
}

fn is(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident(name))
}

/// The `T` of an `Option<T>`.
#[must_use]
pub fn option(ty: &Type) -> Option<&Type> {
    generic(ty, "Option")
}

/// The `T` of a `Vec<T>`.
#[must_use]
pub fn vec(ty: &Type) -> Option<&Type> {
    generic(ty, "Vec")
}

/// The `T` of a `&T`, its lifetime dropped.
#[must_use]
pub fn reference(ty: &Type) -> Option<&Type> {
    match ty {
        Type::Reference(reference) => Some(&reference.elem),
        _ => None,
    }
}

fn generic<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) if last.ident == name => match arguments.args.first()? {
            syn::GenericArgument::Type(inner) => Some(inner),
            _ => None,
        },
        _ => None,
    }
}
