//! Labels at the foot of an issue: 报：, 责编： and the like.

use crate::model::{Distribution, People, labels};

/// The field that a label of the foot opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TailLabel {
    Report,
    Send,
    Issue,
    Editor,
    Reviewer,
    Signer,
}

impl TailLabel {
    /// Those behind which recipients stand.
    pub(super) const RECIPIENTS: [Self; 3] = [Self::Report, Self::Send, Self::Issue];

    /// Those behind which a person stands.
    pub(super) const PEOPLE: [Self; 3] = [Self::Editor, Self::Reviewer, Self::Signer];

    /// Whether names of recipients stand behind it, and not a person.
    pub(super) fn names_recipients(self) -> bool {
        Self::RECIPIENTS.contains(&self)
    }

    /// Returns the key of the field in its record.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Report => Distribution::report,
            Self::Send => Distribution::send,
            Self::Issue => Distribution::issue,
            Self::Editor => People::editor,
            Self::Reviewer => People::reviewer,
            Self::Signer => People::signer,
        }
    }
}

/// The words; those without a field stay comments.
const WORDS: [(&str, Option<TailLabel>); 42] = [
    (labels::REPORT, Some(TailLabel::Report)),
    ("抄报", Some(TailLabel::Report)),
    ("报送", Some(TailLabel::Report)),
    (labels::SEND, Some(TailLabel::Send)),
    (labels::COPIED, Some(TailLabel::Send)),
    (labels::ISSUE, Some(TailLabel::Issue)),
    ("印发", Some(TailLabel::Issue)),
    ("主送", None),
    ("分送", None),
    (labels::EDITOR, Some(TailLabel::Editor)),
    ("责任编辑", Some(TailLabel::Editor)),
    ("编辑", Some(TailLabel::Editor)),
    (labels::REVIEWER, Some(TailLabel::Reviewer)),
    ("审核人", Some(TailLabel::Reviewer)),
    (labels::SIGNER, Some(TailLabel::Signer)),
    ("签发人", Some(TailLabel::Signer)),
    ("联系人", None),
    ("联系电话", None),
    ("电话", None),
    ("报送单位", None),
    ("报送人", None),
    ("填报单位", None),
    ("填报人", None),
    ("供稿", None),
    ("供稿单位", None),
    ("经办", None),
    ("经办人", None),
    ("承办人", None),
    ("拟稿", None),
    ("拟稿人", None),
    ("核稿", None),
    ("核稿人", None),
    ("填表人", None),
    ("印发日期", None),
    ("印发时间", None),
    ("编印日期", None),
    ("发布日期", None),
    ("发布时间", None),
    ("来源", None),
    ("信息来源", None),
    ("印数", None),
    ("印份", None),
];

/// Whether a word is a label of the foot.
pub(super) fn is_label(word: &str) -> bool {
    WORDS.iter().any(|(known, _)| *known == word)
}

/// Returns the field of a label; `None` where it has none.
pub(super) fn read(word: &str) -> Option<TailLabel> {
    WORDS.iter().find(|(known, _)| *known == word)?.1
}

#[cfg(test)]
mod tests {
    use super::TailLabel;
    use crate::model::{Distribution, People};

    #[test]
    fn every_field_of_the_foot_has_a_label() {
        let recipients = TailLabel::RECIPIENTS.map(TailLabel::key);
        let people = TailLabel::PEOPLE.map(TailLabel::key);
        assert!(Distribution::RECORD.fields.iter().map(|field| field.key).eq(recipients));
        assert!(People::RECORD.fields.iter().map(|field| field.key).eq(people));
    }
}
