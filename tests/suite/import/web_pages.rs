//! Web pages: saved from a browser, by Word, or by a program that calls them a Word file.

use snapbox::str;
use tongbao::document::{Block, html};
use tongbao::source::Memory;

use crate::support::case::Case;
use crate::support::growth::is_linear;
use crate::support::root;

const PAGE: &str = "<!DOCTYPE html>
<html><head><meta charset=\"utf-8\"><title>防汛检查_某网站</title><style>p{}</style><script>var a='<p>脚本</p>';</script></head>
<body><nav><a href='/'>首页</a> <a href='/news'>新闻</a></nav>
<table width=100%><tr><td>
<h2>市水务局：</h2>
<h3>一、好的做法</h3>
<p>&nbsp;&nbsp;&nbsp;&nbsp;（一）抓早抓细。今年以来，<b>共有</b>水库
45 座，水位
不超过 5&lt;6 米。见<a href=\"https://a.cn/x?a=1&amp;b=2\">通知</a>、<a href=\"detail.html\">详情</a>。</p>
<ul><li>每库一策；</li><li>每日一报。</ul>
<p>（二）值班值守。每天24小时值守<br>节假日不休。</p>
<table border=1><tr><th rowspan=2>县区</th><th colspan=2>水库</th></tr><tr><th>座</th><th>容量</th></tr>
<tr><td>清江<td>12<td>3.5</tr></table>
<h3>二、存在问题</h3>
<div>巡查不到位。8月1日无人在岗。</div>
<div>责任人：科长张三丰</div><div>处理结果：通报批评。</div>
<div style='display: none'>隐藏的话</div>
<img src='图.png' alt='现场'><img src='https://a.cn/1.png' alt='网上'>
</td></tr></table>
<footer>版权所有</footer>
</body></html>
";

const YAML: &str = "\
# 由 tongbao import 根据 page.html 生成。
# 逐处看过“请核对”后，把它删去；把下面各条目放到一期的 entries 下（或用 --into 加进去），再运行 tongbao check。
# 请核对：第一个单位之前的这些文字没有写进条目，请分别放进这一期的总标题（title）、编者按（editor_note），或删去
# 来稿原文：防汛检查_某网站
entries:
  # 来稿原文：市水务局：
  - unit: shuiwuju
    practices:
      - heading: 抓早抓细
        text: |
          今年以来，**共有**水库 45 座，水位不超过 5<6 米。见[通知](https://a.cn/x?a=1&b=2)、详情。

          -   每库一策；
          -   每日一报。
      - heading: 值班值守
        # 请核对：表格中有合并的单元格，已拆开，空格处留空
        text: |
          每天24小时值守

          节假日不休。

          | 县区 | 水库 | |
          |---|---|---|
          |  | 座 | 容量 |
          | 清江 | 12 | 3.5 |
    failings:
      - heading: 巡查不到位
        facts: |
          8月1日无人在岗。
        responsible:
          persons:
            - post: 科长
              name: 张三丰
        outcome: |
          通报批评。
    pictures:
      # 图片在来稿中位于“处理结果：通报批评。”之后，印出时在条目末尾
      - file: 稿/picture-1.png
        alt: 现场
      # 请核对：来稿没有带图片 1.png，请把它存为 稿/picture-2.png，或删去这一项
      - file: 稿/picture-2.png
        alt: 网上
";

fn case() -> Case {
    let picture = fs_err::read(root().join("bulletins/2017/gongzuo-07/penggai.png")).unwrap();
    Case::archive().file("图.png", picture)
}

#[test]
fn a_page_is_its_text_and_what_stands_around_it_is_told() {
    let case = case().file("page.html", PAGE);
    case.run("import page.html -o 稿.yaml").stderr(str![[r#"
page.html：网页正文之外的文字未导入（导航、页脚、按钮等，2 处，如“首页 新闻”）；需要的请自行补入
page.html：隐藏文字未导入（1 处，如“隐藏的话”）；需要的请取消隐藏再导入
page.html：有 1 处链接不是网址或邮箱（如 detail.html），只导入了文字；请核对
page.html：有 1 张图片没有找到或格式不能使用（第 18 行，如 https://a.cn/1.png）；请把 png、jpg 文件放到来稿所在的文件夹里再导入，或按“请核对”补上
图片已存为 稿/picture-1.png
单位 1 个，做法 2 项，要点 0 个，问题 1 个；有 3 处标有“请核对”
已写入 稿.yaml。请逐处看过“请核对”，再运行 tongbao check

"#]]);
    assert_eq!(fs_err::read_to_string(case.path().join("稿.yaml")).unwrap(), YAML);
}

#[test]
fn a_page_is_known_by_its_bytes_and_read_in_the_encoding_that_it_says() {
    let gb = encoding_rs::GB18030.encode(&PAGE.replace("utf-8", "gb2312")).0.into_owned();
    let big = PAGE.replace("charset=\"utf-8\"", "charset=big5");
    for (name, bytes) in [
        ("导出.doc", PAGE.as_bytes().to_vec()),
        ("a.txt", gb),
        ("b.htm", encoding_rs::BIG5.encode(&big).0.into_owned()),
    ] {
        let case = case().file(name, bytes);
        let output = case.command(&format!("import {name}")).output().unwrap();
        let yaml = String::from_utf8(output.stdout).unwrap();
        assert!(yaml.contains("heading: 抓早抓"), "{name}\n{yaml}");
    }
    case().file("a.mht", "MIME-Version: 1.0\n\n").run("import a.mht").exit(1).stderr(str![[r#"
错误: a.mht：这是存成单个文件的网页（.mht），不能直接导入；请用浏览器另存为 .html，或用 Word、WPS 另存为 .docx 再导入

"#]]);
}

#[test]
fn cells_that_reach_into_rows_below_keep_their_columns() {
    let page = "<table><tr><td rowspan=3>甲<td>乙<td rowspan=2 colspan=2>丙<tr><td>丁<tr><td>戊<td>己<td>庚</table>";
    let read = html::read(page.as_bytes(), &Memory::new()).unwrap();
    let [Block::Table(table)] = &read.document.blocks[..] else { panic!("{read:?}") };
    let rows: Vec<String> = table
        .rows
        .iter()
        .map(|row| {
            let cells = row.cells.iter().map(|cell| {
                let words: String = cell.paragraphs.iter().map(|one| one.text()).collect();
                format!("{}{words}{}", if cell.continues { "^" } else { "" }, cell.columns)
            });
            cells.collect::<Vec<_>>().join(" ")
        })
        .collect();
    assert_eq!(rows, ["甲1 乙1 丙2", "^1 丁1 ^2", "^1 戊1 己1 庚1"]);
}

#[test]
fn hostile_pages_take_linear_time_or_are_refused() {
    for (repeated, times) in [
        ("<b>甲</b>乙", 20_000),
        ("<table><tr><td>", 20_000),
        ("<table><tr><td>甲<td>乙</table>", 5_000),
        ("<td rowspan=63 colspan=63>", 5_000),
        ("<ul><li>", 20_000),
        ("<div hidden>", 20_000),
        ("<img src=a.png>\n", 5_000),
        ("&amp;&lt;&#x4e00;", 20_000),
        ("<", 50_000),
        ("<!--", 20_000),
        ("<a b=c", 20_000),
    ] {
        is_linear(repeated, times, |times| {
            let page = format!("<html>{}", repeated.repeat(times));
            let _ = html::read(page.as_bytes(), &Memory::new());
        });
    }
}
