//! A list of any length is read in constant memory. Alone in its program: it counts every
//! allocation of it.

use peak_alloc::PeakAlloc;
use persat_api::recuperador::Recuperador;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const MIB: usize = 1 << 20;

#[tokio::test]
async fn a_list_far_larger_than_memory_allows_is_read() {
    const COUNT: usize = 500;
    // Long texts, so that decoding without optimisation takes no time.
    let text = "Cliente pediu retorno. ".repeat(64 * 1024 / 23);
    let item = format!(
        r#"{{"id_followup": 1, "id_credor": 12, "id_cliente": 1, "id_consultor": null, "id_evento": null,
        "nome_credor": "x", "nome_cliente": "x", "cpf_cnpj": "1", "nome_consultor": null, "nome_evento": null,
        "tipo_evento": null, "data": "2023-09-01T00:00:00", "interacao": "{text}", "tipo_contato": "W",
        "reagendar": "N", "data_reagendamento": null, "horario_reagendamento": null, "reagendar_para": null,
        "visivel_cliente": "N", "reagendado_por": null}}"#
    );
    let total = COUNT * item.len();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/api", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 4096]).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n[").await.unwrap();
        for number in 0..COUNT {
            stream.write_all(if number == 0 { b" " } else { b"," }).await.unwrap();
            stream.write_all(item.as_bytes()).await.unwrap();
        }
        stream.write_all(b"]").await.unwrap();
    });
    let recuperador = Recuperador::builder("token").base_url(url).build().unwrap();
    let mut items = recuperador.follow_ups().list(12, "1").stream();
    let mut count = 0;
    items.next().await.unwrap().unwrap();
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    while let Some(item) = items.next().await {
        count += item.unwrap().interacao.len() / text.len();
    }
    let most = MEMORY.peak_usage() - before;
    server.await.unwrap();
    assert_eq!(count, COUNT - 1);
    assert!(total > 30 * MIB && most < 4 * MIB, "{most} bytes of {total}");
}
