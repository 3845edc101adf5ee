//! Sentences whose numbers disagree, with what is told, and sentences of which nothing is told.

use super::{PARTS, quantity, sentences};

/// Returns what is told of a line: the message and what it points at.
fn told(line: &str) -> Vec<(&'static str, &str)> {
    let faults = sentences(line);
    faults
        .into_iter()
        .map(|fault| (fault.told.unwrap_or("inconsistent-numbers"), &line[fault.range]))
        .collect()
}

#[test]
fn numbers_that_disagree() {
    for (line, fault, at) in [
        (
            "总投资62105.86万元，其中，中央35214万元，省级9201万元，地方配套资金17699.86万元。",
            "inconsistent-numbers.more",
            "62105.86万元",
        ),
        ("28项任务，其中牵头任务17项、配合任务12项。", "inconsistent-numbers.more", "28项"),
        ("检查45份，其中不合格49份。", "inconsistent-numbers.part", "49份"),
        (
            "96个节点，其中一季度21个、二季度27个、三季度26个、四季度20个。",
            "inconsistent-numbers",
            "96个",
        ),
        ("隐患140处，已整改110处，未整改26处。", "inconsistent-numbers", "140处"),
        ("立案40件，结案30件，结案率80%。", "inconsistent-numbers.share", "80%"),
        ("下达资金500万元，拨付400万元，拨付率90%。", "inconsistent-numbers.share", "90%"),
        ("应到50人，到会45人，到会率95%。", "inconsistent-numbers.share", "95%"),
        ("应到68人，实到65人，到会率97.6%。", "inconsistent-numbers.share", "97.6%"),
        ("应参会68人，实际参会65人，参会率97.6%。", "inconsistent-numbers.share", "97.6%"),
        ("应签约80户，已签约62户，签约率87.5%。", "inconsistent-numbers.share", "87.5%"),
        (
            "应完成改造任务80户，实际完成62户，完成率87.5%。",
            "inconsistent-numbers.share",
            "87.5%",
        ),
        ("计划投资24亿元，完成投资18亿元，完成率70%。", "inconsistent-numbers.share", "70%"),
        ("发放资金50万元、物资30万元，合计90万元。", "inconsistent-numbers", "90万元"),
        (
            "完成投资1123.2万元，占计划投资3600万元的32.2%。",
            "inconsistent-numbers.share",
            "32.2%",
        ),
        ("抽查45份，有9份填写不全，占25%。", "inconsistent-numbers.share", "25%"),
        ("46个摊位仅改造完成27个，完成率68.7%。", "inconsistent-numbers.share", "68.7%"),
        ("受理11326件，办结11204件，办结率99.9%。", "inconsistent-numbers.share", "99.9%"),
        (
            "按照个人自评（30%）、科室评价（30%）、领导测评（30%）的比例评分。",
            "inconsistent-numbers.weights",
            "个人自评（30%）、科室评价（30%）、领导测评（30%）",
        ),
        (
            "时间由2016年的186天缩短到2017年的124天，减少72天。",
            "inconsistent-numbers.change",
            "72天",
        ),
        (
            "超限率由4.2%下降到1.8%，下降2.6个百分点。",
            "inconsistent-numbers.change",
            "2.6个百分点",
        ),
        ("投资由100万元增加到150万元，增长60%。", "inconsistent-numbers.change", "60%"),
        ("抽查24家，其中17家合格、6家不合格。", "inconsistent-numbers", "24家"),
        ("抽查24家，合格17家，不合格6家。", "inconsistent-numbers", "24家"),
        ("全年共办结823件，其中上半年418件，下半年395件。", "inconsistent-numbers", "823件"),
        (
            "上半年办结投诉418件，下半年办结395件，全年共办结823件。",
            "inconsistent-numbers",
            "823件",
        ),
        ("第一批14个、第二批22个，两批共37个。", "inconsistent-numbers", "37个"),
        (
            "查处问题56个，包括作风问题23个、纪律问题18个、其他问题16个。",
            "inconsistent-numbers.more",
            "56个",
        ),
        ("查处36件，分别为一般23件、重大18件。", "inconsistent-numbers.more", "36件"),
        (
            "总投资2100万元，由中央资金1200万元、省级资金450万元和县级配套350万元组成。",
            "inconsistent-numbers",
            "2100万元",
        ),
        ("应到86人，实到79人，请假5人，无故缺席3人。", "inconsistent-numbers", "86人"),
        ("立案14起，结案11起，尚有4起正在办理。", "inconsistent-numbers", "14起"),
        ("计划改造42个，目前已完工29个，剩余14个正在施工。", "inconsistent-numbers", "42个"),
        ("在6个乡镇各聘请8名监督员，共聘请46名。", "inconsistent-numbers.each", "46名"),
        (
            "5个窗口共办理1350件，平均每个窗口办理260件。",
            "inconsistent-numbers.average",
            "260件",
        ),
        ("抽检合格率为92.6%，不合格率为8.4%。", "inconsistent-numbers.weights", "8.4%"),
        (
            "很满意的占62%，满意的占29%，不满意的占11%。",
            "inconsistent-numbers.weights",
            "62%，满意的占29%，不满意的占11%",
        ),
        (
            "年度造林任务5000亩，实际完成5600亩，超额完成10%。",
            "inconsistent-numbers.share",
            "10%",
        ),
        ("36个村中有12个村未建立台账，占四分之一。", "inconsistent-numbers.share", "四分之一"),
        ("企业由50家增至150家，增长3倍。", "inconsistent-numbers.change", "3倍"),
        (
            "受理案件1176件，比去年同期的1050件增加136件。",
            "inconsistent-numbers.change",
            "136件",
        ),
        (
            "资金比去年的500万元增加120万元，达到630万元。",
            "inconsistent-numbers.change",
            "120万元",
        ),
        (
            "旅游收入从1.2亿元增加到3.6亿元，翻了一番。",
            "inconsistent-numbers.times",
            "翻了一番",
        ),
        ("由15个压缩为6个，压缩70%。", "inconsistent-numbers.change", "70%"),
        ("合格率由96%降至91%，提高5个百分点。", "inconsistent-numbers.direction", "5个百分点"),
        ("排名由第9位上升到第5位，上升5位。", "inconsistent-numbers.moved", "5位"),
        ("在全市9个县（区）中，该县进度排第10位。", "inconsistent-numbers.among", "10位"),
    ] {
        assert_eq!(told(line), [(fault, at)], "{line}");
        let clauses = quantity::clauses(line);
        for part in PARTS {
            let mut found = Vec::new();
            (part.check)(line, &clauses, &mut found);
            let has_sign = part.signs.iter().any(|sign| line.contains(sign));
            assert!(found.is_empty() || has_sign, "{line}: none of {:?}", part.signs);
        }
    }
}

#[test]
fn numbers_that_agree_or_say_nothing_of_each_other() {
    for line in [
        "总投资62105.86万元，其中，中央35214万元，省级9201万元，地方配套资金17690.86万元。",
        "水利建设项目15类共160个，总投资25.89亿元。",
        "培训500人，其中党员300人，女性260人。",
        "办理100件，其中涉企60件，当日办结80件。",
        "完成固定资产投资72亿元，其中工业投资47.8亿元，技改投资30亿元。",
        "96个节点，其中一季度21个、二季度27个。",
        "28项任务，其中牵头任务17项、配合任务11项。",
        "对一、二、三等奖分别按10%、20%、30%的比例奖励。",
        "中央和省按50%、30%的比例补助。",
        "自评（30%）、测评（70%）的比例。",
        "完成投资1123.2万元，占计划投资3600万元的31.2%。",
        "抽查45份，有9份填写不全，占20%。",
        "受理投诉100件，办结90件，满意率98%。",
        "受理100件，当场办结80件，办结率100%。",
        "46个摊位仅改造完成27个，完成率58.7%。",
        "超限率由4.2%下降到1.8%，下降57%。",
        "时间由2016年的186天缩短到2017年的124天，减少62天。",
        "投资由100万元增加到150万元，增长50%。",
        "发放资金约50万元、物资30万元，合计90万元。",
        "总投资1.2亿元，其中中央0.55亿元，地方0.66亿元。",
        "新增产值近5亿元，税收近1亿元，合计6.5亿元。",
        "检查3～5次，其中夜查6次。",
        "隐患136处，已整改110处，未整改26处。",
        "隐患140处，已整改110处，正在整改4处，尚未整改26处。",
        "抽查50户，已入户40户，未开展宣传的5户。",
        "立案40件，结案30件，结案率75%。",
        "应到68人，实到65人，到会率95.6%。",
        "计划投资24亿元，完成投资18亿元，完成率75%。",
        "固定资产投资增长8.3%，其中工业投资增长15.6%、民间投资增长9.7%。",
        "群众满意率达92%，其中乡镇满意率95%、街道满意率88%。",
        "今年减少3起，其中道路交通类减少4起，工矿商贸类增加1起。",
        "新增企业60家，注销企业25家，净增35家，其中高新区净增40家、经开区净减5家。",
        "平均每村投入50万元，其中桥头村投入80万元。",
        "立案40件，当年结案30件，结案率95%。",
        "回访100户，满意96户，满意率96%，知晓率90%。",
        "抽查24家，其中18家合格、6家不合格。",
        "查处问题57个，包括作风问题23个、纪律问题18个、其他问题16个。",
        "项目由12个单位、3个街道组成。",
        "应到86人，实到79人，其中迟到4人。",
        "应到86人，实到79人，请假5人，无故缺席2人。",
        "计划改造42个，已完工29个，还有3个正在施工。",
        "立案14起，结案11起，尚有3起正在办理。",
        "在6个乡镇各聘请8名监督员，共聘请48名。",
        "先后追加投资3次，每次80万元，累计追加240万元。",
        "5个窗口共办理1350件，平均每个窗口办理270件。",
        "合格率为92.6%，不合格率为7.4%，抽查率为8.4%。",
        "60岁以上的占62%，女性的占58%。",
        "任务5000亩，实际完成5600亩，超额完成12%。",
        "36个村中有12个村未建立台账，占三分之一。",
        "企业由50家增至150家，增长2倍。日处理由1万吨增加到2.5万吨，翻了一番还多。",
        "受理案件1176件，比去年同期的1050件增加126件。",
        "办结95件，受理比去年的105件增加12件。",
        "合格率由96%降至91%，同比提高3个百分点。",
        "排名由第9位上升到第5位，上升4位。在全市9个县中，该县排第9位。",
        "第一批14个、第二批22个，两批共36个。甲单位办结3件，乙单位办结5件，全市共办结20件。",
    ] {
        assert!(told(line).is_empty(), "{line}: {:?}", told(line));
    }
}
