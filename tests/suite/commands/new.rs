//! `tongbao new`: which number is next, and who gets one that two want. What a draft says is in
//! [`super::drafts`].

use std::collections::BTreeSet;
use std::process::Command;

use fs_err as fs;
use serde_json::Value;
use snapbox::str;

use crate::support::case::{CONFIG, Case};
use crate::support::files_under;

/// A published issue with a tail, and with failings whose deadlines are in September 2017.
const LAST: &str = "\
series: gongzuo
year: 2017
number: 8
date: 2017-08-21
status: published
entries:
  - unit: shuiwuju
    failings:
      - heading: 部分巡查记录不完整
        deadline: 2017-09-30
      - {heading: 已经办结的, deadline: 2017-09-15}
      - {heading: 没有期限的}
  - unit: jiaoyuju
    failings:
      - heading: |
          两行的
          标题
        deadline: 2017-09-10
distribution:
  report: [市委, \"2017\"]
  issue: [市直各单位]
copies: 120
people: {editor: 甲, signer: \"2017\"}
";

const NEWS: &str = "\
rectifications:
  - {failing: gongzuo-2017-8/shuiwuju/2, date: 2017-09-20, state: closed}
  - {failing: gongzuo-2017-8/jiaoyuju/1, date: 2017-09-12, state: in-progress}
";

pub(super) fn archive() -> Case {
    Case::archive()
        .file("bulletins/2017/gongzuo-08.yaml", LAST)
        .file("rectifications.yaml", NEWS)
}

pub(super) fn text(case: &Case, path: &str) -> String {
    fs::read_to_string(case.path().join(path)).unwrap()
}

/// Rules that speak of errors.
pub(super) fn errors(case: &Case) -> Vec<String> {
    let output = case.command("check --format json").output().unwrap();
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let told = told.as_array().unwrap().iter().filter(|one| one["severity"] == "error");
    told.map(|one| one["rule"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_number_counts_wherever_its_file_is() {
    let nine = LAST.replace("number: 8", "number: 9");
    let case = archive()
        .file("bulletins/from-li/第九期（终稿）.yml", nine)
        .file("bulletins/2017/gongzuo-03.yaml", LAST.replace("number: 8", "number: 3"));
    case.run("new --date 2017-10-09").stdout(str![[r#"
bulletins/2017/gongzuo-10.yaml

"#]]).stderr(str![[r#"
已建立草稿：工作通报〔2017〕第10期，日期 2017-10-09
印发范围、印数、编发人员取自工作通报〔2017〕第9期，请核对
注意：2017 年缺第 1–2、4–7 期，已跳过；如有空号或漏存的，请核对
有 8 个问题的整改期限已过而未销号，已列在文件末尾，供选用
下一步：填写 bulletins/2017/gongzuo-10.yaml，运行 tongbao check 检查，运行 tongbao build --drafts 预览

"#]]);
}

#[test]
fn an_issue_with_other_faults_keeps_its_number() {
    let faulty = "series: gongzuo\nyear: 2017\nnumber: 9\ndate: someday\n";
    let case = archive().file("bulletins/2017/gongzuo-09.yaml", faulty);
    case.run("--quiet new --date 2017-10-09").stdout(str![[r#"
bulletins/2017/gongzuo-10.yaml

"#]]);
}

#[test]
fn a_number_that_cannot_be_read_stops_everything() {
    let case = archive()
        .file("bulletins/2017/gongzuo-09.yaml", "series: gongzuo\nyear: 2017\nnumber: \"9\"\n")
        .file("bulletins/2017/ten.yaml", "series: gongzuo\nnumber 10\n")
        .file("bulletins/2017/ducha-01.yaml", "series: ducha\nyear: 2017\nnumber: \"1\"\n")
        .file("bulletins/2016/gongzuo-01.yaml", "series: gongzuo\nyear: 2016\nnumber: x\n");
    case.run("new --date 2017-10-09").exit(1).stderr(str![[r#"
错误[missing-key]: 缺少 `date`，或其内容为空
 --> bulletins/2017/gongzuo-09.yaml:1:1
  |
1 | series: gongzuo
  | ^^^^^^
  |
  = 处理办法: 补上一行 `date: …`

错误[missing-key]: 缺少 `entries`，或其内容为空
 --> bulletins/2017/gongzuo-09.yaml:1:1
  |
1 | series: gongzuo
  | ^^^^^^
  |
  = 处理办法: 补上一行 `entries: …`

错误[wrong-type]: 此处应为数字，现为`9`
 --> bulletins/2017/gongzuo-09.yaml:3:9
  |
3 | number: "9"
  |         ^^^
  |
  = 处理办法: 改为 `9`

错误[invalid-yaml]: 这一行既不是“键: 值”，也不是列表的一项
 --> bulletins/2017/ten.yaml:2:1
  |
2 | number 10
  | ^^^^^^^^^
  |
  = 处理办法: 是上面那段文字的，往右缩进，并在那个键的冒号后写 |；是新的一项的，补上键和冒号；是说明、不印的，行首写 # 和一个空格

共 4 个错误，0 个警告
其中 1 处可由 tongbao check --fix 自动改好
错误: 没有取号：bulletins/2017/gongzuo-09.yaml bulletins/2017/ten.yaml 读不出是哪一期，其中的期号可能已被占用。请先改正上述问题

"#]]);
    let files = files_under(&case.path().join("bulletins"));
    assert!(!files.contains(&"2017/gongzuo-11.yaml".to_owned()), "{files:?}");
}

#[test]
fn a_file_of_the_wanted_name_is_never_overwritten() {
    let other = LAST.replace("number: 8", "number: 5");
    let case = archive().file("bulletins/2017/gongzuo-09.yaml", &other);
    case.run("new --date 2017-10-09").exit(2).stderr(str![[r#"
错误: 没有取号：bulletins/2017/gongzuo-09.yaml 已经存在，但里面写的不是工作通报〔2017〕第9期。请先核对该文件的期号和文件名

"#]]);
    assert_eq!(text(&case, "bulletins/2017/gongzuo-09.yaml"), other);
}

#[test]
fn what_was_typed_wrong() {
    let case = archive();
    case.run("new --date 2017-02-29").exit(2).stderr(str![[r#"
错误: 日期有误：2017-02-29。写作 2017-09-05 的形式，年份为 1900 到 2999

"#]]);
    case.run("--lang en new --date tomorrow").exit(2).stderr(str![[r#"
error: wrong date: tomorrow. Write it as 2017-09-05; years are 1900 to 2999

"#]]);
    case.run("new --unit 市水务厅").exit(2).stderr(str![[r#"
错误: 没有这个单位：市水务厅。是否应为 市水务局？

"#]]);
    case.run("--lang en new --unit shuiwuju --unit 市水务局").exit(2).stderr(str![[r#"
error: the unit 市水务局 is named twice; a unit has one entry in an issue

"#]]);
    case.run("new --series xxxxxxxx").exit(2).stderr(str![[r#"
错误: 没有这个系列：xxxxxxxx。tongbao.yaml 中的系列有：gongzuo

"#]]);
    let full = LAST.replace("number: 8", "number: 9999");
    let case = archive().file("bulletins/2017/last.yaml", full);
    case.run("new --date 2017-10-09").exit(2).stderr(str![[r#"
错误: 没有取号：系列 gongzuo 在 2017 年的期号已用到 9999

"#]]);
    let case = Case::archive().file("tongbao.yaml", "title: 甲\n");
    case.run("new").exit(1).stderr(str![[r#"
错误[missing-key]: 缺少 `organization`，或其内容为空
 --> tongbao.yaml:1:1
  |
1 | title: 甲
  | ^^^^^
  |
  = 处理办法: 补上一行 `organization: …`

错误[missing-key]: 缺少 `series`，或其内容为空
 --> tongbao.yaml:1:1
  |
1 | title: 甲
  | ^^^^^
  |
  = 处理办法: 补上一行 `series: …`

共 2 个错误，0 个警告
错误: 没有取号：请先改正上述问题

"#]]);
}

#[test]
fn the_path_leads_there_from_where_one_is() {
    let case =
        Case::new().file("a/b/tongbao.yaml", CONFIG).file("a/b/units.yaml", "units: []\n");
    case.run("--quiet -C a/b new --date 2017-10-09").stdout(str![[r#"
a/b/bulletins/2017/gongzuo-01.yaml

"#]]);
    assert!(case.path().join("a/b/bulletins/2017/gongzuo-01.yaml").is_file());
}

#[test]
fn without_a_date_it_is_today_where_people_are() {
    for zone in ["UTC-14", "UTC+12"] {
        let case = Case::archive().variable("TZ", zone);
        let today = |_| {
            let mut date = Command::new("date");
            let output = date.env("TZ", zone).arg("+%Y-%m-%d").output().unwrap();
            String::from_utf8(output.stdout).unwrap()
        };
        let before = today(());
        let output = case.command("new").output().unwrap();
        let made = String::from_utf8(output.stdout).unwrap();
        let draft = text(&case, made.trim());
        let days = [before, today(())];
        assert!(
            days.iter().any(|day| draft.contains(&format!("date: {day}"))),
            "{days:?}\n{draft}"
        );
    }
}

#[test]
fn eight_people_at_once_get_eight_numbers() {
    let case = archive();
    let running: Vec<_> = (0..8)
        .map(|_| {
            let mut command = case.command("new --date 2017-10-09");
            command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
            command.spawn().unwrap()
        })
        .collect();
    let mut made = BTreeSet::new();
    for one in running {
        let output = one.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{said}");
        let path = String::from_utf8(output.stdout).unwrap().trim().to_owned();
        let number = path.split(['-', '.']).nth(1).unwrap().trim_start_matches('0').to_owned();
        assert!(text(&case, &path).contains(&format!("\nnumber: {number}\n")), "{path}");
        assert!(said.contains(&format!("第{number}期，日期")), "{said}");
        made.insert(path);
    }
    let wanted = (9..=16).map(|number| format!("bulletins/2017/gongzuo-{number:02}.yaml"));
    assert_eq!(made, wanted.collect());
    let files = files_under(&case.path().join("bulletins/2017"));
    assert_eq!(files.len(), 9, "nothing is left behind: {files:?}");
    assert_eq!(errors(&case), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn a_folder_that_leads_elsewhere_is_refused() {
    let elsewhere = tempfile::tempdir().unwrap();
    let case = archive();
    std::os::unix::fs::symlink(elsewhere.path(), case.path().join("bulletins/2018")).unwrap();
    case.run("new --date 2018-01-05").exit(1).stderr(str![[r#"
错误[unreadable-file]: 无法读取 bulletins/2018：链接指向工作区之外
 --> bulletins/2018:1:1
  |
1 |
  | ^
  |
  = 处理办法: 检查文件名、位置和权限

共 1 个错误，0 个警告
错误: 没有取号：bulletins/2018 读不出是哪一期，其中的期号可能已被占用。请先改正上述问题

"#]]);
    assert!(files_under(elsewhere.path()).is_empty());
}
