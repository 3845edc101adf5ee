//! Chinese words for the words and keys of the files: what people write who do not look them up.

/// Words that fields allow, each with what people write for it.
const WORDS: &[(&str, &str)] = &[
    ("draft", "草稿 草案 起草 起草中 拟稿 未发布 待定"),
    ("review", "审核 送审 审稿 审核中 待审 待审核 校对"),
    ("published", "已发布 发布 已出刊"),
    ("public", "公开 对外 主动公开 外网"),
    ("internal", "内部 不公开 对内 内部资料 内网 内刊"),
    ("in-progress", "整改中 正在整改 进行中 未完成 未整改"),
    ("done", "已完成 完成 已整改 整改完成 整改到位"),
    ("verified", "已验收 验收 已核实 核实 已复核"),
    ("closed", "已销号 销号 已办结 办结"),
    ("erratum", "更正 勘误"),
    ("revision", "修订 修改"),
    ("retraction", "撤销 撤回"),
    ("removal", "移除 删除 撤下"),
    ("mask", "隐去 打码 隐名"),
    ("full", "照印 全名 实名"),
    ("omit", "不印 省略 不写"),
    ("zh", "中文 汉语"),
    ("en", "英文 英语"),
    ("issue", "期号 按期 按期编号"),
    ("docno", "发文字号 文号"),
    ("error", "错误"),
    ("warning", "警告 提醒"),
    ("hint", "提示"),
    ("off", "关 关闭 不检查"),
    ("report", "报"),
    ("send", "送"),
    ("issue", "发"),
    ("true", "是 对 有 yes"),
    ("false", "否 不 无 no"),
];

/// What people write for the state of an issue that somebody agreed to: whether it is released is not said.
const APPROVED: &str = "已签发 签发 已印发 印发 已同意 同意 已批准 批准 已审定 审定 已审核 已审 审核通过 已通过 通过 定稿 已定稿 正式";

/// Keys, each with what people write for it.
const KEYS: &[(&str, &str)] = &[
    ("series", "系列"),
    ("year", "年 年份 年度"),
    ("number", "期 期号 期数 编号"),
    ("date", "日期 成文日期 印发日期 时间"),
    ("status", "状态"),
    ("state", "状态 进展"),
    ("audience", "范围 公开范围"),
    ("title", "标题 题目 名称"),
    ("editor_note", "编者按 按语"),
    ("entries", "条目 各单位"),
    ("unit", "单位"),
    ("units", "单位"),
    ("lead", "导语 要点"),
    ("practices", "做法 好的做法 主要做法"),
    ("failings", "问题 存在问题 存在的问题"),
    ("heading", "标题 小标题"),
    ("text", "正文 内容 文字"),
    ("points", "要点"),
    ("facts", "事实 情况 问题表现 具体情况"),
    ("basis", "依据 违反规定"),
    ("category", "类别 问题类别"),
    ("responsible", "责任人 责任人员"),
    ("persons", "人员 责任人"),
    ("name", "姓名 名称 名字"),
    ("post", "职务"),
    ("outcome", "处理结果 处理"),
    ("measure", "整改措施 措施"),
    ("deadline", "整改期限 期限 整改时限"),
    ("pictures", "图片 照片"),
    ("file", "文件"),
    ("alt", "说明"),
    ("caption", "图注"),
    ("attachments", "附件"),
    ("distribution", "分送 发送"),
    ("report", "报"),
    ("send", "送"),
    ("issue", "发"),
    ("copies", "份数 印数"),
    ("recipients", "收文单位"),
    ("kept", "留存 存档"),
    ("issues", "各期 个别期"),
    ("without", "不发 不送 减去"),
    ("with", "加发 增发 加送"),
    ("address", "地址"),
    ("people", "责编 人员"),
    ("editor", "责编 编辑"),
    ("reviewer", "审核"),
    ("signer", "签发"),
    ("full_name", "全称"),
    ("short_name", "简称"),
    ("id", "代号"),
    ("kind", "种类 类型"),
    ("reason", "原因 理由"),
    ("was", "原文 误"),
    ("now", "改为 正"),
];

/// Returns the one of the `known` words that people mean by `written`.
pub(in crate::model) fn word<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    find(WORDS, written, known)
}

/// Whether a state says that somebody agreed, where it could say that the issue is published.
pub(in crate::model) fn is_approval(written: &str, known: &[&str]) -> bool {
    known.contains(&"published") && APPROVED.split(' ').any(|word| word == written)
}

/// Returns the one of the `known` keys that people mean by `written`.
pub(in crate::model) fn key<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    find(KEYS, written, known)
}

fn find<'a>(table: &[(&str, &str)], written: &str, known: &[&'a str]) -> Option<&'a str> {
    let said = |(_, words): &&(&str, &str)| words.split(' ').any(|word| word == written);
    let meant = |(word, _): &(&str, &str)| known.iter().copied().find(|one| one == word);
    table.iter().filter(said).find_map(meant)
}

#[cfg(test)]
mod tests {
    use super::{APPROVED, KEYS, WORDS, word};
    use crate::model::record::{Record, Shape};
    use crate::model::{
        Config, Correction, CorrectionKind, Issue, News, RecipientKind, Recipients, State,
        Status, Units,
    };

    fn keys(record: &Record, out: &mut Vec<&'static str>) {
        for field in record.fields {
            out.push(field.key);
            let mut shape = field.shape;
            while let Shape::List(inner) = shape {
                shape = *inner;
            }
            if let Shape::Record(inner) = shape {
                keys(inner, out);
            }
        }
    }

    #[test]
    fn every_key_in_the_table_is_one() {
        let mut known = Vec::new();
        for record in [
            Issue::RECORD,
            News::RECORD,
            Units::RECORD,
            Correction::RECORD,
            Config::RECORD,
            Recipients::RECORD,
        ] {
            keys(record, &mut known);
        }
        for (key, _) in KEYS {
            assert!(known.contains(key), "{key}");
        }
    }

    #[test]
    fn every_word_of_an_office_has_its_chinese() {
        let names = Status::NAMES.map(|(name, _)| name).into_iter();
        let names = names.chain(State::NAMES.map(|(name, _)| name));
        let names = names.chain(RecipientKind::NAMES.map(|(name, _)| name));
        for name in names.chain(CorrectionKind::NAMES.map(|(name, _)| name)) {
            assert!(WORDS.iter().any(|(word, _)| *word == name), "{name}");
        }
        assert_eq!(word("已发布", &["draft", "published"]), Some("published"));
        assert_eq!(word("已发布", &["open", "closed"]), None);
        for approved in APPROVED.split(' ') {
            assert_eq!(word(approved, &["draft", "review", "published"]), None, "{approved}");
        }
    }
}
