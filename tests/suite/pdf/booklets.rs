//! Booklets: which page stands where on the sheets, by the words that a reader program finds there.

use std::sync::{Arc, LazyLock};

use tongbao::diag::{Diagnostics, Files};
use tongbao::model::{Config, Date};
use tongbao::print::{BookletLayout, NumberedCopy, Original};
use tongbao::render::context::SheetSide;
use tongbao::site::{EngineSettings, Toolchain};
use tongbao::source::Disk;
use tongbao::typeset::{Embedded, Engine, Shared, Standards, TypesetInput};
use tongbao::{office, print, site};

use crate::support::ink::{Ink, Part};
use crate::support::tools::OnDisk;
use crate::support::{builds, root, tools};

/// Points of a millimetre.
const MM: f64 = 72.0 / 25.4;

/// Width of A4, in points.
const PAGE: f64 = 210.0 * MM;

static CONFIG: LazyLock<Config> = LazyLock::new(|| {
    builds::need_fonts();
    office::read(&Disk::open(root()).unwrap()).archive.config.unwrap()
});

static TOOLCHAIN: LazyLock<Toolchain> = LazyLock::new(|| {
    let (mut files, mut out) = (Files::new(), Diagnostics::new());
    let settings = EngineSettings { choice: None, workspace: root().into() };
    let disk = Disk::open(root()).unwrap();
    let made = Toolchain::new(&disk, &CONFIG, Some(&settings), &mut files, &mut out);
    made.unwrap_or_else(|| panic!("{}", builds::told(&out, &files)))
});

/// An issue of so many pages, each with nothing but `P1`, `P2` … 28 mm from its left edge and 37 mm from its upper one.
fn original(pages: usize) -> Original {
    let texts: Vec<String> = (1..=pages).map(|page| format!("[P{page}]")).collect();
    let main = format!(
        "#set page(paper: \"a4\", margin: (left: 28mm, top: 37mm))\n#set text(font: \"FandolFang R\")\n#({},).join(pagebreak())\n",
        texts.join(", ")
    );
    let date = Date::new(2017, 8, 21).unwrap();
    let document = TypesetInput {
        name: "pages.typ".to_owned(),
        main,
        date,
        standards: Standards::default(),
        files: [].into(),
    };
    let fonts = site::fonts(&CONFIG, root());
    let engine = Engine::Embedded(Embedded::new(fonts, Arc::new(Shared::default())));
    let outcome = engine.typeset(&document);
    let set = outcome.output.unwrap_or_else(|| panic!("{:?}", outcome.problems));
    assert_eq!(set.pages, pages);
    let (title, organization) = ("试".to_owned(), "办".to_owned());
    Original { title, organization, date, pdf: Arc::from(set.pdf), pages }
}

fn set(original: &Original, sides: Vec<SheetSide>) -> Vec<u8> {
    let (mut files, mut out) = (Files::new(), Diagnostics::new());
    let made = print::set(original, ("册", sides), &TOOLCHAIN, &mut files, &mut out);
    assert_eq!(builds::told(&out, &files), "");
    made.unwrap().pdf
}

fn booklet(pages: usize, layout: BookletLayout) -> Vec<u8> {
    set(&original(pages), print::booklet(pages, layout))
}

/// What stands on the left and on the right half of each side; nothing on a blank page.
fn halves(pdf: &[u8]) -> Vec<[String; 2]> {
    let half = |words: &[tools::Word], is_right: bool| -> String {
        let words = words.iter().filter(|word| (word.left > PAGE) == is_right);
        words.map(|word| word.text.as_str()).collect()
    };
    tools::places(pdf).iter().map(|words| [half(words, false), half(words, true)]).collect()
}

#[test]
fn folded_every_page_of_one_to_seventeen_is_in_order() {
    for pages in 1..=17 {
        let sides = halves(&booklet(pages, BookletLayout::default()));
        assert_eq!(sides.len(), 2 * pages.div_ceil(4), "{pages} pages: two sides a sheet");
        // What a reader sees who turns the leaves: first the right halves from outside to inside, each with the half that
        // is behind it, the left one of the other side; then the others from inside to outside.
        let sheets: Vec<&[[String; 2]]> = sides.chunks(2).collect();
        let first = sheets.iter().flat_map(|sheet| [&sheet[0][1], &sheet[1][0]]);
        let last = sheets.iter().rev().flat_map(|sheet| [&sheet[1][1], &sheet[0][0]]);
        let read: Vec<&str> = first.chain(last).map(String::as_str).collect();
        let wanted: Vec<String> = (1..=4 * sheets.len())
            .map(|page| if page <= pages { format!("P{page}") } else { String::new() })
            .collect();
        assert_eq!(read, wanted, "{pages} pages");
    }
}

/// Where the word of a page begins, in millimetres from the left edge of its sheet.
fn left_of(pdf: &[u8], page: usize) -> f64 {
    let word = format!("P{page}");
    let words = tools::places(pdf);
    let found = words.iter().flatten().find(|one| one.text == word);
    found.unwrap_or_else(|| panic!("no {word}")).left / MM
}

#[track_caller]
fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() < 0.1, "{found} mm, not {wanted} mm");
}

#[test]
fn the_white_at_the_fold_is_28_mm_on_both_sides_of_it() {
    let pdf = booklet(8, BookletLayout::default());
    // An odd page has it on its left, as it is set; an even one is set with 26 mm on its right.
    near(left_of(&pdf, 1), 210.0 + 28.0);
    near(left_of(&pdf, 3), 210.0 + 28.0);
    near(left_of(&pdf, 2), 26.0);
    near(left_of(&pdf, 8), 26.0);
}

#[test]
fn inner_sheets_are_moved_towards_the_fold() {
    let pdf = booklet(12, BookletLayout { creep: 2.0, marks: false });
    for (page, wanted) in
        [(1, 238.0), (3, 237.0), (5, 236.0), (12, 26.0), (10, 27.0), (6, 28.0)]
    {
        near(left_of(&pdf, page), wanted);
    }
}

/// The ink of a narrow strip along the fold of a side, from its upper edge: where it is, in whole millimetres.
fn along_the_fold(pdf: &[u8], side: usize) -> Vec<usize> {
    let pdf = OnDisk::new(pdf);
    let has_ink = |top: &usize| {
        let part = Part { left: 208.0, top: *top as f64 + 0.25, width: 4.0, height: 0.5 };
        !Ink::of(&pdf, side, 300, part).rows().is_empty()
    };
    (0..297).filter(has_ink).collect()
}

/// GB/T 9704-2012, 6.3: the outer holes of the staples are 70 mm ± 4 mm from the upper and the lower edge.
#[test]
fn marks_show_the_fold_and_the_staples_on_the_outermost_side_alone() {
    let marked = booklet(8, BookletLayout { creep: 0.0, marks: true });
    let found = along_the_fold(&marked, 1);
    let between = |from: usize, to: usize| -> Vec<usize> {
        found.iter().copied().filter(|at| (from..to).contains(at)).collect()
    };
    assert_eq!(between(10, 150), (70..82).collect::<Vec<_>>(), "the upper staple");
    assert_eq!(between(150, 290), (215..227).collect::<Vec<_>>(), "the lower one");
    assert!(!between(0, 5).is_empty() && !between(292, 297).is_empty(), "fold: {found:?}");
    assert_eq!(along_the_fold(&marked, 2), [0; 0]);
    let unmarked = booklet(8, BookletLayout::default());
    assert_eq!(along_the_fold(&unmarked, 1), [0; 0]);
}

/// The copies 41 and 42.
fn numbered(recipient: Option<&str>) -> Vec<NumberedCopy> {
    let copy = |number| NumberedCopy { number, recipient: recipient.map(str::to_owned) };
    (41..=42).map(copy).collect()
}

/// In the second line of the type area, as large as it goes into its 156 mm.
#[test]
fn who_gets_a_copy_stands_below_its_number() {
    let original = original(1);
    let name = "安澜市社会治安综合治理和平安建设领导小组办公室";
    for (times, size) in [(1, 15.75), (2, 9.0), (3, 5.5)] {
        let copies = set(&original, print::copies(1, &numbered(Some(&name.repeat(times)))));
        let pages = tools::places(&copies);
        let found = pages[0].iter().find(|word| word.text == name.repeat(times));
        let found = found.unwrap_or_else(|| panic!("no name of {times}"));
        near(found.left / MM, 28.0);
        assert!(found.right / MM < 28.0 + 156.1, "{times}: {}", found.right / MM);
        assert!((found.height - size).abs() < 0.2, "{times}: {}", found.height);
        assert!((37.0 + 5.0..37.0 + 17.0).contains(&(found.middle / MM)), "{times}");
    }
}

/// GB/T 9704-2012, 7.2.1: the first line of the type area, flush left; 3号.
#[test]
fn the_number_of_a_copy_stands_in_the_first_line_of_its_first_page() {
    let original = original(3);
    let copies = set(&original, print::copies(3, &numbered(None)));
    let pages = tools::places(&copies);
    let words: Vec<Vec<&str>> = pages
        .iter()
        .map(|words| words.iter().map(|word| word.text.as_str()).collect())
        .collect();
    let has = |page: usize, word: &str| words[page].contains(&word);
    assert_eq!(words.len(), 8, "a blank back lets the next copy begin on a sheet of its own");
    assert!(has(0, "000041") && has(4, "000042"), "{words:?}");
    assert_eq!(words.concat().len(), 6 + 2, "each number once, each page twice: {words:?}");
    assert!(words[3].is_empty() && words[7].is_empty(), "{words:?}");
    let number = pages[0].iter().find(|word| word.text == "000041").unwrap();
    near(number.left / MM, 28.0);
    near(number.middle / MM, 37.0 + 15.75 / 2.0 / MM);
    let booklets =
        set(&original, print::booklets(3, BookletLayout::default(), &numbered(None)));
    let numbers: Vec<f64> = tools::places(&booklets)
        .iter()
        .flatten()
        .filter(|word| word.text.starts_with("0000"))
        .map(|word| word.left / MM)
        .collect();
    assert_eq!(numbers.len(), 2);
    numbers.into_iter().for_each(|left| near(left, 210.0 + 28.0));
}
