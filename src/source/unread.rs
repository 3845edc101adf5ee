//! Files that are not read and look as if they should be: `gongzuo-03.yaml.txt`, which Windows shows as
//! `gongzuo-03.yaml`, and `rectification.yaml`.

use super::{Project, WorkspacePath, rules};
use crate::diag::{Diagnostic, Diagnostics, Files, Span};

/// Tells of the files of a folder that are YAML but for the `.txt` behind it; a copy of a file that is read is none.
pub(super) fn in_folder(listed: &[WorkspacePath], files: &mut Files, out: &mut Diagnostics) {
    for path in listed {
        let wanted = path.as_str().strip_suffix(".txt").filter(|wanted| {
            wanted.ends_with(".yaml") || wanted.ends_with(".yml") && !path.is_hidden()
        });
        let is_copy = |wanted: &&str| listed.iter().any(|other| other.as_str() == *wanted);
        if let Some(wanted) = wanted.filter(|wanted| !is_copy(wanted)) {
            told(path, wanted, files, out);
        }
    }
}

/// Tells of a file that may have been meant for one of the workspace that is missing: with another ending, or in the
/// singular or plural.
pub(super) fn instead_of(
    wanted: &WorkspacePath,
    project: &dyn Project,
    files: &mut Files,
    out: &mut Diagnostics,
) {
    let stem = wanted.stem();
    let other = stem.strip_suffix('s').map_or_else(|| format!("{stem}s"), str::to_owned);
    let endings = [".yaml", ".yml", ".yaml.txt", ".yml.txt"];
    let names =
        [stem, &other].into_iter().flat_map(|stem| endings.map(|end| format!("{stem}{end}")));
    let paths =
        names.filter_map(|name| wanted.parent().join(&name)).filter(|path| path != wanted);
    for path in paths.filter(|path| project.probe(path).is_ok()) {
        told(&path, wanted.as_str(), files, out);
    }
}

fn told(path: &WorkspacePath, wanted: &str, files: &mut Files, out: &mut Diagnostics) {
    let span = Span::whole(files.add(path.as_str(), ""));
    let problem = Diagnostic::new(&rules::UNREAD_FILE, span).with("wanted", wanted);
    out.push(problem.hint("unread-file.hint"));
}
