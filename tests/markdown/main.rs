//! Texts to HTML and to Typst: what is no matter of the CommonMark specification.
//!
//! To add a case, write its source and what comes out into the module that it belongs to:
//!
//! - [`strong`]: pairs of `**`.
//! - [`joining`]: line ends in the source.
//! - [`places`]: byte ranges, links, plain text.
//! - [`output`]: headings, tables, footnotes, pictures, running in.
//! - [`hostile`]: inputs that want to break out, or to take for ever.

#[path = "../suite/support/growth.rs"]
mod growth;
mod hostile;
mod joining;
mod output;
mod places;
mod strong;

use tongbao::render::markup;
use tongbao::render::markup::{Labels, Options, Resolve};
use tongbao::text;
use tongbao::text::scheme::{Scheme, scheme};

/// Allows links to the web and within the site, and pictures within the site.
struct Site;

impl Resolve for Site {
    fn link(&self, destination: &str) -> Option<String> {
        let allowed = match scheme(destination) {
            Scheme::Relative => true,
            Scheme::Network => false,
            Scheme::Named(name) => matches!(name.as_str(), "http" | "https" | "mailto"),
        };
        allowed.then(|| destination.to_owned())
    }

    fn image(&self, destination: &str) -> Option<String> {
        (scheme(destination) == Scheme::Relative).then(|| format!("/{destination}"))
    }
}

const OPTIONS: Options = Options {
    heading_offset: 0,
    id_prefix: "a-",
    first_footnote: 1,
    labels: Labels::CHINESE,
    resolve: &Site,
};

fn html(source: &str) -> String {
    markup::html::document(&text::parse(source), &OPTIONS)
}

fn typst(source: &str) -> String {
    markup::typst::document(&text::parse(source), &OPTIONS)
}
