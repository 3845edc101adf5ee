//! The address of an issue for readers of paper.

use serde::Serialize;

/// Where an issue stands on the website, as a code for telephones and in letters.
#[derive(Debug, Clone, Serialize)]
pub struct AddressCode {
    /// What stands beside the code.
    pub caption: String,
    /// The address.
    pub address: String,
    /// The code: a row of modules each, `1` where it is dark and `0` where it is light. The white around it is not in it.
    pub rows: Vec<String>,
}
