//! Staging folders in folders of their own.

use std::path::Path;

use tongbao::model::OutPath;
use tongbao::output::{Access, Sink, StagingError, StagingFolder};

fn filled(target: &Path, files: &[(&str, &str)]) -> StagingFolder {
    let staging = StagingFolder::open(target, Access::Anyone).unwrap();
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
    second.carry_over(&left[1]).unwrap();
    assert_eq!(fs_err::read(target.join("changed")).unwrap(), b"1234", "not written in place");
    second.replace().unwrap();
    assert_eq!(fs_err::read(target.join("a/same")).unwrap(), b"k");
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
            matches!(
                StagingFolder::open(&at(name), Access::Anyone),
                Err(StagingError::Foreign(_))
            ),
            "{name}"
        );
    }
    assert!(StagingFolder::open(&at("empty"), Access::Anyone).is_ok());
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

#[test]
fn what_others_put_there_goes_along() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    let at = |name: &str| target.join(name);
    filled(&target, &[("index.html", "1"), ("a/b/page", "1"), ("a/gone", "1")])
        .replace()
        .unwrap();
    for (path, text) in [
        ("CNAME", "example.gov.cn"),
        (".well-known/x/y", "proof"),
        ("a/b/own", "own"),
        ("a/c/d", ""),
    ] {
        fs_err::create_dir_all(at(path).parent().unwrap()).unwrap();
        fs_err::write(at(path), text).unwrap();
    }
    for _ in 0..2 {
        let second = filled(&target, &[("index.html", "2"), ("a/b/page", "1")]);
        let left = second.not_remade().unwrap();
        assert!(left.iter().all(|path| path.as_str() == "a/gone"), "{left:?}");
        let kept = second.replace().unwrap();
        let theirs = [".well-known", "CNAME", "a/b/own", "a/c"].map(std::path::PathBuf::from);
        assert_eq!(kept, theirs);
        assert_eq!(fs_err::read(at(".well-known/x/y")).unwrap(), b"proof");
        assert_eq!(fs_err::read(at("a/b/own")).unwrap(), b"own");
        assert!(at("a/c/d").exists() && !at("a/gone").exists());
    }
}

#[test]
fn no_output_takes_the_place_of_what_others_put_there() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    filled(&target, &[("index.html", "1")]).replace().unwrap();
    fs_err::write(target.join("a"), "theirs").unwrap();
    let refused = filled(&target, &[("index.html", "2"), ("a", "ours")]).replace();
    let Err(StagingError::Occupied(path)) = refused else { panic!("{refused:?}") };
    assert_eq!(path, fs_err::canonicalize(&target).unwrap().join("a"));
    assert_eq!(fs_err::read(target.join("index.html")).unwrap(), b"1", "nothing is replaced");
    assert!(filled(&target, &[("a", "theirs")]).replace().is_ok(), "it is the same");
}

/// A marker that does not say what is there says nothing of whose the files are.
#[test]
fn a_marker_that_was_cut_short_claims_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("public");
    filled(&target, &[("index.html", "1"), ("gone", "1")]).replace().unwrap();
    let marker = target.join(".tongbao");
    let text = fs_err::read_to_string(&marker).unwrap();
    fs_err::write(&marker, text.strip_suffix("index.html\n#\n").unwrap()).unwrap();
    assert_eq!(filled(&target, &[]).replace().unwrap().len(), 0);
    assert!(!target.join("gone").exists() && !target.join("index.html").exists());
}

#[cfg(unix)]
mod permissions {
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt;

    use super::{Access, OutPath, Path, Sink, StagingFolder};

    fn mode(path: &Path) -> u32 {
        fs_err::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    fn set(path: &Path, mode: u32) {
        fs_err::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    }

    fn made(target: &Path, access: Access, text: &str) {
        let staging = StagingFolder::open(target, access).unwrap();
        for path in ["a/b", "a/same"] {
            let text = if path == "a/b" { text } else { "same" };
            staging.put(&OutPath::root(path), text.as_bytes()).unwrap();
        }
        staging.replace().unwrap();
    }

    #[test]
    fn the_print_room_keeps_what_the_office_gave_it() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("print");
        made(&target, Access::AsBefore, "1");
        let plain = mode(&target);
        fs_err::create_dir(folder.path().join("plain")).unwrap();
        assert_eq!(plain, mode(&folder.path().join("plain")), "as any new folder");
        for (path, mode) in [("", 0o2750), ("a", 0o700), ("a/b", 0o640), ("a/same", 0o600)] {
            set(&target.join(path), mode);
        }
        made(&target, Access::AsBefore, "2");
        let after = ["", "a", "a/b", "a/same"].map(|path| mode(&target.join(path)));
        assert_eq!(after, [0o2750, 0o700, 0o640, 0o600]);
    }

    #[test]
    fn a_web_server_may_read_whatever_is_published() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("public");
        made(&target, Access::Anyone, "1");
        for (path, mode) in [("", 0o700), ("a", 0o700), ("a/b", 0o600), ("a/same", 0o600)] {
            set(&target.join(path), mode);
        }
        made(&target, Access::Anyone, "2");
        let after = ["", "a", "a/b", "a/same"].map(|path| mode(&target.join(path)));
        assert_eq!(after, [0o755, 0o755, 0o644, 0o644]);
    }
}
