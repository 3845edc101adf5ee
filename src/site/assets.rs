//! Templates and assets that are compiled in, and files that the website has as they are.

use std::collections::{BTreeMap, BTreeSet};

use include_dir::{Dir, include_dir};

use crate::source::{Listing, Project, STATIC, WorkspacePath};

/// The templates that are used where the workspace has none of its own.
pub static BUILT_IN_TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// Named one by one: `assets/fonts/` of a workspace must never get into the program.
static BUILT_IN_ASSETS: &[(&str, &[u8])] = &[
    ("bulletin.css", include_bytes!("../../assets/bulletin.css")),
    ("colours.css", include_bytes!("../../assets/colours.css")),
    ("corrections.css", include_bytes!("../../assets/corrections.css")),
    ("ledger.css", include_bytes!("../../assets/ledger.css")),
    ("ledger.js", include_bytes!("../../assets/ledger.js")),
    ("logo.svg", include_bytes!("../../assets/logo.svg")),
    ("pages.css", include_bytes!("../../assets/pages.css")),
    ("paper.css", include_bytes!("../../assets/paper.css")),
    ("parts.css", include_bytes!("../../assets/parts.css")),
    ("reader.js", include_bytes!("../../assets/reader.js")),
    ("reading.css", include_bytes!("../../assets/reading.css")),
    ("search-text.js", include_bytes!("../../assets/search-text.js")),
    ("search.css", include_bytes!("../../assets/search.css")),
    ("search.js", include_bytes!("../../assets/search.js")),
    ("statistics.css", include_bytes!("../../assets/statistics.css")),
    ("style.css", include_bytes!("../../assets/style.css")),
];

/// Folders of `assets/` that are not published: fonts are licensed for paper, and the desk is the program's.
const STAYS: [&str; 2] = ["fonts/", "desk/"];

/// Templates by their path below `templates/`: the built-in ones, and over them those of the
/// workspace. `accept` chooses by path.
pub(super) fn templates(
    project: &dyn Project,
    accept: impl Fn(&str) -> bool,
) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    collect(&BUILT_IN_TEMPLATES, &mut files);
    for (name, path) in own(project, "templates") {
        // What cannot be read is left to the built-in one.
        if let Ok(bytes) = project.read(&path) {
            files.insert(name, bytes);
        }
    }
    files.retain(|path, _| accept(path));
    files
}

/// The assets of the website, by their paths below `assets/`: the built-in ones, and those of the
/// workspace. Fonts stay at home: they are for the PDF, and large, and licensed.
pub(super) fn names(project: &dyn Project) -> BTreeSet<String> {
    let built_in = BUILT_IN_ASSETS.iter().map(|(name, _)| (*name).to_owned());
    built_in.chain(own(project, "assets").into_iter().map(|(name, _)| name)).collect()
}

/// An asset: the workspace's own, else the built-in one. `None` where it cannot be read.
pub(super) fn asset(project: &dyn Project, name: &str) -> Option<Vec<u8>> {
    let own = WorkspacePath::root().join("assets").and_then(|folder| folder.join(name));
    let built_in = || BUILT_IN_ASSETS.iter().find(|(known, _)| *known == name);
    own.and_then(|path| project.read(&path).ok())
        .or_else(|| built_in().map(|(_, bytes)| bytes.to_vec()))
}

/// The files in `static/`, hidden ones among them. What cannot be read there is named as well, so that
/// reading it tells why.
pub(super) fn statics(project: &dyn Project) -> Vec<WorkspacePath> {
    let Some(folder) = WorkspacePath::root().join(STATIC) else { return Vec::new() };
    match project.list(&folder) {
        Ok(Listing { mut files, refused }) => {
            files.extend(refused.into_iter().map(|(path, _)| path));
            files
        }
        Err(_) => vec![folder],
    }
}

/// The address of a file in `static/`.
pub(super) fn static_address(path: &WorkspacePath) -> &str {
    let below = path.as_str().strip_prefix(STATIC).unwrap_or_default();
    below.trim_start_matches('/')
}

/// The addresses of the files in `static/`, and of what cannot be read there.
pub fn static_addresses(project: &dyn Project) -> Vec<String> {
    statics(project).iter().map(|path| static_address(path).to_owned()).collect()
}

/// The workspace's own files in a folder, by their paths below it.
pub(super) fn own(project: &dyn Project, folder: &str) -> Vec<(String, WorkspacePath)> {
    let listed = WorkspacePath::root().join(folder).and_then(|path| project.list(&path).ok());
    let prefix = format!("{folder}/");
    let below = |path: WorkspacePath| {
        let below = path.as_str().strip_prefix(&prefix)?.to_owned();
        let stays = STAYS.iter().any(|folder| below.starts_with(folder)) || path.is_hidden();
        (!stays).then_some((below, path))
    };
    listed.unwrap_or_default().files.into_iter().filter_map(below).collect()
}

fn collect(folder: &'static Dir<'static>, files: &mut BTreeMap<String, Vec<u8>>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.insert(path, file.contents().to_vec());
    }
    folder.dirs().for_each(|inner| collect(inner, files));
}
