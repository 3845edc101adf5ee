//! What a page says to programs that read schema.org: JSON-LD, to stand in the page's head.
//!
//! [`data`] is the entry point. Addresses are absolute where that of the site is known; else they are
//! relative, as in the page itself.

use serde_json::{Value, json};

use super::context::{Article, CorrectionNote, Crumb, Markup, Matter, Page, Site};
use super::markup::visible;

/// The data of a page; empty for pages that nobody should find.
pub(super) fn data(site: &Site, page: &Page) -> Markup {
    let builder = GraphBuilder { site, page };
    let this = match &page.matter {
        Matter::Notice => return Markup::default(),
        Matter::Column(_) if page.path.is_empty() => builder.site(),
        Matter::Column(_) => builder.column(),
        Matter::Article(article) => builder.article(article),
    };
    let mut graph = vec![this];
    if !page.path.is_empty() {
        graph.push(builder.breadcrumbs());
    }
    let json = json!({"@context": "https://schema.org", "@graph": graph}).to_string();
    Markup(inert(&visible(&json)))
}

/// JSON in which no character can end the element it stands in, or open another.
fn inert(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            // All of these stand within strings only.
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(character)));
            }
            _ => out.push(character),
        }
    }
    out
}

struct GraphBuilder<'a> {
    site: &'a Site,
    page: &'a Page,
}

impl GraphBuilder<'_> {
    /// An address under the root; `file` names the file where there is no server.
    fn url(&self, path: &str, file: &str) -> String {
        match &self.site.base_url {
            Some(base) => format!("{base}{path}"),
            None => format!("{}{file}", self.page.root),
        }
    }

    fn own_url(&self) -> Value {
        match (&self.site.base_url, self.page.trail.last()) {
            (Some(base), _) => format!("{base}{}", self.page.path).into(),
            (None, Some(own)) => self.url(&own.path, &own.file).into(),
            (None, None) => Value::Null,
        }
    }

    fn publisher(&self) -> Value {
        json!({"@type": "GovernmentOrganization", "name": self.site.organization})
    }

    fn site(&self) -> Value {
        json!({
            "@type": "WebSite",
            "name": self.site.title,
            "url": self.url("", "index.html"),
            "inLanguage": "zh-CN",
            "publisher": self.publisher(),
        })
    }

    fn column(&self) -> Value {
        json!({
            "@type": "CollectionPage",
            "name": self.page.title,
            "description": self.page.description,
            "url": self.own_url(),
            "inLanguage": "zh-CN",
            "isPartOf": self.site(),
        })
    }

    /// A report, and at the same time an issue of a periodical.
    fn article(&self, article: &Article) -> Value {
        let mut value = json!({
            "@type": ["Report", "PublicationIssue"],
            "name": self.page.title,
            "headline": self.page.title,
            "description": self.page.description,
            "url": self.own_url(),
            "reportNumber": article.label,
            "issueNumber": article.label,
            "datePublished": article.date,
            "dateModified": article.modified,
            "inLanguage": "zh-CN",
            "keywords": article.keywords,
            "author": self.publisher(),
            "publisher": self.publisher(),
            "isPartOf": {
                "@type": "Periodical",
                "name": article.column,
                "url": self.url(&format!("{}/", article.series), &format!("{}/index.html", article.series)),
                "publisher": self.publisher(),
            },
        });
        if let Some(pdf) = &article.pdf {
            value["encoding"] = json!({
                "@type": "MediaObject",
                "encodingFormat": "application/pdf",
                "contentUrl": match &self.site.base_url {
                    Some(base) => format!("{base}{}{pdf}", self.page.path),
                    None => pdf.clone(),
                },
            });
        }
        if !article.corrections.is_empty() {
            value["correction"] =
                article.corrections.iter().map(|one| self.correction(one)).collect();
        }
        value
    }

    fn correction(&self, note: &CorrectionNote) -> Value {
        let mut value = json!({
            "@type": "CorrectionComment",
            "name": note.citation,
            "datePublished": note.date,
            "inLanguage": "zh-CN",
        });
        if let Some(own) = self.own_url().as_str() {
            value["url"] = format!("{own}#{}", note.anchor).into();
        }
        if !note.changes.is_empty() {
            value["text"] = note.changes.join("；").into();
        }
        value
    }

    fn breadcrumbs(&self) -> Value {
        let home = Crumb {
            text: self.site.title.clone(),
            english: false,
            path: String::new(),
            file: "index.html".to_owned(),
        };
        let steps = std::iter::once(&home).chain(&self.page.trail);
        let items: Vec<Value> = (1..)
            .zip(steps)
            .map(|(position, step)| {
                json!({
                    "@type": "ListItem",
                    "position": position,
                    "name": step.text,
                    "item": self.url(&step.path, &step.file),
                })
            })
            .collect();
        json!({"@type": "BreadcrumbList", "itemListElement": items})
    }
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn no_text_ends_the_element() {
        let json = serde_json::json!({"name": "</script><!-- & \u{2028}"}).to_string();
        let inert = inert(&json);
        assert!(!inert.contains(['<', '>', '&', '\u{2028}']), "{inert}");
        let back: serde_json::Value = serde_json::from_str(&inert).unwrap();
        assert_eq!(back["name"], "</script><!-- & \u{2028}");
    }
}
