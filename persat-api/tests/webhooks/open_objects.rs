//! Members that no source names are kept as their texts.

use persat_api::recuperador::types::{AgreedDebt, AgreementEvent, AgreementNotice};
use proptest::prelude::*;
use serde::Deserialize;

fn number() -> impl Strategy<Value = String> {
    "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,4})?"
}

proptest! {
    /// Whatever number stands wherever in a struct that keeps what it does not know: its text stays.
    #[test]
    fn numbers_stay_as_they_are(known in number(), unknown in number(), deep in number()) {
        let text = format!(
            "{{\"valor_acordo\":{known},\"x\":{unknown},\"lista_dividas\":[{{\"y\":{{\"z\":[{deep}]}}}}]}}"
        );
        // As programs read what they stored, and as this crate reads what comes.
        let event: AgreementEvent = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(event.valor_acordo.as_ref().unwrap().as_str(), &known);
        prop_assert_eq!(event.extra["x"].as_str(), &unknown);
        let notice = AgreementNotice::from_slice(text.as_bytes()).unwrap();
        let debt: &AgreedDebt = &notice.lista_dividas.as_ref().unwrap()[0];
        prop_assert_eq!(debt.extra["y"].as_str(), format!("{{\"z\":[{deep}]}}"));
        let again = AgreementNotice::from_slice(&serde_json::to_vec(&notice).unwrap()).unwrap();
        prop_assert_eq!(again, notice);
    }
}

#[test]
fn members_are_told_apart_by_their_whole_names() {
    let read = |text: &str| serde_json::from_str::<AgreedDebt>(text);
    let debt = read("{\"codigo\":\"1\",\"Codigo\":2,\"codig\\u006f2\":3,\"\":4,\"extra\":5}").unwrap();
    assert_eq!(debt.codigo.as_deref(), Some("1"));
    let rest: Vec<_> = debt.extra.iter().map(|(name, value)| format!("{name}={value}")).collect();
    assert_eq!(rest, ["=4", "Codigo=2", "codigo2=3", "extra=5"]);
    assert_eq!(read("{\"x\":1,\"x\":2}").unwrap().extra["x"].as_str(), "2");
    // Escapes are not part of a name.
    assert_eq!(read("{\"codig\\u006f\":\"1\"}").unwrap().codigo.as_deref(), Some("1"));
    for bad in ["[]", "[\"1\",\"N\"]", "null", "7", "{\"codigo\":\"1\",\"codigo\":\"2\"}", "{\"codigo\":7}", "{\"x\":}"]
    {
        assert!(read(bad).is_err(), "{bad}");
    }
    // Out of a value, too.
    let value = serde_json::json!({ "codigo": "1", "x": [1] });
    assert_eq!(AgreedDebt::deserialize(value).unwrap().extra["x"].as_str(), "[1]");
}
