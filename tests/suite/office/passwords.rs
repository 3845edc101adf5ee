//! The file of those who may sign in: what is written, who may read it, and where it may lie.

use std::path::PathBuf;

use tempfile::TempDir;
use tongbao::office::{PasswordError, PasswordStore};
use tongbao::source::Disk;

use crate::support::case::Case;

struct Place {
    case: Case,
    outside: TempDir,
}

impl Place {
    fn new() -> Self {
        Self { case: Case::archive(), outside: tempfile::tempdir().unwrap() }
    }

    fn file(&self) -> PathBuf {
        self.outside.path().join("people.yaml")
    }

    fn store(&self) -> PasswordStore {
        self.at(self.file()).unwrap()
    }

    fn at(&self, path: PathBuf) -> Result<PasswordStore, PasswordError> {
        PasswordStore::at(&Disk::open(self.case.path()).unwrap(), &path)
    }

    fn written(&self) -> String {
        fs_err::read_to_string(self.file()).unwrap()
    }
}

#[test]
fn each_person_has_a_password_that_stands_nowhere() {
    let place = Place::new();
    let store = place.store();
    store.add("张三", "桃李不言下自成蹊").unwrap();
    store.add(" 李 四 ", "correct horse").unwrap();
    let text = place.written();
    assert!(!text.contains("桃李") && !text.contains("horse"), "{text}");
    assert_eq!(text.matches("$argon2id$v=19$m=19456,t=2,p=1$").count(), 2, "{text}");
    let people = store.read().unwrap();
    assert_eq!(people.person("张三", "桃李不言下自成蹊"), Some("张三"));
    assert_eq!(
        people.person("张 三", "桃李不言下自成蹊"),
        Some("张三"),
        "however it is spaced"
    );
    assert_eq!(people.person("李四", "correct horse"), Some("李 四"));
    for (who, password) in [
        ("张三", "correct horse"),
        ("张三", ""),
        ("王五", "correct horse"),
        ("", "correct horse"),
    ] {
        assert_eq!(people.person(who, password), None, "{who} {password}");
    }
    // Another password for the same person, in the place of the old one; comments stay.
    fs_err::write(place.file(), text.replace("passwords:", "# 值班\npasswords:")).unwrap();
    store.add("张三", "another one").unwrap();
    let changed = store.read().unwrap();
    assert_eq!(changed.person("张三", "桃李不言下自成蹊"), None);
    assert_eq!(changed.person("张三", "another one"), Some("张三"));
    assert_ne!(people.kept("张三"), changed.kept("张三"));
    assert_eq!(people.kept("李四"), changed.kept("李四"));
    assert!(place.written().contains("# 值班"));
}

#[test]
fn what_is_no_password_and_what_is_no_file_of_passwords_is_refused() {
    let place = Place::new();
    let store = place.store();
    let refused = |error: PasswordError| error.message().id().to_owned();
    let add = |who: &str, password: &str| refused(store.add(who, password).unwrap_err());
    assert_eq!(add(" \u{200b}", "correct horse"), "review-no-name");
    assert_eq!(add("张三", "1234567"), "passwords-short");
    assert_eq!(add("张三", &"好".repeat(400)), "passwords-long");
    assert!(!place.file().exists(), "nothing was written");
    store.add("张三", "correct horse").unwrap();
    let good = place.written();
    let says = |text: &str| {
        fs_err::write(place.file(), text).unwrap();
        refused(store.read().unwrap_err())
    };
    assert_eq!(says(""), "passwords-broken");
    assert_eq!(says("passwords: []\n"), "passwords-nobody");
    assert_eq!(says("passwords:\n  - who: 张三\n    password: secret\n"), "passwords-no-hash");
    assert_eq!(says("passwords:\n  - who: 张三\n    pasword: x\n"), "passwords-broken");
    let twice = good.split_once("  - ").unwrap().1;
    assert_eq!(
        says(&format!("{good}  - {}", twice.replace("张三", "张 三"))),
        "passwords-twice"
    );
}

#[test]
#[cfg(unix)]
fn the_file_is_private_and_lies_outside_the_workspace() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    place.store().add("张三", "correct horse").unwrap();
    let mode = || fs_err::metadata(place.file()).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(), 0o600);
    place.store().add("李四", "correct horse").unwrap();
    assert_eq!(mode(), 0o600);
    for open in [0o640, 0o604, 0o660] {
        fs_err::set_permissions(place.file(), PermissionsExt::from_mode(open)).unwrap();
        for refused in [
            place.store().read().map(|_| ()).unwrap_err(),
            place.store().add("王五", "correct horse").unwrap_err(),
        ] {
            assert!(matches!(refused, PasswordError::Readable(_)), "{refused:?}");
        }
    }
    let inside = place.case.path().join("people.yaml");
    let leads_in = place.outside.path().join("link.yaml");
    fs_err::write(&inside, "").unwrap();
    fs_err::os::unix::fs::symlink(&inside, &leads_in).unwrap();
    let around =
        place.case.path().join("static/../../").join(place.case.path().file_name().unwrap());
    fs_err::create_dir_all(place.case.path().join("static")).unwrap();
    for path in
        [inside, leads_in, around.join("new.yaml"), place.case.path().join("static/x.yaml")]
    {
        let refused = place.at(path.clone()).unwrap_err();
        assert!(matches!(refused, PasswordError::Inside(_)), "{}: {refused:?}", path.display());
    }
}
