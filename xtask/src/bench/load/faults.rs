//! What a receiver answers to deliveries that are not as they should be.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

/// Longer than the receiver waits for a body.
const PATIENCE: Duration = Duration::from_secs(20);

/// A kind of fault: how often it was made, and what the answers were, each with its count.
pub(super) struct Fault {
    pub(super) kind: &'static str,
    pub(super) answers: Vec<(String, usize)>,
}

/// Makes each kind of fault some times, one connection each.
pub(super) fn inject(address: &str, token: &str, times: usize) -> Vec<Fault> {
    const BODY: &[u8] = br#"{"eventType":"client.deleted","payload":{"uid_client":"CL-1"}}"#;
    let huge = [b"{\"eventType\":\"client.deleted\",\"payload\":\"", vec![b'x'; 5_000_000].as_slice(), b"\"}"].concat();
    let other = format!("{}0", &token[..token.len() - 1]);
    let json = "application/json";
    let sound = |body: &[u8]| request(token, json, body.len(), body);
    let kinds: [(&str, Vec<u8>, Ending); 9] = [
        ("a wrong token", request(&other, json, BODY.len(), BODY), Ending::Wait),
        ("a body that is cut, the connection closed", request(token, json, BODY.len() + 50, BODY), Ending::Close),
        ("a body of another type", request(token, "text/xml", BODY.len(), BODY), Ending::Wait),
        ("no JSON", sound(b"{\"eventType\":"), Ending::Wait),
        ("no event", sound(b"[1, 2]"), Ending::Wait),
        ("5 MB, announced", sound(&huge), Ending::Wait),
        ("5 MB, not announced", chunked(token, &huge), Ending::Wait),
        ("a body that stops half-way", request(token, json, BODY.len() + 50, BODY), Ending::Wait),
        ("nothing wrong, afterwards", sound(BODY), Ending::Wait),
    ];
    let one = |(kind, bytes, ending): (&'static str, Vec<u8>, Ending)| {
        let bytes = &bytes;
        // At once: those that the receiver waits for would add up.
        let answers: Vec<String> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..times).map(|_| scope.spawn(|| answer(address, bytes, ending))).collect();
            threads.into_iter().map(|it| it.join().unwrap_or_else(|_| "a panic of this program".to_owned())).collect()
        });
        Fault { kind, answers: tally(answers) }
    };
    kinds.into_iter().map(one).collect()
}

/// What happens after the bytes are sent.
#[derive(Clone, Copy)]
enum Ending {
    Wait,
    Close,
}

fn head(token: &str, media: &str, length: &str) -> String {
    format!("POST /persat/{token} HTTP/1.1\r\nhost: localhost\r\ncontent-type: {media}\r\n{length}\r\n\r\n")
}

fn request(token: &str, media: &str, length: usize, body: &[u8]) -> Vec<u8> {
    [head(token, media, &format!("content-length: {length}")).as_bytes(), body].concat()
}

fn chunked(token: &str, body: &[u8]) -> Vec<u8> {
    let mut bytes = head(token, "application/json", "transfer-encoding: chunked").into_bytes();
    for piece in body.chunks(16_384) {
        bytes.extend(format!("{:x}\r\n", piece.len()).bytes().chain(piece.iter().copied()).chain(*b"\r\n"));
    }
    bytes.extend(b"0\r\n\r\n");
    bytes
}

/// The status and how long it took where that is told in seconds; or what became of the connection.
fn answer(address: &str, bytes: &[u8], ending: Ending) -> String {
    let start = Instant::now();
    let attempt = || -> std::io::Result<String> {
        let mut connection = TcpStream::connect(address)?;
        connection.set_read_timeout(Some(PATIENCE))?;
        // A server that has seen enough may answer before all is sent, and close.
        let _ = connection.write_all(bytes);
        if matches!(ending, Ending::Close) {
            connection.shutdown(Shutdown::Write)?;
        }
        let mut read = [0; 64];
        let length = connection.read(&mut read)?;
        let line = String::from_utf8_lossy(&read[..length]).into_owned();
        Ok(line.split(' ').nth(1).map_or_else(|| "closed without an answer".to_owned(), str::to_owned))
    };
    let said = attempt().unwrap_or_else(|error| match error.kind() {
        std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut => "no answer".to_owned(),
        _ => "closed without an answer".to_owned(),
    });
    let took = start.elapsed().as_secs();
    if took < 5 { said } else { format!("{said} after {took} s") }
}

/// Equal answers, counted, in the order in which they first came.
fn tally(answers: Vec<String>) -> Vec<(String, usize)> {
    let mut counted: Vec<(String, usize)> = Vec::new();
    for answer in answers {
        match counted.iter_mut().find(|(known, _)| *known == answer) {
            Some((_, count)) => *count += 1,
            None => counted.push((answer, 1)),
        }
    }
    counted
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    /// A server that takes one connection, reads something, and says what it was told to.
    fn server(says: &'static [u8]) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut read = [0; 1024];
            let _ = stream.read(&mut read);
            let _ = stream.write_all(says);
        });
        address
    }

    #[test]
    fn an_answer_is_its_status_or_the_end_of_the_connection() {
        assert_eq!(answer(&server(b"HTTP/1.1 413 Payload Too Large\r\n\r\n"), b"x", Ending::Wait), "413");
        assert_eq!(answer(&server(b""), b"x", Ending::Close), "closed without an answer");
    }

    #[test]
    fn equal_answers_are_counted() {
        let answers = ["401", "closed", "401"].map(str::to_owned).to_vec();
        assert_eq!(tally(answers), [("401".to_owned(), 2), ("closed".to_owned(), 1)]);
    }
}
