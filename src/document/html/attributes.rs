//! What a tag says beside its name.

use html5gum::{HtmlString, StartTag};

/// Whether an element has nothing in it.
pub(super) fn is_void(name: &HtmlString) -> bool {
    let void: [&[u8]; 8] = [b"br", b"hr", b"img", b"input", b"meta", b"link", b"col", b"wbr"];
    void.contains(&name.as_slice())
}

/// Whether nobody sees an element.
pub(super) fn is_hidden(tag: &StartTag<usize>) -> bool {
    attribute(tag, b"hidden").is_some() || style(tag).contains("display:none")
}

/// Whether its words were deleted while Word tracked changes.
pub(super) fn is_deleted(tag: &StartTag<usize>) -> bool {
    has_class(tag, "msoDel")
}

/// Whether it is a comment of Word, or leads to one.
pub(super) fn is_comment(tag: &StartTag<usize>) -> bool {
    style(tag).contains("mso-element:comment")
        || has_class(tag, "msocomanchor")
        || has_class(tag, "msocomoff")
}

fn has_class(tag: &StartTag<usize>, name: &str) -> bool {
    let classes = attribute(tag, b"class").unwrap_or_default();
    classes.split_whitespace().any(|one| one.eq_ignore_ascii_case(name))
}

/// Whether an element says that its words are bold, or that they are not.
pub(super) fn weight(tag: &StartTag<usize>) -> Option<bool> {
    let style = style(tag);
    let (_, weight) = style.rsplit_once("font-weight:")?;
    let weight = weight.split([';', '!']).next().unwrap_or_default();
    match weight {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        number => number.parse().ok().map(|number: u32| number >= 600),
    }
}

/// How an element is set, in small letters and without white space.
pub(super) fn style(tag: &StartTag<usize>) -> String {
    let style = attribute(tag, b"style").unwrap_or_default();
    style.split_whitespace().collect::<String>().to_ascii_lowercase()
}

/// The number that an attribute says.
pub(super) fn number(tag: &StartTag<usize>, name: &[u8]) -> Option<usize> {
    attribute(tag, name)?.trim().parse().ok()
}

/// What an attribute says; `None` where there is none.
pub(super) fn attribute(tag: &StartTag<usize>, name: &[u8]) -> Option<String> {
    tag.attributes.get(name).map(|value| text(value))
}

/// Words as text.
pub(super) fn text(words: &HtmlString) -> String {
    String::from_utf8_lossy(words).into_owned()
}
