//! How much the settings show of persons, beside what an edition shows.

use crate::model::{EditionLine, Persons};

/// Whether the PDF of the website that was frozen shows persons whom the settings hide.
pub(super) fn shows_more(edition: &EditionLine, now: Persons) -> bool {
    let was = Persons::of_word(&edition.persons).unwrap_or_default();
    edition.pages.public.is_some() && shown(was) > shown(now)
}

/// How much is shown of persons.
fn shown(persons: Persons) -> u8 {
    match persons {
        Persons::Omit => 0,
        Persons::Mask => 1,
        Persons::Full => 2,
    }
}
