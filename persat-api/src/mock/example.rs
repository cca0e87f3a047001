//! Values for the tests of a program, from the examples of the descriptions.

use super::api::Api;
use super::routes::document;
use crate::codec::decode::from_text;
use crate::codec::example::Example;

/// A value of a type as the API sends it, to test a function of your own with: change the fields that your
/// test is about.
///
/// It is what the vendor prints, and where no page prints one, made of the examples of its fields. What it
/// holds may change with a version of this crate, so set whatever a test depends on.
///
/// ```
/// use persat_api::mock::example;
/// use persat_api::types::ClientRecord;
///
/// // The function to be tested.
/// fn summary(client: &ClientRecord) -> String {
///     format!("{} ({})", client.company_name, client.uid_client)
/// }
///
/// let mut client: ClientRecord = example();
/// client.company_name = "Acme".to_owned();
/// client.uid_client = "CL-1".to_owned();
/// assert_eq!(summary(&client), "Acme (CL-1)");
/// ```
///
/// Lists are made of items, pages of lists, and events of what they are about:
///
/// ```
/// use persat_api::Page;
/// use persat_api::mock::example;
/// use persat_api::types::{ClientRecord, DeletedDeliverySummary};
/// use persat_api::webhook::Event;
///
/// let page: Page<ClientRecord> = vec![example(), example()].into();
/// assert_eq!(page.items.len(), 2);
/// let created = Event::ClientCreated(Box::new(example()));
/// assert_eq!(created.event_type(), "client.created");
/// let deleted = Event::DeliveryDeleted(vec![example::<DeletedDeliverySummary>()]);
/// assert_eq!(deleted.event_type(), "delivery.deleted");
/// ```
///
/// Types of Recuperador CRM have examples too, the payloads of its webhooks among them:
///
/// ```
/// # #[cfg(feature = "recuperador")] {
/// use persat_api::mock::example;
/// use persat_api::recuperador::types::AgreementNotice;
///
/// let mut notice: AgreementNotice = example();
/// notice.id_acordo = Some(880);
/// # }
/// ```
///
/// There is no `Default` of these types: a client without number and name, or of an unknown state, is nothing that the
/// API sends, and a test with it would show nothing.
///
/// # Panics
/// Never: that each example is a value of its type is tested.
#[must_use]
pub fn example<T: Example>() -> T {
    match from_text(text(T::DESCRIPTION, T::AT).as_bytes()) {
        Ok(value) => value,
        Err(error) => panic!("the example at {} is none: {}: {}", T::AT, error.path, error.message),
    }
}

/// The example at a place of a description, as a text that keeps the digits of amounts.
fn text(description: &str, at: &str) -> String {
    let api = match description {
        #[cfg(feature = "recuperador")]
        "recuperador" => Api::Recuperador,
        _ => Api::Persat,
    };
    document(api).pointer(at).map(ToString::to_string).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::generated;

    #[test]
    fn each_example_is_a_value_of_its_type() {
        let persat = generated::persat::examples::decode_all(text);
        assert!(persat.len() > 50, "only {} types have one", persat.len());
        #[cfg(feature = "recuperador")]
        let all = persat.into_iter().chain(generated::recuperador::examples::decode_all(text));
        #[cfg(not(feature = "recuperador"))]
        let all = persat;
        let bad: Vec<_> = all.into_iter().filter(|(_, is_value)| !is_value).map(|(name, _)| name).collect();
        assert!(bad.is_empty(), "{bad:?}");
    }
}
