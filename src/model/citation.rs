//! How an issue is cited elsewhere: by GB/T 7714-2015 and in BibTeX.
//!
//! [`CitedIssue`] holds what is cited; [`gbt_7714`] and [`bibtex`] write it. The day on which it was read is
//! left to the reader: pages do not know it, and must not change with the calendar.

use super::Date;

/// Stands for the day on which the reader read it.
const READ_ON: &str = "引用日期";

/// What is cited.
#[derive(Debug, Clone, Copy)]
pub struct CitedIssue<'a> {
    /// Key of a list of references: the issue's id.
    pub key: &'a str,
    /// Who issued it.
    pub author: &'a str,
    /// Title of the issue, where it has one.
    pub title: Option<&'a str>,
    /// 工作通报〔2017〕第8期
    pub citation: &'a str,
    /// 工作通报
    pub series: &'a str,
    /// 〔2017〕第8期
    pub label: &'a str,
    /// Date of the issue.
    pub date: Date,
    /// Its address, where that is known.
    pub url: Option<&'a str>,
}

/// A report in the form of GB/T 7714-2015 (4.1, 4.6): `责任者. 题名: 其他题名信息[R/OL]. (日期)[引用日期].
/// 网址.`, or `[R]` and the date where no address is known.
pub fn gbt_7714(source: &CitedIssue<'_>) -> String {
    let title = match source.title {
        Some(title) => format!("{title}: {}", source.citation),
        None => source.citation.to_owned(),
    };
    let CitedIssue { author, date, .. } = source;
    match source.url {
        Some(url) => format!("{author}. {title}[R/OL]. ({date})[{READ_ON}]. {url}."),
        None => format!("{author}. {title}[R]. {date}."),
    }
}

/// A `@techreport`, which BibTeX and biblatex both know.
pub fn bibtex(source: &CitedIssue<'_>) -> String {
    let author = escaped(source.author);
    let mut fields = vec![
        // Braces keep a name from being split into given and family name, a title from small letters.
        ("author", format!("{{{{{author}}}}}")),
        ("title", format!("{{{{{}}}}}", escaped(source.title.unwrap_or(source.citation)))),
        ("type", format!("{{{}}}", escaped(source.series))),
        ("number", format!("{{{}}}", escaped(source.label))),
        ("institution", format!("{{{author}}}")),
        ("year", format!("{{{}}}", source.date.year())),
        ("month", MONTHS[month_index(source.date)].to_owned()),
        ("day", format!("{{{}}}", source.date.day())),
    ];
    if let Some(url) = source.url {
        fields.push(("url", format!("{{{url}}}")));
    }
    let lines = fields.iter().map(|(name, value)| format!("  {name} = {value}"));
    format!("@techreport{{{},\n{}\n}}", source.key, lines.collect::<Vec<_>>().join(",\n"))
}

/// The names of months that every style knows.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

fn month_index(date: Date) -> usize {
    usize::from(date.month().clamp(1, 12)) - 1
}

/// Text in which nothing is a command. Braces are counted even behind a backslash, so they are named.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', character]),
            '{' => out.push_str(r"\textbraceleft{}"),
            '}' => out.push_str(r"\textbraceright{}"),
            '\\' => out.push_str(r"\textbackslash{}"),
            '~' => out.push_str(r"\textasciitilde{}"),
            '^' => out.push_str(r"\textasciicircum{}"),
            _ if character.is_control() => out.push(' '),
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{CitedIssue, bibtex, gbt_7714};
    use crate::model::Date;

    fn source(title: Option<&'static str>, url: Option<&'static str>) -> CitedIssue<'static> {
        CitedIssue {
            key: "gongzuo-2017-8",
            author: "安澜市绩效办",
            title,
            citation: "工作通报〔2017〕第8期",
            series: "工作通报",
            label: "〔2017〕第8期",
            date: Date::parse("2017-08-21").flatten().unwrap(),
            url,
        }
    }

    #[test]
    fn the_form_of_the_standard() {
        let url = Some("https://example.gov.cn/gongzuo/2017/8/");
        assert_eq!(
            gbt_7714(&source(Some("狠抓履职尽责"), url)),
            "安澜市绩效办. 狠抓履职尽责: 工作通报〔2017〕第8期[R/OL]. (2017-08-21)[引用日期]. https://example.gov.cn/gongzuo/2017/8/."
        );
        assert_eq!(
            gbt_7714(&source(None, None)),
            "安澜市绩效办. 工作通报〔2017〕第8期[R]. 2017-08-21."
        );
    }

    #[test]
    fn an_entry_for_a_list_of_references() {
        assert_eq!(
            bibtex(&source(Some("狠抓履职尽责"), Some("https://example.gov.cn/8/"))),
            "\
@techreport{gongzuo-2017-8,
  author = {{安澜市绩效办}},
  title = {{狠抓履职尽责}},
  type = {工作通报},
  number = {〔2017〕第8期},
  institution = {安澜市绩效办},
  year = {2017},
  month = aug,
  day = {21},
  url = {https://example.gov.cn/8/}
}"
        );
    }

    #[test]
    fn a_title_cannot_break_the_entry() {
        let entry = bibtex(&source(Some(r"100% {A & B}_#$ \input~^}"), None));
        let title = entry.lines().find(|line| line.contains("title =")).unwrap();
        assert_eq!(
            title,
            r"  title = {{100\% \textbraceleft{}A \& B\textbraceright{}\_\#\$ \textbackslash{}input\textasciitilde{}\textasciicircum{}\textbraceright{}}},"
        );
        let count = |brace| entry.matches(brace).count();
        assert_eq!(count('{'), count('}'));
    }
}
