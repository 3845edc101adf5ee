//! Strong words.

use crate::html;

#[track_caller]
fn check(source: &str, expected: &str) {
    assert_eq!(html(source), format!("<p>{expected}</p>\n"), "{source}");
}

#[test]
fn strong_beside_full_width_punctuation() {
    check("**《办法》**印发", "<strong>《办法》</strong>印发");
    check("印发**《办法》**", "印发<strong>《办法》</strong>");
    check("印发**《办法》**的通知", "印发<strong>《办法》</strong>的通知");
    check("**注意：**请按时报送", "<strong>注意：</strong>请按时报送");
    check("第一句。**第二句。**第三句", "第一句。<strong>第二句。</strong>第三句");
    check("高新区**（国家级）**管委会", "高新区<strong>（国家级）</strong>管委会");
    check("甲**【乙】**丙**「丁」**戊", "甲<strong>【乙】</strong>丙<strong>「丁」</strong>戊");
    check("**《甲》**、**《乙》**印发", "<strong>《甲》</strong>、<strong>《乙》</strong>印发");
    check("（**重点**）工作", "（<strong>重点</strong>）工作");
    check("**《A》**B", "<strong>《A》</strong>B");
    check("投资**￥300万**元", "投资<strong>￥300万</strong>元");
}

#[test]
fn strong_beside_shared_and_latin_punctuation() {
    check("全力推进**“满园工程”**建设", "全力推进<strong>“满园工程”</strong>建设");
    check("**‘双随机’**检查", "<strong>‘双随机’</strong>检查");
    check("**“满园”**A区", "<strong>“满园”</strong>A区");
    check("增长**12.5%**以上", "增长<strong>12.5%</strong>以上");
    check("办法**(试行)**印发", "办法<strong>(试行)</strong>印发");
    check("请看**[办法](x)**全文", "请看<strong><a href=\"x\">办法</a></strong>全文");
    check("用**`make`**编译", "用<strong>`make`</strong>编译");
    check("**(a)**b、**“a”**b", "<strong>(a)</strong>b、<strong>“a”</strong>b");
}

#[test]
fn other_runs_are_text() {
    for text in [
        "*《办法》*印发",
        "***《办法》***印发",
        "~~《办法》~~印发",
        "甲_《乙》_丙",
        "__甲__",
        "一是**——**二是",
        "**《办法》 **印发",
        "5**4**3",
        "张**、李**迟到",
        "甲/**/乙",
    ] {
        check(text, text);
    }
    check("**~~《办法》~~**印发", "<strong>~~《办法》~~</strong>印发");
    check("**甲（*乙*）丙**", "**甲（*乙*）丙**");
    check("**5\\*4米**", "<strong>5*4米</strong>");
}

#[test]
fn all_pairs_of_a_paragraph_or_none() {
    check("**甲**乙**", "**甲**乙**");
    check("**甲**乙**丙**", "<strong>甲</strong>乙<strong>丙</strong>");
    check("张**，**王五**", "张**，<strong>王五</strong>");
    assert_eq!(html("**甲\n\n乙**"), "<p>**甲</p>\n<p>乙**</p>\n");
    let row = html("|**甲|乙**|\n|-|-|\n|**丙**|丁**|\n");
    assert!(
        row.contains(">**甲</th>") && row.contains("<td><strong>丙</strong></td>"),
        "{row}"
    );
}

#[test]
fn one_tilde_is_a_range() {
    check("约5~10人、20~30人", "约5~10人、20~30人");
    check("（1）~（3）和（5）~（8）", "（1）~（3）和（5）~（8）");
    check("~甲~", "~甲~");
}

#[test]
fn what_is_escaped_is_text() {
    check("\\*\\*《办法》\\*\\*印发", "**《办法》**印发");
    check("3 * 4 * 5", "3 * 4 * 5");
}

#[test]
fn letters_for_the_parser_leave_no_trace() {
    check("`《*甲`和`**》`乙", "`《*甲`和`**》`乙");
    check("[甲](/《*乙 \"》*丙\")", "<a href=\"/%E3%80%8A*%E4%B9%99\" title=\"》*丙\">甲</a>");
    check("[乙](<https://a.b/(*甲>)", "<a href=\"https://a.b/(*%E7%94%B2\">乙</a>");
    check("![《*甲](x)", "<img src=\"/x\" alt=\"《*甲\" />");
    check("    ”*b", "”*b");
    let table = html("|**《甲》**乙|\n|-|\n|》*丙|");
    assert!(table.contains("><strong>《甲》</strong>乙</th>"), "{table}");
    assert!(table.contains("<td>》*丙</td>"), "{table}");
}

#[test]
fn private_use_characters_of_the_user_stay() {
    check("\u{E000}**《办\u{E001}》**印发", "\u{E000}<strong>《办\u{E001}》</strong>印发");
    check("**《&#xE000;》**印发", "<strong>《&amp;#xE000;》</strong>印发");
    let all: String = ('\u{E000}'..='\u{F8FF}').collect();
    check(&format!("**《{all}》**印发"), &format!("<strong>《{all}》</strong>印发"));
}
