//! What stands below the entries: news of earlier failings, attachments.

use super::YamlWriter;
use crate::import::draft::{Draft, DraftNews};
use crate::import::line::Part;
use crate::lang::Message;
use crate::model::{Attachment, Issue, Rectification};

impl YamlWriter {
    /// News of earlier failings; those of which it is not known which one they speak of are told.
    pub(super) fn news(&mut self, news: &DraftNews<'_>) {
        news.title.iter().for_each(|line| self.unkeyed(0, *line));
        if !news.unkeyed.is_empty() {
            self.checks(0, &[Message::new("import-news")]);
            news.unkeyed.iter().for_each(|part| self.told(0, part));
        }
        if !news.items.is_empty() {
            self.open(0, Issue::rectifications);
        }
        for one in &news.items {
            self.item(2, |writer, indent| {
                writer.line(indent, Rectification::failing, &one.failing.to_string());
                writer.plain(indent, Rectification::date, one.date);
                writer.line(indent, Rectification::state, one.state.words().0);
                writer.markdown(indent, Rectification::text, &one.text);
            });
        }
    }

    /// Attachments, whose files are not there yet.
    pub(super) fn attachments(&mut self, draft: &Draft<'_>) {
        if !draft.attachments.is_empty() {
            self.open(0, Issue::attachments);
        }
        let folder = draft.issue_stem().map(|stem| format!("{stem}/")).unwrap_or_default();
        for (number, one) in (1..).zip(&draft.attachments) {
            let is_table = one.page.iter().any(|part| matches!(part, Part::Table(_)));
            let file = format!("{folder}attachment-{number}.csv");
            let (note, file) = match is_table {
                true => ("import-attachment-table", file),
                false => ("import-attachment-file", "【待补：附件文件】".to_owned()),
            };
            self.item(2, |writer, indent| {
                writer.checks(indent - 2, &[Message::new(note).with("file", &file)]);
                one.page.iter().for_each(|part| writer.told(indent - 2, part));
                let title =
                    one.title.map_or("【待补：附件标题】", |title| title.text());
                writer.line(indent, Attachment::title, title);
                writer.line(indent, Attachment::file, &file);
            });
        }
    }

    /// What of it no issue takes.
    pub(super) fn told_below(&mut self, draft: &Draft<'_>) {
        let news = &draft.news;
        news.title.iter().for_each(|line| self.unkeyed(0, *line));
        if !news.items.is_empty() || !news.unkeyed.is_empty() {
            self.checks(0, &[Message::new("import-news")]);
        }
        for one in &news.items {
            self.unkeyed(0, one.structure);
            one.text.parts.iter().for_each(|part| self.told(0, part));
        }
        news.unkeyed.iter().for_each(|part| self.told(0, part));
        let pages: Vec<&Part<'_>> =
            draft.attachments.iter().flat_map(|one| &one.page).collect();
        if !pages.is_empty() {
            self.checks(0, &[Message::new("import-attachment-page")]);
        }
        pages.into_iter().for_each(|part| self.told(0, part));
    }
}
