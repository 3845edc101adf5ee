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

#[cfg(test)]
mod tests {
    use super::paths;

    #[test]
    fn a_backslash_before_a_letter_makes_a_path() {
        let text = "存于C:\\table\\*和\\*，D:\\\\a b\\*c，\\\\srv\\甲|E:\\|\\*甲\\*";
        let found: Vec<&str> = paths(text).into_iter().map(|path| &text[path]).collect();
        assert_eq!(found, ["存于C:\\table\\*和\\*", "D:\\\\a", "\\\\srv\\甲", "E:\\"]);
        assert!(paths("http://a.cn/*").is_empty());
    }
}
