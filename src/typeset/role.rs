//! Which families serve each role.
//!
//! GB/T 9704-2012 names categories (小标宋、仿宋、楷、黑、宋), not products; templates name roles.

use std::collections::BTreeMap;

use crate::model::{FontFamilies, Role};

/// Families that are free and found in Debian or on CTAN, best first.
fn defaults(role: Role) -> &'static [&'static str] {
    match role {
        Role::Body => &["FandolFang R", "LXGW WenKai", "Noto Serif CJK SC"],
        Role::Kai => &["FandolKai", "LXGW WenKai", "Noto Serif CJK SC"],
        Role::Hei => &["FandolHei", "Noto Sans CJK SC"],
        Role::Song => &["FandolSong", "Noto Serif CJK SC"],
        Role::Title => &["Noto Serif CJK SC", "FandolSong"],
    }
}

/// A family listed for a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ListedFamily {
    /// As written: its English or its Chinese name, in any case.
    pub(super) name: String,
    /// Whether the user wrote it; defaults that are not installed are no fault.
    pub(super) chosen: bool,
}

/// The families of every role, tried in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleFonts {
    families: BTreeMap<Role, Vec<ListedFamily>>,
}

impl RoleFonts {
    /// The families a user chose, before the default ones.
    pub fn new(chosen: &FontFamilies) -> Self {
        let list = |role: Role| {
            let family =
                |name: &str, chosen| ListedFamily { name: name.trim().to_owned(), chosen };
            let own = chosen.of(role).iter().map(|name| family(&name.value, true));
            let defaults = defaults(role).iter().map(|name| family(name, false));
            let mut families: Vec<ListedFamily> = Vec::new();
            for family in own.chain(defaults) {
                if families.iter().all(|other| key(&other.name) != key(&family.name)) {
                    families.push(family);
                }
            }
            (role, families)
        };
        Self { families: Role::ALL.into_iter().map(list).collect() }
    }

    /// The families that a role names, the first choice first.
    pub(super) fn of(&self, role: Role) -> &[ListedFamily] {
        self.families.get(&role).map(Vec::as_slice).unwrap_or_default()
    }
}

impl Default for RoleFonts {
    fn default() -> Self {
        Self::new(&FontFamilies::default())
    }
}

/// How family names are compared: without case and outer spaces.
pub(super) fn key(name: &str) -> String {
    name.trim().to_lowercase()
}
