//! What the client of Recuperador CRM does, and what it never does by itself.

use crate::raw::{Raw, Then};
use crate::{KEY, assert_presentable, kind, soon};
use persat_api::mock::{Api, MockServer, Reply};
use persat_api::recuperador::types::{
    AgreementEvent, AgreementEventMark, AgreementNotice, DebtImport, DebtorAndDebtImport, ManualSettlementImport,
    PaymentState, Responsible, ResponsibleImport, Sale, SaleImport, SaleRequired, StopAtDuplicates, UpdateExisting,
};
use persat_api::recuperador::{RawJson, Recuperador};
use persat_api::time::date;
use persat_api::{ClientBuilder, Error, Pace};
use serde_json::json;
use std::time::Duration;

fn builder(url: impl Into<String>) -> ClientBuilder<Recuperador> {
    Recuperador::builder(KEY).base_url(url).pace(Pace::unlimited()).retry(soon())
}

async fn mock() -> (MockServer, Recuperador) {
    let server = MockServer::builder().api(Api::Recuperador).key(KEY).start().await.unwrap();
    let recuperador = builder(server.url()).build().unwrap();
    (server, recuperador)
}

const EMAIL: &str = "importacao@example.com";

/// What each call that changes something comes to.
async fn all_posts(recuperador: &Recuperador) -> Vec<Result<(), Error>> {
    let (update, stop) = (UpdateExisting::Keep, StopAtDuplicates::Stop);
    let both = DebtorAndDebtImport::new(update.clone(), EMAIL, stop.clone());
    let (debts, persons) =
        (DebtImport::new(update.clone(), EMAIL, stop), ResponsibleImport::new(update.clone(), EMAIL));
    let (sales, settlements) = (SaleImport::new(update, EMAIL), ManualSettlementImport::new(EMAIL));
    let (imports, mark) = (recuperador.imports(), AgreementEventMark::new().id(1));
    vec![
        imports.debtors_and_debts(&both).await.map(drop),
        imports.debts(&debts).await.map(drop),
        imports.responsibles(&persons).await.map(drop),
        imports.sales(&sales).await.map(drop),
        imports.manual_settlements(&settlements).await.map(drop),
        recuperador.agreement_events().mark_read(&mark).await.map(drop),
    ]
}

#[tokio::test]
async fn the_mock_responses_every_operation() {
    let (server, recuperador) = mock().await;
    for outcome in all_posts(&recuperador).await {
        outcome.unwrap();
    }
    let debts = recuperador.debts().list(12, "12345678909").await.unwrap();
    assert_eq!(debts[0].valor.as_ref().unwrap().as_str(), "1234.56");
    assert_eq!(debts[0].datavencto.as_ref().unwrap().to_string(), "2021-07-10T00:00:00");
    let agreements = recuperador.agreement_events().list(12).qtde_dias_leitura(7).await.unwrap();
    let installments = recuperador.installment_events().list(12).await.unwrap();
    assert_eq!((agreements[0].id_acordo, installments[0].id_contasareceber), (Some(880), Some(55012)));
    let seen: Vec<_> = server.requests().iter().map(|it| format!("{} {} {}", it.method, it.path, it.status)).collect();
    assert_eq!(
        seen,
        [
            "POST /api/v1ImportacaoClienteDivida 200",
            "POST /api/v1ImportacaoDivida 200",
            "POST /api/v1ImportacaoResponsavel 200",
            "POST /api/v1ImportacaoVenda 200",
            "POST /api/v1ImportacaoBaixaManual 200",
            "POST /api/v1PayloadWebhookAcordo 200",
            "GET /api/v1Divida/ 200",
            "GET /api/v1PayloadWebhookAcordo 200",
            "GET /api/v1PayloadWebhookParcelaAprovada 200",
        ]
    );
    assert_eq!(server.requests()[7].query("qtde_dias_leitura"), Some("7"));
    assert_eq!(server.requests()[8].query("qtde_dias_leitura"), None);
}

/// Nothing that changes something is sent twice, whatever comes back; lists are asked for again.
#[tokio::test]
async fn no_post_is_ever_sent_twice() {
    let elsewhere = Raw::start("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", Then::Close).await;
    let redirect =
        |status: u16| format!("HTTP/1.1 {status} Go\r\nLocation: {}\r\nContent-Length: 0\r\n\r\n", elsewhere.url());
    for (what, response, then, may_be_done) in [
        ("busy", "HTTP/1.1 503 X\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n".to_owned(), Then::Close, true),
        ("too many", "HTTP/1.1 429 X\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n".to_owned(), Then::Close, false),
        ("gateway", "HTTP/1.1 502 X\r\nContent-Length: 0\r\n\r\n".to_owned(), Then::Close, true),
        ("no response", String::new(), Then::Close, true),
        ("half a response", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"su".to_owned(), Then::Close, true),
        ("silence", String::new(), Then::Hold, true),
        ("found elsewhere", redirect(302), Then::Close, true),
        ("see elsewhere", redirect(307), Then::Close, true),
        ("moved", redirect(308), Then::Close, true),
    ] {
        let raw = Raw::start(response, then).await;
        let recuperador = builder(raw.url()).timeout(Duration::from_millis(400)).build().unwrap();
        for outcome in all_posts(&recuperador).await {
            let error = outcome.unwrap_err();
            assert_presentable(&error);
            assert_eq!(
                (error.may_have_been_carried_out(), error.never_sent()),
                (may_be_done, false),
                "{what}: {error}"
            );
        }
        let received = raw.received();
        assert_eq!(received.len(), 6, "{what}");
        let mut lines: Vec<_> = received.iter().filter_map(|it| it.lines().next()).collect();
        lines.dedup();
        assert_eq!(lines.len(), 6, "{what}: each once");
    }
    assert!(elsewhere.received().is_empty(), "a redirect was followed");

    let raw = Raw::start("HTTP/1.1 503 X\r\nContent-Length: 0\r\n\r\n", Then::Close).await;
    builder(raw.url()).build().unwrap().agreement_events().list(12).await.unwrap_err();
    assert_eq!(raw.received().len(), 3, "a list is asked for again");
    assert!(raw.received().iter().all(|it| it.starts_with("GET ")), "and marks nothing");
}

#[tokio::test]
async fn an_import_that_says_it_failed_has_failed_whatever_its_status() {
    let (server, recuperador) = mock().await;
    let no = json!({ "sucesso": false, "mensagem": "Token inválido" });
    for operation in [
        "importDebtorsAndDebts",
        "importDebts",
        "importResponsibles",
        "importSales",
        "importManualSettlements",
        "markAgreementEventRead",
    ] {
        server.respond(operation, Reply::json(200, &no)).unwrap();
    }
    for outcome in all_posts(&recuperador).await {
        let error = outcome.unwrap_err();
        assert_presentable(&error);
        assert_eq!((kind(&error), error.http_status()), ("Api", Some(200)));
        assert_eq!(error.user_message(), Some("Token inválido"));
        assert!(error.to_string().ends_with(": HTTP 200: Token inválido"), "{error}");
    }
    // The message of an error status is told as well, and a missing flag is no failure.
    server.respond("importDebtorsAndDebts", Reply::json(401, &no)).unwrap();
    let import = DebtorAndDebtImport::new(UpdateExisting::Keep, EMAIL, StopAtDuplicates::Stop);
    let error = recuperador.imports().debtors_and_debts(&import).await.unwrap_err();
    assert!(error.is_unauthorized() && error.user_message() == Some("Token inválido"), "{error}");
    for (response, message) in [(json!({}), None), (json!({"sucesso": null, "mensagem": "x"}), Some("x"))] {
        server.respond("importDebtorsAndDebts", Reply::json(200, &response)).unwrap();
        let response = recuperador.imports().debtors_and_debts(&import).await.unwrap();
        assert_eq!((response.sucesso, response.mensagem.as_deref()), (None, message));
    }
}

/// No page tells what these response; so much is certain, that half a response and a login page are no success.
#[tokio::test]
async fn an_open_response_is_json_or_nothing() {
    let (server, recuperador) = mock().await;
    let import = SaleImport::new(UpdateExisting::Keep, EMAIL);
    for (body, expected) in [
        ("{\"sucesso\":fal", Some(("Transport", true))),
        ("[{\"sucesso\":true}", Some(("Transport", true))),
        ("Servico em manutencao", Some(("Decode", true))),
        ("<html>Login: 12345678909</html>", Some(("Decode", true))),
        ("{\"sucesso\":true};", Some(("Decode", true))),
        ("{\"sucesso\":false,\"mensagem\":\"a\",\"mensagem\":\"b\"}", Some(("Api", false))),
        ("{\"sucesso\":false,\"sucesso\":false}", Some(("Api", false))),
        ("{\"sucesso\":false,\"mensagem\":1e999}", Some(("Api", false))),
        ("{\"sucesso\":\"false\"}", Some(("Api", false))),
        ("{\"sucesso\":0}", Some(("Api", false))),
        ("[{\"sucesso\":false,\"mensagem\":\"a\"}]", Some(("Api", false))),
        ("{\"sucesso\":null}", None),
        ("{}", None),
        ("[]", None),
        ("", None),
        (" \r\n", None),
    ] {
        server.respond("importSales", Reply::status(200).body(body)).unwrap();
        let outcome = recuperador.imports().sales(&import).await;
        let seen = outcome.as_ref().err().map(|error| (kind(error), error.may_have_been_carried_out()));
        assert_eq!(seen, expected, "{body}");
        if let Err(error) = outcome {
            assert_presentable(&error);
            assert!(!format!("{error} {error:?}").contains("12345678909"), "{error:?}");
        }
    }
    // Where no length is told, the end of a connection is that of a response.
    let raw = Raw::start("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"sucesso\":fal", Then::Close).await;
    let error = builder(raw.url()).build().unwrap().imports().sales(&import).await.unwrap_err();
    assert!(error.may_have_been_carried_out() && error.to_string().ends_with("the response broke off"), "{error}");
}

#[tokio::test]
async fn the_vendors_message_shows_no_number_of_a_debtor() {
    let (server, recuperador) = mock().await;
    let no = json!({ "sucesso": false, "mensagem": "CPF 123.456.789-09 (12345678909) ou 12.ABC.345/01DE-35 inválido" });
    server.respond("importSales", Reply::json(200, &no)).unwrap();
    let error = recuperador.imports().sales(SaleImport::new(UpdateExisting::Keep, EMAIL)).await.unwrap_err();
    assert_eq!(error.user_message(), Some("CPF … (…) ou … inválido"));
    assert!(!format!("{error} {error:?}").contains("789"), "{error:?}");
}

/// No source shows these lists as they come: one odd date must not cost all of one.
#[tokio::test]
async fn what_no_page_tells_is_kept_and_odd_dates_cost_no_list() {
    let (server, recuperador) = mock().await;
    let list = r#"[{"datavencto":""},{"datavencto":"2021-07-10"},{"datavencto":null},{},
        {"datavencto":"2021-07-10T00:00:00","valor":1.50,"novo":0.1234567890123456789}]"#;
    server.respond("listDebts", Reply::status(200).body(list).content_type("application/json")).unwrap();
    let debts = recuperador.debts().list(12, "12345678909").await.unwrap();
    let due: Vec<_> = debts.iter().map(|debt| debt.datavencto.map(|it| it.to_string())).collect();
    let day = Some("2021-07-10T00:00:00".to_owned());
    assert_eq!(due, [None, day.clone(), None, None, day]);
    assert_eq!(debts[4].extra["novo"].as_str(), "0.1234567890123456789");

    let notice = r#"{"lista_parcelas":[{"id":7,"novo":0.1234567890123456789}]}"#;
    let notice = AgreementNotice::from_slice(notice.as_bytes()).unwrap();
    assert_eq!(notice.lista_parcelas.unwrap()[0].extra["novo"].as_str(), "0.1234567890123456789");
    let error = AgreementNotice::from_slice(br#"{"valor_acordo":"x"}"#).unwrap_err().to_string();
    assert!(error.contains("at `valor_acordo`"), "{error}");

    let response = Reply::status(200).body(r#"{"sucesso":true,"protocolo":12345678901234567890123}"#);
    server.respond("importDebtorsAndDebts", response).unwrap();
    let import = DebtorAndDebtImport::new(UpdateExisting::Keep, EMAIL, StopAtDuplicates::Stop);
    let response = recuperador.imports().debtors_and_debts(&import).await.unwrap();
    assert_eq!(response.extra["protocolo"].as_str(), "12345678901234567890123");
}

/// What is dangerous has to be named, and is sent as named.
#[tokio::test]
async fn switches_are_sent_as_named() {
    let (server, recuperador) = mock().await;
    for (update, stop, expected) in [
        (UpdateExisting::Keep, StopAtDuplicates::Stop, ("N", "S")),
        (UpdateExisting::Update, StopAtDuplicates::Pass, ("S", "N")),
    ] {
        let import = DebtImport::new(update, EMAIL, stop);
        recuperador.imports().debts(&import).await.unwrap();
        let body = server.requests().pop().unwrap().body.unwrap();
        assert_eq!((&body["atualizar"], &body["interromper_duplicidade"]), (&json!(expected.0), &json!(expected.1)));
        assert_eq!(body.as_object().unwrap().len(), 3, "nothing else is sent: {body}");
    }
    assert_eq!((PaymentState::NotPaid.as_str(), PaymentState::Paid.as_str()), ("N", "P"));
}

#[tokio::test]
async fn texts_that_are_too_long_are_refused_before_they_are_sent() {
    let (server, recuperador) = mock().await;
    let sale = |codigo: &str, nome_cliente: &str| {
        Sale::new(SaleRequired {
            id_credor: 12,
            codigo,
            cpf_cnpj: "12.345.678/0001-95",
            nome_cliente,
            datavencto: date(2021, 7, 10),
            situacao: PaymentState::NotPaid,
        })
    };
    let (good, long) = ("ñ".repeat(40), "ñ".repeat(41));
    let import = SaleImport::new(UpdateExisting::Keep, EMAIL).vendas(vec![sale("1", &good), sale("2", &long)]);
    let error = recuperador.imports().sales(&import).await.unwrap_err();
    assert_presentable(&error);
    assert_eq!(
        error.to_string(),
        "importSales: not sent: `vendas[1].nome_cliente` has 41 characters; at most 40 are allowed"
    );
    let import =
        SaleImport::new(UpdateExisting::Keep, EMAIL).vendas(vec![sale("1", &good), sale(&"x".repeat(100), &good)]);
    recuperador.imports().sales(&import).await.unwrap();
    assert_eq!(server.requests().len(), 1);
    // No page tells lengths of these.
    let person = Responsible::new().nome("x".repeat(500)).id_credor(12);
    let import = ResponsibleImport::new(UpdateExisting::Keep, EMAIL).responsaveis(vec![person]);
    recuperador.imports().responsibles(&import).await.unwrap();
    let error = recuperador.debts().list(12, "1234567890123456789").await.unwrap_err();
    assert!(error.to_string().contains("`cpf_cnpj` has 19 characters"), "{error}");
}

#[tokio::test]
async fn an_event_is_marked_by_what_it_holds() {
    let (server, recuperador) = mock().await;
    let event: AgreementEvent = RawJson::of(&json!({
        "id": 4001, "id_assessoria": 3, "id_credor": 12, "id_acordo": 880, "id_cliente": 3405, "id_consultor": 7
    }))
    .unwrap()
    .decode()
    .unwrap();
    recuperador.agreement_events().mark_read(AgreementEventMark::from(&event)).await.unwrap();
    let body = server.requests().pop().unwrap().body.unwrap();
    assert_eq!(body, json!({ "id": 4001, "id_assessoria": 3, "id_credor": 12, "id_acordo": 880, "id_cliente": 3405 }));
}
