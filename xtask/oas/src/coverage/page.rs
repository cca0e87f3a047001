//! Coverage as figures for programs and as one HTML page that needs nothing else.

use super::seen::{MEASURES, Part, Share, totals};
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// The figures of one API for programs.
#[must_use]
pub fn json(api: &str, parts: &[Part]) -> Value {
    let shares = |shares: &[Share; MEASURES.len()]| -> Map<String, Value> {
        let named = MEASURES.iter().zip(shares).filter(|(_, share)| share.1 > 0);
        named.map(|(name, (seen, of))| ((*name).to_owned(), json!({ "seen": seen, "of": of }))).collect()
    };
    let operations = parts.iter().map(|part| {
        let missing = part.missing.iter().map(|(measure, name)| json!({ "measure": MEASURES[*measure], "name": name }));
        json!({ "name": part.name, "place": part.place, "figures": shares(&part.shares), "missing": missing.collect::<Vec<_>>() })
    });
    json!({ "api": api, "figures": shares(&totals(parts)), "operations": operations.collect::<Vec<_>>() })
}

/// The figures as a table for people.
#[must_use]
pub fn table(apis: &[(&str, &[Part])]) -> String {
    let mut out = String::new();
    for (api, parts) in apis {
        let _ = writeln!(out, "{api}");
        for (name, (seen, of)) in MEASURES.iter().zip(totals(parts)).filter(|(_, (_, of))| *of > 0) {
            let _ = writeln!(out, "  {name:<20} {:>6} of {of:<6} {:>5.1} %", seen, percent((seen, of)));
        }
        out.push('\n');
    }
    out
}

#[allow(clippy::cast_precision_loss)]
fn percent((seen, of): Share) -> f64 {
    if of == 0 { 100.0 } else { (seen as f64 * 1000.0 / of as f64).floor() / 10.0 }
}

const STYLE: &str = "\
:root{color-scheme:light dark;--line:#8884;--bar:#2a7;--gap:#c33}
body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .5rem;border-bottom:1px solid var(--line);text-align:right}
th:first-child,td:first-child{text-align:left}
th button{all:unset;cursor:pointer}th button:focus-visible{outline:2px solid}
code{font-size:.92em}summary{cursor:pointer}small{opacity:.75}
.none{color:var(--gap)}.all{color:var(--bar)}
ul{columns:20rem;margin:.2rem 0 .6rem}li{break-inside:avoid;overflow-wrap:anywhere}";

/// Sorts by a column; without scripts the table stays in the order of the description.
const SCRIPT: &str = "\
for(const table of document.querySelectorAll('table'))table.querySelectorAll('th').forEach((th,at)=>{
const b=document.createElement('button');b.textContent=th.textContent;th.replaceChildren(b);let up=false;
b.onclick=()=>{up=!up;const body=table.tBodies[0];const key=r=>r.cells[at].dataset.key??r.cells[at].textContent;
[...body.rows].sort((x,y)=>{const a=key(x),c=key(y);const d=isNaN(a)||isNaN(c)?a.localeCompare(c):a-c;return up?d:-d})
.forEach(r=>body.append(r));table.querySelectorAll('th').forEach(t=>t.removeAttribute('aria-sort'));
th.setAttribute('aria-sort',up?'ascending':'descending')}})";

/// The page: a table per API, foldable lists of what is missing per operation.
#[must_use]
pub fn html(apis: &[(&str, &[Part])]) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>Coverage by samples</title>\n<style>{STYLE}</style>\n<h1>Coverage by samples</h1>\n<p>How much of each description its samples show, and what they do not.</p>\n"
    );
    for (api, parts) in apis {
        let _ = writeln!(out, "<h2>{}</h2>\n<table>\n<thead><tr><th scope=\"col\">operation</th>", escaped(api));
        for name in &MEASURES[1..] {
            let _ = write!(out, "<th scope=\"col\">{name}</th>");
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for part in *parts {
            row(&mut out, part);
        }
        out.push_str("</tbody>\n<tfoot><tr><td>");
        let totals = totals(parts);
        let _ = write!(out, "{} of {} seen</td>", totals[0].0, totals[0].1);
        totals[1..].iter().for_each(|share| cell(&mut out, *share));
        out.push_str("</tr></tfoot>\n</table>\n");
    }
    let _ = writeln!(out, "<script>{SCRIPT}</script>\n</html>");
    out
}

fn row(out: &mut String, part: &Part) {
    let (name, place) = (escaped(&part.name), escaped(&part.place));
    let _ = write!(out, "<tr><td data-key=\"{name}\">");
    let title = format!("<code>{name}</code> <small>{place}</small>");
    if part.missing.is_empty() {
        out.push_str(&title);
    } else {
        let _ = write!(out, "<details><summary>{title}</summary>");
        for (index, measure) in MEASURES.iter().enumerate() {
            let names: Vec<_> = part.missing.iter().filter(|(it, _)| *it == index).collect();
            if names.is_empty() {
                continue;
            }
            let _ = write!(out, "<b>Not seen: {measure}</b><ul>");
            for (_, name) in names {
                let _ = write!(out, "<li><code>{}</code></li>", escaped(name));
            }
            out.push_str("</ul>");
        }
        out.push_str("</details>");
    }
    out.push_str("</td>");
    part.shares[1..].iter().for_each(|share| cell(out, *share));
    out.push_str("</tr>\n");
}

fn cell(out: &mut String, share: Share) {
    let class = match share {
        (_, 0) => "",
        (0, _) => " class=\"none\"",
        (seen, of) if seen == of => " class=\"all\"",
        _ => "",
    };
    let text = if share.1 == 0 { "–".to_owned() } else { format!("{} / {}", share.0, share.1) };
    let _ = write!(out, "<td{class} data-key=\"{}\">{text}</td>", percent(share));
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
