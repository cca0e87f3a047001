//! Names for types: readable, legal in every language, the same in every run.

use heck::{ToSnakeCase, ToUpperCamelCase};
use std::collections::BTreeSet;

/// Longer names help nobody, and files are called by them.
const LONGEST: usize = 60;

/// Names that languages have taken, in small letters: as types or words that are always there.
const TAKEN: &str = "any array as async await bool boolean box byte char class date datetime decimal default dict \
    double enum err error exception false file float function int integer interface list long map module none number \
    object ok option optional package promise record result self set short some static str string struct super \
    symbol task true type union unit unknown url uuid value vec void day fields formvalues masterdbtable minutes \
    mismatch template types widgettype widgetvalue from into tryfrom tryinto default clone copy send sync sized drop fn \
    fnmut fnonce iterator intoiterator doubleendediterator exactsizeiterator extend asref asmut toowned tostring eq \
    partialeq ord partialord hash debug display formatter fromiterator";

/// The words of a title in letters and digits of ASCII, as many as make a short name.
fn words(title: &str) -> Vec<String> {
    // Signs and pictures are no words: a title without one keeps its name.
    let spaced: String = title.chars().map(|c| if c.is_alphanumeric() || is_mark(c) { c } else { ' ' }).collect();
    let spaced = deunicode::deunicode(&spaced).replace(|c: char| !c.is_ascii_alphanumeric(), " ");
    let mut length = 0;
    let short = |word: &str| word.chars().take(LONGEST).collect::<String>();
    let fits = |word: &String| {
        length += word.len();
        length <= LONGEST
    };
    spaced.split_whitespace().map(short).take_while(fits).collect()
}

/// An accent that stands behind its letter.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The words of a title, joined as types are: `InspeccionDeCamara`. Empty where it has none.
pub(crate) fn pascal(title: &str) -> String {
    let mut name = String::new();
    for word in words(title) {
        let word = word.to_upper_camel_case();
        // Two numbers side by side must not become one.
        if name.ends_with(|c: char| c.is_ascii_digit()) && word.starts_with(|c: char| c.is_ascii_digit()) {
            name.push('_');
        }
        name.push_str(&word);
    }
    name
}

/// The same as a field's name: `patente_del_vehiculo`.
pub(crate) fn snake(title: &str) -> String {
    words(title).iter().map(|it| it.to_snake_case()).collect::<Vec<_>>().join("_")
}

/// Whether a language has taken the name.
pub(crate) fn is_taken(name: &str) -> bool {
    TAKEN.split_whitespace().any(|it| it.eq_ignore_ascii_case(name))
}

/// Names that are in use; they differ in more than case, since files are called by them.
#[derive(Debug, Default)]
pub(crate) struct Names {
    used: BTreeSet<String>,
}

impl Names {
    pub fn new<'n>(used: impl Iterator<Item = &'n str>) -> Self {
        Self { used: used.map(str::to_ascii_lowercase).collect() }
    }

    /// A name that is free with all its endings: the title's words, else with the word for what it names, else
    /// with its id. Gives whether the title alone was enough.
    pub fn take(&mut self, title: &str, what: &str, id: &str, endings: &[String]) -> (String, bool) {
        let words = pascal(title);
        let plain = !words.is_empty() && words.starts_with(|c: char| c.is_ascii_alphabetic());
        let id: String = id.chars().filter(char::is_ascii_alphanumeric).collect();
        let is_free =
            |name: &String| endings.iter().all(|end| !self.used.contains(&format!("{name}{end}").to_ascii_lowercase()));
        let first = match (plain, is_taken(&words)) {
            (true, false) => vec![words.clone(), format!("{words}{id}")],
            (true, true) => vec![format!("{words}{what}"), format!("{words}{id}")],
            (false, _) if words.is_empty() => Vec::new(),
            (false, _) => vec![format!("{what}{words}")],
        };
        let further = (2_u64..).map(|n| format!("{what}{id}_{n}"));
        let mut candidates = first.into_iter().chain([format!("{what}{id}")]).chain(further);
        let chosen = candidates.find(is_free).unwrap_or_default();
        self.used.extend(endings.iter().map(|end| format!("{chosen}{end}").to_ascii_lowercase()));
        let told = chosen == words;
        (chosen, told)
    }
}

/// Names for the values of an enumeration: each once, in capitals.
pub(crate) fn constants<'v>(values: impl Iterator<Item = &'v str>) -> Vec<String> {
    let mut used = BTreeSet::new();
    let name = |(at, value): (usize, &str)| {
        let words = snake(value).to_ascii_uppercase();
        let legal = words.starts_with(|c: char| c.is_ascii_alphabetic());
        let words = match (words.is_empty(), legal) {
            (true, _) => format!("VALUE_{}", at + 1),
            (false, false) => format!("VALUE_{words}"),
            (false, true) => words,
        };
        let chosen = if used.contains(&words) { format!("{words}_{}", at + 1) } else { words };
        used.insert(chosen.clone());
        chosen
    };
    values.enumerate().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_words_of_the_title() {
        for (title, name) in [
            ("Inspección de cámara", "InspeccionDeCamara"),
            ("CHECK-LIST camión N° 2", "CheckListCamionN2"),
            ("Encuesta 😀", "Encuesta"),
            ("Camio\u{301}n", "Camion"),
            ("¿Año?", "Ano"),
            ("  ", ""),
            ("3 visitas", "3Visitas"),
            ("1 2", "1_2"),
        ] {
            assert_eq!(pascal(title), name, "{title}");
        }
        assert_eq!(snake("Patente del vehículo"), "patente_del_vehiculo");
        assert!(pascal(&"largo ".repeat(50)).len() <= LONGEST);
        assert_eq!(pascal("🚚🔧"), "");
    }

    #[test]
    fn a_name_that_is_not_free_has_the_id_in_it() {
        let mut names = Names::new(["Form", "Client"].into_iter());
        let ends = |ends: &[&str]| ends.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let mut take = |title: &str, id: &str| names.take(title, "Form", id, &ends(&["", "Content"]));
        assert_eq!(take("Visita", "60"), ("Visita".to_owned(), true));
        assert_eq!(take("VISITA", "61"), ("Visita61".to_owned(), false));
        assert_eq!(take("Visita 61", "62").0, "Visita6162");
        assert_eq!(take("Visita content", "63"), ("VisitaContent63".to_owned(), false));
        assert_eq!(take("Client", "64").0, "Client64");
        assert_eq!(take("String", "65").0, "StringForm");
        assert_eq!(take("", "66").0, "Form66");
        assert_eq!(take("3 visitas", "67").0, "Form3Visitas");
        assert_eq!(take("3 visitas", "68").0, "Form68");
    }

    #[test]
    fn constants_are_told_apart() {
        let names = constants(["Sí", "SI", "A+", "A-", "👍", "", "2 días", "_"].into_iter());
        assert_eq!(names[..4], ["SI", "SI_2", "A", "A_4"]);
        assert_eq!(names[5..], ["VALUE_6", "VALUE_2_DIAS", "VALUE_8"]);
        let mut unique = names.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(unique.len(), names.len());
    }
}
