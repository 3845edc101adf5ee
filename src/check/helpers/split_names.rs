//! Names that stand in several cells of a row of a table, one part in each: 张 | 建国. Nothing hides them there: a cell is
//! a text of its own.

use std::ops::Range;

use crate::model::Privacy;
use crate::text::pieces::{PieceKind, pieces};

/// Most cells that one name is looked for in.
const MOST_CELLS: usize = 4;

/// The letters of what stands in some cells of a Markdown text, side by side, two at least, each with the bytes from the first to the last.
/// Cells without words are passed over.
pub(crate) fn joined_cells(text: &str) -> Vec<(String, Range<usize>)> {
    if !text.contains('|') {
        return Vec::new();
    }
    rows(text).iter().flat_map(|row| joined(row)).collect()
}

/// The letters of each cell with words, and its bytes, row by row.
fn rows(text: &str) -> Vec<Vec<(String, Range<usize>)>> {
    let (mut rows, mut end) = (Vec::new(), 0);
    let mut words: Option<(String, Range<usize>)> = None;
    for piece in pieces(text) {
        let start = end;
        end += piece.source.as_deref().unwrap_or_default().len();
        match piece.kind {
            PieceKind::Row => rows.push(Vec::new()),
            PieceKind::Cell => words = Some((String::new(), end..end)),
            PieceKind::Words(said) => {
                if let Some((letters, range)) = words.as_mut() {
                    let is_first = letters.is_empty();
                    letters.push_str(&Privacy::letters(&said));
                    *range = if is_first { start } else { range.start }..end;
                }
            }
            PieceKind::CellEnd => {
                let cell = words.take().filter(|(letters, _)| !letters.is_empty());
                rows.last_mut()
                    .into_iter()
                    .for_each(|row: &mut Vec<_>| row.extend(cell.clone()));
            }
            _ => {}
        }
    }
    rows
}

fn joined(row: &[(String, Range<usize>)]) -> Vec<(String, Range<usize>)> {
    let runs = (0..row.len()).flat_map(|first| {
        let last = row.len().min(first + MOST_CELLS);
        (first + 2..=last).map(move |end| first..end)
    });
    let joined = runs.map(|run| {
        let cells = &row[run];
        let letters = cells.iter().map(|(letters, _)| letters.as_str()).collect();
        (letters, cells[0].1.start..cells[cells.len() - 1].1.end)
    });
    joined.collect()
}

#[cfg(test)]
mod tests {
    use super::joined_cells;

    #[test]
    fn cells_are_joined_within_their_row() {
        let text =
            "表：\n\n| 姓 | 名 | |\n|---|---|---|\n| **张** | 建 国 | 1 |\n| 李 | | 明 |\n";
        let found = joined_cells(text);
        let told =
            found.iter().map(|(letters, range)| (letters.as_str(), &text[range.clone()]));
        let told: Vec<_> = told.collect();
        assert!(told.contains(&("张建国", "张** | 建 国")), "{told:?}");
        assert!(told.contains(&("李明", "李 | | 明")), "{told:?}");
        assert!(
            told.contains(&("建国1", "建 国 | 1")) && !told.iter().any(|one| one.0 == "1李")
        );
        assert_eq!(joined_cells("张 | 建国"), []);
    }
}
