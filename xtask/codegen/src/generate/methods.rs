//! The methods that the generator writes, without what sends the request and reads the response.

use quote::quote;
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprLit, ImplItemFn, Lit, Local, Pat, Stmt, Token, parse_quote};

/// Makes of a method that sends a request one that builds it; `false` where it is not written as known.
///
/// The generator writes `let url = …; let mut header_map = …; header_map.append(…); let mut request =
/// ….headers(header_map).build()?;`, and then what sends the request and sorts the response by its status.
/// The one header is the version of our description, which means nothing to the vendor.
pub fn only_builds(method: &mut ImplItemFn) -> bool {
    let mut kept = Vec::new();
    let mut is_built = false;
    for statement in std::mem::take(&mut method.block.stmts) {
        match statement {
            Stmt::Local(local) if is_named(&local.pat, "header_map") => {}
            Stmt::Expr(Expr::MethodCall(call), _) if call.method == "append" => {
                if !quote! { #call }.to_string().contains("\"api-version\"") {
                    return false;
                }
            }
            Stmt::Local(Local { init: Some(init), pat, .. }) if is_named(&pat, "request") => {
                let Expr::Try(built) = *init.expr else { return false };
                kept.push(Stmt::Expr(*built.expr, None));
                is_built = true;
                break;
            }
            Stmt::Local(Local { init: Some(init), pat, .. }) if is_named(&pat, "url") => {
                let Some(url) = url(&init.expr) else { return false };
                kept.push(parse_quote! { let url = #url; });
            }
            other => kept.push(other),
        }
    }
    method.block.stmts = kept;
    method.attrs.clear();
    method.sig.inputs[0] = parse_quote! { &self };
    method.sig.asyncness = None;
    method.sig.generics = syn::Generics::default();
    method.sig.output = parse_quote! { -> ::reqwest::Result<::reqwest::Request> };
    Without.visit_impl_item_fn_mut(method);
    is_built
}

/// The URL of an operation, which goes on from one that was parsed once. The generator writes
/// `format!("{}/path/{}", self.baseurl, …)`.
fn url(written: &Expr) -> Option<Expr> {
    let Expr::Macro(written) = written else { return None };
    let arguments = written.mac.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated).ok()?;
    let mut arguments = arguments.into_iter();
    let Some(Expr::Lit(ExprLit { lit: Lit::Str(path), .. })) = arguments.next() else { return None };
    let path = path.value().strip_prefix("{}")?.to_owned();
    let base = arguments.next()?;
    if quote! { #base }.to_string() != "self . baseurl" {
        return None;
    }
    let segments: Vec<Expr> = arguments.collect();
    Some(if segments.is_empty() {
        parse_quote! { self.base_url.at(#path) }
    } else {
        parse_quote! { self.base_url.at(&format!(#path, #(#segments),*)) }
    })
}

fn is_named(pattern: &Pat, name: &str) -> bool {
    matches!(pattern, Pat::Ident(it) if it.ident == name)
}

/// Takes away the headers that are none, and the lifetimes that nothing names any more.
struct Without;

impl VisitMut for Without {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        visit_mut::visit_expr_mut(self, expr);
        if let Expr::MethodCall(call) = expr
            && call.method == "headers"
        {
            *expr = (*call.receiver).clone();
        }
    }

    fn visit_type_reference_mut(&mut self, reference: &mut syn::TypeReference) {
        visit_mut::visit_type_reference_mut(self, reference);
        reference.lifetime = None;
    }
}
