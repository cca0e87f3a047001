//! The quickstarts, `openapi/quickstarts`: one page a language, read into what a reader saves, runs and sees.

use oas::failure::Failure;
use persat_codegen::repository::Repository;
use regex::Regex;
use std::fs;

/// The folder of the pages.
pub const FOLDER: &str = "openapi/quickstarts";
/// The languages that have one, as the names of their files.
pub const LANGUAGES: [&str; 5] = ["typescript", "python", "java", "go", "php"];

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quickstart {
    /// Its language.
    pub language: String,
    /// Its file within the checkout.
    pub path: String,
    /// The whole page.
    pub text: String,
    /// What the sandbox is started with.
    pub sandbox: Vec<String>,
    /// What it needs, as a sentence.
    pub needs: String,
    /// The published file that is copied beside the program.
    pub description: String,
    /// The name under which the program is saved.
    pub file: String,
    /// The program.
    pub program: String,
    /// The commands.
    pub commands: String,
    /// The lines that it says are printed at the end; one that ends with `…` is the beginning of a line.
    pub prints: Vec<String>,
}

/// All pages.
///
/// # Errors
/// A page is missing or does not have one of the parts.
pub fn all(repository: &Repository) -> Result<Vec<Quickstart>, Failure> {
    let read = |language: &&str| {
        let path = format!("{FOLDER}/{language}.md");
        let text = fs::read_to_string(repository.path(&path))
            .map_err(|error| Failure::new(format!("cannot read {path}: {}", Failure::io(&error))))?;
        parse(language, &path, &text).ok_or_else(|| {
            Failure::new(format!("{path} lacks a part")).help(format!("write it as in {FOLDER}/python.md"))
        })
    };
    LANGUAGES.iter().map(read).collect()
}

/// The parts of a page; nothing where one is missing.
#[must_use]
pub fn parse(language: &str, path: &str, text: &str) -> Option<Quickstart> {
    let part = |pattern: &str| Some(Regex::new(pattern).ok()?.captures(text)?[1].to_owned());
    let program = Regex::new(r"(?s)```\w+ (\S+)\n(.*?)```\n").ok()?.captures(text)?;
    let prints = part(r"\nIt prints (.*)\.\n$")?;
    Some(Quickstart {
        language: language.to_owned(),
        path: path.to_owned(),
        text: text.to_owned(),
        sandbox: part("`cargo run --release -p persat-sandbox -- (.*?)`")?.split(' ').map(str::to_owned).collect(),
        needs: part(r"\n(Needs .*?\.) Start the sandbox")?,
        description: part(r"copy of \[`(.*?)`\]\(\.\./published/")?,
        file: program[1].to_owned(),
        program: program[2].to_owned(),
        commands: part(r"(?s)```sh\n(.*?)```\n")?,
        prints: prints.split('`').skip(1).step_by(2).map(str::to_owned).collect(),
    })
}

/// What is wrong with what was printed; nothing when its last lines are those that a page says. One that ends with `…`
/// is the beginning of a line.
#[must_use]
pub fn differs(prints: &[String], printed: &str) -> Option<String> {
    let lines: Vec<_> = printed.lines().filter(|line| !line.trim().is_empty()).collect();
    let last = &lines[lines.len().saturating_sub(prints.len())..];
    let fits = |(said, line): (&String, &&str)| match said.strip_suffix('…') {
        Some(beginning) => line.starts_with(beginning) && line.len() > beginning.len(),
        None => said == line,
    };
    let same = last.len() == prints.len() && prints.iter().zip(last).all(fits);
    (!same).then(|| format!("the page says that it prints {prints:?}, and it ends with {last:?}"))
}

impl Quickstart {
    /// What is wrong with what was printed; nothing when its last lines are those of the page.
    #[must_use]
    pub fn differs(&self, printed: &str) -> Option<String> {
        differs(&self.prints, printed)
    }

    /// What stands in the place of its language on the first page.
    #[must_use]
    pub fn html(&self) -> String {
        let escaped = |text: &str| text.trim_end().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let prints: Vec<_> = self.prints.iter().map(|it| format!("<code>{}</code>", escaped(it))).collect();
        format!(
            "<p>{6} Save this as <code>{}</code>, beside a copy of <a href=\"{1}\">{1}</a>:</p>\n\
             <pre tabindex=\"0\"><code>{2}</code></pre>\n\
             <pre class=\"run\" tabindex=\"0\"><code>{3}</code></pre>\n\
             <p>It prints {4}. The same as <a href=\"quickstarts/{5}.md\">a page of its own</a>.</p>",
            self.file,
            self.description,
            escaped(&self.program),
            escaped(&self.commands),
            prints.join(", "),
            self.language,
            self.needs
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_short_and_have_all_parts() {
        for page in all(&Repository::find().unwrap()).unwrap() {
            assert!(page.text.lines().count() <= 40, "{} has {} lines", page.path, page.text.lines().count());
            assert_eq!(page.sandbox, ["--webhook", "http://127.0.0.1:4020/"], "{}", page.path);
            assert!((4..=5).contains(&page.prints.len()) && page.needs.starts_with("Needs "), "{}", page.path);
            // It is asked for, and looked for in what comes: events of other names come there, too.
            assert!(page.program.matches("client.created").count() >= 2, "{}", page.path);
            // All blocks are the two that are run, so that no line is left out.
            assert_eq!(page.text.matches("```").count(), 4, "{}", page.path);
        }
    }

    #[test]
    fn another_output_is_seen() {
        let path = format!("{FOLDER}/python.md");
        let text = fs::read_to_string(Repository::find().unwrap().path(&path)).unwrap();
        let page = parse("python", &path, &text).unwrap();
        let printed = "Installing\n\nPersat\nfailure 404: none\nfailure 200: one\nevent: Ferreteria Fernandez s.r.l.\n";
        assert_eq!(page.differs(printed), None);
        for (from, to) in [("Persat", "Persa"), ("failure 404: none", "failure 404: "), ("200: one", "500: one")] {
            assert!(page.differs(&printed.replace(from, to)).is_some(), "{to}");
        }
        assert!(page.differs("Persat\n").unwrap().contains("Persat"));
        assert!(page.differs(&format!("{printed}more\n")).is_some());
        assert_eq!(parse("python", &path, &text.replace("```sh", "```")), None);
    }
}
