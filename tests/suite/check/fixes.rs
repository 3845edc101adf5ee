//! What all safe fixes have in common, asked of every case of every fixture and of a text full of
//! faults.

use tongbao::check::fix::fixes;
use tongbao::office;
use tongbao::source::{Memory, Project, WorkspacePath};

use super::{fixtures, workspace};

/// Most rounds after which nothing must be left to fix.
const ROUNDS: usize = 4;

/// Makes safe fixes until none is left; the fixed files by path, each with its text before.
#[track_caller]
fn fixed(mut project: Memory, name: &str) -> Vec<(String, String, String)> {
    let mut originals: Vec<(String, String)> = Vec::new();
    for _ in 0..ROUNDS {
        let prepared = office::check(&project);
        let sorted = prepared.diagnostics.sorted(&prepared.files);
        let fixed = fixes(&prepared.files, &sorted);
        if fixed.is_empty() {
            let read = |path: &str| {
                let path = WorkspacePath::root().join(path).unwrap();
                String::from_utf8(project.read(&path).unwrap()).unwrap()
            };
            return originals
                .into_iter()
                .map(|(path, before)| {
                    let after = read(&path);
                    (path, before, after)
                })
                .collect();
        }
        let texts: Vec<(String, String)> = fixed
            .iter()
            .map(|one| (prepared.files.path(one.file).to_owned(), one.text.clone()))
            .collect();
        for (path, text) in texts {
            if originals.iter().all(|(known, _)| *known != path) {
                let place = WorkspacePath::root().join(&path).unwrap();
                let before = String::from_utf8(project.read(&place).unwrap()).unwrap();
                originals.push((path.clone(), before));
            }
            project = project.with(&path, text);
        }
    }
    panic!("{name}: after {ROUNDS} rounds there is still something to fix");
}

/// The numbers of a text in their order, without zeros in front: 08 and 8 are the same number.
fn numbers(text: &str) -> Vec<String> {
    let numbers = text.split(|one: char| !one.is_numeric()).filter(|one| !one.is_empty());
    numbers.map(|one| one.trim_start_matches('0').to_owned()).collect()
}

/// Letters and digits: what a fix of marks leaves alone.
fn letters(text: &str) -> String {
    text.chars().filter(|one| one.is_alphanumeric()).collect()
}

#[test]
fn a_safe_fix_comes_to_rest_and_never_changes_a_number() {
    let mut changed = 0;
    for (rule, cases) in fixtures() {
        for case in cases {
            let name = format!("{} ({rule}.txt)", case.name);
            for (path, before, after) in fixed(workspace(&case), &name) {
                changed += 1;
                assert_eq!(numbers(&before), numbers(&after), "{name}, {path}");
            }
        }
    }
    assert!(changed > 3, "fixtures with something to fix: {changed}");
}

/// Faults of the kind that units really hand in, in every sort of place.
const FAULTY: &str = r#"series: gongzuo   # 系列,不改
year: 2017
number: 1
date: 2017-08-21
entries:
  - unit: shuiwuju
    title: 把握三个关键环节,推进履职尽责管理
    lead: |
      截至7月15日,已争取项目28个,总投资62105.86万元,其中:中央35214万元;省级9201万元.共8,000户,8:30前报送.
    practices:
      - heading: 抓明责(清单)
        text: >-
          按照个人自评(30%)、科室评价(30%)、领导测评(40%)的比例;
          评分.
        points:
          - lead: "责任到班子,\"一岗双责\""
            text: '见《办法》,附件(1).docx,https://example.gov.cn/a,b(c)'
"#;

#[test]
fn the_marks_of_a_faulty_text_are_mended_and_nothing_else() {
    let project = Memory::new()
        .with("tongbao.yaml", crate::support::case::CONFIG)
        .with("units.yaml", crate::support::case::UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", FAULTY);
    let fixed = fixed(project, "a faulty text");
    let [(_, before, after)] = &fixed[..] else { panic!("one file: {fixed:?}") };
    assert_eq!(letters(before), letters(after));
    for kept in ["# 系列,不改", "62105.86", "8,000", "8:30", "附件(1).docx", "/a,b(c)"] {
        assert!(after.contains(kept), "{kept}\n{after}");
    }
    for mended in ["7月15日，已", "28个，总", "其中：中央", "万元；省级", "一岗双责”", "管理"]
    {
        assert!(after.contains(mended), "{mended}\n{after}");
    }
    // Line by line: only marks are other ones, and their number is the same.
    assert_eq!(before.lines().count(), after.lines().count());
}

#[test]
fn persons_are_parted_in_every_way_of_writing_them() {
    let issue = |persons: &str| {
        format!(
            "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-21\nentries:\n  - unit: shuiwuju\n    \
             failings:\n      - heading: 巡查记录不完整\n        responsible:\n          {persons}\n"
        )
    };
    for (before, after) in [
        ("persons: [{name: 张建国、李明华}]", "persons: [{name: 张建国}, {name: 李明华}]"),
        (
            "persons: [{ name: \"科长张建国、副科长李明\" }]",
            "persons: [{ name: 张建国, post: 科长}, {name: 李明, post: 副科长 }]",
        ),
        (
            "persons:\n            - name: 张建国，李明华  # 注",
            "persons:\n            - name: 张建国\n            - name: 李明华  # 注",
        ),
        (
            "persons:\n          - name: 张建国（科长）\n          - name: 王维",
            "persons:\n          - name: 张建国\n            post: 科长\n          - name: 王维",
        ),
        (
            "persons:\n          - name: 张建国同志\n            post: 科长",
            "persons:\n          - name: 张建国\n            post: 科长",
        ),
        (
            "persons: [{name: 张建国, post: \"城建办主任、科员李四\"}]",
            "persons: [{name: 张建国, post: 城建办主任}, {name: 李四, post: 科员}]",
        ),
        (
            "persons:\n          - name: 张建国\n            post: 主任、科员李四和办事员王强  # 注",
            "persons:\n          - name: 张建国\n            post: 主任\n          - name: 李四\n            post: 科员\n          \
             - name: 王强\n            post: 办事员  # 注",
        ),
    ] {
        let project = Memory::new()
            .with("tongbao.yaml", crate::support::case::CONFIG)
            .with("units.yaml", crate::support::case::UNITS)
            .with("bulletins/2017/gongzuo-01.yaml", issue(before));
        let fixed = fixed(project, before);
        let [(_, _, text)] = &fixed[..] else { panic!("one file: {fixed:?}") };
        assert_eq!(*text, issue(after));
    }
}
