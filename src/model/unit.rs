//! A unit that bulletins speak of.

use super::Text;

/// A bureau, district or town, listed once in units.yaml.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Id, as entries name it; also an address.
    pub id: Text,
    /// Name as printed.
    pub name: String,
    /// Official full name.
    pub full_name: Option<String>,
    /// Kind of unit, e.g. 市直部门.
    pub category: Option<String>,
    /// Place in lists; units without one follow, in the order of the file.
    pub order: Option<u32>,
}
