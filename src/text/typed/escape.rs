//! Backslashes that keep characters from being marks: written, and taken away.

use super::paths::paths;

/// Characters that are marks in other Markdown and never in ours.
pub(super) const NEVER_MARKS: &str = "_~`&>";

/// What opens or closes a mark within a line, or parts cells.
pub const IN_LINE: [char; 6] = ['\\', '*', '[', ']', '|', '!'];

/// Returns words within a line, with a `\` before every character that may open or close something.
pub fn escaped_in_line(words: &str) -> String {
    escaped(words, &IN_LINE)
}

/// Returns words with a `\` before each of `marks`, but for paths, in which it would be printed, and what ends them.
pub fn escaped(words: &str, marks: &[char]) -> String {
    let mut paths = paths(words).into_iter().peekable();
    let mut escaped = String::with_capacity(words.len());
    for (at, one) in words.char_indices() {
        while paths.next_if(|path| path.end < at).is_some() {}
        let in_path = paths.peek().is_some_and(|path| (path.start..=path.end).contains(&at));
        if marks.contains(&one) && !in_path {
            escaped.push('\\');
        }
        escaped.push(one);
    }
    escaped
}

/// Returns Markdown that another program wrote without the `\` before characters that are no marks in ours, where
/// it would be printed.
pub fn unescaped(markdown: &str) -> String {
    let mut paths = paths(markdown).into_iter().peekable();
    let mut unescaped = String::with_capacity(markdown.len());
    let mut characters = markdown.char_indices().peekable();
    while let Some((at, one)) = characters.next() {
        while paths.next_if(|path| path.end <= at).is_some() {}
        let in_path = paths.peek().is_some_and(|path| path.contains(&at));
        let is_never = |next: &(usize, char)| NEVER_MARKS.contains(next.1);
        match characters
            .next_if(|next| one == '\\' && !in_path && (is_never(next) || next.1 == '\\'))
        {
            Some((_, '\\')) => unescaped.push_str("\\\\"),
            Some((_, next)) => unescaped.push(next),
            None => unescaped.push(one),
        }
    }
    unescaped
}

#[cfg(test)]
mod tests {
    use super::{escaped, unescaped};

    #[test]
    fn nothing_is_escaped_in_a_path() {
        assert_eq!(escaped("*甲，C:\\*\n\\*", &['*', '\\']), "\\*甲，C:\\*\n\\\\\\*");
        assert_eq!(escaped("C:\\甲|乙|", &['|']), "C:\\甲|乙\\|");
    }

    #[test]
    fn what_is_no_mark_in_ours_loses_its_backslash() {
        assert_eq!(
            unescaped("甲\\_乙 \\~\\~ \\&amp; \\\\_ \\* C:\\_a"),
            "甲_乙 ~~ &amp; \\\\_ \\* C:\\_a"
        );
    }
}
