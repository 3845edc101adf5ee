//! The Typst sources from which PDFs are set: of an issue, and of what is printed besides.

use std::collections::BTreeMap;

use super::engine::Values;
use super::{Engine, TemplateError, context};

/// Families of every role that are installed, in the order to be tried.
pub type Families = BTreeMap<&'static str, Vec<String>>;

/// The source, by `issue.typ`.
///
/// # Errors
/// Where the template fails.
pub fn issue(
    engine: &Engine,
    site: &context::Site,
    issue: &context::Issue,
    fonts: &Families,
) -> Result<String, TemplateError> {
    let values = Values::new().with("site", site).with("issue", issue).with("fonts", fonts);
    engine.typst("issue.typ", &values)
}

/// The source of sheets with pages of an issue, by `imposed.typ`.
///
/// # Errors
/// Where the template fails.
pub fn imposed(
    engine: &Engine,
    imposed: &context::Imposed,
    fonts: &Families,
) -> Result<String, TemplateError> {
    engine.typst("imposed.typ", &Values::new().with("imposed", imposed).with("fonts", fonts))
}

/// The source of a paper of the mail room, by `mailing.typ`.
///
/// # Errors
/// Where the template fails.
pub fn mailing(
    engine: &Engine,
    mailing: &context::Mailing,
    fonts: &Families,
) -> Result<String, TemplateError> {
    engine.typst("mailing.typ", &Values::new().with("mailing", mailing).with("fonts", fonts))
}
