//! The numbers of pages, by the tree that lists them.

use std::collections::{BTreeMap, BTreeSet};

use super::lexer::Token;
use super::objects::Objects;
use crate::leaks::contents::Contents;

/// The number of each page, from 1, by the number of its object, as the last revision has them.
pub(super) fn order(
    objects: &Objects<'_>,
    contents: &mut Contents<'_>,
) -> BTreeMap<u32, usize> {
    let (mut pages, mut seen) = (BTreeMap::new(), BTreeSet::new());
    let mut open = root(objects, contents);
    while let Some(number) = open.pop().filter(|_| contents.step(1)) {
        let version = objects.version(number, usize::MAX).filter(|_| seen.insert(number));
        let object = version.and_then(|version| objects.read(version, contents));
        let Some(dict) = object.as_ref().and_then(|object| object.dict()) else { continue };
        let kids =
            dict.get("Kids").and_then(|kids| objects.resolved(kids, usize::MAX, contents));
        if let Some(Token::Array(kids)) = kids {
            open.extend(kids.iter().rev().filter_map(reference));
        } else {
            pages.insert(number, pages.len() + 1);
        }
    }
    pages
}

fn root(objects: &Objects<'_>, contents: &mut Contents<'_>) -> Vec<u32> {
    let mut catalogs = objects.versions.iter().filter_map(|version| {
        let object = objects.read(*version, contents)?;
        let dict = object.dict().filter(|dict| dict.name("Type") == b"Catalog")?;
        Some((version.revision, reference(dict.get("Pages")?)?))
    });
    let first = catalogs.next();
    let last = catalogs.fold(first, |last, one| last.max(Some(one)));
    last.map(|(_, pages)| pages).into_iter().collect()
}

fn reference(value: &Token) -> Option<u32> {
    match value {
        Token::Reference(number) => Some(*number),
        _ => None,
    }
}
