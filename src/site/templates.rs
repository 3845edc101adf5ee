//! The templates of a workspace: its own over the built-in ones.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::assets::{own, templates};
use crate::render::TemplateFile;
use crate::source::{Project, WorkspacePath};

/// Templates that tera runs: `*.html` and `issue.typ`.
pub(super) fn tera(project: &dyn Project) -> Vec<TemplateFile> {
    let is_tera = |path: &str| {
        path.ends_with(".html") || (path.ends_with(".typ") && !path.starts_with("typst/"))
    };
    templates(project, is_tera)
        .into_iter()
        .map(|(name, bytes)| TemplateFile {
            name,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        })
        .collect()
}

/// The workspace's own templates.
pub fn own_templates(project: &dyn Project) -> Vec<WorkspacePath> {
    own(project, "templates").into_iter().map(|(_, path)| path).collect()
}

/// Files that Typst itself imports, by their path in the document: `templates/typst/page.typ`.
pub(super) fn typst(project: &dyn Project) -> BTreeMap<String, Arc<[u8]>> {
    templates(project, |path| path.starts_with("typst/"))
        .into_iter()
        .map(|(path, bytes)| (format!("templates/{path}"), bytes.into()))
        .collect()
}

/// The text of a template; empty where there is none of the name.
pub(super) fn text<'a>(templates: &'a [TemplateFile], name: &str) -> &'a str {
    let named = templates.iter().find(|template| template.name == name);
    named.map_or("", |template| &template.text)
}
