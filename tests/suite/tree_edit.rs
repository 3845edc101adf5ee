//! Changes of a file that is written in every way, one and many after one another.

use tongbao::source::{NewValue, NodeStep, TreeEdit, edit_tree, node_at, tree};

fn path(steps: &str) -> Vec<NodeStep> {
    let step = |step: &str| match step.parse() {
        Ok(index) => NodeStep::Item(index),
        Err(_) => NodeStep::Key(String::from(step).leak()),
    };
    steps.split('/').filter(|step| !step.is_empty()).map(step).collect()
}

fn line(text: &str) -> NewValue {
    NewValue::Line(text.to_owned())
}

fn text(text: &str) -> NewValue {
    NewValue::Text(text.to_owned())
}

fn set(at: &str, value: NewValue, before: &[&'static str]) -> TreeEdit {
    TreeEdit::Set { at: path(at), value, before: before.to_vec() }
}

fn remove(at: &str) -> TreeEdit {
    TreeEdit::Remove { at: path(at) }
}

fn insert(list: &str, index: usize, value: NewValue) -> TreeEdit {
    TreeEdit::Insert { list: path(list), index, value, before: Vec::new() }
}

fn moved(list: &str, from: usize, to: usize) -> TreeEdit {
    TreeEdit::Move { list: path(list), from, to }
}

const FILE: &str = "\
# 一期
series: gongzuo   # 系列
entries:
  # 水务局
  - unit: shuiwuju
    lead: |
      甲。

      乙。
    practices:
      - heading: 一   # 注
      # 第二
      - {heading: 二, text: \"丙\"}

  - title: '题'
    unit: tudiju
people: {editor: 甲, signer: 乙} # 人
distribution:
  report: [市委, 市政府]
copies:
";

/// The lines that are in one text and not in the other.
fn difference(before: &str, after: &str) -> String {
    let diff = similar::TextDiff::from_lines(before, after);
    let lines = diff.iter_all_changes().filter(|one| one.tag() != similar::ChangeTag::Equal);
    lines
        .map(|one| format!("{}{}", one.tag(), one.to_string_lossy().trim_end()))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn only_what_is_edited_changes() {
    let cases = [
        (set("entries/0/lead", text("甲。\n\n丁。\n"), &[]), "-      乙。\n+      丁。"),
        (
            set("entries/0/practices/0/heading", line("一: 二"), &[]),
            "-      - heading: 一   # 注\n+      - heading: \"一: 二\"   # 注",
        ),
        (
            set("entries/0/practices/1/text", text("丙\n\n丁"), &[]),
            "-      - {heading: 二, text: \"丙\"}\n+      - {heading: 二, text: \"丙\\n\\n丁\"}",
        ),
        (set("title", line("总题"), &["entries", "copies"]), "+title: 总题"),
        (set("entries/0/title", line("题"), &["lead"]), "+    title: 题"),
        (set("entries/1/lead", text("甲"), &[]), "+    lead: |-\n+      甲"),
        (
            set("people/reviewer", line("丙"), &["signer"]),
            "-people: {editor: 甲, signer: 乙} # 人\n+people: {editor: 甲, reviewer: 丙, signer: 乙} # 人",
        ),
        (set("copies", NewValue::Plain("120".to_owned()), &[]), "-copies:\n+copies: 120"),
        (
            set("distribution/report/1", line("市府"), &[]),
            "-  report: [市委, 市政府]\n+  report: [市委, 市府]",
        ),
        (remove("entries/1/title"), "-  - title: '题'\n-    unit: tudiju\n+  - unit: tudiju"),
        (remove("entries/0/lead"), "-    lead: |\n-      甲。\n-\n-      乙。"),
        (
            remove("people/signer"),
            "-people: {editor: 甲, signer: 乙} # 人\n+people: {editor: 甲} # 人",
        ),
        (
            remove("people/editor"),
            "-people: {editor: 甲, signer: 乙} # 人\n+people: {signer: 乙} # 人",
        ),
        (remove("entries/0/practices/0"), "-      - heading: 一   # 注"),
        (
            remove("entries/0/practices/1"),
            "-      # 第二\n-      - {heading: 二, text: \"丙\"}",
        ),
        (
            insert("entries/0/practices", 0, NewValue::Mapping(vec![("heading", line("零"))])),
            "+      - heading: 零",
        ),
        (
            insert("entries/0/practices", 2, NewValue::Mapping(vec![("heading", line("三"))])),
            "+      - heading: 三",
        ),
        (
            insert("entries/0/failings", 0, NewValue::Mapping(vec![("heading", line("问题"))])),
            "+    failings:\n+      - heading: 问题",
        ),
        (
            insert("distribution/report", 0, line("人大")),
            "-  report: [市委, 市政府]\n+  report: [人大, 市委, 市政府]",
        ),
        (insert("distribution/send", 0, line("人大")), "+  send:\n+    - 人大"),
        (
            insert(
                "attachments",
                0,
                NewValue::Mapping(vec![("title", line("台账")), ("file", line("a.csv"))]),
            ),
            "+attachments:\n+  - title: 台账\n+    file: a.csv",
        ),
        (
            moved("distribution/report", 0, 1),
            "-  report: [市委, 市政府]\n+  report: [市政府, 市委]",
        ),
        (
            moved("entries/0/practices", 1, 0),
            "-      - heading: 一   # 注\n+      - heading: 一   # 注",
        ),
    ];
    for (edit, expected) in &cases {
        let after = edit_tree(FILE, edit).unwrap_or_else(|| panic!("{edit:?}"));
        assert_eq!(difference(FILE, &after), *expected, "{edit:?}");
    }
}

#[test]
fn what_is_added_is_written_as_its_neighbours_are() {
    let person =
        || NewValue::Mapping(vec![("name", line("李小红")), ("post", line("科员, 甲"))]);
    let block = "list:\n  - a: 1 # 注\n    b: |\n      丙\n\n  # 下一项\n  - a: 2\n";
    let cases = [
        (
            block,
            set("list/0/c", text("甲。\n\n乙。\n"), &[]),
            "list:\n  - a: 1 # 注\n    b: |\n      丙\n    c: |\n      甲。\n\n      乙。\n\n  # 下一项\n  - a: 2\n",
        ),
        (
            "list: [{a: 1, b: [x, {c: y}]}, {a: 2}]\n",
            set("list/0/c", text("甲。\n\n乙。\n"), &[]),
            "list: [{a: 1, b: [x, {c: y}], c: \"甲。\\n\\n乙。\\n\"}, {a: 2}]\n",
        ),
        (
            "list: [{name: 甲}, {name: 乙}]\n",
            insert("list", 1, person()),
            "list: [{name: 甲}, {name: 李小红, post: \"科员, 甲\"}, {name: 乙}]\n",
        ),
        (
            "list:\n- name: 甲\n  post: 乙\nb: 1\n",
            insert("list", 1, person()),
            "list:\n- name: 甲\n  post: 乙\n- name: 李小红\n  post: 科员, 甲\nb: 1\n",
        ),
        (
            "list:\r\n  - {name: 甲}\r\n",
            insert("list", 1, person()),
            "list:\r\n  - {name: 甲}\r\n  - name: 李小红\r\n    post: 科员, 甲\r\n",
        ),
    ];
    for (before, edit, expected) in cases {
        assert_eq!(edit_tree(before, &edit).as_deref(), Some(expected), "{edit:?}");
    }
    assert_eq!(edit_tree("list: 1\n", &set("list/0/c", text("甲"), &[])), None);
}

/// Numbers that look like chance and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most.max(1)
    }
}

const WORDS: [&str; 9] = [
    "甲",
    "甲: 乙",
    "# 丙",
    "第一段。\n\n第二段。\n",
    "- 丁",
    "“戊”",
    "  己",
    "庚\n",
    "it's \"辛\"",
];

/// A change of something in the file, chosen by chance.
fn any(chance: &mut Chance) -> TreeEdit {
    let entry = format!("entries/{}", chance.below(2));
    let word = WORDS[chance.below(WORDS.len())];
    let item = NewValue::Mapping(vec![("heading", line("新")), ("text", text(word))]);
    match chance.below(8) {
        0 => set(&format!("{entry}/lead"), text(word), &["practices"]),
        1 => set(&format!("{entry}/title"), line(word), &["lead", "practices"]),
        2 => set("distribution/report/0", line(word), &[]),
        3 => set("people/reviewer", line(word), &["signer"]),
        4 => insert(&format!("{entry}/practices"), 0, item),
        5 => insert(&format!("{entry}/failings"), 0, item),
        6 => moved(&format!("{entry}/practices"), 0, chance.below(2)),
        _ => set(&format!("{entry}/practices/0/text"), text(word), &[]),
    }
}

#[test]
fn many_changes_after_one_another_lose_no_comment() {
    let comments = ["# 一期", "# 系列", "# 水务局", "# 注", "# 第二", "# 人"];
    let (mut made, mut refused) = (0, 0);
    for seed in 0..60 {
        let mut chance = Chance(seed);
        let windows = FILE.replace('\n', "\r\n");
        let mut now = if seed % 2 == 0 { FILE.to_owned() } else { windows };
        for _ in 0..20 {
            let edit = any(&mut chance);
            match edit_tree(&now, &edit) {
                Some(after) => {
                    made += 1;
                    for comment in comments {
                        assert!(after.contains(comment), "{edit:?}\n{now}\n→\n{after}");
                    }
                    now = after;
                }
                // A list of one item has no other place, one that is missing none at all.
                None if matches!(edit, TreeEdit::Move { .. }) => refused += 1,
                None if now.contains("practices") && !reaches(&now, &edit) => refused += 1,
                None => panic!("{edit:?}\n{now}"),
            }
        }
    }
    assert!(made > refused * 3, "{made} made, {refused} refused");
}

/// Whether the list is there that a change is within.
fn reaches(now: &str, edit: &TreeEdit) -> bool {
    let TreeEdit::Set { at, .. } = edit else { return true };
    let root = tree(now).unwrap();
    !at.contains(&NodeStep::Key("practices")) || node_at(&root, &at[..3]).is_some()
}
