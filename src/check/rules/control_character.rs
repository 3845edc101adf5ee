//! No text holds control characters, or marks that steer the direction of writing or line breaks: they cannot be
//! seen, change what is read and found, and cannot be printed.

use crate::check::{CheckRule, Context, RuleInput, texts};
use crate::diag::{Diagnostic, Diagnostics, Fix, Rule, TextEdit};
use crate::lang::Message;
use crate::lang::invisible::{is_bidi_control, is_noncharacter, steers_line_breaks};
use crate::model::Correction;
use crate::source::{SourceMap, locate};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("control-character"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    in_units(context, out);
    let issues = context.archive.issues().flat_map(|issue| issue.texts());
    let news = context.archive.news.iter().filter_map(|news| news.text.as_ref());
    let corrections = context.archive.corrections.iter().flat_map(Correction::all_texts);
    for text in issues.map(|(_, text)| text).chain(news).chain(corrections) {
        let found = text.value.char_indices().filter(|(_, one)| forbidden(*one));
        for (offset, character) in found.take(texts::MOST_FAULTS) {
            let span = locate(context.files, text, offset..offset + character.len_utf8());
            let code = format!("U+{:04X}", u32::from(character));
            let mut problem = Diagnostic::new(&RULE.rule, span).with("code", code);
            // Without it the text looks the same.
            if steers_line_breaks(character) && SourceMap::of(context.files, text).is_some() {
                let range = offset..offset + character.len_utf8();
                let change = TextEdit { scalar: text.span, range, text: String::new() };
                problem.fix = Some(Fix::safe(change));
            }
            out.push(problem.hint(Message::new("control-character.hint")));
        }
    }
}

/// The names of units are printed as well; they are told by the id beside them.
fn in_units(context: &Context<'_>, out: &mut Diagnostics) {
    for unit in context.archive.units.iter().flatten() {
        let names = std::iter::once(&unit.name).chain(&unit.full_name);
        for character in names.filter_map(|name| name.chars().find(|one| forbidden(*one))) {
            let code = format!("U+{:04X}", u32::from(character));
            let problem = Diagnostic::new(&RULE.rule, unit.id.span).with("code", code);
            out.push(problem.hint(Message::new("control-character.hint")));
        }
    }
}

/// Control characters but line break and tab; direction overrides and isolates; line and paragraph
/// separators; what only says where a line may break; interlinear and tag characters; noncharacters; and
/// private-use characters, which mean something else in every font and which PDF/A-2a refuses.
fn forbidden(character: char) -> bool {
    match character {
        '\n' | '\r' | '\t' => false,
        '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}' => true,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. | '\u{e0000}'..='\u{e007f}' => true,
        other => {
            steers_line_breaks(other)
                || other.is_control()
                || is_bidi_control(other)
                || is_noncharacter(other)
        }
    }
}
