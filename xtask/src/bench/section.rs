//! A part of the page.

/// A heading, what is to be known before the table, the table, and what follows from it.
pub(super) struct Section {
    pub(super) heading: &'static str,
    pub(super) before: &'static str,
    pub(super) table: String,
    pub(super) after: &'static str,
}

impl Section {
    /// As a terminal shows it: the figures alone.
    pub(super) fn figures(&self) -> String {
        format!("## {}\n\n{}", self.heading, self.table)
    }

    /// As the page has it.
    pub(super) fn whole(&self) -> String {
        let Self { heading, before, table, after } = self;
        let after = if after.is_empty() { String::new() } else { format!("\n{after}\n") };
        format!("## {heading}\n\n{before}\n\n{table}{after}")
    }
}

/// A table of Markdown: a head, and rows whose first cell is a text.
pub(super) fn table(head: &[&str], rows: impl IntoIterator<Item = String>) -> String {
    let under = head.iter().enumerate().map(|(at, _)| if at == 0 { "---" } else { "--:" }).collect::<Vec<_>>();
    let mut text = format!("| {} |\n|{}|\n", head.join(" | "), under.join("|"));
    for row in rows {
        text.push_str(&row);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_has_its_table_between_its_texts() {
        let table = table(&["what", "ms"], ["| a | 1 |".to_owned()]);
        assert_eq!(table, "| what | ms |\n|---|--:|\n| a | 1 |\n");
        let section = Section { heading: "Speed", before: "Before.", table, after: "- After." };
        assert_eq!(section.whole(), "## Speed\n\nBefore.\n\n| what | ms |\n|---|--:|\n| a | 1 |\n\n- After.\n");
        assert_eq!(section.figures(), "## Speed\n\n| what | ms |\n|---|--:|\n| a | 1 |\n");
    }
}
