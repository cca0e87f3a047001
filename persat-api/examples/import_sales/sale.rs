//! From the rows of a table to sales, and every fault with its place.

use super::shared::recuperador::tax_id;
use super::table::{Fault, Table};
use jiff::civil::Date;
use persat_api::recuperador::Decimal;
use persat_api::recuperador::types::{PaymentState, Sale, SaleRequired};
use std::collections::HashMap;

/// The columns there can be, and whether there must.
const COLUMNS: [(&str, bool); 13] = [
    ("id_credor", false),
    ("codigo", true),
    ("cpf_cnpj", true),
    ("nome_cliente", true),
    ("datavencto", true),
    ("situacao", true),
    ("datapagto", false),
    ("valor", false),
    ("descricao", false),
    ("obs", false),
    ("contrato", false),
    ("unidade", false),
    ("competencia", false),
];

/// A sale, and its amount in hundredths.
#[derive(Debug)]
pub struct Row {
    /// The sale.
    pub sale: Sale,
    /// Its amount in hundredths; none is 0.
    pub cents: i128,
}

/// The sales of a table, or all that is wrong with it. `creditor` is that of rows that name none.
///
/// # Errors
/// Something is wrong.
pub fn rows(table: &Table, creditor: Option<i64>) -> Result<Vec<Row>, Vec<Fault>> {
    let mut faults = heading(table, creditor);
    if !faults.is_empty() {
        return Err(faults);
    }
    let (mut rows, mut lines) = (Vec::new(), HashMap::new());
    for (line, cells) in &table.rows {
        let mut reader = Reader { table, line: *line, cells, faults: &mut faults };
        rows.extend(reader.row(creditor));
        if let Some(code) = reader.cell("codigo") {
            let first = *lines.entry(code.to_owned()).or_insert(*line);
            if first != *line {
                reader.refuse("codigo", format!("stands in line {first} too"));
            }
        }
    }
    if rows.is_empty() && faults.is_empty() {
        faults.push(Fault { line: table.heading, column: "codigo".to_owned(), what: "no row follows".to_owned() });
    }
    if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

/// What is wrong with the names of the columns.
fn heading(table: &Table, creditor: Option<i64>) -> Vec<Fault> {
    let has = |name: &str| table.columns.iter().filter(|it| *it == name).count();
    let mut faults = Vec::new();
    let mut refuse = |name: &str, what: &str| {
        faults.push(Fault { line: table.heading, column: name.to_owned(), what: what.to_owned() });
    };
    for (name, required) in COLUMNS {
        match has(name) {
            0 if required => refuse(name, "there is no such column"),
            0 if name == "id_credor" && creditor.is_none() => refuse(name, "neither such a column nor --creditor"),
            2.. => refuse(name, "the column stands twice"),
            _ => {}
        }
    }
    for name in table.columns.iter().filter(|name| !COLUMNS.iter().any(|(it, _)| it == name)) {
        refuse(name, "no such column is known; remove it, so that nothing is left out unseen");
    }
    faults
}

/// Reads one row.
struct Reader<'a> {
    table: &'a Table,
    line: u64,
    cells: &'a [String],
    faults: &'a mut Vec<Fault>,
}

impl Reader<'_> {
    fn refuse(&mut self, column: &str, what: impl Into<String>) {
        self.faults.push(Fault { line: self.line, column: column.to_owned(), what: what.into() });
    }

    /// A cell that is not empty.
    fn cell(&self, column: &str) -> Option<&str> {
        let index = self.table.columns.iter().position(|it| it == column)?;
        self.cells.get(index).map(String::as_str).filter(|it| !it.is_empty())
    }

    /// A cell as its parser reads it; what is wrong with it is put down.
    fn parse<T>(&mut self, column: &str, parse: impl FnOnce(&str) -> Result<T, String>) -> Option<T> {
        match parse(self.cell(column)?) {
            Ok(value) => Some(value),
            Err(what) => {
                self.refuse(column, what);
                None
            }
        }
    }

    /// The same for a cell that must not be empty.
    fn need<T>(&mut self, column: &str, parse: impl FnOnce(&str) -> Result<T, String>) -> Option<T> {
        if self.cell(column).is_none() {
            self.refuse(column, "is empty");
        }
        self.parse(column, parse)
    }

    fn row(&mut self, creditor: Option<i64>) -> Option<Row> {
        if self.cells.len() != self.table.columns.len() {
            let (found, wanted) = (self.cells.len(), self.table.columns.len());
            self.refuse("row", format!("has {found} cells; the first line has {wanted}"));
            return None;
        }
        for (column, cell) in self.table.columns.iter().zip(self.cells) {
            if cell.chars().any(is_unprintable) {
                self.refuse(column, "holds a character that does not print");
            }
        }
        let creditor = match creditor {
            Some(creditor) if self.cell("id_credor").is_none() => Some(creditor),
            _ => self.need("id_credor", number_of_creditor),
        };
        let code = self.need("codigo", |text| at_most(text, 100));
        let debtor = self.need("cpf_cnpj", tax_id);
        let name = self.need("nome_cliente", |text| at_most(text, 40));
        let due = self.need("datavencto", day);
        let state = self.need("situacao", |text| match text {
            "N" => Ok(PaymentState::NotPaid),
            "P" => Ok(PaymentState::Paid),
            _ => Err("neither `N` (not paid) nor `P` (paid)".to_owned()),
        });
        let is_given = self.cell("datapagto").is_some();
        let paid = self.parse("datapagto", day);
        match state {
            Some(PaymentState::Paid) if !is_given => self.refuse("datapagto", "is empty, and the sale is paid"),
            Some(PaymentState::NotPaid) if is_given => self.refuse("datapagto", "is given, and the sale is not paid"),
            _ => {}
        }
        let amount = self.parse("valor", amount);
        let (Some(creditor), Some(code), Some(debtor), Some(name), Some(due), Some(state)) =
            (creditor, code, debtor, name, due, state)
        else {
            return None;
        };
        let mut sale = Sale::new(SaleRequired {
            id_credor: creditor,
            codigo: &code,
            cpf_cnpj: &debtor,
            nome_cliente: &name,
            datavencto: due,
            situacao: state,
        });
        sale.datapagto = paid;
        let cents = amount.as_ref().map_or(0, |(_, cents)| *cents);
        sale.valor = amount.map(|(decimal, _)| decimal);
        let text = |column: &str| self.cell(column).map(str::to_owned);
        sale.descricao = text("descricao");
        sale.obs = text("obs");
        sale.contrato = text("contrato");
        sale.unidade = text("unidade");
        sale.competencia = text("competencia");
        Some(Row { sale, cents })
    }
}

/// The number of a creditor.
pub fn number_of_creditor(text: &str) -> Result<i64, String> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| "not a whole number above 0".to_owned())
}

/// Whether a character is none to be read: it would come out of the import, and of the preview, unseen.
fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn at_most(text: &str, most: usize) -> Result<String, String> {
    match text.chars().count() {
        length if length > most => Err(format!("has {length} characters; at most {most} are allowed")),
        _ => Ok(text.to_owned()),
    }
}

/// A day as `dd/mm/yyyy`.
fn day(text: &str) -> Result<Date, String> {
    let number = |text: &str, most: usize| {
        let is_number = (1..=most).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
        is_number.then(|| text.parse::<i16>().ok()).flatten()
    };
    let parts: Vec<_> = text.split('/').collect();
    let date = match parts.as_slice() {
        [day, month, year] if year.len() == 4 => (number(year, 4), number(month, 2), number(day, 2)),
        _ => (None, None, None),
    };
    let (Some(year), Some(month), Some(day)) = date else { return Err("not a day as dd/mm/yyyy".to_owned()) };
    if year < 1900 {
        return Err("lies before 1900".to_owned());
    }
    // Two digits at most: they fit.
    let part = |number: i16| i8::try_from(number).unwrap_or(0);
    Date::new(year, part(month), part(day)).map_err(|_| "there is no such day".to_owned())
}

/// An amount as `1.234,56`, and in hundredths.
fn amount(text: &str) -> Result<(Decimal, i128), String> {
    let plain = text.strip_prefix("R$").unwrap_or(text).trim_start_matches([' ', '\u{a0}']);
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain), |rest| ("-", rest));
    let (whole, fraction) = plain.split_once(',').map_or((plain, None), |(whole, fraction)| (whole, Some(fraction)));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    if whole.contains('.') && fraction.is_none() {
        return Err("a point without a comma may mean two things; write 1.234,00 or 1234,00".to_owned());
    }
    let mut groups = whole.split('.');
    let first = groups.next().unwrap_or_default();
    let grouped = whole.contains('.');
    let well_formed = digits(first)
        && (!grouped || first.len() <= 3)
        && groups.all(|group| group.len() == 3 && digits(group))
        && fraction.is_none_or(digits);
    if !well_formed {
        return Err("not an amount as 1.234,56".to_owned());
    }
    let fraction = fraction.unwrap_or_default();
    if fraction.len() > 2 {
        return Err("has more than two decimals".to_owned());
    }
    let whole = whole.replace('.', "");
    let whole = whole.trim_start_matches('0');
    if whole.len() > 15 {
        return Err("is too large".to_owned());
    }
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if fraction.is_empty() { "" } else { "." };
    let is_zero = whole == "0" && fraction.bytes().all(|it| it == b'0');
    let sign = if is_zero { "" } else { sign };
    let decimal: Decimal = format!("{sign}{whole}{point}{fraction}").parse().map_err(|error| format!("{error}"))?;
    let cents: i128 = format!("{sign}{whole}{fraction:0<2}").parse().map_err(|error| format!("{error}"))?;
    Ok((decimal, cents))
}
