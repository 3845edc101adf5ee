//! The ledger as a workbook for Excel, WPS and LibreOffice: one sheet with a head that stays in place,
//! a filter on every column, days as days.
//!
//! Nothing in it depends on the clock or on who makes it: it is dated by the day of the ledger.

use std::io;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use super::columns::{LedgerCell, LedgerTable};
use crate::lang;
use crate::lang::Message;

/// Longest text that a cell holds, in UTF-16 units.
const LONGEST: usize = 32_000;

/// Rows that a sheet holds, with its head.
const MOST_ROWS: usize = 1_048_576;

/// How cells look.
struct Looks {
    head: Format,
    text: Format,
    day: Format,
    number: Format,
}

impl Looks {
    fn new() -> Self {
        let cell = || Format::new().set_align(FormatAlign::Top).set_border(FormatBorder::Hair);
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_border(FormatBorder::Thin),
            text: cell().set_text_wrap(),
            day: cell().set_num_format("yyyy-mm-dd"),
            number: cell(),
        }
    }
}

/// The file.
pub(super) fn bytes(table: &LedgerTable<'_>) -> io::Result<Vec<u8>> {
    written(table).map_err(io::Error::other)
}

fn written(table: &LedgerTable<'_>) -> Result<Vec<u8>, XlsxError> {
    let name = lang::text(table.lang, "page-ledger");
    let as_of = table.as_of.map(|day| Message::new("ledger-as-of").with("day", day));
    let as_of = as_of.map(|message| message.text(table.lang)).unwrap_or_default();
    // Without a date of ours the file would bear the clock's.
    let created = table.as_of.and_then(|date| day(date.year(), date.month(), date.day()));
    let properties = DocProperties::new()
        .set_title(format!("{}：{name}", table.title))
        .set_subject(&as_of)
        .set_company(table.organization)
        .set_creation_datetime(
            &created.map_or_else(|| ExcelDateTime::from_ymd(1900, 1, 1), Ok)?,
        );
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    sheet.set_name(&name)?;
    let rows = rows(sheet, table)?;
    page(sheet, table, rows)?;
    sheet.set_footer(format!("&L{}&C&P / &N", as_of.replace('&', "&&")));
    workbook.save_to_buffer()
}

/// Writes head and rows, and gives the last row's number.
fn rows(sheet: &mut Worksheet, table: &LedgerTable<'_>) -> Result<u32, XlsxError> {
    let looks = Looks::new();
    for (column, one) in (0..).zip(&table.columns) {
        sheet.set_column_width(column, one.width)?;
        sheet.write_string_with_format(0, column, table.head(one), &looks.head)?;
    }
    let mut last = 0;
    for (row, cells) in (1..).zip(table.rows().take(MOST_ROWS - 1)) {
        last = row;
        for (column, one) in (0..).zip(&cells) {
            cell(sheet, (row, column), one, table, &looks)?;
        }
    }
    Ok(last)
}

fn cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &LedgerCell<'_>,
    table: &LedgerTable<'_>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let text = match cell {
        LedgerCell::Empty => return sheet.write_blank(row, column, &looks.text).map(|_| ()),
        LedgerCell::Number(number) => {
            return sheet
                .write_number_with_format(row, column, *number, &looks.number)
                .map(|_| ());
        }
        LedgerCell::Day(date) => {
            match day(date.year.into(), part(date.month), part(date.day)) {
                Some(day) => {
                    return sheet
                        .write_datetime_with_format(row, column, &day, &looks.day)
                        .map(|_| ());
                }
                None => date.iso.clone(),
            }
        }
        LedgerCell::Text(text) => fitting(text),
        LedgerCell::Owned(text) => fitting(text),
        LedgerCell::State(state) => table.state(*state),
    };
    sheet.write_string_with_format(row, column, text, &looks.text).map(|_| ())
}

/// How the sheet is read and printed.
fn page(
    sheet: &mut Worksheet,
    table: &LedgerTable<'_>,
    last_row: u32,
) -> Result<(), XlsxError> {
    let last_column = u16::try_from(table.columns.len() - 1).unwrap_or(u16::MAX);
    sheet.set_freeze_panes(1, 2)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

/// A day as Excel counts; `None` before 1900, where its calendar begins.
fn day(year: i32, month: u8, day: u8) -> Option<ExcelDateTime> {
    ExcelDateTime::from_ymd(u16::try_from(year).ok()?, month, day).ok()
}

fn part(number: i8) -> u8 {
    u8::try_from(number).unwrap_or(1)
}

/// As much of a text as a cell holds.
fn fitting(text: &str) -> String {
    let mut units = 0;
    let fits = |one: &char| {
        units += one.len_utf16();
        units <= LONGEST
    };
    let start: String = text.chars().take_while(fits).collect();
    if start.len() < text.len() { start + "…" } else { start }
}
