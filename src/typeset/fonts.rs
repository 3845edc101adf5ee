//! The fonts of a run: scanned once, loaded when first used, shared by all threads.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use super::fonts_scan;
use super::role::{ListedFamily, RoleFonts, key};
use crate::model::Role;
use crate::source::PartsDigest;

/// First and last code of runs of characters.
pub(super) type CodeRanges = BTreeSet<(u32, u32)>;

/// Installed faces of the listed families; no others exist for a document.
pub struct Fonts {
    roles: RoleFonts,
    book: LazyHash<FontBook>,
    faces: Vec<FontFace>,
    files: Vec<FontFile>,
    /// ListedFamily name → Typst's name of the family, for the families that are installed.
    installed: BTreeMap<String, String>,
    coverage: BTreeMap<Role, OnceLock<CodeRanges>>,
}

/// A face of the book, at the same position.
struct FontFace {
    file: usize,
    index: u32,
    font: OnceLock<Option<Font>>,
}

/// A file, read once for all its faces.
struct FontFile {
    path: PathBuf,
    data: OnceLock<Option<Bytes>>,
}

impl FontFile {
    /// Its bytes; `None` where it cannot be read.
    fn data(&self) -> Option<Bytes> {
        self.data.get_or_init(|| fs_err::read(&self.path).ok().map(Bytes::new)).clone()
    }
}

impl Fonts {
    /// Looks through `folders` for the families of `roles`. Of a face found in two folders the
    /// first is taken.
    pub fn scan(folders: &[PathBuf], roles: RoleFonts) -> Self {
        let listed = Role::ALL.into_iter().flat_map(|role| roles.of(role));
        let wanted: BTreeSet<String> = listed.map(|family| key(&family.name)).collect();
        let mut book = FontBook::new();
        let mut fonts = Self {
            roles,
            book: LazyHash::new(FontBook::new()),
            faces: Vec::new(),
            files: Vec::new(),
            installed: BTreeMap::new(),
            coverage: Role::ALL.into_iter().map(|role| (role, OnceLock::new())).collect(),
        };
        for found in fonts_scan::scan(folders, &wanted) {
            for name in found.names {
                // A family that really has this name goes before one that only answers to it.
                if !fonts.installed.contains_key(&name) || name == key(&found.info.family) {
                    fonts.installed.insert(name, found.info.family.clone());
                }
            }
            book.push(found.info);
            let file = fonts.file(found.path);
            fonts.faces.push(FontFace { file, index: found.index, font: OnceLock::new() });
        }
        fonts.book = LazyHash::new(book);
        fonts
    }

    fn file(&mut self, path: PathBuf) -> usize {
        let known = self.files.iter().position(|file| file.path == path);
        known.unwrap_or_else(|| {
            self.files.push(FontFile { path, data: OnceLock::new() });
            self.files.len() - 1
        })
    }

    /// Families of a role that are installed, in the order they serve, by the names that Typst
    /// knows: what a template gives as `font`.
    pub fn families(&self, role: Role) -> Vec<&str> {
        let mut families = Vec::new();
        for listed in self.roles.of(role) {
            if let Some(family) = self.installed.get(&key(&listed.name))
                && !families.contains(&family.as_str())
            {
                families.push(family.as_str());
            }
        }
        families
    }

    /// ListedFamily families of a role that are not installed.
    pub fn missing_families(&self, role: Role) -> Vec<&str> {
        let missing = |name: &&str| !self.is_installed(name);
        self.roles.of(role).iter().map(|family| family.name.as_str()).filter(missing).collect()
    }

    /// Roles that a family serves, by the name that Typst knows.
    pub(super) fn roles_of(&self, family: &str) -> Vec<Role> {
        let serves = |role: &Role| self.families(*role).contains(&family);
        Role::ALL.into_iter().filter(serves).collect()
    }

    /// A face of the book; read from its file when first asked for.
    pub(super) fn font(&self, position: usize) -> Option<Font> {
        let face = self.faces.get(position)?;
        let load = || Font::new(self.files[face.file].data()?, face.index);
        face.font.get_or_init(load).clone()
    }

    /// Adds what the faces look like to a digest: their files are read for it.
    pub fn add_to(&self, digest: &mut PartsDigest) {
        for file in &self.files {
            digest.add(file.data().as_deref().unwrap_or_default());
        }
    }

    /// A file that was there at the scan and could not be read later.
    pub(super) fn unreadable(&self) -> Option<&Path> {
        let failed = |face: &&FontFace| matches!(face.font.get(), Some(None));
        self.faces.iter().find(failed).map(|face| self.files[face.file].path.as_path())
    }

    /// The families that a role names, installed or not, the first choice first.
    pub(super) fn listed(&self, role: Role) -> &[ListedFamily] {
        self.roles.of(role)
    }

    /// Whether a family is there, by any of its names.
    pub(super) fn is_installed(&self, name: &str) -> bool {
        self.installed.contains_key(&key(name))
    }

    /// Room for what [`covers`](Self::covers) works out once per role.
    pub(super) fn coverage(&self, role: Role) -> Option<&OnceLock<CodeRanges>> {
        self.coverage.get(&role)
    }

    /// What Typst knows of the kept faces.
    pub(super) fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    /// The files with kept faces.
    pub(super) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(|file| file.path.as_path())
    }

    /// File of a face of the book.
    pub(super) fn path(&self, position: usize) -> Option<&Path> {
        Some(&self.files[self.faces.get(position)?.file].path)
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Fonts")
            .field("installed", &self.installed)
            .finish_non_exhaustive()
    }
}
