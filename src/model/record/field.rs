//! What a record of the YAML may hold, as a table: [`Record`], its [`Field`]s and their [`Shape`]s.

use crate::diag::Spanned;

/// Text with its place: a line, or Markdown where the field says so.
pub type Text = Spanned<String>;

/// What a text of an issue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextKind {
    /// A title of the issue or of an entry.
    Title,
    /// The heading of a practice or failing.
    Heading,
    /// The lead of a point.
    Lead,
    /// Markdown.
    Markdown,
    /// A line of plain text: a caption, a post, a recipient.
    Line,
    /// The name of a person.
    Person,
}

/// A mapping with the keys that are known in it.
#[derive(Debug)]
pub struct Record {
    /// Its name in the catalogue: `schema-<id>` says what it is, `schema-<id>.<key>` what a field is.
    pub id: &'static str,
    /// The fields, in the order in which people write them.
    pub fields: &'static [Field],
}

impl Record {
    /// Returns the keys that people write behind one of its keys.
    pub fn keys_behind(&self, key: &str) -> Vec<&'static str> {
        let fields = self.fields.iter().skip_while(|field| field.key != key);
        fields.skip(1).map(|field| field.key).collect()
    }
}

/// A key and what stands behind it.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// Whether it must be there and hold something.
    pub needed: bool,
    /// What stands behind it.
    pub shape: Shape,
    /// What kind of text the page shows of it; `None` for what is no text: ids, files, numbers, words.
    pub kind: Option<TextKind>,
    /// What the bulletin prints before it: 整改期限.
    pub label: Option<&'static str>,
    /// Whether the list that it holds stands for its whole record, which has no other field.
    pub flat: bool,
    /// The word that another key must have for this one to be known at all.
    pub only_where: Option<(&'static str, &'static str)>,
    /// What holds where it is missing, as it would be written.
    pub default: Option<&'static str>,
    /// A value as it could be written.
    pub example: Option<&'static str>,
}

/// What can stand behind a key or in a list.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A line of text; numbers and truth values count as text here.
    Line,
    /// Text in Markdown.
    Markdown,
    /// A whole number.
    Number {
        /// The least one.
        least: u32,
        /// The greatest one.
        most: u32,
    },
    /// `true` or `false`.
    Boolean,
    /// A day of the calendar.
    Date,
    /// The id of a series or unit, where it is given.
    Id,
    /// The id of an issue.
    IssueId,
    /// The id of a series: none of the site's other folders.
    SeriesId,
    /// The id of a failing.
    FailingId,
    /// An address of the web.
    Address,
    /// One of a few words.
    Choice(&'static [&'static str]),
    /// A PDF standard.
    Standard,
    /// A mapping from names of rules to one of a few words.
    Levels(&'static [&'static str]),
    /// A list.
    List(&'static Shape),
    /// A mapping with keys of its own.
    Record(&'static Record),
}

impl Record {
    /// The list that stands for it, where it holds nothing else.
    pub fn flat(&self) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.flat)
    }
}

impl Field {
    /// A field that may be missing.
    pub(in crate::model) const fn new(key: &'static str, shape: Shape) -> Self {
        let (only_where, default, example) = (None, None, None);
        let (needed, kind, label, flat) = (false, None, None, false);
        Self { key, needed, shape, kind, label, flat, only_where, default, example }
    }

    /// Whether it must be there, whatever else its record says.
    pub fn is_always_needed(&self) -> bool {
        self.needed && self.only_where.is_none()
    }

    /// Makes it one that must be there.
    pub(in crate::model) const fn needed(self) -> Self {
        Self { needed: true, ..self }
    }

    /// Gives a shape other than that of its type.
    pub(in crate::model) const fn shape(self, shape: Shape) -> Self {
        Self { shape, ..self }
    }

    /// Bounds a number.
    pub(in crate::model) const fn between(self, least: u32, most: u32) -> Self {
        self.shape(Shape::Number { least, most })
    }

    /// Makes it a text of the page.
    pub(in crate::model) const fn text(self, kind: TextKind) -> Self {
        Self { kind: Some(kind), ..self }
    }

    /// Makes it a text in Markdown.
    pub(in crate::model) const fn markdown(self) -> Self {
        self.shape(Shape::Markdown).text(TextKind::Markdown)
    }

    /// Has the bulletin print a word before it.
    pub(in crate::model) const fn labelled(self, label: &'static str) -> Self {
        Self { label: Some(label), ..self }
    }

    /// Lets the list stand for its record in paths and in exported JSON.
    pub(in crate::model) const fn flat(self) -> Self {
        Self { flat: true, ..self }
    }

    /// Gives what holds where the field is missing.
    pub(in crate::model) const fn or(self, default: &'static str) -> Self {
        Self { default: Some(default), ..self }
    }

    /// Gives an example.
    pub(in crate::model) const fn such_as(self, example: &'static str) -> Self {
        Self { example: Some(example), ..self }
    }

    /// Makes the field known only where another one has this word.
    pub(in crate::model) const fn only_where(
        self,
        key: &'static str,
        word: &'static str,
    ) -> Self {
        Self { only_where: Some((key, word)), ..self }
    }
}

/// The words of a table of names.
pub const fn names<T: Copy, const N: usize>(
    names: [(&'static str, T); N],
) -> [&'static str; N] {
    let mut words = [""; N];
    let mut index = 0;
    while index < N {
        words[index] = names[index].0;
        index += 1;
    }
    words
}
