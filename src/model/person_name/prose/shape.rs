//! Whether letters of a sentence are the name of a person.
//!
//! [`opening`] is the entry point.
//! A family name that a dictionary has as a word of its own there (站长|李|晓明) is one; where it opens a longer word
//! (镇长|高度|重视) it is none, unless letters of given names follow it.

use std::ops::Range;

use super::super::given_letters::{is_given, is_telling};
use super::super::post::{ends_with_post, ends_with_title};
use super::super::single::{DOTS, MASKS, is_sound, is_spelled};
use super::super::surname::{family_length, is_word, surname_length};
use super::blame::{bears_blame, is_punishment};
use super::sentence::Sentence;
use crate::text::{is_common_surname, is_han};

/// Letters with which no given name opens, and that end none.
const NEVER: &str = "因的了在被对未已没不是为将各们等兼该此仍也均都又再并且而或至到把让给使从于以这那我你他她它每某另位名两老";
/// Letters that end no given name that is not known by its letters, since they are verbs: 局长刘洪说.
const VERBS: &str = "说称讲谈问答写看听拿送收走跑吃喝坐住打骂指认批做带提调去来回上下出入表主";
/// Words with which a clause goes on whose first letter ends given names, too: 李红书面说明.
const GOES_ON_WITH: &str = "书面 书写 承认 承诺 承担 承包 承揽 先后 如实 如期 继续 扬言 严重 立即 利用 常年 长期 亲自 自行 自称 任职 任意 明知 宣称 \
    同时 平时 本人 始终 连续 全程 全年 多次 当场 当天 当日 当众 当面 当晚 公开 公然 公车 公款 春节 早退 夜间 上班 中午 工作 开会 方才";
/// Verbs and prepositions of one letter that end no given name before another word.
const LEADING: &str = "向对于";
/// Adverbs before 被 that end no given name.
const BEFORE_PASSIVE: &str = "还后亦皆即就遂现又曾再";
/// Letters with which a clause goes on that was opened by a person.
const GOES_ON: &str = "向未已被对因在没不受应将擅违仅仍也均都无私玩失迟负履等到拒和与及同跟";
/// Letters with which given names end, and that part two persons.
const JOINING: &str = "和与及同跟";
/// Last letters of names of places and units.
const PLACES: &str = "局委办区县市镇乡村站所科股处部院社厂路街巷寨屯校班组队段户";

/// Everyday words that open as names do and stand behind posts.
const EVERYDAY: &str = "宣布 明确 农村 农业 农机 农田 司机 官兵 文书 文艺 文明 简介 商户 商人 幸福 练习 保卫 揭露 申明 申述 陈述 张罗 \
    张望 明知 廉洁 廉政 严明 严峻 高兴 高高 高端 高尚 祝福 安全 安居 成功 尤其 来自 纪念 纪检 苗木 卫生 武警 金融 关照 查明 包村 \
    谈心 齐心 成群 成果 官方 白天 花木 石材 车辆 尚未 尚无 平静 平衡 平均 黄金 强烈 单位 项目 路面 水利 水务 江河 金银 管党 党政 党纪 党性 万元 从严 从政 水利 水务 计划 任务 公务 公安 公开 解放 解决 关于 方面 计生 安排 应急 章程 \
    严重 严肃 时间 时候 时代 时期 文化 文件 文字 文山 常年 单元 单方 经济 经营 经费 经过 通知 通过 通报 从此 从来 从业 从事 相关 全体 全部 全程 全市 \
    全县 全国 全家 全力 全面 东西 南方 西方 北方 南北 东部 国家 国有 国内 国土 国庆 农村 加强 加工 加班 加大 保护 保证 保障 保安 能力 能源 \
    力量 点名 位置 问题 本人 本级 信用 信任 信息 信访 海洋 公路 公司 公共 公正 公平";
/// Given names of one letter that is no word: 曾敏工作.
const FREQUENT: &str =
    "敏丽伟芳娟静涛磊洋艳勇军杰霞辉玲英刚鹏婷莉琴燕芬萍斌浩凯峰慧倩雯琳颖莹妍";
/// Names that a dictionary has, and whose letters others do not have in their names.
const KNOWN: &str = "魏征 陆游 屈原 杜甫 李白 王维 华佗 扁鹊 韩信 孙武 孙膑 荀子 张衡 曹操 刘备 关羽 张飞 赵云 岳飞 苏轼 柳永 陆羽 鲁班 孙权 \
    周瑜 吕布 蔡伦 海瑞 商鞅 李斯 王勃 卫青 霍去病 司马迁 祖冲之 徐霞客 辛弃疾 宋应星 杜牧 王冕 唐寅 林冲 武松 宋江 李逵 鲁智深 聂耳";
/// What a person does, behind a name that is a word.
const DONE_BY: &str = "分管 负责 主持 监管 收受 挪用 违规 违反 擅自 包庇 失职 失察 迟到 早退 脱岗 旷工 说 称 私自 隐瞒 虚报 套取 截留 被 已 未 对 在 因 负有 均";
/// Last letters of nouns that open with a word: 银行业, 毕业生.
const NOUNS: &str = "业生工方员性率党家学器度化力机队团部门权路人民";
/// Family names before which a word is none: 群众都清楚.
const GRAMMAR: &str = "都向由和对从同全来还国家班位";

/// Words that are no names, though the letters of each are: 给予黄牌警告, 护林员林中吸烟.
const NO_NAMES: [&str; 3] = ["黄牌", "红牌", "林中"];
/// What only a person does behind a post, whatever the letters of the name mean: 经办人高尚因病请假.
const DEEDS: &str = "因病 因事 因公 停职 免职 撤职 请假 写出 称“ 说“ 称： 说：";
/// Words that stand before such deeds and open as names do.
const ADVERBS: &str = "全部 全体 公开 严肃 明确 高兴 解释 连续 经常 单独 相继 同时 从未 曾经 向来 尚未 都已 应当 应该 先后 先行 强调 强硬 \
    坦白 白天 和气 本人 步行 当场 一律 平时 后来 时常";
/// Who fills in or signs a sheet, before a colon.
pub(super) const SIGNERS: &str =
    "填表 复核 审核 填报 制表 校对 拟稿 接话人 来电人 记录人 报告人";

/// The end of the name that opens at a place.
pub(super) fn opening(sentence: &Sentence, at: usize) -> Option<usize> {
    if NO_NAMES.iter().any(|word| sentence.opens_with(at, word)) {
        return None;
    }
    let found = spelled(sentence, at).or_else(|| known(sentence, at));
    if let Some(end) = found.or_else(|| by_place(sentence, at)) {
        return Some(end);
    }
    let family = family_length(&sentence.said(at..at + 2))?;
    let cuts = sentence.cuts(at);
    // 高新区 holds no 高新.
    let long = at + family + 2;
    if cuts.contains(&long) && is_place(sentence, long) {
        return None;
    }
    let ends = [2, 1].into_iter().map(|given| at + family + given);
    let mut ends = ends.filter(|end| sentence.are_han(at..*end));
    ends.find(|end| fits(sentence, at, family, *end, &cuts))
}

/// The end of a name of which its place says that it is one: behind the post of one person and before what only persons
/// do, or between blanks; or alone behind who fills in a sheet.
fn by_place(sentence: &Sentence, at: usize) -> Option<usize> {
    let before = sentence.said(at.saturating_sub(6)..at);
    let has = |words: &str, at: usize| {
        words.split_whitespace().any(|word| sentence.opens_with(at, word))
    };
    let signs = before
        .strip_suffix(['：', ':'])
        .is_some_and(|before| SIGNERS.split_whitespace().any(|word| before.ends_with(word)));
    let is_alone = |end: usize| {
        sentence.has_blank(end) || sentence.letter(end).is_none_or(|one| !is_han(one))
    };
    let is_post = ends_with_post(&before);
    let family = family_length(&sentence.said(at..at + 2)).filter(|_| signs || is_post)?;
    let ends = (1..=2).map(|given| at + family + given);
    let mut ends = ends.filter(|end| sentence.are_han(at..*end));
    ends.find(|end| {
        let is_plain = || !is_everyday(sentence, at) && !is_place(sentence, *end);
        let is_apart = signs || sentence.has_blank(at) && sentence.has_blank(*end);
        let is_named = || {
            !is_word(&sentence.said(at..at + family))
                || sentence.said(at + family..*end).chars().all(is_given)
        };
        !has(ADVERBS, at)
            && is_named()
            && (is_post && has(DEEDS, *end) || is_apart && is_alone(*end) && is_plain())
    })
}

/// What decides whether a family name and the letters behind it are a name.
struct NameShape {
    /// The letters behind the family name.
    given: Vec<char>,
    /// How many letters of them the word has in which the family name stands; none where that is a word of its own.
    merged: usize,
    /// Whether a word ends with the last letter.
    ends_there: bool,
    /// Whether those letters are one word.
    is_one_word: bool,
    /// Whether what follows goes on as behind a person.
    is_parted: bool,
    /// Whether a word goes from before the name into it: the dictionary has 长江 in 院长江一帆.
    is_crossed: bool,
    /// Whether the dictionary has a longer word behind it.
    precedes_word: bool,
}

fn fits(sentence: &Sentence, at: usize, family: usize, end: usize, cuts: &[usize]) -> bool {
    let given: Vec<char> = (at + family..end).filter_map(|one| sentence.letter(one)).collect();
    let merged = cuts.get(1).map_or(0, |cut| (cut - at).saturating_sub(family));
    let is_unlikely = |one: &char| NEVER.contains(*one) || MASKS.contains(one);
    // 沈从军
    let is_verb = given.len() == 2
        && "从为".contains(given[0])
        && is_given(given[1])
        && is_parted(sentence, end);
    // 卢家湾 is where many of them live.
    if given.iter().skip(usize::from(is_verb)).any(is_unlikely)
        || given == ['家']
        || is_place(sentence, end)
        // 保安和保洁人员
        || sentence.opens_with(end, "人员")
        || opens_a_word(sentence, &given, end, cuts)
        || joins_another(sentence, &given, end)
        || (merged > 0 || is_word(&sentence.said(at..at + 1))) && is_everyday(sentence, at)
    {
        return false;
    }
    let is_said = merged == 0 || end == at + family + merged;
    if is_said && bears_blame(sentence, at..end) {
        let ends = given.last().is_some_and(|one| !BEFORE_PASSIVE.contains(*one));
        if given.iter().all(|one| is_given(*one)) {
            return true;
        }
        if !(ends && merged == 0 && given.iter().any(|one| is_given(*one))) {
            return false;
        }
    }
    if merged == 1 && given.len() == 1 && is_word_of_a_person(sentence, at..end, cuts) {
        return true;
    }
    let shape = NameShape {
        merged,
        ends_there: cuts.contains(&end) || sentence.has_blank(end),
        is_one_word: given.len() == 2 && !cuts.contains(&(end - 1)),
        is_parted: is_parted(sentence, end),
        is_crossed: sentence.is_within_word(at) && !sentence.has_blank(at),
        precedes_word: cuts.iter().any(|cut| *cut >= end + 2) && !cuts.contains(&(end + 1)),
        given,
    };
    let family = sentence.said(at..at + family);
    if GRAMMAR.contains(&family) {
        shape.fits_grammar()
    } else if is_word(&family) || shape.is_crossed {
        shape.fits_word(
            is_common_surname(family.chars().next().unwrap_or(' ')) && !is_word(&family),
        )
    } else {
        shape.fits_family(sentence.letter(end) == Some('的'))
    }
}

impl NameShape {
    fn are_given(&self) -> bool {
        self.given.iter().all(|one| is_given(*one))
    }

    fn are_telling(&self) -> bool {
        self.given.iter().all(|one| is_telling(*one))
    }

    /// Behind a family name that is a word of grammar.
    fn fits_grammar(&self) -> bool {
        let is_plain = self.merged == 0 && self.ends_there && !self.is_one_word;
        is_plain
            && (self.are_telling() && self.is_parted
                || self.given.len() == 2 && self.stands_alone())
    }

    /// 任国强收受, 曾敏工作: given names whose last letter is hardly a word, and a word behind them.
    fn stands_alone(&self) -> bool {
        let last = self.given.last().is_some_and(|one| is_telling(*one));
        self.ends_there
            && self.are_given()
            && last
            && (self.precedes_word || self.is_parted)
            && !self.is_crossed
    }

    /// Behind a family name that is a word as often.
    fn fits_word(&self, is_common: bool) -> bool {
        let is_plain = self.merged == 0 && self.ends_there;
        let telling = self.are_telling();
        match self.given.len() {
            2 if is_plain && self.are_given() => {
                self.is_parted || !self.is_one_word && (telling || !self.is_crossed)
            }
            2 if self.merged == 1 => self.stands_alone(),
            // 负责人马得草
            2 if is_plain && self.is_crossed => {
                is_common && !self.is_one_word && self.is_parted
            }
            1 if self.given.iter().all(|one| FREQUENT.contains(*one)) => {
                is_plain && self.stands_alone()
            }
            1 => is_plain && telling && self.is_parted && !self.is_crossed,
            _ => false,
        }
    }

    /// Behind a family name that is one nearly always.
    fn fits_family(&self, is_owner: bool) -> bool {
        let last = self.given.last().copied().unwrap_or(' ');
        let is_unknown_name = self.ends_there && self.is_parted && !VERBS.contains(last);
        match (self.given.len(), self.merged) {
            (2, 0) => {
                let is_word = self.is_one_word && self.given.iter().any(|one| is_given(*one));
                self.are_telling()
                    || self.ends_there && (is_word || is_given(last))
                    || is_unknown_name
            }
            (2, 1) => self.ends_there && self.are_given() && !NOUNS.contains(last),
            (2, _) => self.ends_there && self.are_given() && is_telling(last),
            // 宋|健在 is one name, too.
            (_, 0) if is_given(last) => self.ends_there || self.is_parted || is_owner,
            (_, 0) => is_unknown_name,
            (_, 1) => self.are_telling() && self.is_parted,
            _ => false,
        }
    }
}

/// 毕升同李明: the last letter joins another name, and ends none.
fn joins_another(sentence: &Sentence, given: &[char], end: usize) -> bool {
    given.len() == 2
        && JOINING.contains(given[1])
        && surname_length(&sentence.said(end..end + 2)).is_some()
        && sentence.letter(end + 1).is_some_and(is_given)
}

/// 李红书面说明, 王强向督查组反映: the last letter opens the word behind the name.
fn opens_a_word(sentence: &Sentence, given: &[char], end: usize, cuts: &[usize]) -> bool {
    let last = end - 1;
    let is_word =
        || GOES_ON_WITH.split_whitespace().any(|word| sentence.opens_with(last, word));
    let leads = || LEADING.contains(given[1]) && !is_parted(sentence, end);
    given.len() == 2 && (cuts.contains(&last) && is_word() || leads())
}

/// 副县长田野分管: a word behind the title of one person, and what a person does behind it.
fn is_word_of_a_person(sentence: &Sentence, name: Range<usize>, cuts: &[usize]) -> bool {
    cuts.contains(&name.end)
        && sentence.letter(name.end - 1).is_some_and(is_given)
        && (DONE_BY.split_whitespace().any(|word| sentence.opens_with(name.end, word))
            || name.end == sentence.len())
        && ends_with_title(&sentence.said(name.start.saturating_sub(4)..name.start))
}

/// The end of a name of old that the dictionary has.
fn known(sentence: &Sentence, at: usize) -> Option<usize> {
    let name = KNOWN.split_whitespace().find(|name| sentence.opens_with(at, name))?;
    let end = at + name.chars().count();
    sentence.cuts(at).contains(&end).then_some(end)
}

/// Whether an everyday word opens at a place.
pub(super) fn is_everyday(sentence: &Sentence, at: usize) -> bool {
    EVERYDAY.split_whitespace().any(|word| sentence.opens_with(at, word))
}

/// Whether what stands before a place is parted from what follows: by a mark, a blank, the end, or a word that goes on.
fn is_parted(sentence: &Sentence, end: usize) -> bool {
    sentence.has_blank(end)
        || is_punishment(sentence, end)
        || sentence.letter(end).is_none_or(|one| !is_han(one) || GOES_ON.contains(one))
        || ["同志", "二人", "两人", "三人"].iter().any(|word| sentence.opens_with(end, word))
}

/// Whether the letters before a place name a place or a unit.
pub(super) fn is_place(sentence: &Sentence, end: usize) -> bool {
    end.checked_sub(1)
        .and_then(|last| sentence.letter(last))
        .is_some_and(|one| PLACES.contains(one))
}

/// The end of a name that is spelled by its sound, with all its parts where a dot divides them.
fn spelled(sentence: &Sentence, at: usize) -> Option<usize> {
    let is_dot = |at: usize| sentence.letter(at).is_some_and(|one| DOTS.contains(&one));
    let sounds = |at: usize| {
        at + sentence.said(at..at + 8).chars().take_while(|one| is_sound(*one)).count()
    };
    let mut end = sounds(at);
    if end < at + 2 || !is_dot(end) {
        let mut ends = (4..=8).rev().map(|count| at + count);
        return ends.find(|end| *end <= sentence.len() && is_spelled(&sentence.said(at..*end)));
    }
    while is_dot(end) && sounds(end + 1) > end + 1 {
        end = sounds(end + 1);
    }
    Some(end)
}
