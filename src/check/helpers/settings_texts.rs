//! What units.yaml and tongbao.yaml say that stands on pages: names of units, the office, the website's contact.

use crate::check::Context;
use crate::diag::{FileId, Spanned};
use crate::model::Text;
use crate::source::{Node, NodeKind, tree_of};

/// The files.
const FILES: [&str; 2] = ["tongbao.yaml", "units.yaml"];

/// The settings that no page shows: paths of fonts and of the engine.
const NOT_SHOWN: &str = "pdf";

/// Returns those of the two files that were read.
pub(crate) fn settings_files(context: &Context<'_>) -> Vec<FileId> {
    FILES.iter().filter_map(|name| context.files.named(name)).collect()
}

/// Returns every text of the two files, in their order.
pub(crate) fn settings_texts(context: &Context<'_>) -> Vec<Text> {
    let mut texts = Vec::new();
    for file in settings_files(context) {
        tree_of(file, context.files).iter().for_each(|tree| gather(tree, &mut texts));
    }
    texts
}

fn gather(node: &Node, texts: &mut Vec<Text>) {
    match &node.kind {
        NodeKind::Null => {}
        NodeKind::Plain(text) | NodeKind::Text(text) => {
            texts.push(Spanned::new(text.clone(), node.span));
        }
        NodeKind::Sequence(items) => items.iter().for_each(|item| gather(item, texts)),
        NodeKind::Mapping(members) => {
            let shown = members.iter().filter(|(key, _)| key.value != NOT_SHOWN);
            shown.for_each(|(_, value)| gather(value, texts));
        }
    }
}
