//! What the sandbox has after a round, asked of its controls.

use oas::failure::Failure;
use serde_json::Value;
use std::io::{Read, Write};
use std::net::TcpStream;

/// The titles of its follow-ups.
pub(super) fn titles(url: &str) -> Result<Vec<String>, Failure> {
    let address = url.trim_start_matches("http://").split('/').next().unwrap_or_default();
    let ask = || -> std::io::Result<Vec<u8>> {
        let mut connection = TcpStream::connect(address)?;
        // Of HTTP 1.0, so that the body is sent in one piece and the connection ends with it.
        write!(connection, "GET /_sandbox/records HTTP/1.0\r\nhost: {address}\r\n\r\n")?;
        let mut response = Vec::new();
        connection.read_to_end(&mut response)?;
        Ok(response)
    };
    let response = ask().map_err(|error| Failure::new(format!("the sandbox does not tell its records: {error}")))?;
    read(&response).ok_or_else(|| Failure::new("the sandbox does not tell its records as JSON"))
}

fn read(response: &[u8]) -> Option<Vec<String>> {
    let start = response.windows(4).position(|it| it == b"\r\n\r\n")? + 4;
    let records: Value = serde_json::from_slice(&response[start..]).ok()?;
    let follow_ups = records["records"]["follow_ups"].as_array()?;
    Some(follow_ups.iter().filter_map(|it| it["title"].as_str()).map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn titles_are_read_from_the_response() {
        let response =
            b"HTTP/1.0 200 OK\r\n\r\n{\"records\":{\"follow_ups\":[{\"title\":\"01-1-0\"},{\"title\":\"01-1-1\"}]}}";
        assert_eq!(read(response).unwrap(), ["01-1-0", "01-1-1"]);
        assert_eq!(read(b"HTTP/1.0 404 Not Found\r\n\r\n{}"), None);
        assert_eq!(read(b"garbage"), None);
    }
}
