//! Pieces of a text where marks stand as they can: tables and footnotes on lines of their own, marks of lines at the
//! beginning of one, no line ends in cells, no link without words.

use crate::text::pieces::{Piece, PieceKind};

/// Returns single pieces with what parts them, and without marks that could not be read there.
pub(super) fn set_apart(single: Vec<Piece>) -> Vec<Piece> {
    let labels: Vec<&String> = single.iter().filter_map(defined).collect();
    let is_lost = |piece: &Piece| matches!(&piece.kind, PieceKind::Note(label) if !labels.contains(&label));
    let kept: Vec<Piece> = single.iter().filter(|piece| !is_lost(piece)).cloned().collect();
    let mut apart = Apart { all: Vec::new(), inside: None, link: None };
    for (at, piece) in kept.iter().enumerate() {
        apart.add(piece, &kept[at + 1..]);
    }
    apart.all
}

fn defined(piece: &Piece) -> Option<&String> {
    match &piece.kind {
        PieceKind::NoteText(label) => Some(label),
        _ => None,
    }
}

/// What has no line ends in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Cell,
    Note,
}

struct Apart {
    all: Vec<Piece>,
    inside: Option<Inside>,
    /// Where the link begins that is open.
    link: Option<usize>,
}

impl Apart {
    fn add(&mut self, piece: &Piece, rest: &[Piece]) {
        match &piece.kind {
            PieceKind::Words(words) => return self.words(piece, words),
            PieceKind::Table(_) => self.own_line(),
            PieceKind::NoteText(_) => {
                self.trim_end();
                self.inside = Some(Inside::Note);
            }
            PieceKind::Cell => self.inside = Some(Inside::Cell),
            PieceKind::CellEnd | PieceKind::NoteTextEnd => {
                self.trim_end();
                self.inside = None;
            }
            PieceKind::Heading(_) | PieceKind::Bullet if !self.opens(rest) => return,
            PieceKind::Link(address) => {
                self.link = Some(self.all.len());
                let kind = PieceKind::Link(writable(address));
                let source = piece.source.clone().filter(|_| kind == piece.kind);
                self.all.push(Piece { source, kind });
                return;
            }
            PieceKind::LinkEnd if !self.has_words() => return,
            _ => {}
        }
        self.all.push(piece.clone());
        if piece.kind == PieceKind::TableEnd && !is_line_end(rest.first()) {
            self.blank_line(2, rest);
        }
        if piece.kind == PieceKind::NoteTextEnd {
            let has = rest.iter().take_while(|one| is_line_end(Some(one))).count();
            self.blank_line(2usize.saturating_sub(has), &rest[has..]);
        }
    }

    fn words(&mut self, piece: &Piece, words: &str) {
        let is_new = piece.source.is_none();
        let is_space = words.chars().all(char::is_whitespace);
        // White space belongs to the mark before it.
        if is_space && self.is_behind_mark() {
            return;
        }
        let is_single = self.inside == Some(Inside::Cell)
            || (is_new && (self.inside.is_some() || self.link.is_some()));
        if is_single && words.contains('\n') {
            return self.all.push(Piece::words(" "));
        }
        // Blanks before a line end would make a wanted one of it.
        if is_new && words == "\n" {
            let is_blank =
                |last: &mut Piece| *last == Piece::words(" ") || *last == Piece::words("\t");
            while self.all.pop_if(is_blank).is_some() {}
        }
        self.all.push(piece.clone());
    }

    fn is_behind_mark(&self) -> bool {
        let marks = |kind: &PieceKind| {
            matches!(
                kind,
                PieceKind::Cell
                    | PieceKind::NoteText(_)
                    | PieceKind::Heading(_)
                    | PieceKind::Bullet
            )
        };
        self.all.last().is_some_and(|last| marks(&last.kind))
    }

    /// Takes white space away that stands last.
    fn trim_end(&mut self) {
        let is_space = |piece: &mut Piece| matches!(&piece.kind, PieceKind::Words(words) if words.chars().all(char::is_whitespace));
        while self.all.pop_if(is_space).is_some() {}
    }

    fn own_line(&mut self) {
        let last = self.all.last();
        if last.is_some() && !is_line_end(last) {
            self.all.extend([Piece::words("\n"), Piece::words("\n")]);
        }
    }

    fn blank_line(&mut self, lines: usize, rest: &[Piece]) {
        let parts =
            |piece: &Piece| matches!(piece.kind, PieceKind::NoteText(_) | PieceKind::Table(_));
        if rest.first().is_some_and(|next| !parts(next)) {
            self.all.extend((0..lines).map(|_| Piece::words("\n")));
        }
    }

    /// Whether a mark of a line can stand here, with words behind it.
    fn opens(&self, rest: &[Piece]) -> bool {
        let is_blank =
            |piece: &&Piece| matches!(&piece.kind, PieceKind::Words(words) if words == " ");
        let before = self.all.iter().rev().find(|piece| !is_blank(piece));
        let begins = before.is_none()
            || is_line_end(before)
            || before.is_some_and(|one| {
                matches!(one.kind, PieceKind::TableEnd | PieceKind::NoteTextEnd)
            });
        let behind = rest.iter().find(|piece| !is_blank(piece));
        begins && self.inside.is_none() && behind.is_some() && !is_line_end(behind)
    }

    /// Whether the link that ends has words; its beginning goes where it has none.
    fn has_words(&mut self) -> bool {
        let Some(start) = self.link.take() else { return false };
        let is_seen = |piece: &Piece| match &piece.kind {
            PieceKind::Words(words) => !words.trim().is_empty(),
            PieceKind::Picture(_) => true,
            _ => false,
        };
        let has = self.all[start..].iter().any(is_seen);
        if !has {
            self.all.remove(start);
        }
        has
    }
}

fn is_line_end(piece: Option<&Piece>) -> bool {
    piece.is_some_and(|piece| matches!(&piece.kind, PieceKind::Words(words) if words == "\n"))
}

/// An address as it can be written between pointed brackets.
fn writable(address: &str) -> String {
    let address: String = address.chars().filter(|one| !one.is_control()).collect();
    address.replace('\\', "%5C").replace('<', "%3C").replace('>', "%3E")
}
