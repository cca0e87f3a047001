//! Which ids a server took in: each is named `ROUND-THREAD-NUMBER`.

use std::collections::HashSet;

/// Ids that were seen, and how often one was seen again.
#[derive(Default)]
pub(super) struct Ids {
    seen: HashSet<(u32, u32, u64)>,
    pub(super) doubles: u64,
}

impl Ids {
    /// Takes an id in; says whether it is one.
    pub(super) fn note(&mut self, id: &str) -> bool {
        let mut parts = id.split('-');
        let found = (|| {
            let id = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
            parts.next().is_none().then_some(id)
        })();
        if let Some(id) = found {
            self.doubles += u64::from(!self.seen.insert(id));
        }
        found.is_some()
    }

    /// How many of those that were accepted in a round were never seen.
    pub(super) fn lost(&self, round: u32, accepted: &[u64]) -> u64 {
        let of_thread = |(thread, count): (u32, &u64)| {
            (0..*count).filter(|number| !self.seen.contains(&(round, thread, *number))).count() as u64
        };
        (1..).zip(accepted).map(of_thread).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lost_and_double_ids_are_counted() {
        let mut ids = Ids::default();
        for id in ["07-1-0", "07-1-1", "07-2-0", "07-1-1", "08-2-1"] {
            assert!(ids.note(id), "{id}");
        }
        assert!(!ids.note("Ferretería") && !ids.note("1-2") && !ids.note("1-2-3-4"));
        assert_eq!(ids.doubles, 1);
        assert_eq!(ids.lost(7, &[2, 1]), 0);
        assert_eq!(ids.lost(7, &[3, 2]), 2, "the third of the first, the second of the second");
        assert_eq!(ids.lost(8, &[0, 2]), 1, "only what was accepted can be lost");
    }
}
