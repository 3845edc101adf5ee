//! What the name of a unit looks like, whether units.yaml has it or not.

use super::{numeral, section};
use crate::text::{is_han, without_spaces};

/// Ends of names by which a unit is known that units.yaml does not have.
const ENDS: &str = "局 委 办 区 县 市 镇 乡 街道 街道办事处 办公室 政府 管委会 委员会 公司 \
    集团 中心 支队 大队 法院 检察院 学院 大学 中学 小学 医院 农场 林场 银行 \
    分行 总工会 团市委 妇联 残联 联合会 台 组 专班 指挥部 领导小组 部 厅 院 站 所 处 科 督查室 \
    社 馆 队 协会 学校 幼儿园";

/// Most characters of a name with brackets, blanks and what stands behind it.
const FARTHEST_COLON: usize = 60;

/// Whether a text ends as names of units do.
pub(super) fn ends_like_a_unit(text: &str) -> bool {
    ENDS.split_whitespace().any(|end| text.ends_with(end))
}

/// Whether a text, without white space, looks like the name of a unit.
pub(super) fn is_bare_name(text: &str) -> bool {
    is_name(text) && text.chars().count() <= 20 && ends_like_a_unit(text)
}

/// Whether a text is made of several such names: 市应急局、市消防支队.
pub(super) fn are_bare_names(text: &str) -> bool {
    text.contains('、') && text.split('、').all(|name| is_bare_name(&without_spaces(name)))
}

/// Returns the name before the colon, or on the whole line, where that looks like the name of a unit.
pub(super) fn named_like_a_unit(text: &str) -> Option<&str> {
    // Far behind the longest name nothing is looked for: a text of many sentences is asked of each.
    let end = text.char_indices().nth(FARTHEST_COLON).map(|(at, _)| at);
    let opening = &text[..end.unwrap_or(text.len())];
    let (name, _) = match opening.split_once(['：', ':']) {
        Some(parts) => parts,
        None if end.is_some() => return None,
        None => (opening, ""),
    };
    let name = without_brackets(name.trim());
    let has_digits = name.contains(|one: char| one.is_ascii_digit());
    (!has_digits && is_bare_name(&without_spaces(without_part(name)))).then_some(name)
}

/// Ends of bodies with which a sentence may open, longer ones first.
const BODIES: &str = "领导小组办公室 委员会 办公室 管委会 指挥部 联合会 检察院 总工会 督查室 卫生院 供销社 法院 支队 大队 中心 集团 公司 \
    妇联 残联 局";
/// What such bodies are of.
const PLACES: [char; 6] = ['省', '市', '州', '县', '区', '旗'];
/// Words of other things that open so.
const NO_PLACES: [&str; 8] = ["市场主", "市民", "市域", "市政", "县域", "县城", "区域", "区位"];
/// What stands in no name: the words before are a sentence.
const NO_NAME: &str = "的了是在有和与及对由各全我本该里级把被将";

/// Returns the body with which a sentence opens, with more words behind it: 县财政局应于9月10日前拨付, 云台乡卫生院搬迁
pub(super) fn body(text: &str) -> Option<&str> {
    const LONGEST: usize = 14;
    let ends = || text.char_indices().take(LONGEST).map(|(at, one)| at + one.len_utf8());
    let is_matter = NO_PLACES.iter().any(|word| text.starts_with(word));
    let opens = text.starts_with(PLACES) && !is_matter;
    let is_plain = |name: &str| name.chars().all(|one| is_han(one) && !NO_NAME.contains(one));
    // 县里的局面, 全县城局部
    let goes_on = |end: usize| !text[end..].starts_with(['面', '部', '限', '势']);
    let of_place = ends().skip(3).find(|end| {
        let name = &text[..*end];
        BODIES.split_whitespace().any(|end| name.ends_with(end)) && goes_on(*end)
    });
    if let Some(end) = of_place.filter(|end| opens && is_plain(&text[..*end])) {
        return Some(&text[..end]);
    }
    let town = ends().nth(2).filter(|end| {
        let name = &text[..*end];
        name.ends_with(['镇', '乡'])
            && !text[*end..].starts_with(['镇', '村', '级', '土', '亲'])
    })?;
    is_plain(&text[..town]).then_some(&text[..town])
}

/// Returns a name without the part of it, or the remark, that stands behind it in brackets: 县住建局（村镇股）
pub(super) fn without_part(name: &str) -> &str {
    let (before, part) = name.split_at(name.rfind(['（', '(']).unwrap_or(name.len()));
    let is_part = part.ends_with(['）', ')']) && part.chars().count() <= 8;
    if is_part { before.trim_end() } else { name }
}

/// Returns a name without brackets around it.
pub(super) fn without_brackets(name: &str) -> &str {
    name.trim_start_matches(['【', '［']).trim_end_matches(['】', '］'])
}

/// Returns a name without what stands behind it in brackets with a figure: 市水务局（2个问题）
pub(super) fn without_remark(name: &str) -> &str {
    let (before, remark) = name.split_at(name.rfind(['（', '(']).unwrap_or(name.len()));
    let is_remark = remark.ends_with(['）', ')'])
        && remark.contains(|one| numeral::digit(one).is_some() || numeral::is_numeral(one));
    if is_remark { before.trim_end() } else { name }
}

/// Whether a text can be a name at all.
pub(super) fn is_name(text: &str) -> bool {
    text.chars().count() > 2
        && text
            .chars()
            .all(|one| one.is_alphanumeric() || matches!(one, '（' | '）' | '(' | ')'))
        // （以下仅发考核办内部
        && !text.starts_with(['（', '('])
        // 请你局：
        && !text.contains(['你', '我'])
        && section::read(text).is_none()
}

/// Returns what governs a place, or the place: 青石镇人民政府 for 青石镇, 高新区 for 高新区管委会.
pub(super) fn with_government(name: &str) -> Vec<String> {
    let of = |end: char| match end {
        '镇' | '乡' | '县' => &["人民政府", "政府", "党委政府", "党委"][..],
        '区' => &["人民政府", "政府", "管委会", "管理委员会", "党工委"],
        '道' => &["办事处", "街道办", "党工委"],
        _ => &[],
    };
    let governs = |place: &str| place.chars().next_back().map_or(&[][..], of);
    let is_place = |place: &str| place.chars().count() > 2;
    let places = name.char_indices().map(|(at, one)| name.split_at(at + one.len_utf8()));
    let place = places.filter(|(place, end)| is_place(place) && governs(place).contains(end));
    let own: Vec<String> = place.map(|(place, _)| place.to_owned()).collect();
    let all = own.iter().map(String::as_str).chain([name]).filter(|place| is_place(place));
    let with = |place: &str| governs(place).iter().map(|end| place.to_owned() + end).collect();
    let with: Vec<String> = all.flat_map(|place| -> Vec<String> { with(place) }).collect();
    own.into_iter().chain(with).collect()
}

/// Returns shorter forms of a name: 市水务局 and 水务局 for 安澜市水务局.
pub(super) fn shorts(name: &str) -> Vec<&str> {
    let kinds = ['市', '区', '县', '州', '省'];
    let place = name.char_indices().take(4).find(|(_, one)| kinds.contains(one));
    let Some((at, kind)) = place else { return Vec::new() };
    let without = &name[at + kind.len_utf8()..];
    if without.chars().count() < 3 {
        return Vec::new();
    }
    // 区水务局 would be that of any district.
    let with = (kind == '市' && at > 0).then_some(&name[at..]);
    with.into_iter().chain([without]).collect()
}
