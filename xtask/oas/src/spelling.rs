//! What a misspelt name may have meant.

/// "did you mean …" for a misspelt name; empty when nothing is close.
pub fn closest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    // Names may be of any length; comparing is quadratic.
    let short = name.len() <= 100;
    known
        .filter(|candidate| short && candidate.len() <= 100)
        .map(|candidate| (strsim::damerau_levenshtein(&name.to_lowercase(), &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.len().div_ceil(3))
        .min()
        .map_or_else(String::new, |(_, candidate)| format!("did you mean `{candidate}`?"))
}

/// How many names are looked through for what may have been meant: of hundreds of mistakes nobody reads
/// the guesses, and comparing thousands of names with thousands takes minutes.
const COMPARISONS: usize = 50_000;

/// Guesses at what was meant, for the first mistakes.
pub struct Guesses {
    left: usize,
}

impl Default for Guesses {
    fn default() -> Self {
        Self { left: COMPARISONS }
    }
}

impl Guesses {
    /// As [`closest`]; empty once enough was looked through.
    pub fn closest<'a, I: Iterator<Item = &'a str>>(&mut self, name: &str, known: impl FnOnce() -> I) -> String {
        if self.left == 0 {
            return String::new();
        }
        let mut count = 0;
        let help = closest(name, known().inspect(|_| count += 1));
        self.left = self.left.saturating_sub(count);
        help
    }
}
