//! What elements of a page are to its text.

use crate::document::Style;

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    /// Part of a line of words; its tag says nothing.
    Inline,
    /// A part that stands on lines of its own.
    Block,
    /// The same, set as something.
    Styled(Style),
    /// Bold words.
    Strong,
    /// Words that are struck out.
    Struck,
    /// Words that somebody deleted while changes were tracked.
    Deleted,
    Link,
    Break,
    Picture,
    /// A list, with numbers or dots.
    List(ListMarks),
    Item,
    Table,
    Row,
    Cell,
    HeadCell,
    /// The name of the page, for the browser.
    Title,
    /// What a reader of the page sees and that is no part of the text: navigation, buttons.
    Around,
    /// What nobody sees: scripts, styles.
    Unseen,
}

/// What stands before the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListMarks {
    Dots,
    Numbers,
}

/// Returns what the element with a name, in small letters, is.
pub(super) fn element(name: &[u8]) -> Element {
    match name {
        b"p" | b"div" | b"section" | b"article" | b"main" | b"header" | b"address"
        | b"center" | b"dl" | b"dt" | b"dd" | b"blockquote" | b"figure" | b"hr" | b"body"
        | b"form" | b"fieldset" | b"pre" | b"caption" | b"details" | b"summary" | b"tbody"
        | b"thead" | b"tfoot" => Element::Block,
        [b'h', level @ b'1'..=b'6'] => Element::Styled(Style::Heading(level - b'0')),
        b"figcaption" => Element::Styled(Style::Caption),
        b"b" | b"strong" => Element::Strong,
        b"s" | b"strike" => Element::Struck,
        b"del" => Element::Deleted,
        b"a" => Element::Link,
        b"br" => Element::Break,
        b"img" => Element::Picture,
        b"ul" | b"menu" => Element::List(ListMarks::Dots),
        b"ol" => Element::List(ListMarks::Numbers),
        b"li" => Element::Item,
        b"table" => Element::Table,
        b"tr" => Element::Row,
        b"td" => Element::Cell,
        b"th" => Element::HeadCell,
        b"title" => Element::Title,
        b"nav" | b"footer" | b"aside" | b"button" | b"select" | b"textarea" | b"dialog"
        | b"svg" | b"iframe" | b"object" | b"video" | b"audio" => Element::Around,
        b"script" | b"style" | b"template" | b"noscript" => Element::Unseen,
        _ => Element::Inline,
    }
}
