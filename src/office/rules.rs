//! The rules of all stages.

use super::unknown::UnknownName;
use crate::diag::Rule;
use crate::render::TEMPLATE_ERROR;
use crate::{check, model, output, print, register, site, source, typeset};

/// Every rule there is, by name.
pub fn rules() -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = source::RULES.to_vec();
    rules.extend(model::RULES);
    rules.extend(check::rules());
    rules.push(&TEMPLATE_ERROR);
    rules.extend(typeset::rules::ALL);
    rules.extend(output::RULES);
    rules.extend(site::RULES);
    rules.extend(print::RULES);
    rules.extend(register::RULES);
    rules.sort_by_key(|rule| rule.id);
    rules
}

/// A rule by its name.
///
/// # Errors
/// Where there is none of the name.
pub fn rule(name: &str) -> Result<&'static Rule, UnknownName> {
    let rules = rules();
    let found = rules.iter().copied().find(|rule| rule.id == name);
    found.ok_or_else(|| UnknownName::new(name, rules.iter().map(|rule| rule.id)))
}
