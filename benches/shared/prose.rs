//! Sentences, paragraphs and headings that look like those of a bulletin, never twice the same.

use crate::random::Random;
use crate::words::{
    BODIES, COUNTED, FAULTS, MEASURES, PAPERS, RESULTS, SLOGANS, TOPICS, VERBS,
};

/// Writes one bulletin.
pub(crate) struct Prose {
    pub(crate) random: Random,
    pub(crate) year: usize,
}

impl Prose {
    /// `全力推进招商引资`
    pub(crate) fn heading(&mut self) -> String {
        format!("{}{}", self.random.one(VERBS), self.random.one(TOPICS))
    }

    /// Two halves, as titles of entries are.
    pub(crate) fn title(&mut self) -> String {
        format!("{} {}", self.heading(), self.heading())
    }

    /// `招商引资进度滞后`
    pub(crate) fn fault(&mut self) -> String {
        format!("{}{}", self.random.one(TOPICS), self.random.one(FAULTS))
    }

    /// Sentences of at least so many characters together.
    pub(crate) fn paragraph(&mut self, least: usize) -> String {
        let mut text = String::new();
        while text.chars().count() < least {
            text.push_str(&self.sentence());
        }
        text
    }

    /// A table in Markdown.
    pub(crate) fn table(&mut self) -> String {
        let mut rows = "| 序号 | 责任单位 | 重点任务 | 进度 |\n|---|---|---|---:|\n".to_owned();
        for number in 1..=self.random.number(3, 6) {
            let (body, task) = (self.random.one(BODIES), self.heading());
            rows.push_str(&format!("| {number} | {body} | {task} | {}% |\n", self.share()));
        }
        rows
    }

    fn sentence(&mut self) -> String {
        let (body, other) = (self.random.one(BODIES), self.random.one(BODIES));
        let (verb, topic) = (self.random.one(VERBS), self.random.one(TOPICS));
        let measure = self.random.one(MEASURES);
        let (paper, slogan) = (self.random.one(PAPERS), self.random.one(SLOGANS));
        let (result, date) = (self.random.one(RESULTS), self.date());
        let (first, second) = (self.count(), self.count());
        let (number, share) = (self.random.number(2, 98), self.share());
        match self.random.number(0, 7) {
            0 => format!(
                "{date}，{body}召开{measure}，{verb}{topic}，逐一明确{first}的责任人和完成时限。"
            ),
            1 => format!("截至{date}，累计完成{first}，同比增长{share}%，{result}。"),
            2 => format!(
                "印发《关于{verb}{topic}的{paper}》，建立“{slogan}”机制，由{body}牵头、{other}配合。"
            ),
            3 => format!(
                "针对{topic}中的薄弱环节，{body}联合{other}组织{measure}{number}次，排查{first}，当场解决{second}，{result}。"
            ),
            4 => format!(
                "推行“{slogan}”做法，{verb}{topic}，{date}以来共办理{first}，办结率{share}%。"
            ),
            5 => format!(
                "{body}把{topic}列入年度{paper}，一手抓{first}，一手抓{second}，{result}。"
            ),
            6 => format!(
                "坚持问题导向，对{first}逐件登记、逐件核销，凡{topic}不达标的，由{other}在{number}日内提出{paper}。"
            ),
            _ => format!(
                "通过{measure}、“{slogan}”等方式{verb}{topic}，覆盖{first}和{second}，占总数的{share}%。"
            ),
        }
    }

    fn count(&mut self) -> String {
        format!("{}{}", self.random.number(2, 9870), self.random.one(COUNTED))
    }

    fn share(&mut self) -> String {
        format!("{}.{}", self.random.number(3, 97), self.random.number(0, 9))
    }

    fn date(&mut self) -> String {
        let (month, day) = (self.random.number(1, 12), self.random.number(1, 28));
        format!("{}年{month}月{day}日", self.year)
    }
}
