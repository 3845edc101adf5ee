//! What was recognised, as YAML.

use super::pictures::extension;
use super::recognise::Recognised;
use super::refused::ImportError;
use crate::import;
use crate::import::DraftYaml;

/// Writes what was recognised: an issue, or entries where the text has no number of an issue. Pictures
/// are named, and not saved.
///
/// # Errors
/// Where the YAML would not say what the text says; see [`ImportError`].
pub fn draft_yaml(recognised: &Recognised<'_>) -> Result<DraftYaml, ImportError> {
    let Recognised { source, draft, lang } = recognised;
    let folder = draft.issue_stem().map_or(String::new(), |stem| format!("{stem}/"));
    let pictures = (1..).zip(draft.pictures());
    let pictures: Vec<String> = pictures
        .map(|(number, picture)| {
            format!("{folder}picture-{number}.{}", extension(&picture.name))
        })
        .collect();
    let written = import::yaml(draft, source, &pictures, *lang);
    import::verify(draft, source, &pictures, &written.as_issue())?;
    Ok(written)
}
