//! A run: words that look alike, and what else stands between them.

use super::builder::{PAGE_END, ParagraphBuilder};
use super::drawing::Drawing;
use super::formatting::{Formatting, run_properties};
use super::notes::NoteKind;
use super::paragraph::run_format;
use super::space::Space;
use super::story::Story;
use super::symbol;
use super::xml::Element;
use crate::document::{Refusal, RunFormat};

/// How the run that is being read looks, and what is not shown of it.
struct RunState<'l> {
    formatting: Formatting,
    link: Option<&'l str>,
    hidden: String,
}

impl Story<'_, '_> {
    /// Reads the `w:r` that is open.
    pub(super) fn run(
        &mut self,
        draft: &mut ParagraphBuilder,
        link: Option<&str>,
    ) -> Result<(), Refusal> {
        let formatting = draft.resolved.formatting;
        let mut setting = RunState { formatting, link, hidden: String::new() };
        self.run_content(draft, &mut setting)?;
        if !setting.hidden.trim().is_empty() {
            self.shared.omissions.hidden.add(&setting.hidden);
        }
        Ok(())
    }

    fn run_content(
        &mut self,
        draft: &mut ParagraphBuilder,
        setting: &mut RunState<'_>,
    ) -> Result<(), Refusal> {
        while let Some(element) = self.xml.child()? {
            if (element.space, element.name()) == (Space::Word, "rPr") {
                let properties = run_properties(&mut self.xml)?;
                let styles = &self.shared.styles;
                let style = properties.style.map(|id| styles.characters(&id));
                let base = style.unwrap_or_default().over(setting.formatting);
                setting.formatting = properties.formatting.over(base);
                continue;
            }
            self.run_piece(&element, draft, setting)?;
        }
        Ok(())
    }

    fn run_piece(
        &mut self,
        element: &Element<'_>,
        draft: &mut ParagraphBuilder,
        setting: &mut RunState<'_>,
    ) -> Result<(), Refusal> {
        match (element.space, element.name()) {
            (Space::Word, "t") => {
                let text = self.xml.run_text(element)?;
                return self.words(draft, setting, &text);
            }
            (Space::Word, "instrText") => {
                let code = self.xml.text()?;
                self.fields.code(&code);
                return Ok(());
            }
            (Space::Word, "footnoteReference") => {
                return self.note(NoteKind::Footnote, element, draft);
            }
            (Space::Word, "endnoteReference") => {
                return self.note(NoteKind::Endnote, element, draft);
            }
            (Space::Word, "ruby") => return self.ruby(draft, setting),
            (Space::Word, "drawing" | "pict" | "object") => {
                if setting.formatting.hidden == Some(true) || !self.fields.are_shown() {
                    return self.xml.skip();
                }
                return self.shape(draft, &mut Drawing::opened_by(element));
            }
            (Space::Compatibility, "AlternateContent") => {
                return self.alternatives(|story| story.run_content(draft, setting));
            }
            (Space::Math, "oMath" | "oMathPara") => return self.equation(draft),
            _ => {}
        }
        let sign = self.sign(element);
        self.xml.skip()?;
        self.words(draft, setting, &sign)
    }

    /// Returns what an element without content stands for in the words.
    fn sign(&mut self, element: &Element<'_>) -> String {
        if element.space != Space::Word {
            return String::new();
        }
        match element.name() {
            "tab" | "ptab" => "\t".to_owned(),
            "cr" => "\n".to_owned(),
            "br" => match self.xml.own(element, "type").as_deref() {
                Some("page" | "column") => PAGE_END.to_string(),
                _ => "\n".to_owned(),
            },
            "noBreakHyphen" => "-".to_owned(),
            "sym" => self.symbol(element),
            "fldChar" => {
                let kind = self.xml.own(element, "fldCharType").unwrap_or_default();
                if let Some(address) = self.fields.mark(&kind) {
                    let link = self.link(&address);
                    self.fields.set_link(link);
                }
                String::new()
            }
            _ => String::new(),
        }
    }

    /// Returns a character of a symbol font.
    fn symbol(&mut self, element: &Element<'_>) -> String {
        let code = self.xml.own(element, "char").unwrap_or_default();
        let one = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
        let font = self.xml.own(element, "font").unwrap_or_default();
        let known = one.and_then(|one| symbol::character(&font, one));
        self.shared.omissions.symbols += usize::from(known.is_none());
        known.unwrap_or('□').to_string()
    }

    /// Adds the mark of a note; none where the file has its own, which is in the words.
    fn note(
        &mut self,
        kind: NoteKind,
        element: &Element<'_>,
        draft: &mut ParagraphBuilder,
    ) -> Result<(), Refusal> {
        let custom = self.xml.own(element, "customMarkFollows");
        let has_mark = !matches!(custom.as_deref(), Some("1" | "true" | "on"));
        let id = self.xml.own(element, "id").unwrap_or_default();
        let mark = self.shared.notes.refer(kind, &id, has_mark);
        self.xml.skip()?;
        self.push(draft, &mark, RunFormat { raised: true, ..RunFormat::default() })
    }

    /// Reads the `w:ruby` that is open: the words, and how they are said in brackets.
    fn ruby(
        &mut self,
        draft: &mut ParagraphBuilder,
        setting: &mut RunState<'_>,
    ) -> Result<(), Refusal> {
        let (mut base, mut said) = (String::new(), String::new());
        while let Some(element) = self.xml.child()? {
            match (element.space, element.name()) {
                (Space::Word, "rubyBase") => base = self.xml.words()?,
                (Space::Word, "rt") => said = self.xml.words()?,
                _ => self.xml.skip()?,
            }
        }
        let brackets = if said.is_empty() { base } else { format!("{base}（{said}）") };
        self.words(draft, setting, &brackets)
    }

    /// Adds words where they are shown.
    fn words(
        &mut self,
        draft: &mut ParagraphBuilder,
        setting: &mut RunState<'_>,
        text: &str,
    ) -> Result<(), Refusal> {
        if text.is_empty() || !self.fields.are_shown() {
            return Ok(());
        }
        if setting.formatting.hidden == Some(true) {
            setting.hidden.push_str(text);
            return Ok(());
        }
        if setting.formatting.strike == Some(true) && !text.trim().is_empty() {
            self.shared.omissions.struck.add(text);
        }
        let link = setting.link.or(self.fields.link());
        let format = run_format(setting.formatting, draft.resolved.formatting, link);
        let known = text.chars().map(|one| self.shown(one)).collect::<String>();
        self.push(draft, &known, format)
    }

    /// Returns a character as it is shown; those of symbol fonts are not, outside their font.
    fn shown(&mut self, one: char) -> char {
        match one {
            '\u{f000}'..='\u{f0ff}' => {
                self.shared.omissions.symbols += 1;
                '□'
            }
            other => other,
        }
    }
}
