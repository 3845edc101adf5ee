//! The list of recipients as a workbook for Excel and WPS. Nothing in it depends on the clock.

use std::io;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError,
};

use super::mailing::MailingPaper;
use crate::render::context::Mailing;

/// Heads of the columns and their widths, in characters.
const COLUMNS: [(&str, f64); 6] = [
    ("序号", 6.0),
    ("类别", 6.0),
    ("收文单位", 32.0),
    ("份数", 8.0),
    ("份号", 18.0),
    ("地址", 40.0),
];

/// The file.
///
/// # Errors
/// Where it cannot be made.
pub fn workbook(mailing: &Mailing) -> io::Result<Vec<u8>> {
    written(mailing).map_err(io::Error::other)
}

fn written(mailing: &Mailing) -> Result<Vec<u8>, XlsxError> {
    let (year, month, day) = (mailing.date.year, mailing.date.month, mailing.date.day);
    let part = |number: i8| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(year).unwrap_or(1900);
    let created = ExcelDateTime::from_ymd(year, part(month), part(day))
        .or_else(|_| ExcelDateTime::from_ymd(1900, 1, 1))?;
    let name = MailingPaper::List.name();
    let properties = DocProperties::new()
        .set_title(format!("{}（{name}）", mailing.issue))
        .set_company(&mailing.organization)
        .set_creation_datetime(&created);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    let cell = Format::new().set_border(FormatBorder::Thin).set_text_wrap();
    let cell = cell.set_align(FormatAlign::VerticalCenter);
    let head = cell.clone().set_bold().set_align(FormatAlign::Center);
    let title = Format::new().set_bold().set_font_size(14).set_align(FormatAlign::Center);
    sheet.merge_range(0, 0, 0, 5, &format!("{} {name}", mailing.issue), &title)?;
    for (column, (text, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(1, column, text, &head)?;
    }
    let mut row = 1;
    for (number, one) in (1_u32..).zip(&mailing.recipients) {
        row += 1;
        sheet.write_number_with_format(row, 0, number, &cell)?;
        sheet.write_string_with_format(row, 1, &one.kind, &cell)?;
        sheet.write_string_with_format(row, 2, &one.name, &cell)?;
        sheet.write_number_with_format(row, 3, one.copies, &cell)?;
        sheet.write_string_with_format(row, 4, one.numbers.as_deref().unwrap_or(""), &cell)?;
        sheet.write_string_with_format(row, 5, one.address.as_deref().unwrap_or(""), &cell)?;
    }
    for (name, count, numbers) in
        [("留存", mailing.kept, mailing.kept_numbers.as_deref()), ("合计", mailing.total, None)]
    {
        row += 1;
        for column in [0, 1, 5] {
            sheet.write_blank(row, column, &cell)?;
        }
        sheet.write_string_with_format(row, 2, name, &cell)?;
        sheet.write_number_with_format(row, 3, count, &cell)?;
        sheet.write_string_with_format(row, 4, numbers.unwrap_or(""), &cell)?;
    }
    sheet.set_repeat_rows(1, 1)?;
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_footer("&C&P / &N");
    workbook.save_to_buffer()
}
