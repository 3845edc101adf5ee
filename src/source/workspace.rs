//! The YAML files of a workspace, read and parsed.

use rayon::prelude::*;

use super::load::{FileContent, unreadable};
use super::{Node, Project, ReadError, WorkspacePath, load, unread, yaml};
use crate::diag::{Diagnostics, FileId, Files, Span};

/// A parsed file.
#[derive(Debug)]
pub struct ParsedFile {
    /// Its path.
    pub path: WorkspacePath,
    /// Its entry in [`Files`].
    pub file: FileId,
    /// Its content.
    pub node: Node,
}

impl ParsedFile {
    /// Parses a file; `None` where it has no tree. Faults go to `out`.
    pub fn parse(
        path: &WorkspacePath,
        file: FileId,
        files: &Files,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let node = yaml::parse(file, files, out)?;
        Some(Self { path: path.clone(), file, node })
    }
}

/// All YAML files that the model is made of. A file that cannot be parsed is missing here and named
/// in the diagnostics.
#[derive(Debug, Default)]
pub struct Workspace {
    /// tongbao.yaml
    pub config: Option<ParsedFile>,
    /// units.yaml
    pub units: Option<ParsedFile>,
    /// bulletins/**/*.yaml, in the order of their paths.
    pub bulletins: Vec<ParsedFile>,
    /// rectifications.yaml
    pub rectifications: Option<ParsedFile>,
    /// terms.yaml
    pub terms: Option<ParsedFile>,
    /// distribution.yaml
    pub recipients: Option<ParsedFile>,
    /// corrections/**/*.yaml, in the order of their paths.
    pub corrections: Vec<ParsedFile>,
    /// Whether a file of `bulletins/` could not be parsed, so that an issue may be unknown.
    pub incomplete: bool,
}

/// Bulletins whose texts stand in memory at once.
const BATCH: usize = 64;

/// What comments hold that rules look at: those to the program, and what import asks to look at, in either language and however
/// it is spaced.
const LOOKED_AT: [&str; 4] = ["tongbao:", "核", "check", "Check"];

impl Workspace {
    /// Reads everything. Faults go to `out`.
    pub fn read(project: &dyn Project, files: &mut Files, out: &mut Diagnostics) -> Self {
        let parse = |path: &WorkspacePath, file, files: &Files| {
            let mut found = Diagnostics::new();
            (ParsedFile::parse(path, file, files, &mut found), found)
        };
        let (mut workspace, bulletins) = Self::read_each(project, files, out, parse);
        for (parsed, found) in bulletins {
            workspace.incomplete |= parsed.is_none();
            workspace.bulletins.extend(parsed);
            out.append(found);
        }
        workspace
    }

    /// Reads everything, and returns what `make` makes of each bulletin that is text, in the order of their paths: the
    /// text is freed then where `files` can read it again. Bulletins are read in parallel.
    pub fn read_each<T: Send>(
        project: &dyn Project,
        files: &mut Files,
        out: &mut Diagnostics,
        make: impl Fn(&WorkspacePath, FileId, &Files) -> T + Sync,
    ) -> (Self, Vec<T>) {
        let mut workspace = Self::lists(project, files, out);
        let mut made = Vec::new();
        for paths in yaml_files(project, "bulletins", files, out).chunks(BATCH) {
            let contents: Vec<FileContent> =
                paths.par_iter().map(|path| load::read(project, path)).collect();
            let registered: Vec<(&WorkspacePath, FileId)> = paths
                .iter()
                .zip(contents)
                .filter_map(|(path, content)| {
                    let file = load::register(path, content, files, out);
                    workspace.incomplete |= file.is_none();
                    Some((path, file?))
                })
                .collect();
            let of_files = registered.par_iter().map(|(path, file)| make(path, *file, files));
            made.extend(of_files.collect::<Vec<T>>());
            for (_, file) in registered {
                if !has_comment_to_look_at(files.text(file)) {
                    files.evict_text(file);
                }
            }
        }
        (workspace, made)
    }

    /// Everything but the bulletins.
    fn lists(project: &dyn Project, files: &mut Files, out: &mut Diagnostics) -> Self {
        let config = one(project, "tongbao.yaml", files, out);
        let units = one(project, "units.yaml", files, out);
        let mut optional = |name: &str| match project.probe(&path(name)) {
            Err(ReadError::Missing) => {
                unread::instead_of(&path(name), project, files, out);
                None
            }
            Ok(()) | Err(_) => one(project, name, files, out),
        };
        let rectifications = optional("rectifications.yaml");
        let terms = optional("terms.yaml");
        let recipients = optional("distribution.yaml");
        let mut workspace =
            Self { config, units, rectifications, terms, recipients, ..Self::default() };
        for path in yaml_files(project, "corrections", files, out) {
            if let Some((file, node)) = load::load_yaml(project, &path, files, out) {
                workspace.corrections.push(ParsedFile { path, file, node });
            }
        }
        workspace
    }
}

/// Whether a rule may look at a comment of a text: such texts are kept in memory.
fn has_comment_to_look_at(text: &str) -> bool {
    let comments = text.lines().filter_map(|line| line.split_once(['#', '＃']));
    comments.into_iter().any(|(_, comment)| LOOKED_AT.iter().any(|word| comment.contains(word)))
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
        Ok(listing) => {
            for (path, error) in &listing.refused {
                let span = Span::whole(files.add(path.as_str(), ""));
                out.push(unreadable(span, path, error));
            }
            unread::in_folder(&listing.files, files, out);
            let is_yaml = |path: &WorkspacePath| {
                matches!(path.extension().as_deref(), Some("yaml" | "yml")) && !path.is_hidden()
            };
            listing.files.into_iter().filter(is_yaml).collect()
        }
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
) -> Option<ParsedFile> {
    let path = path(name);
    if project.probe(&path) == Err(ReadError::Missing) {
        unread::instead_of(&path, project, files, out);
    }
    let (file, node) = load::load_yaml(project, &path, files, out)?;
    Some(ParsedFile { path, file, node })
}

fn path(name: &str) -> WorkspacePath {
    WorkspacePath::root().join(name).expect("a plain name stays in the workspace")
}
