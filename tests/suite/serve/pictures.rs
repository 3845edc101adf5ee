//! The pictures of the manual show what the desk shows: each of their views is made again, and its words are compared.
//!
//! `make picture` takes the pictures again, and leaves their words in `tests/browser/pictures.json`.

use serde_json::Value;
use tongbao::lang::Lang;

use super::client::Client;
use crate::support::case::Case;
use crate::support::root;

/// What of the sample the pictures show.
const SAMPLE: [&str; 3] = ["rectifications.yaml", "tongbao.yaml", "units.yaml"];

fn copied(case: Case, path: &str) -> Case {
    let from = root().join(path);
    if from.is_file() {
        return case.file(path, fs_err::read(from).unwrap());
    }
    let names = fs_err::read_dir(from).unwrap().map(|one| one.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names.iter().fold(case, |case, name| copied(case, &format!("{path}/{name}")))
}

#[test]
fn the_pictures_of_the_manual_show_what_the_desk_shows() {
    let case = ["bulletins", "corrections"].into_iter().chain(SAMPLE).fold(Case::new(), copied);
    let client = Client::serve(&case, |options| options.lang = Lang::Zh);
    let seen = client.browse("pictures", &case);
    let known = fs_err::read(root().join("tests/browser/pictures.json")).unwrap();
    let known: Value = serde_json::from_slice(&known).unwrap();
    let names =
        |all: &Value| -> Vec<String> { all.as_object().unwrap().keys().cloned().collect() };
    assert_eq!(names(&seen), names(&known), "take the pictures again: make picture");
    for name in names(&known) {
        let picture = root().join(format!("docs/desk/{name}.webp"));
        assert!(picture.exists(), "{}", picture.display());
        let [now, then] = [&seen[&name], &known[&name]];
        assert_eq!(now, then, "`{name}` shows something else: look at it, then make picture");
    }
}
