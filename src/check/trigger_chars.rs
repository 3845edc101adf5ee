//! Which rules can have something to say of a line, found in one pass over it.
//!
//! Most rules look for a character that most lines do not have. Asking each of them by its own search
//! takes most of the time of proof-reading; one look at every character, for all rules together, does
//! not.

/// Characters of the basic plane: no other one triggers a rule.
const CHARACTERS: usize = 0x1_0000;

/// A bit for each rule that looks at single texts, the first rule the lowest.
pub(super) type RuleBits = u128;

/// For each rule a bit, by character.
pub(super) struct TriggerChars {
    /// The class of each character: an index into `rules`.
    class: Vec<u8>,
    /// The rules of each class of characters, the first of none.
    rules: Vec<RuleBits>,
    /// The rules that are asked of every line.
    always: RuleBits,
}

impl TriggerChars {
    /// The characters of each rule; a rule without any is asked of every line.
    pub(super) fn new(triggers: impl Iterator<Item = &'static str>) -> Self {
        let mut of_character = vec![0; CHARACTERS];
        let mut always = 0;
        for (rule, characters) in triggers.enumerate() {
            let bit =
                (1 as RuleBits).checked_shl(rule as u32).expect("there is a bit for each rule");
            if characters.is_empty() {
                always |= bit;
            }
            for character in characters.chars() {
                of_character[character as usize] |= bit;
            }
        }
        let mut rules = vec![0];
        let mut class_of = |bits: RuleBits| {
            let known = rules.iter().position(|known| *known == bits).unwrap_or_else(|| {
                rules.push(bits);
                rules.len() - 1
            });
            u8::try_from(known).expect("rules share their characters")
        };
        let class = of_character.into_iter().map(&mut class_of).collect();
        Self { class, rules, always }
    }

    /// Returns the rules to ask of a line.
    pub(super) fn of(&self, line: &str) -> RuleBits {
        let class = |one: char| self.class.get(one as usize).copied().unwrap_or(0);
        line.chars().fold(self.always, |bits, one| bits | self.rules[usize::from(class(one))])
    }
}

#[cfg(test)]
mod tests {
    use super::TriggerChars;

    #[test]
    fn rules_are_asked_where_one_of_their_characters_stands() {
        let triggers = TriggerChars::new(["月-", "", "月号"].into_iter());
        assert_eq!(triggers.of("甲乙"), 0b010);
        assert_eq!(triggers.of("8月"), 0b111);
        assert_eq!(triggers.of("a-b"), 0b011);
        assert_eq!(triggers.of("𠀀号"), 0b110);
    }
}
