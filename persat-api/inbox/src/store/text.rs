//! Texts of others.

/// A text of others as either database takes it: PostgreSQL keeps none with a zero in it, and puts none into an index
/// that is longer than 2,700 bytes.
pub(crate) fn storable(mut text: String) -> String {
    const MOST: usize = 500;
    if text.len() > MOST
        && let Some((end, _)) = text.char_indices().nth(MOST)
    {
        text.truncate(end);
        text.push('…');
    }
    if text.contains('\0') { text.replace('\0', "\u{fffd}") } else { text }
}
