//! Templates and assets that are compiled in.

use std::collections::BTreeMap;

use include_dir::Dir;
use include_dir::include_dir;

use crate::source::Project;
use crate::source::WorkspacePath;

/// The templates that are used where the workspace has none of its own.
pub static BUILT_IN_TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

static BUILT_IN_ASSETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets");

/// Files under `folder` by their path below it: the built-in ones, and over them those of the
/// workspace. `accept` chooses by path.
pub(super) fn layered(
    built_in: &'static Dir<'static>,
    folder: &str,
    project: &dyn Project,
    accept: impl Fn(&str) -> bool,
) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    collect(built_in, &mut files);
    let own = WorkspacePath::root().join(folder).and_then(|path| project.list(&path).ok());
    for path in own.unwrap_or_default() {
        let prefix = format!("{folder}/");
        let Some(below) = path.as_str().strip_prefix(&prefix) else { continue };
        // What cannot be read is left to the built-in one.
        if let (true, Ok(bytes)) = (accept(below), project.read(&path)) {
            files.insert(below.to_owned(), bytes);
        }
    }
    files.retain(|path, _| accept(path));
    files
}

fn collect(folder: &'static Dir<'static>, files: &mut BTreeMap<String, Vec<u8>>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.insert(path, file.contents().to_vec());
    }
    folder.dirs().for_each(|inner| collect(inner, files));
}

/// Assets of the website. Fonts stay at home: they are for the PDF, and large, and licensed.
pub(super) fn assets(project: &dyn Project) -> BTreeMap<String, Vec<u8>> {
    layered(&BUILT_IN_ASSETS, "assets", project, |path| !path.starts_with("fonts/"))
}
