//! What is not sure of a text that names no groups, of labels of an office's own, and of words on several items.

use super::shapes::{first_entry, of_text};

/// The YAML of a text of 市住建局.
fn read(text: &str) -> (tongbao::model::Entry, String) {
    first_entry(&format!("市住建局\n{text}"))
}

#[test]
fn failings_that_nothing_calls_so_are_told_with_points_as_well() {
    for text in [
        "1.违规报销问题。有人受到政务警告处分。\n2.虚报补助问题。原因：一是把关不严。二是监督缺位。\n",
        "1.垃圾清运不及时。2个垃圾池满溢。\n（1）东村池满溢3天。\n（2）西村池满溢5天。\n2.值班脱岗。夜间无人值守。\n",
    ] {
        let (entry, yaml) = read(text);
        assert!(entry.failings.is_empty(), "{yaml}");
        assert!(yaml.contains("来稿没有写明以下"), "{yaml}");
    }
    let (_, yaml) =
        read("1.抓排查。一是查校舍。查了126所。二是查食堂。查了80个。\n2.抓整改。\n");
    assert!(!yaml.contains("来稿没有写明以下"), "{yaml}");
}

#[test]
fn persons_stand_behind_whatever_calls_them_responsible() {
    for label in "主要责任人 第一责任人 整改责任人 分管责任人 分管负责人 分管领导 主管领导 包保领导 责任单位及责任人 问责对象"
        .split(' ')
    {
        let (entry, yaml) = read(&format!(
            "存在问题\n1.宣传不到位。群众知晓率仅为38%。\n{label}：副镇长肖卫国\n2.路灯不亮。12盏路灯不亮。\n"
        ));
        let persons = &entry.failings[0].responsible.persons;
        assert_eq!(persons.len(), 1, "{label}\n{yaml}");
        assert_eq!(persons[0].name.value, "肖卫国", "{label}\n{yaml}");
        assert!(yaml.contains(&format!("来稿写的是“{label}”")), "{yaml}");
    }
}

#[test]
fn a_practice_has_somebody_who_leads_it() {
    let (entry, yaml) =
        read("好的做法\n1.抓宣传。发放1000份。\n包联领导：副镇长肖卫国\n2.抓整改。\n");
    assert_eq!((entry.practices.len(), entry.failings.len()), (2, 0), "{yaml}");
}

#[test]
fn labels_without_a_key_and_words_on_all_items_are_told() {
    for line in [
        "原因分析：人手不足。",
        "责任单位：市环卫处",
        "以上2个问题的责任人：副镇长肖卫国",
        "针对上述问题，街道将建立台账。",
        "下一步，街道将引导成立业主委员会。",
        "建议：增加录入人员。",
    ] {
        let (entry, yaml) = read(&format!(
            "存在问题\n1.台账不全。3个村无台账。\n2.路灯不亮。12盏路灯不亮。\n{line}\n"
        ));
        assert_eq!(entry.failings.len(), 2, "{yaml}");
        let told = ["不属于这里的，请移走", "请核对：文末的话没有对应的栏目"];
        assert!(told.iter().any(|told| yaml.contains(told)), "{line}\n{yaml}");
    }
    let (_, yaml) = read(
        "存在问题\n1.台账不全。3个村无台账。\n责任人：副镇长肖卫国\n处理结果：以上问题，责令限期整改。\n",
    );
    assert!(yaml.contains("“处理结果”说的可能不止这一项"), "{yaml}");
}

#[test]
fn a_practice_that_turns_to_what_failed_is_told() {
    let (_, yaml) = read(
        "好的做法\n1.推行“一门受理”。办理救助2306件。\n2.推行“上门服务”。走访老人860人。\n但仍存在档案不规范、系统录入不及时等问题，需加以改进。\n",
    );
    assert!(yaml.contains("做法里说到问题：“但仍存在"), "{yaml}");
}

#[test]
fn groups_by_other_words() {
    let (entry, yaml) = read(
        "一、主要举措\n（一）推行“积分制”管理。设立积分超市18个。\n（二）推行“网格化”治理。划分网格68个。\n\
         二、需要改进的方面\n（一）垃圾清运不及时。2个垃圾池满溢。\n（二）台账不全。3个村无台账。\n",
    );
    assert_eq!((entry.practices.len(), entry.failings.len()), (2, 2), "{yaml}");
    for heading in ["问题清单", "有待加强的方面", "需要改进的地方"] {
        let (entry, yaml) =
            read(&format!("{heading}\n1.台账不全。3个村无台账。\n2.脱岗。1人。\n"));
        assert_eq!(entry.failings.len(), 2, "{heading}\n{yaml}");
    }
    let (entry, yaml) = read("好经验好做法\n1.推行“积分制”管理。全镇18个村。\n2.抓宣传。\n");
    assert_eq!(entry.practices.len(), 2, "{yaml}");
    assert!(entry.title.is_none(), "{yaml}");
}

#[test]
fn groups_by_how_well_those_did() {
    for (well, wanting) in [
        ("推进较好的方面", "整改未到位的问题"),
        ("做得好的方面", "尚未完成的事项"),
        ("值得肯定的是", "需要改进的是"),
    ] {
        let (entry, yaml) = read(&format!(
            "一、{well}\n（一）抓宣传。发放1000份。\n（二）抓排查。查了126所。\n二、{wanting}\n\
             （一）台账管理。3个村无台账。\n（二）路灯维护。12盏路灯不亮。\n"
        ));
        assert_eq!((entry.practices.len(), entry.failings.len()), (2, 2), "{well}\n{yaml}");
        // As lines of their own before lists.
        let (entry, yaml) = read(&format!(
            "{well}：\n1.抓宣传。\n2.抓排查。\n{wanting}：\n1.台账管理。\n2.路灯维护。\n"
        ));
        assert_eq!((entry.practices.len(), entry.failings.len()), (2, 2), "{well}\n{yaml}");
    }
}

#[test]
fn a_heading_over_units_says_what_they_did() {
    let text = "★表扬单位\n市教育局：采购课桌椅3150套。\n★批评单位\n市水务局——巡查走过场。缺9份。\n市住建局——道路破损。积水15厘米。\n";
    let (issue, yaml) = of_text(text);
    let failings: Vec<usize> = issue.entries.iter().map(|one| one.failings.len()).collect();
    assert_eq!(failings, [0, 1, 1], "{yaml}");
}

#[test]
fn it_is_asked_at_the_heading_that_sounds_like_a_failing_what_it_is() {
    let (_, yaml) = read(
        "一、宣传发动。发放1000份。\n二、排查整治。查了126所。\n三、台账不全。3个村无台账。\n",
    );
    let asked = yaml.find("来稿没有写明以下").unwrap();
    assert!(yaml.find("排查整治").unwrap() < asked, "{yaml}");
    assert!(asked < yaml.find("heading: 台账不全").unwrap(), "{yaml}");
}

#[test]
fn a_practice_whose_later_sentence_turns_is_told() {
    for turn in ["但仍有12个小区未完工", "需要改进的是：窗口排队", "不足之处：漏登4件"]
    {
        let (_, yaml) = read(&format!(
            "好的做法\n1.推行“一门受理”。办理救助2306件。{turn}。\n2.推行“上门服务”。走访老人860人。\n"
        ));
        assert!(yaml.contains("做法里说到问题："), "{turn}\n{yaml}");
    }
    let (_, yaml) = read("好的做法\n1.推行“一门受理”。存在银行的资金全部到账。\n2.抓宣传。\n");
    assert!(!yaml.contains("做法里说到问题："), "{yaml}");
}

#[test]
fn practices_that_nothing_calls_so_are_told_beside_failings_of_others() {
    let text = "关于暗访情况的通报\n一、市水务局\n（一）巡查走过场。缺9份。责任人：科长张建国。\n二、市教育局\n（一）执法检查走过场\n1.检查频次少。实查38家。\n2.文书不全。缺签名15处。整改措施：开展评查。\n";
    let (issue, yaml) = of_text(text);
    assert_eq!(issue.entries[0].failings.len(), 1, "{yaml}");
    assert!(yaml.contains("没有写明以下"), "{yaml}");
    assert!(yaml.contains("做法里说到问题：“2.文书不全"), "{yaml}");
    let (_, yaml) =
        of_text(&text.replace("。责任人：科长张建国", "").replace("整改措施：", ""));
    assert!(!yaml.contains("做法里说到问题"), "{yaml}");
}

#[test]
fn who_is_named_beside_what_failed_is_asked_for_and_who_is_praised_is_not() {
    let text = "市水务局：\n好的做法：\n（一）站长孙立军带头清淤。\n存在问题：\n（一）窗口空岗。\n工作人员郑丽娟上班看视频，乡长陈建军、刘卫东未到会，镇长高度重视不够。\n";
    let (_, yaml) = of_text(text);
    assert!(yaml.contains("文中写到“郑丽娟、陈建军、刘卫东”"), "{yaml}");
    assert_eq!(yaml.matches("文中写到").count(), 1, "{yaml}");
}

#[test]
fn persons_without_a_colon_are_listed_or_asked_for() {
    let text = |clause: &str| {
        format!(
            "市水务局：\n存在问题：\n（一）养护不到位。\n①国道边沟堵塞，{clause}；\n（二）台账不全。缺20份。\n"
        )
    };
    let (issue, yaml) = of_text(&text("责任人李强"));
    let persons = &issue.entries[0].failings[0].responsible.persons;
    assert_eq!(persons.len(), 1, "{yaml}");
    assert_eq!(persons[0].name.value, "李强", "{yaml}");
    assert!(!yaml.contains("但没有列为责任人"), "{yaml}");
    for clause in ["责任人李强未到岗", "养护科科长李强负有直接责任"] {
        let (issue, yaml) = of_text(&text(clause));
        assert!(issue.entries[0].failings[0].responsible.persons.is_empty(), "{yaml}");
        assert!(yaml.contains("文中写到“李强”，但没有列为责任人"), "{yaml}");
    }
    let (_, yaml) = of_text(&text("责任人不明确"));
    assert!(!yaml.contains("但没有列为责任人"), "{yaml}");
}
