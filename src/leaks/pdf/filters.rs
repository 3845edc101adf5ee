//! What a stream of a PDF holds, once its filters are undone.

use std::borrow::Cow;

use flate2::bufread::ZlibDecoder;
use weezl::BitOrder;

use super::lexer::{Dict, Token, hexadecimal, is_space};
use crate::leaks::contents::{Contents, Unread};
use crate::leaks::unpack::unpack;

/// Most filters of one stream.
const MAX_FILTERS: usize = 4;

/// The bytes of a stream as far as they can be read; `None` where a filter is one of pictures.
pub(super) fn decoded<'a>(
    dict: &Dict,
    raw: &'a [u8],
    contents: &mut Contents<'_>,
) -> Option<Cow<'a, [u8]>> {
    let filters = list(dict.get("Filter").or_else(|| dict.get("F")));
    let settings = list(dict.get("DecodeParms").or_else(|| dict.get("DP")));
    if filters.len() > MAX_FILTERS {
        contents.unread(Unread::TooMuch);
        return None;
    }
    // A stream may be named by many objects.
    if !contents.spend(raw.len()) {
        return None;
    }
    let mut bytes = Cow::Borrowed(raw);
    for (index, filter) in filters.iter().enumerate() {
        let Token::Name(filter) = filter else { continue };
        let plain = match filter.as_slice() {
            b"FlateDecode" | b"Fl" => flate(&bytes, contents),
            b"LZWDecode" | b"LZW" => lzw(&bytes, settings.get(index), contents),
            b"ASCIIHexDecode" | b"AHx" => {
                hexadecimal(bytes.split(|one| *one == b'>').next().unwrap_or_default())
            }
            b"ASCII85Decode" | b"A85" => ascii85(&bytes),
            b"RunLengthDecode" | b"RL" => run_length(&bytes, contents),
            b"Crypt" => continue,
            _ => return None,
        };
        bytes = Cow::Owned(unpredicted(plain, settings.get(index)));
    }
    Some(bytes)
}

fn list(value: Option<&Token>) -> &[Token] {
    match value {
        Some(Token::Array(list)) => list,
        Some(one) => std::slice::from_ref(one),
        None => &[],
    }
}

fn flate(bytes: &[u8], contents: &mut Contents<'_>) -> Vec<u8> {
    let (plain, whole) = unpack(ZlibDecoder::new(bytes), contents);
    // Many programs write a wrong sum at the end, or cut it off.
    match whole {
        Err(why) if plain.is_empty() || why == Unread::TooMuch => contents.unread(why),
        _ => {}
    }
    plain
}

fn lzw(bytes: &[u8], settings: Option<&Token>, contents: &mut Contents<'_>) -> Vec<u8> {
    let early = number(settings, "EarlyChange", 1) == 1;
    let decoder = match early {
        true => weezl::decode::Decoder::with_tiff_size_switch(BitOrder::Msb, 8),
        false => weezl::decode::Decoder::new(BitOrder::Msb, 8),
    };
    let mut decoder = decoder;
    let mut plain = Vec::new();
    let mut rest = bytes;
    let mut piece = vec![0; 64 * 1024];
    loop {
        let step = decoder.decode_bytes(rest, &mut piece);
        plain.extend_from_slice(&piece[..step.consumed_out]);
        rest = &rest[step.consumed_in..];
        let is_done = !matches!(step.status, Ok(weezl::LzwStatus::Ok));
        if is_done
            || step.consumed_out + step.consumed_in == 0
            || !contents.spend(step.consumed_out)
        {
            return plain;
        }
    }
}

fn ascii85(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    let (mut group, mut count) = (0_u64, 0);
    for one in bytes.iter().take_while(|one| **one != b'~').filter(|one| !is_space(**one)) {
        match one {
            b'z' if count == 0 => plain.extend([0; 4]),
            b'!'..=b'u' => {
                group = group * 85 + u64::from(one - b'!');
                count += 1;
            }
            _ => {}
        }
        if count == 5 {
            plain.extend_from_slice(&group.to_be_bytes()[4..]);
            (group, count) = (0, 0);
        }
    }
    if count > 1 {
        let group = (count..5).fold(group, |group, _| group * 85 + 84);
        plain.extend_from_slice(&group.to_be_bytes()[4..3 + count]);
    }
    plain
}

fn run_length(bytes: &[u8], contents: &mut Contents<'_>) -> Vec<u8> {
    let mut plain = Vec::new();
    let mut rest = bytes;
    while let Some((length, behind)) = rest.split_first() {
        let length = usize::from(*length);
        let (count, taken) = match length {
            128 => break,
            0..128 => (length + 1, length + 1),
            _ => (257 - length, 1),
        };
        let run = &behind[..behind.len().min(taken)];
        if !contents.spend(count) {
            break;
        }
        match length {
            0..128 => plain.extend_from_slice(run),
            _ => plain.extend(run.iter().cycle().take(if run.is_empty() { 0 } else { count })),
        }
        rest = &behind[run.len()..];
    }
    plain
}

fn number(settings: Option<&Token>, key: &str, usual: i64) -> i64 {
    match settings {
        Some(Token::Dict(dict)) => match dict.get(key) {
            Some(Token::Number(number)) => *number,
            _ => usual,
        },
        _ => usual,
    }
}

/// Undoes the predictors of PNG: each row of bytes begins with the one that was taken.
fn unpredicted(bytes: Vec<u8>, settings: Option<&Token>) -> Vec<u8> {
    if number(settings, "Predictor", 1) < 10 {
        return bytes;
    }
    let get = |key, usual| {
        usize::try_from(number(settings, key, usual)).unwrap_or(1).clamp(1, 1 << 20)
    };
    let bits = get("Colors", 1) * get("BitsPerComponent", 8).min(16);
    let (step, width) = (bits.div_ceil(8), (bits * get("Columns", 1)).div_ceil(8));
    let mut plain = Vec::with_capacity(bytes.len());
    for row in bytes.chunks(width + 1) {
        let start = plain.len();
        for (at, one) in row[1..].iter().enumerate() {
            let near = |back: usize, is_there: bool| {
                let at = (start + at).checked_sub(back).filter(|_| is_there);
                at.map_or(0, |at: usize| i32::from(plain[at]))
            };
            let (left, up) = (near(step, at >= step), near(width, start >= width));
            let corner = near(width + step, start >= width && at >= step);
            let expected = match row[0] {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => paeth(left, up, corner),
                _ => 0,
            };
            plain.push(one.wrapping_add(expected.to_le_bytes()[0]));
        }
    }
    plain
}

fn paeth(left: i32, up: i32, corner: i32) -> i32 {
    let middle = left + up - corner;
    let far = |one: i32| (middle - one).abs();
    if far(left) <= far(up) && far(left) <= far(corner) {
        left
    } else if far(up) <= far(corner) {
        up
    } else {
        corner
    }
}
