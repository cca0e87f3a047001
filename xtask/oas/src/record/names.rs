//! What the name of a property says about its value (`names.txt`).

use std::sync::LazyLock;

/// What a value is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Kind {
    Id,
    Name,
    Email,
    Phone,
    Address,
    TaxId,
    Token,
    Position,
    Text,
    Quantity,
    Code,
    Url,
    Date,
    Data,
    Number,
    Key,
}

impl Kind {
    const LISTED: [Self; 11] = [
        Self::Id,
        Self::Name,
        Self::Email,
        Self::Phone,
        Self::Address,
        Self::TaxId,
        Self::Token,
        Self::Position,
        Self::Text,
        Self::Quantity,
        Self::Code,
    ];

    /// Its name in plans and provenance.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Name => "name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Address => "address",
            Self::TaxId => "tax-id",
            Self::Token => "token",
            Self::Position => "position",
            Self::Text => "text",
            Self::Quantity => "quantity",
            Self::Code => "code",
            Self::Url => "url",
            Self::Date => "date",
            Self::Data => "data",
            Self::Number => "number",
            Self::Key => "key",
        }
    }

    /// What a property of that name holds.
    pub(super) fn of_property(name: &str) -> Option<Self> {
        TABLE.iter().find(|(pattern, _)| fits(pattern, name)).map(|(_, kind)| *kind)
    }
}

/// Whether the table has the name itself, so that it tells nothing when it stays.
pub(super) fn is_listed(name: &str) -> bool {
    TABLE.iter().any(|(pattern, _)| *pattern == name)
}

/// Patterns and kinds: whole names first.
static TABLE: LazyLock<Vec<(&'static str, Kind)>> = LazyLock::new(|| {
    let mut table = Vec::new();
    for line in include_str!("names.txt").lines().filter(|line| !line.starts_with('#')) {
        let Some((kind, names)) = line.split_once(':') else { continue };
        let Some(kind) = Kind::LISTED.into_iter().find(|it| it.name() == kind) else { continue };
        table.extend(names.split_whitespace().map(|name| (name, kind)));
    }
    table.sort_by_key(|(pattern, kind)| (pattern.contains('*'), *kind != Kind::Token, *kind));
    table
});

fn fits(pattern: &str, name: &str) -> bool {
    if let Some(end) = pattern.strip_prefix('*') {
        return name.len() > end.len() && name.ends_with(end);
    }
    match pattern.strip_suffix('*') {
        Some(start) => name.len() > start.len() && name.starts_with(start),
        None => pattern.eq_ignore_ascii_case(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        let lines = include_str!("names.txt").lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(lines, Kind::LISTED.len());
        for kind in Kind::LISTED {
            assert!(TABLE.iter().any(|(_, it)| *it == kind), "{kind:?}");
        }
        for (name, kind) in [
            ("uid_client", Some(Kind::Id)),
            ("labels_ids", Some(Kind::Id)),
            ("created_by_user_name", Some(Kind::Name)),
            ("session_id", Some(Kind::Token)),
            ("status", Some(Kind::Code)),
            ("CPF", Some(Kind::TaxId)),
            ("whatever", None),
        ] {
            assert_eq!(Kind::of_property(name), kind, "{name}");
        }
    }
}
