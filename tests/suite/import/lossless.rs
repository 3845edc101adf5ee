//! Whether every character of a source stands in the YAML, in the same order.
//!
//! [`assert`] takes from the YAML what YAML is made of (keys, quotes, the comments that ask for a
//! look) and walks the rest beside the source. Only what [`STRUCTURE`] lists may be missing: what the
//! program prints by itself.

use tongbao::document::{Block, Document};

/// Numbers, labels, group headings and marks of lists that a key says.
const STRUCTURE: [&str; 45] = [
    "事实：",
    "·",
    "一、好的做法",
    "一、好的做法（一）",
    "存在的突出问题及原因分析",
    "责任人",
    "1、",
    "2、",
    "3、",
    "违反规定：",
    "完成时限：",
    "存在问题：",
    "二、存在问题",
    "二、存在问题及整改措施",
    "一、",
    "二、",
    "三、",
    "四、",
    "（一）",
    "（二）",
    "（三）",
    "(一)",
    "1.",
    "2.",
    "3.",
    "一是",
    "二是",
    "三是",
    "编者按：",
    "问题类别：",
    "问题类型：",
    "违反依据：",
    "责任人：",
    "责任人员：",
    "处理结果：",
    "处理情况：",
    "整改措施：",
    "整改要求：",
    "整改期限：",
    "整改时限：",
    "一、主要做法",
    "二、存在的问题",
    "。",
    "、",
    "前",
];

/// All words of a document without white space.
pub(super) fn words(document: &Document) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(paragraph) => text.push_str(&paragraph.text()),
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    cell.paragraphs.iter().for_each(|one| text.push_str(&one.text()));
                }
            }
            Block::Picture(_) => {}
        }
    }
    text.chars().filter(|one| !one.is_whitespace()).collect()
}

#[track_caller]
pub(super) fn assert(document: &Document, yaml: &str) {
    let source = words(document);
    let yaml = texts(yaml);
    let (mut left, mut right) = (source.as_str(), yaml.as_str());
    while let Some(one) = left.chars().next() {
        if let Some(rest) = right.strip_prefix(one) {
            left = &left[one.len_utf8()..];
            right = rest;
            continue;
        }
        let skipped = STRUCTURE.iter().filter(|token| left.starts_with(**token));
        let Some(token) = skipped.max_by_key(|token| token.len()) else {
            let shown = |text: &str| text.chars().take(40).collect::<String>();
            panic!("lost or moved:\n{}\nthe YAML goes on:\n{}\n", shown(left), shown(right));
        };
        left = &left[token.len()..];
    }
    assert_eq!(right, "", "the YAML has words that are not in the source");
}

/// What a YAML file says in words of the source, without white space.
fn texts(yaml: &str) -> String {
    let mut text = String::new();
    for line in yaml.lines() {
        let line = line.trim();
        if let Some(comment) = line.strip_prefix("# ") {
            text.push_str(comment.strip_prefix("来稿原文：").unwrap_or_default());
            continue;
        }
        match line.strip_prefix("- ") {
            Some(item) if item.split_once(": ").is_some_and(|(key, _)| is_key(key)) => {
                text.push_str(&value(item));
            }
            // An item of a list within a text.
            Some(item) if item.starts_with("  ") => text.push_str(&value(item.trim())),
            // A name of the distribution, whose line is told in a comment.
            Some(_) => {}
            None => text.push_str(&value(line)),
        }
    }
    text.chars().filter(|one| !one.is_whitespace()).collect()
}

fn is_key(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// The words of one line: behind its key, without quotes, escapes, marks and the rules of tables.
fn value(line: &str) -> String {
    const SAID_ELSEWHERE: [&str; 8] =
        ["unit", "series", "year", "number", "date", "copies", "file", "alt"];
    let (key, rest) = line.split_once(':').unwrap_or_default();
    if SAID_ELSEWHERE.contains(&key) {
        return String::new();
    }
    let rest = if is_key(key) && !key.is_empty() { rest.trim() } else { line };
    if key == "deadline" {
        let parts: Vec<u32> = rest.split('-').map(|part| part.parse().unwrap()).collect();
        return format!("{}年{}月{}日", parts[0], parts[1], parts[2]);
    }
    if rest.starts_with("|--") || rest == "|" || rest == "|-" {
        return String::new();
    }
    let rest = rest.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(rest);
    let mut plain = String::new();
    let table = rest.starts_with("| ");
    let mut characters = rest.chars().peekable();
    while let Some(one) = characters.next() {
        match one {
            '\\' => plain.extend(characters.next()),
            '|' if table => {}
            // Two mark strong words.
            '*' if characters.next_if_eq(&'*').is_some() => {}
            other => plain.push(other),
        }
    }
    // The address of a link is no text.
    match plain.split_once("](") {
        Some((before, after)) => {
            let after = after.split_once(')').unwrap().1;
            format!("{}{after}", before.replacen('[', "", 1))
        }
        None => plain,
    }
}
