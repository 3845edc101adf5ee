//! What is told of pages before they are printed: faults that were planted are found, and the sample has none of these.

use std::io::Cursor;
use std::sync::Arc;

use image::{DynamicImage, ImageFormat};
use tongbao::model::{Date, IssueId};
use tongbao::office::Preview;
use tongbao::site::Edition;
use tongbao::source::Disk;
use tongbao::typeset::{Embedded, Engine, PageFlawKind, Shared, Standards, TypesetInput};
use tongbao::{office, site};

use crate::support::case::Case;
use crate::support::{builds, root};

/// What is wrong with a page that has this on it; what stands before a literal is how a proof says of which field it is.
fn flaws(body: &str) -> Vec<PageFlawKind> {
    builds::need_fonts();
    let config = office::read(&Disk::open(root()).unwrap()).archive.config.unwrap();
    let document = TypesetInput {
        name: "pages.typ".to_owned(),
        main: format!(
            "#set page(paper: \"a4\", margin: (x: 27mm, y: 37mm))\n#set text(font: \"FandolFang R\", size: 16pt)\n{body}"
        ),
        date: Date::new(2017, 8, 21).unwrap(),
        standards: Standards::default(),
        files: [].into(),
    };
    let engine = Engine::Embedded(Embedded::new(
        site::fonts(&config, root()),
        Arc::new(Shared::default()),
    ));
    let (sheets, problems) = engine.sheets(&document);
    let sheets = sheets.unwrap_or_else(|| panic!("{problems:?}"));
    sheets.flaws(&|_| false).into_iter().map(|flaw| flaw.kind).collect()
}

#[test]
fn what_was_planted_is_found_and_its_twin_is_not() {
    use PageFlawKind::{LooseLine, MisplacedMark, Overprinted, SplitMark};
    let none: &[PageFlawKind] = &[];
    let wide = "一二三四五六七八九十一二三四五六";
    let spread = |em: &str| format!("#text(tracking: {em})[/*0:9+0*/#\"{wide}\"]");
    for (body, found) in [
        (
            r##"/*0:9+0*/#"已整改"#linebreak()/*0:9+9*/#"，下同""##,
            [MisplacedMark('，')].as_slice(),
        ),
        (r##"/*0:9+0*/#"已整改"#linebreak()/*0:9+10*/#"，下同""##, none),
        (r##"/*0:9+0*/#"见（"#linebreak()/*0:9+6*/#"下同）""##, &[MisplacedMark('（')]),
        (r##"/*0:9+0*/#"整改—"#linebreak()/*0:9+9*/#"—到位""##, &[SplitMark('—')]),
        (r##"/*0:9+0*/#"整改"#linebreak()/*0:8+0*/#"——到位""##, none),
        (r##"/*0:9+0*/#"整改到位"#place(top, dx: 8pt)[重叠]"##, &[Overprinted]),
        (r##"/*0:9+0*/#"整改到位"#place(top, dx: 80pt)[不重叠]"##, none),
        (&spread("0.2em"), &[LooseLine(1.2)]),
        (&spread("0.1em"), none),
    ] {
        let told = flaws(body);
        let is_same = |one: &PageFlawKind, other: &PageFlawKind| match (one, other) {
            (LooseLine(one), LooseLine(other)) => (one - other).abs() < 0.01,
            _ => one == other,
        };
        let are_same = told.len() == found.len()
            && told.iter().zip(found).all(|(one, other)| is_same(one, other));
        assert!(are_same, "{body}: {told:?}");
    }
}

/// Each paragraph more is a line more: it is told of a last page with one or two of them, and of no other.
#[test]
fn a_last_page_of_two_lines_is_short() {
    builds::need_fonts();
    let case = Case::archive().issue(1);
    let (mut preview, _reader) = Preview::open(Disk::open(case.path()).unwrap()).unwrap();
    let id = IssueId { series: "gongzuo".to_owned(), year: 2017, number: 1 };
    let mut seen = 0;
    for count in 1..=60 {
        let paragraphs: String =
            (1..=count).map(|one| format!("      第{one}项。\n\n")).collect();
        let text = format!(
            "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-01\ntitle: 题\nentries:\n  - unit: shuiwuju\n    lead: |\n{paragraphs}"
        );
        let proof = preview.proof_of_text(&id, Edition::Internal, &text).unwrap();
        let last = proof.sheets().all().len() - 1;
        let glyphs = proof.sheets().places().all().iter();
        let lines = glyphs.filter(|one| one.page == last && one.character == '项').count();
        let told: Vec<PageFlawKind> =
            proof.sheets().flaws(&|_| false).into_iter().map(|flaw| flaw.kind).collect();
        let is_short = last > 0 && lines < 3;
        let expected: Vec<PageFlawKind> =
            is_short.then_some(PageFlawKind::ShortLastPage(lines)).into_iter().collect();
        assert_eq!(told, expected, "{count} paragraphs on {} pages", last + 1);
        seen += usize::from(is_short);
    }
    assert!(seen >= 4, "two pages were begun: {seen}");
}

#[test]
fn the_pages_of_the_sample_have_no_other_flaws() {
    builds::need_fonts();
    let disk = Disk::open(root()).unwrap();
    let ids: Vec<IssueId> =
        office::read(&disk).archive.issues().map(tongbao::model::Issue::id).collect();
    let (mut preview, _reader) = Preview::open(disk).unwrap();
    let mut pages = 0;
    for id in &ids {
        let proof = preview.proof(id, Edition::Internal).unwrap();
        pages += proof.sheets().all().len();
        for flaw in proof.sheets().flaws(&|_| false) {
            let is_short = matches!(flaw.kind, PageFlawKind::ShortLastPage(_));
            assert!(is_short, "{id}, page {}: {:?} {}", flaw.page, flaw.kind, flaw.words);
        }
    }
    assert!(pages > 60, "{pages} pages were looked at");
}

#[test]
fn a_small_picture_is_told_at_its_place_when_the_issue_is_printed() {
    let mut png = Cursor::new(Vec::new());
    DynamicImage::new_luma8(300, 200).write_to(&mut png, ImageFormat::Png).unwrap();
    let case = Case::archive().issue(1).file("bulletins/2017/a.png", png.into_inner());
    let path = case.path().join("bulletins/2017/gongzuo-01.yaml");
    let issue = fs_err::read_to_string(&path).unwrap();
    let entry = "  - unit: shuiwuju\n";
    let shown = format!("{entry}    pictures: [{{file: a.png, alt: 河道}}]\n");
    assert!(issue.contains(entry), "{issue}");
    fs_err::write(&path, issue.replace(entry, &shown)).unwrap();
    case.run("--lang en print 2017-1").stderr(snapbox::str![[r#"
...
warning[coarse-picture]: the picture on page 1 has no more than 58 points an inch, and will look blurred on paper
...
"#]]);
}
