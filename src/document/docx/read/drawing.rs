//! Drawings, in the newer language and in the older one: pictures, and boxes with words.

use super::builder::{BlockBuilder, ParagraphBuilder};
use super::media::MediaPicture;
use super::relations::RelationTarget;
use super::space::Space;
use super::story::Story;
use super::xml::Element;
use crate::document::{Block, Refusal};

/// A drawing that is being read.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    /// What it shows, in words.
    alt: String,
    /// Whether it holds an embedded file: its picture is only the icon.
    is_object: bool,
}

impl Drawing {
    /// Returns a drawing that this element opens.
    pub(super) fn opened_by(element: &Element<'_>) -> Self {
        Self { alt: String::new(), is_object: element.name() == "object" }
    }
}

impl Story<'_, '_> {
    /// Reads all that the element that is open draws.
    pub(super) fn shape(
        &mut self,
        draft: &mut ParagraphBuilder,
        shape: &mut Drawing,
    ) -> Result<(), Refusal> {
        while let Some(element) = self.xml.child()? {
            self.drawn(&element, draft, shape)?;
        }
        Ok(())
    }

    fn drawn(
        &mut self,
        element: &Element<'_>,
        draft: &mut ParagraphBuilder,
        shape: &mut Drawing,
    ) -> Result<(), Refusal> {
        match (element.space, element.name()) {
            (Space::Word, "txbxContent") => {
                let mut flow = BlockBuilder::default();
                self.blocks(&mut flow)?;
                draft.place(flow.finish());
                return Ok(());
            }
            (Space::Compatibility, "AlternateContent") => {
                return self.alternatives(|story| story.shape(draft, shape));
            }
            (Space::Placement, "docPr") | (Space::Picture, "cNvPr") => {
                self.describe(element, "descr", shape);
            }
            (Space::Drawing, "blip") => {
                let id = self.xml.relation(element, "embed").map(|id| id.into_owned());
                self.picture(id, draft, shape)?;
            }
            (Space::Vml, "imagedata") => {
                self.describe(element, "alt", shape);
                let id = self.xml.relation(element, "id").map(|id| id.into_owned());
                self.picture(id, draft, shape)?;
                return self.xml.skip();
            }
            (Space::Vml, "textpath") => {
                let text = self.xml.own(element, "string").unwrap_or_default();
                if !text.trim().is_empty() {
                    self.place_words(draft, &text)?;
                }
            }
            (Space::Vml, "shape") => self.describe(element, "alt", shape),
            (Space::Chart, "chart") | (Space::Diagram, "relIds") => {
                self.shared.omissions.charts += 1;
            }
            (Space::Office, "OLEObject") | (Space::Word, "control") => {
                self.shared.omissions.objects += 1;
            }
            _ => {}
        }
        self.shape(draft, shape)
    }

    fn describe(&self, element: &Element<'_>, attribute: &str, shape: &mut Drawing) {
        let alt = self.xml.own(element, attribute);
        if let Some(alt) = alt.filter(|alt| !alt.trim().is_empty()) {
            shape.alt = alt.into_owned();
        }
    }

    /// Reads the picture that a relationship names.
    fn picture(
        &mut self,
        id: Option<String>,
        draft: &mut ParagraphBuilder,
        shape: &Drawing,
    ) -> Result<(), Refusal> {
        let Some(id) = id.filter(|id| !id.is_empty()) else { return Ok(()) };
        let part = match self.relations.get(&id).map(|relation| &relation.target) {
            Some(RelationTarget::Part(part)) => part,
            // It is told with all that stands in other files.
            Some(RelationTarget::Outside(_)) => return Ok(()),
            None => {
                self.shared.omissions.missing_pictures += 1;
                return Ok(());
            }
        };
        let shared = &mut *self.shared;
        let budget = &mut shared.budget;
        match shared.media.picture(part, &mut shared.package, budget)? {
            MediaPicture::Shown(mut picture) => {
                picture.alt.clone_from(&shape.alt);
                draft.place(vec![Block::Picture(picture)]);
            }
            MediaPicture::Unusable(_) if shape.is_object => {}
            MediaPicture::Unusable(name) => shared.omissions.pictures.add(&name),
            MediaPicture::Missing => shared.omissions.missing_pictures += 1,
        }
        Ok(())
    }
}
