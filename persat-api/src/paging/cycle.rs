//! Lists that go round in a circle, found in constant memory.

/// Finds that places or pages go round in a circle, of whatever length, by remembering two of them:
/// each is compared with the one before, and with one that is replaced after 1, 2, 4, 8 … steps.
pub(crate) struct CycleDetector<K> {
    before: Option<K>,
    remembered: Option<K>,
    steps: u64,
}

impl<K> Default for CycleDetector<K> {
    fn default() -> Self {
        Self { before: None, remembered: None, steps: 0 }
    }
}

/// How a list goes on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Path {
    /// To where it was not.
    New,
    /// To where it is.
    Still,
    /// To where it was.
    Round,
}

impl<K: Clone + PartialEq> CycleDetector<K> {
    pub(crate) fn path(&mut self, key: &K) -> Path {
        let path = if self.before.as_ref() == Some(key) {
            Path::Still
        } else if self.remembered.as_ref() == Some(key) {
            Path::Round
        } else {
            Path::New
        };
        self.before = Some(key.clone());
        self.steps += 1;
        if self.steps.is_power_of_two() {
            self.remembered = Some(key.clone());
        }
        path
    }
}
