//! The tables that are attached to issues: CSV files, which are printed behind the bulletin.
//!
//! [`all`] reads each once, for rules of such files and for proof-reading: its cells are read as those of a table in a text are.

use std::sync::Arc;

use super::{Context, shown_files};
use crate::diag::{Diagnostic, Files, Span, Spanned};
use crate::lang::Message;
use crate::model::{IssueId, Text};
use crate::source::table;
use crate::text::single_spaced;
use crate::text::typed::escaped_in_line;

/// What other programs write between cells.
const SEPARATORS: [char; 5] = [';', '；', '\t', '|', '，'];

/// A table that is attached to an issue.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AttachedTable {
    /// The place of the issue that names the file.
    pub(crate) span: Span,
    /// Its rows, the head first.
    pub(crate) rows: Rows,
}

/// Rows of cells, shared.
pub(crate) type Rows = Arc<Vec<Vec<String>>>;

/// What reading a table returned: what is wrong with a file that is none.
pub(crate) type ReadTable = Result<AttachedTable, Box<Diagnostic>>;

/// The tables of all issues, each with its issue, in the order of the issues.
pub(super) fn all(context: &Context<'_>) -> Vec<(IssueId, ReadTable)> {
    let shown = shown_files::all(context).into_iter();
    let tables = shown.filter(|file| !file.is_picture && table::is_table(&file.path));
    let read = |file: shown_files::ShownFile<'_>| {
        let rows = table::rows(context.project, &file.path, file.span);
        let table = rows.map(|rows| AttachedTable { span: file.span, rows: Arc::new(rows) });
        (file.issue.id(), table)
    };
    tables.map(read).collect()
}

impl AttachedTable {
    /// The sign that stands between the cells of every row, where each was read as one cell.
    pub(crate) fn other_separator(&self) -> Option<char> {
        let lines: Vec<&str> =
            self.rows.iter().map(|row| row.first().map_or("", String::as_str)).collect();
        if lines.len() < 2 || self.rows.iter().any(|row| row.len() != 1) {
            return None;
        }
        let count = |one: char| {
            let mut counts = lines.iter().map(|line| line.matches(one).count());
            let first = counts.next().unwrap_or_default();
            counts.all(|count| count == first).then_some(first).filter(|count| *count > 0)
        };
        SEPARATORS.into_iter().find(|one| count(*one).is_some())
    }

    /// The table as a text of a file that holds nothing else, row by row on lines of their own.
    pub(super) fn text(&self, files: &mut Files) -> Text {
        let row = |cells: &Vec<String>| {
            let cells = cells.iter().map(|cell| escaped_in_line(&single_spaced(cell)));
            format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
        };
        let mut lines: Vec<String> = self.rows.iter().map(row).collect();
        let columns = self.rows.first().map_or(0, Vec::len);
        lines.insert(lines.len().min(1), format!("|{}\n", "---|".repeat(columns)));
        let text = lines.concat();
        let file = files.add("", text.clone());
        let length = text.len();
        Spanned::new(text, Span::new(file, 0, length))
    }

    /// The head of the column in which a place of [`Self::text`] is; `None` of one without a head.
    fn head(&self, files: &Files, place: Span) -> Option<&str> {
        let before = files.text(place.file).get(..place.start)?;
        let line = before.rsplit('\n').next()?;
        // A mark that is part of a cell is escaped.
        let marks = line.matches('|').count() - line.matches("\\|").count();
        let head = self.rows.first()?.get(marks.checked_sub(1)?)?.trim();
        (!head.is_empty()).then_some(head)
    }

    /// What was found in [`Self::text`], told at the place that names the table, with the row, and the head of the column.
    /// Nothing mends it by itself: the file may be of another encoding, and is made by other programs.
    pub(super) fn told(&self, files: &Files, mut problem: Diagnostic) -> Diagnostic {
        // The line behind the head is no row.
        let line = files.position(problem.span.file, problem.span.start).line;
        let row = if line > 1 { line - 1 } else { line };
        let message = match self.head(files, problem.span).filter(|_| row > 1) {
            Some(head) => Message::new("attached-table-row.column").with("column", head),
            None => Message::new("attached-table-row"),
        };
        problem.message = message.with("row", row).nested("what", problem.message);
        problem.span = self.span;
        problem.fix = None;
        problem
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{AttachedTable, Files, Span};

    #[test]
    fn other_separators_are_found() {
        let span = Span::new(Files::new().add("", ""), 0, 0);
        for (text, sign) in [
            ("序号;单位\n1;市水务局\n2;市教育局", Some(';')),
            ("序号\t单位\n1\t市水务局", Some('\t')),
            ("序号|单位\n1|市水务局", Some('|')),
            ("情况\n一是清淤；二是绿化\n三是巡查", None),
            ("序号;单位", None),
            ("序号,单位\n1;2,市水务局", None),
        ] {
            let rows = text.lines().map(|line| line.split(',').map(str::to_owned).collect());
            let table = AttachedTable { span, rows: Arc::new(rows.collect()) };
            assert_eq!(table.other_separator(), sign, "{text}");
        }
    }
}
