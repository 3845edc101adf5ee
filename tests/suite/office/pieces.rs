//! Texts in pieces, as fields show them, and back: what nobody touches keeps its bytes, and what is typed is printed.

use tongbao::office::{form_of, written};
use tongbao::text::pieces::{Piece, PieceKind, pieces};

use crate::support::dice;
use crate::support::dice::Dice;
use crate::typed::texts;

/// How many texts are tried.
fn rounds() -> usize {
    dice::rounds(4_000)
}

fn new(words: &str) -> Piece {
    Piece { source: None, kind: PieceKind::Words(words.to_owned()) }
}

fn sources(pieces: &[Piece]) -> String {
    pieces.iter().filter_map(|piece| piece.source.as_deref()).collect()
}

/// What is seen of pieces: words without white space, and marks.
fn seen(pieces: &[Piece]) -> Vec<String> {
    let mut seen = vec![String::new()];
    for piece in pieces {
        match &piece.kind {
            PieceKind::Words(words) => {
                let last = seen.last_mut().unwrap();
                last.extend(words.chars().filter(|one| !one.is_whitespace()));
            }
            mark => seen.extend([format!("{mark:?}"), String::new()]),
        }
    }
    seen
}

/// The texts of the sample, and as many that are made of what offices type.
fn all_texts() -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for file in fs_err::read_dir("bulletins/2017").unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|end| end == "yaml") {
            let form = form_of(&fs_err::read_to_string(path).unwrap()).unwrap();
            all.extend(form.texts().iter().map(|one| one.text.to_owned()));
        }
    }
    assert!(all.len() > 50);
    let mut dice = Dice::new(13);
    all.extend((0..rounds()).map(|_| texts::text(&mut dice)));
    all.iter().map(|text| text.trim_end_matches('\n').to_owned()).collect()
}

/// Says which texts went wrong, the first of them. In a path nothing can be a mark, and no backslash goes before one: of
/// texts that have backslashes some may go wrong, of the others one in a thousand.
#[track_caller]
fn few(wrong: &[String]) {
    let has_backslash = |one: &&String| one.split(" → ").next().unwrap().contains("\\\\");
    let (paths, wrong): (Vec<&String>, Vec<&String>) = wrong.iter().partition(has_backslash);
    assert!(paths.len() * 100 < rounds(), "{paths:#?}");
    assert!(wrong.len() * 1000 <= rounds(), "{wrong:#?}");
}

#[test]
fn what_nobody_touches_keeps_its_bytes() {
    let all = all_texts().into_iter();
    let changed = all.filter(|text| {
        let read = pieces(text);
        sources(&read) != *text || written(&read) != *text
    });
    assert_eq!(changed.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn what_is_typed_is_printed_and_is_no_mark() {
    let all = all_texts().into_iter();
    let wrong = all.filter_map(|text| {
        let made = written(&[new(&text)]);
        let is_same = seen(&pieces(&made)) == seen(&[new(&text)]);
        (!is_same).then(|| format!("{text:?} → {made:?}"))
    });
    few(&wrong.collect::<Vec<_>>());
}

#[test]
fn what_is_written_anew_says_the_same() {
    let anew = |piece: &Piece| {
        let is_picture = matches!(piece.kind, PieceKind::Picture(_));
        let source = piece.source.clone().filter(|_| is_picture);
        Piece { source, kind: piece.kind.clone() }
    };
    let wrong = all_texts().into_iter().filter_map(|text| {
        let read = pieces(&text);
        let made = written(&read.iter().map(anew).collect::<Vec<_>>());
        let is_same = seen(&pieces(&made)) == seen(&read);
        (!is_same).then(|| format!("{text:?} → {made:?}"))
    });
    few(&wrong.collect::<Vec<_>>());
}

/// Whether somebody can type between these pieces: of a table, in its cells alone, and not at the mark of a line, which
/// is gone where a figure stands behind it.
fn takes_words(before: &[Piece], behind: &[Piece]) -> bool {
    use PieceKind::{Bullet, CellEnd, Heading, Row, RowEnd, Table};
    let is_frame = |one: &Piece| matches!(one.kind, Table(_) | Row | CellEnd | RowEnd);
    let is_mark = |one: &Piece| matches!(one.kind, Bullet | Heading(_));
    let is_at_mark = [before.last(), behind.first()].into_iter().flatten().any(is_mark);
    !before.last().is_some_and(is_frame) && !is_at_mark
}

#[test]
fn words_that_are_typed_somewhere_leave_all_else_as_it_is() {
    let mut dice = Dice::new(7);
    let (mut tried, mut kept, mut wrong) = (0, 0, Vec::new());
    for text in &all_texts() {
        let read = pieces(text);
        let (before, behind) = read.split_at(dice.roll(read.len() + 1));
        let typed = texts::text(&mut dice).replace('\n', "");
        if !takes_words(before, behind) {
            continue;
        }
        let changed = [before, &[new(&typed)], behind].concat();
        let made = written(&changed);
        tried += 1;
        let is_kept = made.starts_with(&sources(before)) && made.ends_with(&sources(behind));
        kept += usize::from(is_kept);
        // Strong words can be left alone by what stands beside them.
        let words = |pieces: &[Piece]| {
            seen(pieces).concat().replace("StrongEnd", "").replace("Strong", "")
        };
        if words(&pieces(&made)) != words(&changed) {
            wrong.push(format!("{text:?} + {typed:?} → {made:?}"));
        }
    }
    few(&wrong);
    assert!(kept * 100 > tried * 95, "{kept} of {tried}");
}

#[test]
fn bold_never_parts_a_number_or_a_latin_word() {
    let strong = |words: &str| {
        let mark = |kind| Piece { source: Some("**".to_owned()), kind };
        let inner = Piece { source: Some(words.to_owned()), ..new(words) };
        [mark(PieceKind::Strong), inner, mark(PieceKind::StrongEnd)]
    };
    let cases = [
        ("", "重点G", "DP增长", "**重点**GDP增长"),
        ("达到1", "5个项目", "", "达到15**个项目**"),
        ("G", "DP增", "长", "GDP**增**长"),
        ("GD", "P", "增长", "GDP增长"),
        ("第1", "2", "3期", "第123期"),
        ("共", "15", "个", "共**15**个"),
    ];
    for (before, words, behind, expected) in cases {
        let all = [&[new(before)][..], &strong(words), &[new(behind)]].concat();
        assert_eq!(written(&all), expected);
    }
}
