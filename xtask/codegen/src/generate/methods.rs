//! The methods that the generator writes, without what sends the request and reads the response.

use quote::quote;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ImplItemFn, Local, Pat, Stmt, parse_quote};

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
