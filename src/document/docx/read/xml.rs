//! XML of a part, pulled element by element.
//!
//! [`XmlReader::child`] gives the next element within the one that is open; whoever takes it reads it to
//! its end, by [`XmlReader::child`] until there is none, by [`XmlReader::text`], or by [`XmlReader::skip`]. Names are
//! resolved to the namespaces that Word files use ([`Space`]), whatever their prefixes are.
//!
//! A declaration of a document type is refused, so there are no entities beyond the five of XML, and
//! nothing is ever expanded or fetched. Depth and the number of namespaces in scope are bounded.

use std::borrow::Cow;
use std::str::FromStr;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, QName, ResolveResult};
use quick_xml::reader::NsReader;

use super::space::{Space, space};
use crate::document::{Limit, Refusal};

/// Deepest nesting of elements. Word itself nests tables and boxes some thirty levels deep.
pub(super) const MAX_DEPTH: usize = 128;

/// A part that is being read.
pub(super) struct XmlReader<'a> {
    part: &'a str,
    reader: NsReader<&'a [u8]>,
    depth: usize,
}

/// The start of an element.
pub(super) struct Element<'a> {
    /// The namespace of its name.
    pub space: Space,
    start: BytesStart<'a>,
}

impl Element<'_> {
    /// Returns its name without prefix.
    pub(super) fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }
}

/// What comes next.
enum XmlItem<'a> {
    Open(Element<'a>),
    Text(Cow<'a, str>),
    Close,
}

impl<'a> XmlReader<'a> {
    /// Opens a part with this text and gives its root element.
    pub(super) fn open(part: &'a str, text: &'a str) -> Result<(Self, Element<'a>), Refusal> {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        let mut xml = Self { part, reader, depth: 0 };
        loop {
            if let XmlItem::Open(root) = xml.item()? {
                return Ok((xml, root));
            }
        }
    }

    /// Returns the next element within the one that is open; `None` at its end.
    pub(super) fn child(&mut self) -> Result<Option<Element<'a>>, Refusal> {
        loop {
            match self.item()? {
                XmlItem::Open(element) => return Ok(Some(element)),
                XmlItem::Text(_) => {}
                XmlItem::Close => return Ok(None),
            }
        }
    }

    /// Reads to the end of the element that is open.
    pub(super) fn skip(&mut self) -> Result<(), Refusal> {
        let outer = self.depth.saturating_sub(1);
        while self.depth > outer {
            self.item()?;
        }
        Ok(())
    }

    /// Reads to the end of the element that is open, for all text in it.
    pub(super) fn text(&mut self) -> Result<String, Refusal> {
        let outer = self.depth.saturating_sub(1);
        let mut text = String::new();
        while self.depth > outer {
            if let XmlItem::Text(piece) = self.item()? {
                if piece.chars().all(is_xml) {
                    text.push_str(&piece);
                } else {
                    text.extend(piece.chars().filter(|one| is_xml(*one)));
                }
            }
        }
        Ok(text)
    }

    /// Reads the `w:t` that is open. White space at its edges counts only where it says so, and
    /// line breaks are spaces.
    pub(super) fn run_text(&mut self, element: &Element<'_>) -> Result<String, Refusal> {
        let keeps = self.attribute(element, "space", |_| true).as_deref() == Some("preserve");
        let text = self.text()?.replace(['\n', '\r', '\t'], " ");
        Ok(if keeps { text } else { text.trim_matches(' ').to_owned() })
    }

    /// Reads to the end of the element that is open, for the words in it, deleted ones too: those
    /// of `w:t`, `w:delText` and `m:t`, with a space between paragraphs.
    pub(super) fn words(&mut self) -> Result<String, Refusal> {
        let outer = self.depth.saturating_sub(1);
        let mut words = String::new();
        while self.depth > outer {
            let XmlItem::Open(element) = self.item()? else { continue };
            match (element.space, element.name()) {
                (Space::Word, "t" | "delText") | (Space::Math, "t") => {
                    words.push_str(&self.run_text(&element)?);
                }
                (Space::Compatibility, "Fallback") => self.skip()?,
                (Space::Word, "p") if !words.is_empty() => words.push(' '),
                _ => {}
            }
        }
        Ok(words)
    }

    /// Returns an attribute in the namespace of its element, or in none.
    pub(super) fn own<'e>(&self, element: &'e Element<'_>, name: &str) -> Option<Cow<'e, str>> {
        self.attribute(element, name, |space| space.is_none_or(|space| space == element.space))
    }

    /// Returns an attribute that names a relationship, such as `r:id`.
    pub(super) fn relation<'e>(
        &self,
        element: &'e Element<'_>,
        name: &str,
    ) -> Option<Cow<'e, str>> {
        self.attribute(element, name, |space| space == Some(Space::Relationship))
    }

    /// Whether an attribute of the element says yes: it does if it is there without a value, too.
    pub(super) fn is_on(&self, element: &Element<'_>) -> bool {
        let value = self.own(element, "val");
        !matches!(value.as_deref(), Some("0" | "false" | "off" | "none"))
    }

    /// Returns the attribute `val` of an element.
    pub(super) fn value(&self, element: &Element<'_>) -> Option<String> {
        self.own(element, "val").map(Cow::into_owned)
    }

    /// Returns the attribute `val` of an element as a number.
    pub(super) fn number<N: FromStr>(&self, element: &Element<'_>) -> Option<N> {
        self.own(element, "val")?.trim().parse().ok()
    }

    /// Returns the address of the namespace that a prefix stands for here.
    pub(super) fn address(&self, prefix: &str) -> Option<String> {
        let name = format!("{prefix}:name");
        match self.reader.resolver().resolve_prefix(QName(&name).prefix(), false) {
            ResolveResult::Bound(Namespace(address)) => Some(address.to_owned()),
            _ => None,
        }
    }

    /// Returns the refusal of this part for faulty XML.
    pub(super) fn fault(&self) -> Refusal {
        Refusal::Xml(self.part.to_owned())
    }

    fn attribute<'e>(
        &self,
        element: &'e Element<'_>,
        name: &str,
        wanted: impl Fn(Option<Space>) -> bool,
    ) -> Option<Cow<'e, str>> {
        // Looking for names that stand twice would take quadratic time.
        let mut attributes = element.start.attributes();
        let found = attributes.with_checks(false).filter_map(Result::ok).find(|attribute| {
            let (local, prefix) = attribute.key.decompose();
            let resolve = || match self.reader.resolver().resolve_prefix(prefix, false) {
                ResolveResult::Bound(Namespace(uri)) => Some(space(uri)),
                ResolveResult::Unbound => None,
                ResolveResult::Unknown(_) => Some(Space::Other),
            };
            local.into_inner() == name && wanted(resolve())
        })?;
        found.normalized_value(XmlVersion::Implicit1_0).ok()
    }

    fn item(&mut self) -> Result<XmlItem<'a>, Refusal> {
        loop {
            let event =
                self.reader.read_event().map_err(|_| Refusal::Xml(self.part.to_owned()))?;
            match event {
                Event::Start(start) => {
                    let (namespace, _) = self.reader.resolver().resolve_element(start.name());
                    let space = match namespace {
                        ResolveResult::Bound(Namespace(address)) => space(address),
                        _ => Space::Other,
                    };
                    self.depth += 1;
                    if self.depth > MAX_DEPTH {
                        let part = self.part.to_owned();
                        return Err(Refusal::Limit(Limit::Depth(part, MAX_DEPTH)));
                    }
                    return Ok(XmlItem::Open(Element { space, start }));
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(XmlItem::Close);
                }
                Event::Text(text) => return Ok(XmlItem::Text(text.xml10_content())),
                Event::CData(text) => return Ok(XmlItem::Text(text.xml10_content())),
                Event::GeneralRef(name) => return Ok(XmlItem::Text(self.reference(&name)?)),
                Event::DocType(_) => return Err(Refusal::Entities(self.part.to_owned())),
                Event::Eof => return Err(self.fault()),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    /// Returns what `&name;` stands for.
    fn reference(&self, name: &BytesRef<'_>) -> Result<Cow<'a, str>, Refusal> {
        if let Some(one) = name.resolve_char_ref().map_err(|_| self.fault())? {
            return Ok(Cow::Owned(one.to_string()));
        }
        let known = resolve_predefined_entity(name).map(Cow::Borrowed);
        known.ok_or_else(|| Refusal::Entities(self.part.to_owned()))
    }
}

/// Characters that XML allows; others can only be written by reference, and no program shows them.
fn is_xml(one: char) -> bool {
    matches!(one, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}
