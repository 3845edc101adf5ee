//! The manual of the desk, from `docs/`, as a page of it.

use axum::extract::{Path, State};
use axum::response::Response;
use include_dir::{Dir, include_dir};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use super::desk_state::DeskState;
use super::{answer, assets};
use crate::lang::Lang;

const ZH: &str = include_str!("../../docs/desk.zh-CN.md");
const EN: &str = include_str!("../../docs/desk.md");

/// Its pictures.
static PICTURES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/docs/desk");

/// The manual, with a list of its sections.
pub(super) async fn page(State(state): State<DeskState>) -> Response {
    let text = match state.lang {
        Lang::Zh => ZH,
        Lang::En => EN,
    };
    answer::bytes(answer::kind("a.html"), assets::manual(state.lang, &body(text)))
}

/// One of its pictures.
pub(super) async fn picture(Path(name): Path<String>) -> Response {
    match PICTURES.get_file(&name) {
        Some(file) => answer::bytes(answer::kind(&name), file.contents()),
        None => answer::missing(),
    }
}

/// Returns the text as HTML: sections have ids, and links to files beside it are words, since those are not here.
fn body(text: &str) -> String {
    let mut sections = 0;
    let mut titles = Vec::new();
    let mut within = false;
    let mut linked = true;
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).filter_map(|event| {
        match &event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, classes, attrs, .. }) => {
                sections += 1;
                within = true;
                titles.push(String::new());
                return Some(Event::Start(Tag::Heading {
                    level: HeadingLevel::H2,
                    id: Some(CowStr::from(format!("s{sections}"))),
                    classes: classes.clone(),
                    attrs: attrs.clone(),
                }));
            }
            Event::End(TagEnd::Heading(_)) => within = false,
            Event::Text(words) if within => {
                if let Some(title) = titles.last_mut() {
                    title.push_str(words);
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                linked = !dest_url.ends_with(".md");
                return linked.then_some(event);
            }
            Event::End(TagEnd::Link) => return linked.then_some(event),
            _ => {}
        }
        Some(event)
    });
    let mut page = String::new();
    html::push_html(&mut page, events);
    let list: String = (1..)
        .zip(&titles)
        .map(|(number, title)| format!("<li><a href=\"#s{number}\">{title}</a></li>"))
        .collect();
    format!("<nav><ul>{list}</ul></nav>\n<article>\n{page}</article>")
}

#[cfg(test)]
mod tests {
    use super::{EN, PICTURES, ZH, body};

    #[test]
    fn every_picture_is_there_and_every_section_is_listed() {
        for text in [ZH, EN] {
            let page = body(text);
            let named = page.split("<img src=\"desk/").skip(1);
            let named: Vec<&str> = named.filter_map(|rest| rest.split('"').next()).collect();
            assert!(!named.is_empty());
            for name in &named {
                assert!(PICTURES.get_file(name).is_some(), "make picture: {name}");
            }
            assert_eq!(
                page.matches("<h2 id=").count(),
                page.matches("<li><a href=\"#s").count()
            );
            assert!(!page.contains(".md\""));
        }
        assert_eq!(ZH.matches("![").count(), EN.matches("![").count());
    }
}
