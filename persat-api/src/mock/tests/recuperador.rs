//! The other API.

use super::*;

#[tokio::test]
async fn recuperador_filters_its_example() {
    let server = MockServer::builder().api(Api::Recuperador).start().await.unwrap();
    let get = |query: &str| {
        let url = format!("{}/v1Followup/?{query}", server.url());
        http().get(url).basic_auth(server.key(), Some(""))
    };
    let debtor = "id_credor=12&cpf_cnpj_formatado=12345678909&id_consultor=0&id_evento=0";
    for (query, expected) in [
        ("", 1),
        ("&reagendar=", 1),
        ("&reagendar=S", 1),
        ("&reagendar=N", 0),
        ("&datagte=2023-09-01&datalte=2023-09-01", 1),
        ("&datagte=2023-09-02", 0),
        ("&datalte=2023-08-31", 0),
    ] {
        let (status, body) = respond(get(&format!("{debtor}{query}"))).await;
        assert_eq!((status, body.as_array().unwrap().len()), (200, expected), "{query}");
    }
    // The vendor's form of a failure is not known: the text says whose it is, and why.
    for (query, field) in [
        ("id_credor=12", "cpf_cnpj_formatado"),
        ("id_credor=x&cpf_cnpj_formatado=1", "id_credor"),
        (&format!("{debtor}&reagendar=X"), "reagendar"),
        (&format!("{debtor}&datagte=1/2/2023"), "datagte"),
    ] {
        let response = get(query).send().await.unwrap();
        assert_eq!(response.status(), 400, "{query}");
        let text = response.text().await.unwrap();
        assert!(text.starts_with(&format!("mock server, not the vendor: '{field}' ")), "{text}");
        let refusal = server.requests().pop().unwrap().refusal.unwrap();
        assert!(text.contains(&refusal) && !refusal.contains("1/2/2023"), "{refusal}");
    }
    let response = get(debtor).bearer_auth(server.key()).send().await.unwrap();
    assert_eq!(response.status(), 401);
    assert!(response.text().await.unwrap().starts_with("mock server, not the vendor: "));
    assert_eq!(server.requests()[0].refusal, None);
    let response = http().get(format!("{}/v1Followup", server.url())).basic_auth(server.key(), Some(""));
    assert_eq!(response.send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn faults_of_recuperador_say_whose_they_are() {
    let server = MockServer::builder().api(Api::Recuperador).start().await.unwrap();
    let url = format!("{}/v1Divida/?id_credor=1&cpf_cnpj=1", server.url());
    for (header, value, expected) in [("x-sandbox-fault", "status=503", 503), ("prefer", "code=404", 400)] {
        let response = http().get(&url).basic_auth(server.key(), Some("")).header(header, value).send().await.unwrap();
        assert_eq!(response.status(), expected);
        assert!(response.text().await.unwrap().starts_with("mock server, not the vendor: "));
    }
}
