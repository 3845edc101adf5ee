//! A paragraph: its properties, and what stands in its line.

use super::builder::{BlockBuilder, ParagraphBuilder};
use super::formatting::Formatting;
use super::limits::MAX_LINK_BYTES;
use super::paragraph_properties::{ParagraphProperties, paragraph_properties};
use super::relations::RelationTarget;
use super::space::Space;
use super::story::{Story, is_wrapper};
use super::styles::outline;
use super::xml::Element;
use crate::document::{Block, Paragraph, Refusal, Run, RunFormat, Style};
use crate::text::scheme::{Scheme, scheme};

impl Story<'_, '_> {
    /// Reads the `w:p` that is open.
    pub(super) fn paragraph(&mut self, flow: &mut BlockBuilder) -> Result<(), Refusal> {
        self.shared.budget.piece()?;
        let mut draft = ParagraphBuilder {
            resolved: self.shared.styles.paragraph(None),
            ..ParagraphBuilder::default()
        };
        let (mut mark_is_deleted, mut ends_section) = (false, false);
        let mut is_drop_capital = false;
        while let Some(element) = self.xml.child()? {
            if (element.space, element.name()) == (Space::Word, "pPr") {
                let properties = paragraph_properties(&mut self.xml)?;
                mark_is_deleted = properties.mark.is_deleted;
                ends_section = properties.ends_section;
                is_drop_capital = properties.is_drop_capital;
                self.set(&mut draft, properties);
            } else {
                self.inline(&element, &mut draft, None)?;
            }
        }
        self.fields.end_paragraph();
        // A drop capital is the first letter of the next paragraph.
        if mark_is_deleted || is_drop_capital {
            flow.blocks.append(&mut draft.before);
            flow.carried.append(&mut draft.runs);
            flow.blocks.append(&mut draft.after);
            return Ok(());
        }
        if draft.resolved.is_contents {
            let words: String = draft.runs.iter().map(|run| run.text.as_str()).collect();
            self.shared.omissions.contents.add(&words);
            flow.blocks.append(&mut draft.before);
            flow.blocks.append(&mut draft.after);
            return Ok(());
        }
        // Word prints no number for it, and does not count it.
        if ends_section && draft.runs.is_empty() {
            draft.finish(String::new(), flow);
            return Ok(());
        }
        let resolved = &draft.resolved;
        let shared = &mut *self.shared;
        let numbered_by = resolved.numbered_by.as_deref();
        let (mark, is_other) =
            shared.numbering.mark(&resolved.position, numbered_by, &shared.styles);
        if is_other {
            let words: String = draft.runs.iter().map(|run| run.text.as_str()).collect();
            shared.omissions.nested_numbers.add(&format!("{mark}{words}"));
        }
        shared.budget.bytes(mark.len())?;
        draft.finish(mark, flow);
        Ok(())
    }

    /// Puts what is said of the paragraph over what its style says.
    fn set(&mut self, draft: &mut ParagraphBuilder, properties: ParagraphProperties) {
        let mut resolved = self.shared.styles.paragraph(properties.style.as_deref());
        if properties.position.list.is_some() {
            resolved.numbered_by = None;
            resolved.position = properties.position;
        } else if properties.position.level.is_some() {
            resolved.numbered_by = None;
            resolved.position.level = properties.position.level;
        }
        let has_level = matches!(resolved.style, Style::Body | Style::Heading(_));
        if let Some(level) = properties.outline.filter(|_| has_level) {
            resolved.style = outline(level);
        }
        draft.resolved = resolved;
    }

    /// Reads all that stands in the line, within the element that is open.
    pub(super) fn inlines(
        &mut self,
        draft: &mut ParagraphBuilder,
        link: Option<&str>,
    ) -> Result<(), Refusal> {
        while let Some(element) = self.xml.child()? {
            self.inline(&element, draft, link)?;
        }
        Ok(())
    }

    fn inline(
        &mut self,
        element: &Element<'_>,
        draft: &mut ParagraphBuilder,
        link: Option<&str>,
    ) -> Result<(), Refusal> {
        match (element.space, element.name()) {
            (Space::Word, "r") => self.run(draft, link),
            (Space::Word, "hyperlink") => {
                let address = self.address(element);
                self.inlines(draft, address.as_deref().or(link))
            }
            (Space::Word, "fldSimple") => self.inlines(draft, link),
            (Space::Word, "del" | "moveFrom") => self.deleted(),
            (Space::Math, "oMath" | "oMathPara") => self.equation(draft),
            (Space::Compatibility, "AlternateContent") => {
                self.alternatives(|story| story.inlines(draft, link))
            }
            _ if is_wrapper(element) => self.inlines(draft, link),
            _ => self.xml.skip(),
        }
    }

    /// Returns where a `w:hyperlink` leads.
    fn address(&mut self, element: &Element<'_>) -> Option<String> {
        let id = self.xml.relation(element, "id")?;
        let relation = self.relations.get(&id)?;
        let (RelationTarget::Outside(address) | RelationTarget::Part(address)) =
            &relation.target;
        self.link(address)
    }

    /// Returns an address as a link, if it leads to the web or to mail.
    pub(super) fn link(&mut self, address: &str) -> Option<String> {
        let allowed = match scheme(address) {
            Scheme::Named(name) => matches!(name.as_str(), "http" | "https" | "mailto"),
            Scheme::Relative | Scheme::Network => false,
        };
        if allowed && address.len() <= MAX_LINK_BYTES {
            return Some(address.to_owned());
        }
        self.shared.omissions.links.add(address);
        None
    }

    /// Reads the equation that is open, as one line of text.
    pub(super) fn equation(&mut self, draft: &mut ParagraphBuilder) -> Result<(), Refusal> {
        let text = self.xml.words()?;
        self.shared.omissions.equations.add(&text);
        self.push(draft, &text, RunFormat::default())
    }

    /// Reads the equation that is open and stands on a line of its own.
    pub(super) fn equation_paragraph(
        &mut self,
        flow: &mut BlockBuilder,
    ) -> Result<(), Refusal> {
        self.shared.budget.piece()?;
        let mut draft = ParagraphBuilder::default();
        self.equation(&mut draft)?;
        draft.finish(String::new(), flow);
        Ok(())
    }

    /// Adds words to a paragraph.
    pub(super) fn push(
        &mut self,
        draft: &mut ParagraphBuilder,
        text: &str,
        format: RunFormat,
    ) -> Result<(), Refusal> {
        if text.is_empty() {
            return Ok(());
        }
        match draft.runs.last_mut() {
            Some(last) if last.format == format => last.text.push_str(text),
            _ => {
                self.shared.budget.piece()?;
                self.shared.budget.bytes(format.link.as_ref().map_or(0, String::len))?;
                draft.runs.push(Run { text: text.to_owned(), format, origin: None });
            }
        }
        Ok(())
    }

    /// Adds a paragraph of plain words where the draft is, as a text box would.
    pub(super) fn place_words(
        &mut self,
        draft: &mut ParagraphBuilder,
        text: &str,
    ) -> Result<(), Refusal> {
        self.shared.budget.piece()?;
        draft.place(vec![Block::Paragraph(Paragraph::plain(Style::Body, text))]);
        Ok(())
    }
}

/// Returns how a run looks, beside what the style of its paragraph says.
pub(super) fn run_format(
    run: Formatting,
    paragraph: Formatting,
    link: Option<&str>,
) -> RunFormat {
    let beside = |run: Option<bool>, base: Option<bool>| {
        run.unwrap_or_default() && !base.unwrap_or_default()
    };
    let font = run.font.flatten();
    RunFormat {
        strong: beside(run.strong, paragraph.strong),
        raised: beside(run.raised, paragraph.raised),
        font: font.filter(|_| font != paragraph.font.flatten()),
        link: link.map(str::to_owned),
    }
}
