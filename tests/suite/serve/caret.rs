//! Where the caret and what is chosen are in a text with footnotes or a table, in a real browser.

use serde_json::json;

use super::client::Client;
use crate::support::case::Case;

const ISSUE: &str = "series: gongzuo
year: 2017
number: 1
date: 2017-01-15
status: draft
editor_note: |
  前文。

  | 项目 | 数量 |
  |------|------|
  | 水库[^1] | 3 |

  [^1]: 见附件一。
entries:
  - unit: shuiwuju
    lead: |
      叁贰壹检查三次属实。[^1]

      [^1]: 见附件二。
  - unit: jiaoyuju
    lead: |
      前文。

      | 科目 | 数量 |
      |------|------|
      | 语文 | 4 |
";

#[test]
fn words_go_where_the_caret_is_seen() {
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", ISSUE);
    let client = Client::open(&case);
    let seen = client.browse("caret", &case);
    let line = "叁贰壹检查三次属实。[^1]";
    let (body, cell) = ("[^1]: 见附件二。", "| 水库[^1] | 3 |");
    let behind = |words: &str| json!([[line], [format!("{line}{words}")]]);
    let expected = [
        ("click", behind("甲")),
        ("end", behind("乙")),
        ("right", behind("丙")),
        ("deleted", behind("戊")),
        ("out of the note", behind("己")),
        ("deleting at the end", behind("寅")),
        ("composed", behind("你卯")),
        ("all of the note", json!([[body], ["[^1]: 庚"]])),
        ("all of the text", json!([[line, body], ["辛"]])),
        ("all of a cell", json!([["| 语文 | 4 |"], ["| 壬 | 4 |"]])),
        ("behind the number in a cell", json!([[cell], ["| 水库[^1]癸 | 3 |"]])),
        ("all of a cell with a number", json!([[cell, "[^1]: 见附件一。"], ["| 子 | 3 |"]])),
        ("behind a table", json!([[], ["丑"]])),
    ];
    for (step, lines) in expected {
        assert_eq!(seen["steps"][step], lines, "{step}");
    }
    assert_eq!(seen["problems"], json!([]));
}
