//! Reading Word files.
//!
//! [`read`] is the entry point. It looks at the bytes it is given and at nothing else: no
//! relationship that leads out of the file is followed, nothing is expanded, nothing is run.
//!
//! 1. [`package`] lists and unpacks parts, within [`limits`].
//! 2. [`xml`] pulls elements out of a part; [`space`] knows their namespaces.
//! 3. [`relations`] says which parts belong together.
//! 4. [`styles`] and [`numbering`] say what paragraphs are and which marks stand before them.
//! 5. [`story`] reads the body and the notes: [`paragraph`]s, [`run`]s, [`table`]s, [`drawing`]s.
//! 6. [`aside`] looks at what stands beside the text; [`omissions`] counts what was left out.

mod aside;
mod builder;
mod drawing;
mod fields;
mod flatten;
mod formatting;
mod limits;
mod media;
mod notes;
mod numbering;
mod omissions;
mod package;
mod paragraph;
mod paragraph_properties;
mod relations;
mod run;
mod space;
mod story;
mod styles;
mod symbol;
mod table;
mod xml;

use builder::BlockBuilder;
use limits::Budget;
use media::Media;
use notes::{NoteKind, NoteStore};
use numbering::ListNumbering;
use omissions::Omissions;
use package::Package;
use relations::Relations;
use space::Space;
use story::{ReaderState, Story};
use styles::Styles;
use xml::XmlReader;

use crate::document::{Block, Document, ReadDocument, Refusal, sniff};

/// Reads a Word file. Takes time and memory linear in the size of the file, and bounded.
///
/// # Errors
/// See [`Refusal`].
pub fn read(bytes: &[u8]) -> Result<ReadDocument, Refusal> {
    let mut package = Package::open(bytes)?;
    let mut budget = Budget::new();
    let whole = Relations::read("", &mut package, &mut budget)?;
    let main = main_part(&whole, &package)?;
    let relations = Relations::read(&main, &mut package, &mut budget)?;
    let exported = aside::exported(&whole, &mut package, &mut budget)?;
    let mut styles =
        definitions(&relations, "styles", Styles::read, &mut package, &mut budget)?;
    if exported.is_some() {
        styles.know_ours();
    }
    let lists =
        definitions(&relations, "numbering", ListNumbering::read, &mut package, &mut budget)?;
    let mut shared = ReaderState {
        package,
        budget,
        omissions: Omissions::default(),
        styles,
        numbering: lists,
        notes: NoteStore::default(),
        media: Media::default(),
    };
    for (name, kind) in [("footnotes", NoteKind::Footnote), ("endnotes", NoteKind::Endnote)] {
        for part in relations.parts(name) {
            notes(&part, kind, &mut shared)?;
        }
    }
    let mut blocks = body(&main, &relations, &mut shared)?;
    aside::headers(&relations, &mut shared)?;
    aside::comments(&relations, &mut shared)?;
    relations.outside().for_each(|address| shared.omissions.external.add(address));
    blocks.extend(shared.notes.finish());
    let document = Document { exported, blocks };
    Ok(ReadDocument { document, notices: shared.omissions.notices() })
}

/// Returns the part that holds the text.
fn main_part(whole: &Relations, package: &Package<'_>) -> Result<String, Refusal> {
    let named = whole.parts("officeDocument");
    let usual = || Some("word/document.xml".to_owned());
    let main = named.into_iter().next().or_else(usual).filter(|part| package.has(part));
    match main {
        Some(part) if !part.starts_with("xl/") && !part.starts_with("ppt/") => Ok(part),
        _ => Err(sniff::archive(package.names())),
    }
}

/// Reads the part with definitions of one kind, if there is one.
fn definitions<T: Default>(
    relations: &Relations,
    kind: &str,
    read: impl Fn(&str, &str, &mut Budget) -> Result<T, Refusal>,
    package: &mut Package<'_>,
    budget: &mut Budget,
) -> Result<T, Refusal> {
    let Some(part) = relations.parts(kind).into_iter().next() else { return Ok(T::default()) };
    match package.text(&part, budget)? {
        Some(text) => read(&part, &text, budget),
        None => Ok(T::default()),
    }
}

/// Reads the body.
fn body(
    part: &str,
    relations: &Relations,
    shared: &mut ReaderState<'_>,
) -> Result<Vec<Block>, Refusal> {
    let text = shared.package.text(part, &mut shared.budget)?.ok_or(Refusal::NoText)?;
    let (xml, root) = XmlReader::open(part, &text)?;
    if (root.space, root.name()) != (Space::Word, "document") {
        return Err(Refusal::NoText);
    }
    let mut story = Story::new(xml, relations, shared);
    let mut flow = BlockBuilder::default();
    while let Some(element) = story.xml.child()? {
        if (element.space, element.name()) == (Space::Word, "body") {
            story.blocks(&mut flow)?;
        } else {
            story.xml.skip()?;
        }
    }
    Ok(flow.finish())
}

/// Reads the notes in a part.
fn notes(part: &str, kind: NoteKind, shared: &mut ReaderState<'_>) -> Result<(), Refusal> {
    let Some(text) = shared.package.text(part, &mut shared.budget)? else { return Ok(()) };
    let relations = Relations::read(part, &mut shared.package, &mut shared.budget)?;
    let (xml, _) = XmlReader::open(part, &text)?;
    let mut story = Story::new(xml, &relations, shared);
    while let Some(element) = story.xml.child()? {
        // The lines that part notes from the text are notes with a type.
        let is_note = story.xml.own(&element, "type").is_none_or(|kind| kind == "normal");
        let id = story.xml.own(&element, "id").map(|id| id.into_owned());
        let Some(id) = id.filter(|_| is_note && element.space == Space::Word) else {
            story.xml.skip()?;
            continue;
        };
        story.shared.budget.piece()?;
        let mut flow = BlockBuilder::default();
        story.blocks(&mut flow)?;
        story.shared.notes.insert(kind, id, flow.finish());
    }
    Ok(())
}
