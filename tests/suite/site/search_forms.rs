//! Search: in whatever form something is asked for, and that it goes on until it has found it.

use std::path::Path;

use tongbao::source::Memory;

use super::search::{ask, cited, list, sample};
use crate::support::builds;
use crate::support::case::{CONFIG, UNITS};

#[test]
fn an_issue_is_found_by_its_number_however_it_is_written() {
    let forms = [
        (
            "工作通报〔2017〕第8期",
            "2017年第8期 2017-8 2017-08 〔2017〕8号 17年第8期 二〇一七年第八期 gongzuo-2017-8 2017年工作通报第8期",
        ),
        (
            "工作通报〔2017〕第8期",
            "２０１７年第８期 ［2017］第8期 2017/8 2017年度第八期工作通报 工作通报〔2017〕第8期",
        ),
        ("工作通报〔2018〕第2期", "2018年第二期 2018.2 ２０１８－２"),
        (
            "安绩办〔2017〕2号",
            "安绩办[2017]2号 安绩办〔2017〕2号 安绩办（２０１７）２号文 安绩办2017年第2号",
        ),
    ];
    let asked: Vec<(&str, &str)> = forms
        .iter()
        .flat_map(|(issue, forms)| forms.split(' ').map(|form| (*issue, form)))
        .chain([
            ("工作通报〔2017〕第8期", "工作通报 2017 年 第 8 期"),
            ("工作通报〔2017〕第8期", "2017 No. 8"),
        ])
        .collect();
    let queries: Vec<String> = asked.iter().map(|(_, form)| format!("q={form}")).collect();
    let queries: Vec<&str> = queries.iter().map(String::as_str).collect();
    for (answer, (issue, form)) in ask(sample(), &queries).iter().zip(asked) {
        assert_eq!(cited(answer).first(), Some(&issue), "{form}: {answer:#}");
    }
}

#[test]
fn a_number_without_a_year_names_issues_of_all_years_and_other_words_narrow_it() {
    let answers = ask(
        sample(),
        &[
            "q=第八期",
            "q=第8期 倍数计划",
            "q=第8期&kind=failing",
            "q=2017年8月",
            "q=没有的系列第8期",
        ],
    );
    let eighth = cited(&answers[0]);
    assert_eq!(eighth.first(), Some(&"工作通报〔2017〕第8期"));
    assert_eq!(cited(&answers[1]), ["工作通报〔2017〕第8期"]);
    let places = answers[2]["issues"].as_array().into_iter().flatten();
    assert!(
        places.flat_map(|one| list(&one["where"])).all(|place| place.ends_with("存在问题"))
    );
    // A month is no number of an issue, and a name that no series has is looked for as it stands.
    assert_eq!(list(&answers[3]["issues"][0]["marks"])[0], "2017年8月");
    assert!(cited(&answers[4]).is_empty());
}

#[test]
fn quotation_marks_do_not_matter() {
    let queries = [
        "q=“倍数计划”",
        "q=倍数计划",
        "q=「倍数计划」",
        "q=\"倍数计划\"",
        "q=＂倍数计划＂",
        "q='倍数'计划",
    ];
    let answers = ask(sample(), &queries);
    let wanted = cited(&answers[1]);
    assert!(!wanted.is_empty());
    for answer in &answers {
        assert_eq!(cited(answer), wanted, "{}", answer["fragment"]);
    }
}

#[test]
fn search_goes_on_until_it_has_found_something() {
    let issues = (1..=45).map(|number| {
        let kind = if number == 3 { "practices" } else { "failings" };
        let text = if number == 3 { "text" } else { "facts" };
        let issue = format!(
            "series: gongzuo\nyear: 2017\nnumber: {number}\ndate: 2017-03-{:02}\nstatus: published\nentries:\n  - unit: shuiwuju\n    {kind}:\n      - heading: 供水保障\n        {text}: 管网改造进度滞后。\n",
            (number + 1) / 2
        );
        (number, issue)
    });
    let memory = Memory::new().with("tongbao.yaml", CONFIG).with("units.yaml", UNITS);
    let memory = issues.fold(memory, |memory, (number, issue)| {
        memory.with(&format!("bulletins/{number}.yaml"), issue)
    });
    let outputs = builds::build(&memory, Path::new(""), None, &[]);
    let answers = ask(
        &outputs,
        &[
            "q=管网改造&kind=practice",
            "q=管网改造&kind=failing",
            "q=第二十三期",
            "q=二〇一七年第四十期",
        ],
    );
    assert_eq!(answers[0]["first"], "共找到 1 期", "{:#}", answers[0]);
    assert_eq!(cited(&answers[0]), ["工作通报〔2017〕第3期"]);
    assert_eq!(answers[1]["first"], "已找到 10 期，还有 35 期待核对");
    assert_eq!(cited(&answers[1]).len(), 44);
    assert_eq!(cited(&answers[2]), ["工作通报〔2017〕第23期"]);
    assert_eq!(cited(&answers[3]), ["工作通报〔2017〕第40期"]);
}
