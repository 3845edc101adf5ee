//! Tables, boxes, pictures.

use snapbox::str;

use crate::support::assert;
use crate::support::docx::{Docx, PIXEL};

fn text(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn cell(properties: &str, content: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>")
}

fn row(properties: &str, cells: &[String]) -> String {
    format!("<w:tr><w:trPr>{properties}</w:trPr>{}</w:tr>", cells.concat())
}

fn table(rows: &[String]) -> String {
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", rows.concat())
}

#[test]
fn tables_keep_what_is_merged() {
    let restart = r#"<w:vMerge w:val="restart"/>"#;
    let rows = [
        row(
            "<w:tblHeader/>",
            &[cell(r#"<w:gridSpan w:val="2"/>"#, &text("单位")), cell("", &text("件数"))],
        ),
        row("", &[cell(restart, &text("市区")), cell("", &text("甲")), cell("", &text("1"))]),
        row("", &[cell("<w:vMerge/>", "<w:p/>"), cell("", &text("乙")), cell("", &text("2"))]),
        row(r#"<w:gridBefore w:val="2"/>"#, &[cell("", &text("3"))]),
        row(
            "",
            &[
                cell(r#"<w:hMerge w:val="restart"/>"#, &text("横")),
                cell("<w:hMerge/>", "<w:p/>"),
                cell(r#"<w:gridSpan w:val="4000000000"/>"#, &text("宽")),
            ],
        ),
    ];
    let controlled = format!(
        "<w:tbl><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:tbl>",
        row(
            "",
            &[format!(
                "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
                cell("<w:vMerge/>", &text("控件里"))
            )]
        )
    );
    assert().eq(
        Docx::new(&[table(&rows), controlled].concat()).shown(),
        str![[r#"
head |(2) 单位 | 件数
row | 市区 | 甲 | 1
row |^  | 乙 | 2
row |(2)  | 3
row |(2) 横 |(63) 宽
row | 控件里

"#]],
    );
}

#[test]
fn nothing_in_a_cell_is_lost() {
    let nested = table(&[
        row("", &[cell("", &[text("内一"), text("次段")].concat()), cell("", &text("内二"))]),
        row("", &[cell("", &table(&[row("", &[cell("", &text("最内"))])])), cell("", "")]),
    ]);
    let content = [text("前"), nested, text("后"), picture("a.png", "图")].concat();
    let file = Docx::new(&table(&[row("", &[cell("", &content), cell("", &text("旁"))])]));
    assert().eq(
        file.picture("a.png", PIXEL).shown(),
        str![[r#"
row | 前 / 内一\n次段\t内二 / 最内\t / 后 | 旁
picture a.png (46 bytes): 图
notice: NestedTables(Excerpt { count: 2, words: "最内", lines: [] })

"#]],
    );
}

/// A paragraph with a picture.
fn picture(id: &str, alt: &str) -> String {
    format!("<w:p><w:r>{}</w:r></w:p>", drawing(id, alt))
}

fn drawing(id: &str, alt: &str) -> String {
    format!(
        r#"<w:drawing><wp:inline><wp:docPr id="1" name="n" descr="{alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="{id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"#
    )
}

#[test]
fn pictures_are_known_by_their_bytes() {
    let older = r#"<w:p><w:r><w:pict><v:shape alt="旧式"><v:imagedata r:id="wrong.png"/></v:shape></w:pict></w:r></w:p>"#;
    let body = [
        picture("a.png", "工地"),
        format!(
            "<w:p><w:r><w:t>文前</w:t></w:r><w:r>{}</w:r><w:r><w:t>文后</w:t></w:r></w:p>",
            drawing("a.png", "")
        ),
        format!("<w:p><w:r>{}</w:r><w:r><w:t>图注</w:t></w:r></w:p>", drawing("a.png", "在前")),
        older.to_owned(),
        picture("b.emf", "图元"),
        picture("c.tif", ""),
        picture("none", ""),
        picture("gone", ""),
        picture("far", "链接"),
    ];
    let file = Docx::new(&body.concat())
        .picture("a.png", PIXEL)
        .picture("wrong.png", b"\xff\xd8\xff\xe0 a jpeg")
        .picture("b.emf", b"\x01\0\0\0 EMF")
        .picture("c.tif", b"II*\0")
        .names("gone", "image", "media/gone.png")
        .outside("far", "image", "file:///c:/pictures/far.png");
    assert().eq(
        file.shown(),
        str![[r#"
picture a.png (46 bytes): 工地
Body: 文前文后
picture a.png (46 bytes): 
picture a.png (46 bytes): 在前
Body: 图注
picture wrong.jpg (11 bytes): 旧式
Body: 
Body: 
Body: 
Body: 
Body: 
notice: External(Excerpt { count: 1, words: "file:///c:/pictures/far.png", lines: [] })
notice: Pictures(Excerpt { count: 2, words: "b.emf", lines: [] })
notice: MissingPictures(2)

"#]],
    );
}

#[test]
fn boxes_stand_where_they_are_anchored() {
    let shape = |content: &str| {
        format!(
            r#"<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"#
        )
    };
    let words = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let older = format!(
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
        text("旧框")
    );
    let art =
        r#"<w:r><w:pict><v:shape><v:textpath string="工作通报"/></v:shape></w:pict></w:r>"#;
    let body = [
        format!("<w:p>{}{}</w:p>", shape(&text("框在前")), words("段一")),
        format!(
            "<w:p>{}{}{}</w:p>",
            words("段二"),
            shape(&[text("框在后"), table(&[row("", &[cell("", &text("框中表"))])])].concat()),
            words("续")
        ),
        format!("<w:p>{older}</w:p>"),
        format!("<w:p>{art}</w:p>"),
    ];
    assert().eq(
        Docx::new(&body.concat()).shown(),
        str![[r#"
Body: 框在前
Body: 段一
Body: 段二续
Body: 框在后
row | 框中表
Body: 旧框
Body: 工作通报

"#]],
    );
}

#[test]
fn what_cannot_be_shown_is_told() {
    let object = r#"<w:p><w:r><w:object><v:shape><v:imagedata r:id="b.emf"/></v:shape><o:OLEObject Type="Embed" r:id="x"/></w:object></w:r></w:p>"#;
    let graphic = |content: &str| {
        format!(
            "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData>{content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        )
    };
    let equation = "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>";
    let body = [
        object.to_owned(),
        graphic(r#"<c:chart r:id="c"/>"#),
        graphic(r#"<dgm:relIds r:dm="d"/>"#),
        format!(
            "<w:p><w:r><w:t>式</w:t></w:r>{equation}</w:p><m:oMathPara>{equation}</m:oMathPara>"
        ),
        r#"<w:altChunk r:id="z"/>"#.to_owned(),
    ];
    let file = Docx::new(&body.concat()).picture("b.emf", b"\x01\0\0\0 EMF");
    assert().eq(
        file.shown(),
        str![[r#"
Body: 
Body: 
Body: 
Body: 式ab
Body: ab
notice: Equations(Excerpt { count: 2, words: "ab", lines: [] })
notice: Charts(2)
notice: Objects(2)

"#]],
    );
}
