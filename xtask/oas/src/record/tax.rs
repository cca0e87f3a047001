//! Numbers of people and companies that have check digits: a substitute must be nobody's.

/// Whether the check digits of a CUIT, CPF or CNPJ (with letters, too) are right, so that it may be somebody's.
pub(super) fn is_valid_tax_id(text: &str) -> bool {
    let all: Vec<u32> = text
        .chars()
        .filter(char::is_ascii_alphanumeric)
        // A letter counts as its distance from the zero, as the number of companies with letters has it.
        .map(|c| u32::from(c.to_ascii_uppercase()) - u32::from('0'))
        .collect();
    match all.len() {
        11 if all.iter().all(|it| *it < 10) => is_cuit(&all) || is_cpf(&all),
        14 => is_cnpj(&all),
        _ => false,
    }
}

fn sum(all: &[u32], weights: &[u32]) -> u32 {
    all.iter().zip(weights).map(|(value, weight)| value * weight).sum()
}

fn brazilian(sum: u32) -> u32 {
    if sum % 11 < 2 { 0 } else { 11 - sum % 11 }
}

fn is_cuit(all: &[u32]) -> bool {
    all[10] == (11 - sum(&all[..10], &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11
}

fn is_cpf(all: &[u32]) -> bool {
    all[9] == brazilian(sum(&all[..9], &[10, 9, 8, 7, 6, 5, 4, 3, 2]))
        && all[10] == brazilian(sum(&all[..10], &[11, 10, 9, 8, 7, 6, 5, 4, 3, 2]))
}

fn is_cnpj(all: &[u32]) -> bool {
    all[12] == brazilian(sum(&all[..12], &[5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]))
        && all[13] == brazilian(sum(&all[..13], &[6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]))
}

/// Whether a number is a valid one with zeros around it: as a number it has lost those before it.
pub(super) fn may_be_tax_id(core: &str) -> bool {
    if core.len() < 8 {
        return false;
    }
    [11, 14].into_iter().filter(|length| *length >= core.len()).any(|length| {
        let zeros = length - core.len();
        (0..=zeros)
            .any(|before| is_valid_tax_id(&format!("{}{core}{}", "0".repeat(before), "0".repeat(zeros - before))))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn valid_ones_are_told() {
        assert!(is_valid_tax_id("123.456.789-09") && !is_valid_tax_id("123.456.789-19"));
        assert!(is_valid_tax_id("20-12345678-6") && is_valid_tax_id("11.222.333/0001-81"));
        assert!(is_valid_tax_id("12.ABC.345/01DE-35") && !is_valid_tax_id("12.ABC.345/01DE-36"));
        // 012.345.678-90 without the zeros around it.
        assert!(may_be_tax_id("123456789") && !may_be_tax_id("123456788") && !may_be_tax_id("1234567"));
    }
}
