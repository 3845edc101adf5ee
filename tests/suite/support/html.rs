//! Reading a page that we wrote ourselves: its tags and its words. No browser, but strict: what it
//! does not understand is a failure.

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A tag with its attributes.
    Open(Tag),
    /// The end of an element.
    Close(String),
    /// Text, entities replaced.
    Text(String),
}

/// An opening tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag {
    /// Its name.
    pub(crate) name: String,
    /// Its attributes in their order, entities replaced.
    pub(crate) attributes: Vec<(String, String)>,
}

impl Tag {
    /// Name and names of attributes, by which tags are counted.
    pub(crate) fn shape(&self) -> String {
        let names = self.attributes.iter().map(|(name, _)| format!(" {name}"));
        format!("<{}{}>", self.name, names.collect::<String>())
    }

    /// Value of an attribute, or nothing.
    pub(crate) fn attribute(&self, wanted: &str) -> &str {
        let found = self.attributes.iter().find(|(name, _)| name == wanted);
        found.map_or("", |(_, value)| value)
    }

    /// Whether it has no end tag.
    pub(crate) fn is_void(&self) -> bool {
        matches!(self.name.as_str(), "meta" | "link" | "img" | "hr" | "br" | "input" | "wbr")
    }
}

/// The pieces of a page, in order.
pub(crate) fn pieces(page: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = page;
    while let Some(open) = rest.find('<') {
        if open > 0 {
            pieces.push(Piece::Text(unescaped(&rest[..open])));
        }
        rest = &rest[open..];
        if let Some(after) = rest.strip_prefix("<!DOCTYPE html>") {
            rest = after;
        } else if let Some(after) = rest.strip_prefix("</") {
            let (name, after) = after.split_once('>').expect("an end tag ends");
            pieces.push(Piece::Close(name.to_owned()));
            rest = after;
        } else {
            let (tag, after) = tag(&rest[1..]);
            pieces.push(Piece::Open(tag));
            rest = after;
        }
    }
    pieces.push(Piece::Text(unescaped(rest)));
    pieces
}

fn tag(text: &str) -> (Tag, &str) {
    let end = text.find([' ', '>', '\n']).expect("a tag ends");
    let name = text[..end].to_owned();
    assert!(
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        "a `<` that opens no tag: <{}",
        text.chars().take(60).collect::<String>()
    );
    let mut attributes = Vec::new();
    let mut rest = text[end..].trim_start();
    loop {
        if let Some(after) = rest.strip_prefix('>') {
            return (Tag { name, attributes }, after);
        }
        let end = rest.find(['=', '>', ' ']).expect("an attribute ends");
        let attribute = rest[..end].to_owned();
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix('=') {
            let quote = after.chars().next().filter(|one| matches!(one, '"' | '\''));
            let quote = quote.expect("values of attributes are in quotes");
            let (inside, after) = after[1..].split_once(quote).expect("a value ends");
            value = unescaped(inside);
            rest = after;
        }
        attributes.push((attribute, value));
        rest = rest.trim_start();
    }
}

/// All opening tags.
pub(crate) fn tags(page: &str) -> Vec<Tag> {
    let tags = pieces(page).into_iter().filter_map(|piece| match piece {
        Piece::Open(tag) => Some(tag),
        Piece::Close(_) | Piece::Text(_) => None,
    });
    tags.collect()
}

/// All text, without what stands in `style`.
pub(crate) fn words(page: &str) -> String {
    let texts = pieces(page).into_iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(text),
        Piece::Open(_) | Piece::Close(_) => None,
    });
    texts.collect()
}

fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let (entity, after) = after.split_once(';').unwrap_or_else(|| {
            panic!("a bare & in the page: &{}", after.chars().take(20).collect::<String>())
        });
        plain.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" | "#39" | "#x27" => '\'',
            "#x2F" => '/',
            "#96" | "#x60" => '`',
            "nbsp" => '\u{a0}',
            other => panic!("an entity that we do not write: &{other};"),
        });
        rest = after;
    }
    plain + rest
}
