//! HTML = PDF: the words of an issue's page and of its PDF are the same, in the same order.
//!
//! The page is the measure. Every block of its text (paragraph, heading, cell, item) must stand in
//! the text that `pdftotext` reads, one after the other; what is then left over of the PDF may only
//! be what paper has and the page has elsewhere: [`FURNITURE`], numbers of lists and notes.

use tongbao::model::EngineChoice;
use tongbao::source::Memory;

use crate::support::case::{CONFIG, UNITS};
use crate::support::html::{Piece, Tag};
use crate::support::{builds, html, root, squeezed, tools};

/// Words that only the paper has, or has at another place: the heading of the contents, and marks
/// of lists, which are no text on a page.
const FURNITURE: [&str; 4] = ["本期要目", "编者按：", "印发", "·"];

/// Marks that the paper puts between the words of a page's blocks.
const MARKS: &str = "：。，、（）《》.";

/// Elements that begin and end a block.
const BLOCKS: [&str; 17] = [
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "dt",
    "dd",
    "th",
    "td",
    "figcaption",
    "pre",
    "section",
    "time",
    "br",
];

/// Classes of spans that stand apart on paper.
const APART: [&str; 7] = ["unit", "title", "state", "source", "name", "number", "end"];

/// Classes of elements that only the page has.
const PAGE_ONLY: [&str; 7] =
    ["permalink", "mark", "file", "unseen", "english", "all-of-unit", "progress"];

/// Elements and classes whose text stands elsewhere in the PDF, or is read there in another order.
const ELSEWHERE: [&str; 6] = ["header", "footer", "table", "footnotes", "attachments", "news"];

/// A block of text of the page.
#[derive(Debug)]
struct Block {
    text: String,
    /// Whether it comes in the PDF after the block before it.
    in_order: bool,
    /// Whether it is the line that names a unit.
    is_unit: bool,
}

/// What is open around a place of the page.
#[derive(Debug)]
struct Open {
    name: String,
    class: String,
    hidden: bool,
    /// Whether its end ends a block too.
    splits: bool,
}

/// Reads the blocks of a page's article, without contents and links to places.
#[derive(Default)]
struct Reader {
    open: Vec<Open>,
    text: String,
    blocks: Vec<Block>,
}

impl Reader {
    fn read(page: &str) -> Vec<Block> {
        let (_, rest) = page.split_once("<article class=\"bulletin").expect("an article");
        let (_, rest) = rest.split_once('>').expect("a tag ends");
        let (article, _) = rest.split_once("</article>").expect("an article ends");
        let mut reader = Self::default();
        for piece in html::pieces(article) {
            match piece {
                Piece::Open(tag) => reader.enter(tag),
                Piece::Close(_) => {
                    if reader.open.last().is_some_and(|open| open.splits) {
                        reader.end_block();
                    }
                    reader.open.pop().expect("elements are closed");
                }
                Piece::Text(words) => {
                    if !reader.is_hidden() {
                        reader.text.push_str(&words);
                    }
                }
            }
        }
        assert!(reader.open.is_empty(), "elements are closed: {:?}", reader.open);
        reader.blocks
    }

    fn is_hidden(&self) -> bool {
        self.open.last().is_some_and(|open| open.hidden)
    }

    fn enter(&mut self, tag: Tag) {
        let class = tag.attribute("class").to_owned();
        let page_only = tag.name == "nav"
            || tag.attribute("role") == "doc-backlink"
            || class.split(' ').any(|one| PAGE_ONLY.contains(&one));
        let splits = BLOCKS.contains(&tag.name.as_str()) || APART.contains(&class.as_str());
        if splits {
            self.end_block();
        }
        let hidden = page_only || self.is_hidden();
        if !tag.is_void() {
            self.open.push(Open { name: tag.name, class, hidden, splits });
        }
    }

    fn end_block(&mut self) {
        let text = squeezed(&std::mem::take(&mut self.text));
        if text.is_empty() {
            return;
        }
        let elsewhere = |open: &Open| {
            ELSEWHERE.contains(&open.name.as_str()) || ELSEWHERE.contains(&open.class.as_str())
        };
        self.blocks.push(Block {
            text,
            in_order: !self.open.iter().any(elsewhere),
            is_unit: self.open.iter().any(|open| open.class == "unit"),
        });
    }
}

#[test]
fn the_words_of_page_and_pdf_are_the_same() {
    let mut faults = Vec::new();
    for (id, folder) in builds::sample_issues() {
        let blocks = Reader::read(builds::sample().page(&format!("{folder}/index.html")));
        let printed = tools::words(&builds::sample().public[&format!("{folder}/{id}.pdf")]);
        assert!(blocks.len() > 10 && printed.len() > 1000, "{id}: both are read");
        let missing = missing(&id, &blocks, &printed);
        faults.extend(missing.into_iter().map(|fault| format!("{id}: {fault}")));
        let spare = spare(&blocks, &printed);
        if !spare.is_empty() {
            faults.push(format!("{id}: only in the PDF: {}", spare.join(" / ")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Blocks of the page that the PDF does not have, or has at another place.
fn missing(id: &str, blocks: &[Block], printed: &str) -> Vec<String> {
    // A document that speaks of one unit does not name it over the text: its title does.
    let alone = id.starts_with("ducha") && blocks.iter().filter(|one| one.is_unit).count() == 1;
    let mut faults = Vec::new();
    let mut at = 0;
    for block in blocks.iter().filter(|block| !(alone && block.is_unit)) {
        let text = &block.text;
        match printed[at..].find(text) {
            Some(found) if block.in_order => at += found + text.len(),
            None if block.in_order && printed.contains(text) => {
                faults.push(format!("at another place in the PDF: {text}"));
            }
            None if !printed.contains(text) => faults.push(format!("not in the PDF: {text}")),
            _ => {}
        }
    }
    faults
}

/// What the PDF has and the page has not.
fn spare(blocks: &[Block], printed: &str) -> Vec<String> {
    let mut texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    // A list of attachments repeats their titles.
    let titles = texts.iter().filter_map(|text| text.strip_prefix("附件")?.split_once('：'));
    let titles: Vec<&str> = titles.map(|(_, title)| title).collect();
    texts.extend(titles);
    texts.extend(FURNITURE);
    // The longest first: a short one may stand within it.
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    let left = texts.iter().fold(printed.to_owned(), |left, text| left.replace(text, "\n"));
    let lines = left.lines().map(|line| line.trim_matches(|one| MARKS.contains(one)));
    let spare =
        lines.filter(|line| !matches!(*line, "" | "截至") && line.parse::<u32>().is_err());
    spare.map(str::to_owned).collect()
}

/// Whatever stands in a note of the editor is printed, as it is in every other text.
#[test]
fn a_note_of_the_editor_is_printed_whole() {
    builds::need_fonts();
    let note = "开头的话。\n\n  - 第一项\n  - 第二项\n\n  1. 其一\n  2. 其二\n\n  ## 小标题\n\n  标题下的话。\n\n  | 甲列 | 乙列 |\n  |---|---|\n  | 一格 | 二格 |\n\n  末尾的话。\n";
    let issue = format!(
        "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-21\nstatus: published\neditor_note: |\n  {note}entries: [{{unit: shuiwuju, lead: 有成效。}}]\n"
    );
    let project = Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", issue);
    let outputs = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
    assert_eq!(outputs.told, "");
    let words = tools::words(&outputs.public["gongzuo/2017/1/gongzuo-2017-1.pdf"]);
    let mut rest = words.as_str();
    for part in [
        "编者按：开头的话",
        "第一项",
        "第二项",
        "其一",
        "其二",
        "小标题",
        "标题下的话",
        "甲列",
        "二格",
        "末尾的话",
        "有成效",
    ] {
        rest = rest.split_once(part).unwrap_or_else(|| panic!("{part} is not in {words}")).1;
    }
}
