//! An issue as it will be printed, with the way from its pages to its fields and back.
//!
//! In goes an issue that was laid out for somebody who writes it: its pages, the text of its file by which they were made,
//! and who is hidden on them. Out come, for a point of a page, the field and the characters ([`Proof::pointed`]), and for a
//! field the parts of pages where its words stand ([`Proof::areas`]). Who looks at a page that has changed meanwhile asks
//! the proof that the page is of; places are those of the file as it was then.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use super::super::manuscript::AddressStep;
use super::super::manuscript::place::{FieldPlace, field_at};
use crate::diag::Files;
use crate::model::record::TextKind;
use crate::model::{Archive, IssueId, Persons, Privacy};
use crate::render::origin::Origin;
use crate::site::Edition;
use crate::source::{Node, tree};
use crate::typeset::{Area, PlacedGlyph, Sheets};

/// How far from the words of its line a point may be that means them, in pt: a line and its gap.
const REACH: f64 = 30.0;

/// An issue as it will be printed.
#[derive(Debug)]
pub struct Proof {
    sheets: Sheets,
    made_of: ProofSource,
    root: OnceLock<Option<Node>>,
}

/// What an issue was laid out from.
#[derive(Debug)]
pub(super) struct ProofSource {
    /// The text of its file.
    text: String,
    /// Whom each issue hides that hides anybody here, in the order in which they are hidden.
    hidden: Vec<Privacy>,
}

/// What stands at a point of a page.
#[derive(Debug, PartialEq, Eq)]
pub enum Pointed {
    /// Words of a field; an empty range for a character that stands right behind it, a whole name where it is hidden. With
    /// what of it stands at the point itself.
    Field(FieldPlace, PointedPart),
    /// A value of the settings.
    Settings(String),
    /// Nothing that anybody wrote.
    Nothing,
}

/// What of a field stands at a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointedPart {
    /// Its words.
    Words,
    /// What the program prints before them or behind them: a number, a label, a stop.
    Made,
    /// Nothing: they are the nearest ones.
    Blank,
}

impl ProofSource {
    /// What the proof of an issue in an edition is made of; `None` where there is no such issue.
    pub(super) fn of(
        archive: &Archive,
        files: &Files,
        id: &IssueId,
        edition: Edition,
    ) -> Option<Self> {
        let issue = archive.issue(id)?;
        let is_hiding = edition == Edition::Public
            && archive
                .config
                .as_ref()
                .is_some_and(|config| config.privacy.persons != Persons::Full);
        let mut hidden = Vec::new();
        if is_hiding {
            let reported = issue.rectifications.iter().map(|news| &news.failing.value.issue);
            let reported = reported.filter_map(|id| archive.issue(id));
            let issues = std::iter::once(issue).chain(reported);
            hidden = issues.map(|issue| Privacy::of_issue(archive, issue)).collect();
            hidden.retain(|privacy| !privacy.is_empty());
        }
        Some(Self { text: files.text(issue.file).to_owned(), hidden })
    }
}

impl Proof {
    /// A proof of these pages.
    pub(super) fn new(sheets: Sheets, made_of: ProofSource) -> Self {
        Self { sheets, made_of, root: OnceLock::new() }
    }

    /// Its pages.
    pub fn sheets(&self) -> &Sheets {
        &self.sheets
    }

    /// Returns what stands at a point of a page, which counts from 0; the point is in pt from its upper left corner.
    pub fn pointed(&self, page: usize, point: (f64, f64)) -> Pointed {
        let found = self.sheets.places().nearest(page, point, REACH);
        let Some((glyph, is_behind)) = found else { return Pointed::Nothing };
        if let Some(Origin::Settings(key)) = &glyph.origin {
            return Pointed::Settings(key.clone());
        }
        let Some(mut place) = self.place(glyph) else { return Pointed::Nothing };
        let characters = place.text[place.range.clone()].chars().count();
        let is_made = !matches!(glyph.origin, Some(Origin::Words { .. }));
        if characters == 1 {
            let at = if is_behind { place.range.end } else { place.range.start };
            place.range = at..at;
        } else if is_made && self.is_behind_words(glyph) {
            let end = place.text.trim_end_matches('\n').len();
            place.range = end..end;
        }
        let part = match is_made {
            _ if !glyph.area.is_at(point) => PointedPart::Blank,
            true => PointedPart::Made,
            false => PointedPart::Words,
        };
        Pointed::Field(place, part)
    }

    /// Whether words of its field are drawn before a glyph.
    fn is_behind_words(&self, glyph: &PlacedGlyph) -> bool {
        let field = glyph.origin.as_ref().and_then(field_of);
        let all = self.sheets.places().all().iter();
        let mut before = all.take_while(|one| !std::ptr::eq(*one, glyph));
        before.any(|one| match &one.origin {
            Some(Origin::Words { field: other, .. }) => Some(*other) == field,
            _ => false,
        })
    }

    /// Returns where the words of a field stand, line by line, each with its page.
    pub fn areas(&self, at: &[AddressStep]) -> Vec<(usize, Area)> {
        self.areas_where(|field| field == at, |_| true)
    }

    /// Returns where those words of a field stand that are meant: it is asked of the place of each character.
    pub fn areas_of_words(
        &self,
        at: &[AddressStep],
        is_meant: impl Fn(&FieldPlace) -> bool,
    ) -> Vec<(usize, Area)> {
        let is_meant =
            |glyph: &PlacedGlyph| self.place(glyph).is_some_and(|place| is_meant(&place));
        self.areas_where(|field| field == at, is_meant)
    }

    /// Returns where the words of a field stand, or of all fields of an item or a list.
    pub fn areas_within(&self, at: &[AddressStep]) -> Vec<(usize, Area)> {
        self.areas_where(|field| field.starts_with(at), |_| true)
    }

    fn areas_where(
        &self,
        is_wanted: impl Fn(&[AddressStep]) -> bool,
        is_meant: impl Fn(&PlacedGlyph) -> bool,
    ) -> Vec<(usize, Area)> {
        let mut known = BTreeMap::new();
        self.areas_of(|glyph| {
            let is_own = glyph.origin.as_ref().is_some_and(|origin| {
                let beside = match origin {
                    Origin::Beside { key, .. } => Some(key),
                    _ => None,
                };
                let key = (field_of(origin), beside);
                let is_it =
                    || self.field(origin).is_some_and(|(field, _)| is_wanted(&field.at));
                *known.entry(key).or_insert_with(is_it)
            });
            is_own && is_meant(glyph)
        })
    }

    /// Returns how many names are hidden on the pages, and where they stand, as far as that is known.
    pub fn hidden_names(&self) -> (usize, Vec<(usize, Area)>) {
        if self.made_of.hidden.is_empty() {
            return (0, Vec::new());
        }
        let mut known: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
        let mut count = 0;
        let areas = self.areas_of(|glyph| {
            let Some(origin @ Origin::Words { field, at }) = &glyph.origin else {
                return false;
            };
            let names = known.entry(*field).or_insert_with(|| {
                let Some((field, kind)) = self.field(origin) else { return Vec::new() };
                let names = self.names(&field.text, kind);
                count += names.len();
                self.in_print(&field.text, kind, names)
            });
            names.iter().any(|name| name.contains(at))
        });
        (count, areas)
    }

    /// Some bytes of a text in what is printed of it; none where not each letter stands for one.
    fn in_print(
        &self,
        text: &str,
        kind: Option<TextKind>,
        parts: Vec<Range<usize>>,
    ) -> Vec<Range<usize>> {
        let printed = self.printed(text, kind);
        let places: Vec<usize> =
            printed.char_indices().map(|(at, _)| at).chain([printed.len()]).collect();
        if places.len() != text.chars().count() + 1 {
            return Vec::new();
        }
        let byte = |at: usize| places[text[..at].chars().count()];
        parts.into_iter().map(|part| byte(part.start)..byte(part.end)).collect()
    }

    fn areas_of<'s>(
        &'s self,
        mut is_meant: impl FnMut(&'s PlacedGlyph) -> bool,
    ) -> Vec<(usize, Area)> {
        let mut areas: Vec<(usize, Area)> = Vec::new();
        let mut is_open = false;
        for glyph in self.sheets.places().all() {
            let is_own = is_meant(glyph);
            match areas.last_mut() {
                Some((page, area))
                    if is_own
                        && is_open
                        && *page == glyph.page
                        && is_on_line(area, &glyph.area) =>
                {
                    *area = area.with(glyph.area);
                }
                _ if is_own => areas.push((glyph.page, glyph.area)),
                _ => {}
            }
            is_open = is_own;
        }
        areas
    }

    /// Returns the field of a glyph, and the bytes of its text that the glyph shows: none for what the program makes of
    /// the field, the whole name for a letter of a hidden one.
    pub fn place(&self, glyph: &PlacedGlyph) -> Option<FieldPlace> {
        let origin = glyph.origin.as_ref()?;
        let (mut field, kind) = self.field(origin)?;
        if let Origin::Words { at, .. } = origin {
            field.range = self.shown(&field.text, kind, *at);
        }
        Some(field)
    }

    fn field(&self, origin: &Origin) -> Option<(FieldPlace, Option<TextKind>)> {
        let root = self.root.get_or_init(|| tree(&self.made_of.text)).as_ref()?;
        let (mut field, kind) = field_at(root, field_of(origin)?)?;
        if let Origin::Beside { key, .. } = origin {
            *field.at.last_mut()? = AddressStep::Key(key.clone());
            field.text.clear();
        }
        Some((field, kind))
    }

    /// The bytes of a field's text that stand at a byte of what is printed of it.
    fn shown(&self, text: &str, kind: Option<TextKind>, at: usize) -> Range<usize> {
        let printed = self.printed(text, kind);
        let Some(before) = printed.get(..at) else { return 0..0 };
        // Each letter of a name is another letter; of a name that is written in odd ways nobody can say more.
        let is_even = printed.chars().count() == text.chars().count();
        let count = before.chars().count();
        let Some((start, shown)) = text.char_indices().nth(count).filter(|_| is_even) else {
            return 0..0;
        };
        let range = start..start + shown.len_utf8();
        let mut names = self.names(text, kind).into_iter();
        names.find(|name| name.contains(&range.start)).unwrap_or(range)
    }

    /// What is printed of a text.
    fn printed(&self, text: &str, kind: Option<TextKind>) -> String {
        let mut printed = text.to_owned();
        for privacy in &self.made_of.hidden {
            let hidden = match kind {
                Some(TextKind::Markdown) => privacy.hide(&printed).into_owned(),
                _ => privacy.hide_line(&printed).into_owned(),
            };
            printed = hidden;
        }
        printed
    }

    /// The bytes of a text at which names stand that are hidden.
    fn names(&self, text: &str, kind: Option<TextKind>) -> Vec<Range<usize>> {
        let names = self.made_of.hidden.iter().flat_map(|privacy| match kind {
            Some(TextKind::Markdown) => privacy.found(text),
            _ => privacy.found_in_line(text),
        });
        let mut names: Vec<Range<usize>> = names.map(|name| name.range).collect();
        // Two issues may hide the same one.
        names.sort_by_key(|name| (name.start, name.end));
        names.dedup();
        names
    }
}

/// The byte at which the value of an origin's field begins.
fn field_of(origin: &Origin) -> Option<usize> {
    match origin {
        Origin::Words { field, .. } | Origin::Made { field } | Origin::Beside { field, .. } => {
            Some(*field)
        }
        Origin::Settings(_) => None,
    }
}

/// Whether a glyph goes on in the line of an area.
fn is_on_line(area: &Area, glyph: &Area) -> bool {
    let middle = f64::midpoint(glyph.top, glyph.bottom);
    area.top < middle && middle < area.bottom && glyph.left > area.left
}
