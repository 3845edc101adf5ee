//! What a new draft shall be, and which series and units of the archive that means.

use super::refused::DraftError;
use crate::lang::Lang;
use crate::model;
use crate::model::{Archive, Config, Date, Series, Unit};

/// What a new draft shall be.
#[derive(Debug, Clone, Copy)]
pub struct DraftRequest<'a> {
    /// Id of the series; may be absent where there is one only.
    pub series: Option<&'a str>,
    /// Its date, and the year of its number.
    pub date: Date,
    /// Title over the whole issue.
    pub title: Option<&'a str>,
    /// Units that get an entry: their ids, names or full names.
    pub units: &'a [String],
    /// Language of the notes in the file.
    pub lang: Lang,
}

/// The series and units that are meant.
pub(super) struct Chosen {
    /// The series of the draft.
    pub(super) series: Series,
    /// The units that get an entry, in the order in which they were named.
    pub(super) units: Vec<Unit>,
}

/// Finds the series and units that are meant.
///
/// # Errors
/// Why there are none; `None` where the settings themselves are faulty.
pub(super) fn choose(
    request: &DraftRequest<'_>,
    archive: &Archive,
) -> Result<Chosen, Option<DraftError>> {
    let config = archive.config.as_ref().ok_or(None)?;
    let series = series(request.series, config)?.clone();
    let mut units: Vec<Unit> = Vec::new();
    for name in request.units {
        let unit = unit(name.trim(), archive.units.as_deref().ok_or(None)?)?;
        if units.iter().any(|other| other.id.value == unit.id.value) {
            return Err(Some(DraftError::UnitTwice(name.clone())));
        }
        units.push(unit.clone());
    }
    Ok(Chosen { series, units })
}

fn series<'a>(id: Option<&str>, config: &'a Config) -> Result<&'a Series, Option<DraftError>> {
    let known = || config.series.iter().map(|one| one.id.value.clone()).collect();
    match (id, config.series.as_slice()) {
        (Some(id), _) => config.find_series(id.trim()).ok_or_else(|| {
            Some(DraftError::SeriesUnknown { series: id.to_owned(), known: known() })
        }),
        (None, [one]) => Ok(one),
        (None, []) => Err(None),
        (None, _) => Err(Some(DraftError::SeriesNeeded { known: known() })),
    }
}

/// A unit by its id, its name or its full name.
fn unit<'a>(name: &str, units: &'a [Unit]) -> Result<&'a Unit, DraftError> {
    let named = |unit: &&Unit| unit.name == name || unit.full_name.as_deref() == Some(name);
    let by_id = units.iter().find(|unit| unit.id.value == name);
    by_id.or_else(|| units.iter().find(named)).ok_or_else(|| {
        let ids: Vec<&str> = units.iter().map(|unit| unit.id.value.as_str()).collect();
        let names: Vec<&str> = units.iter().map(|unit| unit.name.as_str()).collect();
        let near = model::nearest(name, &ids).or_else(|| model::nearest(name, &names));
        DraftError::UnitUnknown { unit: name.to_owned(), near: near.map(str::to_owned) }
    })
}
