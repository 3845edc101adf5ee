//! A document as an issue: what units hand in, and what comes back from Word.
//!
//! Text to text; nothing here reads or writes files.
//!
//! 1. [`SourceLines`] holds documents as `line`s; `wrapped` joins those that a program broke within a sentence. From here on
//!    everything is a piece of a line.
//! 2. [`recognise()`] finds the `head` of an issue or of a `letter`, the `unit`s, the `tail`, and makes an `entry` of
//!    what is said of each unit: `title`, lead, `group`s, `level`s, `practice`s with `point`s,
//!    `failing`s with their `label`s. The result is a [`Draft`]: pieces, and notes on what is not
//!    sure. What somebody decided of a line ([`Decisions`]) is certain: `decide` gives it its place in the draft.
//!    [`blocks()`] says what became of each line.
//! 3. [`yaml()`] writes a draft as people write it, with the notes as comments; `markdown` keeps
//!    Markdown from reading marks into a text. [`insert()`] puts it into an issue that exists.
//! 4. [`verify()`] holds both to what they promise: every character of the source is in the draft, and
//!    the YAML is read back as the draft.
//!
//! [`unnumbered()`] reads lines that are pasted into a numbered item.
//!
//! [`mod@merge`] is the other half: a document that was exported from an issue comes back edited.

mod announced;
mod another_list;
mod archive_names;
mod asked;
mod assembled;
mod attachment;
mod blamed;
mod blocks;
mod counts;
mod cut;
mod decide;
mod decision;
mod demand;
mod draft;
mod draft_item;
mod draft_text;
mod entry;
mod failing;
mod filed;
mod fit;
mod footnote;
mod ground;
mod group;
mod head;
mod insert;
mod issue_opening;
mod item_ground;
mod joined;
mod label;
mod labelled;
mod letter;
mod level;
mod line;
mod list_end;
mod list_item;
mod mail;
mod mark;
mod markdown;
pub mod merge;
mod news;
mod not_printed;
mod not_public;
mod numbering;
mod numeral;
mod person;
mod picture;
mod point;
mod practice;
mod prose;
mod recognise;
mod run_on;
mod said;
#[cfg(test)]
mod sample;
mod section;
mod signed;
mod source_lines;
mod step;
mod table_rows;
mod tail;
mod tail_label;
mod text_ground;
mod title;
mod unit;
mod unit_below;
mod unit_entries;
mod unit_headed;
mod unit_index;
mod unit_labelled;
mod unit_level;
mod unit_name;
mod unit_within;
mod unnumbered;
mod unsure;
mod verify;
mod wrapped;
mod yaml;

pub use archive_names::ArchiveNames;
pub use asked::forget_told;
pub use blocks::{BlockPlace, SourceBlock, blocks};
pub use counts::DraftCounts;
pub use decision::{Decision, Decisions};
pub use draft::Draft;
pub use filed::{Filed, filed};
pub use ground::Ground;
pub use insert::{InsertError, insert};
pub use markdown::{document_text, opening_escaped};
pub use recognise::{recognise, recognise_for};
pub use said::said_already;
pub use source_lines::SourceLines;
pub use unnumbered::{UnnumberedItem, unnumbered};
pub use verify::{VerifyError, verify, verify_filed};
pub use yaml::{DraftYaml, PicturesAre, entries, yaml};
