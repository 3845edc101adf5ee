//! Line ends in the source.

use crate::{html, typst};

/// Both outputs, as one line in which `|` is a line end that stayed.
#[track_caller]
fn check(source: &str, expected: &str) {
    let page = html(source).replace("<p>", "").replace("</p>\n", "");
    assert_eq!(page.trim_end().replace('\n', "|"), expected, "{source}");
    let breaks = typst(source).trim_end().matches('\n').count();
    assert_eq!(breaks, expected.matches('|').count(), "{source}");
}

#[test]
fn between_chinese_characters_nothing_stays() {
    check("高新区\n坚持", "高新区坚持");
    check("高新区，\n坚持", "高新区，坚持");
    check("高新区\n（国家级）", "高新区（国家级）");
    check("甲\r\n乙\n丙", "甲乙丙");
    check("ひらがな\nカタカナ", "ひらがなカタカナ");
    check("Ａ\n５", "Ａ５");
    check("𠮷\n野", "𠮷野");
    check("甲  乙\n  丙", "甲  乙丙");
}

#[test]
fn after_chinese_punctuation_nothing_stays() {
    for mark in "。，、；：？！）》」』】〕".chars() {
        check(&format!("甲{mark}\nGDP"), &format!("甲{mark}GDP"));
        check(&format!("甲{mark}\n2017年"), &format!("甲{mark}2017年"));
    }
    check("“满园工程”\nGDP", "“满园工程”GDP");
    check("甲（\nGDP", "甲（GDP");
}

#[test]
fn marks_shared_with_latin_are_chinese_beside_chinese() {
    check("推进\n“满园”", "推进“满园”");
    check("“满园”\n工程", "“满园”工程");
    check("“甲”\n“乙”", "“甲”“乙”");
    check("甲——\n乙", "甲——乙");
    check("甲。”\n——乙", "甲。”——乙");
    check("he said “yes”\nand left", "he said “yes”|and left");
    check("don’t\n“do”", "don’t|“do”");
}

#[test]
fn beside_figures_and_latin_letters_nothing_stays() {
    check("抽查45\n份，截至\n8月底", "抽查45份，截至8月底");
    check("高新区\nGDP", "高新区GDP");
    check("GDP\n增长", "GDP增长");
    check("GDP\n，增长", "GDP，增长");
    check("增长5%\n以上（见\n[附件](x)）", "增长5%以上（见<a href=\"x\">附件</a>）");
}

#[test]
fn elsewhere_it_stays() {
    check("one\ntwo", "one|two");
    check("12\n345", "12|345");
    check("甲,\n乙", "甲,|乙");
    check("OK?\n甲", "OK?|甲");
    check("甲\n(a)", "甲(a)");
    check("한국\n어", "한국|어");
    check("甲。\n한국", "甲。|한국");
    check("甲\n한국", "甲|한국");
    check("甲\\\n乙", "甲<br />|乙");
}

#[test]
fn joining_looks_through_inlines() {
    check("**粗体**\n汉字", "<strong>粗体</strong>汉字");
    check("汉字\n**粗体\n斜\n体**\n汉字", "汉字<strong>粗体斜体</strong>汉字");
    check("**粗体，**\nGDP", "<strong>粗体，</strong>GDP");
    check("[链接](x)\n汉字", "<a href=\"x\">链接</a>汉字");
    check("[链\n接](x)", "<a href=\"x\">链接</a>");
    check("![图\n片](x)", "<img src=\"/x\" alt=\"图片\" />");
    check("甲![图](x)\n乙", "甲<img src=\"/x\" alt=\"图\" />|乙");
    assert!(html("甲[^1]\n乙\n\n[^1]: 丙\n丁").contains("</sup>乙</p>"));
    assert!(html("甲[^1]\n乙\n\n[^1]: 丙\n丁").contains("<p>丙丁 <a"));
}

#[test]
fn joining_works_in_every_block() {
    assert_eq!(html("- 甲\n  乙\n"), "<ul>\n<li>甲乙</li>\n</ul>\n");
    assert_eq!(html("[^1]: 甲\n    乙\n").matches("甲乙").count(), 1);
}

#[test]
fn numbers_stay_with_what_they_count_over_joined_lines() {
    assert_eq!(typst("2017年\n8月"), "#box[#\"2017年\"]#box[#\"8月\"]\n");
    assert_eq!(typst("截至2017\n年"), "#\"截至\"#box[#\"2017年\"]\n");
    assert_eq!(typst("安绩办\n〔2017〕8号"), "#\"安绩办\"#box[#\"〔2017〕\"]#box[#\"8号\"]\n");
}
