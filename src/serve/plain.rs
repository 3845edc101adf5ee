//! What the program wrote into a file for whoever opens it with a text editor, as it is told at the desk: without the signs
//! and keys that files are made of. There a key stands in brackets behind the name of its field.

use crate::model::Issue;
use crate::model::record::{Record, Shape};

/// Returns a line of a file as words.
pub(super) fn plain_line(line: &str) -> String {
    let words = line.trim_start_matches(|one: char| one.is_whitespace() || "#-".contains(one));
    without_keys(words.trim_end())
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
        ] {
            assert_eq!(plain_line(line), told);
        }
        assert_eq!(without_keys("（ktv）(甲) 乙（heading）"), "（ktv）(甲) 乙");
    }
}
