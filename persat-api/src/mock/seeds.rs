//! What the collections hold at the start.

use super::collections::Collection;
use super::deed::Deed;
use super::place::elements;
use super::records::{Data, Records};
use super::routes::Description;

impl Description {
    /// The collection of a name.
    pub(super) fn collection(&self, name: &str) -> Option<&Collection> {
        self.collections.iter().find(|it| it.name == name)
    }

    /// What the collections hold at the start: the records of the documented examples, those that the vendor
    /// prints before those that are made, and the sandbox's own.
    pub(super) fn seeds(&self) -> Data {
        self.collections.iter().map(|collection| (collection.name, self.seeds_of(collection))).collect()
    }

    fn seeds_of(&self, collection: &Collection) -> Records {
        let mut records = Records::default();
        let (made, printed): (Vec<_>, Vec<_>) = self
            .operations
            .iter()
            .filter(|operation| operation.sandbox()["collection"] == collection.name)
            .filter(|operation| !matches!(operation.deed(), Deed::Delete | Deed::About))
            .flat_map(|operation| self.successes(operation))
            .partition(|(name, _)| *name == "made");
        let examples = printed.into_iter().chain(made).flat_map(|(_, example)| {
            // What has an envelope and no data shows no record.
            let data = if example.is_array() { Some(example) } else { example.get("data") };
            let whole = data.filter(|it| it.is_object());
            data.into_iter().flat_map(elements).chain(whole).collect::<Vec<_>>()
        });
        for seed in examples.chain(elements(collection.seeds)) {
            let mut record = self.fit(collection.record, seed).unwrap_or_default();
            self.complete(collection.record, &mut record);
            let is_new = collection.key_of(&record).is_none_or(|key| records.get(&key).is_none());
            // What is made of the examples of fields may break a rule between them.
            if is_new
                && !collection.lacks_key(&record)
                && seed.is_object()
                && self.judge(collection.record, &record, "", true).is_ok()
            {
                records.insert(collection, record);
            }
        }
        records
    }
}
