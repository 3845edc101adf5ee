//! How what stands where a name should is read.

use tongbao::model::person_name::{
    Doubt, NameReading, is_masked, names_in_post, persons_in_prose, read,
};

use crate::support::root;

fn shown(text: &str) -> String {
    match read(text) {
        NameReading::Name => "name".to_owned(),
        NameReading::Unusual => "unusual".to_owned(),
        NameReading::Masked => "masked".to_owned(),
        NameReading::Unclear(doubt) => format!("{doubt:?}"),
        NameReading::Persons(persons) => {
            let shown = persons.iter().map(|one| match &one.post {
                Some(post) => format!("{post}/{}", one.name),
                None => one.name.clone(),
            });
            shown.collect::<Vec<_>>().join(" ")
        }
    }
}

#[test]
fn names_and_posts_may_stand_by_turns() {
    for (text, persons) in [
        ("孟庆林，市水务局供热股股长", "市水务局供热股股长/孟庆林"),
        ("孟庆林，股长；周立国，办事员", "股长/孟庆林 办事员/周立国"),
    ] {
        assert_eq!(shown(text), persons, "{text}");
    }
    for text in ["孟庆林、股长", "孟庆林，市水务局供热股", "股长，孟庆林，周立国"]
    {
        assert!(!shown(text).contains('/'), "{text}: {}", shown(text));
    }
}

#[test]
fn a_single_name_is_left_alone() {
    for name in [
        "张建国",
        "李明",
        "欧阳文静",
        "欧阳静",
        "诸葛亮",
        "李　明",
        "李 明",
        "欧阳 文静",
        "张和平",
        "李长江",
        "王及人",
        "阿不都热依木·买买提",
        "买买提",
        "买买提依明",
        "古丽巴哈尔",
        "迪丽热巴",
        "格桑卓玛",
        "乌云其其格",
        "库尔班江",
        "高等",
        "范徐丽泰",
        "张长长",
        "马师",
        "欧阳和",
        "张与时",
        "单于",
        "丁一",
        "时敬之",
        "相云飞",
        "步惊云",
    ] {
        assert_eq!(shown(name), "name", "{name}");
    }
}

#[test]
fn what_is_written_in_no_known_way_is_no_name_for_certain() {
    for text in
        "A 无 待定 不详 有关方面 第三方 未定 市水务局 Zhang　Jianguo 张Jianguo 张建国被停职"
            .split(' ')
    {
        assert_eq!(shown(text), "unusual", "{text}");
    }
}

#[test]
fn a_hidden_name_is_known() {
    for name in
        ["董某", "刘某某", "张**", "张×", "张××", "张*国", "张XX", "韦某甲", "某某", "李某1"]
    {
        assert_eq!(shown(name), "masked", "{name}");
    }
    for name in ["张建国", "Xu", "张建国等", "某市水务局办公室"] {
        assert!(!is_masked(name), "{name}");
    }
}

#[test]
fn persons_are_parted_where_that_is_certain() {
    for (text, persons) in [
        ("张建国、李明华", "张建国 李明华"),
        ("张建国，李明华", "张建国 李明华"),
        ("张建国,李明华,王维", "张建国 李明华 王维"),
        ("张建国/李明华", "张建国 李明华"),
        ("张建国；李明华；", "张建国 李明华"),
        ("张建国、", "张建国"),
        ("张建国 李明华", "张建国 李明华"),
        ("张建国和李明华", "张建国 李明华"),
        ("张建国\n李明华", "张建国 李明华"),
        ("董某、刘某某", "董某 刘某某"),
        ("科长张建国", "科长/张建国"),
        ("项目科科长张建国", "项目科科长/张建国"),
        ("科长 张建国", "科长/张建国"),
        ("河湖库长张建国", "河湖库长/张建国"),
        ("主任科员欧阳文静", "主任科员/欧阳文静"),
        ("副科长李长江", "副科长/李长江"),
        ("科长张建国、副科长李明", "科长/张建国 副科长/李明"),
        ("张建国同志", "张建国"),
        ("科长张建国同志", "科长/张建国"),
        ("张建国（科长）", "科长/张建国"),
        ("张建国(项目科科长、支部书记)、李明（科员）", "项目科科长、支部书记/张建国 科员/李明"),
        ("张建国科长", "科长/张建国"),
        ("张建国副主任", "副主任/张建国"),
        ("张\n建国", "张建国"),
    ] {
        assert_eq!(shown(text), persons, "{text}");
    }
}

#[test]
fn what_is_not_certain_is_told() {
    for (text, doubt) in [
        ("张建国等3人", Doubt::Others),
        ("张建国、李明华等", Doubt::Others),
        ("张建国等人", Doubt::Others),
        ("张建国1人", Doubt::Others),
        ("张建国3人", Doubt::Others),
        ("李四两人", Doubt::Others),
        ("赵四13800000000", Doubt::Figures),
        ("孙五2", Doubt::Figures),
        ("孙五２", Doubt::Figures),
        ("13号", Doubt::Figures),
        ("张建国.李明华", Doubt::Several),
        ("张建国·科长", Doubt::PostOnly),
        ("科长张建国、李明华", Doubt::Several),
        ("李明 王华", Doubt::Several),
        ("张建国、有关人员", Doubt::Several),
        ("张建国李明华", Doubt::Several),
        ("张建国及其家属", Doubt::Several),
        ("张科长", Doubt::PostOnly),
        ("李副主任", Doubt::PostOnly),
        ("项目科科长", Doubt::PostOnly),
        ("张建国（女）", Doubt::Words),
        ("责任人：张建国", Doubt::Words),
        ("古丽\n巴哈尔", Doubt::LineBreak),
    ] {
        assert_eq!(read(text), NameReading::Unclear(doubt), "{text}");
    }
}

#[test]
fn names_run_together_are_told_and_long_names_are_not() {
    for text in
        "张三李四 张三李四王五 张建国李明华 王强刘洋 李明张建国 欧阳文静李四 李四欧阳文静 \
        张三李四王五赵刚 陈志远周丽娟吴晓东 王五　李明华赵刚"
            .split(' ')
    {
        assert_eq!(read(text), NameReading::Unclear(Doubt::Several), "{text}");
    }
    for name in "欧阳文静 司马光明 诸葛孔明 上官婉儿 皇甫高升 令狐建国 慕容雪村 东方明珠 范徐丽泰 陈方安生 \
        张杨一诺 王李金花 刘王立明 陈冯富珍 买买提·吐尔逊 阿依古丽 阿依古丽·买买提 古丽巴哈尔 迪丽热巴 吐尔逊古丽 \
        买买提吐尔逊 马合木提 马木提江 康巴尔汗 艾尼瓦尔 热依汗古丽 阿卜杜热合曼 艾合买提江 万玛才旦 江白洛桑 \
        江村罗布 伍金次仁 扎西多吉 洛桑江村 贡布扎西 索朗旺堆 华旦江措 尕藏江措 乌兰其其格 孟和巴雅尔 高娃其其格 \
        白音那木尔 苏和巴特尔 金英姬 那木吉勒 张三丰 王小丫 黄飞鸿 李长江 马季 高山 金山江 夏侯惇 王雪若曦 \
        马丁·路德·金 约翰·史密斯 何贺 曾曾 钱学森 韩江雪 龙江 江山 马力 高马得 沈从文 谢晋元 毛岸英 温家宝"
        .split_whitespace()
    {
        assert!(matches!(read(name), NameReading::Name | NameReading::Unusual), "{name}");
    }
}

/// The persons whom a post names: `?` before those who are not certain, the own post behind a bar.
fn posted(post: &str) -> String {
    let Some(found) = names_in_post(post) else { return String::new() };
    let persons = found.persons.iter().map(|one| match &one.post {
        Some(post) => format!("{post}/{}", one.name),
        None => one.name.clone(),
    });
    let unsure = if found.are_certain { "" } else { "?" };
    let own = found.own.map(|own| format!("|{own}")).unwrap_or_default();
    format!("{unsure}{}{own}", persons.collect::<Vec<_>>().join(" "))
}

#[test]
fn persons_within_a_post_are_found() {
    for (post, persons) in [
        ("城建办主任、科员李四", "科员/李四|城建办主任"),
        ("城建办主任，科员李四，办事员王五", "科员/李四 办事员/王五|城建办主任"),
        ("城建办主任 科员 李四", "李四"),
        ("主任、支部书记、科员张三", "科员/张三|主任、支部书记"),
        ("站长；副站长欧阳文静", "副站长/欧阳文静|站长"),
        ("主任李四", "主任/李四"),
        ("城建办主任、李四", "李四"),
        ("主任（李四）", "李四"),
        ("主任和李四", "李四"),
        ("主任和科员李四", "科员/李四|主任"),
        ("主任及科员李四、驾驶员王强", "科员/李四 驾驶员/王强|主任"),
        ("科员张和平", "科员/张和平"),
        ("主任、科员李四、支部书记", "科员/李四"),
        ("主任、李四科员", "?科员/李四"),
        ("主任、王国强", "?王国强"),
    ] {
        assert_eq!(posted(post), persons, "{post}");
    }
}

#[test]
fn posts_without_persons_are_left_alone() {
    for post in "河湖库长办副主任 项目科科长 项目科科长、支部书记 党组成员、副局长 党委书记兼院长 主任医师 副主任医师 高级工程师 \
        主任、高级工程师 局长秘书 会计 出纳会计 护士长 主任科员 四级主任科员 科员（时任） 主任（主持工作） 站长（代理） 组长（正科级） \
        教师、高工 林业局局长 林业局、水利股股长 金融办主任 安监站、路政站站长 高新区管委会副主任 方山镇镇长 向阳村党支部书记 \
        田林县委书记 万州区副区长 江北区、江阳区区长 石油公司总经理 马路养护队队长 钱塘江管理处处长 黄河河务局局长 项目部经理、施工方代表 \
        副市长、市河长 市河长办主任 施工方负责人 包村干部 村民委员会主任 网格员 管理员、保管员 驾驶员（临聘） 安全员、质检员 \
        第一书记、驻村工作队队长 国土所所长、征收专班班长 人大代表 政协委员、商会会长 工会主席和妇联主任 党政办主任与信访专干 \
        大队长 教导员 交警大队副大队长 司法所所长 检察官助理 法官助理、书记员 校长、教师 总工程师 副总经理 党工委委员、武装部部长 \
        文明办主任 和平街道办主任 温泉镇副镇长 龙江路社区书记 白云山林场场长 孟津分局局长 常务副县长 政法委书记 信息化管理科科员"
        .split_whitespace()
    {
        assert_eq!(posted(post), "", "{post}");
    }
    assert_eq!(posted("局长 党组书记"), "");
}

/// The persons of a sentence as `tests/persons/prose.txt` writes them, but for those who are not found.
fn in_prose(sentence: &str) -> Vec<String> {
    let named = persons_in_prose(sentence).into_iter();
    let shown = named.map(|one| {
        let blamed = if one.is_blamed { "!" } else { "" };
        let name: String = sentence[one.range].split_whitespace().collect();
        format!("{blamed}{name}")
    });
    shown.collect()
}

/// Every sentence names those alone whom its line names; what is missed today is marked there, and only goes down.
#[test]
fn persons_whom_prose_names_are_found() {
    let text = fs_err::read_to_string(root().join("tests/persons/prose.txt")).unwrap();
    let (mut wrong, mut named, mut missed, mut unnamed) = (Vec::new(), 0, 0, 0);
    for line in text.split_once("\n\n").unwrap().1.lines().filter(|line| !line.is_empty()) {
        let (sentence, names) = line.split_once('|').unwrap_or((line, ""));
        let wanted = names.split_whitespace().filter(|name| !name.starts_with('?'));
        let wanted: Vec<String> = wanted.map(str::to_owned).collect();
        named += wanted.len();
        missed += names.split_whitespace().count() - wanted.len();
        unnamed += usize::from(names.is_empty());
        let found = in_prose(sentence);
        if found != wanted {
            wrong.push(format!("{sentence}: {found:?}, not {wanted:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(missed <= 20 && named >= 90, "{missed} missed, {named} found");
    assert!(unnamed >= 70, "{unnamed}");
}
