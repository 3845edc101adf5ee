//! Nothing that is still to be filled in is published: 【待补】, ××县, XX月, ？？？, notes to oneself.
//!
//! How much it weighs depends on how far the issue has got: in a draft it is a hint, in review a
//! warning, in a published issue an error. Names that hide persons (张××) are none.

use std::ops::Range;

use regex::Captures;

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Finding, IssueTexts, RuleInput, TextLines, texts, told};
use crate::diag::{Diagnostic, Diagnostics, FileId, Files, Rule, Severity, Span};
use crate::lang::{Lang, Message};
use crate::model::Status;
use crate::text::is_common_surname;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("placeholder").settable(), RuleInput::Issue(check));

/// What programmers write where something is left to do.
const NOTE: &str = concat!("TO", "DO");

/// What import asks to look at, in a comment.
static ASKED: LazyRegex = LazyRegex::new(|| {
    let word = Lang::ALL.map(|lang| Message::new("import-check").with("what", "").text(lang));
    // Each with or without blanks between its letters, and with a colon of either width or none.
    let spaced = |word: &str| {
        let letters = word.trim().trim_end_matches(['：', ':']).chars();
        letters.map(String::from).collect::<Vec<_>>().join(r"\s*")
    };
    let [zh, en] = word.map(|word| spaced(&word));
    let word = format!(r"(?:{zh}|請\s*核\s*對)(?:\s*[：:])?|(?i:{en})\s*[：:]");
    regex(&format!(r"(?:^|\s)[#＃]+[\s【\[（(]*(?P<comment>(?P<word>{word})[^\n]*)"))
});

static PLACEHOLDER: LazyRegex = LazyRegex::new(|| {
    let missing =
        format!("(?:待(?:补|定|核|填|查|确认|更新|续|完善)|请(?:补|填|核)|此处|{NOTE}|TBD)");
    let missing = format!(r"\s*{missing}");
    let named = format!(
        r"[【\[〖〔［｛{{＜<]{missing}[^【】\[\]〖〗〔〕］｝}}＞>]{{0,40}}[】\]〗〕］｝}}＞>]|[（(]{missing}[^（）()]{{0,10}}[）)]"
    );
    let bare = "待定|待补充?|待核实|待确认|待填写?|待完善";
    let empty = format!(
        "^(?:{bare})[。…！!]*$|[：:](?P<after>{bare})(?:[。，；]|$)|(?P<asked>[请請]核[对對])(?:[：:]|[。！!?？]*$)"
    );
    // 待补。第1期…, 数据待补; 资料有待补充 is what an office reports.
    let alone = "(?:^|[。；！？])(?P<alone>待补充?|待填写?|待完善)[。；，！!…]|^[^。；，：]{0,8}[^。；，：有亟尚仍](?P<short>待补)[。…！!]*$";
    // 于　月　日上报: the day is still to be written.
    let day = r"[^0-9\s]?\s+月\s+日";
    let signs = r"(?P<cross>[×✕╳]{2,})|[×✕╳X][年月日]|？{3,}|\?{3,}|_{2,}|＿{2,}";
    let latin = format!("(?P<latin>[Xx]{{2,}}|{NOTE}|TBD)");
    regex(&format!("{named}|{empty}|{alone}|{latin}|{day}|{signs}"))
});

fn check(files: &Files, all: &IssueTexts<'_>, out: &mut Diagnostics) {
    if let Some(issue) = all.issue {
        let severity = severity(issue.status);
        let faults = unread(files, issue.file);
        out.extend(faults.into_iter().map(|fault| Diagnostic { severity, ..fault }));
    }
    for (text, issue) in all.texts.iter().zip(&all.subjects) {
        // Most texts hold none of the signs that all of them have.
        if may_hold_one(&text.source.value) {
            let severity = severity(issue.map_or(Status::Published, |issue| issue.status));
            let faults = told(files, text, &RULE.rule, faults(text));
            out.extend(faults.into_iter().map(|fault| Diagnostic { severity, ..fault }));
        }
    }
}

fn severity(status: Status) -> Severity {
    match status {
        Status::Draft => Severity::Hint,
        Status::Review => Severity::Warning,
        Status::Published => Severity::Error,
    }
}

/// Returns the comments that ask for a look, as `tongbao import` writes them in either language, and are still there:
/// of a line of their own or behind a value, however they are spaced and bracketed.
fn unread(files: &Files, file: FileId) -> Vec<Diagnostic> {
    let Some(text) = files.text_in_memory(file) else { return Vec::new() };
    let mut faults = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        for found in ASKED.captures_iter(line.trim_end()) {
            let [word, comment] = ["word", "comment"].map(|name| found.name(name));
            let (Some(word), Some(comment)) = (word, comment) else { continue };
            let span = Span::new(file, start + word.start(), start + word.end());
            let fault = Diagnostic::new(&RULE.rule, span);
            let fault = fault.with("found", comment.as_str());
            faults.push(fault.hint("placeholder.unread"));
        }
        if faults.len() >= texts::MOST_FAULTS {
            break;
        }
    }
    faults.truncate(texts::MOST_FAULTS);
    faults
}

fn may_hold_one(text: &str) -> bool {
    text.contains(['待', '此', '请', '請', '×', '✕', '╳', 'X', 'x', '_', '＿', '？', '?'])
        || [NOTE, "TBD", " 月", "\u{3000}月"].iter().any(|sign| text.contains(sign))
}

fn faults(text: &TextLines<'_>) -> Vec<Finding> {
    let lines = text.lines.iter().enumerate();
    let faults = lines.flat_map(|(number, line)| {
        let all = PLACEHOLDER.captures_iter(line.text());
        let all = all.filter_map(|found| placeholder(line.text(), &found));
        all.map(move |range| Finding::at(range).in_line(number))
    });
    faults.collect()
}

fn placeholder(line: &str, found: &Captures<'_>) -> Option<Range<usize>> {
    let whole = found.get_match();
    let last = line[..whole.start()].chars().next_back();
    let next = line[whole.end()..].chars().next();
    if found.name("asked").is_some() {
        // Within a comment it is told as one; 务请核对。 is a sentence of the office.
        let opens = last.is_none_or(|one| "。；！？?，：】）)\n ".contains(one));
        let is_comment = line[..whole.start()].trim_end().ends_with(['#', '＃']);
        return (opens && !is_comment).then(|| whole.range());
    }
    if found.name("latin").is_some() {
        // XX-200 is what a pump is called.
        let goes_on = |one: char| one.is_ascii_alphanumeric() || one == '-';
        let sides = [last, next].map(|side| side.is_some_and(goes_on));
        return (sides == [false, false]).then(|| whole.range());
    }
    let hidden = found.name("cross").is_some_and(|cross| cross.as_str().chars().count() == 2)
        && last.is_some_and(|last| last == '某' || is_common_surname(last));
    // Of a product, 3×5日, only the sign is one.
    let product = last.is_some_and(|one| one.is_ascii_alphanumeric());
    (!hidden && !product).then(|| {
        let word = ["after", "alone", "short"].iter().find_map(|name| found.name(name));
        word.map_or(whole.range(), |word| word.range())
    })
}
