//! One exchange, as the format's version 1.2 has it and as exporters write it.
//!
//! What an exporter leaves out, or writes as `null`, is read as absent; numbers may be text.

use super::packed::Beside;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// One exchange.
#[derive(Debug, Deserialize)]
pub struct Entry<'a> {
    /// When the request was sent, as written.
    #[serde(borrow, default, rename = "startedDateTime", deserialize_with = "words")]
    pub started: Option<Cow<'a, str>>,
    /// What was sent.
    #[serde(borrow)]
    pub request: Request<'a>,
    /// What came back; absent when nothing did.
    #[serde(borrow, default)]
    pub response: Option<Response<'a>>,
    /// What a browser asked for: `xhr`, `fetch`, `document`, `script`, `websocket`, ….
    #[serde(borrow, default, rename = "_resourceType", deserialize_with = "words")]
    pub resource_type: Option<Cow<'a, str>>,
    /// Whether messages of a WebSocket were recorded.
    #[serde(default, rename = "_webSocketMessages", deserialize_with = "is_present")]
    pub web_socket: bool,
}

/// What was sent.
#[derive(Debug, Deserialize)]
pub struct Request<'a> {
    /// `GET`, `POST`, ….
    #[serde(borrow)]
    pub method: Cow<'a, str>,
    /// The whole address.
    #[serde(borrow)]
    pub url: Cow<'a, str>,
    /// Headers; HTTP/2 recordings have pseudo headers such as `:path` among them.
    #[serde(borrow, default, deserialize_with = "fields")]
    pub headers: Vec<Field<'a>>,
    /// The query, decoded; some exporters leave it out, so the address counts.
    #[serde(borrow, default, rename = "queryString", deserialize_with = "fields")]
    pub query: Vec<Field<'a>>,
    /// Cookies.
    #[serde(borrow, default, deserialize_with = "fields")]
    pub cookies: Vec<Field<'a>>,
    /// The body.
    #[serde(borrow, default, rename = "postData")]
    pub post: Option<PostData<'a>>,
    /// Bytes of the body on the wire; `None` when not known (`-1`).
    #[serde(default, rename = "bodySize", deserialize_with = "size")]
    pub body_size: Option<u64>,
}

/// A name and its value.
#[derive(Debug, Clone, Deserialize)]
pub struct Field<'a> {
    /// Name, in the sender's spelling.
    #[serde(borrow, default, deserialize_with = "text")]
    pub name: Cow<'a, str>,
    /// Value.
    #[serde(borrow, default, deserialize_with = "text")]
    pub value: Cow<'a, str>,
    /// Of a part of a form: the name of the file it holds.
    #[serde(borrow, default, rename = "fileName", deserialize_with = "words")]
    pub file_name: Option<Cow<'a, str>>,
    /// Of a part of a form: its media type.
    #[serde(borrow, default, rename = "contentType", deserialize_with = "words")]
    pub content_type: Option<Cow<'a, str>>,
}

/// The body of a request.
#[derive(Debug, Deserialize)]
pub struct PostData<'a> {
    /// Media type.
    #[serde(borrow, default, rename = "mimeType", deserialize_with = "words")]
    pub mime_type: Option<Cow<'a, str>>,
    /// The text.
    #[serde(borrow, default, deserialize_with = "words")]
    pub text: Option<Cow<'a, str>>,
    /// The fields of a form.
    #[serde(borrow, default, deserialize_with = "fields")]
    pub params: Vec<Field<'a>>,
    /// `base64` when the text is that (not in the format, but written by several exporters).
    #[serde(borrow, default, alias = "_encoding", deserialize_with = "words")]
    pub encoding: Option<Cow<'a, str>>,
    /// The file beside the recording that holds the body.
    #[serde(borrow, default, rename = "_file", deserialize_with = "words")]
    pub file: Option<Cow<'a, str>>,
}

/// What came back.
#[derive(Debug, Deserialize)]
pub struct Response<'a> {
    /// Status; `None` when the exchange was aborted (`0`) or none was recorded, or a word stands there.
    #[serde(default, deserialize_with = "status")]
    pub status: Option<u64>,
    /// Headers.
    #[serde(borrow, default, deserialize_with = "fields")]
    pub headers: Vec<Field<'a>>,
    /// The body.
    #[serde(borrow, default)]
    pub content: Option<Content<'a>>,
    /// Bytes of the body on the wire; `None` when not known (`-1`).
    #[serde(default, rename = "bodySize", deserialize_with = "size")]
    pub body_size: Option<u64>,
    /// Bytes of the headers on the wire; `None` when not known (`-1`).
    #[serde(default, rename = "headersSize", deserialize_with = "size")]
    pub headers_size: Option<u64>,
    /// Bytes of all that came over the wire.
    #[serde(default, rename = "_transferSize", deserialize_with = "size")]
    pub transfer_size: Option<u64>,
    /// What a browser says about a failure.
    #[serde(borrow, default, rename = "_error", deserialize_with = "words")]
    pub error: Option<Cow<'a, str>>,
}

/// The body of a response.
#[derive(Debug, Deserialize)]
pub struct Content<'a> {
    /// Bytes of the body after decompression; `None` when not known (`-1`).
    #[serde(default, deserialize_with = "size")]
    pub size: Option<u64>,
    /// Media type.
    #[serde(borrow, default, rename = "mimeType", deserialize_with = "words")]
    pub mime_type: Option<Cow<'a, str>>,
    /// The text; absent where the exporter did not keep it.
    #[serde(borrow, default, deserialize_with = "words")]
    pub text: Option<Cow<'a, str>>,
    /// `base64` when the text is that.
    #[serde(borrow, default, deserialize_with = "words")]
    pub encoding: Option<Cow<'a, str>>,
    /// What the exporter says about the body.
    #[serde(borrow, default, deserialize_with = "words")]
    pub comment: Option<Cow<'a, str>>,
    /// The file beside the recording that holds the body.
    #[serde(borrow, default, rename = "_file", deserialize_with = "words")]
    pub file: Option<Cow<'a, str>>,
}

impl Entry<'_> {
    /// Takes in bodies that lie beside the recording.
    pub fn attach(&mut self, beside: &Beside) {
        let bytes = |file: &Option<Cow<'_, str>>, text: &Option<Cow<'_, str>>| match text.as_deref() {
            None | Some("") => beside.read(file.as_deref()?),
            Some(_) => None,
        };
        let written = |bytes: Vec<u8>| match String::from_utf8(bytes) {
            Ok(text) => (Some(Cow::Owned(text)), None),
            Err(error) => (Some(Cow::Owned(STANDARD.encode(error.as_bytes()))), Some(Cow::Borrowed("base64"))),
        };
        if let Some(post) = &mut self.request.post
            && let Some(bytes) = bytes(&post.file, &post.text)
        {
            (post.text, post.encoding) = written(bytes);
        }
        if let Some(content) = self.response.as_mut().and_then(|it| it.content.as_mut())
            && let Some(bytes) = bytes(&content.file, &content.text)
        {
            (content.text, content.encoding) = written(bytes);
        }
    }
}

impl Request<'_> {
    /// The media type of the body: of its header, else as the exporter has it.
    #[must_use]
    pub fn media_type(&self) -> Option<&str> {
        media_type(self.header("content-type"), self.post.as_ref().and_then(|it| it.mime_type.as_deref()))
    }

    /// The first header of that name, in any spelling.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.headers, name)
    }
}

impl Response<'_> {
    /// The media type of the body: of its header, else as the exporter has it.
    #[must_use]
    pub fn media_type(&self) -> Option<&str> {
        media_type(self.header("content-type"), self.content.as_ref().and_then(|it| it.mime_type.as_deref()))
    }

    /// The first header of that name, in any spelling.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.headers, name)
    }
}

fn header<'a>(headers: &'a [Field<'_>], name: &str) -> Option<&'a str> {
    headers.iter().find(|field| field.name.eq_ignore_ascii_case(name)).map(|field| &*field.value)
}

/// Some exporters write several values of a header as lines of one.
fn media_type<'a>(header: Option<&'a str>, exported: Option<&'a str>) -> Option<&'a str> {
    let first = |text: &'a str| text.lines().next().map(str::trim).filter(|it| !it.is_empty());
    header.and_then(first).or_else(|| exported.and_then(first)).filter(|it| *it != "x-unknown")
}

/// Names and values: a list, which may have holes, or an object, as some exporters write them; `null` is as good as
/// absent.
fn fields<'de: 'a, 'a, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Field<'a>>, D::Error> {
    struct Fields<'a>(std::marker::PhantomData<&'a ()>);
    #[derive(Deserialize)]
    struct Text<'a>(#[serde(borrow, deserialize_with = "text")] Cow<'a, str>);
    impl<'de: 'a, 'a> Visitor<'de> for Fields<'a> {
        type Value = Vec<Field<'a>>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("names and values")
        }
        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(Vec::new())
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
            let mut all = Vec::new();
            while let Some(item) = items.next_element::<Option<Field<'a>>>()? {
                all.extend(item);
            }
            Ok(all)
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut all = Vec::new();
            while let Some((Text(name), Text(value))) = map.next_entry()? {
                all.push(Field { name, value, file_name: None, content_type: None });
            }
            Ok(all)
        }
    }
    deserializer.deserialize_any(Fields(std::marker::PhantomData))
}

/// Text, or `null`. An `Option` alone would copy it.
fn words<'de: 'a, 'a, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Cow<'a, str>>, D::Error> {
    #[derive(Deserialize)]
    struct Words<'a>(#[serde(borrow)] Cow<'a, str>);
    Ok(Option::<Words<'a>>::deserialize(deserializer)?.map(|Words(text)| text))
}

fn is_present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Option::<serde::de::IgnoredAny>::deserialize(deserializer).map(|it| it.is_some())
}

/// Text, or a number or a truth value written as such, or nothing.
fn text<'de: 'a, 'a, D: Deserializer<'de>>(deserializer: D) -> Result<Cow<'a, str>, D::Error> {
    struct Text<'a>(std::marker::PhantomData<&'a ()>);
    impl<'de: 'a, 'a> Visitor<'de> for Text<'a> {
        type Value = Cow<'a, str>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("text")
        }
        fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
            Ok(Cow::Borrowed(text))
        }
        fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
            Ok(Cow::Owned(text.to_owned()))
        }
        fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
            Ok(Cow::Owned(value.to_string()))
        }
        fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
            Ok(Cow::Owned(value.to_string()))
        }
        fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
            Ok(Cow::Owned(value.to_string()))
        }
        fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
            Ok(Cow::Owned(value.to_string()))
        }
        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(Cow::Borrowed(""))
        }
        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
            serde_json::Value::deserialize(MapAccessDeserializer::new(map)).map(|it| Cow::Owned(it.to_string()))
        }
        fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
            serde_json::Value::deserialize(SeqAccessDeserializer::new(items)).map(|it| Cow::Owned(it.to_string()))
        }
    }
    deserializer.deserialize_any(Text(std::marker::PhantomData))
}

/// A status: a word is none.
fn status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    deserializer.deserialize_any(Size { words: true })
}

/// A number of bytes, or a status: negative, zero as a status and `null` are told apart by the
/// reader of the field; what is negative is not known.
fn size<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    deserializer.deserialize_any(Size { words: false })
}

struct Size {
    /// Whether a word is as good as nothing.
    words: bool,
}

impl Visitor<'_> for Size {
    type Value = Option<u64>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }
    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Some(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(u64::try_from(value).ok())
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok((value >= 0.0).then_some(value as u64))
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        match text.parse() {
            Ok(number) => Ok(Some(number)),
            Err(_) if text.is_empty() || self.words => Ok(None),
            Err(_) => Err(E::custom("not a number")),
        }
    }
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
}
