//! How a folder of outputs stands: whether anybody touched it since a build put it there.

use std::io;
use std::path::Path;

use super::contents::{Contents, entries};
use super::stale::MARKER;
use super::{staging, stale};
use crate::source::PartsDigest;

/// Clears away what a killed build left of a folder, and returns the digest of how it stands: the dates, lengths and
/// permissions of what tongbao made there, and the names of what others put there, which may change as they like. `None`
/// where nobody knows what was made.
pub fn settle(target: &Path) -> Option<String> {
    stale::restore(target, staging::parent(target), &staging::prefix(target)).ok()?;
    let target = fs_err::canonicalize(target).ok()?;
    stale::clear(staging::parent(&target), &staging::prefix(&target));
    let made = Contents::read(&target)?;
    let mut digest = PartsDigest::default();
    add(&mut digest, &made, &target, Path::new("")).ok()?;
    Some(digest.finish())
}

fn add(
    digest: &mut PartsDigest,
    made: &Contents,
    root: &Path,
    folder: &Path,
) -> io::Result<()> {
    digest.add_access(&fs_err::metadata(root.join(folder))?);
    for (path, is_folder) in entries(root, folder)? {
        digest.add(path.as_os_str().as_encoded_bytes());
        if is_folder && made.has_below(&path) {
            add(digest, made, root, &path)?;
        } else if path == Path::new(MARKER) || made.has(&path) {
            digest.add_stamp(&fs_err::symlink_metadata(root.join(&path))?);
        } else if let Some(within) = Contents::read(&root.join(&path)).filter(|_| is_folder) {
            // A folder of outputs of its own.
            add(digest, &within, &root.join(&path), Path::new(""))?;
        } else {
            digest.add(b"of others");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{MARKER, settle};
    use crate::model::OutPath;
    use crate::output::{Access, Sink as _, StagingFolder};

    #[test]
    fn what_others_do_to_outputs_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("public");
        assert_eq!(settle(&target), None);
        let staging = StagingFolder::open(&target, Access::Anyone).unwrap();
        for name in ["a", "b/c"] {
            staging.put(&OutPath::root(name), name.as_bytes()).unwrap();
        }
        staging.replace().unwrap();
        let first = settle(&target);
        assert!(first.is_some() && settle(&target) == first);
        // A folder of outputs in it is looked at as it is itself.
        let within = StagingFolder::open(&target.join("within"), Access::Anyone).unwrap();
        within.put(&OutPath::root("a"), b"a").unwrap();
        within.replace().unwrap();
        let with_another = settle(&target);
        assert!(with_another.is_some() && with_another != first);
        fs_err::write(target.join("within/a"), "b").unwrap();
        assert_ne!(settle(&target), with_another);
        fs_err::remove_dir_all(target.join("within")).unwrap();
        // What others keep there is theirs; that it is there is told by each build.
        fs_err::create_dir(target.join("own")).unwrap();
        let with_own = settle(&target);
        assert_ne!(with_own, first);
        fs_err::write(target.join("own/file"), "").unwrap();
        assert_eq!(settle(&target), with_own);
        fs_err::remove_dir_all(target.join("own")).unwrap();
        assert_eq!(settle(&target), first);

        fs_err::write(target.join("b/c"), "B/C").unwrap();
        let changed = settle(&target);
        assert_ne!(changed, first);
        fs_err::remove_file(target.join("a")).unwrap();
        assert_ne!(settle(&target), changed);
        fs_err::write(target.join(MARKER), "").unwrap();
        assert_eq!(settle(&target), None);
    }
}
