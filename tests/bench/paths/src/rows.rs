//! A list that comes as one array, item by item, against all of it at once.

use crate::calls::work;
use crate::hand::{calls::Api, types::Interaction};
use crate::measure::Comparison;
use crate::server;
use persat_api::Pace;
use persat_api::recuperador::Recuperador;
use std::collections::HashMap;
use std::hint::black_box;
use std::rc::Rc;

const ROWS: usize = 20_000;
pub const ROW: &str = r#"{"id_followup":1234567,"id_credor":12,"nome_credor":"Credor Exemplo","id_cliente":998877,"nome_cliente":"Maria Exemplo","cpf_cnpj":"12345678909","data":"2024-05-10T13:45:00","id_evento":31,"nome_evento":"Contato com o cliente","tipo_evento":"A","interacao":"Cliente informou que vai pagar na proxima semana, aguardar retorno.","id_consultor":44,"nome_consultor":"Joao Exemplo","tipo_contato":"T","reagendar":"S","data_reagendamento":"2024-05-17T00:00:00","horario_reagendamento":"14:30","reagendado_por":"Joao Exemplo","reagendar_para":"C","visivel_cliente":"N"}"#;

pub fn comparisons() -> Vec<Comparison> {
    let body = format!("[{}]", vec![ROW; ROWS].join(","));
    let base = server::start(HashMap::from([("/v1followup/", body.into_bytes())]));
    let recuperador = Recuperador::builder("a-key-of-some-length")
        .base_url(&base)
        .allow_plain_http()
        .pace(Pace::unlimited())
        .no_proxy()
        .build()
        .expect("a client");
    let api = Rc::new(Api::new(&base, "a-key-of-some-length"));
    vec![Comparison {
        name: "rows: 20,000 of one array",
        against: "a Vec of all by hand",
        ours: work(move || {
            let mut rows = recuperador.follow_ups().list(12, "123.456.789-09").stream();
            async move {
                let mut count = 0;
                while let Some(row) = rows.next().await {
                    black_box(row.expect("a row"));
                    count += 1;
                }
                assert_eq!(count, ROWS);
            }
        }),
        rival: work(move || {
            let api = api.clone();
            async move {
                let query = [("id_credor", "12"), ("cpf_cnpj", "123.456.789-09")];
                let rows: Vec<Interaction> = api.list(&["v1Followup", ""], &query).await.expect("a response");
                assert_eq!(rows.len(), ROWS);
                rows.into_iter().for_each(|row| {
                    black_box(row);
                });
            }
        }),
        per_turn: 1,
    }]
}
