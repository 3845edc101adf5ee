//! White space and line ends of plain texts.

/// A text on one line: each line end, with the white space beside it, is a space, and so is a tab. Spaces
/// within a line stay as they are.
pub fn one_line(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<_>>().join(" ").replace('\t', " ")
}

/// The words of a text on one line, each apart from the next by one space.
pub fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text without white space, to be compared with another.
pub fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::{one_line, single_spaced, without_spaces};

    #[test]
    fn only_single_spaced_changes_the_spaces_within_a_line() {
        let text = "第一行　甲  乙 \r\n 第二行\t丙\n";
        assert_eq!(one_line(text), "第一行　甲  乙 第二行 丙");
        assert_eq!(single_spaced(text), "第一行 甲 乙 第二行 丙");
        assert_eq!(without_spaces(text), "第一行甲乙第二行丙");
    }
}
