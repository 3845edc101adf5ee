//! A text of the pieces that somebody has changed in a field.
//!
//! [`written`] is the entry point. What was not touched is written as it was, byte for byte. What is new is words, and
//! is printed as it was typed: the text is read again as a build would read it, and where something would be taken for
//! a mark, the words of that block have backslashes, first what is new, then what stands beside it.

use serde::{Deserialize, Deserializer};

use super::tidied::{StrongEdge, tidied, with_strong};
use crate::import::opening_escaped;
use crate::text::pieces::{Piece, PieceKind, pieces};
use crate::text::tree::Alignment;
use crate::text::typed::escaped_in_line;

/// How often a text is read again, block by block; then all blocks go on.
const MOST_READINGS: usize = 24;

/// Returns the text of some pieces.
pub fn written(changed: &[Piece]) -> String {
    let (text, wanted) = attempt(&[changed.to_vec()], &[Way::AsTyped]);
    if first_difference(&wanted, &units(&pieces(&text))).is_none() {
        return text;
    }
    let blocks = blocks(tidied(changed));
    let mut ways = vec![Way::AsTyped; blocks.len()];
    for reading in 0.. {
        let (text, wanted) = attempt(&blocks, &ways);
        let Some(block) = first_difference(&wanted, &units(&pieces(&text))) else {
            return text;
        };
        let all = reading == 0 || reading > MOST_READINGS;
        if !go_on(&blocks, &mut ways, if all { None } else { Some(block) }) {
            return text;
        }
    }
    String::new()
}

/// Reads what a field was changed to: a text, or its pieces.
pub(super) fn text<'de, D: Deserializer<'de>>(sent: D) -> Result<String, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Sent {
        Text(String),
        Pieces { pieces: Vec<Piece> },
    }
    Ok(match Sent::deserialize(sent)? {
        Sent::Text(text) => text,
        Sent::Pieces { pieces } => written(&pieces),
    })
}

/// How a block is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    /// What is new stands as it was typed.
    AsTyped,
    /// What is new has backslashes.
    Escaped,
    /// So has all of it.
    Rewritten,
    /// And words are strong up to their punctuation marks alone.
    Narrow,
    /// Or not at all, where no mark could say so.
    Plain,
}

impl Way {
    fn next(self) -> Option<Self> {
        let all = [Self::AsTyped, Self::Escaped, Self::Rewritten, Self::Narrow, Self::Plain];
        all.into_iter().find(|way| *way > self)
    }
}

/// Lets a block go on to its next way, or all that have something new. Whether any did.
fn go_on(blocks: &[Vec<Piece>], ways: &mut [Way], block: Option<usize>) -> bool {
    let mut went = false;
    let can = |way: &Way| way.next().is_some();
    let wanted = block.filter(|block| ways.get(*block).is_some_and(can));
    for (at, way) in ways.iter_mut().enumerate() {
        let is_it = match wanted {
            Some(wanted) => wanted == at,
            None => *way > Way::AsTyped || blocks[at].iter().any(|one| one.source.is_none()),
        };
        if let Some(next) = way.next().filter(|_| is_it) {
            *way = next;
            went = true;
        }
    }
    // What was only taken away can be read otherwise, too.
    if !went && block.is_none() {
        for way in ways.iter_mut() {
            went |= way.next().is_some_and(|next| {
                *way = next;
                true
            });
        }
    }
    went
}

/// Paragraphs, rows of tables, footnotes.
fn blocks(all: Vec<Piece>) -> Vec<Vec<Piece>> {
    let mut blocks = vec![Vec::new()];
    let mut is_first_row = false;
    for piece in all {
        let opens = match &piece.kind {
            PieceKind::Table(_) => {
                is_first_row = true;
                true
            }
            PieceKind::Row => !std::mem::take(&mut is_first_row),
            PieceKind::NoteText(_) => true,
            _ => false,
        };
        let closes = match &piece.kind {
            PieceKind::Words(words) => words.ends_with("\n\n"),
            PieceKind::TableEnd | PieceKind::NoteTextEnd => true,
            _ => false,
        };
        if opens {
            blocks.push(Vec::new());
        }
        if let Some(block) = blocks.last_mut() {
            block.push(piece);
        }
        if closes {
            blocks.push(Vec::new());
        }
    }
    blocks
}

/// What is read of a text: characters and marks.
#[derive(Debug, Clone, PartialEq, Eq)]
enum TextUnit {
    Character(char),
    Mark(PieceKind),
}

fn units(pieces: &[Piece]) -> Vec<TextUnit> {
    let mut units = Vec::new();
    for piece in pieces {
        match &piece.kind {
            PieceKind::Words(words) => units.extend(words.chars().map(TextUnit::Character)),
            mark => units.push(TextUnit::Mark(mark.clone())),
        }
    }
    units
}

/// The block in which a text is read otherwise than wanted; `None` where it is not.
fn first_difference(wanted: &[(TextUnit, usize)], read: &[TextUnit]) -> Option<usize> {
    let same = wanted.iter().zip(read).take_while(|((wanted, _), read)| wanted == *read);
    let same = same.count();
    if same == wanted.len() && same == read.len() {
        return None;
    }
    let at = same.min(wanted.len().saturating_sub(1));
    Some(wanted.get(at).map_or(0, |(_, block)| *block))
}

/// The text of blocks written in these ways, and what it shall be read as.
fn attempt(blocks: &[Vec<Piece>], ways: &[Way]) -> (String, Vec<(TextUnit, usize)>) {
    let mut writer = PieceWriter::default();
    let mut wanted = Vec::new();
    for (number, (block, way)) in blocks.iter().zip(ways).enumerate() {
        let block = match way {
            Way::Narrow => with_strong(block, StrongEdge::Word),
            Way::Plain => with_strong(block, StrongEdge::Nowhere),
            _ => block.clone(),
        };
        let block = if *way < Way::Rewritten { block } else { unwritten(block) };
        wanted.extend(units(&block).into_iter().map(|unit| (unit, number)));
        block.iter().for_each(|piece| writer.write(piece, *way));
    }
    (writer.text, wanted)
}

/// The same pieces as if all were new, words that follow each other as one.
fn unwritten(block: Vec<Piece>) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    for Piece { kind, source } in block {
        match (all.last_mut().map(|last| &mut last.kind), kind) {
            (Some(PieceKind::Words(before)), PieceKind::Words(words)) => {
                before.push_str(&words);
            }
            // Where its file is, only its source says.
            (_, kind @ PieceKind::Picture(_)) => all.push(Piece { source, kind }),
            (_, kind) => all.push(Piece { source: None, kind }),
        }
    }
    all
}

#[derive(Default)]
struct PieceWriter {
    text: String,
    /// The address of the link whose words are written.
    address: String,
    columns: Vec<Alignment>,
    /// How many rows and cells of the table stand before.
    row: usize,
    cell: usize,
}

impl PieceWriter {
    fn write(&mut self, piece: &Piece, way: Way) {
        match &piece.kind {
            PieceKind::Table(columns) => {
                (self.columns, self.row) = (columns.clone(), 0);
            }
            PieceKind::Row => self.cell = 0,
            PieceKind::Link(address) => self.address.clone_from(address),
            _ => {}
        }
        let new = match (&piece.source, &piece.kind) {
            (Some(source), _) => source.clone(),
            (None, PieceKind::Words(words)) if way == Way::AsTyped => words.clone(),
            (None, PieceKind::Words(words)) => self.escaped(words),
            (None, kind) => self.mark(kind),
        };
        self.text.push_str(&new);
        match &piece.kind {
            PieceKind::RowEnd => self.row += 1,
            PieceKind::CellEnd => self.cell += 1,
            _ => {}
        }
    }

    fn escaped(&self, words: &str) -> String {
        let before = self.text.trim_end_matches([' ', '\t']);
        let mut opens = before.is_empty() || before.ends_with('\n');
        let lines = words.split('\n').map(|line| {
            let escaped = escaped_in_line(line);
            let indent = escaped.len() - escaped.trim_start_matches([' ', '\t']).len();
            let (indent, rest) = escaped.split_at(indent);
            match std::mem::replace(&mut opens, true) {
                true => format!("{indent}{}", opening_escaped(rest)),
                false => escaped,
            }
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn mark(&self, kind: &PieceKind) -> String {
        let fixed = match kind {
            PieceKind::Words(words) => words,
            PieceKind::Break => "\\\n",
            PieceKind::Strong | PieceKind::StrongEnd => "**",
            PieceKind::Link(_) => "[",
            PieceKind::LinkEnd => return link_end(&self.address),
            PieceKind::Note(label) => return format!("[^{label}]"),
            PieceKind::NoteText(label) if self.text.is_empty() => {
                return format!("[^{label}]: ");
            }
            PieceKind::NoteText(label) => return format!("\n\n[^{label}]: "),
            PieceKind::Row if self.row > 0 => "\n",
            PieceKind::Cell if self.cell > 0 => " | ",
            PieceKind::Cell => "| ",
            PieceKind::RowEnd if self.row == 0 => return format!(" |\n{}", self.rule()),
            PieceKind::RowEnd => " |",
            PieceKind::Heading(level) => return "#".repeat(usize::from(*level)) + " ",
            PieceKind::Bullet => "- ",
            PieceKind::Picture(_)
            | PieceKind::Table(_)
            | PieceKind::Row
            | PieceKind::CellEnd
            | PieceKind::TableEnd
            | PieceKind::NoteTextEnd => "",
        };
        fixed.to_owned()
    }

    /// The line that parts the head of a table from its rows.
    fn rule(&self) -> String {
        let rules = self.columns.iter().map(|column| match column {
            Alignment::Unset => "---|",
            Alignment::Left => ":--|",
            Alignment::Center => ":-:|",
            Alignment::Right => "--:|",
        });
        "|".to_owned() + &rules.collect::<String>()
    }
}

fn link_end(address: &str) -> String {
    let is_plain = !address.contains([' ', '(', ')']);
    if is_plain { format!("]({address})") } else { format!("](<{address}>)") }
}
