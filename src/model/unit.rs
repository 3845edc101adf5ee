//! A unit that bulletins speak of.

use super::record::{Shape, Text, default, record};

record! {
    /// units.yaml.
    #[derive(Debug, Clone, Default)]
    pub struct Units = "units" {
        /// The units, in the order of the file.
        units: Vec<Unit>;
    }
}

record! {
    /// A bureau, district or town, listed once in units.yaml. One with a fault keeps its id, so that
    /// entries of the unit are not told to have none.
    #[derive(Debug, Clone)]
    pub struct Unit = "unit" {
        /// Id, as entries name it; also an address.
        id: Text = needed().shape(Shape::Id).such_as("shuiwuju");
        /// Name as printed.
        name: String = needed().such_as("市水务局"), else default;
        /// Official full name.
        full_name: Option<String> = such_as("安澜市水务局");
        /// Kind of unit, e.g. 市直部门.
        category: Option<String> = such_as("市直部门");
        /// Place in lists; units without one follow, in the order of the file.
        order: Option<u32> = between(0, 9999).such_as("70");
    }
}
