//! `tongbao explain`: what a rule wants, why, and what to do.

use super::args;
use super::outcome::{Ended, Outcome};
use super::terminal::Terminal;
use crate::diag::{Authority, Rule};
use crate::lang::{Lang, Message};
use crate::{lang, office};

/// Prints what a rule says of itself, or the list of all; fails on a rule that there is not.
pub(super) fn run(options: &args::Explain, terminal: &mut Terminal) -> Ended {
    let lang = terminal.lang;
    match &options.rule {
        Some(name) => {
            let rule = office::rule(name).map_err(|unknown| {
                let message = match unknown.near {
                    Some(near) => Message::new("failure-rule-near").with("near", near),
                    None => Message::new("failure-rule"),
                };
                message.with("rule", name)
            })?;
            terminal.data(&explained(rule, lang));
        }
        None => {
            for rule in office::rules() {
                let what = lang::text(lang, &format!("{}.what", rule.id));
                terminal.data(&format!("{:<24} {what}\n", rule.id));
            }
        }
    }
    Ok(Outcome::Clean)
}

fn explained(rule: &Rule, lang: Lang) -> String {
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
    text
}
