//! The Typst source of an issue, from which its PDF is set.

use std::collections::BTreeMap;

use super::engine::Values;
use super::{Engine, TemplateError, context};

/// The source, by `issue.typ`. `fonts` are the families of every role that are installed, in the
/// order to be tried.
///
/// # Errors
/// Where the template fails.
pub fn issue(
    engine: &Engine,
    site: &context::Site,
    issue: &context::Issue,
    fonts: &BTreeMap<&'static str, Vec<String>>,
) -> Result<String, TemplateError> {
    let values = Values::new().with("site", site).with("issue", issue).with("fonts", fonts);
    engine.typst("issue.typ", &values)
}
