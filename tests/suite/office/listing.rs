//! What is due in a workspace: failings by their deadlines.

use tongbao::model::Date;
use tongbao::office;
use tongbao::source::Disk;

use crate::support::root;

#[test]
fn failings_are_due_by_their_deadlines_and_lead_to_their_place() {
    let disk = Disk::open(root()).unwrap();
    let workbench = office::check(&disk);
    let day = |text| Date::parse(text).unwrap().unwrap();
    for day in [None, Some(day("2017-07-31")), Some(day("2018-03-20")), Some(day("2019-01-01"))]
    {
        let list = office::list(&disk, &workbench, day);
        assert!(list.due.len() > 5, "{:?}", list.due);
        assert!(list.due.is_sorted_by_key(|one| one.deadline));
        for one in &list.due {
            assert_eq!(one.days_overdue.is_some(), one.deadline < list.day, "{one:?}");
            assert_eq!(one.days_left.is_none(), one.deadline < list.day, "{one:?}");
            let issue = workbench.archive.issue(&one.id.issue).unwrap();
            let failing = &issue.entries[one.entry].failings[one.id.number as usize - 1];
            assert_eq!(failing.heading.value, one.heading);
        }
        let late = list.due.iter().filter(|one| one.days_overdue.is_some()).count();
        assert_eq!(late, list.issues.iter().map(|issue| issue.overdue).sum::<usize>());
    }
}
