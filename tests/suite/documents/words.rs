//! Paragraphs, runs, fields, tracked changes.

use snapbox::str;

use crate::support::assert;
use crate::support::docx::Docx;

/// A style, with what else is said of it.
fn style(id: &str, name: &str, more: &str) -> String {
    format!(
        r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>"#
    )
}

/// A paragraph with these properties and this text.
fn paragraph(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn styled(id: &str, text: &str) -> String {
    paragraph(&format!(r#"<w:pStyle w:val="{id}"/>"#), text)
}

#[test]
fn styles_say_what_a_paragraph_is() {
    let styles = [
        style("a", "Normal", ""),
        style("Title", "Title", ""),
        style("1", "heading 1", r#"<w:basedOn w:val="a"/>"#),
        style("2", "标题 2", ""),
        style("b", "公文小标题", r#"<w:basedOn w:val="2"/>"#),
        style("c", "自定义", r#"<w:pPr><w:outlineLvl w:val="2"/></w:pPr>"#),
        style(
            "d",
            "TOC Heading",
            r#"<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>"#,
        ),
        style("e", "x", r#"<w:basedOn w:val="f"/>"#),
        style("f", "y", r#"<w:basedOn w:val="e"/>"#),
        style("ListParagraph", "List Paragraph", ""),
    ];
    let body = [
        styled("Title", "题目"),
        styled("1", "一级"),
        styled("2", "二级"),
        styled("b", "随二级"),
        styled("c", "按大纲级别"),
        styled("d", "目录"),
        styled("e", "互为基准"),
        styled("none", "没有的样式"),
        styled("ListParagraph", "列表"),
        paragraph(r#"<w:outlineLvl w:val="0"/>"#, "直接设为一级"),
        paragraph(r#"<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>"#, "直接设为正文"),
        paragraph("", "正文"),
        "<w:p/>".to_owned(),
    ];
    let file =
        Docx::new(&body.concat()).with("styles", "styles.xml", "styles", &styles.concat());
    assert().eq(
        file.shown(),
        str![[r#"
Title: 题目
Heading(1): 一级
Heading(2): 二级
Heading(2): 随二级
Heading(3): 按大纲级别
Body: 互为基准
Body: 没有的样式
Body: 列表
Heading(1): 直接设为一级
Body: 直接设为正文
Body: 正文
Body: 
notice: Contents(Excerpt { count: 1, words: "目录", lines: [] })

"#]],
    );
}

#[test]
fn runs_look_as_they_do_beside_their_style() {
    let styles = [
        style("b", "粗", "<w:rPr><w:b/></w:rPr>"),
        r#"<w:style w:type="character" w:styleId="s"><w:rPr><w:b/><w:i/></w:rPr></w:style>"#
            .to_owned(),
    ];
    let runs = [
        r#"<w:rPr><w:b/></w:rPr><w:t>粗</w:t>"#,
        r#"<w:rPr><w:b w:val="1"/><w:b w:val="true"/></w:rPr><w:t>也粗</w:t>"#,
        r#"<w:rPr><w:b w:val="0"/></w:rPr><w:t>不粗</w:t>"#,
        r#"<w:rPr><w:rStyle w:val="s"/></w:rPr><w:t>样式</w:t>"#,
        r#"<w:rPr><w:rStyle w:val="s"/><w:b w:val="false"/></w:rPr><w:t>只斜</w:t>"#,
        r#"<w:rPr><w:strike/></w:rPr><w:t>划去</w:t>"#,
        r#"<w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>上标</w:t>"#,
        r#"<w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr><w:t>黑体</w:t>"#,
        r#"<w:rPr><w:rFonts w:eastAsia="楷体_GB2312"/></w:rPr><w:t>楷体</w:t>"#,
        r#"<w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr><w:t>仿宋</w:t>"#,
    ]
    .map(|run| format!("<w:r>{run}</w:r>"))
    .concat();
    let body =
        format!(r#"<w:p>{runs}</w:p><w:p><w:pPr><w:pStyle w:val="b"/></w:pPr>{runs}</w:p>"#);
    let file = Docx::new(&body).with("styles", "styles.xml", "styles", &styles.concat());
    assert().eq(
        file.shown(),
        str![[r#"
Body: {bold: 粗也粗}不粗{bold: 样式}只斜划去{raised: 上标}{Hei: 黑体}{Kai: 楷体}仿宋
Body: 粗也粗不粗样式只斜划去{raised: 上标}{Hei: 黑体}{Kai: 楷体}仿宋
notice: Struck(Excerpt { count: 2, words: "划去", lines: [] })

"#]],
    );
}

#[test]
fn signs_stand_for_characters() {
    let pieces = [
        "<w:t> 首尾 </w:t>",
        r#"<w:t xml:space="preserve"> 留空 </w:t>"#,
        "<w:tab/><w:t>制表</w:t><w:br/><w:t>换行</w:t><w:cr/>",
        "<w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t>",
        r#"<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F000"/>"#,
        "<w:t>&lt;甲&amp;乙&#62;&#x4E2D;</w:t><w:t><![CDATA[<丙>]]></w:t>",
        "<w:t>行\n内\t断</w:t>",
        "<w:t>\u{f06c}</w:t>",
        r#"<w:br w:type="page"/><w:t>次页</w:t><w:br w:type="page"/>"#,
        "<w:ruby><w:rt><w:r><w:t>pì</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>辟</w:t></w:r></w:rubyBase></w:ruby>",
    ];
    let runs = pieces.map(|piece| format!("<w:r>{piece}</w:r>")).concat();
    let page = r#"<w:p><w:r><w:br w:type="page"/></w:r></w:p>"#;
    let last = r#"<w:p><w:r><w:t>末</w:t><w:br w:type="page"/></w:r></w:p>"#;
    assert().eq(
        Docx::new(&format!("<w:p>{runs}</w:p>{page}{last}")).shown(),
        str![[r#"
Body: 首尾 留空 \t制表\n换行\nA-BC☑□<甲&乙>中<丙>行 内 断□\n次页\n辟（pì）
Body: 
Body: 末
notice: Symbols(2)

"#]],
    );
}

#[test]
fn what_only_wraps_words_is_passed_through() {
    let word = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let inline = format!(
        "<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>\
         <w:smartTag w:element=\"date\">{}</w:smartTag><w:bookmarkStart w:id=\"1\"/>\
         <w:ins w:id=\"2\">{}</w:ins><w:moveTo w:id=\"3\">{}</w:moveTo>\
         <w:customXml>{}</w:customXml></w:p>",
        word("控件"),
        word("标记"),
        word("增"),
        word("移来"),
        word("自定义"),
    );
    let block = format!(
        "<w:sdt><w:sdtContent><w:p>{}</w:p><w:sdt><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>\
         </w:sdtContent></w:sdt>",
        word("块"),
        word("块中块"),
    );
    assert().eq(
        Docx::new(&format!("{inline}{block}")).shown(),
        str![[r#"
Body: 控件标记增移来自定义
Body: 块
Body: 块中块

"#]],
    );
}

#[test]
fn of_alternatives_one_is_read() {
    let text = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let alternative = |needs: &str, choice: &str, fallback: &str| {
        format!(
            "<w:p><mc:AlternateContent><mc:Choice Requires=\"{needs}\">{}</mc:Choice>\
             <mc:Fallback>{}</mc:Fallback></mc:AlternateContent></w:p>",
            text(choice),
            text(fallback)
        )
    };
    let body = [
        alternative("wps", "懂得", "不取"),
        alternative("wpi", "不懂", "退路"),
        alternative("wps wpi", "不全懂", "退路"),
        alternative("nowhere", "没有", "退路"),
    ];
    assert().eq(
        Docx::new(&body.concat()).shown(),
        str![[r#"
Body: 懂得
Body: 退路
Body: 退路
Body: 退路

"#]],
    );
}

#[test]
fn of_fields_the_results_are_read() {
    let mark = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    let code = |text: &str| format!("<w:r><w:instrText>{text}</w:instrText></w:r>");
    let text = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let (begin, separate, end) = (mark("begin"), mark("separate"), mark("end"));
    let field = |instruction: &str, result: &str| {
        format!("{begin}{}{separate}{}{end}", code(instruction), text(result))
    };
    let body = [
        format!("<w:p>{}{}{}</w:p>", text("第"), field("PAGE", "3"), text("页")),
        format!("<w:p>{}</w:p>", field("HYPERLINK \"https://a.gov.cn/\"", "网址")),
        format!("<w:p>{}</w:p>", field("HYPERLINK \"file:///c:/a\"", "本机")),
        // A field whose code holds another one.
        format!(
            "<w:p>{begin}{}{}{}{separate}{}{end}{}</w:p>",
            code("IF "),
            field("DOCPROPERTY x", "不显示"),
            code(" = 1"),
            text("显示"),
            text("之后")
        ),
        r#"<w:p><w:fldSimple w:instr="DATE"><w:r><w:t>8月21日</w:t></w:r></w:fldSimple></w:p>"#
            .to_owned(),
        format!("<w:p>{begin}{}</w:p><w:p>{}</w:p>", code("TOC"), text("未结束之后")),
    ];
    assert().eq(
        Docx::new(&body.concat()).shown(),
        str![[r#"
Body: 第3页
Body: {https://a.gov.cn/: 网址}
Body: 本机
Body: 显示之后
Body: 8月21日
Body: 
Body: 未结束之后
notice: Links(Excerpt { count: 1, words: "file:///c:/a", lines: [] })

"#]],
    );
}

#[test]
fn links_lead_to_the_web_or_to_mail() {
    let link = |id: &str, text: &str| {
        format!(
            r#"<w:p><w:hyperlink r:id="{id}"><w:r><w:t>{text}</w:t></w:r></w:hyperlink></w:p>"#
        )
    };
    let body = [
        link("a", "网页"),
        link("b", "邮箱"),
        link("c", "本机"),
        link("d", "脚本"),
        link("e", "没有"),
        r#"<w:p><w:hyperlink w:anchor="x"><w:r><w:t>书签</w:t></w:r></w:hyperlink></w:p>"#
            .to_owned(),
    ];
    let file = Docx::new(&body.concat())
        .outside("a", "hyperlink", "https://a.gov.cn/?a=1&amp;b=2")
        .outside("b", "hyperlink", "mailto:a@b.cn")
        .outside("c", "hyperlink", "file:///etc/passwd")
        .outside("d", "hyperlink", "java&#9;script:alert(1)");
    assert().eq(
        file.shown(),
        str![[r#"
Body: {https://a.gov.cn/?a=1&b=2: 网页}
Body: {mailto:a@b.cn: 邮箱}
Body: 本机
Body: 脚本
Body: 没有
Body: 书签
notice: Links(Excerpt { count: 2, words: "file:///etc/passwd", lines: [] })

"#]],
    );
}

#[test]
fn changes_are_read_as_accepted() {
    let mark = |change: &str| format!("<w:pPr><w:rPr>{change}</w:rPr></w:pPr>");
    let text = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let gone = |text: &str| format!("<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>");
    let deleted = mark("<w:del w:id=\"1\"/>");
    let body = [
        format!("<w:p>{}{}{}</w:p>", text("完成"), gone("九成"), text("全部")),
        // The mark between both is deleted, so they are one paragraph.
        format!("<w:p>{deleted}{}</w:p><w:p>{}</w:p>", text("前半"), text("后半")),
        format!("<w:p>{deleted}{}</w:p>", gone("整段删去")),
        format!("<w:p><w:moveFrom>{}</w:moveFrom>{}</w:p>", text("移走"), text("留下")),
        format!(
            "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>",
            text("行"),
            gone("删行")
        ),
        format!("<w:p>{deleted}{}</w:p>", text("文末")),
    ];
    assert().eq(
        Docx::new(&body.concat()).shown(),
        str![[r#"
Body: 完成全部
Body: 前半后半
Body: 留下
row | 行
Body: 文末
notice: Deleted(Excerpt { count: 4, words: "九成", lines: [] })

"#]],
    );
}

#[test]
fn a_table_of_contents_is_left_out() {
    let styles = "<w:style w:styleId=\"h\"><w:name w:val=\"heading 1\"/></w:style>\
                  <w:style w:styleId=\"a\"><w:name w:val=\"TOC Heading\"/><w:basedOn w:val=\"h\"/></w:style>\
                  <w:style w:styleId=\"11\"><w:name w:val=\"toc 1\"/></w:style>\
                  <w:style w:styleId=\"b\"><w:name w:val=\"toc\"/></w:style>";
    let line = |style: &str, words: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
        )
    };
    let body = [("a", "目录"), ("11", "一、市水务局1"), ("h", "一、市水务局"), ("b", "正文")]
        .map(|(style, words)| line(style, words));
    assert().eq(
        Docx::new(&body.concat()).with("styles", "styles.xml", "styles", styles).shown(),
        str![[r#"
Heading(1): 一、市水务局
Body: 正文
notice: Contents(Excerpt { count: 2, words: "目录", lines: [] })

"#]],
    );
}

#[test]
fn hidden_text_is_left_out() {
    let body = "<w:p><w:r><w:t>看得见</w:t></w:r>\
                <w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>\
                <w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>也看得见</w:t></w:r></w:p>";
    assert().eq(
        Docx::new(body).shown(),
        str![[r#"
Body: 看得见也看得见
notice: Hidden(Excerpt { count: 1, words: "看不见", lines: [] })

"#]],
    );
}

#[test]
fn other_prefixes_and_the_strict_form_are_the_same() {
    let strict = r#"<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main">
        <x:body><x:p><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>"#;
    assert().eq(
        Docx::of(&[]).part("word/document.xml", strict).shown(),
        str![[r#"
Body: 严格

"#]],
    );
    let wide: Vec<u8> =
        format!("\u{feff}{strict}").encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert().eq(
        Docx::of(&[]).part("word/document.xml", wide).shown(),
        str![[r#"
Body: 严格

"#]],
    );
    let foreign = r#"<w:document xmlns:w="urn:other"><w:body/></w:document>"#;
    assert().eq(
        Docx::of(&[]).part("word/document.xml", foreign).shown(),
        str![[r#"
refused: NoText

"#]],
    );
}
