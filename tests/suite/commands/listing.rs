//! `tongbao list`.

use snapbox::str;

use crate::support::case::{Case, issue};

fn archive() -> Case {
    let late = issue(1) + "    failings: [{heading: 巡查不全, deadline: 2017-08-20}]\n";
    Case::archive()
        .file("bulletins/2017/gongzuo-01.yaml", late)
        .file(
            "bulletins/2017/gongzuo-02.yaml",
            issue(2).replace("published", "draft") + "    title: 【待补】\n",
        )
        .file("bulletins/2017/broken.yaml", "series: [")
}

#[test]
fn each_issue_has_a_line() {
    archive()
        .run("list --as-of 2017-08-21")
        .stdout(str![[r#"
工作通报〔2017〕第1期  2017-08-01  市水务局  已发布 · 逾期 1 项
工作通报〔2017〕第2期  2017-08-02  【待补】  草稿 · 待补、待核对 1 处

"#]])
        .stderr(str![[r#"
其他文件或读不出期号的文件里有 1 个错误，请运行 tongbao check

"#]]);
}

#[test]
fn deadlines_are_held_against_the_newest_issue() {
    archive().run("--lang en --quiet list").stdout(str![[r#"
工作通报〔2017〕第1期  2017-08-01  市水务局  published
工作通报〔2017〕第2期  2017-08-02  【待补】  draft · 1 to fill in or check

"#]]);
}

#[test]
fn programs_get_data() {
    let output = archive().command("list --format json --as-of 2017-08-21").output().unwrap();
    let list: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(list[0]["id"], "gongzuo-2017-1");
    assert_eq!(list[0]["status"], "published");
    assert_eq!(list[0]["overdue"], 1);
    assert_eq!(list[1]["status"], "draft");
    assert_eq!(list[1]["to_fill_in"], 1);
}
