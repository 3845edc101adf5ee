//! An issue, and rectifications.yaml.

use super::fields::Fields;
use super::scalar;
use crate::diag::{Diagnostic, Diagnostics, Span, Spanned};
use crate::model::{
    Attachment, Audience, Date, Distribution, Entry, Failing, FailingId, Issue, People, Person,
    Picture, Point, Practice, Rectification, State, Status, Text, rules,
};
use crate::source::{Node, ParsedFile};

/// Reads one bulletin. `None` only where the file is no mapping.
pub(in crate::model) fn issue(parsed: &ParsedFile, out: &mut Diagnostics) -> Option<Issue> {
    let mut fields = Fields::open(&parsed.node, out)?;
    let series = fields.required("series", out, scalar::text);
    let year = fields.required("year", out, scalar::number(1900..=2999));
    let number = fields.required("number", out, scalar::number(1..=9999));
    let date = fields.required("date", out, scalar::date);
    let complete = series.is_some() && year.is_some() && number.is_some() && date.is_some();
    let nowhere = Span::whole(parsed.file);
    let year = year.map_or(Spanned::new(1900, nowhere), |year| {
        Spanned::new(i32::try_from(year.value).unwrap_or(i32::MAX), year.span)
    });
    let stand_in = Date::first_of(year.value);
    let issue = Issue {
        file: parsed.file,
        path: parsed.path.clone(),
        series: series.unwrap_or(Spanned::new(String::new(), nowhere)),
        number: number.unwrap_or(Spanned::new(0, nowhere)),
        date: date.unwrap_or(Spanned::new(stand_in, nowhere)),
        year,
        status: fields
            .optional("status", out, scalar::choice(&Status::NAMES))
            .unwrap_or_default(),
        audience: fields
            .optional("audience", out, scalar::choice(&Audience::NAMES))
            .unwrap_or_default(),
        title: fields.optional("title", out, scalar::text),
        editor_note: fields.optional("editor_note", out, scalar::text),
        entries: fields.required_list("entries", out, entry).unwrap_or_default(),
        rectifications: fields.list("rectifications", out, rectification),
        attachments: fields.list("attachments", out, attachment),
        distribution: fields.optional("distribution", out, distribution).unwrap_or_default(),
        copies: fields
            .optional("copies", out, scalar::number(1..=100_000))
            .map(|copies| copies.value),
        people: fields.optional("people", out, people).unwrap_or_default(),
        complete,
    };
    fields.close(out);
    Some(issue)
}

/// Reads rectifications.yaml.
pub(in crate::model) fn rectifications(
    node: &Node,
    out: &mut Diagnostics,
) -> Vec<Rectification> {
    let Some(mut fields) = Fields::open(node, out) else { return Vec::new() };
    let list = fields.list("rectifications", out, rectification);
    fields.close(out);
    list
}

fn entry(node: &Node, out: &mut Diagnostics) -> Option<Entry> {
    let mut fields = Fields::open(node, out)?;
    let unit = fields.required("unit", out, scalar::text);
    let entry = Entry {
        span: fields.span,
        unit: unit.unwrap_or(Spanned::new(String::new(), fields.span)),
        title: fields.optional("title", out, scalar::text),
        lead: fields.optional("lead", out, scalar::text),
        practices: fields.list("practices", out, practice),
        failings: fields.list("failings", out, failing),
        pictures: fields.list("pictures", out, picture),
    };
    fields.close(out);
    Some(entry)
}

fn practice(node: &Node, out: &mut Diagnostics) -> Option<Practice> {
    let mut fields = Fields::open(node, out)?;
    let heading = fields.required("heading", out, scalar::text);
    let text = fields.optional("text", out, scalar::text);
    let points = fields.list("points", out, point);
    fields.close(out);
    Some(Practice { heading: heading?, text, points })
}

fn point(node: &Node, out: &mut Diagnostics) -> Option<Point> {
    let mut fields = Fields::open(node, out)?;
    let lead = fields.required("lead", out, scalar::text);
    let text = fields.optional("text", out, scalar::text);
    fields.close(out);
    Some(Point { lead: lead?, text })
}

fn failing(node: &Node, out: &mut Diagnostics) -> Option<Failing> {
    let mut fields = Fields::open(node, out)?;
    let heading = fields.required("heading", out, scalar::text);
    let failing = Failing {
        // A failing without its heading keeps its place: the numbers of the others depend on it.
        heading: heading.unwrap_or(Spanned::new(String::new(), fields.span)),
        facts: fields.optional("facts", out, scalar::text),
        basis: fields.optional("basis", out, scalar::text),
        persons: fields.optional("responsible", out, responsible).unwrap_or_default(),
        outcome: fields.optional("outcome", out, scalar::text),
        measure: fields.optional("measure", out, scalar::text),
        deadline: fields.optional("deadline", out, scalar::date),
    };
    fields.close(out);
    Some(failing)
}

fn responsible(node: &Node, out: &mut Diagnostics) -> Option<Vec<Person>> {
    let mut fields = Fields::open(node, out)?;
    let persons = fields.list("persons", out, person);
    fields.close(out);
    Some(persons)
}

/// Reads a person with a post.
pub(super) fn person(node: &Node, out: &mut Diagnostics) -> Option<Person> {
    let mut fields = Fields::open(node, out)?;
    let name = fields.required("name", out, scalar::text);
    let post = fields.optional("post", out, scalar::text);
    fields.close(out);
    Some(Person { name: name?, post })
}

fn picture(node: &Node, out: &mut Diagnostics) -> Option<Picture> {
    let mut fields = Fields::open(node, out)?;
    let file = fields.required("file", out, scalar::text);
    let alt = fields.required("alt", out, scalar::text);
    let caption = fields.optional("caption", out, scalar::text);
    fields.close(out);
    Some(Picture { file: file?, alt: alt?, caption })
}

fn rectification(node: &Node, out: &mut Diagnostics) -> Option<Rectification> {
    let mut fields = Fields::open(node, out)?;
    let failing = fields.required("failing", out, failing_id);
    let date = fields.required("date", out, scalar::date);
    let state = fields.required("state", out, scalar::choice(&State::NAMES));
    let text = fields.optional("text", out, scalar::text);
    fields.close(out);
    Some(Rectification { failing: failing?, date: date?, state: state?, text })
}

fn failing_id(node: &Node, out: &mut Diagnostics) -> Option<Spanned<FailingId>> {
    let text = scalar::text(node, out)?;
    if let Some(id) = FailingId::parse(&text.value) {
        return Some(Spanned::new(id, text.span));
    }
    let problem = Diagnostic::new(&rules::BAD_ID, text.span).with("id", &text.value);
    out.push(problem.hint("bad-id.hint-failing"));
    None
}

fn attachment(node: &Node, out: &mut Diagnostics) -> Option<Attachment> {
    let mut fields = Fields::open(node, out)?;
    let title = fields.required("title", out, scalar::text);
    let file = fields.required("file", out, scalar::text);
    fields.close(out);
    Some(Attachment { title: title?, file: file? })
}

fn distribution(node: &Node, out: &mut Diagnostics) -> Option<Distribution> {
    let mut fields = Fields::open(node, out)?;
    let mut list = |key| fields.list(key, out, scalar::text);
    let distribution =
        Distribution { report: list("report"), send: list("send"), issue: list("issue") };
    fields.close(out);
    Some(distribution)
}

fn people(node: &Node, out: &mut Diagnostics) -> Option<People> {
    let mut fields = Fields::open(node, out)?;
    let mut name = |key| -> Option<Text> { fields.optional(key, out, scalar::text) };
    let people =
        People { editor: name("editor"), reviewer: name("reviewer"), signer: name("signer") };
    fields.close(out);
    Some(people)
}
