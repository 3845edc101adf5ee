//! Pictures and attachments that are put beside an issue at the desk.

use std::io::Cursor;

use image::{DynamicImage, GenericImageView as _, ImageFormat, Rgb, RgbImage};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::client::Client;
use crate::support::case::{Case, issue};

const ISSUE: &str = "gongzuo-2017-1";

/// A picture that is red at the left and blue at the right.
pub(super) fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let color = |x| if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) };
    // Grain, as photographs have it.
    let grain = |x: u32, y: u32, Rgb(all): Rgb<u8>| {
        Rgb(all.map(|one| one + ((x * 7 + y * 13) % 11) as u8))
    };
    let picture = RgbImage::from_fn(width, height, |x, y| grain(x, y, color(x)));
    let mut bytes = Vec::new();
    DynamicImage::from(picture).write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// A JPEG whose camera was turned: what is left in the file belongs on top.
fn turned(width: u32, height: u32) -> Vec<u8> {
    let jpeg = picture(width, height, ImageFormat::Jpeg);
    let exif = b"\xff\xe1\x00\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    [&jpeg[..2], exif, &jpeg[2..]].concat()
}

fn attach(client: &Client, kind: &str, name: &str, bytes: &[u8]) -> Value {
    let name = utf8_percent_encode(name, NON_ALPHANUMERIC);
    client.post(&format!("/issues/{ISSUE}/files?kind={kind}&name={name}"), bytes).json()
}

fn files_of(case: &Case) -> Vec<String> {
    let mut files = Vec::new();
    let mut folders = vec![case.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs_err::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(case.path()).unwrap();
                files.push(below.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    files.sort();
    files
}

#[test]
fn a_name_is_a_name_and_nothing_else() {
    let case = Case::archive().issue(1);
    let client = Client::open(&case);
    let before = files_of(&case);
    let png = picture(4, 4, ImageFormat::Png);
    let names = [
        "",
        ".",
        "..",
        "../a.png",
        "..\\a.png",
        "../../units.yaml",
        "/etc/passwd",
        "a/b.png",
        "C:\\a.png",
        "C:a.png",
        "\\\\srv\\share\\a.png",
        "//srv/share/a.png",
        "a.png::$DATA",
        "a.png\0.txt",
        "a.png.",
        "a.png ",
        " a.png",
        "con.png",
        "NUL",
        "lpt1.png",
        ".htaccess",
        "a\u{202e}gnp.png",
        "a\r\nb.png",
        "a?.png",
        "*.png",
        "tongbao.yaml",
        "甲.yml",
    ];
    for name in names {
        for kind in ["picture", "attachment"] {
            let told = attach(&client, kind, name, &png);
            // What is in the file says that it is a picture, whatever its name ends in.
            let is_picture = kind == "picture" && ["tongbao.yaml", "甲.yml"].contains(&name);
            assert_eq!(told["refused"].is_array(), !is_picture, "{kind} {name:?}: {told}");
        }
    }
    for name in ["..%2fa.png", "%2e%2e%5ca.png", "%00.png", "..%252fa.png", "%ff.png"] {
        let answer =
            client.post(&format!("/issues/{ISSUE}/files?kind=attachment&name={name}"), b"x");
        let is_refused = answer.status == 400 || answer.json()["refused"].is_array();
        assert!(is_refused || name == "..%252fa.png", "{name}: {answer:?}");
    }
    let made = ["bulletins/2017/gongzuo-01/tongbao.png", "bulletins/2017/gongzuo-01/甲.png"];
    let mut after = files_of(&case);
    after.retain(|file| !made.contains(&file.as_str()));
    assert_eq!(after, before);
    // What is asked for is no issue, no kind.
    let status = |path: &str| client.post(path, b"x").status;
    assert_eq!(status("/issues/gongzuo-2017-9/files?kind=attachment&name=a.txt"), 404);
    assert_eq!(status("/issues/..%2f..%2funits/files?kind=attachment&name=a.txt"), 404);
    assert_eq!(status(&format!("/issues/{ISSUE}/files?kind=path&name=a.txt")), 400);
    assert_eq!(status(&format!("/issues/{ISSUE}/files?kind=attachment")), 400);
}

#[test]
fn nothing_is_replaced_and_nothing_stored_twice() {
    let case = Case::archive().issue(1);
    let client = Client::open(&case);
    let file =
        |name: &str, bytes: &[u8]| attach(&client, "attachment", name, bytes)["file"].clone();
    assert_eq!(file("台账.csv", b"1"), "gongzuo-01/台账.csv");
    assert_eq!(file("台账.csv", b"2"), "gongzuo-01/台账-2.csv");
    assert_eq!(file("台账.csv", b"1"), "gongzuo-01/台账.csv");
    assert_eq!(file("台账.csv", b"2"), "gongzuo-01/台账-2.csv");
    // One of the systems takes them for one name.
    assert_eq!(file("台账.CSV", b"3"), "gongzuo-01/台账-2.CSV".replace("-2", "-3"));
    assert_eq!(file("e\u{301}.txt", b"1"), "gongzuo-01/é.txt");
    let read =
        |name: &str| fs_err::read(case.path().join("bulletins/2017/gongzuo-01").join(name));
    assert_eq!(
        (read("台账.csv").unwrap(), read("台账-2.csv").unwrap()),
        (b"1".to_vec(), b"2".to_vec())
    );
    assert!(attach(&client, "attachment", "空.txt", b"")["refused"].is_array());
}

#[cfg(unix)]
#[test]
fn no_link_is_followed() {
    let outside = tempfile::tempdir().unwrap();
    let case = Case::archive().issue(1);
    let folder = case.path().join("bulletins/2017/gongzuo-01");
    std::os::unix::fs::symlink(outside.path(), &folder).unwrap();
    let client = Client::open(&case);
    assert!(attach(&client, "attachment", "a.txt", b"x")["refused"].is_array());
    fs_err::remove_file(&folder).unwrap();
    fs_err::create_dir(&folder).unwrap();
    let target = outside.path().join("target.txt");
    std::os::unix::fs::symlink(&target, folder.join("a.txt")).unwrap();
    assert_eq!(attach(&client, "attachment", "a.txt", b"x")["file"], "gongzuo-01/a-2.txt");
    assert!(!target.exists());
}

#[test]
fn a_picture_is_what_check_takes_and_as_large_as_it_is_printed() {
    let case = Case::archive().issue(1);
    let client = Client::open(&case);
    let read = |told: &Value| {
        let file = told["file"].as_str().unwrap_or_else(|| panic!("{told}"));
        let bytes = fs_err::read(case.path().join("bulletins/2017").join(file)).unwrap();
        (image::load_from_memory(&bytes).unwrap(), bytes)
    };
    // Small ones stay byte for byte, under the end that says what they are.
    let small = picture(600, 400, ImageFormat::Png);
    let told = attach(&client, "picture", "现场.jpg", &small);
    assert_eq!((&told["file"], &told["told"]), (&json!("gongzuo-01/现场.png"), &Value::Null));
    assert_eq!(read(&told).1, small);
    // Large ones are made smaller, and told.
    let told = attach(&client, "picture", "a.jpg", &picture(3000, 2000, ImageFormat::Jpeg));
    assert_eq!(read(&told).0.dimensions(), (1536, 1024));
    assert!(told["told"].as_str().unwrap().contains("3000 × 2000"), "{told}");
    // One that its camera says is turned is turned, large or small.
    for (width, height, expected) in [(3000, 2000, (1024, 1536)), (300, 200, (200, 300))] {
        let told = attach(&client, "picture", "turned.jpg", &turned(width, height));
        let (shown, bytes) = read(&told);
        assert_eq!(shown.dimensions(), expected);
        let [top, bottom] = [10, expected.1 - 10].map(|y| shown.get_pixel(expected.0 / 2, y).0);
        assert!(top[0] > top[2] && bottom[2] > bottom[0], "{top:?} {bottom:?}");
        assert!(!bytes.windows(4).any(|four| four == b"Exif"));
    }
    // What check refuses is refused, in its words.
    let refused = |name: &str, bytes: &[u8]| {
        attach(&client, "picture", name, bytes)["refused"].to_string()
    };
    let page = b"<!doctype html><script>alert(1)</script>";
    assert!(refused("a.html", page).contains("cannot be shown as a picture"));
    assert!(refused("a.png", page).contains("cannot be shown as a picture"));
    assert!(
        refused("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>")
            .contains("png, jpg, gif or webp")
    );
    assert!(refused("a.bmp", b"BM000000000000000000").contains("png, jpg, gif or webp"));
    let mut huge = picture(4, 4, ImageFormat::Png);
    huge[16..24].copy_from_slice(&[0, 0, 0x40, 0, 0, 0, 0x40, 0]);
    assert!(refused("a.png", &huge).contains("16384 × 16384"));
    assert!(refused("a.png", &small[..small.len() / 2]).contains("cut off or damaged"));
    assert!(refused("a.png", b"").contains("empty"));
}

#[test]
fn a_picture_is_shown_by_the_item_that_names_it() {
    let case = Case::archive().file(
        "bulletins/2017/gongzuo-01.yaml",
        "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-01\nentries:\n  - unit: shuiwuju\n    lead: 导语。\n    pictures:\n      - {file: gongzuo-01/a.png, alt: 甲}\n      - {file: ../../tongbao.yaml, alt: 乙}\nattachments:\n  - {title: 台账, file: gongzuo-01/a.csv}\n  - {title: 说明, file: gongzuo-01/a.html}\n",
    );
    let case = case.file("bulletins/2017/gongzuo-01/a.html", "<p>x</p>");
    let client = Client::open(&case);
    let png = picture(4, 4, ImageFormat::Png);
    attach(&client, "picture", "a.png", &png);
    let files = client.json(&format!("/issues/{ISSUE}/files"))["files"].clone();
    let sizes: Vec<&Value> = files.as_array().unwrap().iter().map(|one| &one["size"]).collect();
    assert_eq!(sizes, [&json!(png.len()), &Value::Null, &Value::Null, &json!(8)]);
    let ask = |at: &Value, time: &str| {
        let at = at.to_string();
        let at = utf8_percent_encode(&at, NON_ALPHANUMERIC);
        client.get(&format!("/issues/{ISSUE}/picture?at={at}&time={time}"))
    };
    let time = files[0]["time"].as_str().unwrap();
    let shown = ask(&files[0]["at"], time);
    assert_eq!((shown.status, &shown.body), (200, &png));
    assert_eq!(shown.header("content-type"), Some("image/png"));
    assert_eq!(ask(&files[0]["at"], "1").status, 204);
    assert_eq!(ask(&files[1]["at"], "0").status, 204);
    assert_eq!(ask(&json!(["entries", 0, "pictures", 9]), time).status, 204);
    assert_eq!(ask(&json!("../../tongbao.yaml"), time).status, 400);
    // Attachments that a browser would run are told, as check tells them.
    let problems = client.json(&format!("/manuscripts/{ISSUE}/problems")).to_string();
    assert!(problems.contains("active-attachment"), "{problems}");
}

#[test]
fn files_are_dropped_pasted_and_chosen() {
    let draft = issue(1).replace("published", "draft");
    let case = Case::archive().file("bulletins/2017/gongzuo-01.yaml", draft);
    let client = Client::open(&case);
    let seen = client.browse("attached", &case);
    let views = seen["violations"].as_array().unwrap();
    assert!(views.iter().all(|one| one["violations"] == json!([])), "{views:#?}");
    assert_eq!((&seen["alt"], &seen["shown"]), (&json!("会场"), &json!("现场.png · 1 KB")));
    assert_eq!(
        (&seen["stored"], &seen["stays"]),
        (&json!(["image.png", "现场.png"]), &json!(true))
    );
    assert!(seen["told"].as_str().unwrap().contains("the file 现场.png stays"), "{seen}");
    let attachments = json!(["整改台账.xlsx · 1 KB", "附表.csv · 1 KB"]);
    assert_eq!((&seen["attachments"], &seen["paper"]), (&attachments, &json!(true)));
    assert!(
        seen["refused"].as_str().unwrap().contains("cannot be shown as a picture"),
        "{seen}"
    );
    assert_eq!(seen["problems"], json!([]));
}
