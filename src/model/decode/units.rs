//! units.yaml.

use super::fields::Fields;
use super::scalar;
use super::unique::unique;
use crate::diag::Diagnostics;
use crate::model::Unit;
use crate::source::Node;

/// Reads the list of units.
pub(in crate::model) fn units(node: &Node, out: &mut Diagnostics) -> Vec<Unit> {
    let Some(mut fields) = Fields::open(node, out) else { return Vec::new() };
    let units: Vec<Unit> = fields.list("units", out, unit);
    fields.close(out);
    unique(units.iter().map(|unit| &unit.id), out);
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
