//! `tongbao explain`: what a rule wants, why, and what to do.

use super::args;
use super::outcome::Outcome;
use super::terminal::Terminal;
use crate::diag::{Authority, Rule};
use crate::lang::Message;
use crate::render::TEMPLATE_ERROR;
use crate::{check, lang, leaks, model, site, source, typeset};

/// Every rule there is, by name.
pub(crate) fn rules() -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = source::RULES.to_vec();
    rules.extend(model::RULES);
    rules.extend(check::rules());
    rules.push(&TEMPLATE_ERROR);
    rules.extend(typeset::rules::ALL);
    rules.extend(leaks::RULES);
    rules.extend(site::RULES);
    rules.sort_by_key(|rule| rule.id);
    rules
}

pub(super) fn run(options: &args::Explain, terminal: &mut Terminal) -> Outcome {
    let rules = rules();
    let lang = terminal.lang;
    let Some(name) = &options.rule else {
        for rule in rules {
            let what = lang::text(lang, &format!("{}.what", rule.id));
            terminal.data(&format!("{:<20} {what}\n", rule.id));
        }
        return Outcome::Clean;
    };
    let Some(rule) = rules.iter().find(|rule| rule.id == name) else {
        let ids: Vec<&str> = rules.iter().map(|rule| rule.id).collect();
        let message = match model::nearest(name, &ids) {
            Some(near) => Message::new("failure-rule-near").with("near", near),
            None => Message::new("failure-rule"),
        };
        terminal.failure(&message.with("rule", name));
        return Outcome::Failed;
    };
    let severity = lang::text(lang, &format!("severity-{}", rule.severity.id()));
    let mut text = format!("{} ({severity})\n", rule.id);
    for part in ["what", "why", "fix", "basis"] {
        let id = format!("{}.{part}", rule.id);
        // Only rules of writing rest on a standard.
        if lang::has(lang, &id) {
            let label = lang::text(lang, &format!("explain-{part}"));
            text.push_str(&format!("\n{label}\n  {}\n", lang::text(lang, &id)));
        }
    }
    if rule.authority == Authority::Office {
        let label = lang::text(lang, "explain-settable");
        let how = Message::new("explain-settable.how").with("rule", rule.id);
        text.push_str(&format!("\n{label}\n  {}\n", how.text(lang)));
    }
    terminal.data(&text);
    Outcome::Clean
}
