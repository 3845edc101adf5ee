//! Words by which people call the fields of a failing: 整改期限, and 整改时限 and 完成时限 as well.
//!
//! [`labels_of_failings`] lists them, each with the key of its field.

use super::issue::Failing;

/// The words of each field, beside the one that the bulletin prints.
const WORDS: [(&str, &str); 7] = [
    (Failing::category, "问题类型 问题分类 问题性质 类别"),
    (
        Failing::facts,
        "问题事实 问题描述 问题情况 问题表现 具体问题 具体表现 违规事实 基本事实 具体事实 具体情况 \
         事实 情况",
    ),
    (
        Failing::basis,
        "违反的规定 违反依据 违反条款 违规依据 违规条款 处理依据 定性依据 处罚依据 政策依据 依据",
    ),
    (
        Failing::responsible,
        "责任人员 责任人及职务 责任人员及职务 责任人姓名 责任人姓名及职务 相关责任人 相关责任人员 \
         直接责任人 直接责任人员 责任领导 主要责任人 具体责任人 第一责任人 整改责任人 \
         分管责任人 责任单位及责任人 责任单位和责任人 负责人 主要负责人 分管负责人 \
         直接负责人 分管领导 主管领导 牵头领导 包保领导 包联领导 问责对象",
    ),
    (
        Failing::outcome,
        "处理 处理情况 处理意见 处理决定 处理结论 处罚结果 处罚情况 处罚决定 追责问责情况 处置结果 处分情况 问责情况 追责情况 纪律处分 党纪处分 政务处分 组织处理",
    ),
    (
        Failing::measure,
        "整改要求 整改意见 整改方案 整改情况 整改举措 整改对策 整改计划 改进措施 工作对策 对策 下步 \
         下一步 下步打算 下一步打算 下步计划 下一步计划 下步工作 下一步工作 \
         下步工作打算 下一步工作打算 下步措施 下一步措施 下步整改措施 下一步整改措施",
    ),
    (
        Failing::deadline,
        "整改时限 完成时限 整改完成时限 整改完成期限 完成期限 整改完成时间 整改时间 整改日期 完成日期 \
         完成时间 办结时限 时限要求 时限 期限",
    ),
];

/// Returns each word with the key of its field, the printed ones among them.
pub fn labels_of_failings() -> impl Iterator<Item = (&'static str, &'static str)> {
    let printed =
        Failing::RECORD.fields.iter().filter_map(|field| Some((field.label?, field.key)));
    let called = WORDS.into_iter();
    printed.chain(
        called.flat_map(|(key, words)| words.split_whitespace().map(move |word| (word, key))),
    )
}
