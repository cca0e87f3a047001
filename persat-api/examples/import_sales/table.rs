//! From the bytes of a file to a table of texts.

use encoding_rs::WINDOWS_1252;
use std::fmt;

/// A table with named columns.
#[derive(Debug)]
pub struct Table {
    /// What the bytes were read as.
    pub encoding: &'static str,
    /// The names of the columns, in lower case.
    pub columns: Vec<String>,
    /// The line that the names stand in.
    pub heading: u64,
    /// The rows that are not empty, each with its line.
    pub rows: Vec<(u64, Vec<String>)>,
}

/// What is wrong with a file, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: u64,
    /// The name of the column, or `row`, or `file`.
    pub column: String,
    /// What is wrong there.
    pub what: String,
}

impl Fault {
    /// What is wrong in a line as a whole.
    fn of_row(line: u64, what: impl Into<String>) -> Self {
        Self { line, column: "row".to_owned(), what: what.into() }
    }

    /// What is wrong with the file as a whole.
    fn of_file(what: impl Into<String>) -> Self {
        Self { line: 1, column: "file".to_owned(), what: what.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A name comes out of the file, and must not move what stands beside it in a terminal.
        write!(f, "{}: {}: {}", self.line, self.column.escape_debug(), self.what)
    }
}

/// Reads a table. A row is a line: a cell that spans lines is a fault, since a quote too many would
/// swallow the rows that follow it.
///
/// # Errors
/// It is no text, or no table.
pub fn read(bytes: &[u8]) -> Result<Table, Vec<Fault>> {
    let (text, encoding) = text(bytes).map_err(|fault| vec![fault])?;
    // As Windows, Unix and old Macintosh programs end their lines.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let (mut heading, mut rows, mut faults) = (None, Vec::new(), Vec::new());
    for (line, row) in (1..).zip(text.split('\n')) {
        match cells(row) {
            Err(what) => faults.push(Fault::of_row(line, what)),
            Ok(cells) if cells.iter().all(String::is_empty) => {}
            Ok(cells) if heading.is_none() => heading = Some((line, cells)),
            Ok(cells) => rows.push((line, cells)),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let (heading, mut columns) = heading.ok_or_else(|| vec![Fault::of_file("is empty")])?;
    columns.truncate(columns.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1));
    if columns.len() == 1 {
        return Err(vec![Fault::of_row(heading, "has one column: the names of columns are parted by `;`")]);
    }
    let columns: Vec<String> = columns.iter().map(|name| name.to_lowercase()).collect();
    // Some programs end every row with a `;`.
    for (_, cells) in &mut rows {
        while cells.len() > columns.len() && cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
    }
    Ok(Table { encoding, columns, heading, rows })
}

/// The cells of a line, without the spaces around them.
fn cells(line: &str) -> Result<Vec<String>, &'static str> {
    let (mut cells, mut rest) = (Vec::new(), line);
    loop {
        let (cell, after) = match rest.strip_prefix('"') {
            Some(inner) => quoted(inner)?,
            None => {
                let end = rest.find(';').unwrap_or(rest.len());
                (rest[..end].to_owned(), &rest[end..])
            }
        };
        let bare = cell.trim_matches([' ', '\t', '\u{a0}']);
        if bare.starts_with('"') && !rest.starts_with('"') {
            return Err("has a space in front of a quote");
        }
        cells.push(bare.to_owned());
        match after.strip_prefix(';') {
            Some(more) => rest = more,
            None if after.is_empty() => return Ok(cells),
            None => return Err("has text after a closing quote; within quotes a quote is written twice"),
        }
    }
}

/// The text up to the closing quote, and what follows that. Within it a quote is written twice.
fn quoted(mut rest: &str) -> Result<(String, &str), &'static str> {
    let mut cell = String::new();
    loop {
        let end = rest.find('"').ok_or("has a quote that is not closed in the same line")?;
        cell.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        match rest.strip_prefix('"') {
            Some(more) => rest = more,
            None => return Ok((cell, rest)),
        }
        cell.push('"');
    }
}

/// The text of a file, and what it was read as.
fn text(bytes: &[u8]) -> Result<(String, &'static str), Fault> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.contains(&0) {
        return Err(Fault::of_file("is UTF-16 or no text: save it as CSV (UTF-8)"));
    }
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let Err(error) = str::from_utf8(plain) else {
        return Ok((String::from_utf8_lossy(plain).into_owned(), "UTF-8"));
    };
    let broken = &plain[..error.valid_up_to()];
    let ends = broken.iter().enumerate().filter(|(at, byte)| match byte {
        b'\n' => true,
        b'\r' => broken.get(at + 1) != Some(&b'\n'),
        _ => false,
    });
    let line = 1 + ends.map(|_| 1).sum::<u64>();
    if plain.len() < bytes.len() {
        return Err(Fault::of_row(line, "is not UTF-8, which the file says it is"));
    }
    // No office writes two encodings into one file; two files were put together.
    if plain.utf8_chunks().any(|chunk| !chunk.valid().is_ascii()) {
        return Err(Fault::of_row(line, "is not UTF-8, and other parts of the file are: save all of it as UTF-8"));
    }
    // Any bytes are a text in it, Latin-1 included.
    Ok((WINDOWS_1252.decode_without_bom_handling(plain).0.into_owned(), "Windows-1252"))
}
