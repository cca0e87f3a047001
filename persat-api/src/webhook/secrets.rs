//! Comparing what a sender gives with what is expected, without telling anything by the time it takes.

use hmac_sha256::Hash;
use subtle::{Choice, ConstantTimeEq};

/// Secrets of which any one is good. Only digests are kept: they compare in a time that depends
/// neither on the secrets nor on their lengths.
#[derive(Default)]
pub(super) struct Secrets(Vec<[u8; 32]>);

impl Secrets {
    pub(super) fn add(&mut self, secret: &[u8]) {
        self.0.push(Hash::hash(secret));
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it is one of them. All are compared, so that which one it was does not show.
    pub(super) fn admit(&self, given: &[u8]) -> bool {
        let given = Hash::hash(given);
        self.0.iter().fold(Choice::from(0), |found, secret| found | secret.ct_eq(&given)).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_of_several_and_nothing_else() {
        let mut secrets = Secrets::default();
        assert!(!secrets.admit(b""));
        secrets.add(b"first");
        secrets.add(b"second");
        assert!(secrets.admit(b"first") && secrets.admit(b"second"));
        for wrong in ["", "firs", "first ", "FIRST", "secon", "firstsecond"] {
            assert!(!secrets.admit(wrong.as_bytes()), "{wrong}");
        }
    }
}
