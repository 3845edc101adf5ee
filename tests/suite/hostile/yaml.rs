//! YAML that wants to fill the memory, the stack or the day: refused by name, or read in time that grows
//! with its length.

use tongbao::office;
use tongbao::source::Memory;

use crate::support::builds::told;
use crate::support::case::{CONFIG, UNITS, issue};
use crate::support::growth::is_linear;

/// What is told of an issue's file with this text.
fn check(text: String) -> String {
    let project = Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", text);
    let prepared = office::check(&project);
    told(&prepared.diagnostics, &prepared.files)
}

#[track_caller]
fn refused(name: &str, text: String, rule: &str) {
    let told = check(text);
    assert!(told.contains(&format!("error[{rule}]")), "{name}: {told}");
    assert!(told.lines().count() < 200, "{name}: {} lines", told.lines().count());
}

#[test]
fn bombs_of_aliases() {
    let mut laughs = "a0: &a0 [哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈]\n".to_owned();
    for level in 1..30 {
        let before = vec![format!("*a{}", level - 1); 9].join(", ");
        laughs += &format!("a{level}: &a{level} [{before}]\n");
    }
    refused("a billion laughs", laughs, "yaml-over-limit");
    let one = format!("a: &a [{}]\nb: [{}]\n", "x, ".repeat(5000), "*a, ".repeat(60));
    refused("one long anchor often", one, "yaml-over-limit");
    let many: String = (0..10_000).map(|number| format!("k{number}: &a{number} x\n")).collect();
    refused("ten thousand anchors", many, "yaml-over-limit");
    refused("an anchor within itself", "a: &a [*a]\n".to_owned(), "yaml-over-limit");
}

#[test]
fn depth() {
    let is_refused = |told: &str| {
        ["invalid-yaml", "yaml-over-limit"]
            .iter()
            .any(|id| told.contains(&format!("error[{id}]")))
    };
    for depth in [33, 1_000, 100_000] {
        let lists = format!("a: {}{}", "[".repeat(depth), "]".repeat(depth));
        refused("lists", lists, "yaml-over-limit");
        let open = check(format!("a: {}", "[".repeat(depth)));
        assert!(is_refused(&open), "{open}");
        let open = check(format!("{}x", "{a: ".repeat(depth)));
        assert!(is_refused(&open), "{open}");
    }
    let steps: String = (0..500).map(|level| format!("{}a:\n", "  ".repeat(level))).collect();
    refused("steps", steps, "yaml-over-limit");
    refused("dashes", format!("a:\n  {}x", "- ".repeat(1_000)), "yaml-over-limit");
}

#[test]
fn length() {
    let list = format!("{}copies: [{}]\n", issue(1), "1, ".repeat(100_000));
    refused("a list of 100,000", list, "yaml-over-limit");
    let lines = format!("{}copies:\n{}", issue(1), "  - 甲\n".repeat(100_000));
    refused("100,000 lines", lines, "yaml-over-limit");
    let keys: String = (0..100_000).map(|number| format!("k{number}: x\n")).collect();
    refused("100,000 keys", keys, "yaml-over-limit");
    let large = format!("{}title: {}\n", issue(1), "长".repeat(1_400_000));
    refused("over 4 MB", large, "file-too-large");
}

/// Within the limits, a file with nothing but faults is told in time that grows with its length.
#[track_caller]
fn told_in_time(name: &str, length: usize, rule: &str, text: impl Fn(usize) -> String + Sync) {
    is_linear(name, length, |length| {
        let told = check(text(length));
        assert!(told.contains(&format!("[{rule}]")), "{name}: {told:.1000}");
    });
}

#[test]
fn many_faults_take_no_longer() {
    told_in_time("one key often", 5_000, "duplicate-key", |count| "k: x\n".repeat(count));
    told_in_time("unknown keys", 5_000, "unknown-key", |count| {
        (0..count).map(|number| format!("k{number}: x\n")).collect()
    });
    told_in_time("entries of one unit", 2_000, "duplicate-entry", |count| {
        format!("{}{}", issue(1), "  - {unit: nobody, lead: 甲}\n".repeat(count))
    });
    told_in_time("control characters", 50_000, "control-character", |count| {
        format!("{}title: \"{}\"\n", issue(1), "\\u202e".repeat(count))
    });
    told_in_time("tags", 25_000, "raw-html", |count| {
        issue(1).replace("第1期导语。", &"<b>甲</b>".repeat(count))
    });
    told_in_time("links", 25_000, "broken-link", |count| {
        issue(1).replace("第1期导语。", &format!("见{}", "[甲](x:y)".repeat(count)))
    });
}

/// The text of an issue with a long word in it.
type WithWord = fn(&str) -> String;

#[test]
fn words_of_many_characters() {
    let words: [(&str, &str, WithWord); 7] = [
        ("unit", "unknown-unit", |long| issue(1).replace("shuiwuju", long)),
        ("series", "unknown-series", |long| issue(1).replace("gongzuo", long)),
        ("status", "unknown-value", |long| issue(1).replace("published", long)),
        ("date", "impossible-date", |long| issue(1).replace("2017-08-01", long)),
        ("number", "invalid-yaml", |long| {
            issue(1).replace("number: 1", &format!("number: {}", long.replace('长', "1")))
        }),
        ("key", "unknown-key", |long| format!("{}? {long}\n: x\n", issue(1))),
        ("link", "broken-link", |long| {
            issue(1).replace("第1期导语。", &format!("见[甲](issue:{long})"))
        }),
    ];
    for (name, rule, text) in words {
        told_in_time(name, 100_000, rule, |length| text(&"长".repeat(length)));
    }
}

#[test]
fn several_documents_in_one_file() {
    refused("two documents", format!("{}---\n{}", issue(1), issue(2)), "invalid-yaml");
}

#[test]
fn tags_make_nothing_of_a_text() {
    let tagged = issue(1).replace("lead: ", "lead: !!python/object/apply:os.system ");
    let told = check(tagged);
    assert!(!told.contains("panicked"), "{told}");
    let included = issue(1).replace("lead: 第1期导语。", "lead: !include /etc/passwd");
    assert!(!check(included).contains("root:"));
}
