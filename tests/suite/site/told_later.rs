//! What the page of an issue tells besides its words: what became of its failings, and how long its PDF is.

use super::ledger;
use crate::support::builds::sample;
use crate::support::html;

/// The words of each failing's progress on a page, in their order.
fn progress(page: &str) -> Vec<String> {
    let parts = page.split("<div class=\"progress\">").skip(1);
    let parts = parts.map(|part| part.split("</div>").next().unwrap());
    parts
        .map(|part| html::words(part).split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn an_issue_says_beside_each_failing_what_became_of_it() {
    let page = ledger::outputs().page("gongzuo/2017/1/index.html");
    assert_eq!(
        progress(page),
        [
            "整改进展：已销号 2017年2月20日 已销号 工作通报〔2017〕第2期",
            "整改进展：已完成 2017年12月1日 已完成 已全部补报。",
            "整改进展：整改中 逾期 2017年3月5日 整改中 工作通报〔2017〕第2期",
        ]
    );
    assert!(
        page.contains(
            "<a href=\"../../../gongzuo/2017/2/index.html\">工作通报〔2017〕第2期</a>"
        )
    );
    assert!(!page.contains("已补报"), "what an issue tells is read there");
    assert!(!page.contains("内部销号"));
}

#[test]
fn the_link_to_the_pdf_tells_its_pages_and_its_size() {
    let pdf = &sample().public["gongzuo/2017/8/gongzuo-2017-8.pdf"];
    let (_, link) =
        sample().page("gongzuo/2017/8/index.html").split_once("<p class=\"pdf\">").unwrap();
    let told = html::words(link.split("</p>").next().unwrap());
    let pages = serde_json::from_slice::<serde_json::Value>(
        &sample().public["gongzuo/2017/8/issue.json"],
    )
    .unwrap()["pdf"]["pages"]
        .clone();
    assert_eq!(told, format!("下载本期PDF {pages} 页 · {} KB", pdf.len().div_ceil(1024)));
}
