//! Tokens as people write them, on one line.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;

/// The text of a piece of syntax.
pub(super) fn text(syntax: &impl ToTokens) -> String {
    tokens(&syntax.to_token_stream())
}

/// The text of tokens.
pub(super) fn tokens(tokens: &TokenStream) -> String {
    let mut out = String::new();
    write(tokens, &mut out);
    out
}

fn write(stream: &TokenStream, out: &mut String) {
    let mut tokens = stream.clone().into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => (" { ", " }"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                out.push_str(open);
                let start = out.len();
                write(&group.stream(), out);
                while out.len() > start && out.ends_with([',', ' ']) {
                    out.pop();
                }
                out.push_str(close);
            }
            TokenTree::Ident(name) => word(&name.to_string(), out),
            TokenTree::Literal(literal) => word(&literal.to_string(), out),
            TokenTree::Punct(punct) => {
                let next = match tokens.peek() {
                    Some(TokenTree::Punct(next)) => Some(next.as_char()),
                    _ => None,
                };
                match (punct.as_char(), next) {
                    (':', Some(':')) => {
                        tokens.next();
                        out.push_str("::");
                    }
                    ('-' | '=', Some('>')) => {
                        tokens.next();
                        spaced(if punct.as_char() == '-' { "->" } else { "=>" }, out);
                    }
                    (mark @ ('+' | '='), _) => spaced(&mark.to_string(), out),
                    (mark @ (',' | ':' | ';'), _) => {
                        out.push(mark);
                        out.push(' ');
                    }
                    ('\'', _) => {
                        word("'", out);
                        if let Some(TokenTree::Ident(name)) = tokens.next_if(|it| matches!(it, TokenTree::Ident(_))) {
                            out.push_str(&name.to_string());
                        }
                        if matches!(tokens.peek(), Some(TokenTree::Group(_))) {
                            out.push(' ');
                        }
                    }
                    // `Vec<T,>` is `Vec<T>`.
                    ('>', _) => {
                        out.truncate(out.trim_end_matches([',', ' ']).len());
                        out.push('>');
                    }
                    (mark @ ('&' | '?' | '*' | '#' | '!'), _) => {
                        if out.ends_with(|it: char| it.is_alphanumeric()) {
                            out.push(' ');
                        }
                        out.push(mark);
                    }
                    (mark, _) => out.push(mark),
                }
            }
        }
    }
    out.truncate(out.trim_end().len());
}

fn word(word: &str, out: &mut String) {
    // Two words need a space between them, and so do `>` or `)` and a word.
    if out.ends_with(|it: char| it.is_alphanumeric() || matches!(it, '_' | '>' | ')' | ']' | '"')) {
        out.push(' ');
    }
    out.push_str(word);
}

fn spaced(mark: &str, out: &mut String) {
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out.push_str(mark);
    out.push(' ');
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    #[test]
    fn as_people_write_it() {
        for (found, expected) in [
            (
                text(
                    &quote! { fn a < 'a , T : Into < String > + Send > ( & 'a mut self , x : & [ u8 ] , ) -> Option < T > where T : 'a },
                ),
                "fn a<'a, T: Into<String> + Send>(&'a mut self, x: &[u8]) -> Option<T> where T: 'a",
            ),
            (text(&quote! { & 'a [ A ] }), "&'a [A]"),
            (text(&quote! { [ Self ; 3usize ] }), "[Self; 3usize]"),
            (
                text(&quote! { Pin < Box < dyn Future < Output = R < T , E > > + 'a > > }),
                "Pin<Box<dyn Future<Output = R<T, E>> + 'a>>",
            ),
            (text(&quote! { feature = "mock" }), "feature = \"mock\""),
            (text(&quote! { impl Fn ( & A ) -> B + ? Sized }), "impl Fn(&A) -> B + ?Sized"),
        ] {
            assert_eq!(found, expected);
        }
    }
}
