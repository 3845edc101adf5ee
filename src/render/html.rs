//! The pages: a template, the frame that every page has, and the page's own values.

use serde::Serialize;

use super::engine::Values;
use super::{Engine, TemplateError, context, json_ld};

/// What every page is filled with.
#[derive(Clone, Copy)]
pub struct PageFrame<'a> {
    /// The templates.
    pub engine: &'a Engine,
    /// The archive: the variable `site`.
    pub site: &'a context::Site,
    /// The page's own place: the variable `page`.
    pub page: &'a context::Page,
}

impl PageFrame<'_> {
    /// A page by its template, as UTF-8; `values` are the variable `name`. Its JSON-LD is `linked_data`.
    ///
    /// # Errors
    /// Where the template fails.
    pub fn fill(
        &self,
        template: &str,
        name: &'static str,
        values: &impl Serialize,
    ) -> Result<Vec<u8>, TemplateError> {
        let data = json_ld::data(self.site, self.page);
        let common = Values::new().with("site", self.site).with("page", self.page);
        self.engine.html(template, &common.with("linked_data", &data).with(name, values))
    }
}
