//! Words that every bulletin has, whoever writes it: on the page, on paper, in Word.
//!
//! Templates spell those that they print themselves; a test holds them to these.

use crate::text::without_spaces;

/// 好的做法: heading over the practices of an entry that has failings too.
pub const PRACTICES: &str = "好的做法";
/// 存在问题: heading over the failings of an entry that has practices too.
pub const FAILINGS: &str = "存在问题";

/// 问题类别: what kind of failing it is.
pub const CATEGORY: &str = "问题类别";
/// 违反规定: the rule that a failing broke.
pub const BASIS: &str = "违反规定";
/// 责任人: who is responsible for a failing.
pub const PERSONS: &str = "责任人";
/// 处理结果: what the failing led to.
pub const OUTCOME: &str = "处理结果";
/// 整改措施: what is done about it.
pub const MEASURE: &str = "整改措施";
/// 整改期限: until when.
pub const DEADLINE: &str = "整改期限";

/// 编者按: opens the editor's note.
pub const EDITOR_NOTE: &str = "编者按";
/// 上期通报问题整改情况: title over the news of earlier failings.
pub const RECTIFICATIONS: &str = "上期通报问题整改情况";
/// 附件: an attachment.
pub const ATTACHMENT: &str = "附件";

/// 报: copies for superiors.
pub const REPORT: &str = "报";
/// 送: copies for peers.
pub const SEND: &str = "送";
/// 发: copies for subordinates.
pub const ISSUE: &str = "发";
/// 抄送: copies of a document (GB/T 9704-2012, 7.4.2).
pub const COPIED: &str = "抄送";

/// 责编
pub const EDITOR: &str = "责编";
/// 审核
pub const REVIEWER: &str = "审核";
/// 签发
pub const SIGNER: &str = "签发";

/// What stands beside the code that leads to the page of an issue.
pub const ADDRESS_CODE: &str = "扫码看本期网页：有无更正，问题整改到哪一步";

/// 草稿: an issue that is being written.
pub const DRAFT: &str = "草稿";
/// 送审: an issue that is being read.
pub const REVIEW: &str = "送审";
/// 已发布: an issue that is approved.
pub const PUBLISHED: &str = "已发布";
/// 草稿　未经签发，不得作为正式通报使用: stands on every sheet of a draft.
pub const DRAFT_MARK: &str = "草稿（未经签发，不得作为正式通报使用）";
/// The same on an issue in review.
pub const REVIEW_MARK: &str = "送审稿（未经签发，不得作为正式通报使用）";

/// 已撤销: an issue that no longer holds.
pub const RETRACTED: &str = "已撤销";
/// 已移除: an issue that is no longer shown.
pub const REMOVED: &str = "已移除";

/// What stands on every sheet of an issue that was retracted, with the day: 已撤销（2017年9月5日）.
pub fn retracted(date: &str) -> String {
    format!("{RETRACTED}（{date}）")
}

/// All of them.
pub const ALL: [&str; 26] = [
    ADDRESS_CODE,
    PRACTICES,
    FAILINGS,
    CATEGORY,
    BASIS,
    PERSONS,
    OUTCOME,
    MEASURE,
    DEADLINE,
    EDITOR_NOTE,
    RECTIFICATIONS,
    ATTACHMENT,
    REPORT,
    SEND,
    ISSUE,
    COPIED,
    EDITOR,
    REVIEWER,
    SIGNER,
    DRAFT,
    REVIEW,
    PUBLISHED,
    DRAFT_MARK,
    REVIEW_MARK,
    RETRACTED,
    REMOVED,
];

/// What an attachment is called, counted from 1: 附件, or 附件1 where there are several.
pub fn attachment(number: usize, alone: bool) -> String {
    if alone { ATTACHMENT.to_owned() } else { format!("{ATTACHMENT}{number}") }
}

/// `共印120份`
pub fn copies(count: u32) -> String {
    format!("共印{count}份")
}

/// Longest cell of a table that is the head of a column, in characters.
const LONGEST_HEAD: usize = 8;

/// Whether a cell of a table is the head of names of persons: 责任人及职务, 姓名.
pub fn heads_persons(cell: &str) -> bool {
    let head = without_spaces(cell);
    let is_short = head.chars().count() <= LONGEST_HEAD;
    is_short && ["姓名", "责任人", "责任领导", "负责人"].iter().any(|word| head.contains(word))
}
