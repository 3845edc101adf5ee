//! What the clipboard has in the forms of Word, WPS, Excel and browsers, as the text of a field.

use tongbao::office;

/// A page as Word has it: settings and styles around what was chosen.
fn word(fragment: &str) -> String {
    format!(
        "<html xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\">\r\n\
        <head>\r\n<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">\r\n<meta name=Generator content=\"Microsoft Word 15\">\r\n<title>标题不是内容</title>\r\n\
        <!--[if gte mso 9]><xml>\r\n <w:WordDocument>\r\n  <w:View>Normal</w:View>\r\n </w:WordDocument>\r\n</xml><![endif]-->\r\n\
        <style>\r\n<!--\r\n /* List Definitions */\r\n @list l0:level1\r\n\t{{mso-level-number-format:chinese-counting;}}\r\np.MsoNormal\r\n\t{{font-family:仿宋}}\r\n-->\r\n</style>\r\n</head>\r\n\
        <body lang=ZH-CN style='tab-interval:21.0pt'>\r\n<!--StartFragment-->{fragment}<!--EndFragment-->\r\n</body>\r\n</html>"
    )
}

/// An item of a list as Word has it.
fn item(mark: &str, font: &str, words: &str) -> String {
    format!(
        "<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US\r\n\
        style='font-family:{font};mso-list:Ignore'>{mark}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>{words}<span lang=EN-US><o:p></o:p></span></p>\r\n\r\n"
    )
}

/// WPS says that it is Word, and writes blanks where others have none.
fn wps(fragment: &str) -> String {
    format!(
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns=\"http://www.w3.org/TR/REC-html40\" ><head ><meta name=\"Generator\"  content=\"Microsoft Word 14\" >\
        <!--[if gte mso 9]><xml><w:LatentStyles><w:LsdException Locked=\"false\" Name=\"Normal\" ></w:LsdException></w:LatentStyles></xml><![endif]-->\
        <style >@font-face{{font-family:\"仿宋\";}} p.MsoNormal{{mso-style-name:正文;}}</style></head><body style=\"tab-interval:21pt;\" ><!--StartFragment-->{fragment}<!--EndFragment--></body></html>"
    )
}

#[track_caller]
fn pastes(page: &str, expected: &str) {
    assert_eq!(
        office::pasted(page, "").map(|one| one.text).as_deref(),
        Some(expected),
        "{page}"
    );
}

#[test]
fn word_brings_its_words_and_nothing_else() {
    let text = word(
        "<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋'>今年以来，市水务局\r\n狠抓落实，<b>完成投资<span lang=EN-US>3.5</span>亿元</b>。<span lang=EN-US><o:p></o:p></span></span></p>\r\n\r\n\
        <p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>\r\n\r\n<p class=MsoNormal>第二段。</p>",
    );
    pastes(&text, "今年以来，市水务局狠抓落实，**完成投资3.5亿元**。\n\n第二段。");
    let numbers = word(&[item("一、", "黑体", "甲"), item("二、", "黑体", "乙")].concat());
    pastes(&numbers, "一、甲\n\n二、乙");
    let numbers = word(&[item("（一）", "楷体", "甲"), item("一是", "仿宋", "乙")].concat());
    pastes(&numbers, "（一）甲\n\n一是乙");
    let numbers = word(&[item("23.9", "仿宋", "甲"), item("23.10", "仿宋", "乙")].concat());
    pastes(&numbers, "23.9 甲\n\n23.10 乙");
    let numbers = word(&[item("1.", "仿宋", "甲"), item("2.", "仿宋", "乙")].concat());
    pastes(&numbers, "1.  甲\n2.  乙");
    let dots = word(
        &[
            item("·", "Symbol", "甲"),
            item("o", "\"Courier New\"", "乙"),
            item("§", "Wingdings", "丙"),
        ]
        .concat(),
    );
    pastes(&dots, "-   甲\n-   乙\n-   丙");
    // A paragraph that is called one of a list and is none.
    let plain = word(
        "<p class=MsoListParagraph style='text-indent:21.0pt;mso-list:none'>甲</p><p class=MsoListParagraphCxSpLast>乙</p>",
    );
    pastes(&plain, "甲\n\n乙");
    // Words that were taken out, or are hidden.
    let changed = word(
        "<p class=MsoNormal>甲<span style='display:none;mso-hide:all'>密</span><ins>乙</ins></p>",
    );
    pastes(&changed, "甲乙");
    let table = word(
        "<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=189><p class=MsoNormal>项目<o:p></o:p></p></td><td><p class=MsoNormal>金额|万元</p></td></tr>\
        <tr><td><p class=MsoNormal>水库</p></td><td><p class=MsoNormal>120</p></td></tr></table><p class=MsoNormal><o:p>&nbsp;</o:p></p>",
    );
    pastes(&table, "| 项目 | 金额\\|万元 |\n|---|---|\n| 水库 | 120 |");
    let picture = word(
        "<p class=MsoNormal>甲<!--[if gte vml 1]><v:shape><v:imagedata src=\"file:///C:/x.png\"/></v:shape><![endif]--><![if !vml]><img width=9 src=\"file:///C:/x.png\"><![endif]></p>",
    );
    let pasted = office::pasted(&picture, "甲").unwrap();
    assert_eq!((pasted.text.as_str(), pasted.pictures), ("甲", 1));
}

/// Words that were deleted with changes tracked, as Word and WPS have them.
fn deleted(words: &str) -> String {
    format!(
        "<span class=msoDel><del cite=\"mailto:%E7%8E%8B\" datetime=\"2017-08-18T16:20\">{words}</del></span>"
    )
}

#[test]
fn what_was_deleted_with_changes_tracked_is_left_out_and_told() {
    let changed = |fragment: &str, words: &str| {
        let pasted = office::pasted(&word(fragment), words).unwrap();
        (pasted.text, pasted.lines.join("/"), pasted.deleted)
    };
    let ins = "<span class=msoIns><ins cite=\"mailto:a\" datetime=\"2017-08-18T16:20\">乙</ins></span>";
    let one = format!("<p class=MsoNormal>甲{}{ins}。<o:p></o:p></p>", deleted("旧"));
    assert_eq!(changed(&one, "甲旧乙。"), ("甲乙。".into(), "甲乙。".into(), 1));
    // Most of the words are gone; the words alone have them all.
    let most = format!("<p class=MsoNormal>甲{}</p>", deleted("旧的一句话，很长很长。"));
    assert_eq!(changed(&most, "甲旧的一句话，很长很长。"), ("甲".into(), "甲".into(), 1));
    let all = format!("<p class=MsoNormal>{}</p>", deleted("旧"));
    assert_eq!(changed(&all, "旧"), (String::new(), String::new(), 1));
    // Of some programs one of the two alone.
    assert_eq!(changed("<p>甲<del>旧</del></p>", "甲旧").0, "甲");
    assert_eq!(changed("<p>甲<span class=\"msoDel\">旧</span></p>", "甲旧").0, "甲");
    // What is struck out is kept.
    assert_eq!(changed("<p>甲<s>旧</s></p>", "甲旧"), ("甲旧".into(), "甲旧".into(), 0));
    // The end of a paragraph was deleted: what follows goes on with it.
    let end = format!(
        "<p class=MsoNormal>甲{}</p>\r\n\r\n<p class=MsoNormal>{}3乙</p><p>丙</p>",
        deleted("旧<o:p></o:p>"),
        deleted("句")
    );
    assert_eq!(changed(&end, "甲旧\n句3乙\n丙").0, "甲3乙\n\n丙");
}

#[test]
fn comments_are_left_out_and_told() {
    let page = word(
        "<p class=MsoNormal>甲<span class=MsoCommentReference><span lang=EN-US><![if !supportAnnotations]><a class=msocomanchor id=\"_anchor_1\" href=\"#_msocom_1\" name=\"_msoanchor_1\">[王1]</a><![endif]></span></span>乙</p>\
        <div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>请核数<span lang=EN-US><o:p></o:p></span></p></div></div>",
    );
    let pasted = office::pasted(&page, "甲[王1]乙").unwrap();
    assert_eq!((pasted.text.as_str(), pasted.comments), ("甲乙", 2));
}

#[test]
fn wps_is_not_blank() {
    let text = wps(
        "<p class=MsoNormal  style=\"text-indent:32pt;\" ><b ><span style=\"mso-spacerun:'yes';font-family:仿宋;font-weight:bold;\" ><font face=\"仿宋\" >抓明责。</font></span></b><span style=\"mso-spacerun:'yes';\" ><font face=\"仿宋\" >责任到</font>3<font face=\"仿宋\" >人。</font></span><span style=\"mso-spacerun:'yes';\" ><o:p></o:p></span></p><p class=MsoNormal ><span >第二段。</span></p>",
    );
    pastes(&text, "**抓明责。**责任到3人。\n\n第二段。");
    let numbers = wps(
        "<p class=MsoNormal  style=\"margin-left:0pt;mso-list:l0 level1 lfo1;\" ><![if !supportLists]><span style=\"font-family:仿宋;\" ><span style='mso-list:Ignore;' >一、<span>&nbsp;</span></span></span><![endif]><span ><font face=\"仿宋\" >甲</font></span></p>",
    );
    pastes(&numbers, "一、甲");
    // Where the page says less than the words, the words are right.
    let blank = wps("<p class=MsoNormal ></p>");
    assert_eq!(office::pasted(&blank, "今年以来，市水务局狠抓落实。"), None);
    assert_eq!(office::pasted(&wps("<p>今年</p>"), "今年以来，市水务局狠抓落实。"), None);
}

#[test]
fn cells_of_a_workbook_are_a_table() {
    let excel = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta name=ProgId content=Excel.Sheet><style>.xl65{mso-number-format:\"0\\.00\";}</style></head>\
        <body link=blue><table border=0 cellpadding=0 width=144 style='border-collapse:collapse'><!--StartFragment--><col width=72 span=2><tr height=19><td height=19 class=xl65 width=72>项目</td><td>金额</td></tr>\
        <tr><td>水库</td><td align=right x:num>1,200.50</td></tr><!--EndFragment--></table></body></html>";
    pastes(excel, "| 项目 | 金额 |\n|---|---|\n| 水库 | 1,200.50 |");
    // Without a page: cells by tabs.
    let text = office::pasted("", "项目\t金额\n水库\t1200\n").unwrap().text;
    assert_eq!(text, "| 项目 | 金额 |\n|---|---|\n| 水库 | 1200 |");
    assert_eq!(office::pasted("", "没有表格\n只有\t一处"), None);
    assert_eq!(office::pasted("", ""), None);
}

#[test]
fn pages_of_browsers_are_words() {
    let chrome = "<html><body>\r\n<!--StartFragment--><meta charset='utf-8'><span style=\"color: rgb(0, 0, 0); font-weight: 400; display: inline !important;\">甲<strong>乙</strong></span><a href=\"https://a.cn/x\">通知</a><!--EndFragment-->\r\n</body>\r\n</html>";
    pastes(chrome, "甲**乙**[通知](https://a.cn/x)");
    pastes("<meta charset='utf-8'><span style='font-weight:700'>甲</span>乙", "**甲**乙");
    // Documents of Google are in a bold element that is not bold.
    pastes(
        "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p dir=\"ltr\"><span style=\"font-weight:400\">甲</span><span style=\"font-weight:700\">乙</span></p></b>",
        "甲**乙**",
    );
    pastes("<ul><li>甲</li><li>乙</li></ul>", "-   甲\n-   乙");
    pastes("<ol start=3><li>甲</li><li>乙</li></ol>", "3.  甲\n4.  乙");
    // Word in the browser.
    pastes(
        "<div class=\"OutlineElement Ltr SCXW1\"><p class=\"Paragraph SCXW1\"><span class=\"TextRun SCXW1\" style=\"font-weight: bold;\"><span class=\"NormalTextRun\">甲</span></span><span class=\"EOP\">&nbsp;</span></p></div><div class=\"OutlineElement\"><p>乙</p></div>",
        "**甲**\n\n乙",
    );
    pastes(
        "甲<script>alert(1)</script><style>p{}</style><img src=x onerror=alert(1)>乙",
        "甲\n\n乙",
    );
    // What looks like marks is printed as it stands there.
    pastes(
        "<p>5*4*3米，**甲**，[乙](丙)，# 丁</p>",
        "5\\*4\\*3米，\\*\\*甲\\*\\*，\\[乙\\](丙)，# 丁",
    );
    assert_eq!(office::pasted("<p> </p>", ""), None);
}
