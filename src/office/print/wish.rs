//! What can be asked for beside the pages and the booklet, by the names that faces give it.

use crate::lang::Message;
use crate::render::context::Ink;

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintWish {
    /// That pages are moved towards the fold.
    Creep,
    /// Numbered copies.
    Copies,
    /// Numbered copies as booklets.
    Booklets,
    /// That numbered copies say who gets them.
    Names,
    /// The copies of each recipient as a file.
    PerRecipient,
    /// Papers of the mail room, for which recipients are listed.
    Labels,
    /// The pages for an ink.
    Ink(Ink),
    /// The copy for those who review it.
    ReviewCopy,
    /// Papers that units confirm.
    Confirmations,
    /// The day by which they do.
    ReplyBy,
}

impl PrintWish {
    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Creep => "creep",
            Self::Copies => "copies",
            Self::Booklets => "booklets",
            Self::Names => "names",
            Self::PerRecipient => "per-recipient",
            Self::Labels => "labels",
            Self::Ink(Ink::Black) => "ink-black",
            Self::Ink(Ink::Spot) => "ink-spot",
            Self::Ink(Ink::Cmyk) => "ink-cmyk",
            Self::ReviewCopy => "review",
            Self::Confirmations => "confirm",
            Self::ReplyBy => "reply-by",
        }
    }
}

/// A wish that nobody can read.
#[derive(Debug)]
pub struct WrongWish {
    /// Which one.
    pub wish: PrintWish,
    /// What is wrong with it, and what can be written.
    pub message: Message,
}
