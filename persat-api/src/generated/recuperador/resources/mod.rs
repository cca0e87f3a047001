// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

mod follow_ups;
mod debts;
mod imports;
mod agreement_events;
mod installment_events;
pub use follow_ups::*;
pub use debts::*;
pub use imports::*;
pub use agreement_events::*;
pub use installment_events::*;
