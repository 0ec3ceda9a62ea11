//! The forms of a username that tell names apart.

use precis_profiles::{UsernameCaseMapped, precis_core::profile::Profile};
use unicode_security::confusable_detection::skeleton;

/// The form under which a name is looked up: RFC 8265's case-mapped username. What that profile
/// refuses is kept in lower case, so that it is counted like any other name.
pub fn canonical(name: &str) -> String {
    UsernameCaseMapped::new()
        .enforce(name.trim())
        .map_or_else(|_| name.trim().to_lowercase(), std::borrow::Cow::into_owned)
}

/// The form of an account's number. It begins with what no name has that somebody typed, so that nobody
/// finds such an account by a name.
pub fn of_number(number: &str) -> String {
    ["\n", &number.to_lowercase()].concat()
}

/// The same for all names that look alike (UTS 39).
pub fn look_alike(canonical: &str) -> String {
    // Upper case first: a lower case `l` looks like an upper case `I`, which was folded to `i`.
    let folded = canonical.replace(['1', 'l', '|'], "i").replace('0', "o");
    skeleton(&folded).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pw_9_case_and_width_make_no_difference() {
        let name = canonical("MarieTremblay");
        assert_eq!(name, "marietremblay");
        assert_eq!(canonical("Ｍarietremblay"), name);
        assert_eq!(canonical(" MARIETREMBLAY "), name);
    }

    #[test]
    fn pw_9_names_that_look_alike_share_a_form() {
        let form = |name: &str| look_alike(&canonical(name));
        for (one, other) in [
            ("MarieTremblay", "M\u{430}rieTremblay"),
            ("paul.lavoie", "paui.Iavoie"),
            ("toto.1000", "TOTO.lOOO"),
        ] {
            assert_eq!(form(one), form(other), "{one} {other}");
        }
        assert_ne!(form("marie.tremblay"), form("marie_tremblay"));
    }
}
