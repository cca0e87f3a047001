//! What a client is made of, whichever API it is for.

use crate::client::base_url::BaseUrl;
use crate::http::run::Shared;
use std::sync::Arc;

/// What the clones of a client have in common.
pub(crate) struct Core {
    pub(crate) base_url: BaseUrl,
    pub(crate) shared: Arc<Shared>,
}
