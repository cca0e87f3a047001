//! For fuzzing: the parts that read what others wrote, where no public function reaches them. Exempt
//! from this crate's promise of stability.

pub use crate::array::{Fault, Splitter};

use crate::Error;
use bytes::Bytes;

/// Splits a text that comes in pieces of at most `length` bytes into the items of its array.
///
/// # Errors
/// As [`Splitter::next_item`] and [`Splitter::finish`].
pub fn split(text: &[u8], length: usize, most: usize) -> Result<Vec<Bytes>, Fault> {
    let mut splitter = Splitter::new(most);
    let mut items = Vec::new();
    for piece in text.chunks(length.max(1)) {
        splitter.push(Bytes::copy_from_slice(piece));
        while let Some(item) = splitter.next_item()? {
            items.push(item);
        }
    }
    splitter.finish()?;
    Ok(items)
}

/// Judges an answer as a call does: an envelope around a `T`, under an HTTP status.
///
/// # Errors
/// As the call.
pub fn answer(status: u16, body: &[u8]) -> Result<crate::types::ClientListResponse, Error> {
    crate::call::judge_bytes(status, Bytes::copy_from_slice(body), |answer: &crate::types::ClientListResponse| {
        answer.success
    })
}
