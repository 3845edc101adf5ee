//! A value of a YAML file that knows its place.

use crate::diag::{Span, Spanned};

/// A value of the tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where it stands; a mapping or sequence without brackets stands at its first character.
    pub span: Span,
    /// What it is.
    pub kind: NodeKind,
}

/// What a value of the tree is.
#[derive(Debug, Clone, PartialEq)]
pub enum NodeKind {
    /// Nothing behind the colon, or `~`, or `null`.
    Null,
    /// A scalar as written without quotes: what it means is for the reader of the field to say.
    Plain(String),
    /// A scalar in quotes, or a block (`|`, `>`): always text.
    Text(String),
    /// A list.
    Sequence(Vec<Node>),
    /// Keys and values in the order of the file; keys may stand twice.
    Mapping(Vec<(Spanned<String>, Node)>),
}
