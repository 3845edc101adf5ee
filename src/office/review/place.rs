//! Where a field of an issue is, in words: 市水务局 · 一、 · 二是 · 正文.

use crate::lang;
use crate::lang::Lang;
use crate::office::manuscript::{AddressStep, FieldContent, RecordForm};

/// What fields are called.
pub struct Naming<'a> {
    /// The language of the names of fields.
    pub lang: Lang,
    /// The name of a unit, by its id.
    pub unit: &'a dyn Fn(&str) -> String,
}

impl Naming<'_> {
    /// Returns where a field or an item is. The field of an entry's item is told with the number that is printed
    /// before it.
    pub fn place(&self, form: &RecordForm, at: &[AddressStep]) -> String {
        let mut parts = Vec::new();
        let mut record = form;
        let mut steps = at.iter();
        while let Some(AddressStep::Key(key)) = steps.next() {
            let Some(field) =
                record.fields.iter().find(|field| field.field.key == key.as_str())
            else {
                break;
            };
            let label = || lang::text(self.lang, &format!("field-{}.{key}", record.record.id));
            match (&field.content, steps.clone().next()) {
                (FieldContent::Records(_, records), Some(AddressStep::Item(index))) => {
                    steps.next();
                    let Some(item) = records.get(*index) else { break };
                    parts.push(self.item(item, *index, &field.mark));
                    record = item;
                }
                (FieldContent::Record(inner), Some(_)) => record = inner,
                (FieldContent::Texts(_), Some(AddressStep::Item(index))) => {
                    parts.push(format!("{} {}", label(), index + 1));
                }
                _ => parts.push(label()),
            }
        }
        parts.join(" · ")
    }

    fn item(&self, item: &RecordForm, index: usize, group: &str) -> String {
        let unit = item.fields.iter().find(|field| field.field.key == "unit");
        if let Some(FieldContent::Text(Some(unit))) = unit.map(|field| &field.content) {
            return (self.unit)(unit);
        }
        if item.mark.is_empty() {
            let label = lang::text(self.lang, &format!("field-{}", item.record.id));
            return format!("{label} {}", index + 1);
        }
        format!("{group}{}", item.mark.trim_end_matches('、'))
    }
}
