//! Ratios as bars.

use std::fmt::Write;

const HEIGHT: usize = 18;
const NAMES: usize = 360;
/// Of a ratio of 1.
const UNIT: f64 = 140.0;

/// A picture of names and ratios, with a line where both cost the same.
pub(super) fn bars(rows: &[(String, f64)]) -> String {
    let most = rows.iter().map(|(_, ratio)| *ratio).fold(1.0, f64::max);
    let (width, height) = (NAMES as f64 + most * UNIT + 60.0, rows.len() * HEIGHT + 8);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height}\" font-family=\"sans-serif\" font-size=\"11\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"
    );
    for (index, (name, ratio)) in rows.iter().enumerate() {
        let (top, text, end) = (index * HEIGHT + 4, index * HEIGHT + 16, ratio * UNIT);
        let color = if *ratio <= 1.0 { "#3a7d44" } else { "#b0722b" };
        let name = name.replace('&', "&amp;").replace('<', "&lt;");
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{text}\" text-anchor=\"end\">{name}</text><rect x=\"{NAMES}\" y=\"{top}\" width=\"{end:.0}\" height=\"{}\" fill=\"{color}\"/><text x=\"{:.0}\" y=\"{text}\">{ratio:.2}</text>",
            NAMES - 8,
            HEIGHT - 4,
            NAMES as f64 + end + 6.0,
        );
    }
    let one = NAMES as f64 + UNIT;
    let _ = writeln!(
        svg,
        "<line x1=\"{one:.0}\" x2=\"{one:.0}\" y1=\"0\" y2=\"{height}\" stroke=\"#444\" stroke-dasharray=\"3\"/>"
    );
    svg.push_str("</svg>\n");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_ratio() {
        let svg = bars(&[("a < b".to_owned(), 0.5), ("c".to_owned(), 2.0)]);
        assert!(svg.contains("a &lt; b</text><rect x=\"360\" y=\"4\" width=\"70\""), "{svg}");
        assert!(svg.contains("width=\"280\""), "{svg}");
    }
}
