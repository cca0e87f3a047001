//! From the bytes of a file to a table of texts.

use super::shared::Outcome;
use encoding_rs::WINDOWS_1252;

/// A table with named columns.
pub struct Table {
    /// What the bytes were read as.
    pub encoding: &'static str,
    /// The names of the columns, in lower case.
    pub columns: Vec<String>,
    /// The rows that are not empty, each with the line it begins in.
    pub rows: Vec<(u64, Vec<String>)>,
}

/// Reads a table.
///
/// # Errors
/// It is no text, or no table.
pub fn read(bytes: &[u8]) -> Outcome<Table> {
    let (text, encoding) = text(bytes)?;
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
    let (mut columns, mut rows, mut lines) = (None, Vec::new(), Lines { text: text.as_bytes(), read: 0, count: 1 });
    for record in reader.records() {
        let record = record?;
        let line = lines.at(&record);
        let cells: Vec<String> =
            record.iter().map(|cell| cell.trim_matches([' ', '\t', '\u{a0}']).to_owned()).collect();
        match columns {
            None => columns = Some(cells.iter().map(|name| name.to_lowercase()).collect()),
            Some(_) if cells.iter().all(String::is_empty) => {}
            Some(_) => rows.push((line, cells)),
        }
    }
    let columns: Vec<String> = columns.ok_or("the file is empty")?;
    if columns.len() == 1 {
        return Err("the first line has one column: the names of columns are parted by `;`".into());
    }
    Ok(Table { encoding, columns, rows })
}

/// The lines in which records begin. The reader's own are those of the empty lines in front of them.
struct Lines<'a> {
    text: &'a [u8],
    read: usize,
    count: u64,
}

impl Lines<'_> {
    fn at(&mut self, record: &csv::StringRecord) -> u64 {
        let position = record.position().and_then(|it| usize::try_from(it.byte()).ok()).unwrap_or(self.read);
        let blank = self.text[position..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let start = position + blank;
        self.count += self.text[self.read..start].iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
        self.read = start;
        self.count
    }
}

/// The text of a file, and what it was read as.
fn text(bytes: &[u8]) -> Outcome<(String, &'static str)> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.contains(&0) {
        return Err("the file is UTF-16 or no text: save it as CSV (UTF-8)".into());
    }
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    Ok(match str::from_utf8(plain) {
        Ok(text) => (text.to_owned(), "UTF-8"),
        Err(error) if plain.len() < bytes.len() => {
            return Err(format!("the file calls itself UTF-8 and is not: {error}").into());
        }
        // Any bytes are a text in it, Latin-1 included.
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(plain).0.into_owned(), "Windows-1252"),
    })
}
