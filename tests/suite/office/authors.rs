//! Who wrote the texts of which somebody has to choose one.

use tongbao::office::{AddressStep, ManuscriptEdit, ManuscriptEdits, Manuscripts};

use super::writing::{PATH, by, file, workspace};
use super::{disk, text};

fn lead() -> Vec<AddressStep> {
    let key = |key: &str| AddressStep::Key(key.to_owned());
    vec![key("entries"), AddressStep::Item(0), key("lead")]
}

#[test]
fn of_two_texts_it_is_told_who_wrote_them() {
    let case = workspace();
    let disk = disk(&case);
    let mut desk = Manuscripts::new();
    let seen = desk.open(&disk, &file()).unwrap();
    let was = "导语第一行 第二行".to_owned();
    let write = |desk: &mut Manuscripts, writer: &str, who: &str, now: &str| {
        let edit = ManuscriptEdit::Text { at: lead(), was: was.clone(), now: now.to_owned() };
        let edits = ManuscriptEdits { who: who.to_owned(), ..by(writer, &seen, edit) };
        desk.edit(&disk, &file(), &edits).unwrap().manuscript.unwrap().waiting
    };
    assert!(write(&mut desk, "一", "闻笔耕", "甲写的").is_empty());
    let [one] = &write(&mut desk, "二", "严复校", "乙写的")[..] else { panic!() };
    assert_eq!((one.writer.as_str(), one.who.as_str()), ("二", "严复校"));
    assert!(one.when.is_some());
    let author = one.by.as_ref().unwrap();
    assert_eq!((author.writer.as_deref(), author.who.as_str()), (Some("一"), "闻笔耕"));
    // Another program writes there; what somebody writes elsewhere meanwhile changes nothing of that.
    let other = text(&case, PATH).replace("甲写的", "别处写的");
    fs_err::write(case.path().join(PATH), other).unwrap();
    let waiting = desk.open(&disk, &file()).unwrap().waiting;
    let author = waiting[0].by.as_ref().unwrap();
    assert_eq!((&author.writer, author.who.as_str()), (&None, ""));
    // After a restart nobody knows; whoever wrote what waits is told still.
    let waiting = Manuscripts::new().open(&disk, &file()).unwrap().waiting;
    assert_eq!((&waiting[0].by, waiting[0].who.as_str()), (&None, "严复校"));
}
