//! Staging folders in folders of their own.

use std::path::Path;

use super::{StagingError, StagingFolder};
use crate::model::OutPath;
use crate::output::Sink;

fn filled(target: &Path, files: &[(&str, &str)]) -> StagingFolder {
    let staging = StagingFolder::open(target).unwrap();
    for (path, text) in files {
        staging.put(&OutPath::root(path), text.as_bytes()).unwrap();
    }
    staging
}

#[test]
fn a_staging_folder_takes_the_place_of_its_target() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    filled(&target, &[("assets/old.css", "old")]).replace().unwrap();
    let second = filled(&target, &[("index.html", "new")]);
    assert!(!target.join("index.html").exists(), "nothing is seen before the end");
    second.replace().unwrap();
    assert_eq!(fs_err::read(target.join("index.html")).unwrap(), b"new");
    assert!(!target.join("assets").exists(), "what is not made again is gone");
    drop(filled(&target, &[("index.html", "dropped")]));
    assert_eq!(fs_err::read(target.join("index.html")).unwrap(), b"new");
    let left = fs_err::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 1, "no staging folder is left behind");
}

#[test]
#[cfg(unix)]
fn what_is_the_same_is_linked_and_what_is_not_made_again_may_be_carried_over() {
    use std::os::unix::fs::MetadataExt;
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    let number = |name: &str| fs_err::metadata(target.join(name)).unwrap().ino();
    let first = [("same", "1234"), ("changed", "1234"), ("a/same", "k"), ("a/gone", "g")];
    filled(&target, &first).replace().unwrap();
    let before = ["same", "changed", "a/same"].map(number);
    let second = filled(&target, &[("same", "1234"), ("changed", "1235")]);
    let left = second.not_remade().unwrap();
    assert_eq!(left, ["a/gone", "a/same"].map(OutPath::root));
    assert_eq!(second.carry_over(&left[1]).unwrap(), b"k");
    assert_eq!(fs_err::read(target.join("changed")).unwrap(), b"1234", "not written in place");
    second.replace().unwrap();
    let after = ["same", "changed", "a/same"].map(number);
    assert_eq!((before[0], before[2]), (after[0], after[2]));
    assert_ne!(before[1], after[1]);
    assert!(!target.join("a/gone").exists());
}

#[test]
fn an_output_is_never_written_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let staging = filled(&folder.path().join("public"), &[("one", "1")]);
    assert!(staging.put(&OutPath::root("one"), b"1").is_err());
    assert!(staging.put(&OutPath::root(".tongbao"), b"1").is_err());
}

#[test]
fn what_others_made_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs_err::create_dir(at("theirs")).unwrap();
    fs_err::write(at("theirs/thesis.docx"), b"years of work").unwrap();
    fs_err::write(at("file"), b"a file").unwrap();
    fs_err::create_dir(at("empty")).unwrap();
    let mut refused = vec!["theirs", "file"];
    #[cfg(unix)]
    for (name, to) in [("to-theirs", "theirs"), ("to-file", "file"), ("to-nothing", "none")] {
        std::os::unix::fs::symlink(at(to), at(name)).unwrap();
        refused.push(name);
    }
    for name in refused {
        assert!(
            matches!(StagingFolder::open(&at(name)), Err(StagingError::Foreign(_))),
            "{name}"
        );
    }
    assert!(StagingFolder::open(&at("empty")).is_ok());
    assert_eq!(fs_err::read(at("theirs/thesis.docx")).unwrap(), b"years of work");
}

#[test]
#[cfg(unix)]
fn a_link_to_a_folder_of_ours_stays_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let (real, link) = (folder.path().join("www/site"), folder.path().join("public"));
    filled(&real, &[("index.html", "1")]).replace().unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    filled(&link, &[("index.html", "2")]).replace().unwrap();
    assert!(link.is_symlink());
    assert_eq!(fs_err::read(real.join("index.html")).unwrap(), b"2");
}
