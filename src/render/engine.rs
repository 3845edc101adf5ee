//! The template engine: tera, once for HTML and once for Typst.
//!
//! Two instances, because each escapes in its own way. Both are strict: a variable that is not there
//! is an error, and escaping cannot be switched off but by `| safe`.

use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult};

use super::template_error::TemplateError;
use super::{escape, markup};
use crate::lang;
use crate::lang::{Lang, Message};

/// A template: its name, as other templates call it, and its text.
#[derive(Debug, Clone)]
pub struct TemplateFile {
    /// Path under `templates/`, e.g. `partials/text.html`.
    pub name: String,
    /// The template.
    pub text: String,
}

/// Both engines, with all templates parsed. Shared by all threads.
pub struct Engine {
    html: Tera,
    typst: Tera,
}

impl Engine {
    /// Parses all templates; of two with one name, the later counts. The language is that of the
    /// words which `word(key=…)` prints.
    ///
    /// # Errors
    /// The templates that cannot be parsed; where each can, what they want of each other and is not there.
    pub fn new(templates: &[TemplateFile], language: Lang) -> Result<Self, Vec<TemplateError>> {
        let mut html = Tera::new();
        html.register_function("word", WordFunction(language));
        html.set_escape_fn(escape::html);
        let mut typst = Tera::new();
        typst.autoescape_on([".typ"]);
        typst.set_escape_fn(escape::typst);
        typst.register_filter("line", line);
        typst.register_filter("words", words);
        let mut errors = Vec::new();
        for (tera, suffix) in [(&mut html, ".html"), (&mut typst, ".typ")] {
            let of_kind = templates.iter().filter(|template| template.name.ends_with(suffix));
            let named: Vec<(&str, &str)> = of_kind
                .map(|template| (template.name.as_str(), template.text.as_str()))
                .collect();
            if let Err(error) = tera.add_raw_templates(named.iter().copied()) {
                let unparsed: Vec<_> = named.iter().copied().filter_map(unparsed).collect();
                errors.extend(match unparsed.is_empty() {
                    true => TemplateError::between(&named, &format!("*{suffix}"), &error),
                    false => unparsed,
                });
            }
        }
        if errors.is_empty() { Ok(Self { html, typst }) } else { Err(errors) }
    }

    /// Returns a page of a template for HTML; fails where the template does.
    pub(super) fn html(
        &self,
        template: &str,
        values: &Values,
    ) -> Result<Vec<u8>, TemplateError> {
        let mut page = Vec::with_capacity(PAGE);
        match self.html.render_to(template, &values.0, &mut page) {
            Ok(()) => Ok(page),
            Err(error) => Err(TemplateError::new(template, &error)),
        }
    }

    /// Returns a source of a template for Typst; fails where the template does.
    pub(super) fn typst(
        &self,
        template: &str,
        values: &Values,
    ) -> Result<String, TemplateError> {
        self.typst
            .render(template, &values.0)
            .map_err(|error| TemplateError::new(template, &error))
    }
}

/// Bytes that are set aside for a page, more than most have.
const PAGE: usize = 32 * 1024;

/// The variables of one run.
pub(super) struct Values(Context);

impl Values {
    /// No variables.
    pub(super) fn new() -> Self {
        Self(Context::new())
    }

    /// The same and one variable more.
    pub(super) fn with(mut self, name: &'static str, value: &impl Serialize) -> Self {
        self.0.insert(name, value);
        self
    }
}

/// Parses one template alone. Tera itself stops at the first that it cannot parse.
fn unparsed((name, text): (&str, &str)) -> Option<TemplateError> {
    let error = Tera::new().add_raw_template(name, text).err()?;
    let is_syntax = matches!(error.kind(), tera::ErrorKind::SyntaxError(_));
    is_syntax.then(|| TemplateError::new(name, &error))
}

/// The filter `line`: plain text as Typst content in which dates and issue numbers stay whole.
fn line(text: &str, _: Kwargs, _: &State<'_>) -> tera::Value {
    tera::Value::safe_string(&markup::typst::line(text))
}

/// The filter `words`: plain text as Typst content, as it is.
fn words(text: &str, _: Kwargs, _: &State<'_>) -> tera::Value {
    tera::Value::safe_string(&markup::typst::words(text))
}

/// The function `word(key="next-issue")`: the interface's word in the site's language. A number that
/// stands in it is given by `number=`.
struct WordFunction(Lang);

impl tera::Function<TeraResult<String>> for WordFunction {
    fn call(&self, kwargs: Kwargs, _: &State<'_>) -> TeraResult<String> {
        let key: Arc<str> = kwargs.must_get::<&str>("key")?.into();
        let id = format!("page-{key}");
        if !lang::has(self.0, &id) {
            return Err(tera::Error::message(format!("there is no word `{key}`")));
        }
        let word = Message::new(id);
        Ok(match kwargs.get::<usize>("number")? {
            Some(number) => word.count("number", number).text(self.0),
            None => word.text(self.0),
        })
    }
}
