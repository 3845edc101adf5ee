//! The two Fluent bundles, parsed once from the files compiled in.
//!
//! A missing text is a fault of ours, not of the user: its id is printed in its place, and
//! `tests/suite/catalogue.rs` fails.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::message::Argument;
use super::{Lang, Message};

type Bundle = FluentBundle<FluentResource>;

static ZH: LazyLock<Bundle> = LazyLock::new(|| bundle("zh-CN", source(Lang::Zh)));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle("en-US", source(Lang::En)));

fn source(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => include_str!("zh.ftl"),
        Lang::En => include_str!("en.ftl"),
    }
}

fn bundle(code: &str, source: &str) -> Bundle {
    let language: LanguageIdentifier = code.parse().expect("a valid language code");
    let mut bundle = Bundle::new_concurrent(vec![language]);
    // The isolation marks around arguments would stand in terminals and in JSON as stray characters.
    bundle.set_use_isolating(false);
    // A faulty line leaves the others usable; tests/suite/catalogue.rs reports it.
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

fn of(lang: Lang) -> &'static Bundle {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

/// The text without arguments called `id`, in one language.
pub fn text(lang: Lang, id: &str) -> String {
    Message::new(id).text(lang)
}

/// Whether the catalogue of `lang` has a text called `id`.
pub fn has(lang: Lang, id: &str) -> bool {
    lookup(of(lang), id, &FluentArgs::new()).is_some()
}

/// Ids of all texts in the catalogue of `lang`, attributes behind a dot.
pub fn ids(lang: Lang) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut message = String::new();
    for line in source(lang).lines() {
        let Some((name, _)) = line.split_once('=') else { continue };
        let name = name.trim_end();
        if let Some(attribute) = line.strip_prefix("    .") {
            let attribute = attribute.split(' ').next().unwrap_or_default();
            ids.insert(format!("{message}.{attribute}"));
        } else if name.starts_with(|first: char| first.is_ascii_lowercase()) {
            name.clone_into(&mut message);
            ids.insert(message.clone());
        }
    }
    ids
}

impl Message {
    /// Returns the text in one language; the id where the catalogue has no such text.
    pub fn text(&self, lang: Lang) -> String {
        self.text_with(lang, |inner| inner.text(lang))
    }

    /// The same as the desk tells it, where nobody sees files: in words of its own, if the catalogue has such. They stand
    /// beside the usual ones, as `.desk`, `.hint-desk`.
    pub fn text_at_desk(&self, lang: Lang) -> String {
        let end = if self.id().contains('.') { "-desk" } else { ".desk" };
        let own = format!("{}{end}", self.id());
        let told = if has(lang, &own) { &self.called(own) } else { self };
        told.text_with(lang, |inner| inner.text_at_desk(lang))
    }

    fn text_with(&self, lang: Lang, text_of_inner: impl Fn(&Self) -> String) -> String {
        let mut args = FluentArgs::new();
        for (name, argument) in self.args() {
            let value = match argument {
                Argument::Text(text) => FluentValue::from(text.clone()),
                Argument::Number(number) => FluentValue::from(*number),
                Argument::Message(inner) => FluentValue::from(text_of_inner(inner)),
            };
            args.set(name.as_ref(), value);
        }
        lookup(of(lang), self.id(), &args).unwrap_or_else(|| self.id().to_owned())
    }
}

fn lookup(bundle: &Bundle, id: &str, args: &FluentArgs<'_>) -> Option<String> {
    let (id, attribute) = match id.split_once('.') {
        Some((id, attribute)) => (id, Some(attribute)),
        None => (id, None),
    };
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    // Arguments that a text does not use, or lacks, are found by tests/suite/catalogue.rs.
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(args), &mut errors).into_owned())
}
