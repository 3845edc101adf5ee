//! `tongbao print --ink`: what the files tell a press, measured in the PDF.

use std::collections::BTreeSet;
use std::io::Cursor;

use fs_err as fs;
use image::{DynamicImage, ImageFormat, RgbImage};
use snapbox::str;

use crate::support::case::{Case, issue};
use crate::support::pdf_objects::PdfObjects;
use crate::support::{builds, tools};

const PATH: &str = "bulletins/2017/gongzuo-01.yaml";

/// A bulletin under review with all that has a colour: mark, red name, rules, a table, a footnote, two photographs.
fn case() -> Case {
    let text = issue(1).replace("status: published", "status: review").replace(
        "lead: 第1期导语。\n",
        "lead: |\n      第1期导语[^1]。\n\n      | 甲 | 乙 |\n      |---|---|\n      | 一 | 二 |\n\n      [^1]: 注文。\n    pictures: [{file: a.png, alt: 甲}, {file: b.jpg, alt: 乙}]\n",
    ) + "distribution: {report: [市委]}\n";
    assert!(text.contains("b.jpg"), "{text}");
    let case = Case::archive().file(PATH, text);
    let pixel = |x: u32, y: u32| image::Rgb([(x * 3) as u8, (y * 5) as u8, 90]);
    let photograph = DynamicImage::ImageRgb8(RgbImage::from_fn(60, 40, pixel));
    for (name, format) in [("a.png", ImageFormat::Png), ("b.jpg", ImageFormat::Jpeg)] {
        let mut bytes = Cursor::new(Vec::new());
        photograph.write_to(&mut bytes, format).unwrap();
        fs::write(case.path().join("bulletins/2017").join(name), bytes.into_inner()).unwrap();
    }
    case
}

fn read(case: &Case, kind: &str) -> Vec<u8> {
    let file = format!("print/gongzuo-2017-1/gongzuo-2017-1{kind}.pdf");
    fs::read(case.path().join(file)).unwrap()
}

/// The colours that are set in a PDF, each with its operator.
fn colours(pdf: &[u8]) -> BTreeSet<String> {
    let readable = PdfObjects::of(pdf).readable();
    let words: Vec<&str> = readable.split_ascii_whitespace().collect();
    let is_number = |word: &&&str| word.parse::<f64>().is_ok();
    let colour = |at: usize| {
        let values = words[..at].iter().rev().take_while(is_number).count();
        let known = match words[at] {
            "g" | "G" => values == 1,
            "rg" | "RG" => values == 3,
            "k" | "K" => values == 4,
            "sc" | "SC" | "scn" | "SCN" => values > 0,
            _ => false,
        };
        known.then(|| words[at - values..=at].join(" "))
    };
    (0..words.len()).filter_map(colour).collect()
}

/// How many parts a colour of the pictures has, and whether a red of screens is in the file.
fn spaces(pdf: &[u8]) -> (BTreeSet<String>, bool) {
    let objects = PdfObjects::of(pdf);
    let pictures = objects.picture_spaces();
    let has_rgb = colours(pdf).iter().any(|one| one.split(' ').count() == 4);
    (pictures, has_rgb)
}

#[test]
fn black_spot_and_process_colours_are_what_the_pdf_says() {
    builds::need_fonts();
    let case = case();
    case.run("print 2017-1 --ink cmyk --ink black --ink spot --ink black")
        .stderr(str![[r#"
已生成印制文件（未发布，每页都有标记）：[ROOT]/print/gongzuo-2017-1
  gongzuo-2017-1.pdf：A4，2 页，双面打印，长边翻转
  gongzuo-2017-1-小册子.pdf：A3 小册子，1 张，双面打印，短边翻转，对折即可，不用订；不是 PDF/A，存档请用 A4 的
  gongzuo-2017-1-黑白.pdf：黑白，A4，2 页，双面打印，长边翻转
  gongzuo-2017-1-黑白小册子.pdf：同上，A3 小册子，1 张，双面，短边翻转；不是 PDF/A
  gongzuo-2017-1-专色.pdf：双色印刷，A4，2 页，黑色一块版，红色一块专色版（GB/T 9704 Red）；不是 PDF/A
  gongzuo-2017-1-专色小册子.pdf：同上，A3 小册子，1 张，双面，短边翻转；不是 PDF/A
  gongzuo-2017-1-四色.pdf：四色印刷，A4，2 页，红色 Y80 M80，文字只用黑墨；不是 PDF/A
  gongzuo-2017-1-四色小册子.pdf：同上，A3 小册子，1 张，双面，短边翻转；不是 PDF/A
警告[coarse-picture]: 第 1 页的图片每英寸只有 48 点，印出来发虚
  --> bulletins/2017/gongzuo-01.yaml:16:23
   |
16 |     pictures: [{file: a.png, alt: 甲}, {file: b.jpg, alt: 乙}]
   |                       ^^^^^
   |
   = 处理办法: 换原来的大图（微信里转来的，请对方发“原图”）；没有的，不必处理

警告[coarse-picture]: 第 2 页的图片每英寸只有 48 点，印出来发虚
  --> bulletins/2017/gongzuo-01.yaml:16:46
   |
16 |     pictures: [{file: a.png, alt: 甲}, {file: b.jpg, alt: 乙}]
   |                                               ^^^^^
   |
   = 处理办法: 换原来的大图（微信里转来的，请对方发“原图”）；没有的，不必处理

共 0 个错误，2 个警告

"#]]);

    let (pictures, has_red) = spaces(&read(&case, ""));
    assert!(has_red && pictures.len() == 1 && pictures.contains("3"), "{pictures:?}");

    // A printer without colours: greys alone, and the standards of the settings.
    for kind in ["-黑白", "-黑白小册子"] {
        let pdf = read(&case, kind);
        let (pictures, has_red) = spaces(&pdf);
        assert_eq!(pictures, BTreeSet::from(["1".to_owned()]), "{kind}");
        assert!(!has_red, "{kind}: {:?}", colours(&pdf));
    }
    let xmp = |kind: &str| {
        let objects = PdfObjects::of(&read(&case, kind));
        objects.stream(&objects.catalogue()["/Metadata"])
    };
    assert!(xmp("-黑白").contains("<pdfaid:part>2</pdfaid:part>"));
    assert!(xmp("-黑白").contains("<pdfuaid:part>1</pdfuaid:part>"));

    // Two inks: one plate for what is red, and black.
    for kind in ["-专色", "-专色小册子"] {
        let pdf = read(&case, kind);
        let readable = PdfObjects::of(&pdf).readable();
        assert!(readable.contains("/Separation"), "{kind}");
        assert!(readable.contains("/GB#2fT#209704#20Red"), "{kind}");
        let set = colours(&pdf);
        let wanted = ["0 0 0 1 k", "0 0 0 1 K", "1 scn"].map(str::to_owned);
        assert_eq!(set, BTreeSet::from(wanted), "{kind}");
        assert_eq!(spaces(&pdf).0, BTreeSet::from(["1".to_owned()]), "{kind}");
    }

    // Four inks, GB/T 9704-2012, 6.2. Pictures are left to the press.
    for kind in ["-四色", "-四色小册子"] {
        let set = colours(&read(&case, kind));
        let wanted = ["0 0 0 1 k", "0 0 0 1 K", "0 0.8 0.8 0 k"].map(str::to_owned);
        assert_eq!(set, BTreeSet::from(wanted), "{kind}");
        assert!(!PdfObjects::of(&read(&case, kind)).readable().contains("/Separation"));
    }
    for kind in ["-专色", "-四色"] {
        assert!(!xmp(kind).contains("pdfaid"), "{kind} is no PDF/A");
        assert_eq!(tools::words(&read(&case, kind)), tools::words(&read(&case, "")), "{kind}");
    }
}

#[test]
fn an_ink_that_is_none_is_refused() {
    let case = Case::archive().issue(1);
    let told = case.command("--lang en print 2017-1 --ink red").output().unwrap();
    assert_eq!(told.status.code(), Some(2));
    let told = String::from_utf8(told.stderr).unwrap();
    assert!(told.contains("black") && told.contains("spot") && told.contains("cmyk"), "{told}");
}
