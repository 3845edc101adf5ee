//! Radicals that are written for characters: text copied from a PDF has ⻩ for 黄, ⺠ for 民.
//!
//! The pairs are those of the property Equivalent_Unified_Ideograph of Unicode, block CJK Radicals
//! Supplement. Those of the block Kangxi Radicals have a compatibility mapping and need no table.

/// The radicals, and in the same order the characters that they stand for.
const PAIRS: [&str; 2] = [
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
];

/// The character that a radical stands for; `None` for what is no radical.
pub fn unified(radical: char) -> Option<char> {
    if !('\u{2e80}'..='\u{2eff}').contains(&radical) {
        return None;
    }
    let [radicals, characters] = PAIRS;
    let index = radicals.chars().position(|one| one == radical)?;
    characters.chars().nth(index)
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, unified};

    #[test]
    fn every_radical_has_its_character() {
        let [radicals, characters] = PAIRS.map(|list| list.chars().count());
        assert_eq!(radicals, characters);
        assert_eq!(
            [unified('⻩'), unified('⺠'), unified('⻳')],
            [Some('黄'), Some('民'), Some('龟')]
        );
        assert_eq!([unified('黄'), unified('a')], [None, None]);
    }
}
