//! Where lines end, and how deep those below stand.

use super::character::is_unseen;

/// Where the line ends in which a byte stands.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    text[at..].find('\n').map_or(text.len(), |newline| at + newline)
}

/// Whether the next line that says anything stands deeper than a column.
pub(super) fn is_deeper(text: &str, at: usize, column: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let says = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    rest.lines().find(says).is_some_and(|line| {
        let indent = line.chars().take_while(|one| *one == ' ' || is_unseen(*one)).count();
        let item = line.trim_start().starts_with("- ") || line.trim() == "-";
        indent > column || item && indent == column
    })
}

/// Where the lines of a block text end that stand deeper than the column of its key, and as deep as the first one, unless
/// its bar says how deep they stand.
pub(super) fn behind_block(text: &str, at: usize, column: usize, is_said: bool) -> usize {
    let depth = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let first = text.get(at..).unwrap_or_default().lines().find(|line| !line.trim().is_empty());
    let least =
        first.filter(|_| !is_said).map_or(column + 1, |line| depth(line).max(column + 1));
    let mut at = at;
    while at < text.len() {
        let end = line_end(text, at);
        let line = &text[at..end];
        if !line.trim_end_matches('\r').trim_matches(' ').is_empty() && depth(line) < least {
            break;
        }
        at = end + 1;
    }
    at
}
