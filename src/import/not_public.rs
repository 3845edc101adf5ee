//! What no bulletin may print: who reported something, and the marks of classified papers.
//!
//! [`reports`] and [`is_classified`] look at a sentence, [`lines`] gives the lines of a part, cells with the heads of their columns.

use super::line::Part;
use super::markdown;
use crate::document::Cell;
use crate::lang::Message;
use crate::model::person_name::{is_petitioner, is_petitioner_label, petitioners};
use crate::text::internal_use;

/// What of classified papers is asked.
pub(super) const CLASSIFIED: &str = "import-classified";
/// What of those who reported or petitioned is asked.
pub(super) const PETITIONER: &str = "import-petitioner";

/// Whether a note says that words may not be published.
pub(super) fn forbids(note: &Message) -> bool {
    let ids =
        [CLASSIFIED, PETITIONER, "import-not-public", "import-instruction", "import-internal"];
    ids.contains(&note.id())
}

/// Whether a sentence bears the mark of a classified paper.
pub(super) fn is_classified(text: &str) -> bool {
    !internal_use::classified(text).is_empty()
}

/// Whether a sentence says who reported something: 举报人：李四, 反映人 李四 139…
pub(super) fn reports(text: &str) -> bool {
    let opening = text.split_once(['：', ':', ' ', '\u{3000}']);
    let is_labelled = opening.is_some_and(|(label, rest)| {
        let rest = rest.trim_start_matches(['：', ':', ' ', '\u{3000}']);
        let name = rest.split(|one: char| !one.is_alphabetic()).next();
        is_petitioner_label(label) && name.is_some_and(is_petitioner)
    });
    is_labelled || !petitioners(text).is_empty()
}

/// The lines of a part; the cells of a table, below the head of a column that names who reported something with that head.
pub(super) fn lines(part: Part<'_>) -> Vec<String> {
    let table = match part {
        Part::Words(line) => return vec![line.text().to_owned()],
        Part::Table(table) => table,
        Part::Picture(_) => return Vec::new(),
    };
    let heads: Vec<String> = table
        .rows
        .first()
        .map(|row| row.cells.iter().map(markdown::words).collect())
        .unwrap_or_default();
    let rows = table.rows.iter().flat_map(|row| row.cells.iter().enumerate());
    let line = |(column, cell): (usize, &Cell)| {
        let (head, words) = (heads.get(column), markdown::words(cell));
        match head.filter(|head| is_petitioner_label(head) && **head != words) {
            Some(head) => format!("{head}：{words}"),
            None => words,
        }
    };
    rows.map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_classified, reports};

    #[test]
    fn who_reported_something_is_seen() {
        for text in [
            "举报人：大湾村 谷雨（13873917765），要求保密",
            "反映人 谷雨 13873917765",
            "信访人：李四",
            "王五实名举报",
        ] {
            assert!(reports(text), "{text}");
        }
        for text in [
            "举报人：匿名",
            "反映情况：夜间排气",
            "信访人员稳控到位",
            "举报人：李某某",
            "投诉人不满意",
        ] {
            assert!(!reports(text), "{text}");
        }
        assert!(is_classified("秘密★1年") && !is_classified("商业秘密保护"));
    }
}
