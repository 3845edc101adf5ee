//! Names of bodies in a list, by what they end in: 市发改委、市财政局和市水务局.

/// What is counted, and what the names of such end in.
const CLASSES: [(&str, &str); 4] = [
    ("单位 部门", "局 委 办 厅 院 公司 中心 集团 银行 大学 学校 委员会 办公室"),
    ("乡镇街道 乡镇 镇街 街道 镇 乡", "镇 乡 街道"),
    ("县市区 县区 县 区", "县 区 市"),
    ("村居 社区 村", "村 社区"),
];

/// Words in a member that say that it is not one, or not all.
const NOT_ONE: [&str; 8] = ["等", "所属", "下属", "其他", "其余", "部分", "各", "直属"];

/// Returns what the names of things that are counted so end in: of 单位, 局, 委, 办.
pub(crate) fn endings(counted: &str) -> Option<&'static str> {
    let class = CLASSES.iter().find(|(words, _)| words.split(' ').any(|word| word == counted));
    class.map(|(_, endings)| *endings)
}

/// The words that are counted, for a regular expression.
pub(crate) fn counted() -> String {
    CLASSES.map(|(words, _)| words.replace(' ', "|")).join("|")
}

/// Whether a member of a list is the name of one body with one of these endings. What stands before the name, as 通报 does
/// before the first, does not matter; 市 and 区 alone, as in 58个县（市、区）, are no names.
pub(crate) fn is_one(member: &str, endings: &str) -> bool {
    endings
        .split(' ')
        .any(|ending| member.strip_suffix(ending).is_some_and(|name| !name.is_empty()))
        && !NOT_ONE.iter().any(|word| member.contains(word))
}

/// Returns the members of a list; `None` where one of them is no name of a body with one of these endings. The last two may
/// stand with 和, 与 or 及, and names may hold these, as 发展和改革委员会 does.
pub(crate) fn members<'a>(list: &'a str, endings: &str) -> Option<Vec<&'a str>> {
    let mut all = Vec::new();
    for member in list.split('、') {
        let joined = member.match_indices(['和', '与', '及']).find_map(|(at, word)| {
            let both = [&member[..at], &member[at + word.len()..]];
            both.iter().all(|one| is_one(one, endings)).then_some(both)
        });
        match joined {
            Some(both) => all.extend(both),
            None => all.push(member),
        }
    }
    all.iter().all(|one| is_one(one, endings)).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::{endings, members};

    #[test]
    fn members_of_a_list() {
        let count = |list: &str, counted: &str| {
            members(list, endings(counted).unwrap()).map(|all| all.len())
        };
        assert_eq!(count("市发改委、市财政局", "单位"), Some(2));
        assert_eq!(count("通报市发改委、市财政局和市水务局", "部门"), Some(3));
        assert_eq!(count("市发展和改革委员会、市财政局", "部门"), Some(2));
        assert_eq!(count("市、区", "县"), None);
        // Five units in two counties.
        assert_eq!(count("清江县、高新区", "单位"), None);
        assert_eq!(count("城关镇、和平乡", "乡镇"), Some(2));
        assert_eq!(count("市教育局、各直属学校", "单位"), None);
    }
}
