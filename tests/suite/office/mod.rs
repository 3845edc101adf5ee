//! Use cases, called as any face of the program calls them: values in, values out, nothing on a screen.
//!
//! What people are told is in [`super::commands`]; here it is what happens, and what is refused.

mod authors;
mod building;
mod changed_again;
mod drafting;
mod forms;
mod importing;
mod listing;
mod mending;
mod news;
mod passwords;
mod pasted;
mod pictures;
mod pieces;
mod places;
mod queued;
mod registered;
mod registering;
mod remarking;
mod rereading;
mod returning;
mod reviewing;
mod searching;
mod set_pdfs;
mod unapproved;
mod unchanged;
mod verifying;
mod versions;
mod withdrawing;
mod writing;

use tongbao::office::{BuildOptions, Pdfs};
use tongbao::source::Disk;

use crate::support::case::Case;

/// A build of all that is published, without PDFs.
const PAGES: BuildOptions<'static> = BuildOptions {
    only: &[],
    drafts: false,
    as_of: None,
    pdfs: Pdfs::None,
    threads: 2,
    force: false,
};

/// The folder of a case as a workspace.
fn disk(case: &Case) -> Disk {
    tongbao::office::open(case.path()).unwrap()
}

/// A file of a case.
fn text(case: &Case, path: &str) -> String {
    fs_err::read_to_string(case.path().join(path)).unwrap()
}

#[test]
fn what_stands_commented_out_in_new_settings_is_right() {
    let case = Case::new();
    tongbao::office::init(case.path()).unwrap();
    let is_key = |rest: &str| {
        let (key, _) = rest.split_once(':').unwrap_or_default();
        !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
    };
    let mut taken = Vec::new();
    let settings = text(&case, "tongbao.yaml");
    let lines = settings.lines().map(|line| match line.strip_prefix("# ") {
        Some(rest) if is_key(rest.trim_start()) => {
            taken.push(rest.trim());
            rest
        }
        _ => line,
    });
    let settings: String = lines.map(|line| format!("{line}\n")).collect();
    fs_err::write(case.path().join("tongbao.yaml"), settings).unwrap();
    assert!(taken.iter().any(|line| line.starts_with("categories:")), "{taken:?}");
    let prepared = tongbao::office::check(&disk(&case));
    assert!(!prepared.diagnostics.has_errors(), "{taken:?}: {:?}", prepared.diagnostics);
    assert!(!prepared.archive.config.unwrap().categories.is_empty());
}

#[test]
fn a_folder_without_settings_is_no_workspace() {
    let case = Case::new();
    let refused = tongbao::office::open(case.path()).unwrap_err();
    assert_eq!(refused.message().id(), "failure-no-workspace");
}

#[test]
fn an_empty_folder_becomes_a_workspace_for_the_desk_and_no_other_does() {
    let case = Case::new();
    let folder = case.path().join("新档案");
    for made in [true, false] {
        let (disk, is_new) = tongbao::office::open_or_init(&folder).unwrap();
        assert_eq!(is_new, made);
        assert!(!tongbao::office::check(&disk).diagnostics.has_errors());
    }
    let refused = tongbao::office::open_or_init(case.path()).unwrap_err();
    assert_eq!(refused.message().id(), "failure-no-workspace");
    assert!(!case.path().join("tongbao.yaml").exists());
}
