//! The YAML files of a workspace, read and parsed.

use super::Node;
use super::Project;
use super::ReadError;
use super::WorkspacePath;
use super::load::load;
use super::load::unreadable;
use crate::diag::Diagnostics;
use crate::diag::FileId;
use crate::diag::Files;
use crate::diag::Span;

/// A parsed file.
#[derive(Debug)]
pub struct Parsed {
    /// Its path.
    pub path: WorkspacePath,
    /// Its entry in [`Files`].
    pub file: FileId,
    /// Its content.
    pub node: Node,
}

/// All YAML files that the model is made of. A file that cannot be parsed is missing here and named
/// in the diagnostics.
#[derive(Debug, Default)]
pub struct Workspace {
    /// tongbao.yaml
    pub config: Option<Parsed>,
    /// units.yaml
    pub units: Option<Parsed>,
    /// bulletins/**/*.yaml, in the order of their paths.
    pub bulletins: Vec<Parsed>,
    /// rectifications.yaml
    pub rectifications: Option<Parsed>,
    /// terms.yaml
    pub terms: Option<Parsed>,
    /// corrections/**/*.yaml, in the order of their paths.
    pub corrections: Vec<Parsed>,
    /// Whether a file of `bulletins/` could not be parsed, so that an issue may be unknown.
    pub incomplete: bool,
}

impl Workspace {
    /// Reads everything. Faults go to `out`.
    pub fn read(project: &dyn Project, files: &mut Files, out: &mut Diagnostics) -> Self {
        let config = one(project, "tongbao.yaml", files, out);
        let units = one(project, "units.yaml", files, out);
        let mut optional = |name: &str| match project.probe(&path(name)) {
            Err(ReadError::Missing) => None,
            Ok(()) | Err(_) => one(project, name, files, out),
        };
        let rectifications = optional("rectifications.yaml");
        let terms = optional("terms.yaml");
        let mut workspace = Self { config, units, rectifications, terms, ..Self::default() };
        for path in yaml_files(project, "bulletins", files, out) {
            match load(project, &path, files, out) {
                Some((file, node)) => workspace.bulletins.push(Parsed { path, file, node }),
                None => workspace.incomplete = true,
            }
        }
        for path in yaml_files(project, "corrections", files, out) {
            if let Some((file, node)) = load(project, &path, files, out) {
                workspace.corrections.push(Parsed { path, file, node });
            }
        }
        workspace
    }
}

/// The YAML files of a folder, at any depth; none where it is missing.
fn yaml_files(
    project: &dyn Project,
    folder: &str,
    files: &mut Files,
    out: &mut Diagnostics,
) -> Vec<WorkspacePath> {
    let folder = path(folder);
    match project.list(&folder) {
        Ok(paths) => paths
            .into_iter()
            .filter(|path| matches!(path.extension().as_deref(), Some("yaml" | "yml")))
            .collect(),
        Err(error) => {
            let span = Span::whole(files.add(folder.as_str(), ""));
            out.push(unreadable(span, &folder, &error));
            Vec::new()
        }
    }
}

fn one(
    project: &dyn Project,
    name: &str,
    files: &mut Files,
    out: &mut Diagnostics,
) -> Option<Parsed> {
    let path = path(name);
    let (file, node) = load(project, &path, files, out)?;
    Some(Parsed { path, file, node })
}

fn path(name: &str) -> WorkspacePath {
    WorkspacePath::root().join(name).expect("a plain name stays in the workspace")
}
