//! Pictures are in the PDF with no more pixels than print shows: 130 mm at 300 points an inch are 1,536.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};
use tongbao::model::EngineChoice;
use tongbao::source::Memory;

use crate::support::case::{CONFIG, UNITS};
use crate::support::pdf_objects::PdfObjects;
use crate::support::{builds, root, tools};

/// A photograph of so many pixels.
fn photograph(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let pixel = |x: u32, y: u32| image::Rgb([(x * y) as u8, (x ^ y) as u8, (x + 3 * y) as u8]);
    let picture = DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, pixel));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

#[test]
fn large_photographs_have_the_pixels_that_print_shows() {
    builds::need_fonts();
    for (name, format, sizes) in [
        (
            "a.jpg",
            ImageFormat::Jpeg,
            [([3000, 2000], [1536, 1024]), ([1536, 900], [1536, 900])],
        ),
        ("a.png", ImageFormat::Png, [([900, 2048], [675, 1536]), ([200, 300], [200, 300])]),
    ] {
        for ([width, height], printed) in sizes {
            let bytes = photograph(width, height, format);
            let issue = format!(
                "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-21\nstatus: published\nentries:\n  - unit: shuiwuju\n    lead: 有成效。\n    pictures: [{{file: {name}, alt: 甲}}]\n"
            );
            let project = Memory::new()
                .with("tongbao.yaml", CONFIG)
                .with("units.yaml", UNITS)
                .with(&format!("bulletins/2017/{name}"), bytes.as_slice())
                .with("bulletins/2017/gongzuo-01.yaml", issue);
            let outputs = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
            let pdf = &outputs.public["gongzuo/2017/1/gongzuo-2017-1.pdf"];
            assert_eq!(PdfObjects::of(pdf).pictures(), [printed], "{name} {width} × {height}");
            // The page and whoever loads the picture have it as it was given.
            let file = outputs.public.iter().find(|(path, _)| path.ends_with(name));
            assert_eq!(file.map(|(_, file)| file), Some(&bytes));
        }
    }
}

/// How many pixels an inch of the page has, of the picture of an issue.
fn per_inch(width: u32, height: u32) -> f64 {
    let issue = "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-21\nstatus: published\nentries:\n  - unit: shuiwuju\n    lead: 有成效。\n    pictures: [{file: a.png, alt: 甲}]\n";
    let project = Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/a.png", photograph(width, height, ImageFormat::Png).as_slice())
        .with("bulletins/2017/gongzuo-01.yaml", issue);
    let outputs = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
    let pdf = tools::OnDisk::new(&outputs.public["gongzuo/2017/1/gongzuo-2017-1.pdf"]);
    let listed = String::from_utf8(pdf.run("pdfimages", &["-list"], false)).unwrap();
    // page num type width height color comp bpc enc interp object ID x-ppi …
    let last = listed.lines().last().unwrap();
    last.split_whitespace().nth(12).unwrap().parse().unwrap()
}

/// A picture of 40 pixels was printed 130 mm wide, eight pixels an inch.
#[test]
fn small_pictures_are_not_blown_up() {
    builds::need_fonts();
    for (width, height) in [(40, 40), (120, 60)] {
        let ppi = per_inch(width, height);
        assert!((47.0..49.0).contains(&ppi), "{width} × {height}: {ppi}");
    }
    // 800 pixels fill the width as ever.
    let ppi = per_inch(800, 400);
    assert!((155.0..158.0).contains(&ppi), "{ppi}");
}
