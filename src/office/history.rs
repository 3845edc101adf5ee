//! Versions of a file: what it said before somebody changed it.
//!
//! They stand in `.tongbao/history/`, a folder for each file and in it each version as it was, named by its time and why
//! it was kept: `20260805T091500123Z-edited.yaml`. [`keep`] adds one, [`versions`] lists them, [`version_text`] reads one.
//! Nothing else reads the folder: no build, no check. Two programs that keep versions at once disturb each other in
//! nothing, since no version is ever written again.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;

use chrono::{DateTime, Duration, NaiveDateTime, Utc};

use crate::output;
use crate::output::Existing;
use crate::source::{Disk, WorkspacePath};

/// The folder of all that the program keeps for itself; git is told to leave it alone.
pub(super) const OWN_FOLDER: &str = ".tongbao";

/// The folder of versions, in that one.
const FOLDER: &str = "history";

const TIME: &str = "%Y%m%dT%H%M%S%3fZ";

/// Most versions of a file, and most bytes of them together; the oldest go first.
const MOST: usize = 400;
const MOST_BYTES: u64 = 32 << 20;

/// Most characters of a name in the name of a version.
const LONGEST_NAME: usize = 20;

/// How far apart versions are left, in minutes, by their age in minutes. Those that somebody may come back to are left
/// where they are.
const APART: [(i64, i64); 5] =
    [(10, 0), (60, 1), (24 * 60, 10), (7 * 24 * 60, 60), (i64::MAX, 24 * 60)];

/// Why a version was kept: what came after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionCause {
    /// Somebody wrote.
    Edited,
    /// Another program saved the file.
    Outside,
    /// Something was taken into the issue.
    Imported,
    /// It was sent out as a Word file, and says what the file says.
    Sent,
    /// A step of the review was taken, or the issue published.
    Reviewed,
    /// An older version came back.
    Restored,
    /// It was taken back, file and all.
    Withdrawn,
}

impl VersionCause {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Edited,
        Self::Outside,
        Self::Imported,
        Self::Sent,
        Self::Reviewed,
        Self::Restored,
        Self::Withdrawn,
    ];

    /// Its word in the name of a file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Edited => "edited",
            Self::Outside => "outside",
            Self::Imported => "imported",
            Self::Sent => "sent",
            Self::Reviewed => "reviewed",
            Self::Restored => "restored",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Whether it stays where others are thinned out.
    fn stays(self) -> bool {
        matches!(self, Self::Sent | Self::Reviewed | Self::Withdrawn)
    }
}

/// A version of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its name, which no other version of the file has.
    pub id: String,
    /// When it was kept.
    pub when: DateTime<Utc>,
    /// Why.
    pub cause: VersionCause,
    /// Who made the change after it; empty where nobody knows.
    pub who: String,
}

/// Keeps what a file says, unless that is what its newest version says; thins out what is old.
///
/// # Errors
/// Where the system refuses.
pub fn keep(
    disk: &Disk,
    path: &WorkspacePath,
    text: &str,
    (cause, who): (VersionCause, &str),
    when: DateTime<Utc>,
) -> io::Result<()> {
    let all = versions(disk, path);
    let newest = all.first().and_then(|newest| version_text(disk, path, &newest.id));
    if newest.as_deref() == Some(text) {
        return Ok(());
    }
    fs_err::create_dir_all(folder(disk, path))?;
    hide(disk);
    // Names count milliseconds: of two in one, the second comes after the first.
    let mut when = DateTime::from_timestamp_millis(when.timestamp_millis()).unwrap_or(when);
    let newest = all.first().map(|newest| newest.when);
    if let Some(newest) =
        newest.filter(|newest| (0..1000).contains(&(*newest - when).num_milliseconds()))
    {
        when = newest + Duration::milliseconds(1);
    }
    let who: String =
        who.chars().filter(|one| one.is_alphanumeric()).take(LONGEST_NAME).collect();
    let dash = if who.is_empty() { "" } else { "-" };
    let id = format!("{}-{}{dash}{who}", when.format(TIME), cause.word());
    output::write(&file(disk, path, &id), text.as_bytes(), Existing::Replaced)?;
    thin(disk, path, when);
    Ok(())
}

/// The same, now, before the program changes a file. That a version cannot be kept is no reason to leave the file as it is.
pub(crate) fn keep_before(disk: &Disk, path: &WorkspacePath, text: &str, cause: VersionCause) {
    let _ = keep(disk, path, text, (cause, ""), Utc::now());
}

/// The same for what a file says now, before it is changed.
///
/// # Errors
/// Where the file cannot be read, or the system refuses.
pub fn keep_now(
    disk: &Disk,
    path: &WorkspacePath,
    of: (VersionCause, &str),
    when: DateTime<Utc>,
) -> io::Result<()> {
    let text = fs_err::read_to_string(disk.root().join(path.as_str()))?;
    keep(disk, path, &text, of, when)
}

/// Returns the versions of a file, the newest first.
pub fn versions(disk: &Disk, path: &WorkspacePath) -> Vec<Version> {
    let entries = fs_err::read_dir(folder(disk, path)).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut all: Vec<Version> = names.filter_map(|name| version(&name)).collect();
    all.sort_by(|one, other| (other.when, &other.id).cmp(&(one.when, &one.id)));
    all
}

/// Returns what a version says; `None` where there is none of this name.
pub fn version_text(disk: &Disk, path: &WorkspacePath, id: &str) -> Option<String> {
    // A name is no way out of the folder.
    version(&format!("{id}.yaml"))?;
    fs_err::read_to_string(file(disk, path, id)).ok()
}

fn version(name: &str) -> Option<Version> {
    let id = name.strip_suffix(".yaml")?;
    let (time, rest) = id.split_once('-')?;
    let (cause, who) = rest.split_once('-').unwrap_or((rest, ""));
    let when = NaiveDateTime::parse_from_str(time, TIME).ok()?.and_utc();
    let cause = VersionCause::ALL.into_iter().find(|one| one.word() == cause)?;
    let is_name = who.chars().all(char::is_alphanumeric);
    is_name.then(|| Version { id: id.to_owned(), when, cause, who: who.to_owned() })
}

/// Removes versions that stand close behind an older one, by their age, and the oldest of too many. What cannot be removed
/// stays.
fn thin(disk: &Disk, path: &WorkspacePath, now: DateTime<Utc>) {
    let all = versions(disk, path);
    let mut taken = BTreeSet::new();
    let is_apart = |one: &Version| {
        let age = (now - one.when).num_minutes();
        let apart =
            APART.iter().find(|(oldest, _)| age < *oldest).map_or(1, |(_, apart)| *apart);
        apart == 0 || taken.insert((apart, one.when.timestamp().div_euclid(60 * apart)))
    };
    let mut apart: Vec<bool> = all.iter().rev().map(is_apart).collect();
    apart.reverse();
    let mut bytes = 0;
    for (at, (one, is_apart)) in all.iter().zip(apart).enumerate() {
        let file = file(disk, path, &one.id);
        bytes += fs_err::metadata(&file).map_or(0, |known| known.len());
        let is_kept = is_apart || one.cause.stays();
        if at > 0 && (!is_kept || at >= MOST || bytes > MOST_BYTES) {
            let _ = fs_err::remove_file(file);
        }
    }
}

/// Tells git to leave what the desk keeps alone.
pub(super) fn hide(disk: &Disk) {
    let ignored = disk.root().join(OWN_FOLDER).join(".gitignore");
    if !ignored.exists() {
        // Without it the folder is shown by git, and nothing else.
        let _ = fs_err::write(ignored, "*\n");
    }
}

fn file(disk: &Disk, path: &WorkspacePath, id: &str) -> PathBuf {
    folder(disk, path).join(format!("{id}.yaml"))
}

fn folder(disk: &Disk, path: &WorkspacePath) -> PathBuf {
    own_folder(disk, FOLDER, path)
}

/// A folder of what the desk keeps for itself of a file.
pub(super) fn own_folder(disk: &Disk, what: &str, path: &WorkspacePath) -> PathBuf {
    let name = path.as_str().replace('/', "%2F");
    disk.root().join(OWN_FOLDER).join(what).join(name)
}

#[cfg(test)]
mod tests {
    use chrono::{Duration, TimeZone as _, Utc};

    use super::{MOST, VersionCause, keep, version_text, versions};
    use crate::source::{Disk, WorkspacePath};

    #[test]
    fn versions_are_kept_thinned_and_bounded() {
        let folder = tempfile::tempdir().expect("a folder");
        let disk = Disk::open(folder.path()).expect("a disk");
        let path = WorkspacePath::root().join("bulletins/a.yaml").expect("a path");
        let start = Utc.with_ymd_and_hms(2026, 8, 5, 9, 0, 0).single().expect("a time");
        let say = |text: &str, cause, when| {
            keep(&disk, &path, text, (cause, "张 三/.."), when).expect("kept");
        };
        say("甲", VersionCause::Sent, start);
        say("甲", VersionCause::Edited, start);
        assert_eq!(versions(&disk, &path).len(), 1, "the same is kept once");
        // Once in 20 seconds, for four days.
        let steps = 4 * 24 * 60 * 3;
        for step in 1..=steps {
            if step % 97 == 0 || step > steps - 400 {
                let when = start + Duration::seconds(20 * step);
                say(&step.to_string(), VersionCause::Edited, when);
            }
        }
        let all = versions(&disk, &path);
        assert_eq!(version_text(&disk, &path, &all[0].id), Some(steps.to_string()));
        assert_eq!(all[0].who, "张三");
        assert_eq!(
            all.last().map(|one| one.cause),
            Some(VersionCause::Sent),
            "what was sent stays"
        );
        assert!(all.is_sorted_by_key(|one| std::cmp::Reverse(one.when)));
        // Two in an hour of the days before, one of which is the first of its hour.
        let ages = all.iter().map(|one| (all[0].when - one.when).num_minutes());
        let old = ages.clone().filter(|age| *age > 24 * 60 + 60).count();
        assert!((70..=80).contains(&old), "{old}");
        assert_eq!(ages.filter(|age| *age < 10).count(), 30);
        assert!(all.len() <= MOST, "{}", all.len());
        assert_eq!(version_text(&disk, &path, "../../../a"), None);
    }
}
