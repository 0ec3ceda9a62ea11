//! Letters and their case, for the alphabets that have one: Latin, Greek, Cyrillic and Armenian.
//!
//! The tables of the standard library know every script there ever was and weigh more than all the
//! rules of this crate together, which every browser would have to load. What they add is of no use
//! here: a script without case has no upper case letter either way.

/// The lower case of a letter; anything else as it is.
pub fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let lower = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => {
            code + 32
        }
        // İ has no lower case of one character, and ĸ and ŉ have no upper case.
        0x130 | 0x138 | 0x149 | 0x17f => code,
        0x178 => 0xff,
        // Small follows capital: on odd numbers here, on even ones there.
        0x100..=0x137 | 0x14a..=0x177 | 0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => code | 1,
        0x139..=0x148 | 0x179..=0x17e => code + code % 2,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 63,
        0x400..=0x40f => code + 80,
        0x531..=0x556 => code + 48,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(letter)
}

/// A text with every letter in lower case.
pub fn lowercase(text: &str) -> String {
    text.chars().map(lower).collect()
}

pub fn is_upper(letter: char) -> bool {
    lower(letter) != letter
}

/// Whether it is a letter that has an upper case.
pub fn is_lower(letter: char) -> bool {
    let code = u32::from(letter);
    letter.is_ascii_lowercase()
        || (matches!(
            code,
            0xdf..=0x17f | 0x390 | 0x3ac..=0x3ce | 0x430..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f | 0x560..=0x588
        ) && !is_upper(letter)
            && !matches!(code, 0xf7 | 0x130))
}

/// Whether it is one of these signs. The search of the standard library is made for long texts, and
/// is long itself.
pub fn is_one_of(sign: char, signs: &str) -> bool {
    signs.chars().any(|it| it == sign)
}

/// Whether it belongs to a word: a letter or a digit of any script, and not a sign between words.
pub fn is_of_word(sign: char) -> bool {
    match sign {
        '\0'..='\x7f' => sign.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' => matches!(sign, 'ª' | 'µ' | 'º'),
        // Signs of reckoning; spaces, dashes, quotes, arrows, and the like of eastern scripts.
        '×'
        | '÷'
        | '\u{1680}'
        | '\u{2000}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='\u{3020}'
        | '\u{fe10}'..='\u{fe6f}'
        | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}'
        | '\u{1f000}'..='\u{1faff}' => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The alphabets that are known here.
    fn letters() -> impl Iterator<Item = char> {
        let alphabets = [0..=0x17f, 0x386..=0x3ce, 0x400..=0x52f, 0x531..=0x586];
        let codes = alphabets.into_iter().flatten();
        // The palochka is written in a way of its own, and so are a few letters for its languages.
        codes
            .filter(|code| !(0x4c0..=0x4cf).contains(code))
            .filter_map(char::from_u32)
    }

    #[test]
    fn case_is_what_the_standard_says_for_the_alphabets_known_here() {
        for letter in letters().filter(|it| *it != 'İ') {
            let expected: String = letter.to_lowercase().collect();
            assert_eq!(lower(letter).to_string(), expected, "{letter:?}");
            assert_eq!(is_upper(letter), letter.is_uppercase(), "{letter:?}");
        }
    }

    #[test]
    fn a_small_letter_is_told_from_a_sign() {
        for letter in letters().filter(|it| !matches!(it, 'ª' | 'º' | 'µ' | 'İ')) {
            assert_eq!(is_lower(letter), letter.is_lowercase(), "{letter:?}");
        }
    }

    #[test]
    fn every_letter_and_digit_belongs_to_a_word_and_common_signs_do_not() {
        for sign in ('\0'..='\u{1fff}').filter(|it| it.is_alphanumeric()) {
            let is_fraction = matches!(sign, '²' | '³' | '¹' | '¼'..='¾');
            assert!(is_of_word(sign) || is_fraction, "{sign:?}");
        }
        for sign in " -–—'’\"«»“”.,;:!?…/()\u{a0}\u{202f}→，。".chars() {
            assert!(!is_of_word(sign), "{sign:?}");
        }
    }

    #[test]
    fn other_scripts_stay_as_they_are() {
        assert_eq!(
            lowercase("Élodie ΆΓΙΟΣ ЖЁ ᐃᓄᒃ 東京"),
            "élodie άγιοσ жё ᐃᓄᒃ 東京"
        );
    }
}
