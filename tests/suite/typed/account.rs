//! Which characters of a text are marks, by the table that offices are told.
//!
//! It knows nothing of the program but where links and pictures stand. It goes by lines and counts characters: at
//! most so many of each kind are marks.

use std::collections::BTreeMap;

use tongbao::text;
use tongbao::text::links::links;

/// Characters with how often each stands somewhere.
pub(super) type Counts = BTreeMap<char, usize>;

/// Counts the characters that can be seen.
pub(super) fn counts(text: &str) -> Counts {
    let mut counts = Counts::new();
    let visible = |one: &char| !one.is_whitespace() && !one.is_control();
    text.chars().filter(visible).for_each(|one| *counts.entry(one).or_default() += 1);
    counts
}

/// Returns the characters of a text that may be marks.
pub(super) fn marks(source: &str) -> Counts {
    let mut marks = String::new();
    let lines: Vec<&str> = source.split(['\n', '\r']).map(str::trim).collect();
    let has_table = lines.iter().any(|line| parts_table(line));
    for line in &lines {
        let alone = |mark: fn(&str) -> Option<&str>| {
            lines.iter().filter(|line| mark(line).is_some()).count() < 2
        };
        if let Some(words) = behind_hyphen(line)
            && !(starts_with_digit(words) && alone(behind_hyphen))
        {
            marks.push('-');
        }
        if let Some(words) = behind_number(line)
            && !(starts_with_digit(words) && alone(behind_number))
        {
            marks.push_str(&line[..line.len() - words.len()]);
        }
        let level = line.len() - line.trim_start_matches('#').len();
        if (1..7).contains(&level)
            && line[level..].starts_with([' ', '\t'])
            && !starts_with_digit(line[level..].trim())
        {
            marks.push_str(&line[..level]);
        }
        if has_table {
            marks.extend(line.chars().filter(|one| *one == '|'));
        }
        if parts_table(line) {
            marks.push_str(line);
        }
        marks.push_str(&backslashes(line));
    }
    marks.push_str(&"\\".repeat(source.matches("\\\n").count()));
    marks.push_str(&notes(&lines));
    paragraphs(source).iter().for_each(|one| marks.push_str(&asterisks(one)));
    for link in links(&text::parse(source)) {
        let written = &source[link.range];
        assert!(["](", "://", "@"].iter().any(|sign| written.contains(sign)), "{written}");
        marks.push_str(written);
    }
    counts(&marks)
}

fn starts_with_digit(words: &str) -> bool {
    words.starts_with(|one: char| one.is_ascii_digit())
}

/// What stands behind `- `.
fn behind_hyphen(line: &str) -> Option<&str> {
    let rest = line.strip_prefix('-')?;
    rest.starts_with([' ', '\t']).then(|| rest.trim_start()).filter(|words| !words.is_empty())
}

/// What stands behind `1. `; a number has at most three digits.
fn behind_number(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|one: char| one.is_ascii_digit());
    let digits = line.len() - rest.len();
    let rest = rest.strip_prefix('.').filter(|_| (1..4).contains(&digits))?;
    rest.starts_with([' ', '\t']).then(|| rest.trim_start()).filter(|words| !words.is_empty())
}

/// Whether a line parts the head of a table from its rows.
fn parts_table(line: &str) -> bool {
    line.contains('|') && line.contains('-') && line.chars().all(|one| "|:- \t".contains(one))
}

/// References to notes whose text opens a line, and what opens it.
fn notes(lines: &[&str]) -> String {
    let labels = lines.iter().filter(|line| line.starts_with("[^")).filter_map(|line| {
        let (label, _) = line.split_once("]:")?;
        Some(format!("{label}]").to_lowercase())
    });
    let all = lines.join("\n").to_lowercase();
    labels.map(|label| format!("{}:", label.repeat(all.matches(&label).count()))).collect()
}

/// Backslashes before what can be a mark there, but for words that have one before a letter or behind a colon.
fn backslashes(line: &str) -> String {
    let parts =
        |one: char| one.is_whitespace() || "、，。；：！？（）《》【】％|“”".contains(one);
    let mut count = 0;
    let mut start = 0;
    for word in line.split(parts) {
        let signs: Vec<char> = word.chars().collect();
        let is_path = signs.windows(2).any(|pair| pair[0] == '\\' && pair[1].is_alphanumeric())
            || signs
                .windows(3)
                .any(|three| three[0].is_ascii_alphabetic() && three[1..] == [':', '\\']);
        let slashes = word.match_indices('\\').map(|(at, _)| start + at);
        let keeps = |at: &usize| {
            let opening = line[..*at].trim_end_matches(|one: char| one.is_ascii_digit());
            let opening = opening.trim_end_matches([' ', '\t', '\\', '-']);
            let opens = opening.is_empty() || opening.ends_with(['|', ']', '.', ':']);
            let next = line[at + 1..].chars().next();
            next.is_none_or(|one| "!*<[\\]|".contains(one) || opens || line.contains("]("))
        };
        count += if is_path { 0 } else { slashes.filter(keeps).count() };
        start += word.len();
        start += line[start..].chars().next().map_or(0, char::len_utf8);
    }
    "\\".repeat(count)
}

/// Lines that belong together: those between blank ones, unless a line opens with a sign or a number. Cells of tables
/// stand for themselves.
fn paragraphs(source: &str) -> Vec<String> {
    let lines: Vec<&str> = source.split(['\n', '\r']).collect();
    let mut in_table = vec![false; lines.len()];
    for at in 1..lines.len() {
        let goes_on = in_table[at - 1] && lines[at].contains('|');
        if parts_table(lines[at]) && lines[at - 1].contains('|') {
            in_table[at - 1] = true;
            in_table[at] = true;
        }
        in_table[at] |= goes_on;
    }
    let mut paragraphs = vec![String::new()];
    for (at, written) in lines.iter().enumerate() {
        let line = written.trim();
        let before = if at > 0 { lines[at - 1].trim() } else { "" };
        let is_indented = written.starts_with("    ") || written.starts_with('\t');
        let opens = opens(line) && (!is_indented || before.is_empty());
        let drawn = line.contains('|') && before.contains('|');
        if line.is_empty()
            || opens
            || drawn
            || in_table[at]
            || (at > 0 && in_table[at - 1])
            || is_separator(before)
        {
            paragraphs.push(String::new());
        }
        for (number, cell) in line.split(|one| in_table[at] && one == '|').enumerate() {
            if number > 0 {
                paragraphs.push(String::new());
            }
            paragraphs.last_mut().unwrap().push_str(&format!("{cell}\n"));
        }
    }
    paragraphs
}

/// Whether a line opens with a sign or number that a blank follows, or stands alone.
fn opens(line: &str) -> bool {
    let line = line.trim_start_matches('\\');
    let behind_digits =
        line.trim_start_matches(|one: char| one.is_ascii_digit() || one == '\\');
    let is_number = behind_digits.len() < line.len();
    let word = line.split([' ', '\t']).next().unwrap_or_default();
    let word = if is_number {
        word.trim_start_matches(|one: char| one.is_ascii_digit() || one == '\\')
    } else {
        word
    };
    let is_mark = if is_number {
        matches!(word, "." | ")")
    } else {
        matches!(word, "-" | "+" | "*")
            || (!word.is_empty() && word.chars().all(|one| one == '#'))
    };
    is_mark
        || line.starts_with(['>', '|'])
        || (line.starts_with('[') && line.contains("]:"))
        || is_separator(line)
}

/// Whether a line is one sign again and again, or the edge of a table.
fn is_separator(line: &str) -> bool {
    let signs: Vec<char> = line.chars().filter(|one| !one.is_whitespace()).collect();
    let Some(first) = signs.first() else { return false };
    let is_edge = matches!(first, '+' | '|') && signs.iter().all(|one| "+-|=:".contains(*one));
    let is_line = matches!(first, '-' | '=') || signs.len() > 2;
    (is_line && !first.is_alphanumeric() && signs.iter().all(|one| one == first)) || is_edge
}

/// The asterisks of pairs: two touch words on each side, no other touches them, and none is left over but such as
/// nothing can follow.
fn asterisks(paragraph: &str) -> String {
    let text: Vec<char> =
        format!(" {paragraph} ").replace("\\\\", "、、").replace("\\*", "  ").chars().collect();
    let (mut runs, mut alone) = (Vec::new(), 0);
    let mut at = 0;
    while at < text.len() {
        let length = text[at..].iter().take_while(|one| **one == '*').count();
        match length {
            0 => {}
            2 => runs.push((text[at - 1], text[at + 2])),
            _ => alone += usize::from(runs.len() % 2 == 1),
        }
        at += length.max(1);
    }
    let is_code = |one: char| one.is_ascii_alphanumeric();
    runs.retain(|(left, right)| !(is_code(*left) && is_code(*right)));
    let opens = |right: char| {
        !right.is_whitespace() && !"、，。；：？！）》】”,.;:?!)]}".contains(right)
    };
    let first = runs.iter().position(|(_, right)| opens(*right)).unwrap_or(runs.len());
    let left = runs.len() - first;
    if left % 2 == 0 && (alone == 0 || left > 2 || first > 0) {
        "*".repeat(2 * left)
    } else {
        String::new()
    }
}
