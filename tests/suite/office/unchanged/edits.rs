//! Edits of a workspace: each file becomes one of a few, or is not there.

use std::io::Cursor;
use std::path::Path;

use image::{DynamicImage, ImageFormat};

use crate::support::case::{CONFIG, Case, UNITS, issue};
use crate::support::dice::Dice;
use crate::support::root;

/// The folders of outputs.
pub(super) const OUTPUTS: [&str; 2] = ["public", "print"];

/// What others put among outputs, or do to them.
const AMONG_OUTPUTS: [&str; 4] = [
    "public/own.txt",
    "print/own/own.txt",
    "public/gongzuo/2017/2/index.html",
    "public/assets/style.css",
];

type Content = Option<Vec<u8>>;

/// Files by their paths, each with what it may be; first what it is to begin with.
pub(super) struct Edits(Vec<(String, Vec<Content>)>);

impl Edits {
    /// All of them.
    pub(super) fn new() -> Self {
        let own = |template: &str| {
            let text = fs_err::read_to_string(root().join("templates").join(template)).unwrap();
            let note = if template.ends_with(".typ") { "\n// own\n" } else { "<!-- own -->\n" };
            vec![None, Some(text + note)]
        };
        let mut files = texts();
        for name in ["base.html", "issue.html", "typst/page.typ"] {
            files.push((format!("templates/{name}"), own(name)));
        }
        let bytes = |(path, contents): (String, Vec<Option<String>>)| {
            let contents = contents.into_iter().map(|text| text.map(String::into_bytes));
            (path, contents.collect::<Vec<Content>>())
        };
        let mut files: Vec<_> = files.into_iter().map(bytes).collect();
        let picture = |side| {
            let mut bytes = Cursor::new(Vec::new());
            DynamicImage::new_rgb8(side, side).write_to(&mut bytes, ImageFormat::Png).unwrap();
            Some(bytes.into_inner())
        };
        let pictures = vec![picture(4), picture(8), Some(b"no picture".to_vec()), None];
        files.push(("bulletins/2017/gongzuo-01/图.png".to_owned(), pictures));
        Self(files)
    }

    /// The files as they are to begin with.
    pub(super) fn first(&self, case: Case) -> Case {
        self.0.iter().fold(case, |case, (path, contents)| match &contents[0] {
            Some(content) => case.file(path, content),
            None => case,
        })
    }

    /// The files that are not there to begin with and change what is made, each with what it may be.
    pub(super) fn added(&self) -> impl Iterator<Item = (&str, &Vec<u8>)> {
        let added = self.0.iter().filter(|(path, contents)| {
            contents[0].is_none() && !["notes.txt", "assets/fonts/own.otf"].contains(&&**path)
        });
        added.filter_map(|(path, contents)| Some((path.as_str(), contents[1].as_ref()?)))
    }

    /// Whether a build makes no such file.
    pub(super) fn is_own(&self, path: &str) -> bool {
        AMONG_OUTPUTS[..2].contains(&path)
    }

    /// Makes one edit, and says which. Every third mends what was broken: the file becomes what it was to begin with.
    pub(super) fn roll(&self, folder: &Path, dice: &mut Dice) -> String {
        match dice.roll(12) {
            0 => return "nothing".to_owned(),
            1 => {
                let path = AMONG_OUTPUTS[dice.roll(AMONG_OUTPUTS.len())];
                let content = (dice.roll(3) > 0).then(|| b"of others".to_vec());
                return put(folder, path, content.as_ref());
            }
            2 => return self.rename(folder, dice),
            3..6 => {
                for (path, contents) in &self.0 {
                    put(folder, path, contents[0].as_ref());
                }
                return "all as at first".to_owned();
            }
            _ => {}
        }
        let (path, contents) = &self.0[dice.roll(self.0.len())];
        put(folder, path, contents[dice.roll(contents.len())].as_ref())
    }

    /// An issue gets another name, or its own again.
    fn rename(&self, folder: &Path, dice: &mut Dice) -> String {
        let from = format!("bulletins/2017/gongzuo-0{}.yaml", 2 + dice.roll(3));
        let to = from.replace("2017/", "other/");
        let (from, to) = match folder.join(&from).exists() {
            true => (from, to),
            false => (to, from),
        };
        if folder.join(&from).exists() {
            fs_err::create_dir_all(folder.join(&to).parent().unwrap()).unwrap();
            fs_err::rename(folder.join(&from), folder.join(&to)).unwrap();
        }
        format!("{from} becomes {to}")
    }
}

/// Writes a file, or takes it away.
fn put(folder: &Path, path: &str, content: Option<&Vec<u8>>) -> String {
    let at = folder.join(path);
    match content {
        Some(content) => {
            // What is linked from elsewhere stays there as it is.
            let _ = fs_err::remove_file(&at);
            fs_err::create_dir_all(at.parent().unwrap()).unwrap();
            fs_err::write(at, content).unwrap();
            format!("{path} is {} bytes", content.len())
        }
        None => {
            let _ = fs_err::remove_file(at);
            format!("{path} is gone")
        }
    }
}

fn texts() -> Vec<(String, Vec<Option<String>>)> {
    let some = |text: &str| Some(text.to_owned());
    let first = issue(1)
        + "    failings:\n      - heading: 报送不及时\n        facts: 迟报两次，其它单位也有。\n        responsible:\n          persons:\n            - {name: 王建国, post: 科长}\n    pictures:\n      - {file: gongzuo-01/图.png, alt: 图}\nattachments:\n  - {title: 台账, file: gongzuo-01/台账.csv}\n  - {title: 说明, file: gongzuo-01/说明.txt}\n";
    let second = issue(2);
    let config = |more: &str| Some(format!("{CONFIG}{more}"));
    let review = "issue: gongzuo-2017-2\nrecords:\n  - kind: published\n    who: 安如澜\n    known: declared\n    when: 2017-08-18T16:20:00+08:00\n    content: \"00\"\n";
    let correction = |kind: &str| {
        Some(format!(
            "issue: gongzuo-2017-2\nkind: {kind}\ndate: 2017-12-01\nreason: 数字有误。\n"
        ))
    };
    let news = "rectifications:\n  - failing: gongzuo-2017-1/shuiwuju/1\n    date: 2017-09-01\n    state: done\n    text: 已改。\n";
    let files = [
        (
            "tongbao.yaml",
            vec![
                config(""),
                config("site: {base_url: https://example.gov.cn/}\n"),
                config("privacy: {persons: full}\n"),
                config("review: {required: true}\n"),
                config("check: {levels: {house-term: warning}}\n"),
                config("pdf: {fonts: {body: [FandolSong]}}\n"),
                some("title: [\n"),
            ],
        ),
        ("units.yaml", vec![some(UNITS), Some(UNITS.replace("水务", "水利"))]),
        (
            "bulletins/2017/gongzuo-01.yaml",
            vec![
                some(&first),
                Some(first.replace("王建国", "王建军")),
                Some(first.replace("迟报两次", "迟报三次")),
            ],
        ),
        (
            "bulletins/2017/gongzuo-02.yaml",
            vec![
                some(&second),
                Some(format!("# 稿二\n{second}")),
                Some(second.replace("导语", "导言")),
                Some(second.replace("published", "draft")),
                some("series: gongzuo\nyear 2017\n"),
            ],
        ),
        (
            "bulletins/2017/gongzuo-03.yaml",
            vec![Some(issue(3).replace("导语", "[上期](issue:2017-2)导语")), None],
        ),
        ("bulletins/2017/gongzuo-04.yaml", vec![Some(issue(4).replace("published", "review"))]),
        ("bulletins/2017/gongzuo-05.yaml", vec![None, Some(issue(5)), Some(issue(6))]),
        (
            "bulletins/2017/gongzuo-01/台账.csv",
            vec![some("单位,数\n甲,1\n"), some("单位,数\n甲,2\n"), None],
        ),
        ("bulletins/2017/gongzuo-01/说明.txt", vec![some("说明"), some("王建国")]),
        ("corrections/1.yaml", vec![None, correction("erratum"), correction("removal")]),
        ("rectifications.yaml", vec![None, some(news), Some(news.replace("done", "closed"))]),
        ("terms.yaml", vec![None, some("terms:\n  - {wrong: 其它, right: 其他}\n")]),
        ("reviews/gongzuo-2017-2.yaml", vec![None, some(review)]),
        ("static/robots.txt", vec![None, some("User-agent: *\n"), some("User-agent: a\n")]),
        ("assets/style.css", vec![None, some("body{}"), some("html{}")]),
        ("assets/own.js", vec![None, some("1")]),
        ("assets/fonts/own.otf", vec![None, some("no font")]),
        ("notes.txt", vec![None, some("of no build")]),
    ];
    files.into_iter().map(|(path, contents)| (path.to_owned(), contents)).collect()
}
