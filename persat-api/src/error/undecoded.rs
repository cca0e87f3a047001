//! An item that could not be decoded, kept for whoever wants to look at it.

use std::fmt;

/// An item of a list that could not be decoded, as it came.
///
/// ```no_run
/// # async fn example(persat: persat_api::Persat) -> Result<(), persat_api::Error> {
/// let mut clients = persat.clients().list().stream();
/// while let Some(client) = clients.next().await {
///     match client {
///         Ok(client) => println!("{}", client.company_name),
///         // The list goes on; this one is put aside.
///         Err(error) => match error.undecoded_item() {
///             Some(item) => eprintln!("item {} put aside, {} bytes: {error}", item.index(), item.json().len()),
///             None => return Err(error),
///         },
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq)]
pub struct UndecodedItem {
    index: usize,
    json: String,
}

impl UndecodedItem {
    pub(crate) fn new(index: usize, json: String) -> Self {
        Self { index, json }
    }

    /// Its place in its page, or in its list where that is one array; counted from 0.
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }

    /// Its JSON as it came, all digits of numbers included: the account's data, which no error prints.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.json
    }
}

impl fmt::Debug for UndecodedItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UndecodedItem").field("index", &self.index).finish_non_exhaustive()
    }
}
