//! Use cases, called as any face of the program calls them: values in, values out, nothing on a screen.
//!
//! What people are told is in [`super::commands`]; here it is what happens, and what is refused.

mod building;
mod drafting;
mod importing;
mod mending;
mod returning;

use tongbao::source::Disk;

use crate::support::case::Case;

/// The folder of a case as a workspace.
fn disk(case: &Case) -> Disk {
    tongbao::office::open(case.path()).unwrap()
}

/// A file of a case.
fn text(case: &Case, path: &str) -> String {
    fs_err::read_to_string(case.path().join(path)).unwrap()
}

#[test]
fn a_folder_without_settings_is_no_workspace() {
    let case = Case::new();
    let refused = tongbao::office::open(case.path()).unwrap_err();
    assert_eq!(refused.message().id(), "failure-no-workspace");
}
