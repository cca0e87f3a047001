// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use super::types;
impl crate::webhook::payload::Payload for types::AgreementNotice {
    const EVENT: &'static str = "agreement";
}
impl crate::webhook::payload::sealed::Payload for types::AgreementNotice {}
impl types::AgreementNotice {
    /// Reads the body of one delivery. `agreement`: an agreement was made, cancelled or settled.
    ///
    /// Sent when an agreement is registered (in a form or in the negotiation portal), cancelled
    /// or settled.
    ///
    /// Set up per creditor by the agency's administrator, under *Cadastros > Credores > Webhooks*, with
    /// an address (http or https) of its own.
    /// The payload carries no name: `agreement` is the name that this description gives it, and
    /// the address tells a receiver which webhook it is.
    ///
    /// A delivery is one JSON object, by POST. Deliveries of the last 7 days that were not processed
    /// are tried again once a day, in the morning; an event gets at most 5 tries, and whether the
    /// first one counts is not told. Nor is what counts as processed, or whether anything is signed.
    ///
    /// This event is documented by the vendor in part. Vendor's page: [Webhook acordos](http://wiki.recuperador.com.br/index.php?title=Webhook_acordos).
    ///
    /// # Errors
    /// [`Error::Decode`](crate::Error::Decode): the body is no JSON, no object, or not as documented.
    pub fn from_slice(body: &[u8]) -> ::std::result::Result<Self, crate::error::Error> {
        crate::webhook::payload::payload_from_slice(body)
    }
}
impl crate::webhook::payload::Payload for types::ApprovedInstallmentNotice {
    const EVENT: &'static str = "approvedInstallment";
}
impl crate::webhook::payload::sealed::Payload for types::ApprovedInstallmentNotice {}
impl types::ApprovedInstallmentNotice {
    /// Reads the body of one delivery. `approvedInstallment`: an installment was approved.
    ///
    /// Sent when an installment is approved by Zoop, by Pagar.me or by the return file of own bank
    /// slips, or is settled by hand.
    ///
    /// Set up per creditor by the agency's administrator, under *Cadastros > Credores > Webhooks*, with
    /// an address (http or https) of its own.
    /// The payload carries no name: `approvedInstallment` is the name that this description gives
    /// it, and the address tells a receiver which webhook it is.
    ///
    /// A delivery is one JSON object, by POST. Deliveries of the last 7 days that were not processed
    /// are tried again once a day, in the morning; an event gets at most 5 tries, and whether the
    /// first one counts is not told. Nor is what counts as processed, or whether anything is signed.
    ///
    /// This event is documented by the vendor in part. Vendor's page: [Webhook de parcelas aprovadas](http://wiki.recuperador.com.br/index.php?title=Webhook_de_parcelas_aprovadas).
    ///
    /// # Errors
    /// [`Error::Decode`](crate::Error::Decode): the body is no JSON, no object, or not as documented.
    pub fn from_slice(body: &[u8]) -> ::std::result::Result<Self, crate::error::Error> {
        crate::webhook::payload::payload_from_slice(body)
    }
}
