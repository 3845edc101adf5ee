//! Properties of paragraphs and runs, written in the order of the schema.

use crate::document::xml::XmlWriter;

/// What a paragraph or a paragraph style says; what is absent is as in the style or its base.
/// Measures are twentieths of a point.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ParagraphProperties {
    /// Id of the style.
    pub(super) style: Option<&'static str>,
    /// Stays on the page of the next paragraph.
    pub(super) keep_next: bool,
    /// Begins a page.
    pub(super) page_break: bool,
    /// Rules around it.
    pub(super) borders: Borders,
    /// A tab that sets what follows on the right, this far from the left edge.
    pub(super) right_tab: Option<usize>,
    /// White above and below, and the distance between lines.
    pub(super) before: Option<usize>,
    /// White below, in the same measure.
    pub(super) after: Option<usize>,
    /// Distance between lines; that of the style where absent.
    pub(super) line: Option<LineSpacing>,
    /// Distances from the edges.
    pub(super) indent: Indent,
    /// No white between paragraphs of the same style.
    pub(super) contextual: bool,
    /// `both`, `center`, `left`, `right`.
    pub(super) align: Option<&'static str>,
    /// Level in Word's navigation, from 0.
    pub(super) outline: Option<u8>,
}

/// The distance between lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineSpacing {
    /// Exactly this.
    Exact(usize),
    /// As high as what stands in it, off the grid.
    Auto,
}

/// Distances from the edges, in hundredths of a character of `em`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Indent {
    /// Height of a character; 0 where nothing is indented.
    pub(super) em: usize,
    /// Distance from the left edge.
    pub(super) left: usize,
    /// Distance from the right edge.
    pub(super) right: usize,
    /// Of the first line, after `left`; negative: the first line hangs out.
    pub(super) first: isize,
}

/// A rule: thickness in eighths of a point, distance from the text in points, colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Border {
    /// Thickness in eighths of a point.
    pub(super) size: usize,
    /// Distance from the text in points.
    pub(super) space: usize,
    /// RGB in hexadecimal digits.
    pub(super) color: &'static str,
}

/// Rules around a paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Borders {
    /// Above the paragraph.
    pub(super) top: Option<Border>,
    /// Below the paragraph.
    pub(super) bottom: Option<Border>,
    /// Left and right.
    pub(super) sides: Option<Border>,
}

/// What a run or the runs of a style say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct RunProperties {
    /// Id of a character style.
    pub(super) style: Option<&'static str>,
    /// Family.
    pub(super) font: Option<String>,
    /// RGB in hexadecimal digits.
    pub(super) color: Option<&'static str>,
    /// White after every character, in twentieths of a point.
    pub(super) spacing: Option<usize>,
    /// Width of the characters, in hundredths of their own.
    pub(super) scale: Option<usize>,
    /// Height, in halves of a point.
    pub(super) size: Option<usize>,
    /// Whether it stands as a superscript, as the numbers of notes do.
    pub(super) raised: bool,
}

impl ParagraphProperties {
    /// Writes what is set; no element where nothing is.
    pub(super) fn write(&self, xml: &mut XmlWriter) {
        if *self == Self::default() {
            return;
        }
        xml.element("w:pPr", &[], |xml| {
            if let Some(style) = self.style {
                xml.value("w:pStyle", style);
            }
            if self.keep_next {
                xml.empty("w:keepNext", &[]);
            }
            if self.page_break {
                xml.empty("w:pageBreakBefore", &[]);
            }
            self.borders.write(xml);
            if let Some(place) = self.right_tab {
                xml.element("w:tabs", &[], |xml| {
                    xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &place.to_string())]);
                });
            }
            if self.line == Some(LineSpacing::Auto) {
                xml.value("w:snapToGrid", "0");
            }
            self.spacing(xml);
            self.indent.write(xml);
            if self.contextual {
                xml.empty("w:contextualSpacing", &[]);
            }
            if let Some(align) = self.align {
                xml.value("w:jc", align);
            }
            if let Some(level) = self.outline {
                xml.value("w:outlineLvl", &level.to_string());
            }
        });
    }

    fn spacing(&self, xml: &mut XmlWriter) {
        let (line, rule) = match self.line {
            Some(LineSpacing::Exact(line)) => (Some(line), "exact"),
            Some(LineSpacing::Auto) => (Some(240), "auto"),
            None => (None, ""),
        };
        let text = |measure: Option<usize>| measure.map(|measure| measure.to_string());
        let (before, after, line) = (text(self.before), text(self.after), text(line));
        let mut attributes = Vec::new();
        attributes.extend(before.as_deref().map(|value| ("w:before", value)));
        attributes.extend(after.as_deref().map(|value| ("w:after", value)));
        attributes.extend(line.as_deref().map(|value| ("w:line", value)));
        attributes.extend(line.as_deref().map(|_| ("w:lineRule", rule)));
        if !attributes.is_empty() {
            xml.empty("w:spacing", &attributes);
        }
    }
}

impl Borders {
    fn write(self, xml: &mut XmlWriter) {
        if self == Self::default() {
            return;
        }
        xml.element("w:pBdr", &[], |xml| {
            let sides = [
                ("w:top", self.top),
                ("w:left", self.sides),
                ("w:bottom", self.bottom),
                ("w:right", self.sides),
            ];
            for (name, border) in sides {
                let Some(border) = border else { continue };
                xml.empty(
                    name,
                    &[
                        ("w:val", "single"),
                        ("w:sz", &border.size.to_string()),
                        ("w:space", &border.space.to_string()),
                        ("w:color", border.color),
                    ],
                );
            }
        });
    }
}

impl Indent {
    /// Word goes by characters, other programs by twentieths of a point.
    fn write(self, xml: &mut XmlWriter) {
        if self.em == 0 {
            return;
        }
        let points = |hundredths: usize| (hundredths * self.em / 100).to_string();
        let first = self.first.unsigned_abs();
        let (chars, plain) = if self.first < 0 {
            ("w:hangingChars", "w:hanging")
        } else {
            ("w:firstLineChars", "w:firstLine")
        };
        xml.empty(
            "w:ind",
            &[
                ("w:leftChars", &self.left.to_string()),
                ("w:left", &points(self.left)),
                ("w:rightChars", &self.right.to_string()),
                ("w:right", &points(self.right)),
                (chars, &first.to_string()),
                (plain, &points(first)),
            ],
        );
    }
}

impl RunProperties {
    /// Writes what is set; no element where nothing is.
    pub(super) fn write(&self, xml: &mut XmlWriter) {
        if *self == Self::default() {
            return;
        }
        xml.element("w:rPr", &[], |xml| {
            if let Some(style) = self.style {
                xml.value("w:rStyle", style);
            }
            if let Some(font) = &self.font {
                fonts(font, xml);
            }
            if let Some(color) = self.color {
                xml.value("w:color", color);
            }
            if let Some(spacing) = self.spacing {
                xml.value("w:spacing", &spacing.to_string());
            }
            if let Some(scale) = self.scale {
                xml.value("w:w", &scale.to_string());
            }
            if let Some(size) = self.size {
                xml.value("w:sz", &size.to_string());
                xml.value("w:szCs", &size.to_string());
            }
            if self.raised {
                xml.value("w:vertAlign", "superscript");
            }
        });
    }
}

/// One family for all scripts. The hint makes “ ” — … Chinese.
pub(super) fn fonts(family: &str, xml: &mut XmlWriter) {
    xml.empty(
        "w:rFonts",
        &[
            ("w:hint", "eastAsia"),
            ("w:ascii", family),
            ("w:hAnsi", family),
            ("w:eastAsia", family),
            ("w:cs", family),
        ],
    );
}
