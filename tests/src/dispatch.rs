// @generated from openapi/persat.yaml and openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use crate::round_trip::{Reader, read};
/// The reader of a sample: its API, its operation, and `request`, `success`, `failure` or
/// `event`.
#[must_use]
pub fn reader(api: &str, operation: &str, part: &str) -> Option<Reader> {
    Some(
        match (api, operation, part) {
            ("persat", "createFollowUp", "request") => {
                read::<persat_api::types::NewFollowUp>
            }
            ("persat", "createFollowUp", "success") => {
                read::<persat_api::types::FollowUpResponse>
            }
            ("persat", "createFollowUp", "failure") => {
                read::<persat_api::types::ErrorEnvelope>
            }
            ("persat", _, "event") => crate::round_trip::event,
            ("recuperador", "listFollowUps", "success") => {
                read::<persat_api::recuperador::types::FollowUpList>
            }
            _ => return None,
        },
    )
}
