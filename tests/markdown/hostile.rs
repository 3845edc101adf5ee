//! Inputs that want to break out, or to take for ever.

use tongbao::text;
use tongbao::text::tree::Block;
use tongbao::text::{MAX_NESTING, plain};

use crate::growth::is_linear;
use crate::{html, typst};

/// Repetitions in the shorter text. What takes quadratic time takes minutes with four times as many.
const MANY: usize = 8_000;

/// Makes a page and a source for print of texts of two lengths.
#[track_caller]
fn is_quick(name: &str, source: impl Fn(usize) -> String + Sync) {
    is_linear(name, MANY, |many| {
        let source = source(many);
        let (page, printed) = (html(&source), typst(&source));
        // The work that is left is what is printed: a small multiple of what was read.
        assert!(page.len() < 100 * source.len() + 1000, "{name}: {} bytes of HTML", page.len());
        assert!(
            printed.len() < 30 * source.len() + 1000,
            "{name}: {} bytes of Typst",
            printed.len()
        );
    });
}

#[test]
fn nothing_takes_for_ever() {
    for repeated in [
        ">",
        "- ",
        "[",
        "![",
        "[a](<b",
        "*a_ ",
        "《**》甲",
        "甲*~~",
        "<a b ",
        "a<!--",
        "&#",
        "[^",
        "[^a]:",
        "”\n",
        "2017年",
        "2017",
        "〔2017",
    ] {
        is_quick(repeated, |many| repeated.repeat(many));
    }
    for (name, front, middle, behind) in [
        ("lists", "- ", "a", ""),
        ("lists and blank lines", "- ", "a", "\n"),
        ("numbers", "1. ", "a", ""),
        ("links in links", "[", "", "](b)"),
        ("pictures in pictures", "![", "", "](b)"),
        ("strong", "a **b ", "", "b** a"),
        ("paths", "C:\\*", "a", " \\*"),
        ("tables", "|a", "|\n|-|\n", "|a|\n"),
        ("notes", "[^1]", "\n\n[^1]: a", ""),
        ("definitions", "[a] ", "\n\n[a]: b", "\n[a]: b"),
    ] {
        is_quick(name, |many| format!("{}{middle}{}", front.repeat(many), behind.repeat(many)));
    }
    is_quick("tildes", |many| format!("甲{}乙", "~~".repeat(many)));
}

#[test]
fn a_chain_of_notes_does_not_overflow_the_stack() {
    is_quick("chain", |many| {
        let notes = (0..many / 10).map(|index| format!("[^{index}]: 甲[^{}]\n\n", index + 1));
        format!("[^0]\n\n{}", notes.collect::<String>())
    });
    let circle = html("[^a]\n\n[^a]: [^b]\n\n[^b]: [^a] [^b]\n");
    assert!(circle.len() < 2000, "{circle}");
}

#[test]
fn what_is_too_deep_is_text_and_nothing_is_lost() {
    let words = |source: &str| plain::document(&text::parse(source));
    let lines = format!("{}甲**乙**", "> ".repeat(1000));
    assert_eq!(words(&lines), lines.replace("**", ""));
    let lists = words(&format!("{}甲", "- ".repeat(1000)));
    assert_eq!(lists.matches('-').count(), 999);
    let links = words(&format!("{}甲{}", "![".repeat(1000), "](b)".repeat(1000)));
    assert_eq!(links.matches('!').count(), 1000 - MAX_NESTING);
    let indented: String =
        (0..100).map(|level| format!("{}- 第{level}级\n", "  ".repeat(level))).collect();
    let kept = words(&indented);
    assert!((0..100).all(|level| kept.contains(&format!("第{level}级"))), "{kept}");
}

#[test]
fn nesting_is_bounded() {
    fn depth(blocks: &[Block]) -> usize {
        let within = blocks.iter().map(|block| match block {
            Block::List(list) => {
                2 + list.items.iter().map(|item| depth(item)).max().unwrap_or(0)
            }
            _ => 0,
        });
        within.max().unwrap_or(0)
    }
    let lists = |front: &str| -> String {
        let levels = 0..100;
        levels.map(|level| format!("{front}{}- 甲\n", "  ".repeat(level))).collect()
    };
    assert_eq!(depth(&text::parse(&lists("")).blocks), MAX_NESTING);
    let note = text::parse(&format!("[^1]\n\n[^1]: 乙\n\n{}", lists("    ")));
    assert!(depth(&note.footnotes[0].blocks) <= MAX_NESTING / 2);
}

#[test]
fn no_word_is_typst_code() {
    for word in [
        "#panic()",
        "\"#panic()",
        "\\\"#panic()",
        "\\",
        "\\\\\"",
        "]#panic()[",
        "$x$",
        "//",
        "/*",
        "`#`",
        "\\u{22}#panic()",
        "<label>",
        "@ref",
        "= h",
        "\n\n= h",
        "\"\n#panic()",
        "\r#panic()",
        "\u{2028}#panic()",
        "&#10;#panic()",
        "&quot;#panic()",
        "&#92;&#34;#panic()",
    ] {
        for source in [
            word.to_owned(),
            format!("`` {word} ``"),
            format!("    {word}"),
            format!("```{word}\n{word}\n```"),
            format!("[{word}](<{word}> \"x\")"),
            format!("![{word}](<{word}>)"),
            format!("|{word}|\n|-|\n|{word}|"),
            format!("a[^1]\n\n[^1]: {word}"),
            format!("[^{word}]\n\n[^{word}]: a\n\n<b {word}>"),
            format!("# {word}\n\n- {word}\n\n> {word}"),
        ] {
            let printed = typst(&source);
            let code = without_literals(&printed);
            for forbidden in ["panic", "$", "//", "/*", "`", "<", "@", "=", "\\", "\"", "\r"] {
                assert!(!code.contains(forbidden), "{source:?}\n{printed}\n{code}");
            }
        }
    }
}

/// Typst source with everything in string literals taken out.
fn without_literals(source: &str) -> String {
    let mut code = String::new();
    let mut chars = source.chars();
    while let Some(c) = chars.next() {
        if c != '"' {
            code.push(c);
            continue;
        }
        loop {
            match chars.next().expect("every literal ends") {
                '\\' => drop(chars.next()),
                '"' => break,
                inner => assert_ne!(inner, '\n', "a literal is on one line"),
            }
        }
    }
    code
}

#[test]
fn no_word_is_html() {
    for source in [
        "<script>alert(1)</script>",
        "a <img src=x onerror=y>",
        "`<b>`",
        "[<b>](\"><script> '\"><script>')",
        "[a](<\"><script>> '\"><script>')",
        "![\"><script>](x '\"><script>')",
        "```\"><script>\nx\n```",
        "&lt;script&gt;",
        "[^\"><script>]\n\n[^\"><script>]: a",
    ] {
        let page = html(source);
        assert!(!page.contains("<script") && !page.contains("<b>"), "{page}");
        assert!(!page.contains("<img src=x"), "{page}");
    }
}

#[test]
fn characters_that_mislead_are_not_printed() {
    let source = "甲\0\u{8}\u{202E}92\u{2066}03件\u{FEFF}<\u{202D}c>\n\n\u{202E}\u{1B}[2J\n";
    assert_eq!(html(source), "<p>甲9203件&lt;c&gt;</p>\n<p>[2J</p>\n");
    assert_eq!(typst(source), "#\"甲9203件<c>\"\n\n#\"[2J\"\n");
    assert_eq!(typst("甲\u{200B}乙\u{A0}"), "#\"甲\\u{200b}乙\\u{a0}\"\n");
}
