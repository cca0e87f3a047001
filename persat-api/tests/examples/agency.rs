//! The examples for collection agencies: debts, and sales from a spreadsheet.

use crate::import_sales::shared::recuperador::Agency;
use crate::import_sales::{sale, table};
use crate::list_debts::shared::recuperador::tax_id;
use crate::raw::{Raw, Then};
use crate::{Closed, arguments, import_sales, list_debts, names, printed};
use persat_api::mock::{Api, MockServer, Reply};
use persat_api::recuperador::Recuperador;
use persat_api::{Pace, RetryPolicy};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::time::Duration;

pub async fn agency() -> (MockServer, Recuperador) {
    let server = MockServer::builder().api(Api::Recuperador).start().await.unwrap();
    let client = client(server.key(), &server.url());
    (server, client)
}

fn client(key: &str, url: &str) -> Recuperador {
    let builder = Recuperador::builder(key).base_url(url).pace(Pace::unlimited()).retry(RetryPolicy::never());
    builder.timeout(Duration::from_secs(2)).build().unwrap()
}

#[test]
fn punctuation_goes_and_letters_stay() {
    for (text, plain) in [
        ("123.456.789-09", "12345678909"),
        (" 12.345.678/0001-95 ", "12345678000195"),
        ("12.ABC.345/01DE-35", "12ABC34501DE35"),
        ("12abc34501de35", "12ABC34501DE35"),
        ("12345678909", "12345678909"),
    ] {
        assert_eq!(tax_id(text).unwrap(), plain);
    }
    // A CPF has no letters, and spreadsheets make short or odd numbers of both.
    for bad in
        ["", "1234567890", "1234567890A", "1,23457E+13", "123.456.789-0٩", "123456789012345678", "12ABC34501DE3X"]
    {
        assert!(tax_id(bad).is_err(), "{bad}");
    }
}

#[tokio::test]
async fn debts_are_printed_to_the_digit() {
    let (server, client) = agency().await;
    let body = r#"[{"datavencto":"2021-07-10T00:00:00","valor":12345678901234567.10,"valor_atualizado":0.30,
        "codigo":"NF-1","descricao":"Mensalidade"},{"obs":null}]"#;
    server.respond("listDebts", Reply::status(200).body(body).content_type("application/json")).unwrap();
    let mut out = Vec::new();
    list_debts::list(&client, 12, "12.ABC.345/01DE-35", &mut out).await.unwrap();
    let expected =
        "due 2021-07-10: 12345678901234567.10, now 0.30 Mensalidade (NF-1)\nno due date: no amount \n2 open debts\n";
    assert_eq!(printed(out), expected);
    assert_eq!(server.requests()[0].query("cpf_cnpj"), Some("12ABC34501DE35"));
    let error = list_debts::list(&client, 12, "1", &mut Vec::new()).await.unwrap_err().to_string();
    assert!(error.contains("a CPF has 11 digits"), "{error}");
    for bad in ["12345678909", "--creditor x 1", "--creditor 12"] {
        list_debts::run(&arguments(bad), &mut Vec::new()).await.unwrap_err();
    }
}

const HEADING: &str = "Codigo;CPF_CNPJ;nome_cliente;datavencto;situacao;datapagto;valor;obs";
const ROWS: &str = "V-1;123.456.789-09;José da Conceição;05/03/2024;N;;1.234,56;\"a;\"\"b\"\"\"\r\n\
                    V-2;12.ABC.345/01DE-35;Maria;1/12/2024;P;02/12/2024;R$ 12.345.678.901,10;\r\n;;;;;;;\r\n\
                    V-3;12345678909;Ana;29/02/2024;N;;-0,5;";

fn sales(text: &str, creditor: Option<i64>) -> Result<Vec<Value>, Vec<String>> {
    let rows = table::read(text.as_bytes()).and_then(|table| sale::rows(&table, creditor));
    rows.map(|rows| rows.iter().map(|row| serde_json::to_value(&row.sale).unwrap()).collect())
        .map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

#[test]
fn a_file_is_read_in_every_encoding_of_brazilian_offices() {
    let text = format!("{HEADING}\r\n{ROWS}");
    let windows = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
    assert!(str::from_utf8(&windows).is_err());
    for (bytes, encoding) in [
        (text.clone().into_bytes(), "UTF-8"),
        (format!("\u{feff}{text}").into_bytes(), "UTF-8"),
        (windows, "Windows-1252"),
    ] {
        let table = table::read(&bytes).unwrap();
        assert_eq!(table.encoding, encoding);
        let rows = sale::rows(&table, Some(12)).unwrap();
        assert_eq!(rows[0].sale.nome_cliente, "José da Conceição");
        assert_eq!(rows[0].sale.obs.as_deref(), Some("a;\"b\""));
        let amounts: Vec<_> = rows.iter().map(|it| it.sale.valor.as_ref().unwrap().to_string()).collect();
        assert_eq!(amounts, ["1234.56", "12345678901.10", "-0.5"]);
        assert_eq!(rows.iter().map(|it| it.cents).collect::<Vec<_>>(), [123_456, 1_234_567_890_110, -50]);
        let days: Vec<_> = rows.iter().map(|it| it.sale.datavencto.to_string()).collect();
        assert_eq!(days, ["2024-03-05", "2024-12-01", "2024-02-29"]);
    }
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bad in [utf16.as_slice(), b"\xff\xfea\0", b"\xef\xbb\xbfcodigo;\xff", b"", b"codigo,cpf_cnpj\nV-1,2\n"] {
        assert!(table::read(bad).is_err(), "{bad:?}");
    }
}

#[test]
fn every_fault_has_its_line_and_column() {
    let faults = sales(
        &format!(
            "{HEADING}\nV-1;1;{};31/02/2024;X;;1,234.56;\n\n;12345678909;Ana;5/3/24;P;;1.234;\n\
             V-1;12345678909;Ana;05/03/2024;N;01/01/2024;1.23,45;\nV-1;12345678909;Ana;05/03/2024;N;;1,234;\r\n\r\nV-4;12345678909;Ana;05/03/1024;N;;;a\tb\u{1b}[31m\nV-5;x",
            "ç".repeat(41)
        ),
        Some(12),
    );
    let expected = [
        "2: cpf_cnpj: 1 characters; a CPF has 11 digits and a CNPJ 14 characters (spreadsheets drop zeros in front)",
        "2: nome_cliente: has 41 characters; at most 40 are allowed",
        "2: datavencto: there is no such day",
        "2: situacao: neither `N` (not paid) nor `P` (paid)",
        "2: valor: not an amount as 1.234,56",
        "4: codigo: is empty",
        "4: datavencto: not a day as dd/mm/yyyy",
        "4: datapagto: is empty, and the sale is paid",
        "4: valor: a point without a comma may mean two things; write 1.234,00 or 1234,00",
        "5: datapagto: is given, and the sale is not paid",
        "5: valor: not an amount as 1.234,56",
        "5: codigo: stands in line 2 too",
        "6: valor: has more than two decimals",
        "6: codigo: stands in line 2 too",
        "8: obs: holds a character that does not print",
        "8: datavencto: lies before 1900",
        "9: row: has 2 cells; the first line has 8",
    ];
    assert_eq!(faults.unwrap_err(), expected);
    for (heading, creditor, expected) in [
        ("codigo;cpf_cnpj;nome_cliente;datavencto", Some(1), "1: situacao: there is no such column"),
        (HEADING, None, "1: id_credor: neither such a column nor --creditor"),
        (
            &format!("{HEADING};vendedor"),
            Some(1),
            "1: vendedor: no such column is known; remove it, so that nothing is left out unseen",
        ),
        (&format!("{HEADING};valor"), Some(1), "1: valor: the column stands twice"),
        (HEADING, Some(1), "1: codigo: no row follows"),
    ] {
        assert_eq!(sales(heading, creditor).unwrap_err(), [expected]);
    }
    let own = sales(
        "id_credor;codigo;cpf_cnpj;nome_cliente;datavencto;situacao\n7;1;12345678909;A;01/01/2024;N\n;2;12345678909;A;01/01/2024;N",
        Some(12),
    );
    let creditors: Vec<_> = own.unwrap().iter().map(|it| it["id_credor"].clone()).collect();
    assert_eq!(creditors, [7, 12]);
}

#[test]
fn amounts_that_may_mean_two_things_or_nothing_are_refused() {
    let of = |valor: &str| sales(&format!("{HEADING}\nV;12345678909;A;01/01/2024;N;;{valor};"), Some(1));
    for (good, number) in [
        ("0", "0"),
        ("0,00", "0.00"),
        ("10", "10"),
        ("1234,5", "1234.5"),
        ("007,10", "7.10"),
        ("-1.000,00", "-1000.00"),
        ("-0,00", "0.00"),
        ("-0,01", "-0.01"),
        ("999.999.999.999.999,99", "999999999999999.99"),
        ("R$\u{a0}1,99", "1.99"),
    ] {
        assert_eq!(
            of(good).unwrap()[0]["valor"].to_string(),
            serde_json::from_str::<Value>(number).unwrap().to_string(),
            "{good}"
        );
    }
    for bad in [
        "1.234",
        "1234.56",
        "1,234.56",
        "1.23,45",
        "1234.567,00",
        ".5",
        ",5",
        "5,",
        "--5",
        "1e5",
        "NaN",
        "1 234,00",
        "1.000.000.000.000.000,00",
        "R$",
    ] {
        assert_eq!(of(bad).unwrap_err().len(), 1, "{bad}");
    }
}

/// Excel and LibreOffice write neither of these; a quote too many would take whole rows with it.
#[test]
fn quotes_that_do_not_close_are_faults_of_their_line() {
    let row = |obs: &str| format!("V-1;12345678909;Maria;05/03/2024;N;;1,00;{obs}");
    let unclosed = "row: has a quote that is not closed in the same line";
    let after = "row: has text after a closing quote; within quotes a quote is written twice";
    for (rows, expected) in [
        (format!("{}\n{}\n", row("\"tela 15"), row("y")), vec![format!("2: {unclosed}")]),
        (format!("{}\n{}", row("\"15"), row("16\"")), vec![format!("2: {unclosed}")]),
        (format!("{}\n\n{}", row("\"15"), row("\"16")), vec![format!("2: {unclosed}"), format!("4: {unclosed}")]),
        (row("\"a\r\nb\""), vec![format!("2: {unclosed}")]),
        (row("\"12\" tv"), vec![format!("2: {after}")]),
        (row("\"12\"\" tv"), vec![format!("2: {unclosed}")]),
        (row("x").replace("Maria", "\"Maria\" Silva"), vec![format!("2: {after}")]),
        (row("x").replace("Maria", " \"Maria\""), vec!["2: row: has a space in front of a quote".to_owned()]),
    ] {
        assert_eq!(sales(&format!("{HEADING}\n{rows}"), Some(12)).unwrap_err(), expected, "{rows}");
    }
    for (cell, expected) in [("tv 12\" nova", "tv 12\" nova"), ("\"tv 12\"\"; \"", "tv 12\";"), ("\"\"\"\"", "\"")] {
        assert_eq!(sales(&format!("{HEADING}\n{}", row(cell)), Some(12)).unwrap()[0]["obs"], expected);
    }
}

#[test]
fn lines_end_in_every_way_and_with_a_delimiter_too_many() {
    let rows = "V-1;12345678909;Maria;05/03/2024;N;;1,00;x\nV-2;12345678909;Ana;05/03/2024;X;;1,00;";
    for end in ["\r", "\n", "\r\n"] {
        let text = format!("\n;;\n{HEADING};\n{rows};\n").replace('\n', end);
        assert_eq!(sales(&text, Some(12)).unwrap_err(), ["5: situacao: neither `N` (not paid) nor `P` (paid)"]);
    }
    let faults = sales(&format!("{HEADING};\n{rows};z"), Some(12)).unwrap_err();
    assert_eq!(faults[0], "3: row: has 9 cells; the first line has 8");
}

#[test]
fn two_encodings_in_one_file_are_refused() {
    let row = |name: &[u8]| [b"\nV-1;12345678909;".as_slice(), name, b";05/03/2024;N;;1,00;x"].concat();
    let faults = |bytes: &[u8]| table::read(bytes).unwrap_err()[0].to_string();
    let mixed = [HEADING.as_bytes(), &row("João".as_bytes()), &row(b"Jo\xe3o")].concat();
    assert_eq!(faults(&mixed), "3: row: is not UTF-8, and other parts of the file are: save all of it as UTF-8");
    let mixed = [HEADING.as_bytes(), &row(b"Jo\xe3o"), &row("João".as_bytes())].concat();
    assert!(faults(&mixed).starts_with("2: row: is not UTF-8, and"), "{}", faults(&mixed));
    let marked = [b"\xef\xbb\xbf", HEADING.as_bytes(), &row(b"Jo\xe3o")].concat();
    assert_eq!(faults(&marked), "2: row: is not UTF-8, which the file says it is");
}

/// Runs the import of a file; gives what was printed, or why it failed.
async fn import(client: &Recuperador, file: &Path, more: &str) -> Result<String, String> {
    let agency = Agency { recuperador: client.clone(), server: None };
    let line = format!("{} --creditor 12 --update no --email a@example.com {more}", file.display());
    let (task, mut out) = (import_sales::task(&arguments(&line)).unwrap(), Vec::new());
    let outcome = import_sales::import(&agency, &task, &mut out).await;
    outcome.map(|()| printed(out)).map_err(|error| error.to_string())
}

#[tokio::test]
async fn sales_are_shown_and_sent_once_when_asked_for() {
    let (server, client) = agency().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("vendas.csv");
    fs::write(&file, format!("{HEADING}\n{ROWS}")).unwrap();
    let out = import(&client, &file, "").await.unwrap();
    assert!(out.starts_with("V-1 12345678909 José da Conceição due 2024-03-05 1234.56 N\n"), "{out}");
    assert!(out.ends_with("3 sales (1 paid), 12345680135.16 in all, read as UTF-8\nsales that exist stay as they are\nnothing was sent; --send does\n"), "{out}");
    assert!(server.requests().is_empty());

    server.respond_once("importSales", Reply::json(200, &json!({ "sucesso": true }))).unwrap();
    let out = import(&client, &file, "--send").await.unwrap();
    assert!(out.ends_with("accepted; what becomes of it is told by e-mail to a@example.com\n"), "{out}");
    let body = server.requests()[0].body.clone().unwrap();
    assert_eq!((&body["atualizar"], &body["email"]), (&json!("N"), &json!("a@example.com")));
    let second = json!({ "id_credor": 12, "codigo": "V-2", "cpf_cnpj": "12ABC34501DE35", "nome_cliente": "Maria",
        "datavencto": "2024-12-01", "situacao": "P", "datapagto": "2024-12-02", "valor": 12_345_678_901.1 });
    assert_eq!(body["vendas"][1], second);
    assert_eq!(names(folder.path()), ["vendas.csv", "vendas.csv.sent"]);
    let error = import(&client, &file, "--send").await.unwrap_err();
    assert!(error.contains("was sent already"), "{error}");
    assert_eq!(server.requests().len(), 1);

    // A row too many in a quote, and one bad row: nothing leaves.
    let swallowed = folder.path().join("swallowed.csv");
    fs::write(&swallowed, format!("{HEADING}\n{ROWS}\"15\nV-4;12345678909;Ana;29/02/2024;N;;1,00;")).unwrap();
    assert_eq!(import(&client, &swallowed, "--send").await.unwrap_err(), "1 fault; nothing was sent");

    let bad = folder.path().join("bad.csv");
    fs::write(&bad, format!("{HEADING}\n{ROWS}\nV-4;1;;;;;;")).unwrap();
    assert_eq!(import(&client, &bad, "--send").await.unwrap_err(), "4 faults; nothing was sent");
    assert_eq!(server.requests().len(), 1);
    let error = import(&client, &folder.path().join("none.csv"), "").await.unwrap_err();
    assert!(error.contains("none.csv"), "{error}");
}

#[tokio::test]
async fn an_import_that_may_run_is_not_sent_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("vendas.csv");
    fs::write(&file, format!("{HEADING}\n{ROWS}")).unwrap();
    // What was refused, or never left, may be sent again at once.
    let (server, agency) = agency().await;
    server.respond_once("importSales", Reply::json(200, &json!({ "sucesso": false, "mensagem": "Não" }))).unwrap();
    let error = import(&agency, &file, "--send").await.unwrap_err();
    assert_eq!(error, "importSales: HTTP 200: Não; nothing was imported");
    import(&client("x", "http://127.0.0.1:1/api"), &file, "--send").await.unwrap_err();
    assert_eq!(names(folder.path()), ["vendas.csv"]);
    // A response without a word of success is none.
    for body in ["{}", ""] {
        server.respond_once("importSales", Reply::status(200).body(body)).unwrap();
        let out = import(&agency, &file, "--send").await.unwrap();
        assert!(out.ends_with("the response has no word of success: wait for the e-mail to a@example.com\n"), "{out}");
        fs::remove_file(folder.path().join("vendas.csv.sent")).unwrap();
    }
    // A lost response says nothing of it.
    let raw = Raw::start("", Then::Close).await;
    let error = import(&client("x", &raw.url()), &file, "--send").await.unwrap_err();
    assert!(error.contains("wait for the e-mail"), "{error}");
    assert!(import(&agency, &file, "--send").await.unwrap_err().contains("was sent already"));
    assert_eq!((raw.received().len(), server.requests().len()), (1, 3));
}

#[test]
fn what_is_dangerous_has_no_default() {
    for bad in [
        "",
        "f.csv",
        "f.csv --email a@b",
        "f.csv --update no",
        "f.csv --update maybe --email a",
        "--update no --email a",
        "a b --update no --email a@b",
        "f.csv --update no --email a",
        "f.csv --update no --email a@b --creditor 0",
        "f.csv --update no --email a@b --creditor -5",
    ] {
        assert!(import_sales::task(&arguments(bad)).is_err(), "{bad}");
    }
}

/// A token that was forgotten must leave no trace beside real files.
#[tokio::test]
async fn without_a_token_they_run_against_a_local_server() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("vendas.csv");
    fs::write(&file, format!("{HEADING}\n{ROWS}")).unwrap();
    let mut out = Vec::new();
    list_debts::run(&[], &mut out).await.unwrap();
    let line = format!("{} --creditor 12 --update no --email a@example.com --send", file.display());
    import_sales::run(&arguments(&line), &mut out).await.unwrap();
    let out = printed(out);
    assert_eq!(out.matches("a local server responds as documented").count(), 2, "{out}");
    assert!(out.contains("due 2021-07-10: 1234.56, now 1402.17"), "{out}");
    assert!(out.ends_with("the local server takes it; nothing was imported\n"), "{out}");
    assert_eq!(names(folder.path()), ["vendas.csv"]);
    // Nobody reads along: it is done all the same, and told.
    let error = import_sales::run(&arguments(&line), &mut Closed).await.unwrap_err();
    assert!(error.downcast_ref::<std::io::Error>().is_some(), "{error}");
}

#[tokio::test]
async fn sales_without_a_file_are_a_demo() {
    let mut out = Vec::new();
    import_sales::run(&[], &mut out).await.unwrap();
    let out = printed(out);
    assert!(out.contains("V-1001 12345678909 Maria Exemplo due 2024-03-05 1234.56 N\n"), "{out}");
    assert!(out.contains("2 sales (1 paid), 1324.46 in all"), "{out}");
}
