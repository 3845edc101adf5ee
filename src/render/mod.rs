//! Templates to HTML and to Typst source.
//!
//! 1. [`assemble`] turns an issue of the model into the values of [`context`]: the same for both
//!    outputs, but for converted Markdown and addresses.
//! 2. [`Engine`] runs a tera template over them. Everything a template prints is escaped, for HTML or
//!    for Typst, unless our own converter made it.
//! 3. [`html`] and [`typst`] name the templates and what each sees.
//! 4. [`origin`] tells which field the words of a proof stand for.
//!
//! Nothing here reads or writes files: templates, tables and the list of visible issues are given.

pub mod assemble;
pub mod chart;
pub mod context;
mod engine;
mod escape;
pub mod html;
mod json_ld;
mod links;
pub mod markup;
pub mod origin;
mod template_error;
pub mod typst;

pub use engine::{Engine, TemplateFile};
pub use links::{Pictures, Target};
pub use template_error::{TEMPLATE_ERROR, TemplateError};
