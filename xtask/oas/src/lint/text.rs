//! Texts that follow a grammar of their own: URLs, e-mail addresses, media types, path templates and
//! runtime expressions.

use crate::spelling::closest;

/// Whether a text is a URL or a relative reference (RFC 3986, letters of all alphabets allowed).
pub fn is_url(text: &str) -> bool {
    let bad = |c: char| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c);
    let encoded =
        text.split('%').skip(1).all(|rest| rest.len() >= 2 && rest.as_bytes()[..2].iter().all(u8::is_ascii_hexdigit));
    let authority = text.split_once("://").is_none_or(|(scheme, rest)| {
        is_scheme(scheme) && !rest.is_empty() && (!rest.starts_with('/') || scheme == "file")
    });
    !text.is_empty() && !text.contains(bad) && encoded && authority
}

/// Whether a URL says its scheme.
pub fn is_absolute(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, _)| is_scheme(scheme))
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
}

/// Whether a text is a URL once its names in braces are replaced.
pub fn is_url_template(text: &str) -> bool {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { return false };
        if name.is_empty() || before.contains('}') {
            return false;
        }
        out.push_str(before);
        out.push('x');
        rest = behind;
    }
    out.push_str(rest);
    is_url(&out)
}

/// Whether a text could be an e-mail address.
pub fn is_email(text: &str) -> bool {
    text.rsplit_once('@').is_some_and(|(local, domain)| {
        let plain = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || "<>,;".contains(c));
        plain(local) && plain(domain) && !domain.starts_with('.') && !domain.ends_with('.') && !local.contains('@')
    })
}

const MEDIA: [&str; 13] = [
    "application",
    "audio",
    "chemical",
    "example",
    "font",
    "haptics",
    "image",
    "message",
    "model",
    "multipart",
    "text",
    "video",
    "*",
];

/// What is wrong with a media type or range.
pub fn media_type(text: &str) -> Option<String> {
    let essence = text.split(';').next().unwrap_or_default().trim();
    let token = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~{}".contains(&b))
    };
    let Some((kind, sub)) = essence.split_once('/').filter(|(kind, sub)| token(kind) && token(sub)) else {
        return Some("a media type is a type, `/` and a subtype, such as application/json".to_owned());
    };
    let known = MEDIA.contains(&kind.to_lowercase().as_str()) || kind.starts_with("x-");
    if known {
        (kind == "*" && sub != "*").then(|| "a range of all types is written `*/*`".to_owned())
    } else {
        Some(closest(kind, MEDIA.into_iter())).filter(|help| !help.is_empty())
    }
}

/// Whether a body of this media type is written in JSON.
pub fn is_json(media: &str) -> bool {
    let essence = media.split(';').next().unwrap_or_default().trim().to_lowercase();
    essence.ends_with("/json") || essence.ends_with("+json")
}

/// The names in braces of a template.
pub fn placeholders(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

/// What is wrong with the braces of a template.
pub fn braces(template: &str) -> Option<&'static str> {
    let mut open = false;
    for character in template.chars() {
        match character {
            '{' if open => return Some("a brace opens inside of another"),
            '}' if !open => return Some("a brace closes that was not opened"),
            '{' => open = true,
            '}' => open = false,
            '/' if open => return Some("a name in braces holds no `/`"),
            _ => {}
        }
    }
    open.then_some("a brace is not closed")
}

/// Whether a text is a runtime expression of links and callbacks, `$` included.
pub fn is_expression(text: &str) -> bool {
    let token = |name: &str| !name.is_empty() && !name.contains(char::is_whitespace);
    let source = |rest: &str| {
        rest == "body"
            || rest.strip_prefix("body#").is_some_and(|pointer| pointer.is_empty() || pointer.starts_with('/'))
            || ["header.", "query.", "path."].iter().any(|kind| rest.strip_prefix(kind).is_some_and(token))
    };
    matches!(text, "$url" | "$method" | "$statusCode")
        || text.strip_prefix("$request.").or_else(|| text.strip_prefix("$response.")).is_some_and(source)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_told_from_text() {
        for good in
            ["https://a.b/c?d=e#f", "/v1", "../x", "#a", "mailto:a@b", "file:///etc", "http://[::1]:8/", "a%20b"]
        {
            assert!(is_url(good), "{good}");
        }
        for bad in ["", "a b", "https://", "http:// x", "https:///x", "a%2", "{x}", "1http://x", "ht tp://x", "a\u{1}"]
        {
            assert!(!is_url(bad), "{bad}");
        }
        assert!(is_url_template("https://{a}.b/{c}") && is_url_template("{scheme}://x"));
        for bad in ["https://{a", "https://a}", "{}", "{{a}}"] {
            assert!(!is_url_template(bad), "{bad}");
        }
        assert!(is_absolute("urn:x") && !is_absolute("x/y:z"));
    }

    #[test]
    fn addresses_and_media_types() {
        assert!(is_email("a.b+c@example.com") && is_email("ñ@localhost"));
        for bad in ["a", "a@", "@b", "a b@c", "a@b.", "a@b@c", "<a@b>"] {
            assert!(!is_email(bad), "{bad}");
        }
        for good in ["application/json", "text/*", "*/*", "application/vnd.x+json; v=1", "x-a/b", "weird/sub"] {
            assert_eq!(media_type(good), None, "{good}");
        }
        for bad in ["json", "application/", "application/json/x", "aplication/json", "text plain", "*/json", ""] {
            assert!(media_type(bad).is_some(), "{bad}");
        }
        assert!(is_json("application/problem+json; charset=utf-8") && !is_json("application/jsonl"));
    }

    #[test]
    fn templates_and_expressions() {
        assert_eq!(placeholders("/a/{b}.{c}").collect::<Vec<_>>(), ["b", "c"]);
        for bad in ["/{a", "/a}", "/{{a}}", "/{a/b}"] {
            assert!(braces(bad).is_some(), "{bad}");
        }
        for good in ["$url", "$request.body", "$request.body#/a/b", "$response.header.Location", "$request.path.id"] {
            assert!(is_expression(good), "{good}");
        }
        for bad in ["$request", "$request.", "$request.bodyx", "$request.body#a", "$request.cookie.x", "$status", "url"]
        {
            assert!(!is_expression(bad), "{bad}");
        }
    }
}
