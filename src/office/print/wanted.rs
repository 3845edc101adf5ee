//! What somebody asks for, as it is typed: at the command line, and at the desk.

use super::confirmation::Confirmations;
use super::numbered::{CopyNumbers, NumberedCopies};
use super::options::PrintOptions;
use super::wish::{PrintWish, WrongWish};
use crate::lang::Message;
use crate::office::days::typed_day;
use crate::print::{BookletLayout, LABEL_SHEETS, copy_numbers, label_sheet};
use crate::render::context::{Ink, LabelSheet};

/// Most that pages can be moved towards the fold, in millimetres.
const MOST_CREEP: f64 = 5.0;

/// What shall be printed, in words.
#[derive(Debug, Clone, Default)]
pub struct WantedPrint<'a> {
    /// How far the inmost pages are moved towards the fold, in millimetres: `0.5`.
    pub creep: Option<&'a str>,
    /// Whether marks are printed where booklets are cut and folded.
    pub marks: bool,
    /// Numbers of copies: `1-120`, or `all`.
    pub copies: Option<&'a str>,
    /// Whether numbered copies are made as booklets, too.
    pub booklets: bool,
    /// Whether each says who gets it.
    pub names: bool,
    /// Whether the copies of each recipient are a file of their own.
    pub per_recipient: bool,
    /// Sheets of labels, by their name: `3x8`.
    pub labels: Option<&'a str>,
    /// For which inks the pages are made besides; one that is named twice counts once.
    pub inks: Vec<Ink>,
    /// Whether a copy for those who review it is made.
    pub review_copy: bool,
    /// Whether units are asked to confirm what is said of them.
    pub confirm: bool,
    /// By which day: `2017-08-30`.
    pub reply_by: Option<&'a str>,
}

impl WantedPrint<'_> {
    /// Returns what is meant.
    ///
    /// # Errors
    /// What of it cannot be read, and what can be written.
    pub fn options(&self) -> Result<PrintOptions, WrongWish> {
        let creep = read(PrintWish::Creep, self.creep, millimetres)?.unwrap_or_default();
        let reply_by = read(PrintWish::ReplyBy, self.reply_by, typed_day)?;
        let numbered = |numbers| NumberedCopies {
            numbers,
            booklets: self.booklets,
            names: self.names,
            per_recipient: self.per_recipient,
        };
        Ok(PrintOptions {
            booklet: BookletLayout { creep, marks: self.marks },
            copies: read(PrintWish::Copies, self.copies, copies)?.map(numbered),
            labels: read(PrintWish::Labels, self.labels, labels)?,
            inks: Ink::ALL.into_iter().filter(|ink| self.inks.contains(ink)).collect(),
            review_copy: self.review_copy,
            confirmations: match self.confirm {
                true => Confirmations::ReplyBy(reply_by),
                false => Confirmations::None,
            },
        })
    }
}

fn read<T>(
    wish: PrintWish,
    typed: Option<&str>,
    read: impl Fn(&str) -> Result<T, Message>,
) -> Result<Option<T>, WrongWish> {
    typed.map(read).transpose().map_err(|message| WrongWish { wish, message })
}

fn millimetres(text: &str) -> Result<f64, Message> {
    let number = text.trim().parse().ok();
    number
        .filter(|number| (0.0..=MOST_CREEP).contains(number))
        .ok_or_else(|| Message::new("failure-print-creep").with("creep", text))
}

fn copies(text: &str) -> Result<CopyNumbers, Message> {
    if text.trim() == "all" {
        return Ok(CopyNumbers::AsPrinted);
    }
    let numbers = copy_numbers(text).map(CopyNumbers::Range);
    numbers.ok_or_else(|| Message::new("failure-print-copies").with("copies", text))
}

fn labels(name: &str) -> Result<LabelSheet, Message> {
    label_sheet(name).ok_or_else(|| {
        let known = LABEL_SHEETS.map(|(name, _)| name).join(" ");
        Message::new("failure-print-labels").with("name", name).with("known", known)
    })
}
