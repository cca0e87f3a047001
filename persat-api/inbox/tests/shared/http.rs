//! Deliveries, as bytes over loopback.

use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub const TOKEN: &str = "0123456789abcdef-not-a-real-token";

/// Posts a body of JSON, and gives the status of the response.
pub async fn post(address: SocketAddr, path: &str, body: &str) -> std::io::Result<u16> {
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    Ok(send(address, &request).await?.0)
}

/// Sends a request as it is; status and body of the response.
pub async fn send(address: SocketAddr, request: &str) -> std::io::Result<(u16, String)> {
    let mut connection = TcpStream::connect(address).await?;
    connection.write_all(request.as_bytes()).await?;
    let mut response = String::new();
    connection.read_to_string(&mut response).await?;
    let status = response.get(9..12).and_then(|it| it.parse().ok());
    let status = status.ok_or_else(|| std::io::Error::other("no response of HTTP"))?;
    let body = response.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    Ok((status, body.to_owned()))
}
