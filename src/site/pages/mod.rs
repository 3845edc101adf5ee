//! Pages that lead to the issues, and those that say something of the archive itself.
//!
//! Each file here is one kind of page: which values it has come from
//! [`assemble`](crate::render::assemble), how it looks is its template's.

mod about;
mod corrections;
mod home;
mod not_found;
mod series;
mod units;
mod year;

pub(super) use about::about;
pub(super) use corrections::corrections;
pub(super) use home::home;
pub(super) use not_found::not_found;
pub(super) use series::series;
pub(super) use units::{dossier, units};
pub(super) use year::year;
