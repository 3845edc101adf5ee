//! Comments above a value of a YAML file, with everything else left byte for byte.

use super::{Node, NodeKind, NodeStep, emit, is_same, node_at, tree};

/// Returns a file's text with comments above the line in which a value begins, that of a key in the line of its key, as far
/// in as that line; `None` where the value is not there, or the comments would be a part of another one.
pub fn comment_above<'w>(
    text: &str,
    at: &[NodeStep],
    comments: impl IntoIterator<Item = &'w str>,
) -> Option<String> {
    let root = tree(text)?;
    let start = start(&root, at)?;
    let line = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let words = &text[line..];
    let indent = &words[..words.len() - words.trim_start_matches(' ').len()];
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut commented = text[..line].to_owned();
    for words in comments {
        commented.extend([indent, &emit::comment(words), newline]);
    }
    commented.push_str(words);
    is_same(&root, &tree(&commented)?).then_some(commented)
}

/// Returns the byte at which a value begins, or the key that it is behind.
fn start(root: &Node, at: &[NodeStep]) -> Option<usize> {
    let value = node_at(root, at)?.span.start;
    let Some((NodeStep::Key(key), above)) = at.split_last() else { return Some(value) };
    let NodeKind::Mapping(entries) = &node_at(root, above)?.kind else { return Some(value) };
    entries.iter().find(|(known, _)| known.value == *key).map(|(known, _)| known.span.start)
}

#[cfg(test)]
mod tests {
    use super::comment_above;
    use crate::source::NodeStep;

    #[test]
    fn comments_stand_above_the_line_of_their_value() {
        let at = [NodeStep::Key("list"), NodeStep::Item(1)];
        let with = |text| comment_above(text, &at, ["一", "二\n三"]);
        assert_eq!(
            with("list:\n  - a: |\n      甲\n\n  - b: 乙\n").as_deref(),
            Some("list:\n  - a: |\n      甲\n\n  # 一\n  # 二三\n  - b: 乙\n")
        );
        assert_eq!(with("list: [甲, 乙]\n").as_deref(), Some("# 一\n# 二三\nlist: [甲, 乙]\n"));
        assert_eq!(with("list: [\"丙\n  丁\", 乙]\n"), None, "within a text");
        assert_eq!(with("list: [甲]\n"), None);
        let key = |text| comment_above(text, &[NodeStep::Item(0), NodeStep::Key("b")], ["注"]);
        assert_eq!(
            key("- a: 甲\n  b: |\n    乙\n").as_deref(),
            Some("- a: 甲\n  # 注\n  b: |\n    乙\n")
        );
        assert_eq!(key("- b: 乙\n").as_deref(), Some("# 注\n- b: 乙\n"));
    }
}
