//! Sees that files of a workspace change, whoever changes them.
//!
//! Folders are watched, not files: an editor that saves by renaming would take the watch away with the old
//! file. Network drives send no events, so sizes and times are also looked at every two seconds. Neither
//! `public/` nor `print/` is watched, nor what editors hide.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant, SystemTime};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use walkdir::WalkDir;

use super::keeper::Keeper;

/// The folders of a workspace that pages are made from. The files of its root are, too.
const FOLDERS: [&str; 6] =
    ["assets", "bulletins", "corrections", "reviews", "static", "templates"];

/// How often sizes and times are looked at.
const LOOK: Duration = Duration::from_secs(2);

/// After an event, files are left alone for so long: an editor empties a file before it writes it, and
/// renames come in twos.
const QUIET: Duration = Duration::from_millis(60);

/// So long is waited at most for quiet.
const MOST: Duration = Duration::from_millis(500);

/// Size and time of each file, in the order of their paths.
pub(super) type Stamps = Vec<(PathBuf, u64, Option<SystemTime>)>;

/// Tells a keeper whenever files changed since they were as in `before`, until the process ends.
pub(super) fn start(root: PathBuf, before: Stamps, keeper: Keeper) {
    std::thread::spawn(move || watch(&root, before, &keeper));
}

fn watch(root: &Path, before: Stamps, keeper: &Keeper) {
    let (sender, events) = channel();
    let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // An access is no change, and reading is what we do after one.
        if event.is_ok_and(|event| !event.kind.is_access()) {
            let _ = sender.send(());
        }
    });
    // Without it, files are still looked at.
    follow(root, before, (watcher.ok(), &events), &|| keeper.changed());
}

/// Tells of changes for ever: at once after an event, and where none comes when it is time to look.
fn follow(
    root: &Path,
    mut before: Stamps,
    (mut watcher, events): (Option<RecommendedWatcher>, &Receiver<()>),
    changed: &dyn Fn(),
) {
    add_folders(watcher.as_mut(), root);
    loop {
        let now = stamps(root);
        if now != before {
            changed();
            before = now;
            add_folders(watcher.as_mut(), root);
        }
        wait(events);
    }
}

/// Watches the root and its folders; one that was made, or replaced, is watched again.
fn add_folders(watcher: Option<&mut RecommendedWatcher>, root: &Path) {
    let Some(watcher) = watcher else { return };
    let _ = watcher.watch(root, RecursiveMode::NonRecursive);
    for folder in FOLDERS.map(|folder| root.join(folder)) {
        if folder.is_dir() {
            let _ = watcher.watch(&folder, RecursiveMode::Recursive);
        }
    }
}

/// Waits for an event and the quiet after it, or until it is time to look.
fn wait(events: &Receiver<()>) {
    match events.recv_timeout(LOOK) {
        Ok(()) => {
            let first = Instant::now();
            while first.elapsed() < MOST && events.recv_timeout(QUIET).is_ok() {}
        }
        Err(RecvTimeoutError::Timeout) => {}
        // There is no watcher: the channel is closed.
        Err(RecvTimeoutError::Disconnected) => std::thread::sleep(LOOK),
    }
}

/// How the files of a workspace are now.
pub(super) fn stamps(root: &Path) -> Stamps {
    let shown = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
    };
    let below = |folder: PathBuf, depth: usize| {
        let walk = WalkDir::new(folder).max_depth(depth).follow_links(true).sort_by_file_name();
        walk.into_iter().filter_entry(shown).filter_map(Result::ok)
    };
    let folders = FOLDERS.iter().flat_map(|folder| below(root.join(folder), usize::MAX));
    let files = below(root.to_owned(), 1).chain(folders);
    let files = files.filter(|entry| entry.file_type().is_file());
    files
        .filter_map(|entry| {
            let metadata = entry.metadata().ok()?;
            Some((entry.path().to_owned(), metadata.len(), metadata.modified().ok()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use super::{follow, stamps};

    #[test]
    fn a_drive_that_sends_no_events_is_followed_all_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().to_owned();
        fs_err::create_dir(root.join("bulletins")).unwrap();
        fs_err::write(root.join("units.yaml"), "units: []\n").unwrap();
        let before = stamps(&root);
        let (told, heard) = channel();
        let watched = root.clone();
        std::thread::spawn(move || {
            // Somebody could send one, and nobody does.
            let (_silent, events) = channel();
            follow(&watched, before, (None, &events), &|| told.send(()).unwrap_or_default());
        });
        let hears = || heard.recv_timeout(Duration::from_secs(30)).expect("a change is told");
        fs_err::write(root.join("units.yaml"), "units: [ ]\n").unwrap();
        hears();
        fs_err::write(root.join("bulletins/a.yaml"), "series: gongzuo\n").unwrap();
        hears();
        fs_err::rename(root.join("bulletins/a.yaml"), root.join("bulletins/b.yaml")).unwrap();
        hears();
        fs_err::remove_file(root.join("bulletins/b.yaml")).unwrap();
        hears();
    }
}
