//! A build where nothing changed: it makes nothing, and tells again what was told.
//!
//! A build that went through leaves in `.tongbao/build.json` what it asked of the workspace with the digests of the
//! answers, by what and with which options it was made, how both folders of outputs stood after it, and what it told.
//! Where all of this is the same, the build would make what is there, and tell the same. Whatever is not known, or
//! cannot be known, leads to a build:
//!
//! - Files of the workspace are read and compared by content; fonts, outputs and the program by length and dates.
//! - What is told because the website said something else before is no part of what is told again: such a build leaves
//!   nothing.
//! - Nobody knows what an external engine is made of, nor what single issues were made beside.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::options::BuildOptions;
use super::program;
use crate::diag::{Diagnostics, Files, StoredDiagnostics};
use crate::model::{Config, EngineChoice};
use crate::office::{issued, own_file, rule};
use crate::source::{Answers, Disk, Recording};
use crate::{output, site, typeset};

const FILE: &str = "build.json";

/// What a build left.
#[derive(Debug, Serialize, Deserialize)]
struct LastBuild {
    by: Maker,
    answers: Answers,
    fonts: Option<FontsThere>,
    outputs: OutputsThere,
    /// What was known then of issues that were changed after they were published.
    issued: Option<String>,
    told: StoredDiagnostics,
    name_hints: usize,
    engine: Option<String>,
}

/// What makes a build, and what it is asked for.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Maker {
    program: String,
    workspace: PathBuf,
    drafts: bool,
    as_of: Option<String>,
    pdfs: String,
    /// The environment says where they are.
    usual_fonts: Vec<PathBuf>,
}

/// Which font files there were.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FontsThere {
    folders: Vec<PathBuf>,
    digest: String,
}

/// How the folders of outputs stood.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct OutputsThere {
    public: String,
    print: String,
}

/// What is told where nothing was made.
pub(super) struct ToldAgain {
    /// The files that it speaks of.
    pub(super) files: Files,
    /// What was told.
    pub(super) diagnostics: Diagnostics,
    /// Places that are advised on for the sake of a name.
    pub(super) name_hints: usize,
    /// Name and version of the engine, where PDFs are made.
    pub(super) engine: Option<String>,
}

/// What a build knows of itself before it begins: what it leaves if it goes through.
pub(super) struct Beginning {
    by: Maker,
    fonts: Option<FontsThere>,
}

/// What a build that went through told.
pub(super) struct Told<'a> {
    /// The files that it speaks of.
    pub(super) files: &'a Files,
    /// What was told, without advice.
    pub(super) diagnostics: &'a Diagnostics,
    /// Places that are advised on for the sake of a name.
    pub(super) name_hints: usize,
    /// Name and version of the engine, where PDFs are made.
    pub(super) engine: Option<&'a str>,
}

/// Returns what a build would tell that would make what is there; `None` where nobody knows that. Call it under the
/// lock of the workspace.
pub(super) fn told_again(disk: &Disk, options: &BuildOptions<'_>) -> Option<ToldAgain> {
    if options.force || !options.only.is_empty() {
        return None;
    }
    let LastBuild { by, answers, fonts, outputs, issued: known_then, told, name_hints, engine } =
        own_file::read(disk, FILE)?;
    let is_same = by == Maker::new(disk, options)
        && fonts.is_none_or(|fonts| FontsThere::new(fonts.folders.clone()) == fonts)
        && issued::digest(disk) == known_then
        && OutputsThere::new(disk).as_ref() == Some(&outputs)
        && answers.are_those_of(disk);
    if !is_same {
        return None;
    }
    let (files, diagnostics) = told.restore(disk.reread(), |id| rule(id).ok())?;
    Some(ToldAgain { files, diagnostics, name_hints, engine })
}

impl Beginning {
    /// Call it before fonts are looked for; `None` where it cannot be known what is made.
    pub(super) fn new(
        disk: &Disk,
        options: &BuildOptions<'_>,
        config: &Config,
    ) -> Option<Self> {
        let engine = options.pdfs.engine(config);
        if !options.only.is_empty() || engine == Some(EngineChoice::TypstCli) {
            return None;
        }
        let folders = || site::font_folders(config, disk.root());
        let fonts = engine.map(|_| FontsThere::new(folders()));
        Some(Self { by: Maker::new(disk, options), fonts })
    }

    /// Leaves what the next build needs to know. Call it where the outputs are in place, under the lock of the
    /// workspace.
    pub(super) fn leave(self, disk: &Disk, read: &Recording, told: &Told<'_>) {
        let is_of_once = told.diagnostics.iter().any(|one| site::is_of_earlier(one.rule));
        let (false, Some(answers), Some(outputs)) =
            (is_of_once, read.answers(), OutputsThere::new(disk))
        else {
            return;
        };
        let last = LastBuild {
            by: self.by,
            answers,
            fonts: self.fonts,
            outputs,
            issued: issued::digest(disk),
            told: StoredDiagnostics::of(told.diagnostics, told.files, &disk.reread()),
            name_hints: told.name_hints,
            engine: told.engine.map(str::to_owned),
        };
        own_file::leave(disk, FILE, &last);
    }
}

impl Maker {
    fn new(disk: &Disk, options: &BuildOptions<'_>) -> Self {
        Self {
            program: program::name(),
            workspace: disk.root().to_owned(),
            drafts: options.drafts,
            as_of: options.as_of.map(|day| day.to_string()),
            pdfs: format!("{:?}", options.pdfs),
            usual_fonts: typeset::default_folders(disk.root()),
        }
    }
}

impl FontsThere {
    fn new(folders: Vec<PathBuf>) -> Self {
        let digest = typeset::fonts_standing(&folders);
        Self { folders, digest }
    }
}

impl OutputsThere {
    fn new(disk: &Disk) -> Option<Self> {
        let of = |name: &str| output::settle(&disk.root().join(name));
        let (public, print) = rayon::join(|| of("public"), || of("print"));
        Some(Self { public: public?, print: print? })
    }
}
