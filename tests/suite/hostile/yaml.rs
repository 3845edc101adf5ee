//! YAML that wants to fill the memory, the stack or the day: refused by name, quickly.

use std::time::{Duration, Instant};

use tongbao::office;
use tongbao::source::Memory;

use crate::support::case::{CONFIG, UNITS, issue};
use crate::support::press::told;

/// Generous for a busy machine: each takes less than a second.
const LIMIT: Duration = Duration::from_secs(20);

/// What is told of an issue's file with this text.
#[expect(clippy::print_stderr, reason = "shown where a test fails")]
fn check(name: &str, text: String) -> String {
    let project = Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", text);
    let start = Instant::now();
    let prepared = office::check(&project);
    let told = told(&prepared.diagnostics, &prepared.files);
    eprintln!("{name}: {:?}", start.elapsed());
    assert!(start.elapsed() < LIMIT, "{name}: {:?}", start.elapsed());
    told
}

#[track_caller]
fn refused(name: &str, text: String, rule: &str) {
    let told = check(name, text);
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
    refused("a billion laughs", laughs, "yaml-limit");
    let one = format!("a: &a [{}]\nb: [{}]\n", "x, ".repeat(5000), "*a, ".repeat(60));
    refused("one long anchor often", one, "yaml-limit");
    let many: String = (0..10_000).map(|number| format!("k{number}: &a{number} x\n")).collect();
    refused("ten thousand anchors", many, "yaml-limit");
    refused("an anchor within itself", "a: &a [*a]\n".to_owned(), "yaml-limit");
}

#[test]
fn depth() {
    for depth in [33, 1_000, 100_000] {
        let lists = format!("a: {}{}", "[".repeat(depth), "]".repeat(depth));
        refused("lists", lists, "yaml-limit");
        let open = check("open lists", format!("a: {}", "[".repeat(depth)));
        assert!(open.contains("error[yaml-"), "{open}");
        let open = check("mappings", format!("{}x", "{a: ".repeat(depth)));
        assert!(open.contains("error[yaml-"), "{open}");
    }
    let steps: String = (0..500).map(|level| format!("{}a:\n", "  ".repeat(level))).collect();
    refused("steps", steps, "yaml-limit");
    refused("dashes", format!("a:\n  {}x", "- ".repeat(1_000)), "yaml-limit");
}

#[test]
fn length() {
    let list = format!("{}copies: [{}]\n", issue(1), "1, ".repeat(100_000));
    refused("a list of 100,000", list, "yaml-limit");
    let lines = format!("{}copies:\n{}", issue(1), "  - 甲\n".repeat(100_000));
    refused("100,000 lines", lines, "yaml-limit");
    let keys: String = (0..100_000).map(|number| format!("k{number}: x\n")).collect();
    refused("100,000 keys", keys, "yaml-limit");
    let large = format!("{}title: {}\n", issue(1), "长".repeat(1_400_000));
    refused("over 4 MB", large, "file-too-large");
}

/// Within the limits, a file with nothing but faults is told within reason and in time.
#[test]
fn many_faults_take_no_longer() {
    let same: String = "k: x\n".repeat(20_000);
    let told = check("one key 20,000 times", same);
    assert!(told.contains("error[duplicate-key]"));
    let keys: String = (0..20_000).map(|number| format!("k{number}: x\n")).collect();
    assert!(check("20,000 unknown keys", keys).contains("error[unknown-key]"));
    let entry = "  - {unit: nobody, lead: 甲}\n";
    let entries = format!("{}{}", issue(1), entry.repeat(8_000));
    assert!(check("8,000 entries of one unit", entries).contains("error[duplicate-entry]"));
    let controls = format!("{}title: \"{}\"\n", issue(1), "\\u202e".repeat(200_000));
    assert!(check("200,000 control characters", controls).contains("error[control-character]"));
    let tags = issue(1).replace("第1期导语。", &"<b>甲</b>".repeat(100_000));
    assert!(check("200,000 tags", tags).contains("warning[raw-html]"));
    let links = issue(1).replace("第1期导语。", &format!("见{}", "[甲](x:y)".repeat(100_000)));
    assert!(check("100,000 links", links).contains("error[broken-link]"));
}

#[test]
fn words_of_a_million_characters() {
    let long = "长".repeat(1_000_000);
    for (name, text) in [
        ("unit", issue(1).replace("shuiwuju", &long)),
        ("series", issue(1).replace("gongzuo", &long)),
        ("status", issue(1).replace("published", &long)),
        ("date", issue(1).replace("2017-08-01", &long)),
        (
            "number",
            issue(1).replace("number: 1", &format!("number: {}", "1".repeat(1_000_000))),
        ),
        ("key", format!("{}? {long}\n: x\n", issue(1))),
        ("link", issue(1).replace("第1期导语。", &format!("[甲](issue:{long})"))),
    ] {
        assert!(check(name, text).contains("error["), "{name}");
    }
}

#[test]
fn several_documents_in_one_file() {
    refused("two documents", format!("{}---\n{}", issue(1), issue(2)), "yaml-limit");
}

#[test]
fn tags_make_nothing_of_a_text() {
    let tagged = issue(1).replace("lead: ", "lead: !!python/object/apply:os.system ");
    let told = check("tag", tagged);
    assert!(!told.contains("panicked"), "{told}");
    let included = issue(1).replace("lead: 第1期导语。", "lead: !include /etc/passwd");
    assert!(!check("include", included).contains("root:"));
}
