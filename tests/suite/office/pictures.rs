//! Pictures of every kind: `check` and `build` say the same of each.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat};
use tongbao::diag::{Diagnostics, Files, render};
use tongbao::lang::Lang;
use tongbao::office::{BuildOptions, Pdfs, build, check, dry_run};

use super::{PAGES, disk};
use crate::support::case::Case;

const ISSUE: &str = "\
series: gongzuo
year: 2017
number: 1
date: 2017-01-15
status: published
entries:
  - unit: shuiwuju
    lead: 有成效。
    pictures:
      - {file: FILE, alt: 现场}
";

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Names of files with what is in them, and whether a PDF can be made of it.
fn pictures() -> Vec<(&'static str, Vec<u8>, bool)> {
    let plain = DynamicImage::new_rgb8(40, 30);
    let [png, jpeg, gif, webp] =
        [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP]
            .map(|format| encoded(&plain, format));
    let half = |bytes: &[u8]| bytes[..bytes.len() / 2].to_vec();
    let head = |bytes: &[u8]| bytes[..20].to_vec();
    let mut no_sum = png.clone();
    no_sum[29] ^= 1;
    let mut no_data = png.clone();
    let at = no_data.windows(4).position(|four| four == b"IDAT").unwrap();
    no_data[at + 6..at + 12].fill(0xff);
    let mut empty = png.clone();
    empty[16..24].fill(0);
    vec![
        ("whole.png", png.clone(), true),
        ("whole.jpg", jpeg.clone(), true),
        ("whole.gif", gif.clone(), true),
        ("whole.webp", webp.clone(), true),
        ("deep.png", encoded(&DynamicImage::new_rgb16(4, 3), ImageFormat::Png), true),
        ("grey.png", encoded(&DynamicImage::new_luma_a8(4, 3), ImageFormat::Png), true),
        ("empty.png", Vec::new(), false),
        ("text.png", b"picture".to_vec(), false),
        ("half.png", half(&png), false),
        ("head.png", head(&png), false),
        ("sum.png", no_sum, false),
        ("data.png", no_data, false),
        ("size.png", empty, false),
        ("jpeg.png", jpeg.clone(), false),
        ("png.jpg", png.clone(), false),
        ("head.jpg", head(&jpeg), false),
        ("empty.jpeg", Vec::new(), false),
        ("head.gif", head(&gif), false),
        ("text.gif", b"GIF89a".to_vec(), false),
        ("half.webp", half(&webp), false),
        ("head.webp", head(&webp), false),
        ("page.jpg", b"<html>404 Not Found</html>".to_vec(), false),
    ]
}

fn errors(diagnostics: &Diagnostics, files: &Files) -> Vec<String> {
    let errors = diagnostics.sorted(files).into_iter();
    let errors = errors.filter(|one| one.severity == tongbao::diag::Severity::Error);
    errors.map(|one| render::short(one, files, Lang::En)).collect()
}

#[test]
fn check_refuses_the_pictures_that_a_build_refuses() {
    for can_be_set in [true, false] {
        let mut case = Case::archive();
        let pictures = pictures().into_iter().filter(|one| one.2 == can_be_set);
        let pictures: Vec<_> = pictures.map(|(name, bytes, _)| (name, bytes)).collect();
        for (index, (name, _)) in pictures.iter().enumerate() {
            let issue = ISSUE
                .replace("FILE", name)
                .replace("number: 1", &format!("number: {}", index + 1));
            case = case.file(&format!("bulletins/{}.yaml", index + 1), issue);
        }
        for (name, bytes) in &pictures {
            fs_err::write(case.path().join("bulletins").join(name), bytes).unwrap();
        }
        let mut checked = check(&disk(&case));
        dry_run(&disk(&case), &mut checked);
        let options = BuildOptions { pdfs: Pdfs::BySettings, threads: 1, ..PAGES };
        let built = build(&disk(&case), &options, &|_, _| std::ops::ControlFlow::Continue(()));
        let told = errors(&checked.diagnostics, &checked.files);
        assert_eq!(told, errors(&built.diagnostics, &built.files));
        assert_eq!(built.result.is_ok(), can_be_set, "{told:?}");
        for (index, (name, _)) in pictures.iter().enumerate() {
            let place = format!("bulletins/{}.yaml:10:16: ", index + 1);
            let is_told = told.iter().any(|one| one.starts_with(&place));
            assert_ne!(is_told, can_be_set, "{name} {told:#?}");
        }
        assert!(told.iter().all(|one| one.contains(".yaml:10:16: ")), "{told:#?}");
    }
}
