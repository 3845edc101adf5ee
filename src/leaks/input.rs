//! What the search for withheld words is given of a build.

use crate::model::{Archive, Config, Edition, Visible};
use crate::source::Project;

/// What the search for withheld words is given of a build.
pub struct GuardInput<'a> {
    /// The workspace, for the files that issues name.
    pub project: &'a dyn Project,
    /// The whole archive.
    pub archive: &'a Archive,
    /// Its settings.
    pub config: &'a Config,
    /// The issues that the public sees.
    pub visible: &'a Visible,
    /// The edition for the website.
    pub edition: Edition,
    /// The texts of the built-in templates and assets: what every page may say.
    pub built_in: Vec<&'static str>,
}
