//! Inputs that want to break out, or to take for ever.

use std::time::{Duration, Instant};

use tongbao::text;
use tongbao::text::tree::Block;
use tongbao::text::{MAX_NESTING, plain};

use crate::{html, typst};

/// Repetitions. What takes quadratic time takes minutes with so many.
const MANY: usize = 100_000;

/// Generous for a busy machine and a slow build: all of these take less than a second.
const LIMIT: Duration = Duration::from_secs(30);

#[track_caller]
fn is_quick(name: &str, source: &str) {
    let start = Instant::now();
    let page = html(source);
    let printed = typst(source);
    let taken = start.elapsed();
    assert!(taken < LIMIT, "{name}: {taken:?}");
    // The work that is left is what is printed: a small multiple of what was read.
    assert!(page.len() < 100 * source.len() + 1000, "{name}: {} bytes of HTML", page.len());
    assert!(
        printed.len() < 30 * source.len() + 1000,
        "{name}: {} bytes of Typst",
        printed.len()
    );
}

#[test]
fn nothing_takes_for_ever() {
    let many = |text: &str| text.repeat(MANY);
    is_quick("quotes", &many(">"));
    is_quick("quotes and lines", &format!("{}a{}", many(">"), many("\nb")));
    is_quick("lists", &format!("{}a", many("- ")));
    is_quick("lists and blank lines", &format!("{}a{}", many("- "), many("\n")));
    is_quick("rules", &many("- "));
    is_quick("numbers", &format!("{}a", many("1) ")));
    is_quick("brackets", &many("["));
    is_quick("pictures", &many("!["));
    is_quick("links in links", &format!("{}{}", many("["), many("](b)")));
    is_quick("pictures in pictures", &format!("{}{}", many("!["), many("](b)")));
    is_quick("open links", &many("[a](<b"));
    is_quick("emphasis", &format!("{}{}", many("*a **b "), many("b** a*")));
    is_quick("mixed emphasis", &many("*a_ "));
    is_quick("Chinese emphasis", &many("《**》甲"));
    is_quick("tildes", &format!("甲{}乙", many("~~")));
    is_quick("runs", &many("甲*~~"));
    is_quick("tags", &many("<a b "));
    is_quick("comments", &many("a<!--"));
    is_quick("references", &many("&#"));
    is_quick("notes", &format!("{}\n\n[^1]: a", many("[^1]")));
    is_quick("open notes", &many("[^"));
    is_quick("notes in notes", &many("[^a]:"));
    is_quick("definitions", &format!("[a]: b\n{}", many("[a] ")));
    is_quick("quotation marks", &many("”\n"));
    is_quick("dates", &many("2017年"));
    is_quick("digits", &many("2017"));
    is_quick("issues", &many("〔2017"));
}

#[test]
fn a_chain_of_notes_does_not_overflow_the_stack() {
    let chain: String =
        (0..10_000).map(|index| format!("[^{index}]: 甲[^{}]\n\n", index + 1)).collect();
    is_quick("chain", &format!("[^0]\n\n{chain}"));
    is_quick("circle", "[^a]\n\n[^a]: [^b]\n\n[^b]: [^a] [^b]\n");
}

#[test]
fn what_is_too_deep_is_text_and_nothing_is_lost() {
    let words = |source: &str| plain::document(&text::parse(source));
    let quotes = format!("{}甲**乙**", "> ".repeat(1000));
    let kept = words(&quotes);
    assert!(kept.ends_with("> > 甲**乙**"), "{kept}");
    assert_eq!(kept.matches('>').count(), 1000 - MAX_NESTING / 2);
    let lists = words(&format!("{}甲", "- ".repeat(1000)));
    assert_eq!(lists.matches('-').count(), 1000 - MAX_NESTING / 2);
    let emphasis = words(&format!("{}甲{}", "*a **b ".repeat(1000), " b** a*".repeat(1000)));
    assert_eq!(emphasis.matches('*').count(), 6000 - MAX_NESTING / 2 * 6);
    assert_eq!(emphasis.matches('a').count(), 2000);

    let indented: String =
        (0..100).map(|level| format!("{}- 第{level}级\n", "  ".repeat(level))).collect();
    let kept = words(&indented);
    assert!((0..100).all(|level| kept.contains(&format!("第{level}级"))), "{kept}");
}

#[test]
fn nesting_is_bounded() {
    fn depth(blocks: &[Block]) -> usize {
        let within = blocks.iter().map(|block| match block {
            Block::Quote(blocks) => 2 + depth(blocks),
            Block::List(list) => {
                2 + list.items.iter().map(|item| depth(item)).max().unwrap_or(0)
            }
            _ => 0,
        });
        within.max().unwrap_or(0)
    }
    for source in ["> ", "- ", "> - 1. ", "- > "] {
        let document = text::parse(&format!("{}甲", source.repeat(1000)));
        assert_eq!(depth(&document.blocks), MAX_NESTING, "{source}");
    }
    let note = text::parse(&format!("[^1]\n\n[^1]: {}甲", "> ".repeat(1000)));
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
    let source =
        "甲\0\u{8}\u{202E}92\u{2066}03件\u{FEFF}`\u{202D}c`\n\n```\u{202E}\n\u{1B}[2J\n```";
    assert_eq!(html(source), "<p>甲9203件<code>c</code></p>\n<pre><code>[2J\n</code></pre>\n");
    assert_eq!(typst(source), "#\"甲9203件\"#raw(\"c\")\n\n#raw(block: true, \"[2J\")\n");
    assert_eq!(typst("甲\u{200B}乙\u{A0}"), "#\"甲\\u{200b}乙\\u{a0}\"\n");
}
