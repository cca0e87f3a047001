//! The comparison as Markdown.

use super::verdict::{Comparison, Tool};
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

/// A comparison as a part of the page: totals, what is found in one direction only, and false alarms by kind.
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
    let alarming = comparison.tools.iter().filter(|tool| !tool.false_alarms.is_empty());
    let lines: String = alarming.map(|tool| format!("- {}: {}\n", title(tool), kinds(tool))).collect();
    if !lines.is_empty() {
        text.push_str(&format!("\nFalse alarms, by what is said of the clean:\n\n{lines}"));
    }
    text
}

/// What is told of each case, which is printed and not kept.
#[must_use]
pub fn cases(comparison: &Comparison) -> String {
    format!("## {}, case by case\n{}{}", comparison.title, alarms(&comparison.tools), matrix(comparison))
}

/// A tool's false alarms by rule or kind of error, the most frequent first; where there is one kind alone, by case.
fn kinds(tool: &Tool) -> String {
    // The name of a rule, or else the words before what is said of this case.
    let kind = |message: &str| {
        let first = message.split([' ', ':']).next().unwrap_or_default();
        let words = message.split(['(', ':', '\n']).next().unwrap_or_default().split("  ").next().unwrap_or_default();
        if first.contains(['-', '/']) { first.to_owned() } else { words.trim().chars().take(60).collect() }
    };
    let count = |names: Vec<String>| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        names.into_iter().for_each(|it| *counts.entry(it).or_default() += 1);
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts
    };
    let mut counts = count(tool.false_alarms.iter().map(|(_, message)| kind(message)).collect());
    if counts.len() == 1 {
        counts = count(tool.false_alarms.iter().map(|(case, _)| case.clone()).collect());
    }
    let one = |(name, count): (String, usize)| {
        if count > 1 { format!("`{name}` {count} ×") } else { format!("`{name}`") }
    };
    counts.into_iter().map(one).collect::<Vec<_>>().join(", ")
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
    use super::super::verdict::{Case, Said};
    use super::*;
    use std::time::Duration;

    #[test]
    fn the_page_has_totals_and_kinds_and_no_case() {
        let case = |name: &str, of: Option<&str>| Case { name: name.to_owned(), copy_of: of.map(str::to_owned) };
        let cases = vec![case("clean", None), case("faulty", Some("clean")), case("missed", Some("clean"))];
        let said = |texts: &[&str]| texts.iter().map(|it| ((*it).to_owned(), 1)).collect::<Said>();
        let tool = |name: &'static str, clean: &[&str], faulty: &[&str]| {
            let all = [("clean", said(clean)), ("faulty", said(faulty)), ("missed", said(clean))];
            Tool::new(name, "1", Duration::ZERO, &cases, &all.map(|(name, it)| (name.to_owned(), it)).into())
        };
        let tools = vec![tool("ours", &[], &[]), tool("theirs", &["rule-a: x", "rule-b y", "rule-a: z"], &["rule-c"])];
        let comparison = Comparison { title: "T", file: "f.yaml", cases: cases.clone(), tools };
        let page = render(&comparison);
        assert!(page.contains("| ours 1 | 0 | 2 | 0 |") && page.contains("| theirs 1 | 1 | 1 | 3 |"), "{page}");
        assert!(page.contains("Caught by others and not by us (1): `faulty`."), "{page}");
        assert!(page.contains("- theirs 1: `rule-a` 2 ×, `rule-b`\n") && !page.contains("| missed | |"), "{page}");
        let cases = super::cases(&comparison);
        assert!(cases.contains("| missed | | |") && cases.contains("- clean: `rule-a: x`"), "{cases}");
    }

    #[test]
    fn only_the_part_between_the_markers_changes() {
        let text = format!("a\n{}old\n{}\nb\n", MARKERS.0, MARKERS.1);
        assert_eq!(between(&text, "new\n").unwrap(), format!("a\n{}new\n{}\nb\n", MARKERS.0, MARKERS.1));
        assert_eq!(between("no markers", "new"), None);
    }
}
