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
        let all = list.due();
        assert!(all.len() > 5, "{all:?}");
        assert!(all.is_sorted_by_key(|(_, due)| due.deadline));
        for (one, due) in &all {
            assert_eq!(due.days_overdue.is_some(), due.deadline < list.day, "{due:?}");
            assert_eq!(due.days_left.is_none(), due.deadline < list.day, "{due:?}");
            let issue = workbench.archive.issue(&one.id.issue).unwrap();
            let failing = &issue.entries[one.entry].failings[one.id.number as usize - 1];
            assert_eq!(failing.heading.value, one.heading);
        }
        let late = all.iter().filter(|(_, due)| due.days_overdue.is_some()).count();
        assert_eq!(late, list.issues.iter().map(|issue| issue.overdue).sum::<usize>());
    }
}
