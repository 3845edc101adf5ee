//! `tongbao schema`: what editors need to complete and check the YAML files.

use std::io;
use std::path::Path;

use super::outcome::Outcome;
use super::terminal::Terminal;
use super::{args, paths};
use crate::diag::Authority;
use crate::lang::Message;
use crate::model::schema;
use crate::model::schema::{Place, Schema, Vocabulary};
use crate::source::{Disk, Project, WorkspacePath};
use crate::typeset::Standard;
use crate::{check, lang, model};

pub(super) fn run(folder: &Path, options: &args::Schema, terminal: &mut Terminal) -> Outcome {
    match &options.name {
        _ if options.write => write(folder, terminal),
        Some(name) => print(name, terminal),
        None => list(terminal),
    }
}

/// The files of all schemas by their place in a workspace.
pub(super) fn files() -> impl Iterator<Item = (String, String)> {
    let vocabulary = vocabulary();
    schema::ALL.iter().map(move |one| (one.path(), schema::json(one, &vocabulary)))
}

/// The first line of a new file, where the workspace has the schema that it leads to.
pub(super) fn modeline(disk: &Disk, path: &WorkspacePath) -> Option<String> {
    let schema = WorkspacePath::root().join(&Schema::of(path)?.path())?;
    disk.probe(&schema).ok()?;
    schema::modeline(path)
}

fn vocabulary() -> Vocabulary {
    let settable = check::rules().filter(|rule| rule.authority == Authority::Office);
    Vocabulary {
        standards: Standard::ALL.map(Standard::id).to_vec(),
        rules: settable.map(|rule| rule.id).collect(),
    }
}

fn list(terminal: &mut Terminal) -> Outcome {
    for one in &schema::ALL {
        let files = match one.place {
            Place::File(name) => name.to_owned(),
            Place::Under(folder) => format!("{folder}/**/*.yaml"),
        };
        let what = lang::text(terminal.lang, &format!("schema-{}", one.record.id));
        terminal.data(&format!("{:<15} {files:<21} {what}\n", one.name));
    }
    Outcome::Clean
}

fn print(name: &str, terminal: &mut Terminal) -> Outcome {
    if let Some(found) = Schema::named(name) {
        terminal.data(&schema::json(found, &vocabulary()));
        return Outcome::Clean;
    }
    let names: Vec<&str> = schema::ALL.iter().map(|one| one.name).collect();
    let message = match model::nearest(name, &names) {
        Some(near) => Message::new("failure-schema-near").with("near", near),
        None => Message::new("failure-schema").with("known", names.join(" ")),
    };
    terminal.failure(&message.with("name", name));
    Outcome::Failed
}

/// Puts all into the workspace, over older ones, and over nothing else.
fn write(folder: &Path, terminal: &mut Terminal) -> Outcome {
    let Some(disk) = paths::open(folder, terminal) else { return Outcome::Failed };
    let foreign: Vec<String> = schema::ALL
        .iter()
        .filter(|one| !may_write(disk.root(), one))
        .map(Schema::path)
        .collect();
    if !foreign.is_empty() {
        let message = Message::new("failure-schema-foreign").with("files", foreign.join(" "));
        terminal.failure(&message);
        return Outcome::Failed;
    }
    match files().try_for_each(|(path, text)| put(&disk.root().join(path), &text)) {
        Ok(()) => {
            let folder = disk.root().join(schema::FOLDER);
            terminal.tell(&Message::new("summary-schema").with("folder", folder.display()));
            Outcome::Clean
        }
        Err(error) => {
            terminal.failure(&Message::new("failure-write").with("words", error));
            Outcome::Failed
        }
    }
}

/// Whether there is no such file yet, or one that was made here.
fn may_write(root: &Path, schema: &Schema) -> bool {
    let path = root.join(schema.path());
    match fs_err::read(&path) {
        Ok(bytes) => serde_json::from_slice::<serde_json::Value>(&bytes)
            .is_ok_and(|found| found["$id"] == schema.id()),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs_err::create_dir_all(parent)?;
    }
    fs_err::write(path, text)
}
