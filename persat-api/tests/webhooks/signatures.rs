//! Signed deliveries. The signatures were made with Python, for the keys `SIGNING` and `NEXT`:
//! `base64.b64encode(hmac.new(key, b"msg_1.1700000000." + body, hashlib.sha256).digest())`.

use super::*;
use jiff::Timestamp;
use std::time::Duration;

const SIGNING: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const NEXT: &str = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
const BY_SIGNING: &str = "v1,Hja2lfrjoEiPGZ84dP0F1u7CKkLXrZwisOKggdgyMS0=";
const BY_NEXT: &str = "v1,y3OblVveTbHxEs+WLPw+Dh202xsGT1cryMNKi8nHjYc=";
const SENT: i64 = 1_700_000_000;

fn receiver(secrets: &[&str], now: i64) -> ReceiverBuilder {
    let builder = Receiver::builder().clock(move || Timestamp::from_second(now).unwrap());
    secrets.iter().fold(builder, |builder, secret| builder.signing_secret(*secret))
}

fn signed(signature: &str) -> [(&str, &str); 4] {
    [JSON, ("svix-id", "msg_1"), ("svix-timestamp", "1700000000"), ("svix-signature", signature)]
}

#[tokio::test]
async fn a_good_signature_and_its_id() {
    let server = Server::start(receiver(&[SIGNING], SENT + 10)).await;
    assert_eq!(server.post("/hook", &signed(BY_SIGNING), EVENT).await, 204);
    let twins = signed(BY_SIGNING).map(|(name, value)| (name.replace("svix", "webhook"), value));
    let twins = twins.each_ref().map(|(name, value)| (name.as_str(), *value));
    assert_eq!(server.post("/hook", &twins, EVENT).await, 204);
    assert_eq!(server.handled(), ["client.deleted", "id msg_1", "client.deleted", "id msg_1"]);
}

#[tokio::test]
async fn bad_ones() {
    let server = Server::start(receiver(&[SIGNING], SENT)).await;
    assert_eq!(server.post("/hook", &signed(BY_NEXT), EVENT).await, 401, "another key");
    assert_eq!(server.post("/hook", &signed(BY_SIGNING), EVENT.replace("CL-1", "CL-2")).await, 401, "another body");
    assert_eq!(server.post("/hook", &signed("v1,not base64"), EVENT).await, 401);
    assert_eq!(server.post("/hook", &[JSON], EVENT).await, 401, "none");
    for (at, other) in [(1, "msg_2"), (2, "1700000001"), (2, "x")] {
        let mut headers = signed(BY_SIGNING);
        headers[at].1 = other;
        assert_eq!(server.post("/hook", &headers, EVENT).await, 401, "{other}");
    }
    for without in 1..4 {
        let mut headers = signed(BY_SIGNING).to_vec();
        headers.remove(without);
        assert_eq!(server.post("/hook", &headers, EVENT).await, 401, "header {without}");
    }
    let mut twice = signed(BY_SIGNING).to_vec();
    twice.push(("svix-id", "msg_1"));
    assert_eq!(server.post("/hook", &twice, EVENT).await, 401);
    assert_eq!(server.handled(), [""; 0]);
}

#[tokio::test]
async fn old_and_future_ones_are_refused_before_the_body() {
    for now in [SENT + 301, SENT - 301] {
        let server = Server::start(receiver(&[SIGNING], now)).await;
        let mut headers = signed(BY_SIGNING).to_vec();
        headers.push(("content-length", "1000"));
        assert_eq!(response(server.open("/hook", &headers).await).await, 401, "{now}");
        let server = Server::start(receiver(&[SIGNING], now).tolerance(Duration::from_secs(301))).await;
        assert_eq!(server.post("/hook", &signed(BY_SIGNING), EVENT).await, 204, "{now}");
    }
}

#[tokio::test]
async fn two_keys_while_they_change() {
    let server = Server::start(receiver(&[SIGNING, NEXT], SENT)).await;
    for good in [BY_SIGNING, BY_NEXT, &format!("{BY_NEXT} {BY_SIGNING}")] {
        assert_eq!(server.post("/hook", &signed(good), EVENT).await, 204);
    }
    let server = Server::start(receiver(&[NEXT], SENT)).await;
    assert_eq!(server.post("/hook", &signed(BY_SIGNING), EVENT).await, 401);
    assert_eq!(server.post("/hook", &signed(&format!("{BY_SIGNING} {BY_NEXT}")), EVENT).await, 204);
}

#[tokio::test]
async fn a_signature_does_not_replace_another_secret() {
    let server = Server::start(receiver(&[SIGNING], SENT).header_secret("x-secret", SECRET)).await;
    let mut headers = signed(BY_SIGNING).to_vec();
    assert_eq!(server.post("/hook", &headers, EVENT).await, 401);
    headers.push(KNOWN);
    assert_eq!(server.post("/hook", &headers, EVENT).await, 204);
}
