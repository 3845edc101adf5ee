//! A text of which two people changed different cells.
//!
//! [`merged`] is the entry point. Tables that have the same rows and columns are parted into their cells, and the text before,
//! between and behind them; of each part the text is taken of whoever changed it. Where both did, or the tables are others,
//! nobody can say.

use crate::text::pieces::{Piece, PieceKind, pieces};

/// Returns what the file says, `theirs`, with what is changed in `ours`, both since `base`; `None` where somebody has to choose.
pub(super) fn merged(base: &str, ours: &str, theirs: &str) -> Option<String> {
    mixed([base, ours, theirs], |_| None)
}

/// Returns `ours` with what is changed in the file, `theirs`, but where both changed the same: that is what somebody has to
/// choose. It is `ours` alone where the tables are others.
pub(super) fn ours_over(base: &str, ours: &str, theirs: &str) -> String {
    mixed([base, ours, theirs], Some).unwrap_or_else(|| ours.to_owned())
}

/// Both texts in one; what `both` makes of ours where both changed a part.
fn mixed(texts: [&str; 3], both: impl Fn(Vec<Piece>) -> Option<Vec<Piece>>) -> Option<String> {
    let [base, ours, theirs] = texts.map(TableMarks::of);
    let is_same = |one: &TableMarks| one.marks().eq(base.marks());
    if base.frame.is_empty() || !is_same(&ours) || !is_same(&theirs) {
        return None;
    }
    let taken = base.inner.iter().zip(ours.inner).zip(theirs.inner);
    let of = |((base, ours), theirs): ((&Vec<Piece>, Vec<Piece>), Vec<Piece>)| match () {
        () if ours == *base || ours == theirs => Some(theirs),
        () if theirs == *base => Some(ours),
        () => both(ours),
    };
    let inner: Option<Vec<_>> = taken.map(of).collect();
    let wanted = TableMarks { frame: theirs.frame, inner: inner? };
    let text = wanted.text();
    (TableMarks::of(&text) == wanted).then_some(text)
}

/// The marks of tables, and what stands before the first, between each two, and behind the last.
#[derive(PartialEq, Eq)]
struct TableMarks {
    frame: Vec<Piece>,
    inner: Vec<Vec<Piece>>,
}

impl TableMarks {
    fn of(text: &str) -> Self {
        use PieceKind::{Cell, CellEnd, Row, RowEnd, Table, TableEnd};
        let mut parts = Self { frame: Vec::new(), inner: vec![Vec::new()] };
        for piece in pieces(text) {
            if matches!(piece.kind, Table(_) | Row | Cell | CellEnd | RowEnd | TableEnd) {
                parts.frame.push(piece);
                parts.inner.push(Vec::new());
            } else if let Some(last) = parts.inner.last_mut() {
                last.push(piece);
            }
        }
        parts
    }

    fn marks(&self) -> impl Iterator<Item = &PieceKind> {
        self.frame.iter().map(|piece| &piece.kind)
    }

    fn text(&self) -> String {
        let mut text = String::new();
        let mut frame = self.frame.iter();
        for inner in &self.inner {
            text.extend(
                inner.iter().chain(frame.next()).filter_map(|one| one.source.as_deref()),
            );
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{merged, ours_over};

    /// A table of two rows, with text around it.
    fn table(before: &str, cells: [&str; 4], behind: &str) -> String {
        let [a, b, c, d] = cells;
        format!("{before}\n\n| {a} | {b} |\n|---|---|\n| {c} | {d} |\n\n{behind}")
    }

    const CELLS: [&str; 4] = ["单位", "件数", "市水务局", "3"];

    #[test]
    fn changes_of_different_cells_are_both_there() {
        let base = table("前。", CELLS, "后。");
        // Each part of the text in turn: before the table, its cells, behind it.
        let with = |parts: &[(usize, &str)]| {
            let mut all =
                ["前。", CELLS[0], CELLS[1], CELLS[2], CELLS[3], "后。"].map(str::to_owned);
            parts.iter().for_each(|(part, words)| all[*part] = (*words).to_owned());
            let [before, a, b, c, d, behind] = all;
            table(&before, [&a, &b, &c, &d], &behind)
        };
        for ours in 0..6 {
            for theirs in 0..6 {
                let (one, other) = ((ours, "甲**乙**"), (theirs, "丙"));
                let expected = (ours != theirs).then(|| with(&[one, other]));
                assert_eq!(merged(&base, &with(&[one]), &with(&[other])), expected);
                assert_eq!(merged(&base, &with(&[one]), &with(&[one])), Some(with(&[one])));
                // Where one part is both's, all others are what they were changed to.
                let (own, file) = (with(&[(ours, "己"), one]), with(&[(ours, "丁"), other]));
                let all = if ours == theirs { with(&[one]) } else { with(&[one, other]) };
                assert_eq!(ours_over(&base, &own, &file), all);
            }
        }
    }

    #[test]
    fn where_nobody_can_say_nothing_is_merged() {
        let base = table("前。", CELLS, "后。");
        let cell = base.replace("| 3 |", "| 4 |");
        let row = base.replace("| 3 |\n", "| 3 |\n| 市教育局 | 5 |\n");
        let column = base
            .replace("数 |", "数 | 备注 |")
            .replace("---|\n", "---|---|\n")
            .replace("3 |", "3 | 无 |");
        let aligned = base.replace("|---|---|", "|---|--:|");
        let gone = "前。\n\n后。".to_owned();
        for other in [row, column, aligned, gone] {
            assert_eq!(merged(&base, &cell, &other), None, "{other}");
            assert_eq!(merged(&base, &other, &cell), None, "{other}");
        }
        assert_eq!(merged("甲。\n\n乙。", "甲甲。\n\n乙。", "甲。\n\n乙乙。"), None);
    }

    #[test]
    fn the_file_keeps_how_it_writes_its_tables() {
        let base = "|单位|件数|\n|:--|--:|\n|市水务局||\n";
        let ours = base.replace("||\n", "|3|\n");
        let theirs = "| 单位     | 数量 |\n|:---------|-----:|\n| 市水务局 |      |\n";
        let expected = theirs.replace("|      |", "| 3     |");
        let made = merged(base, &ours, theirs).unwrap();
        assert!(
            made.contains("| 数量 |") && made.contains("| 市水务局 |") && made.contains('3'),
            "{made} {expected}"
        );
    }
}
