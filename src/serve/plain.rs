//! What the program wrote into a file for whoever opens it with a text editor, as it is told at the desk: without the signs
//! and keys that files are made of. There a key stands in brackets behind the name of its field.

use crate::model::Issue;
use crate::model::record::{Record, Shape};
use crate::text::pieces::printed;

/// Returns a line of a file as words: those of a comment, or what stands behind a key.
pub(super) fn plain_line(line: &str) -> String {
    let line = line.trim_start_matches([' ', '-']);
    let words = match line.strip_prefix('#') {
        Some(comment) => {
            comment.trim_start_matches(|one: char| one.is_whitespace() || one == '#')
        }
        None => value(line),
    };
    let words = match words.trim_end().strip_prefix('|') {
        Some(row) => {
            row.trim_end_matches('|').split('|').map(str::trim).collect::<Vec<_>>().join(" ")
        }
        None => words.trim_end().to_owned(),
    };
    without_keys(&printed(&words))
}

/// What stands behind the key of a line, without what spares it from a rule.
fn value(line: &str) -> &str {
    let line = line.split(" # tongbao:").next().unwrap_or_default();
    let is_key = |key: &str| key.chars().all(|one| one.is_ascii_lowercase() || one == '_');
    match line.split_once(':') {
        Some((key, value)) if is_key(key) => value.trim_matches([' ', '|', '-', '"', '\'']),
        _ => line,
    }
}

/// Returns words without the keys of fields that stand in brackets.
pub(super) fn without_keys(words: &str) -> String {
    let mut left = words;
    let mut told = String::with_capacity(words.len());
    while let Some(start) = left.find(['（', '(']) {
        let (before, rest) = left.split_at(start);
        let inner = rest.split_once(['（', '(']).map_or("", |(_, inner)| inner);
        let key = inner.split_once(['）', ')']).filter(|(key, _)| is_key(Issue::RECORD, key));
        match key {
            Some((_, behind)) => {
                told.push_str(before.strip_suffix(' ').unwrap_or(before));
                left = behind;
            }
            None => {
                let end = rest.len() - inner.len();
                told.extend([before, &rest[..end]]);
                left = inner;
            }
        }
    }
    told + left
}

/// Whether a record, or one within it, has a field of this key.
fn is_key(record: &Record, key: &str) -> bool {
    let holds = |shape: &Shape| match shape {
        Shape::Record(inner) | Shape::List(Shape::Record(inner)) => is_key(inner, key),
        _ => false,
    };
    record.fields.iter().any(|field| field.key == key || holds(&field.shape))
}

#[cfg(test)]
mod tests {
    use super::{plain_line, without_keys};

    #[test]
    fn keys_of_files_are_told_to_nobody_who_writes_at_the_desk() {
        for (line, told) in [
            ("  # 请核对：请移到导语（lead）", "请核对：请移到导语"),
            ("# move it to the lead (lead).", "move it to the lead."),
            ("# 逐人写出姓名（name）和职务（post），否则", "逐人写出姓名和职务，否则"),
            ("  - # 请移到问题（存在问题）（failings", "请移到问题（存在问题）（failings"),
            ("  - unit: shuiwuju", "shuiwuju"),
            ("    text: |-", ""),
            ("    heading: '甲：乙' # tongbao: allow wrong-name", "甲：乙"),
            ("      甲：乙。", "甲：乙。"),
            ("      **甲**见[乙](https://a.cn/)", "甲见乙"),
            ("      | 甲 | **乙** |", "甲 乙"),
        ] {
            assert_eq!(plain_line(line), told);
        }
        assert_eq!(without_keys("（ktv）(甲) 乙（heading）"), "（ktv）(甲) 乙");
    }
}
