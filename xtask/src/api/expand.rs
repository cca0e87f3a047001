//! What a `macro_rules!` of the crate writes: enough of the language for macros that write items.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use std::collections::BTreeMap;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Result, Token};

/// A macro of the crate.
pub(super) struct Macro {
    arms: Vec<(Vec<Part>, TokenStream)>,
}

/// A part of what a macro matches.
#[derive(Clone)]
enum Part {
    Token(TokenTree),
    Group(Delimiter, Vec<Part>),
    Variable(String, String),
    Repeat { parts: Vec<Part>, separator: Option<TokenTree>, once: bool },
}

/// What a variable stands for.
#[derive(Clone)]
enum Bound {
    One(TokenStream),
    Many(Vec<Bindings>),
}

type Bindings = BTreeMap<String, Bound>;

impl Macro {
    /// Reads the definition: `(…) => {…};`, once or more.
    pub(super) fn parse(definition: TokenStream) -> Result<Self> {
        let mut arms = Vec::new();
        let read = |input: ParseStream| {
            while !input.is_empty() {
                let matcher: Group = input.parse()?;
                input.parse::<Token![=>]>()?;
                let body: Group = input.parse()?;
                input.parse::<Option<Token![;]>>()?;
                arms.push((parts(matcher.stream())?, body.stream()));
            }
            Ok(())
        };
        Parser::parse2(read, definition)?;
        Ok(Self { arms })
    }

    /// What a call of it writes, or why that cannot be told.
    pub(super) fn expand(&self, call: &TokenStream) -> Result<TokenStream> {
        let mut last = syn::Error::new(proc_macro2::Span::call_site(), "the macro has no arms");
        for (matcher, body) in &self.arms {
            let mut bindings = Bindings::new();
            let read = |input: ParseStream| capture(matcher, input, &mut bindings);
            match Parser::parse2(read, call.clone()) {
                Ok(()) => return Ok(write(body.clone(), &bindings)),
                Err(error) => last = error,
            }
        }
        Err(last)
    }
}

fn parts(tokens: TokenStream) -> Result<Vec<Part>> {
    let read = |input: ParseStream| {
        let mut parts_found = Vec::new();
        while !input.is_empty() {
            if !input.peek(Token![$]) {
                parts_found.push(match input.parse()? {
                    TokenTree::Group(group) => Part::Group(group.delimiter(), parts(group.stream())?),
                    token => Part::Token(token),
                });
                continue;
            }
            input.parse::<Token![$]>()?;
            if input.peek(syn::token::Paren) {
                let group: Group = input.parse()?;
                let (separator, operator) = repetition(input)?;
                parts_found.push(Part::Repeat { parts: parts(group.stream())?, separator, once: operator == '?' });
            } else {
                let name = Ident::parse_any(input)?;
                input.parse::<Token![:]>()?;
                parts_found.push(Part::Variable(name.to_string(), Ident::parse_any(input)?.to_string()));
            }
        }
        Ok(parts_found)
    };
    Parser::parse2(read, tokens)
}

/// What follows a repeated group: perhaps a separator, and `*`, `+` or `?`.
fn repetition(input: ParseStream) -> Result<(Option<TokenTree>, char)> {
    let operator = |token: &TokenTree| match token {
        TokenTree::Punct(punct) if "*+?".contains(punct.as_char()) => Some(punct.as_char()),
        _ => None,
    };
    let first: TokenTree = input.parse()?;
    if let Some(operator) = operator(&first) {
        return Ok((None, operator));
    }
    let second: TokenTree = input.parse()?;
    operator(&second).map(|it| (Some(first), it)).ok_or_else(|| input.error("expected `*`, `+` or `?`"))
}

fn capture(parts: &[Part], input: ParseStream, bindings: &mut Bindings) -> Result<()> {
    for part in parts {
        match part {
            Part::Token(expected) => {
                let found: TokenTree = input.parse()?;
                if found.to_string() != expected.to_string() {
                    return Err(input.error(format!("expected `{expected}`, found `{found}`")));
                }
            }
            Part::Group(delimiter, inner) => {
                let group: Group = input.parse()?;
                if group.delimiter() != *delimiter {
                    return Err(input.error("other brackets expected"));
                }
                let read = |input: ParseStream| capture(inner, input, bindings);
                Parser::parse2(read, group.stream())?;
            }
            Part::Variable(name, fragment) => {
                bindings.insert(name.clone(), Bound::One(fragment_of(fragment, input)?));
            }
            Part::Repeat { parts, separator, once } => {
                let mut rounds = Vec::new();
                while !(input.is_empty() || *once && rounds.len() == 1) {
                    let ahead = input.fork();
                    let mut round = Bindings::new();
                    if separator.is_some() && !rounds.is_empty() && ahead.parse::<TokenTree>().is_err()
                        || capture(parts, &ahead, &mut round).is_err()
                    {
                        break;
                    }
                    syn::parse::discouraged::Speculative::advance_to(input, &ahead);
                    rounds.push(round);
                }
                let mut names = Vec::new();
                variables(parts, &mut names);
                bindings.extend(names.into_iter().map(|name| (name, Bound::Many(rounds.clone()))));
            }
        }
    }
    Ok(())
}

fn variables(parts: &[Part], names: &mut Vec<String>) {
    for part in parts {
        match part {
            Part::Variable(name, _) => names.push(name.clone()),
            Part::Group(_, parts) | Part::Repeat { parts, .. } => variables(parts, names),
            Part::Token(_) => {}
        }
    }
}

fn fragment_of(fragment: &str, input: ParseStream) -> Result<TokenStream> {
    use quote::ToTokens;
    fn read<T: syn::parse::Parse + ToTokens>(input: ParseStream) -> Result<TokenStream> {
        Ok(input.parse::<T>()?.into_token_stream())
    }
    match fragment {
        "ident" => Ok(Ident::parse_any(input)?.into_token_stream()),
        "ty" => read::<syn::Type>(input),
        "path" => read::<syn::Path>(input),
        "expr" => read::<syn::Expr>(input),
        "literal" => read::<syn::Lit>(input),
        "meta" => read::<syn::Meta>(input),
        "tt" => read::<TokenTree>(input),
        "lifetime" => read::<syn::Lifetime>(input),
        "vis" => read::<syn::Visibility>(input),
        "block" => read::<syn::Block>(input),
        "item" => read::<syn::Item>(input),
        other => Err(input.error(format!("macro fragments of kind `{other}` are not read"))),
    }
}

fn write(body: TokenStream, bindings: &Bindings) -> TokenStream {
    let mut out = TokenStream::new();
    let mut tokens = body.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let is_dollar = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '$');
        match (is_dollar, tokens.peek().cloned()) {
            (true, Some(TokenTree::Ident(name))) => {
                tokens.next();
                match bindings.get(&name.to_string()) {
                    Some(Bound::One(value)) => out.extend(value.clone()),
                    // `$crate`, and what belongs to a macro inside.
                    _ => out.extend([TokenTree::Ident(name)]),
                }
            }
            (true, Some(TokenTree::Group(group))) => {
                tokens.next();
                let mut separator = tokens.next();
                if matches!(&separator, Some(TokenTree::Punct(it)) if "*+?".contains(it.as_char())) {
                    separator = None;
                } else {
                    tokens.next();
                }
                let rounds = rounds(&group.stream(), bindings);
                for (index, round) in rounds.into_iter().enumerate() {
                    out.extend(separator.clone().filter(|_| index > 0));
                    let mut inner = bindings.clone();
                    inner.extend(round);
                    out.extend(write(group.stream(), &inner));
                }
            }
            _ => match token {
                TokenTree::Group(group) => {
                    out.extend([TokenTree::Group(Group::new(group.delimiter(), write(group.stream(), bindings)))]);
                }
                token => out.extend([token]),
            },
        }
    }
    out
}

/// The rounds of the first repeated variable that a repeated text uses.
fn rounds(text: &TokenStream, bindings: &Bindings) -> Vec<Bindings> {
    let used = text.clone().into_iter().find_map(|token| match token {
        TokenTree::Ident(name) => match bindings.get(&name.to_string()) {
            Some(Bound::Many(rounds)) => Some(rounds.clone()),
            _ => None,
        },
        TokenTree::Group(group) => Some(rounds(&group.stream(), bindings)).filter(|it| !it.is_empty()),
        _ => None,
    });
    used.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    #[test]
    fn repeated_and_single_variables_are_written() {
        let definition = quote! {
            ($(#[$doc:meta])* $name:ident($inner:ty), $form:literal) => {
                $(#[$doc])* pub struct $name(pub $inner);
                impl From<$inner> for $name { fn from(it: $inner) -> Self { Self(it) } }
            };
            ($($name:ident = $value:expr),+) => { $(pub const $name: i64 = $value;)+ };
        };
        let found = Macro::parse(definition).unwrap();
        let written = found.expand(&quote! { #[a] #[b] Day(civil::Date), "form" }).unwrap();
        let expected = quote! {
            #[a] #[b] pub struct Day(pub civil::Date);
            impl From<civil::Date> for Day { fn from(it: civil::Date) -> Self { Self(it) } }
        };
        assert_eq!(written.to_string(), expected.to_string());
        let written = found.expand(&quote! { A = 1, B = 1 + 1 }).unwrap();
        assert_eq!(written.to_string(), quote! { pub const A: i64 = 1; pub const B: i64 = 1 + 1; }.to_string());
        assert!(found.expand(&quote! { 3 }).is_err());
    }
}
