//! Crockford's base 32, which forgives look-alike characters, and its check character.

/// Digits of Crockford's alphabet: no I, L, O or U.
pub const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The extra digits that the check character may take.
const CHECK_DIGITS: &[u8; 37] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

/// Reads what a person typed: dashes and spaces are dropped, case is folded, O is 0, I and L are 1.
pub fn tidy(text: &str) -> String {
    text.chars()
        .filter(|it| {
            !it.is_whitespace() && !matches!(it, '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' | '_')
        })
        .map(|it| match it.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

/// The text of some bytes, five bits a character, the last one filled with zeros.
pub fn encode(bytes: &[u8]) -> String {
    let (mut text, mut held, mut bits) = (String::new(), 0u32, 0);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(digit(held >> bits));
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        text.push(digit(held << (5 - bits)));
    }
    text
}

/// The check character of a tidy text: its value modulo 37.
pub fn check_character(tidy: &str) -> Option<char> {
    let mut rest = 0;
    for it in tidy.bytes() {
        let value = DIGITS.iter().position(|digit| *digit == it)?;
        rest = (rest * 32 + value) % 37;
    }
    Some(char::from(CHECK_DIGITS[rest]))
}

/// Groups of `size` characters with dashes between.
pub fn grouped(text: &str, size: usize) -> String {
    let mut out = String::new();
    for (at, it) in text.chars().enumerate() {
        if at > 0 && at % size == 0 {
            out.push('-');
        }
        out.push(it);
    }
    out
}

fn digit(value: u32) -> char {
    char::from(DIGITS[(value & 31) as usize])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_five_bits_a_character() {
        assert_eq!(encode(&[0xff; 5]), "ZZZZZZZZ");
        assert_eq!(encode(&[0; 10]), "0000000000000000");
        assert_eq!(encode(&[0x80]), "G0");
    }

    #[test]
    fn the_check_character_sees_any_one_wrong_or_swapped_character() {
        let text = encode(&[0x12, 0x34, 0x56, 0x78, 0x9a]);
        let right = check_character(&text);
        for at in 0..text.len() {
            for digit in DIGITS {
                let mut other = text.clone().into_bytes();
                if other[at] == *digit {
                    continue;
                }
                other[at] = *digit;
                assert_ne!(check_character(&String::from_utf8(other).unwrap()), right);
            }
        }
        for at in 1..text.len() {
            let mut other = text.clone().into_bytes();
            other.swap(at - 1, at);
            if other != text.as_bytes() {
                assert_ne!(check_character(&String::from_utf8(other).unwrap()), right);
            }
        }
    }
}
