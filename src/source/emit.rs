//! Texts as YAML scalars: the shortest form that is read back as the same text.
//!
//! [`line()`] writes a scalar that stays on the line of its key; [`block`] one that takes the lines
//! below it, as people write longer texts. Both are for block style: inside `[…]` and `{…}` more
//! characters would need quotes.

/// A text as a scalar behind its key: plain where YAML reads it back as this text, else in double
/// quotes.
pub fn line(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// A text as a literal block, header and lines, each line `indent` spaces in, two more than its key;
/// in double quotes where a block cannot hold it. The result has no line break at its end.
pub fn block(text: &str, indent: usize) -> String {
    let body = text.trim_end_matches('\n');
    if body.is_empty() || !body.chars().all(is_printable) || body.contains('\r') {
        return quoted(text);
    }
    let chomping = match text.len() - body.len() {
        0 => "-",
        1 => "",
        _ => "+",
    };
    // A first line that opens with spaces would be taken for deeper indentation.
    let first = body.split('\n').find(|line| !line.is_empty()).unwrap_or_default();
    let explicit = if first.starts_with(' ') || body.starts_with('\n') { "2" } else { "" };
    let mut scalar = format!("|{explicit}{chomping}");
    for written in body.split('\n') {
        scalar.push('\n');
        if !written.is_empty() {
            scalar.extend(std::iter::repeat_n(' ', indent));
            scalar.push_str(written);
        }
    }
    scalar.extend(std::iter::repeat_n('\n', (text.len() - body.len()).saturating_sub(1)));
    scalar
}

/// A text in double quotes.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// Words as a comment on a line of its own; characters that cannot stand in one are left out.
pub fn comment(words: &str) -> String {
    let kept = words.chars().filter(|one| !one.is_control() && is_printable(*one));
    format!("# {}", kept.collect::<String>())
}

/// A text as it stands between double quotes.
pub(super) fn escaped(text: &str) -> String {
    let mut scalar = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' => scalar.push_str("\\\""),
            '\\' => scalar.push_str("\\\\"),
            '\n' => scalar.push_str("\\n"),
            '\t' => scalar.push_str("\\t"),
            '\r' => scalar.push_str("\\r"),
            other if is_printable(other) => scalar.push(other),
            other => scalar.push_str(&match u32::from(other) {
                code @ ..=0xff => format!("\\x{code:02x}"),
                code @ ..=0xffff => format!("\\u{code:04x}"),
                code => format!("\\U{code:08x}"),
            }),
        }
    }
    scalar
}

/// Whether a text can stand without quotes and is then a text for every reader of YAML, not a
/// number, a date, a truth value or nothing.
fn is_plain(text: &str) -> bool {
    let Some(first) = text.chars().next() else { return false };
    let indicator = "-?:,[]{}#&*!|>'\"%@`=<~";
    let word = text.to_ascii_lowercase();
    let special = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];
    // Numbers, dates and times of YAML 1.1 and 1.2 open so.
    let numeric = |one: char| {
        one.is_ascii_digit() || matches!(one, '+' | '-' | '.' | '_' | ':' | 'e' | 'x' | 'o')
    };
    !indicator.contains(first)
        && text.trim() == text
        && text.chars().all(|one| one != '\n' && one != '\t' && is_printable(one))
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && !special.contains(&word.as_str())
        && !(word.chars().all(numeric) && first != 'e' && first != 'x' && first != 'o')
}

/// Characters that YAML lets stand as they are, less those that turn or hide what is read.
fn is_printable(character: char) -> bool {
    match character {
        '\n' | '\t' => true,
        '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}' => false,
        other => !other.is_control() && !matches!(u32::from(other), 0xfffe | 0xffff),
    }
}

#[cfg(test)]
mod tests {
    use super::{block, line};
    use crate::diag::{Diagnostics, Files};
    use crate::source::{NodeKind, yaml};

    fn read(yaml: &str) -> String {
        let mut files = Files::new();
        let file = files.add("a.yaml", yaml);
        let mut out = Diagnostics::new();
        let node = yaml::parse(file, &files, &mut out).unwrap_or_else(|| panic!("{yaml}"));
        let NodeKind::Mapping(entries) = node.kind else { panic!("{yaml}") };
        let NodeKind::Sequence(items) = &entries[0].1.kind else { panic!("{yaml}") };
        let NodeKind::Mapping(inner) = &items[0].kind else { panic!("{yaml}") };
        match &inner[0].1.kind {
            NodeKind::Plain(text) | NodeKind::Text(text) => text.clone(),
            other => panic!("{yaml} {other:?}"),
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let texts = [
            "抓好落实,推进工作",
            "标题: 副标题",
            "# 号",
            "甲 # 乙",
            "- 一",
            "\"引号\"",
            "'引号'",
            "2017",
            "true",
            "~",
            "a: b",
            "甲:",
            "第一行\n第二行",
            "第一行\n第二行\n",
            "第一行\n\n\n第二行\n\n\n",
            "  前面有空格\n后面没有\n",
            "\n开头空行",
            " \n甲\n",
            "尾随空格  \n乙",
            "制表\t符",
            "\u{202e}方向",
            "a\u{0}b",
            "\\反斜杠\\n",
            "---",
            "--- 甲\n... 乙\n",
            "{甲}",
            "[2017]",
            "",
            "\n",
            "甲\r\n乙",
        ];
        for text in texts {
            let yaml = format!("list:\n  - key: {}\n    other: 1\n", line(text));
            assert_eq!(read(&yaml), text, "{yaml}");
            let yaml = format!("list:\n  - key: {}\n    other: 1\n", block(text, 6));
            assert_eq!(read(&yaml), text, "{yaml}");
        }
    }
}
