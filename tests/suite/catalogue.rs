//! Texts that people read: both languages have them all, with the same values in them.

use std::collections::{BTreeMap, BTreeSet};

use tongbao::diag::Severity;
use tongbao::export::json::schema as data;
use tongbao::lang::Lang;
use tongbao::model::record::{Record, Shape};
use tongbao::model::schema::Vocabulary;
use tongbao::model::{Role, schema};
use tongbao::site::Phase;
use tongbao::{lang, model, office};

use crate::support::case::Case;
use crate::support::{files_under, root, sources};

#[track_caller]
fn none(missing: &BTreeSet<String>, remedy: &str) {
    let list: Vec<&str> = missing.iter().map(String::as_str).collect();
    assert!(missing.is_empty(), "\n{}\n\n{remedy}\n", list.join("\n"));
}

#[test]
fn both_languages_have_the_same_texts() {
    let (zh, en) = (lang::ids(Lang::Zh), lang::ids(Lang::En));
    assert!(zh.len() > 100, "the catalogue is read: {}", zh.len());
    none(&(&zh ^ &en), "Add each to the other of src/lang/zh.ftl and src/lang/en.ftl.");
    for id in &zh {
        for lang in Lang::ALL {
            assert!(lang::has(lang, id), "{id} cannot be looked up in {}", lang.code());
        }
    }
}

#[test]
fn no_text_stands_twice() {
    for (code, text) in files() {
        let mut seen = BTreeSet::new();
        let ids = text.lines().filter(|line| line.starts_with(char::is_alphabetic));
        for id in ids.filter_map(|line| line.split_once(" =")).map(|(id, _)| id) {
            assert!(seen.insert(id.to_owned()), "{id} stands twice in {code}.ftl");
        }
    }
}

#[test]
fn every_rule_is_explained() {
    let mut missing = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for rule in office::rules() {
        assert!(seen.insert(rule.id), "two rules are called {}", rule.id);
        for lang in Lang::ALL {
            let parts = ["", ".what", ".why", ".fix"].map(|part| format!("{}{part}", rule.id));
            let absent = parts.into_iter().filter(|id| !lang::has(lang, id));
            missing.extend(absent.map(|id| format!("{id} ({})", lang.code())));
        }
    }
    none(&missing, "Write what the rule tells, what it wants, why, and what to do.");
}

/// Texts whose ids are put together when the program runs.
fn composed() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for severity in [Severity::Hint, Severity::Warning, Severity::Error] {
        ids.insert(format!("severity-{}", severity.id()));
    }
    ids.extend(Role::ALL.map(|role| format!("role-{}", role.id())));
    ids.extend(Phase::ALL.map(|stage| format!("stage-{}", stage.id())));
    ids.extend(["what", "why", "fix", "basis"].map(|part| format!("explain-{part}")));
    // Marks of issues in lists.
    for (kind, _) in model::CorrectionKind::NAMES {
        ids.extend(["standing", "correction", "effect"].map(|of| format!("page-{of}-{kind}")));
    }
    ids.extend(["draft", "review"].map(|kind| format!("page-standing-{kind}")));
    ids.extend(told_by_schemas());
    for one in &schema::ALL {
        names_of_fields(one.record, &mut ids);
    }
    for rule in office::rules() {
        ids.insert(rule.id.to_owned());
        ids.extend(["what", "why", "fix"].map(|part| format!("{}.{part}", rule.id)));
        // Rules of writing rest on a standard, and may have a remedy where no text can be proposed.
        let more = ["basis", "hint"].map(|part| format!("{}.{part}", rule.id));
        ids.extend(more.into_iter().filter(|id| lang::has(Lang::Zh, id)));
    }
    ids
}

/// What the desk calls the fields of a record, and of those in it.
fn names_of_fields(record: &Record, ids: &mut BTreeSet<String>) {
    ids.insert(format!("field-{}", record.id));
    for field in record.fields {
        ids.insert(format!("field-{}.{}", record.id, field.key));
        match field.shape {
            Shape::Record(inner) => names_of_fields(inner, ids),
            Shape::List(Shape::Record(inner)) => names_of_fields(inner, ids),
            _ => {}
        }
    }
}

/// Texts that say in a schema what a key is. The id of one that is missing stands in its place.
fn told_by_schemas() -> BTreeSet<String> {
    let rules = office::rules().iter().map(|rule| rule.id).collect();
    let vocabulary = Vocabulary { standards: Vec::new(), rules };
    let written = schema::ALL.iter().map(|one| schema::json(one, &vocabulary));
    let mut lines = BTreeSet::new();
    for text in written.chain(data::ALL.iter().map(data::FileSchema::text)) {
        lines_of(&serde_json::from_str(&text).unwrap(), &mut lines);
    }
    let is_of_schema = |id: &String| id.starts_with("schema-") || id.starts_with("data-");
    let mut ids = lang::ids(Lang::Zh);
    ids.retain(|id| lang::text(Lang::Zh, id).lines().all(|line| lines.contains(line)));
    ids.extend(lines);
    ids.retain(is_of_schema);
    // Of an object that stands in one place, only that place is described.
    let owners = ids.iter().filter_map(|id| id.split_once('.')).map(|(id, _)| id.to_owned());
    &ids | &owners.collect()
}

/// The lines of all texts in a value.
fn lines_of(value: &serde_json::Value, lines: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::String(text) => lines.extend(text.lines().map(str::to_owned)),
        serde_json::Value::Array(items) => items.iter().for_each(|item| lines_of(item, lines)),
        serde_json::Value::Object(members) => {
            members.values().for_each(|member| lines_of(member, lines));
        }
        _ => {}
    }
}

/// Literals in the source that name a text: those that a function for texts is called with, and
/// those that look like an attribute of a text that exists.
fn named_in_source() -> BTreeSet<String> {
    let calls =
        ["Message::new(", ".hint(", "lang::text(", "wrong_type(", ".label(", "text(lang,"];
    let known = lang::ids(Lang::Zh);
    let mut named = BTreeSet::new();
    for (_, text) in sources(&["src"]) {
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        for (before, literal) in literals(code) {
            let in_call = calls.iter().any(|call| {
                let open = before.rfind(call).map(|start| &before[start + call.len()..]);
                open.is_some_and(|between| between.trim().is_empty() || between.ends_with(", "))
            });
            let attribute = literal.split_once('.').is_some_and(|(id, _)| known.contains(id));
            if is_id(literal) && (in_call || attribute || known.contains(literal)) {
                named.insert(literal.to_owned());
            }
        }
    }
    named
}

/// String literals on one line, with what stands before each on its line.
fn literals(code: &str) -> Vec<(&str, &str)> {
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut found = Vec::new();
    for line in lines {
        let quotes: Vec<usize> = line.match_indices('"').map(|(at, _)| at).collect();
        for pair in quotes.chunks_exact(2) {
            found.push((&line[..pair[0]], &line[pair[0] + 1..pair[1]]));
        }
    }
    found
}

fn is_id(text: &str) -> bool {
    let plain = |one: char| one.is_ascii_lowercase() || one.is_ascii_digit() || one == '-';
    let parts: Vec<&str> = text.split('.').collect();
    text.starts_with(|one: char| one.is_ascii_lowercase())
        && parts.len() <= 2
        && parts.iter().all(|part| !part.is_empty() && part.chars().all(plain))
        && text.contains(['-', '.'])
}

#[test]
fn every_text_that_is_asked_for_exists() {
    let known = lang::ids(Lang::Zh);
    let mut wanted = named_in_source();
    wanted.extend(composed());
    assert!(wanted.len() > 80, "the source is read: {}", wanted.len());
    none(&(&wanted - &known), "Add it to src/lang/zh.ftl and src/lang/en.ftl.");
}

#[test]
fn every_text_is_asked_for() {
    let mut used = named_in_source();
    used.extend(composed());
    used.extend(words_of_templates());
    used.extend(words_of_the_desk());
    let ids = lang::ids(Lang::Zh);
    // What the desk says in words of its own stands beside what is said elsewhere.
    let own = ids.iter().filter(|id| id.ends_with(".desk") || id.ends_with("-desk"));
    let of_desk = |id: &&String| used.contains(&id[..id.len() - "-desk".len()]);
    let own: Vec<String> = own.filter(of_desk).cloned().collect();
    used.extend(own);
    let spare = ids.into_iter().filter(|id| !used.contains(id) && !id.starts_with("help"));
    none(&spare.collect(), "Remove it from both catalogues: nothing prints it.");
}

#[test]
fn every_word_that_the_desk_asks_for_exists() {
    let asked = words_of_the_desk();
    assert!(asked.len() > 30, "the desk is read: {}", asked.len());
    none(&(&asked - &lang::ids(Lang::Zh)), "Add it to src/lang/zh.ftl and src/lang/en.ftl.");
}

/// Texts that the desk asks for: as `{desk-title}` in its pages, as `word("back")` in its scripts, and as
/// items of their lists of words.
fn words_of_the_desk() -> BTreeSet<String> {
    let folder = root().join("assets/desk");
    let mut words = BTreeSet::new();
    for file in files_under(&folder) {
        let text = fs_err::read_to_string(folder.join(&file)).unwrap();
        let between = |start: &'static str, end: &'static str| {
            let parts: Vec<String> = text
                .split(start)
                .skip(1)
                .filter_map(|part| Some(part.split_once(end)?.0.to_owned()))
                .collect();
            parts
        };
        match file.rsplit_once('.') {
            Some((_, "html")) => words.extend(between("{desk-", "}")),
            Some((_, "js")) => {
                words.extend(between("word(\"", "\""));
                let lists = between("WORDS = [", "]");
                let names = lists.iter().flat_map(|list| list.split('"').skip(1).step_by(2));
                words.extend(names.map(str::to_owned));
            }
            _ => {}
        }
    }
    words.into_iter().map(|word| format!("desk-{word}")).collect()
}

/// Texts that the templates ask for.
fn words_of_templates() -> BTreeSet<String> {
    let folder = root().join("templates");
    let mut words = BTreeSet::new();
    for file in files_under(&folder).iter().filter(|file| file.ends_with(".html")) {
        let text = fs_err::read_to_string(folder.join(file)).unwrap();
        for open in ["word(key=\"", "key=\""] {
            for rest in text.split(open).skip(1) {
                let (key, _) = rest.split_once('"').expect("a literal ends");
                // A key that goes on behind the literal is composed: see `composed`.
                if !key.ends_with('-') {
                    words.insert(format!("page-{key}"));
                }
            }
        }
    }
    words
}

#[test]
fn every_word_of_the_templates_exists() {
    let words = words_of_templates();
    assert!(words.len() > 10, "the templates are read: {words:?}");
    none(
        &(&words - &lang::ids(Lang::Zh)),
        "Add it to both catalogues, with `page-` before it.",
    );
}

#[test]
fn both_languages_put_the_same_values_in() {
    let [(_, zh), (_, en)] = files();
    let (zh, en) = (values(&zh), values(&en));
    for (id, wanted) in &zh {
        assert_eq!(en.get(id), Some(wanted), "{id}: values in zh.ftl and en.ftl differ");
    }
}

/// The catalogues as they are written.
fn files() -> [(&'static str, String); 2] {
    Lang::ALL.map(|lang| {
        let path = root().join(format!("src/lang/{}.ftl", lang.code()));
        (lang.code(), fs_err::read_to_string(path).unwrap())
    })
}

/// The values `{$name}` of every text, attributes apart.
fn values(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut values: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut id, mut message) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|one: char| one.is_ascii_lowercase()) {
            message = line.split(' ').next().unwrap_or_default().to_owned();
            id.clone_from(&message);
        } else if let Some(attribute) = line.strip_prefix("    .") {
            id = format!("{message}.{}", attribute.split(' ').next().unwrap_or_default());
        }
        let named = line.split('$').skip(1).map(|rest| {
            let end = rest.find(|one: char| !one.is_ascii_alphanumeric() && one != '_');
            rest[..end.unwrap_or(rest.len())].to_owned()
        });
        values.entry(id.clone()).or_default().extend(named);
    }
    values
}

#[test]
fn every_command_and_option_has_its_help() {
    let commands = [
        "",
        "init",
        "new",
        "list",
        "import",
        "build",
        "check",
        "doctor",
        "serve",
        "explain",
        "print",
        "publish",
        "correct",
        "void",
        "verify",
        "export",
        "schema",
        "completions",
    ];
    for lang in Lang::ALL {
        for command in commands {
            let typed = format!("--lang {} {command} --help", lang.code());
            let output = Case::new().command(&typed).output().unwrap();
            assert!(output.status.success(), "tongbao {typed}");
            let help = String::from_utf8(output.stdout).unwrap();
            let raw = help.split_whitespace().find(|word| word.starts_with("help-"));
            assert_eq!(raw, None, "tongbao {typed} lacks a text\n{help}");
        }
    }
    let named = Case::new().command("--help").output().unwrap();
    let named = String::from_utf8(named.stdout).unwrap();
    let listed = named
        .lines()
        .skip_while(|line| !line.contains("init"))
        .take_while(|line| !line.is_empty());
    let listed: Vec<&str> = listed.filter_map(|line| line.split_whitespace().next()).collect();
    let known: BTreeSet<&str> = commands.into_iter().collect();
    assert!(listed.iter().all(|name| known.contains(name)), "add to this test: {listed:?}");
}
