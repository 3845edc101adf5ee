//! Pieces of a text as a text can have them, whatever a browser made of them.
//!
//! [`tidied`] is the entry point: strong words do not begin or end with white space or within a number or a Latin word,
//! and end with their paragraph, cells and footnotes have no line ends, and tables stand on lines of their own.

use super::apart::set_apart;
use crate::text::pieces::{Piece, PieceKind};
use crate::text::typed::is_word;

/// Where strong words may begin and end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StrongEdge {
    /// At anything that is no white space.
    Visible,
    /// At a letter or a figure.
    Word,
    /// Nothing is strong.
    Nowhere,
}

impl StrongEdge {
    fn is_outside(self, one: char) -> bool {
        match self {
            Self::Visible => one.is_whitespace(),
            Self::Word => !is_word(one),
            Self::Nowhere => true,
        }
    }
}

/// Returns pieces as a text can have them. Words are parted where a paragraph ends.
pub(super) fn tidied(pieces: &[Piece]) -> Vec<Piece> {
    with_strong(&whole_words(set_apart(single(pieces))), StrongEdge::Visible)
}

/// The same pieces, of which no number and no Latin word is strong in part: there two asterisks are no mark. Such a word is
/// not strong at all then.
fn whole_words(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let is_within = |pieces: &[Piece], at: usize| {
        let beside = [at.checked_sub(1), Some(at + 1)].map(|at| pieces.get(at?));
        beside.into_iter().all(|one| one.is_some_and(is_code))
    };
    for at in (0..pieces.len()).rev() {
        let mut at = at;
        while pieces[at].kind == PieceKind::Strong && is_within(&pieces, at) {
            pieces.swap(at, at + 1);
            at += 1;
        }
    }
    for at in 0..pieces.len() {
        let mut at = at;
        while pieces[at].kind == PieceKind::StrongEnd && is_within(&pieces, at) {
            pieces.swap(at, at - 1);
            at -= 1;
        }
    }
    pieces
}

/// Whether it is a figure or a Latin letter.
fn is_code(piece: &Piece) -> bool {
    let is_code = |words: &String| words.chars().all(|one| one.is_ascii_alphanumeric());
    matches!(&piece.kind, PieceKind::Words(words) if is_code(words))
}

/// Returns pieces in which words are strong between such edges alone.
pub(super) fn with_strong(pieces: &[Piece], edge: StrongEdge) -> Vec<Piece> {
    let mut all = Vec::new();
    let mut rest = single(pieces).into_iter();
    while let Some(piece) = rest.next() {
        if piece.kind != PieceKind::Strong {
            all.push(piece);
            continue;
        }
        let mut inner = Vec::new();
        let mut end = None;
        for one in rest.by_ref() {
            if one.kind == PieceKind::StrongEnd {
                end = Some(one);
                break;
            }
            inner.push(one);
        }
        let end = end.unwrap_or(Piece { source: None, kind: PieceKind::StrongEnd });
        strong(piece, inner, end, edge, &mut all);
    }
    joined(all)
}

/// Writes strong words, paragraph by paragraph.
fn strong(
    open: Piece,
    inner: Vec<Piece>,
    close: Piece,
    edge: StrongEdge,
    all: &mut Vec<Piece>,
) {
    let mut rest = &inner[..];
    let (mut open, mut close) = (Some(open), Some(close));
    loop {
        let ends = rest.windows(2).position(|two| two.iter().all(is_line_end));
        let (paragraph, behind) = rest.split_at(ends.unwrap_or(rest.len()));
        let is_core = |piece: &&Piece| match &piece.kind {
            PieceKind::Words(words) => !words.chars().all(|one| edge.is_outside(one)),
            _ => false,
        };
        let first = paragraph.iter().position(|piece| is_core(&piece));
        let last = paragraph.iter().rposition(|piece| is_core(&piece));
        match first.zip(last) {
            Some((first, last)) => {
                let (first, last) = within_links(paragraph, first, last);
                let mark = |kind| Piece { source: None, kind };
                all.extend_from_slice(&paragraph[..first]);
                all.push(open.take().unwrap_or_else(|| mark(PieceKind::Strong)));
                all.extend_from_slice(&paragraph[first..=last]);
                let close = close.take().filter(|_| behind.is_empty());
                all.push(close.unwrap_or_else(|| mark(PieceKind::StrongEnd)));
                all.extend_from_slice(&paragraph[last + 1..]);
            }
            None => all.extend_from_slice(paragraph),
        }
        let Some(ends) = ends else { return };
        let blank = rest[ends..].iter().take_while(|one| is_line_end(one)).count();
        all.extend_from_slice(&rest[ends..ends + blank]);
        rest = &rest[ends + blank..];
    }
}

/// The same part with the links whole that begin or end in it.
fn within_links(pieces: &[Piece], first: usize, last: usize) -> (usize, usize) {
    let is_link = |piece: &Piece| matches!(piece.kind, PieceKind::Link(_));
    let is_end = |piece: &Piece| piece.kind == PieceKind::LinkEnd;
    let before = pieces[..first].iter().rposition(is_link);
    let is_open = before.filter(|open| !pieces[*open..first].iter().any(is_end));
    let after = pieces[last..].iter().position(is_end).map(|end| last + end);
    let is_left = after.filter(|end| !pieces[last..*end].iter().any(is_link));
    (is_open.unwrap_or(first), is_left.unwrap_or(last))
}

fn is_line_end(piece: &Piece) -> bool {
    matches!(&piece.kind, PieceKind::Words(words) if words == "\n")
}

/// The same pieces, each character of words for itself where it is written as it is read. Strong words that follow each
/// other are one; what stands in others, and a link in a link, is nothing of its own.
fn single(pieces: &[Piece]) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    let (mut strong, mut links) = (0_isize, 0_isize);
    for piece in pieces {
        match &piece.kind {
            PieceKind::Strong => strong += 1,
            PieceKind::Link(_) => links += 1,
            _ => {}
        }
        let is_nested = match &piece.kind {
            PieceKind::Strong | PieceKind::StrongEnd => strong > 1,
            PieceKind::Link(_) | PieceKind::LinkEnd => links > 1,
            _ => false,
        };
        match &piece.kind {
            PieceKind::StrongEnd => strong -= 1,
            PieceKind::LinkEnd => links -= 1,
            _ => {}
        }
        if is_nested {
            continue;
        }
        match &piece.kind {
            PieceKind::Words(words)
                if piece.source.as_ref().is_none_or(|source| source == words) =>
            {
                let is_new = piece.source.is_none();
                all.extend(words.chars().map(|one| Piece {
                    source: (!is_new).then(|| one.to_string()),
                    kind: PieceKind::Words(one.to_string()),
                }));
            }
            PieceKind::Strong
                if all.last().is_some_and(|last| last.kind == PieceKind::StrongEnd) =>
            {
                all.pop();
            }
            _ => all.push(piece.clone()),
        }
    }
    all
}

/// Words of the same kind that follow each other as one piece, up to the end of their paragraph.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    for piece in pieces {
        let is_plain = |one: &Piece| match (&one.kind, &one.source) {
            (PieceKind::Words(words), Some(source)) => words == source,
            _ => true,
        };
        match (all.last_mut(), &piece.kind) {
            (Some(last), PieceKind::Words(words))
                if last.source.is_some() == piece.source.is_some()
                    && is_plain(last)
                    && is_plain(&piece)
                    && matches!(&last.kind, PieceKind::Words(before) if !before.ends_with("\n\n") || words == "\n") =>
            {
                if let (PieceKind::Words(before), source) = (&mut last.kind, &mut last.source) {
                    before.push_str(words);
                    if let Some(source) = source {
                        source.push_str(words);
                    }
                }
            }
            _ => all.push(piece),
        }
    }
    all
}
