//! The code on the last page, as it is drawn.

use fast_qr::{ECL, QRBuilder};
use tongbao::model::EngineChoice;
use tongbao::source::Memory;

use crate::support::case::UNITS;
use crate::support::ink::{Ink, Part, assert_near};
use crate::support::pdf_objects::PdfObjects;
use crate::support::tools::OnDisk;
use crate::support::{builds, root, tools};

const DPI: u32 = 300;
/// Millimetres of a module.
const MODULE: f64 = 0.5;
const MM: f64 = DPI as f64 / 25.4;

/// A PDF of the print room whose issue has so many characters of text, and who gets it.
fn printed(series: &str, characters: usize, more: &str) -> Vec<u8> {
    builds::need_fonts();
    let config = "title: 甲\norganization: {name: 安澜市绩效办}\nseries: [{id: gongzuo, name: 工作通报}, {id: ducha, name: 督查通报, numbering: docno, docno_prefix: 安绩办}]\nsite: {base_url: \"https://www.anlan.gov.cn/tongbao/\"}\npdf: {qr: true}\n";
    let text = "国".repeat(characters);
    let issue = format!(
        "series: {series}\nyear: 2017\nnumber: 1\ndate: 2017-08-21\nstatus: published\ntitle: 关于水务工作的通报\ndistribution: {{report: [市委], send: [市人大], issue: [各单位]}}\nentries: [{{unit: shuiwuju, lead: {text}}}]\n{more}"
    );
    let project = Memory::new()
        .with("tongbao.yaml", config)
        .with("units.yaml", UNITS)
        .with(&format!("bulletins/2017/{series}-01.yaml"), issue);
    let outputs = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
    assert_eq!(outputs.told, "");
    outputs.print[&format!("{series}-2017-1.pdf")].clone()
}

/// A code on a page: its left and upper edge in millimetres, and its modules, a row each.
struct Found {
    left: f64,
    top: f64,
    rows: Vec<String>,
}

/// The modules of an address, by the encoder.
fn encoded(address: &str) -> Vec<String> {
    let code = QRBuilder::new(address).ecl(ECL::M).build().unwrap();
    let row =
        |y: usize| code[y].iter().map(|one| if one.value() { '1' } else { '0' }).collect();
    (0..code.size).map(row).collect()
}

/// The code of a page, of so many modules a side: where the first column of ink inside the imprint, after 4号 and four modules
/// of white, is dark for the seven modules of the mark in its corner.
fn code(pdf: &OnDisk, page: usize, side: usize) -> Option<Found> {
    let (number, dots) = (page.to_string(), DPI.to_string());
    let options = ["-png", "-gray", "-r", &dots, "-f", &number, "-l", &number];
    let drawn = image::load_from_memory(&pdf.run("pdftoppm", &options, false)).unwrap();
    let drawn = drawn.to_luma8();
    let is_dark = |x: f64, y: f64| drawn.get_pixel((x * MM) as u32, (y * MM) as u32)[0] < 128;
    let left = 28.0 + 14.0 * 25.4 / 72.0 + 4.0 * MODULE;
    let is_corner = |top: f64| {
        let dark =
            |step: u32| is_dark(left + MODULE / 2.0, top + f64::from(step) * MODULE / 4.0);
        (1..28).all(dark) && !dark(30)
    };
    let steps = (370..2600).map(|step| f64::from(step) / 10.0);
    let top = steps.into_iter().find(|top| is_corner(*top))?;
    let row = |y: usize| {
        let middle = |at: usize| (at as f64 + 0.5) * MODULE;
        (0..side)
            .map(|x| if is_dark(left + middle(x), top + middle(y)) { '1' } else { '0' })
            .collect()
    };
    Some(Found { left, top, rows: (0..side).map(row).collect() })
}

#[test]
fn the_code_on_the_last_page_says_the_address_wherever_the_imprint_goes() {
    // A page that is not full, one whose text leaves no room for the imprint, several pages; and documents.
    for (series, characters) in [
        ("gongzuo", 40),
        ("gongzuo", 28 * 9),
        ("gongzuo", 28 * 50),
        ("ducha", 40),
        ("ducha", 28 * 26),
    ] {
        let pdf = printed(series, characters, "");
        let what = format!("{series}, {characters}");
        let pages = tools::pages(&pdf);
        let address = format!("https://www.anlan.gov.cn/tongbao/{series}/2017/1/");
        let with: Vec<usize> =
            (1..=pages.len()).filter(|page| pages[page - 1].contains(&address)).collect();
        assert_eq!(with, [pages.len()], "{what}: in letters on the last page: {pages:?}");
        let on_disk = OnDisk::new(&pdf);
        let wanted = encoded(&address);
        for page in 1..pages.len() {
            assert!(code(&on_disk, page, wanted.len()).is_none(), "{what}: page {page}");
        }
        let found = code(&on_disk, pages.len(), wanted.len());
        let Found { left, top, rows } = found.unwrap_or_else(|| panic!("{what}: no code"));
        assert_eq!(rows, wanted, "{what}");
        let size = MODULE * wanted.len() as f64;
        let (right, bottom) = (left + size, top + size);
        // Four modules of white on all sides, less a pixel.
        let white = 2.0 - 0.1;
        let around = [
            (left - white, top - white, size + 2.0 * white, white - 0.2),
            (left - white, bottom + 0.2, size + 2.0 * white, white - 0.2),
            (left - white, top - white, white - 0.2, size + 2.0 * white),
            (right + 0.2, top - white, white - 0.2, size + 2.0 * white),
        ];
        for (left, top, width, height) in around {
            let part = Part { left, top, width, height };
            let ink = Ink::of(&on_disk, pages.len(), DPI, part).rows();
            assert!(ink.is_empty(), "{what}: white at {part:?}: {ink:?}");
        }
        // The last rule is where it always is (7.4.1), and nothing of the code leaves the type area.
        let below = Part { left: 0.0, top: 150.0, width: 210.0, height: 115.0 };
        let rules = Ink::of(&on_disk, pages.len(), DPI, below).rules(150.0);
        assert_near(&format!("{what}: last rule"), rules.last().unwrap().rows.end, 262.0, 0.3);
        assert!(rules[0].rows.start < top, "{what}: the imprint opens above the code");
        assert!(bottom < 262.0, "{what}");
    }
}

#[test]
fn the_code_is_told_to_who_cannot_see_it_and_an_internal_issue_has_none() {
    let pdf = printed("gongzuo", 40, "");
    let objects = PdfObjects::of(&pdf).readable();
    let told = "二维码，内容是本期网页的地址：https://www.anlan.gov.cn/tongbao/gongzuo/2017/1/";
    assert!(objects.contains(told), "alternative text");
    let pdf = printed("gongzuo", 40, "audience: internal\n");
    assert!(code(&OnDisk::new(&pdf), 1, 29).is_none());
    assert!(!tools::pages(&pdf).concat().contains("anlan.gov.cn"));
}
