//! A small mutator with a fixed seed: the same inputs in every run.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// An input that makes a target panic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The input.
    pub input: Vec<u8>,
    /// What the panic said.
    pub message: String,
}

/// Pieces that decoders stumble over.
const PIECES: [&str; 24] = [
    "null",
    "true",
    "{}",
    "[]",
    "\"\"",
    "0",
    "-0",
    "-1",
    "1e999",
    "1.0",
    "9223372036854775808",
    "-9223372036854775809",
    "[[[[",
    "{\"a\":",
    "\\u0000",
    "\\ud800",
    "\u{feff}",
    "\u{2028}",
    "T00:00:00.000Z",
    "9999-12-31",
    "-",
    ":60",
    ".000",
    "é",
];

/// xorshift64*: enough chance for this, and no dependency.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let value = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(value).unwrap_or(0) % end.max(1)
    }
}

/// Gives a target the inputs themselves and `rounds` mutations of them.
///
/// # Errors
/// The first input that makes it panic.
pub fn hunt(target: impl Fn(&[u8]), seeds: &[Vec<u8>], rounds: usize) -> Result<usize, Finding> {
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let mut given = 0;
    for seed in seeds {
        give(&target, seed)?;
        given += 1;
    }
    for _ in 0..rounds {
        let mut input = seeds[chance.below(seeds.len())].clone();
        for _ in 0..=chance.below(4) {
            mutate(&mut input, seeds, &mut chance);
        }
        give(&target, &input)?;
        given += 1;
    }
    Ok(given)
}

fn give(target: &impl Fn(&[u8]), input: &[u8]) -> Result<(), Finding> {
    catch_unwind(AssertUnwindSafe(|| target(input))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        let text = text.or_else(|| panic.downcast_ref::<&str>().map(|it| (*it).to_owned()));
        Finding { input: input.to_vec(), message: text.unwrap_or_default() }
    })
}

fn mutate(input: &mut Vec<u8>, seeds: &[Vec<u8>], chance: &mut Chance) {
    let at = chance.below(input.len() + 1);
    let end = at + chance.below(1 + (input.len() - at).min(24));
    match chance.below(9) {
        0 if at < input.len() => input[at] ^= 1 << chance.below(8),
        1 if at < input.len() => input[at] = u8::try_from(chance.below(256)).unwrap_or(0),
        2 => drop(input.drain(at..end)),
        3 => {
            let twice = input[at..end].to_vec();
            input.splice(at..at, twice);
        }
        4 => drop(input.splice(at..end, PIECES[chance.below(PIECES.len())].bytes())),
        5 => {
            let other = &seeds[chance.below(seeds.len())];
            let from = chance.below(other.len() + 1);
            let to = from + chance.below(1 + (other.len() - from).min(200));
            input.splice(at..end, other[from..to].iter().copied());
        }
        6 => input.truncate(at),
        // A whole JSON value gives way to another one.
        7 => replace_value(input, chance),
        _ if at < input.len() && input[at].is_ascii_digit() => input[at] = b"0123456789"[chance.below(10)],
        _ => input.insert(at, b"\"{}[],:0-Z"[chance.below(10)]),
    }
}

/// Replaces what stands between a `:` and the next `,`, `}` or `]`.
fn replace_value(input: &mut Vec<u8>, chance: &mut Chance) {
    let colons: Vec<_> = input.iter().enumerate().filter(|(_, byte)| **byte == b':').map(|(at, _)| at + 1).collect();
    if colons.is_empty() {
        return;
    }
    let start = colons[chance.below(colons.len())];
    let end = input[start..].iter().position(|it| b",}]".contains(it)).map_or(input.len(), |it| start + it);
    input.splice(start..end, PIECES[chance.below(PIECES.len())].bytes());
}
