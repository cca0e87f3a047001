//! Webhooks whose payloads carry no name: two addresses, two types, and every digit kept.

use super::*;
use axum::http::HeaderMap;
use persat_api::recuperador::types::{AgreementNotice, ApprovedInstallmentNotice, PaymentState, YesNo};
use persat_api::webhook::{Delivery, Payload, Rejection};

/// The ten members that the vendor prints, and others with more digits than floating point has.
const AGREEMENT: &str = r#"{"id": 7, "valor_original": 12345678901234567.89, "valor_entrada": 0.00,
    "feito_via_portal_negociacao": "N", "valor_desconto_juros_multa_correcao": 0.00, "valor_desconto_principal": 0.00,
    "valor_juros_proporcional_acordado": 16.66, "valor_multa_proporcional_acordada": 20.00,
    "valor_correcao_proporcional_acordada": 9.90, "obs": null, "obs_publicas": null, "cancelado": "N",
    "lista_parcelas": [{"id": 1, "valor": 0.12345678901234567891, "situacao": "P"}],
    "lista_dividas": [{"codigo": "NF-1", "situacao": "N", "saldo": 99999999999999999.99}],
    "novo": {"a": [1.10, 18446744073709551617]}}"#;
const INSTALMENT: &str =
    r#"{"id": 8, "id_parcela": 55012, "parcela": "01/12", "valor_principal_proporcional": 41.660}"#;

fn headers() -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert("content-type", "application/json".parse().unwrap());
    headers
}

fn receive<T: Payload>(body: impl AsRef<[u8]>) -> Result<Delivery<T>, Rejection> {
    Receiver::builder().accept_anyone().build().unwrap().accept_payload(&headers(), None, body.as_ref())
}

#[test]
fn every_digit_of_a_payload_is_kept_known_or_not() {
    let mut delivery = receive::<AgreementNotice>(AGREEMENT).unwrap();
    assert!(delivery.undecoded.is_empty() && delivery.payloads.len() == 1);
    let received = delivery.payloads.pop().unwrap();
    let notice = &received.payload;
    let text = |amount: &Option<persat_api::recuperador::Decimal>| amount.as_ref().unwrap().to_string();
    assert_eq!(text(&notice.valor_original), "12345678901234567.89");
    assert_eq!(text(&notice.valor_multa_proporcional_acordada), "20.00");
    assert_eq!((&notice.cancelado, &notice.obs), (&Some(YesNo::No), &None));
    let installment = &notice.lista_parcelas.as_ref().unwrap()[0];
    assert_eq!(text(&installment.valor), "0.12345678901234567891");
    assert_eq!(installment.situacao, Some(PaymentState::Paid));
    let debt = &notice.lista_dividas.as_ref().unwrap()[0];
    assert_eq!(debt.extra["saldo"].as_str(), "99999999999999999.99");
    assert_eq!(notice.extra["novo"].as_str(), r#"{"a": [1.10, 18446744073709551617]}"#);
    assert_eq!(AgreementNotice::from_slice(AGREEMENT.as_bytes()).unwrap(), received.payload);
    // What is written is what was read.
    let written = serde_json::to_vec(notice).unwrap();
    assert_eq!(&AgreementNotice::from_slice(&written).unwrap(), notice);
}

/// The vendor sends one object. Should an array arrive, nothing in it is lost.
#[test]
fn one_payload_or_an_array_of_them() {
    let bad = r#"{"id":"7","valor_original":12345678901234567.89,"cpf_cnpj":"12345678909"}"#;
    let delivery = receive::<AgreementNotice>(format!("\u{feff} [{AGREEMENT}, {bad}, 1, {{}}]")).unwrap();
    let ids: Vec<_> = delivery.payloads.iter().map(|it| it.payload.id).collect();
    assert_eq!(ids, [Some(7), None]);
    let undecoded: Vec<_> = delivery.undecoded.iter().map(|it| it.json.as_str()).collect();
    assert_eq!(undecoded, [bad, "1"]);
    let error = delivery.undecoded[0].error.to_string();
    assert!(error.starts_with("agreement: not as documented at `[1].id`") && !error.contains("\"7\""), "{error}");
    assert!(matches!(delivery.into_payloads(), Err(Rejection::Undecodable(_))));

    let delivery = receive::<AgreementNotice>(bad).unwrap();
    assert_eq!((delivery.payloads.len(), delivery.undecoded[0].json.as_str()), (0, bad));
    assert!(receive::<AgreementNotice>("[]").unwrap().into_payloads().unwrap().is_empty());
    for none in ["", "null", "7", "\"x\"", "[1]", "[[]]", "{\"id\":", "[{}", "{}{}", "\u{fffd}"] {
        let rejection = receive::<AgreementNotice>(none).unwrap_err();
        assert_eq!(rejection.status(), 400, "{none}");
    }
    let many = format!("[{{}}{}]", ",0".repeat(1001));
    assert_eq!(receive::<AgreementNotice>(many).unwrap_err().status(), 400);
    // A struct is no list of its members, and half a character fails nothing.
    assert!(AgreementNotice::from_slice(b"[7]").is_err());
    assert!(AgreementNotice::from_slice(br#"{"obs":"\ud83d","x":"\ud83d"}"#).is_ok());
    assert!(AgreementNotice::from_slice(br#"{"id":1,"id":2}"#).is_err(), "which one holds?");
}

/// A repetition is recognised, and nothing else is taken for one: not even a digit more.
#[test]
fn deliveries_of_one_text_have_one_key() {
    let key = |body: &str| receive::<AgreementNotice>(body).unwrap().payloads[0].dedup_key;
    let one = r#"{"id":7,"valor_original":0.12345678901234567891}"#;
    assert_eq!(key(one), key(&format!("[{one}]")));
    assert_eq!(key(one), key(&format!("\u{feff}  {one}\n")));
    assert_ne!(key(one), key(&one.replace("7891}", "7892}")));
    assert_ne!(key(one), key(&one.replace("\"id\":7", "\"id\":8")));
}

#[tokio::test]
async fn each_webhook_has_an_address_and_a_type_of_its_own() {
    let handled = Arc::new(Mutex::new(Vec::new()));
    let (agreements, installments) = (handled.clone(), handled.clone());
    let router = Router::new()
        .route(
            "/acordos",
            post(async move |delivery: Delivery<AgreementNotice>| {
                let ids = delivery.payloads.iter().map(|it| format!("agreement {:?}", it.payload.id));
                agreements.lock().unwrap().extend(ids);
                StatusCode::NO_CONTENT
            }),
        )
        .route(
            "/parcelas",
            post(async move |delivery: Result<Delivery<ApprovedInstallmentNotice>, Rejection>| {
                let Ok(delivery) = delivery else { return StatusCode::IM_A_TEAPOT };
                let ids = delivery.payloads.iter().map(|it| format!("installment {:?}", it.payload.id_parcela));
                installments.lock().unwrap().extend(ids);
                StatusCode::NO_CONTENT
            }),
        )
        .with_state(builder().build().unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let server = Server { address: listener.local_addr().unwrap(), handled };
    tokio::spawn(axum::serve(listener, router).into_future());
    assert_eq!(server.post("/acordos", &[JSON, KNOWN], AGREEMENT).await, 204);
    assert_eq!(server.post("/parcelas", &[JSON, KNOWN], INSTALMENT).await, 204);
    assert_eq!(server.post("/acordos", &[JSON], AGREEMENT).await, 401);
    assert_eq!(server.post("/acordos", &[JSON, KNOWN], "1").await, 400);
    assert_eq!(server.post("/parcelas", &[JSON], INSTALMENT).await, 418);
    assert_eq!(server.handled(), ["agreement Some(7)", "installment Some(55012)"]);
}
