//! Signatures as Svix and Standard Webhooks define them. **Not documented by the vendor.**

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use hmac_sha256::HMAC;
use http::{HeaderMap, HeaderName};
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretSlice};
use std::sync::Arc;
use std::time::Duration;
use subtle::{Choice, ConstantTimeEq};

/// With and without padding: both are in use.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The names of the three headers: id, timestamp, signatures.
const HEADERS: [[HeaderName; 3]; 2] = [
    [
        HeaderName::from_static("svix-id"),
        HeaderName::from_static("svix-timestamp"),
        HeaderName::from_static("svix-signature"),
    ],
    [
        HeaderName::from_static("webhook-id"),
        HeaderName::from_static("webhook-timestamp"),
        HeaderName::from_static("webhook-signature"),
    ],
];

/// Tells the time.
pub(super) type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// What verifies signatures.
#[derive(Clone)]
pub(super) struct Signatures {
    keys: Vec<SecretSlice<u8>>,
    pub(super) tolerance: Duration,
    pub(super) clock: Clock,
}

/// What the headers say of a message.
pub(super) struct Head {
    id: String,
    timestamp: String,
    signatures: Vec<Vec<u8>>,
}

impl Signatures {
    pub(super) fn new() -> Self {
        Self { keys: Vec::new(), tolerance: Duration::from_secs(300), clock: Arc::new(Timestamp::now) }
    }

    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    /// Adds a secret as the vendor's page would show it: `whsec_` and base64.
    pub(super) fn add(&mut self, secret: &str) -> Result<(), &'static str> {
        let secret = secret.trim();
        let secret = secret.strip_prefix("whsec_").unwrap_or(secret);
        let key = BASE64.decode(secret).map_err(|_| "a signing secret is not base64, with or without `whsec_`")?;
        if key.len() < 16 {
            return Err("a signing secret is shorter than 16 bytes");
        }
        self.keys.push(key.into());
        Ok(())
    }

    /// Reads the headers, and refuses what is old or not signed at all before the body is read.
    pub(super) fn head(&self, headers: &HeaderMap) -> Result<Head, &'static str> {
        let named = HEADERS.iter().find_map(|names| {
            let [id, timestamp, signatures] = names.each_ref().map(|name| only(headers, name));
            Some((id?, timestamp?, signatures?))
        });
        let (id, timestamp, signatures) = named.ok_or("the headers of the signature are not complete")?;
        let sent: i64 = timestamp.parse().map_err(|_| "the timestamp of the signature is no number")?;
        let now = (self.clock)().as_second();
        if now.abs_diff(sent) > self.tolerance.as_secs() {
            return Err(if sent < now { "the signature is too old" } else { "the signature is from the future" });
        }
        // Versions other than `v1` are signed with keys of another kind.
        let signatures = signatures.split(' ').filter_map(|it| BASE64.decode(it.strip_prefix("v1,")?).ok()).collect();
        Ok(Head { id: id.to_owned(), timestamp: timestamp.to_owned(), signatures })
    }

    /// The id of the message, when any of its signatures was made with any of the keys.
    pub(super) fn verify(&self, head: Head, body: &[u8]) -> Result<String, &'static str> {
        let mut found = Choice::from(0);
        for key in &self.keys {
            let mut mac = HMAC::new(key.expose_secret());
            for part in [head.id.as_bytes(), b".", head.timestamp.as_bytes(), b".", body] {
                mac.update(part);
            }
            let expected = mac.finalize();
            for signature in &head.signatures {
                found |= expected.as_slice().ct_eq(signature);
            }
        }
        if bool::from(found) { Ok(head.id) } else { Err("no signature matches") }
    }
}

/// The value of a header that stands there once.
fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cases of RFC 4231 whose output is not cut, against the crates this module builds on.
    #[test]
    fn hmac_is_as_rfc_4231_has_it() {
        let long = [0xaa_u8; 131];
        let case_4: Vec<u8> = (1..=25).collect();
        for (key, data, expected) in [
            (&[0x0b; 20][..], &b"Hi There"[..], "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
            (b"Jefe", b"what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
            (&[0xaa; 20], &[0xdd; 50], "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
            (&case_4, &[0xcd; 50], "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
            (
                &long,
                b"Test Using Larger Than Block-Size Key - Hash Key First",
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
            ),
            (
                &long,
                b"This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.",
                "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
            ),
        ] {
            let hex: String = HMAC::mac(data, key).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(hex, expected);
        }
    }

    fn signatures(secrets: &[&str], now: i64) -> Signatures {
        let mut signatures = Signatures::new();
        for secret in secrets {
            signatures.add(secret).unwrap();
        }
        signatures.clock = Arc::new(move || Timestamp::from_second(now).unwrap());
        signatures
    }

    fn verify(
        by: &Signatures,
        prefix: &str,
        timestamp: &str,
        signature: &str,
        body: &str,
    ) -> Result<String, &'static str> {
        let mut headers = HeaderMap::new();
        for (name, value) in
            [("id", "msg_p5jXN8AQM9LWM0D4loKWxJek"), ("timestamp", timestamp), ("signature", signature)]
        {
            headers.insert(HeaderName::try_from(format!("{prefix}-{name}")).unwrap(), value.parse().unwrap());
        }
        by.verify(by.head(&headers)?, body.as_bytes())
    }

    /// The vector of the reference implementations.
    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const OTHER: &str = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    const SENT: i64 = 1_614_265_330;
    const SIGNATURE: &str = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    const BODY: &str = r#"{"test": 2432232314}"#;

    #[test]
    fn the_published_vector_holds_under_both_names() {
        let by = signatures(&[SECRET], SENT);
        for prefix in ["svix", "webhook"] {
            let id = verify(&by, prefix, "1614265330", SIGNATURE, BODY);
            assert_eq!(id.unwrap(), "msg_p5jXN8AQM9LWM0D4loKWxJek");
        }
        assert!(verify(&by, "other", "1614265330", SIGNATURE, BODY).is_err());
    }

    #[test]
    fn one_good_signature_by_one_good_key_is_enough() {
        let wrong = "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        let by = signatures(&[OTHER, SECRET.trim_start_matches("whsec_")], SENT);
        assert!(verify(&by, "svix", "1614265330", &format!("v1a,xx {wrong} {SIGNATURE}"), BODY).is_ok());
        let bare = SIGNATURE.trim_end_matches('=');
        assert!(verify(&by, "svix", "1614265330", bare, BODY).is_ok());
        let (_, value) = SIGNATURE.split_once(',').unwrap();
        for bad in [wrong, "", "v1,", "v1", value, &format!("v2,{value}"), &format!("v1,{}", &value[..8])] {
            assert!(verify(&by, "svix", "1614265330", bad, BODY).is_err(), "{bad}");
        }
        assert!(verify(&signatures(&[OTHER], SENT), "svix", "1614265330", SIGNATURE, BODY).is_err());
    }

    #[test]
    fn body_and_time_are_signed_and_the_time_is_near() {
        let good = |now| verify(&signatures(&[SECRET], now), "svix", "1614265330", SIGNATURE, BODY);
        assert!(good(SENT + 300).is_ok() && good(SENT - 300).is_ok());
        assert_eq!(good(SENT + 301).unwrap_err(), "the signature is too old");
        assert_eq!(good(SENT - 301).unwrap_err(), "the signature is from the future");
        let by = signatures(&[SECRET], SENT);
        assert!(verify(&by, "svix", "1614265330", SIGNATURE, &format!("{BODY} ")).is_err());
        for time in ["1614265331", "01614265330", "+1614265330", "", "-9223372036854775808", "1e9"] {
            assert!(verify(&by, "svix", time, SIGNATURE, BODY).is_err(), "{time}");
        }
    }

    #[test]
    fn secrets_that_are_none() {
        for bad in ["", "whsec_", "whsec_****", "whsec_c2hvcnQ="] {
            assert!(Signatures::new().add(bad).is_err(), "{bad}");
        }
    }
}
