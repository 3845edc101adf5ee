//! The pages: which template each has, and what it sees.

use super::Engine;
use super::TemplateError;
use super::context;
use super::engine::Values;

/// The page of an issue, by `issue.html`.
///
/// # Errors
/// Where the template fails.
pub fn issue(
    engine: &Engine,
    site: &context::Site,
    page: &context::Page,
    issue: &context::Issue,
) -> Result<String, TemplateError> {
    engine.html("issue.html", &common(site, page).with("issue", issue))
}

/// The home page, by `index.html`.
///
/// # Errors
/// Where the template fails.
pub fn index(
    engine: &Engine,
    site: &context::Site,
    page: &context::Page,
    years: &[context::Year],
) -> Result<String, TemplateError> {
    engine.html("index.html", &common(site, page).with("years", &years))
}

/// The page of a series in one year, by `year.html`.
///
/// # Errors
/// Where the template fails.
pub fn year(
    engine: &Engine,
    site: &context::Site,
    page: &context::Page,
    year: &context::Year,
) -> Result<String, TemplateError> {
    engine.html("year.html", &common(site, page).with("year", year))
}

fn common(site: &context::Site, page: &context::Page) -> Values {
    Values::new().with("site", site).with("page", page)
}
