//! What a unit is asked to confirm of an issue.

use serde::Serialize;

use super::Date;

/// The request to a unit to confirm what an issue says of it; the issue holds nothing else then.
#[derive(Debug, Clone, Serialize)]
pub struct Confirmation {
    /// The unit.
    pub unit: String,
    /// The day by which it is asked to answer.
    pub reply_by: Option<Date>,
}
