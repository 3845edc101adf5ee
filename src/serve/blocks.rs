//! What became of each block of a file that is handed in, as JSON for the desk, and what somebody decided of them there.
//!
//! The desk keeps the decisions, and sends them before the bytes of the file each time: a line of JSON such as
//! `{"3":{"is":"failing"},"7":{"is":"unit","unit":"shuiwuju"}}`.

use serde_json::{Value, json};

use super::state::in_quotes;
use crate::import::{BlockPlace, SourceBlock};
use crate::lang;
use crate::lang::{Lang, Message};
use crate::model::{Entry, Failing, Point, Practice};
use crate::office::UntakenBlock;

/// Longest line of decisions, in bytes.
const LONGEST: usize = 1 << 20;

/// Returns the decisions, and the bytes of the file behind them; `None` where they are none.
pub(super) fn decided(bytes: &[u8]) -> Option<(Value, &[u8])> {
    let end = bytes.iter().take(LONGEST).position(|byte| *byte == b'\n')?;
    Some((serde_json::from_slice(&bytes[..end]).ok()?, &bytes[end + 1..]))
}

/// The place of a block, which is taken where all of it is.
fn place(block: &SourceBlock) -> BlockPlace {
    let all = || block.pieces.iter().map(|(place, _)| *place).filter(is_shown);
    let untaken = all().find(|place| kind(*place) == "untaken");
    untaken.or_else(|| all().next()).unwrap_or(BlockPlace::Structure)
}

fn is_shown(place: &BlockPlace) -> bool {
    *place != BlockPlace::Structure
}

/// Returns the blocks that an issue does not take.
pub(super) fn untaken(all: &[SourceBlock], lang: Lang) -> Vec<UntakenBlock> {
    let is_untaken = |block: &&SourceBlock| ["left", "untaken"].contains(&kind(place(block)));
    let told = |block: &SourceBlock| UntakenBlock {
        what: word(place(block), lang),
        lines: block.text.clone(),
    };
    all.iter().filter(is_untaken).map(told).collect()
}

/// Returns a block with what it became: the kind and its word are those of its first piece.
pub(super) fn told(block: &SourceBlock, lang: Lang) -> Value {
    let place = place(block);
    let pieces = block.pieces.iter().filter(|(place, _)| is_shown(place));
    let pieces = pieces.map(|(place, words)| json!([kind(*place), word(*place, lang), words]));
    let words = |all: &[Message]| -> Vec<String> {
        all.iter().map(|one| in_quotes(one, lang)).collect()
    };
    json!({
        "text": block.text,
        "kind": kind(place),
        "word": word(place, lang),
        "pieces": pieces.collect::<Vec<_>>(),
        "questions": words(&block.questions),
        "told": words(&block.told),
        "unit": block.unit,
        "suggested": block.suggested,
    })
}

/// The kind of a place, by which the desk colours it.
fn kind(place: BlockPlace) -> &'static str {
    match place {
        BlockPlace::Field(record, key) if record == Entry::RECORD.id => key,
        BlockPlace::Field(record, _) => record,
        BlockPlace::Unit => "unit",
        BlockPlace::LeftOut => "left",
        BlockPlace::Structure => "comment",
        BlockPlace::Untaken
        | BlockPlace::Head
        | BlockPlace::Closing
        | BlockPlace::News
        | BlockPlace::Attachment
        | BlockPlace::Tail => "untaken",
    }
}

/// The word of a place: what opens a record is called as the record.
fn word(place: BlockPlace, lang: Lang) -> String {
    let opens = [
        (Practice::RECORD.id, Practice::heading),
        (Point::RECORD.id, Point::lead),
        (Failing::RECORD.id, Failing::heading),
    ];
    let id = match place {
        BlockPlace::Field(record, key) if opens.contains(&(record, key)) => {
            format!("field-{record}")
        }
        BlockPlace::Field(record, key) => format!("field-{record}.{key}"),
        BlockPlace::Unit => "field-entry.unit".to_owned(),
        BlockPlace::Structure => "desk-block-structure".to_owned(),
        BlockPlace::Head => "desk-block-head".to_owned(),
        BlockPlace::Closing => "desk-block-closing".to_owned(),
        BlockPlace::News => "desk-block-news".to_owned(),
        BlockPlace::Attachment => "desk-block-attachment".to_owned(),
        BlockPlace::Tail => "desk-block-tail".to_owned(),
        BlockPlace::Untaken => "desk-block-untaken".to_owned(),
        BlockPlace::LeftOut => "desk-block-left-out".to_owned(),
    };
    lang::text(lang, &id)
}

#[cfg(test)]
mod tests {
    use super::in_quotes;
    use crate::lang;
    use crate::lang::{Lang, Message};

    /// What is written into files, printed in a terminal, or told of an issue that is new.
    const ELSEWHERE: [&str; 18] = [
        "import-field",
        "import-from",
        "import-inserted",
        "import-next-entries",
        "import-next-issue",
        "import-organization",
        "import-other-head",
        "import-picture-missing",
        "import-picture-save",
        "import-attachment-file",
        "import-attachment-table",
        "import-left",
        "import-returned-unknown",
        "import-series",
        "import-told",
        "import-unit-added",
        "import-untaken",
        "import-above-left",
    ];

    #[test]
    fn what_is_asked_of_a_text_is_asked_in_words_of_an_office() {
        let mut found = Vec::new();
        for id in lang::ids(Lang::Zh) {
            if !id.starts_with("import-")
                || id.contains('.')
                || ELSEWHERE.contains(&id.as_str())
            {
                continue;
            }
            let text = in_quotes(&Message::new(id.as_str()), Lang::Zh);
            let signs = [".yaml", "YAML", "tongbao", "`", "键", "字段", "注释", "代号", "（"];
            if signs.iter().any(|sign| text.contains(sign)) {
                found.push(format!("{id}: {text}"));
            }
        }
        assert_eq!(found, [""; 0], "write it in words of the desk, as `.desk`");
    }
}
