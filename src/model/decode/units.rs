//! units.yaml.

use super::fields::Fields;
use super::scalar;
use crate::diag::Diagnostic;
use crate::diag::Diagnostics;
use crate::model::Unit;
use crate::model::rules;
use crate::source::Node;

/// Reads the list of units.
pub(in crate::model) fn units(node: &Node, out: &mut Diagnostics) -> Vec<Unit> {
    let Some(mut fields) = Fields::open(node, out) else { return Vec::new() };
    let units: Vec<Unit> = fields.list("units", out, unit);
    fields.close(out);
    for (index, unit) in units.iter().enumerate() {
        if let Some(first) = units[..index].iter().find(|first| first.id.value == unit.id.value)
        {
            out.push(
                Diagnostic::new(&rules::DUPLICATE_ID, unit.id.span)
                    .with("id", &unit.id.value)
                    .label(first.id.span, "label-first-here"),
            );
        }
    }
    units
}

fn unit(node: &Node, out: &mut Diagnostics) -> Option<Unit> {
    let mut fields = Fields::open(node, out)?;
    let id = fields.required("id", out, scalar::id);
    let name = fields.required("name", out, scalar::string);
    let full_name = fields.optional("full_name", out, scalar::string);
    let category = fields.optional("category", out, scalar::string);
    let order = fields.optional("order", out, scalar::number(0..=9999));
    fields.close(out);
    let order = order.map(|order| order.value);
    // A fault is told; the id stays, so that entries of the unit are not told to have none.
    Some(Unit { id: id?, name: name.unwrap_or_default(), full_name, category, order })
}
