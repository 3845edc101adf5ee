//! The name of a person is one name: 张建国, not 张建国、李明华, not 科长张建国.
//!
//! The public edition hides a name wherever it stands, letter by letter: of 张建国、李明华 it would find
//! neither. Nor does a post name others: 城建办主任、科员李四 prints 李四 as it stands. An error where the issue is public and names are hidden, else a warning. Where it is certain who
//! is meant, the fix makes a person of each, with the post.
//! What is written in no way that names are known by may still be one: a warning.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Files, Fix, Rule, Severity, excerpt};
use crate::lang::Message;
use crate::model::person_name::{
    Doubt, NameReading, NamedPerson, PostedNames, ends_with_post, is_name, names_in_post, read,
};
use crate::model::{Audience, Issue, Person, Persons, Text, Unit};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("wrong-name").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let Some(config) = &context.archive.config else { return };
    for issue in context.archive.issues() {
        let hides =
            issue.audience == Audience::Public && config.privacy.persons != Persons::Full;
        let severity = if hides { Severity::Error } else { Severity::Warning };
        for person in persons(issue) {
            if let Some((told, is_certain)) = problem(context, person) {
                let severity = if is_certain { severity } else { Severity::Warning };
                out.push(Diagnostic { severity, ..told });
            }
            if let Some((told, is_certain)) = in_post(context.files, person) {
                let severity = if is_certain { severity } else { Severity::Warning };
                out.push(Diagnostic { severity, ..told });
            }
        }
    }
}

fn persons(issue: &Issue) -> impl Iterator<Item = &Person> {
    let failings = issue.entries.iter().flat_map(|entry| &entry.failings);
    failings.flat_map(|failing| &failing.responsible.persons)
}

/// What is wrong with a name, and whether it is for certain.
fn problem(context: &Context<'_>, person: &Person) -> Option<(Diagnostic, bool)> {
    // What is still to be filled in is told by the rule for that: 【待补】.
    if person.name.value.contains('【') {
        return None;
    }
    let told = |id: &'static str| {
        let message = Message::new(id).with("name", excerpt(person.name.value.trim()));
        Diagnostic::with_message(&RULE.rule, person.name.span, message)
    };
    let is_unit =
        || context.archive.units.iter().flatten().any(|unit| is_called(unit, &person.name));
    match read(&person.name.value) {
        NameReading::Name | NameReading::Masked => None,
        NameReading::Unusual if is_unit() => {
            Some((told("wrong-name.unit").hint("wrong-name.hint-unit"), true))
        }
        NameReading::Unusual => {
            Some((told("wrong-name.unusual").hint("wrong-name.hint-unusual"), false))
        }
        NameReading::Unclear(Doubt::PostOnly) if swapped(person).is_some() => {
            let persons: Vec<NamedPerson> = swapped(person).into_iter().collect();
            let shown = Message::new("wrong-name.hint-swapped").with("persons", flow(&persons));
            let shown = shown.with("people", people(&persons));
            Some((told("wrong-name.swapped").hint(shown), true))
        }
        NameReading::Unclear(doubt) => Some((told(words(doubt)).hint(remedy(doubt)), true)),
        NameReading::Persons(persons) => {
            let id = match persons.as_slice() {
                [only] if only.post.is_some() => "wrong-name.post",
                [_] => "wrong-name.words",
                _ => "wrong-name.several",
            };
            let shown = Message::new("wrong-name.hint").with("persons", flow(&persons));
            let shown = shown.with("people", people(&persons));
            let mut problem = told(id).hint(shown);
            problem.fix = fix(context.files, person, &persons);
            Some((problem, true))
        }
    }
}

/// The person whose post stands where the name should, and the name where the post should.
fn swapped(person: &Person) -> Option<NamedPerson> {
    let post = person.post.as_ref()?.value.trim();
    let is_swapped = is_name(post) && !ends_with_post(post);
    let own = person.name.value.trim().to_owned();
    is_swapped.then(|| NamedPerson { name: post.to_owned(), post: Some(own) })
}

fn is_called(unit: &Unit, name: &Text) -> bool {
    let name = name.value.trim();
    unit.name == name || unit.full_name.as_deref() == Some(name)
}

/// What is wrong with a post that names persons, and whether they are persons for certain.
fn in_post(files: &Files, person: &Person) -> Option<(Diagnostic, bool)> {
    let post = person.post.as_ref()?;
    let PostedNames { own, persons, are_certain } = names_in_post(&post.value)?;
    let names: Vec<&str> = persons.iter().map(|one| one.name.as_str()).collect();
    let message = Message::new("wrong-name.in-post").with("names", names.join("、"));
    let shown = Message::new("wrong-name.hint-post").with("persons", flow(&persons));
    let mut told = Diagnostic::with_message(&RULE.rule, post.span, message).hint(shown);
    told.fix = own.and_then(|own| post_fix(files, person, &own, &persons));
    Some((told, are_certain))
}

/// A person for each whom a post names, behind the one who has it; `None` where the post is not the last that
/// is said of that one, or is written in another way than people do.
fn post_fix(files: &Files, person: &Person, own: &str, persons: &[NamedPerson]) -> Option<Fix> {
    let span = person.post.as_ref()?.span;
    let text = files.text(span.file);
    let is_behind = person.name.span.end <= span.start;
    if !is_behind || !persons.iter().all(can_stand_plain) || own.contains([',', ':', '#']) {
        return None;
    }
    let written = match before(files, &person.name) {
        PersonForm::Flow if text[span.end..].trim_start().starts_with('}') => {
            format!("{own}}}, {}", flow(persons).trim_end_matches('}'))
        }
        PersonForm::Block { indent } if !text[span.start..span.end].contains('\n') => {
            let deep = " ".repeat(indent);
            format!("{own}\n{deep}- name: {}", block(persons, indent))
        }
        _ => return None,
    };
    Some(Fix::of_source(span, written))
}

fn words(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Several => "wrong-name.several",
        Doubt::Others => "wrong-name.others",
        Doubt::Figures => "wrong-name.figures",
        Doubt::PostOnly => "wrong-name.post-only",
        Doubt::Words => "wrong-name.words",
        Doubt::LineBreak => "wrong-name.line-break",
    }
}

fn remedy(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Several => "wrong-name.hint-several",
        Doubt::Others => "wrong-name.hint-others",
        Doubt::Figures | Doubt::PostOnly | Doubt::Words | Doubt::LineBreak => {
            "wrong-name.hint-name"
        }
    }
}

/// Persons as people write them: 科长张建国、李明华.
fn people(persons: &[NamedPerson]) -> String {
    let one = |person: &NamedPerson| {
        [person.post.as_deref().unwrap_or_default(), &person.name].concat()
    };
    persons.iter().map(one).collect::<Vec<String>>().join("、")
}

/// The same as they are written within brackets: `{name: 张建国, post: 科长}, {name: 李明华}`.
fn flow(persons: &[NamedPerson]) -> String {
    let one = |person: &NamedPerson| match &person.post {
        Some(post) => format!("{{name: {}, post: {post}}}", person.name),
        None => format!("{{name: {}}}", person.name),
    };
    persons.iter().map(one).collect::<Vec<String>>().join(", ")
}

/// A person for each, written as the one that is there; `None` where its mapping holds more than the name,
/// or is written in another way than the two that people use.
fn fix(files: &Files, person: &Person, persons: &[NamedPerson]) -> Option<Fix> {
    let adds = persons.len() > 1 || persons.iter().any(|one| one.post.is_some());
    if person.post.is_some() && adds || !persons.iter().all(can_stand_plain) {
        return None;
    }
    let written = match before(files, &person.name) {
        PersonForm::Flow => {
            flow(persons).trim_start_matches("{name: ").trim_end_matches('}').to_owned()
        }
        PersonForm::Block { indent } => block(persons, indent),
        PersonForm::Otherwise if adds => return None,
        PersonForm::Otherwise => persons.first()?.name.clone(),
    };
    let span = person.name.span;
    let source = files.slice(span.file, span.start..span.end);
    // The line break behind a block text stays.
    let broken = source.len() - source.trim_end().len() > 0;
    (!broken).then(|| Fix::of_source(span, written))
}

fn can_stand_plain(person: &NamedPerson) -> bool {
    let plain = |text: &str| !text.contains([',', ':', '#', '{', '}', '[', ']', '\n', '*']);
    plain(&person.name) && person.post.as_deref().is_none_or(plain)
}

/// How a person is written.
enum PersonForm {
    /// `{name: …}`
    Flow,
    /// `- name: …`, the hyphen so many characters in.
    Block { indent: usize },
    /// In another way.
    Otherwise,
}

fn before(files: &Files, name: &Text) -> PersonForm {
    let text = files.text(name.span.file);
    let start = text[..name.span.start].rfind('\n').map_or(0, |newline| newline + 1);
    let line = &text[start..name.span.start];
    let Some(key) = line.trim_end().strip_suffix("name:") else { return PersonForm::Otherwise };
    let key = key.trim_end();
    let indent = key.len() - key.trim_start().len();
    match key.trim_start() {
        "-" => PersonForm::Block { indent },
        _ if key.ends_with('{') => PersonForm::Flow,
        _ => PersonForm::Otherwise,
    }
}

/// Persons as they are written one beneath the other, without what stands before the first name.
fn block(persons: &[NamedPerson], indent: usize) -> String {
    let deep = " ".repeat(indent);
    let one = |person: &NamedPerson| match &person.post {
        Some(post) => format!("{}\n{deep}  post: {post}", person.name),
        None => person.name.clone(),
    };
    persons.iter().map(one).collect::<Vec<String>>().join(&format!("\n{deep}- name: "))
}
