//! Printing diagnostics: for people ([`human()`]), a line each ([`short()`]), for programs ([`json()`]).

mod human;
mod json;
mod short;

pub use human::human;
pub use json::json;
pub use short::short;
