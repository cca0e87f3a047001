//! Beside a crate that turns on reqwest's `rustls-no-provider`, as this package's tests do. That the program starts all
//! the same is told by the other tests; where all of the workspace is tested at once there is a provider.

use persat_api::{Error, Persat};

#[test]
fn a_client_without_cryptography_is_an_error_that_says_what_to_do() {
    let built =
        std::panic::catch_unwind(|| Persat::builder("not-a-real-key").base_url("http://127.0.0.1:1/v1").build());
    match built.expect("no panic") {
        Ok(_) => {}
        Err(Error::Config(message)) => {
            assert!(message.to_string().contains("turn on a TLS feature of persat-api, such as `rustls`"), "{message}");
        }
        Err(error) => panic!("{error}"),
    }
}
