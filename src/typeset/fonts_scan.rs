//! Finding font files.
//!
//! [`scan`] walks the folders once, in order, and keeps the faces that carry a wanted name.
//! Nothing but names is read of the others.

use std::collections::BTreeSet;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::{env, io};

use fs_err::File;
use typst::text::FontInfo;
use walkdir::WalkDir;

use super::role::key;
use super::sfnt;
use crate::source::PartsDigest;

/// Folders nest a few levels deep; a loop of links ends here.
const MAX_DEPTH: usize = 12;

const EXTENSIONS: [&str; 4] = ["ttf", "otf", "ttc", "otc"];

/// A face that was kept.
pub(super) struct ScannedFace {
    /// Its file.
    pub(super) path: PathBuf,
    /// Position in the file.
    pub(super) index: u32,
    /// What Typst wants to know of it.
    pub(super) info: FontInfo,
    /// The wanted names that it carries, as [`key`] gives them.
    pub(super) names: Vec<String>,
}

/// Where fonts are looked for when nothing is configured: the workspace's own, then the usual
/// folders of the system. Folders that are not there do no harm.
pub fn default_folders(workspace: &Path) -> Vec<PathBuf> {
    let home =
        env::var_os(if cfg!(windows) { "USERPROFILE" } else { "HOME" }).map(PathBuf::from);
    let in_home = |path: &str| home.iter().map(|home| home.join(path)).collect::<Vec<_>>();
    let mut folders = vec![workspace.join("assets").join("fonts")];
    if cfg!(windows) {
        folders.extend(in_home("AppData/Local/Microsoft/Windows/Fonts"));
        let system =
            env::var_os("SystemRoot").map_or_else(|| "C:\\Windows".into(), PathBuf::from);
        folders.push(system.join("Fonts"));
    } else if cfg!(target_os = "macos") {
        folders.extend(in_home("Library/Fonts"));
        folders.extend(["/Library/Fonts", "/System/Library/Fonts"].map(PathBuf::from));
    } else {
        folders.extend(in_home(".local/share/fonts"));
        folders.extend(in_home(".fonts"));
        folders.extend(["/usr/local/share/fonts", "/usr/share/fonts"].map(PathBuf::from));
    }
    folders
}

/// The faces in `folders` that carry one of the names in `wanted`, each family and variant once.
pub(super) fn scan(folders: &[PathBuf], wanted: &BTreeSet<String>) -> Vec<ScannedFace> {
    let mut found: Vec<ScannedFace> = Vec::new();
    for path in files(folders) {
        // A damaged file, or one that may not be read, is no font; the role that needs it says so.
        for face in read(&path, wanted).unwrap_or_default() {
            let same = |other: &ScannedFace| {
                other.info.family == face.info.family && other.info.variant == face.info.variant
            };
            if !found.iter().any(same) {
                found.push(face);
            }
        }
    }
    found
}

/// Returns the digest of which font files stand in `folders`, by their paths, lengths and dates.
pub fn standing(folders: &[PathBuf]) -> String {
    let mut digest = PartsDigest::default();
    for path in files(folders) {
        digest.add(path.as_os_str().as_encoded_bytes());
        if let Ok(file) = fs_err::metadata(&path) {
            digest.add_stamp(&file);
        }
    }
    digest.finish()
}

fn files(folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut seen = BTreeSet::new();
    let mut files = Vec::new();
    for folder in folders {
        let walk =
            WalkDir::new(folder).follow_links(true).max_depth(MAX_DEPTH).sort_by_file_name();
        for entry in walk.into_iter().flatten() {
            let extension = entry.path().extension().unwrap_or_default().to_ascii_lowercase();
            if EXTENSIONS.iter().any(|known| extension == **known)
                && entry.file_type().is_file()
                && let Ok(path) = fs_err::canonicalize(entry.path())
                && seen.insert(path.clone())
            {
                files.push(path);
            }
        }
    }
    files
}

fn read(path: &Path, wanted: &BTreeSet<String>) -> io::Result<Vec<ScannedFace>> {
    let mut file = BufReader::new(File::open(path)?);
    let mut found = Vec::new();
    for face in sfnt::faces(&mut file)? {
        let mut names = face.families(&mut file)?;
        names = names.iter().map(|name| key(name)).collect();
        // Typst cuts style words off the family (`Noto Serif CJK SC Black`), so a longer name may
        // still be the wanted one.
        let likely = |name: &String| wanted.iter().any(|family| name.starts_with(family));
        if !names.iter().any(likely) {
            continue;
        }
        let Some(info) = FontInfo::new(&face.excerpt(&mut file)?, 0) else { continue };
        names.push(key(&info.family));
        names.retain(|name| wanted.contains(name));
        names.sort();
        names.dedup();
        if !names.is_empty() {
            found.push(ScannedFace { path: path.to_owned(), index: face.index, info, names });
        }
    }
    Ok(found)
}
