//! The items of a page, decoded one by one where they cannot be decoded together.

use crate::codec::decode::from_text;
use crate::error::{Error, inner_path};
use crate::http::outcome::Body;
use crate::http::response::Response;
use bytes::Bytes;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

/// An item of a list, or the error of one that could not be decoded.
pub(crate) type Item<T> = Result<T, Error>;

/// The items of a page, and what stands beside them.
pub(crate) type Listed<T, P> = (Vec<Item<T>>, Option<P>);

/// A text of the same length in which items can be found of which one has what no JSON has within a text:
/// bytes of another encoding, line breaks.
fn shape(text: &[u8]) -> String {
    let mut shape = String::with_capacity(text.len());
    for chunk in text.utf8_chunks() {
        shape.extend(chunk.valid().chars().map(|c| if c < ' ' { ' ' } else { c }));
        shape.extend(chunk.invalid().iter().map(|_| '?'));
    }
    shape
}

/// A page as far as its items are not looked at.
#[derive(Deserialize)]
struct Envelope<'a, P> {
    success: bool,
    #[serde(borrow)]
    data: Vec<&'a RawValue>,
    #[serde(default = "nothing")]
    paging: Option<P>,
}

fn nothing<P>() -> Option<P> {
    None
}

impl Response {
    /// The items of a page. `succeeded` reads the envelope's flag, and `open` takes it apart. One odd item
    /// does not cost its page: each is then decoded by itself.
    pub(crate) fn items<B, T, P>(
        self,
        succeeded: impl Fn(&B) -> bool,
        open: impl Fn(B) -> (Vec<T>, Option<P>),
    ) -> Result<Listed<T, P>, Error>
    where
        B: DeserializeOwned,
        T: DeserializeOwned,
        P: DeserializeOwned,
    {
        let about = self.about;
        let text = match &self.body {
            Body::Whole(text) => text.clone(),
            Body::File { .. } | Body::Array { .. } => Bytes::new(),
        };
        let mask = self.credentials.clone();
        let error = match self.json(succeeded).map(open) {
            Ok((items, beside)) => return Ok((items.into_iter().map(Ok).collect(), beside)),
            Err(error) => error,
        };
        let shape = match &error {
            Error::Decode(_) => shape(&text),
            _ => return Err(error),
        };
        let envelope = from_text::<Envelope<'_, P>>(shape.as_bytes()).ok().filter(|envelope| envelope.success);
        let Some(Envelope { data, paging, .. }) = envelope else { return Err(error) };
        let one = |(index, item): (usize, &RawValue)| {
            let start = item.get().as_ptr().addr() - shape.as_ptr().addr();
            let item = &text[start..start + item.get().len()];
            from_text::<T>(item).map_err(|it| {
                let path = inner_path(&format!("data[{index}]"), &it.path);
                let error = about.refuse_at(path, &it.message).masking(|text| mask.mask(text));
                error.of_item(index, String::from_utf8_lossy(item).into_owned())
            })
        };
        Ok((data.into_iter().enumerate().map(one).collect(), paging))
    }
}
