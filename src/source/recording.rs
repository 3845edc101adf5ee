//! A workspace that remembers what was asked of it, so that a later run can see whether it would read the same.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use serde::{Deserialize, Serialize};

use super::digest::PartsDigest;
use super::{Disk, Listing, Project, ReadError, WorkspacePath};
use crate::diag::Reread;

/// A workspace folder, and what was asked of it. Clones remember together.
#[derive(Debug, Clone)]
pub struct Recording {
    disk: Disk,
    heard: Arc<Mutex<Heard>>,
}

#[derive(Debug, Default)]
struct Heard {
    answers: Answers,
    /// Whether a question got two answers: somebody wrote meanwhile.
    is_torn: bool,
}

/// What was asked of a workspace, each with the digest of its answer: what a run read is the same wherever these are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers(BTreeMap<Question, BTreeMap<String, String>>);

/// A question of [`Project`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Question {
    List,
    Probe,
    Read,
}

impl Recording {
    /// Nothing was asked yet.
    pub fn new(disk: &Disk) -> Self {
        Self { disk: disk.clone(), heard: Arc::default() }
    }

    /// Reads texts again, as [`Disk::reread`] does; that is remembered, too.
    pub fn reread(&self) -> Reread {
        super::load::reread(self.clone())
    }

    /// What was asked so far; `None` where files changed while they were read, so that nobody knows what was made of
    /// which.
    pub fn answers(&self) -> Option<Answers> {
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        (!heard.is_torn).then(|| heard.answers.clone())
    }

    fn remember<T>(
        &self,
        question: Question,
        path: &WorkspacePath,
        answer: T,
        digest: String,
    ) -> T {
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        let known = heard.answers.0.entry(question).or_default();
        let first = known.entry(path.as_str().to_owned()).or_insert_with(|| digest.clone());
        let is_torn = *first != digest;
        heard.is_torn |= is_torn;
        answer
    }
}

impl Project for Recording {
    fn list(&self, folder: &WorkspacePath) -> Result<Listing, ReadError> {
        let answer = self.disk.list(folder);
        let digest = of_listing(&answer);
        self.remember(Question::List, folder, answer, digest)
    }

    fn read(&self, path: &WorkspacePath) -> Result<Vec<u8>, ReadError> {
        let answer = self.disk.read(path);
        let digest = of_content(&answer);
        self.remember(Question::Read, path, answer, digest)
    }

    fn probe(&self, path: &WorkspacePath) -> Result<(), ReadError> {
        let answer = self.disk.probe(path);
        let digest = of_outcome(&answer);
        self.remember(Question::Probe, path, answer, digest)
    }
}

impl Answers {
    /// Whether a workspace gives the same answers.
    pub fn are_those_of(&self, project: &dyn Project) -> bool {
        let questions: Vec<(Question, &String, &String)> = self
            .0
            .iter()
            .flat_map(|(question, answers)| {
                answers.iter().map(|(path, digest)| (*question, path, digest))
            })
            .collect();
        questions.par_iter().all(|(question, path, digest)| {
            let path = WorkspacePath::root().join(path);
            path.is_some_and(|path| question.digest(project, &path) == **digest)
        })
    }
}

impl Question {
    /// The digest of today's answer.
    fn digest(self, project: &dyn Project, path: &WorkspacePath) -> String {
        match self {
            Self::List => of_listing(&project.list(path)),
            Self::Probe => of_outcome(&project.probe(path)),
            Self::Read => of_content(&project.read(path)),
        }
    }
}

fn of_listing(answer: &Result<Listing, ReadError>) -> String {
    let mut digest = PartsDigest::default();
    match answer {
        Ok(Listing { files, refused }) => {
            digest.add(b"listing");
            digest.add(&files.len().to_le_bytes());
            files.iter().for_each(|path| digest.add(path.as_str().as_bytes()));
            for (path, error) in refused {
                digest.add(path.as_str().as_bytes());
                digest.add(format!("{error:?}").as_bytes());
            }
        }
        Err(error) => add_error(&mut digest, error),
    }
    digest.finish()
}

fn of_content(answer: &Result<Vec<u8>, ReadError>) -> String {
    let mut digest = PartsDigest::default();
    match answer {
        Ok(bytes) => {
            digest.add(b"content");
            digest.add(bytes);
        }
        Err(error) => add_error(&mut digest, error),
    }
    digest.finish()
}

fn of_outcome(answer: &Result<(), ReadError>) -> String {
    let mut digest = PartsDigest::default();
    match answer {
        Ok(()) => digest.add(b"there"),
        Err(error) => add_error(&mut digest, error),
    }
    digest.finish()
}

fn add_error(digest: &mut PartsDigest, error: &ReadError) {
    digest.add(b"error");
    digest.add(format!("{error:?}").as_bytes());
}

#[cfg(test)]
mod tests {
    use super::{Answers, Recording};
    use crate::source::{Disk, Project, WorkspacePath};

    fn path(text: &str) -> WorkspacePath {
        WorkspacePath::root().join(text).unwrap()
    }

    /// Asks each question once: of files, a folder, and what is missing.
    fn asked(project: &dyn Project) {
        let _ = project.read(&path("a.yaml"));
        let _ = project.read(&path("missing.yaml"));
        let _ = project.probe(&path("there.png"));
        let _ = project.probe(&path("missing.png"));
        let _ = project.list(&path("folder"));
    }

    #[test]
    fn any_other_answer_is_seen_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs_err::create_dir(at("folder")).unwrap();
        for name in ["a.yaml", "there.png", "folder/b", "unasked"] {
            fs_err::write(at(name), name).unwrap();
        }
        let disk = Disk::open(folder.path()).unwrap();
        let recording = Recording::new(&disk);
        asked(&recording);
        let answers = recording.answers().unwrap();
        let text = serde_json::to_string(&answers).unwrap();
        assert_eq!(serde_json::from_str::<Answers>(&text).unwrap(), answers);
        let is_same = || answers.are_those_of(&disk);
        assert!(is_same());
        // Of these only names were asked.
        for name in ["there.png", "folder/b", "unasked"] {
            fs_err::write(at(name), "other").unwrap();
        }
        assert!(is_same());
        for (name, content) in [("a.yaml", "other"), ("missing.yaml", ""), ("missing.png", "")]
        {
            let before = fs_err::read(at(name)).ok();
            fs_err::write(at(name), content).unwrap();
            assert!(!is_same(), "{name}");
            match before {
                Some(before) => fs_err::write(at(name), before).unwrap(),
                None => fs_err::remove_file(at(name)).unwrap(),
            }
            assert!(is_same(), "{name}");
        }
        fs_err::rename(at("folder/b"), at("folder/c")).unwrap();
        assert!(!is_same());
        fs_err::rename(at("folder/c"), at("folder/b")).unwrap();
        fs_err::remove_file(at("there.png")).unwrap();
        assert!(!is_same());
    }

    #[test]
    fn of_what_changes_while_it_is_read_nothing_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let recording = Recording::new(&Disk::open(folder.path()).unwrap());
        asked(&recording);
        asked(&recording);
        assert!(recording.answers().is_some());
        fs_err::write(folder.path().join("a.yaml"), "new").unwrap();
        asked(&recording);
        assert!(recording.answers().is_none());
    }
}
