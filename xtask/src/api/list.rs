//! The public items of the crate as lines of text.

use super::names::{Meaning, Names, name};
use super::print;
use super::public::{self, Public, bare, is_public, joined, marks, parameters, segments};
use super::resolve::Resolver;
use super::tree::{Condition, Place, Tree, conditions, derives, is_hidden, may_grow};
use std::collections::{BTreeMap, BTreeSet};
use syn::visit_mut::VisitMut;
use syn::{Fields, FnArg, ImplItem, Item, ItemImpl, ReturnType, Signature, TraitItem};

/// A public item with what belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its line.
    pub(super) head: String,
    /// Lines of its fields, variants, functions and traits.
    pub(super) inner: BTreeSet<String>,
    /// The file that defines it.
    pub(super) file: String,
    /// Whether it is a struct of public fields or an enumeration without `#[non_exhaustive]`.
    pub(super) cannot_grow: bool,
}

/// A type of another crate in a public signature.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mention {
    /// The crate.
    pub(super) krate: String,
    /// The type.
    pub(super) path: String,
    /// The public item that names it, and the line.
    pub(super) item: String,
    pub(super) line: String,
    pub(super) file: String,
}

/// The listing.
#[derive(Default)]
pub(super) struct Listing {
    /// By path.
    pub(super) entries: BTreeMap<String, Entry>,
    pub(super) mentions: BTreeSet<Mention>,
}

impl Listing {
    /// Whether this is the struct `XRequired` of the fields that `X::new` requires: to gain one has to break callers.
    pub(super) fn is_required(&self, path: &str) -> bool {
        let of = path.strip_suffix("Required").and_then(|of| self.entries.get(of));
        of.is_some_and(|of| of.inner.iter().any(|line| line.trim_start().starts_with(&format!("fn new({path}"))))
    }
}

/// Lists what is public.
pub(super) fn list(tree: &Tree) -> Listing {
    let names = Names::new(tree);
    let public = public::find(tree, &names);
    let mut lister =
        Lister { tree, names: &names, public: &public, listing: Listing::default(), unreachable: BTreeSet::new() };
    for (path, condition) in &public.modules {
        lister.add(path, format!("mod {path}{}", marks(condition)), "");
    }
    for (path, (there, condition)) in &public.foreign {
        let line = format!("use {} as {path}{}", joined(there), marks(condition));
        lister.mention(path, &line, "persat-api/src/lib.rs", &BTreeSet::from([there.clone()]));
        lister.add(path, line, "");
    }
    for (place, module) in &tree.modules {
        for conditional in &module.items {
            match &conditional.item {
                Item::Impl(block) => lister.block(place, &module.file, &conditional.condition, block),
                item => lister.item(place, &module.file, item),
            }
        }
    }
    lister.follow_unreachable();
    lister.listing
}

struct Lister<'a> {
    tree: &'a Tree,
    names: &'a Names,
    public: &'a Public,
    listing: Listing,
    /// Items that signatures name although nobody else can.
    unreachable: BTreeSet<Place>,
}

impl Lister<'_> {
    fn add(&mut self, path: &str, head: String, file: &str) -> &mut Entry {
        let entry = self.listing.entries.entry(path.to_owned()).or_default();
        entry.head = head;
        file.clone_into(&mut entry.file);
        entry
    }

    fn inner(&mut self, path: &str, line: String) {
        self.listing.entries.entry(path.to_owned()).or_default().inner.insert(line);
    }

    fn mention(&mut self, item: &str, line: &str, file: &str, foreign: &BTreeSet<Vec<String>>) {
        self.listing.mentions.extend(foreign.iter().map(|path| Mention {
            krate: path.first().cloned().unwrap_or_default(),
            path: joined(path),
            item: item.to_owned(),
            line: line.to_owned(),
            file: file.to_owned(),
        }));
    }

    /// Notes what a line led to.
    fn settle(&mut self, item: &str, line: &str, file: &str, resolver: Resolver<'_>) {
        let (foreign, unreachable) = (resolver.foreign, resolver.unreachable);
        self.mention(item, line, file, &foreign);
        self.unreachable.extend(unreachable);
    }

    fn item(&mut self, module: &Place, file: &str, item: &Item) {
        let Some(name) = name(item) else { return };
        let Some(paths) = self.public.items.get(&super::names::child(module, &name)) else { return };
        let (path, condition) = (paths[0].path.clone(), paths[0].condition.clone());
        for other in &paths[1..] {
            self.add(&other.path, format!("use {path} as {}{}", other.path, marks(&other.condition)), file);
        }
        self.define(module, file, item, &path, &condition);
    }

    fn define(&mut self, module: &Place, file: &str, item: &Item, path: &str, condition: &Condition) {
        let mut resolver = Resolver::new(self.names, self.public, module);
        let mut item = item.clone();
        let mut cannot_grow = false;
        let mut attributes = Vec::new();
        let mut inner = Vec::new();
        let head = match &mut item {
            Item::Struct(it) => {
                attributes.clone_from(&it.attrs);
                resolver.enter(&it.generics);
                resolver.visit_generics_mut(&mut it.generics);
                fields(&it.fields, &mut resolver, &mut inner);
                let private = it.fields.iter().any(|field| !is_public(&field.vis));
                cannot_grow = matches!(it.fields, Fields::Named(_)) && !private && !may_grow(&it.attrs);
                let rest = if private { " { .. }" } else { "" };
                format!("struct {path}{}{}{rest}", parameters(&it.generics), conditions_of(&it.generics))
            }
            Item::Enum(it) => {
                attributes.clone_from(&it.attrs);
                resolver.enter(&it.generics);
                resolver.visit_generics_mut(&mut it.generics);
                for variant in &mut it.variants {
                    let mark = if may_grow(&variant.attrs) { " #[non_exhaustive]" } else { "" };
                    let mark = format!("{mark}{}", marks(&conditions(&variant.attrs)));
                    variant.attrs.clear();
                    variant.fields.iter_mut().for_each(|field| field.attrs.clear());
                    resolver.visit_fields_mut(&mut variant.fields);
                    variant.discriminant = None;
                    inner.push(format!("variant {}{mark}", print::text(variant)));
                }
                cannot_grow = !may_grow(&it.attrs);
                format!("enum {path}{}{}", parameters(&it.generics), conditions_of(&it.generics))
            }
            Item::Trait(it) => {
                resolver.enter(&it.generics);
                resolver.visit_generics_mut(&mut it.generics);
                it.supertraits.iter_mut().for_each(|bound| resolver.visit_type_param_bound_mut(bound));
                for member in &mut it.items {
                    if let Some(line) = trait_member(member, &mut resolver) {
                        inner.push(line);
                    }
                }
                let bounds = print::text(&it.supertraits);
                let bounds = if bounds.is_empty() { bounds } else { format!(": {bounds}") };
                format!("trait {path}{}{bounds}{}", parameters(&it.generics), conditions_of(&it.generics))
            }
            Item::Type(it) => {
                resolver.enter(&it.generics);
                resolver.visit_generics_mut(&mut it.generics);
                resolver.visit_type_mut(&mut it.ty);
                format!("type {path}{} = {}", parameters(&it.generics), print::text(&it.ty))
            }
            Item::Const(it) => {
                resolver.visit_type_mut(&mut it.ty);
                format!("const {path}: {}", print::text(&it.ty))
            }
            Item::Static(it) => {
                resolver.visit_type_mut(&mut it.ty);
                format!("static {path}: {}", print::text(&it.ty))
            }
            Item::Fn(it) => {
                let signature = signature(&mut it.sig, &mut resolver);
                signature.replacen(&format!("fn {}", it.sig.ident), &format!("fn {path}"), 1)
            }
            _ => return,
        };
        inner.extend(derives(&attributes).iter().map(|path| {
            let name = segments(path);
            let text = match name.last().map(String::as_str) {
                Some("Debug") if name.len() == 1 => "std::fmt::Debug".to_owned(),
                Some("Hash") if name.len() == 1 => "std::hash::Hash".to_owned(),
                _ => resolver.path(&name),
            };
            format!("impl {text}")
        }));
        let mark = if may_grow(&attributes) { " #[non_exhaustive]" } else { "" };
        let head = format!("{head}{mark}{}", marks(condition));
        self.settle(path, &head, file, resolver);
        let entry = self.add(path, head, file);
        entry.cannot_grow = cannot_grow;
        entry.inner.extend(inner);
    }

    /// An `impl` block.
    fn block(&mut self, module: &Place, file: &str, condition: &Condition, block: &ItemImpl) {
        let mut block = block.clone();
        let mut resolver = Resolver::new(self.names, self.public, module);
        resolver.enter(&block.generics);
        let owner = bare(&block.self_ty).map(|it| self.names.meaning(module, &segments(&it.path)));
        let owner = match owner {
            Some(Meaning::Own(place)) => match self.public.items.get(&place) {
                Some(paths) => Some(paths[0].clone()),
                None => return,
            },
            _ => None,
        };
        let bounded =
            block.generics.where_clause.is_some() || block.generics.type_params().any(|it| !it.bounds.is_empty());
        resolver.visit_generics_mut(&mut block.generics);
        resolver.visit_type_mut(&mut block.self_ty);
        if let Some((of_trait, _)) = &mut block.trait_ {
            resolver.visit_path_mut(of_trait);
        }
        if !resolver.unreachable.is_empty() && block.trait_.is_some() {
            return;
        }
        let with = format!("{}{}", parameters(&block.generics), conditions_of(&block.generics));
        let target = print::text(&block.self_ty);
        let outer = owner.as_ref().map(|it| it.condition.clone()).unwrap_or_default();
        let extra: Condition = condition.iter().filter(|it| !outer.contains(it)).cloned().collect();
        let Some((of_trait, _)) = &block.trait_ else {
            let Some(owner) = owner else { return };
            let suffix = if bounded { format!(" in impl{with} {target}") } else { String::new() };
            for member in &mut block.items {
                let Some((line, own)) = inherent_member(member, &mut resolver) else { continue };
                let line = format!("{line}{suffix}{}{}", marks(&extra), marks(&own));
                self.inner(&owner.path, line);
            }
            let file = file.to_owned();
            self.settle(&owner.path, &format!("impl{with} {target}"), &file, resolver);
            return;
        };
        let mut types = String::new();
        for member in &mut block.items {
            if let ImplItem::Type(it) = member {
                resolver.visit_type_mut(&mut it.ty);
                types.push_str(&format!(" type {} = {};", it.ident, print::text(&it.ty)));
            }
        }
        let types = if types.is_empty() { types } else { format!(" {{{types} }}") };
        let of_trait = print::text(of_trait);
        let generic = !block.generics.params.is_empty();
        match owner {
            Some(owner) => {
                let line =
                    if generic { format!("impl{with} {of_trait} for {target}") } else { format!("impl {of_trait}") };
                let line = format!("{line}{types}{}", marks(&extra));
                self.settle(&owner.path, &line, file, resolver);
                self.inner(&owner.path, line);
            }
            // A foreign type: it counts when a public item of this crate is named.
            None if format!("{of_trait} {target}").contains("crate::") => {
                let line = format!("impl{with} {of_trait} for {target}{types}{}", marks(condition));
                self.settle(&line, &line, file, resolver);
                self.add(&line, line.clone(), file);
            }
            None => {}
        }
    }

    /// Aliases that signatures name though nobody else can are shown: they are part of the meaning.
    fn follow_unreachable(&mut self) {
        let mut done = BTreeSet::new();
        while let Some(place) = self.unreachable.difference(&done).next().cloned() {
            done.insert(place.clone());
            let Some((last, module)) = place.split_last() else { continue };
            let (path, module) = (format!("crate::{}", joined(&place)), module.to_vec());
            let Some(found) = self.tree.modules.get(&module) else { continue };
            let item = found.items.iter().find(|it| name(&it.item).as_ref() == Some(last));
            if let Some(conditional) = item.filter(|it| matches!(it.item, Item::Type(_))) {
                self.define(&module, &found.file, &conditional.item, &path, &conditional.condition);
            } else {
                self.add(&path, format!("private {path}"), &found.file);
            }
        }
    }
}

fn conditions_of(generics: &syn::Generics) -> String {
    generics
        .where_clause
        .as_ref()
        .map(|it| format!(" {}", print::text(it).trim_end_matches([',', ' '])))
        .unwrap_or_default()
}

fn fields(fields: &Fields, resolver: &mut Resolver<'_>, lines: &mut Vec<String>) {
    for (index, field) in fields.iter().enumerate().filter(|(_, field)| is_public(&field.vis)) {
        let name = field.ident.as_ref().map_or(index.to_string(), ToString::to_string);
        let mut ty = field.ty.clone();
        resolver.visit_type_mut(&mut ty);
        lines.push(format!("field {name}: {}{}", print::text(&ty), marks(&conditions(&field.attrs))));
    }
}

/// A function without the names of its arguments, which are no promise.
fn signature(signature: &mut Signature, resolver: &mut Resolver<'_>) -> String {
    resolver.enter(&signature.generics);
    resolver.visit_generics_mut(&mut signature.generics);
    let mut arguments = Vec::new();
    for argument in &mut signature.inputs {
        match argument {
            FnArg::Receiver(it) => {
                it.attrs.clear();
                // `mut self` is a matter of the body.
                if matches!(it.kind, syn::ReceiverKind::Value) {
                    it.mutability = None;
                }
                arguments.push(print::text(it));
            }
            FnArg::Typed(it) => {
                resolver.visit_type_mut(&mut it.ty);
                arguments.push(print::text(&it.ty));
            }
        }
    }
    let output = match &mut signature.output {
        ReturnType::Default => String::new(),
        ReturnType::Type(_, ty) => {
            resolver.visit_type_mut(ty);
            format!(" -> {}", print::text(ty))
        }
    };
    let constness = if signature.constness.is_some() { "const " } else { "" };
    let asyncness = if signature.asyncness.is_some() { "async " } else { "" };
    let unsafety = if print::text(&signature.safety) == "unsafe" { "unsafe " } else { "" };
    let (parameters, conditions) = (parameters(&signature.generics), conditions_of(&signature.generics));
    let name = &signature.ident;
    format!("{constness}{asyncness}{unsafety}fn {name}{parameters}({}){output}{conditions}", arguments.join(", "))
}

fn inherent_member(member: &mut ImplItem, resolver: &mut Resolver<'_>) -> Option<(String, Condition)> {
    match member {
        ImplItem::Fn(it) if is_public(&it.vis) && !is_hidden(&it.attrs) => {
            Some((signature(&mut it.sig, resolver), conditions(&it.attrs)))
        }
        ImplItem::Const(it) if is_public(&it.vis) && !is_hidden(&it.attrs) => {
            resolver.visit_type_mut(&mut it.ty);
            Some((format!("const {}: {}", it.ident, print::text(&it.ty)), conditions(&it.attrs)))
        }
        _ => None,
    }
}

fn trait_member(member: &mut TraitItem, resolver: &mut Resolver<'_>) -> Option<String> {
    Some(match member {
        TraitItem::Fn(it) => {
            let given = if it.default.is_some() { " { .. }" } else { "" };
            format!("{}{given}", signature(&mut it.sig, resolver))
        }
        TraitItem::Type(it) => {
            it.bounds.iter_mut().for_each(|bound| resolver.visit_type_param_bound_mut(bound));
            it.attrs.clear();
            print::text(it).trim_end_matches([';', ' ']).to_owned()
        }
        TraitItem::Const(it) => {
            resolver.visit_type_mut(&mut it.ty);
            format!("const {}: {}", it.ident, print::text(&it.ty))
        }
        _ => return None,
    })
}
