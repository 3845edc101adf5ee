//! Printing diagnostics: for people ([`human()`]), a line each ([`short()`]), for programs ([`json()`],
//! [`sarif()`]).

mod human;
mod json;
mod sarif;
mod short;

pub use human::human;
pub use json::json;
pub use sarif::sarif;
pub use short::short;
