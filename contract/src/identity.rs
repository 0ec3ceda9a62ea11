//! Values that are right by construction.

pub mod code;
pub mod date;
pub mod email;
pub mod invitation_code;
pub mod phone;
pub mod recovery_code;
pub mod reference;
pub mod secret;

pub mod base32;

/// Whether a text has a character that nobody means to type: a control, a direction override, or
/// something invisible.
pub fn has_forbidden_character(text: &str) -> bool {
    text.chars().any(|it| {
        it.is_control()
            || matches!(
                it,
                '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                    | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
            )
    })
}
