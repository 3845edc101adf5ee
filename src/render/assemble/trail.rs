//! The way to a page, and the navigation: names of pages with their addresses.

use crate::lang;
use crate::lang::Lang;
use crate::model::{Config, OutPath, Series};
use crate::render::context::Crumb;

/// A way that grows from the home page down; the last step is the page itself.
pub struct Trail<'a> {
    config: &'a Config,
    steps: Vec<Crumb>,
}

impl<'a> Trail<'a> {
    /// The way to the home page.
    pub fn new(config: &'a Config) -> Self {
        Self { config, steps: Vec::new() }
    }

    /// On to a page that is named by a text of the catalogue, e.g. `page-units-title`.
    #[must_use]
    pub fn word(self, id: &str, page: &OutPath) -> Self {
        let language = self.config.language;
        let text = lang::text(language, id);
        self.step(text, language == Lang::En, page)
    }

    /// On to a page that is named in Chinese.
    #[must_use]
    pub fn name(self, name: &str, page: &OutPath) -> Self {
        self.step(name.to_owned(), false, page)
    }

    /// On to the page of a series.
    #[must_use]
    pub fn series(self, series: &Series) -> Self {
        let page = OutPath::series(&series.id.value);
        match &series.english_name {
            Some(name) if self.config.language == Lang::En => {
                self.step(name.clone(), true, &page)
            }
            _ => self.name(&series.name, &page),
        }
    }

    /// On to one of its years.
    #[must_use]
    pub fn year(self, series: &Series, year: i32) -> Self {
        let page = OutPath::year(&series.id.value, year);
        match self.config.language {
            Lang::Zh => self.name(&format!("{year}年"), &page),
            Lang::En => self.name(&year.to_string(), &page),
        }
    }

    /// All steps.
    pub fn steps(self) -> Vec<Crumb> {
        self.steps
    }

    fn step(mut self, text: String, english: bool, page: &OutPath) -> Self {
        let (path, file) = (page.without_index().to_owned(), page.as_str().to_owned());
        self.steps.push(Crumb { text, english, path, file });
        self
    }
}

/// The parts of the site. Each of them has a page, whatever the archive holds.
pub(super) fn navigation(config: &Config) -> Vec<Crumb> {
    let home = Trail::new(config).word("page-home", &OutPath::home());
    let series = config.series.iter().fold(home, Trail::series);
    series
        .word("page-units-title", &OutPath::units())
        .word("page-ledger-short", &OutPath::ledger())
        .word("page-statistics-short", &OutPath::statistics())
        .word("page-corrections-short", &OutPath::corrections())
        .word("page-search-short", &OutPath::search())
        .word("page-about-title", &OutPath::about())
        .steps()
}
