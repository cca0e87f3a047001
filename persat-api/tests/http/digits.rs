//! Amounts keep every digit, in and out, and so does whatever no source names.

use crate::KEY;
use crate::raw::{Raw, Then};
use axum::Router;
use axum::extract::{Request, State};
use persat_api::mock::{Api, MockServer, Reply};
use persat_api::recuperador::types::{
    AgreementEvent, AgreementNotice, DebtImport, ImportedDebt, ManualSettlement, ManualSettlementImport,
    ManualSettlementRequired, PaymentState, Sale, SaleImport, SaleRequired, StopAtDuplicates, UpdateExisting,
};
use persat_api::recuperador::{Decimal, RawJson, Recuperador};
use persat_api::time::date;
use persat_api::{ClientBuilder, Pace};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

/// Numbers of which floating point keeps less than they have.
const LONG: [&str; 6] = [
    "12345678901234567.89",
    "0.12345678901234567891",
    "-98765432109876543210.01",
    "1234.50",
    "18446744073709551617",
    "1.10e-7",
];

fn builder(url: impl Into<String>) -> ClientBuilder<Recuperador> {
    Recuperador::builder(KEY).base_url(url).pace(Pace::unlimited())
}

async fn mock() -> (MockServer, Recuperador) {
    let server = MockServer::builder().api(Api::Recuperador).key(KEY).start().await.unwrap();
    let recuperador = builder(server.url()).build().unwrap();
    (server, recuperador)
}

fn json_text(body: String) -> Reply {
    Reply::status(200).body(body).content_type("application/json")
}

/// What the tests below are about: they would be idle if `Value` kept these numbers.
#[test]
fn a_value_of_serde_json_loses_digits() {
    for number in LONG {
        let value = number.parse::<RawJson>().unwrap().to_value().unwrap();
        assert_ne!(value.to_string(), number);
    }
    let value: Value = serde_json::from_str("12345678901234567.89").unwrap();
    assert_eq!(value.to_string(), "1.2345678901234568e+16");
    // Out of a value a decimal is read, with what the value has made of it.
    assert_eq!(serde_json::from_value::<Decimal>(value).unwrap().as_str(), "1.2345678901234568e+16");
    let value: Value = serde_json::from_str("1234.50").unwrap();
    assert_eq!(value.to_string(), "1234.5");
    let debt: Decimal = "1234.50".parse().unwrap();
    assert_eq!(serde_json::to_value(&debt).unwrap().to_string(), "1234.5", "so does writing into one");
}

#[tokio::test]
async fn amounts_of_a_list_come_as_they_were_sent_whole_and_item_by_item() {
    let (server, recuperador) = mock().await;
    let items: Vec<_> = LONG.iter().map(|it| format!("{{\"valor\":{it},\"valor_cartorio\":null}}")).collect();
    server.respond("listDebts", json_text(format!("[{}]", items.join(",")))).unwrap();
    let whole = recuperador.debts().list(12, "12345678909").await.unwrap();
    let streamed = recuperador.debts().list(12, "12345678909").stream().all().await.unwrap();
    for debts in [whole, streamed] {
        let amounts: Vec<_> = debts.iter().map(|it| it.valor.as_ref().unwrap().as_str()).collect();
        assert_eq!(amounts, LONG);
        assert!(debts.iter().all(|it| it.valor_cartorio.is_none() && it.valor_atualizado.is_none()));
    }
    // A text is no amount, and the place is told without the data.
    server.respond("listDebts", json_text("[{\"valor\":\"1234,50\"}]".to_owned())).unwrap();
    let error = recuperador.debts().list(12, "12345678909").await.unwrap_err();
    let refused = "listDebts: not as documented at `[0].valor`: expected a number";
    assert!(error.to_string().starts_with(refused), "{error}");
    let error = recuperador.debts().list(12, "12345678909").stream().next().await.unwrap().unwrap_err();
    assert!(error.to_string().starts_with(refused), "{error}");
}

#[tokio::test]
async fn members_that_nobody_knows_are_kept_to_the_last_digit() {
    let (server, recuperador) = mock().await;
    let unknown = format!("{{ \"lista\": [{}], \"nada\": null }}", LONG.join(", "));
    let body = format!("[{{\"id\":1,\"x_valor\":{},\"valor_acordo\":{},\"x\":{unknown}}}]", LONG[0], LONG[1]);
    server.respond("listAgreementEvents", json_text(body)).unwrap();
    let whole = recuperador.agreement_events().list(12).await.unwrap();
    let streamed = recuperador.agreement_events().list(12).stream().all().await.unwrap();
    assert_eq!(whole, streamed);
    let event = &whole[0];
    assert_eq!(event.valor_acordo.as_ref().unwrap().as_str(), LONG[1]);
    assert_eq!(event.extra.keys().collect::<Vec<_>>(), ["x", "x_valor"]);
    assert_eq!(event.extra["x_valor"].as_str(), LONG[0]);
    assert_eq!(event.extra["x_valor"].decode::<Decimal>().unwrap().as_str(), LONG[0]);
    assert_eq!(event.extra["x"].as_str(), unknown, "as sent, white space included");
    // Written again, in whatever order, nothing of it is lost.
    let written = RawJson::of(event).unwrap();
    assert!(written.as_str().contains(&unknown) && written.as_str().contains(LONG[1]), "{written}");
    assert_eq!(&written.decode::<AgreementEvent>().unwrap(), event);
    // The members of the webhook can be read out of an event, as they most likely are the same.
    let notice: AgreementNotice = written.decode().unwrap();
    assert_eq!((notice.id, notice.valor_acordo.unwrap().as_str()), (Some(1), LONG[1]));
}

/// A server that keeps the bodies it gets, as text.
async fn bodies() -> (String, Arc<Mutex<Vec<String>>>) {
    let kept = Arc::<Mutex<Vec<String>>>::default();
    let keep = async |State(kept): State<Arc<Mutex<Vec<String>>>>, request: Request| {
        let body = axum::body::to_bytes(request.into_body(), 1 << 20).await.unwrap();
        kept.lock().unwrap().push(String::from_utf8(body.to_vec()).unwrap());
    };
    let router = Router::new().fallback(keep).with_state(kept.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/api", listener.local_addr().unwrap());
    tokio::spawn(axum::serve(listener, router).into_future());
    (url, kept)
}

#[tokio::test]
async fn amounts_are_sent_as_they_were_given() {
    let (url, kept) = bodies().await;
    let recuperador = builder(url).build().unwrap();
    let day = date(2021, 7, 10);
    let sale = |valor: &str| {
        Sale::new(SaleRequired {
            id_credor: 12,
            codigo: "V-1",
            cpf_cnpj: "12345678909",
            nome_cliente: "Maria",
            datavencto: day,
            situacao: PaymentState::NotPaid,
        })
        .valor(valor.parse::<Decimal>().unwrap())
    };
    let sales = SaleImport::new(UpdateExisting::Keep, "a@example.com").vendas(LONG.map(sale).to_vec());
    recuperador.imports().sales(&sales).await.unwrap();
    let settlement = |valor: &str| {
        ManualSettlement::new(ManualSettlementRequired {
            id_credor: 12,
            cpf_cnpj: "12345678909",
            nome_cliente: "Maria",
            datavencto: day,
            datapagto: day,
        })
        .valor_pago(valor.parse::<Decimal>().unwrap())
    };
    let settlements = ManualSettlementImport::new("a@example.com").baixasmanuais(LONG.map(settlement).to_vec());
    recuperador.imports().manual_settlements(&settlements).await.unwrap();
    // Items of which no field is known are the caller's own, to the digit.
    let debt = |valor: &str| {
        format!("{{\"codigo\":\"NF-1\",\"valor\":{valor}}}")
            .parse::<RawJson>()
            .unwrap()
            .decode::<ImportedDebt>()
            .unwrap()
    };
    let debts =
        DebtImport::new(UpdateExisting::Keep, "a@example.com", StopAtDuplicates::Stop).dividas(LONG.map(debt).to_vec());
    recuperador.imports().debts(&debts).await.unwrap();

    let kept = kept.lock().unwrap().clone();
    assert_eq!(kept.len(), 3);
    for (body, name) in kept.iter().zip(["valor", "valor_pago", "valor"]) {
        for number in LONG {
            assert!(body.contains(&format!("\"{name}\":{number}")), "{number}: {body}");
        }
    }
    let first: Value = serde_json::from_str(&kept[0]).unwrap();
    assert_eq!((&first["atualizar"], &first["vendas"][0]["situacao"]), (&json!("N"), &json!("N")));
    assert_eq!(first["vendas"][0]["datavencto"], "2021-07-10");
}

#[tokio::test]
async fn an_response_that_no_source_shows_is_handed_over_as_it_came() {
    let import = SaleImport::new(UpdateExisting::Keep, "a@example.com");
    for (body, expected) in [
        (
            format!("{{\"sucesso\":true,\"total\":{}}}", LONG[0]),
            Some(format!("{{\"sucesso\":true,\"total\":{}}}", LONG[0])),
        ),
        (LONG[1].to_owned(), Some(LONG[1].to_owned())),
        ("\"OK\"".to_owned(), Some("\"OK\"".to_owned())),
        (String::new(), None),
    ] {
        for status in [200, 201, 202] {
            let head = format!("HTTP/1.1 {status} OK\r\nContent-Length: {}\r\n\r\n{body}", body.len());
            let raw = Raw::start(head, Then::Close).await;
            let response = builder(raw.url()).build().unwrap().imports().sales(&import).await.unwrap();
            assert_eq!(response.map(|it| it.to_string()), expected, "{status}");
        }
    }
}
