//! Deliveries over connections that stay open.

use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub const TOKEN: &str = "0123456789abcdef-not-a-real-token";

pub struct Load {
    pub connections: usize,
    pub time: Duration,
}

pub struct Figures {
    pub per_second: f64,
    pub p50: f64,
    pub p99: f64,
    pub slowest: f64,
}

impl Load {
    pub async fn run(&self, address: SocketAddr) -> Figures {
        let begun = Instant::now();
        let tasks: Vec<_> =
            (0..self.connections).map(|number| tokio::spawn(send(address, number, begun, self.time))).collect();
        let mut times = Vec::new();
        for task in tasks {
            times.extend(task.await.expect("a sender ends"));
        }
        let elapsed = begun.elapsed().as_secs_f64();
        times.sort_unstable();
        let at = |part: usize| times.get(times.len() * part / 100).map_or(0.0, |it| it.as_secs_f64() * 1000.0);
        let slowest = times.last().map_or(0.0, |it| it.as_secs_f64() * 1000.0);
        Figures { per_second: times.len() as f64 / elapsed, p50: at(50), p99: at(99), slowest }
    }
}

/// Sends events that are new, about a thousand clients; the time of each delivery.
async fn send(address: SocketAddr, connection: usize, begun: Instant, time: Duration) -> Vec<Duration> {
    let mut stream = TcpStream::connect(address).await.expect("it listens");
    stream.set_nodelay(true).expect("an option");
    let (mut times, mut response) = (Vec::new(), vec![0; 1024]);
    // Not of an earlier run on the same store.
    let run = std::time::UNIX_EPOCH.elapsed().expect("a clock").as_nanos();
    for number in 0_u64.. {
        if begun.elapsed() > time {
            break;
        }
        let body = format!(
            r#"{{"eventType":"client.deleted","payload":{{"uid_client":"CL-{}"}},"filler":"{:0>600}","run":"{run}-{connection}-{number}"}}"#,
            number % 1000,
            number
        );
        let request = format!(
            "POST /persat/{TOKEN} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        let sent = Instant::now();
        stream.write_all(request.as_bytes()).await.expect("it reads");
        let mut filled = 0;
        while !response[..filled].windows(4).any(|it| it == b"\r\n\r\n") {
            let read = stream.read(&mut response[filled..]).await.expect("it responds");
            assert!(read > 0, "the connection was closed");
            filled += read;
        }
        assert!(response.starts_with(b"HTTP/1.1 204"), "{}", String::from_utf8_lossy(&response[..filled]));
        times.push(sent.elapsed());
    }
    times
}
