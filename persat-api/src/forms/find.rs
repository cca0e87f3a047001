//! Finding a text among others as people spell it.

/// The candidates spelled like `wanted`; if there are none, those that differ in case; if there are
/// none either, those that differ in accents too.
pub(super) fn matching<'t, T: Copy>(
    candidates: impl Iterator<Item = T> + Clone,
    text: impl Fn(T) -> &'t str,
    wanted: &str,
) -> Vec<T> {
    let same: [fn(&str, &str) -> bool; 3] = [
        |a, b| a == b,
        |a, b| a.trim().to_lowercase() == b.trim().to_lowercase(),
        |a, b| fold(a) == fold(b),
    ];
    let found = |same: fn(&str, &str) -> bool| {
        candidates
            .clone()
            .filter(|it| same(text(*it), wanted))
            .collect::<Vec<_>>()
    };
    same.into_iter()
        .map(found)
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// The candidate most like `wanted`, if any is alike enough to be meant.
pub(super) fn closest<'a>(candidates: impl Iterator<Item = &'a str>, wanted: &str) -> Option<String> {
    let wanted = fold(wanted);
    let score = |candidate: &'a str| {
        let folded = fold(candidate);
        let longest = folded.chars().count().max(wanted.chars().count());
        let part =
            wanted.chars().count() >= 3 && (folded.contains(&wanted) || !folded.is_empty() && wanted.contains(&folded));
        let distance = distance(&folded, &wanted);
        (part || distance * 3 <= longest.max(3)).then_some((distance, candidate))
    };
    candidates
        .filter_map(score)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

/// Without case, accents and surrounding space. Knows the accents of western European languages.
fn fold(text: &str) -> String {
    let combining = |c: &char| ('\u{300}'..='\u{36f}').contains(c);
    text.trim()
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !combining(c))
        .map(without_accent)
        .collect()
}

fn without_accent(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' => 'a',
        'ç' => 'c',
        'è'..='ë' | 'ē' | 'ĕ' => 'e',
        'ì'..='ï' | 'ī' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' | 'ō' => 'o',
        'ù'..='ü' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

/// How many letters to change, add or take away.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (line, from) in a.chars().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        for (to, above) in b.iter().zip(row.iter_mut().skip(1)) {
            let cost = (diagonal + usize::from(from != *to)).min(*above + 1).min(left + 1);
            diagonal = std::mem::replace(above, cost);
            left = cost;
        }
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_before_case_before_accents() {
        let find = |wanted: &str| matching(["Año", "AÑO", "Ano", "Índice"].into_iter(), |it| it, wanted);
        assert_eq!(find("Año"), ["Año"]);
        assert_eq!(find("año"), ["Año", "AÑO"]);
        assert_eq!(find("ano"), ["Ano"]);
        assert_eq!(find(" INDICE "), ["Índice"]);
        assert_eq!(find("I\u{301}ndice"), ["Índice"]);
        assert!(find("Indic").is_empty());
    }

    #[test]
    fn distances() {
        for (a, b, expected) in [
            ("", "", 0),
            ("", "ab", 2),
            ("ab", "", 2),
            ("casa", "cosa", 1),
            ("kitten", "sitting", 3),
            ("abc", "xabc", 1),
        ] {
            assert_eq!(distance(a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn suggestions_are_alike() {
        let closest = |wanted| closest(["Campo Texto", "Campo Numero", "Foto"].into_iter(), wanted);
        assert_eq!(closest("Campo Textó!").as_deref(), Some("Campo Texto"));
        assert_eq!(closest("numero").as_deref(), Some("Campo Numero"));
        assert_eq!(closest("Importe"), None);
        assert_eq!(closest(""), None);
    }
}
