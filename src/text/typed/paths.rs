//! Paths of files, in which every character is text: `C:\通报\*`, `\\srv\通报`, `甲\乙`.

use std::ops::Range;

use crate::text::cjk;

/// Returns where the words of a text stand that are paths: `X:\` or a backslash before a letter is in them.
/// White space, Chinese punctuation, quotes and bars end a word.
pub(super) fn paths(text: &str) -> Vec<Range<usize>> {
    if !text.contains('\\') {
        return Vec::new();
    }
    let ends =
        |one: char| one.is_whitespace() || cjk::is_punctuation(one) || "|“”‘’".contains(one);
    let mut start = 0;
    let words = text.split(ends).map(|word| {
        let from = start;
        let end = from + word.len();
        start = end + text[end..].chars().next().map_or(0, char::len_utf8);
        from..end
    });
    words.filter(|word| is_path(&text[word.clone()])).collect()
}

fn is_path(word: &str) -> bool {
    word.match_indices('\\').any(|(slash, _)| {
        let next = word[slash + 1..].chars().next();
        let drive = word[..slash].strip_suffix(':');
        drive.is_some_and(|drive| drive.ends_with(|one: char| one.is_ascii_alphabetic()))
            || next.is_some_and(char::is_alphanumeric)
    })
}

/// Returns words with a `\` before each of `marks`, but for paths, in which it would be printed.
pub fn escaped(words: &str, marks: &[char]) -> String {
    let mut paths = paths(words).into_iter().peekable();
    let mut escaped = String::with_capacity(words.len());
    for (at, one) in words.char_indices() {
        while paths.next_if(|path| path.end <= at).is_some() {}
        let in_path = paths.peek().is_some_and(|path| path.contains(&at));
        if marks.contains(&one) && !in_path {
            escaped.push('\\');
        }
        escaped.push(one);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{escaped, paths};

    #[test]
    fn a_backslash_before_a_letter_makes_a_path() {
        let text = "存于C:\\table\\*和\\*，D:\\\\a b\\*c，\\\\srv\\甲|E:\\|\\*甲\\*";
        let found: Vec<&str> = paths(text).into_iter().map(|path| &text[path]).collect();
        assert_eq!(found, ["存于C:\\table\\*和\\*", "D:\\\\a", "\\\\srv\\甲", "E:\\"]);
        assert!(paths("http://a.cn/*").is_empty());
    }

    #[test]
    fn nothing_is_escaped_in_a_path() {
        assert_eq!(escaped("*甲，C:\\*\n\\*", &['*', '\\']), "\\*甲，C:\\*\n\\\\\\*");
    }
}
