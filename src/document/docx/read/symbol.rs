//! Characters of symbol fonts, which Word files name by their place in the font.

/// Whether a character has no meaning but in its font.
pub(super) fn is_private(one: char) -> bool {
    matches!(one, '\u{f000}'..='\u{f0ff}')
}

/// Returns the character that stands at the place of `one` in a symbol font; only those that people
/// use.
pub(super) fn character(font: &str, one: char) -> Option<char> {
    let place = u32::from(one) & 0xff;
    let font = font.to_ascii_lowercase();
    let list: &[(u32, char)] = match font.as_str() {
        "wingdings" => &WINGDINGS,
        "wingdings 2" => &WINGDINGS_2,
        "symbol" => &SYMBOL,
        _ if is_private(one) => return None,
        _ => return Some(one),
    };
    let found = list.iter().find(|(code, _)| *code == place).map(|(_, known)| *known);
    found
        .or_else(|| (font == "symbol" && place < 0x40).then(|| char::from_u32(place)).flatten())
}

const WINGDINGS: [(u32, char); 30] = [
    (0x22, '✂'),
    (0x28, '☎'),
    (0x2a, '✉'),
    (0x46, '☞'),
    (0x4a, '☺'),
    (0x6c, '●'),
    (0x6d, '❍'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x71, '❑'),
    (0x72, '❒'),
    (0x74, '⧫'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x77, '⬥'),
    (0x81, '①'),
    (0x82, '②'),
    (0x83, '③'),
    (0x9f, '•'),
    (0xa1, '○'),
    (0xa7, '▪'),
    (0xa8, '□'),
    (0xab, '★'),
    (0xd8, '➢'),
    (0xe0, '→'),
    (0xf0, '⇨'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
];

const WINGDINGS_2: [(u32, char); 8] = [
    (0x4f, '✗'),
    (0x50, '✓'),
    (0x51, '☒'),
    (0x52, '☑'),
    (0x53, '☒'),
    (0x97, '●'),
    (0xa2, '■'),
    (0xa3, '□'),
];

const SYMBOL: [(u32, char); 24] = [
    (0x61, 'α'),
    (0x62, 'β'),
    (0x64, 'δ'),
    (0x67, 'γ'),
    (0x6c, 'λ'),
    (0x6d, 'μ'),
    (0x70, 'π'),
    (0x71, 'θ'),
    (0x73, 'σ'),
    (0x77, 'ω'),
    (0x44, 'Δ'),
    (0x53, 'Σ'),
    (0x57, 'Ω'),
    (0xa3, '≤'),
    (0xae, '→'),
    (0xb0, '°'),
    (0xb1, '±'),
    (0xb3, '≥'),
    (0xb4, '×'),
    (0xb7, '•'),
    (0xb8, '÷'),
    (0xb9, '≠'),
    (0xbb, '≈'),
    (0xd6, '√'),
];
