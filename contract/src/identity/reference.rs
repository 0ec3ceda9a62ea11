//! What to quote when asking about something again.

use crate::identity::base32::{encode, grouped};

/// Characters of a reference: 50 bits.
const LENGTH: usize = 10;

/// The reference of 7 random bytes, in two groups of Crockford's base 32, which has no look-alike
/// characters: it is read aloud on the phone.
pub fn reference(bytes: [u8; 7]) -> String {
    grouped(&encode(&bytes)[..LENGTH], LENGTH / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_has_two_groups_of_five() {
        assert_eq!(reference([0xff; 7]), "ZZZZZ-ZZZZZ");
        assert_eq!(reference([0; 7]), "00000-00000");
        assert_ne!(
            reference([1, 2, 3, 4, 5, 6, 0]),
            reference([1, 2, 3, 4, 5, 7, 0])
        );
    }
}
