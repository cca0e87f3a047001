// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

mod agreement_events;
mod debts;
mod events;
mod follow_ups;
mod imports;
mod installment_events;
mod shared;
pub use agreement_events::*;
pub use debts::*;
pub use events::*;
pub use follow_ups::*;
pub use imports::*;
pub use installment_events::*;
pub use shared::*;
