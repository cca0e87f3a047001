//! The comparison as Markdown.

use super::{Comparison, Tool};
use std::collections::BTreeMap;

/// What the generated part of the file stands between.
pub const MARKERS: (&str, &str) =
    ("<!-- comparison: written by `cargo xtask compare --write` -->\n", "<!-- /comparison -->");

/// A text with its generated part replaced; `None` when the markers are missing.
#[must_use]
pub fn between(text: &str, generated: &str) -> Option<String> {
    let (head, rest) = text.split_once(MARKERS.0)?;
    let (_, tail) = rest.split_once(MARKERS.1)?;
    Some(format!("{head}{}{generated}{}{tail}", MARKERS.0, MARKERS.1))
}

/// A comparison: totals, what is found in one direction only, false alarms, and case by case.
#[must_use]
pub fn render(comparison: &Comparison) -> String {
    let faulty = comparison.faulty().count();
    let clean = comparison.cases.len() - faulty;
    let mut text = format!(
        "## {}\n\n{faulty} faulty, {clean} clean ([{}]({})).\n\n| tool | caught | missed | false alarms | seconds |\n|---|--:|--:|--:|--:|\n",
        comparison.title, comparison.file, comparison.file
    );
    for tool in &comparison.tools {
        let caught = tool.caught.len();
        let (missed, alarms, seconds) = (faulty - caught, tool.false_alarms.len(), tool.took.as_secs_f64());
        text.push_str(&format!("| {} | {caught} | {missed} | {alarms} | {seconds:.1} |\n", title(tool)));
    }
    let [ours, others @ ..] = comparison.tools.as_slice() else { return text };
    let by_others = |name: &str| others.iter().any(|tool| tool.caught.contains(name));
    let names = |wanted: &dyn Fn(&str) -> bool| {
        let names = comparison.faulty().filter(|case| wanted(&case.name)).map(|case| format!("`{}`", case.name));
        names.collect::<Vec<_>>()
    };
    let lists = [
        ("Caught by others and not by us", names(&|it| by_others(it) && !ours.caught.contains(it))),
        ("Caught by us alone", names(&|it| ours.caught.contains(it) && !by_others(it))),
        ("Caught by nobody", names(&|it| !ours.caught.contains(it) && !by_others(it))),
    ];
    for (what, names) in lists {
        let list = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
        text.push_str(&format!("\n{what} ({}): {list}.\n", names.len()));
    }
    text.push_str(&alarms(&comparison.tools));
    text.push_str(&matrix(comparison));
    text
}

fn title(tool: &Tool) -> String {
    format!("{} {}", tool.name, tool.version).trim().to_owned()
}

fn alarms(tools: &[Tool]) -> String {
    let mut text = String::new();
    for tool in tools.iter().filter(|tool| !tool.false_alarms.is_empty()) {
        text.push_str(&format!("\n<details><summary>What {} says of what is clean</summary>\n\n", title(tool)));
        let mut counts: BTreeMap<(&str, String), usize> = BTreeMap::new();
        for (case, message) in &tool.false_alarms {
            let message: String = message.replace(['\n', '`', '<'], " ").chars().take(160).collect();
            *counts.entry((case, message)).or_default() += 1;
        }
        for ((case, message), count) in counts {
            let times = if count > 1 { format!(" ({count} ×)") } else { String::new() };
            text.push_str(&format!("- {case}: `{message}`{times}\n"));
        }
        text.push_str("\n</details>\n");
    }
    text
}

fn matrix(comparison: &Comparison) -> String {
    let mut text = String::from("\n<details><summary>Case by case</summary>\n\n| case |");
    for tool in &comparison.tools {
        text.push_str(&format!(" {} |", tool.name));
    }
    text.push_str(&format!("\n|---|{}\n", ":-:|".repeat(comparison.tools.len())));
    for case in comparison.faulty() {
        text.push_str(&format!("| {} |", case.name));
        for tool in &comparison.tools {
            text.push_str(if tool.caught.contains(&case.name) { " x |" } else { " |" });
        }
        text.push('\n');
    }
    text.push_str("\n</details>\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_part_between_the_markers_changes() {
        let text = format!("a\n{}old\n{}\nb\n", MARKERS.0, MARKERS.1);
        assert_eq!(between(&text, "new\n").unwrap(), format!("a\n{}new\n{}\nb\n", MARKERS.0, MARKERS.1));
        assert_eq!(between("no markers", "new"), None);
    }
}
