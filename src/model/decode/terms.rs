//! terms.yaml.

use super::fields::Fields;
use super::issue::person;
use super::scalar;
use crate::diag::Diagnostics;
use crate::model::{Term, Terms};
use crate::source::Node;

/// Reads the house terms.
pub(in crate::model) fn terms(node: &Node, out: &mut Diagnostics) -> Terms {
    let Some(mut fields) = Fields::open(node, out) else { return Terms::default() };
    let words = fields.list("terms", out, term);
    let people = fields.list("people", out, person);
    fields.close(out);
    Terms { words, people }
}

fn term(node: &Node, out: &mut Diagnostics) -> Option<Term> {
    let mut fields = Fields::open(node, out)?;
    let wrong = fields.required("wrong", out, scalar::text);
    let right = fields.required("right", out, scalar::string);
    let note = fields.optional("note", out, scalar::string);
    fields.close(out);
    Some(Term { wrong: wrong?, right: right?, note })
}
