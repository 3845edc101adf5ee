//! The ledger for the filters of its pages: a script for each year that hands its rows over, and one that
//! says in which years there is anything of a unit, a category, a state, so that no other is loaded.
//!
//! Scripts, because a page on a disk may load nothing else. `assets/ledger.js` reads them; the order of
//! the fields is known to both.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::model::OutPath;
use crate::render::context::ledger::Failing;
use crate::site::made::Made;
use crate::site::website::WebsiteBuild;
use crate::text::one_line;

/// Writes a file for each year, and the one that says what to look for in which.
pub(super) fn files(build: &WebsiteBuild<'_>, rows: &[Failing]) -> Made {
    let mut years: BTreeMap<i16, Vec<&Failing>> = BTreeMap::new();
    for row in rows {
        years.entry(row.issue.year).or_default().push(row);
    }
    let publish = |(year, rows): (i16, Vec<&Failing>)| {
        let path = OutPath::ledger_data(year);
        build.publish(&path, script(year, &rows).as_bytes())
    };
    let known = build.publish(&OutPath::ledger_years(), years_script(rows).as_bytes());
    years.into_iter().map(publish).chain([known]).collect()
}

/// `tongbao_ledger_years({"unit": {"shuiwuju": [2016, 2017]}, …});`
fn years_script(rows: &[Failing]) -> String {
    let mut known: BTreeMap<&str, BTreeMap<&str, BTreeSet<i16>>> = BTreeMap::new();
    for row in rows {
        let overdue = row.days_overdue.map(|_| ("overdue", "1"));
        let category = row.category.as_deref().map(|name| ("category", name));
        let always = [("unit", row.unit.id.as_str()), ("state", row.state.words().0)];
        for (field, value) in always.into_iter().chain(overdue).chain(category) {
            let of_field = known.entry(field).or_default();
            of_field.entry(value).or_default().insert(row.issue.year);
        }
    }
    format!("tongbao_ledger_years({});\n", json!(known))
}

/// `tongbao_ledger(2017, {"issues": […], "rows": […]});`. Issues stand in a list of their own, since
/// many rows share one.
fn script(year: i16, rows: &[&Failing]) -> String {
    let mut issues: Vec<Value> = Vec::new();
    let mut last = None;
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        if last != Some(&row.issue.page) {
            let standing = row.issue.standing.as_ref().map(|one| (&one.kind, &one.href));
            issues.push(json!([row.issue.page, row.issue.citation, row.date.iso, standing]));
            last = Some(&row.issue.page);
        }
        lines.push(line(row, issues.len() - 1));
    }
    let data = json!({ "issues": issues, "rows": lines });
    format!("tongbao_ledger({year}, {data});\n")
}

fn line(row: &Failing, issue: usize) -> Value {
    let closing = row.closing.as_ref();
    let closed_by = closing.and_then(|closing| closing.issue.as_ref());
    json!([
        issue,
        row.unit.id,
        row.number,
        row.heading,
        row.outcome.as_deref().map(one_line),
        row.deadline.as_ref().map(|date| &date.iso),
        row.state,
        row.days_overdue,
        closing.map(|closing| &closing.date.iso),
        closed_by.map(|issue| &issue.citation),
        closed_by.map(|issue| &issue.page),
        row.category,
    ])
}
