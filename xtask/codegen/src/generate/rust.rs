//! What the generator writes, as a syntax tree: what the facade is generated against, so that its types cannot
//! differ from those of the code it calls.

use super::methods::only_builds;
use super::naming::type_name;
use super::syntax::{Qualify, Unqualify, is, named};
use super::{exact, json_schema, progenitor, tidy};
use crate::repository::Project;
use oas::failure::Failure;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use syn::visit_mut::VisitMut;
use syn::{FnArg, ImplItem, ImplItemFn, Item, Pat, Type};

/// What the generator writes, with its structs and methods looked up.
#[derive(Clone)]
pub struct Raw {
    /// The types that are read and written, each with what is implemented for it.
    pub types: BTreeMap<String, Vec<Item>>,
    structs: HashMap<String, Vec<(String, Type)>>,
    newtypes: HashMap<String, Type>,
    methods: HashMap<String, Method>,
    /// Whether open values are kept as texts, for the sake of decimal numbers.
    pub is_exact: bool,
}

/// A generated method.
#[derive(Clone)]
pub struct Method {
    /// Names and types of its arguments.
    pub arguments: Vec<(String, Type)>,
    /// All of it.
    pub item: ImplItemFn,
}

impl Raw {
    /// Has it written, and reads it.
    ///
    /// # Errors
    /// The generator refuses the description, or writes what is not known here.
    pub fn new(project: Project, document: &Value) -> Result<Self, Failure> {
        let mut file = progenitor::generate(project, document)?;
        let types = |item: &Item| matches!(item, Item::Mod(module) if module.ident == "types");
        file.items.iter_mut().filter(|item| types(item)).for_each(|item| Unqualify.visit_item_mut(item));
        tidy::tidy(&mut file, document);
        exact::keep(&mut file, document);
        json_schema::annotate(&mut file);
        let mut raw = Self {
            types: BTreeMap::new(),
            structs: HashMap::new(),
            newtypes: HashMap::new(),
            methods: HashMap::new(),
            is_exact: exact::has_decimals(document),
        };
        for item in file.items {
            match item {
                Item::Mod(module) if module.ident == "types" => {
                    raw.read_types(
                        module.content.map(|(_, items)| items).unwrap_or_default(),
                        &enumerations(document),
                    )?;
                }
                Item::Impl(block) if block.trait_.is_none() && is(&block.self_ty, "Client") => {
                    raw.read_methods(block)?;
                }
                // What sends requests is the client's own.
                _ => {}
            }
        }
        Ok(raw)
    }

    fn read_types(&mut self, items: Vec<Item>, enumerations: &BTreeSet<String>) -> Result<(), Failure> {
        let own: BTreeSet<_> = items.iter().filter_map(declared).collect();
        let names: BTreeSet<_> = own.union(enumerations).cloned().collect();
        for item in items {
            if let Item::Struct(item) = &item {
                self.read_fields(item, &names);
            }
            let owner = owner(&item, &own).ok_or_else(|| {
                Failure::new("the generator wrote something among the types that belongs to none of them")
                    .help("see `Raw::read_types` in xtask/codegen/src/generate/rust.rs")
            })?;
            self.types.entry(owner).or_default().push(item);
        }
        Ok(())
    }

    fn read_fields(&mut self, item: &syn::ItemStruct, names: &BTreeSet<String>) {
        let fields = item.fields.iter().map(|field| {
            let mut ty = field.ty.clone();
            Qualify { names }.visit_type_mut(&mut ty);
            (field.ident.as_ref().map(ToString::to_string).unwrap_or_default(), ty)
        });
        let mut fields: Vec<_> = fields.collect();
        if let [(name, _)] = fields.as_slice()
            && name.is_empty()
        {
            self.newtypes.insert(item.ident.to_string(), fields.remove(0).1);
        } else {
            self.structs.insert(item.ident.to_string(), fields);
        }
    }

    /// Takes the methods that make calls.
    fn read_methods(&mut self, block: syn::ItemImpl) -> Result<(), Failure> {
        for item in block.items {
            let ImplItem::Fn(mut method) = item else { continue };
            if method.sig.asyncness.is_none() {
                continue;
            }
            let arguments = method.sig.inputs.iter().filter_map(|argument| match argument {
                FnArg::Typed(typed) => match &*typed.pat {
                    Pat::Ident(name) => Some((name.ident.to_string(), (*typed.ty).clone())),
                    _ => None,
                },
                FnArg::Receiver(_) => None,
            });
            let (name, arguments) = (method.sig.ident.to_string(), arguments.collect());
            if !only_builds(&mut method) {
                return Err(Failure::new(format!(
                    "the generator writes the method `{name}` otherwise than is known here"
                ))
                .help("see `only_builds` in xtask/codegen/src/generate/methods.rs"));
            }
            self.methods.insert(name, Method { arguments, item: method });
        }
        Ok(())
    }

    /// Fields of a struct of `types`, in their order, with their types.
    #[must_use]
    pub fn fields(&self, name: &str) -> Option<&[(String, Type)]> {
        self.structs.get(name).map(Vec::as_slice)
    }

    /// The documentation of a field of a struct of `types`.
    #[must_use]
    pub fn docs(&self, name: &str, field: &str) -> Vec<&syn::Attribute> {
        let fields = self.types.get(name).into_iter().flatten().filter_map(|item| match item {
            Item::Struct(item) => Some(&item.fields),
            _ => None,
        });
        let own = fields.flatten().filter(|it| it.ident.as_ref().is_some_and(|name| name == field));
        own.flat_map(|it| &it.attrs).filter(|it| it.path().is_ident("doc")).collect()
    }

    /// What a newtype of `types` wraps.
    #[must_use]
    pub fn newtype(&self, name: &str) -> Option<&Type> {
        self.newtypes.get(name)
    }

    /// A generated method.
    #[must_use]
    pub fn method(&self, name: &str) -> Option<&Method> {
        self.methods.get(name)
    }
}

/// Names of the open enumerations, which are written beside.
pub fn enumerations(document: &Value) -> BTreeSet<String> {
    let schemas = document["components"]["schemas"].as_object().into_iter().flatten();
    schemas.filter(|(_, schema)| schema["x-extensible-enum"] == true).map(|(name, _)| type_name(name)).collect()
}

/// The type that an item declares.
fn declared(item: &Item) -> Option<String> {
    match item {
        Item::Struct(it) => Some(it.ident.to_string()),
        Item::Enum(it) => Some(it.ident.to_string()),
        _ => None,
    }
}

/// The type that an item declares or is implemented for; where that is a foreign one, the type that it is
/// made from.
fn owner(item: &Item, own: &BTreeSet<String>) -> Option<String> {
    let Item::Impl(block) = item else { return declared(item) };
    let of_trait = || named(block.trait_.as_ref().map(|(path, _)| path)?, own).into_iter().next();
    named(&block.self_ty, own).into_iter().next().or_else(of_trait)
}
