//! Finding words as people type them: whatever their case, accents and apostrophes. The browser searches,
//! because it has the means already.

use js_sys::JsString;

/// Small letters without accents, and one kind of apostrophe.
pub(crate) fn plain(text: &str) -> String {
    let text = String::from(JsString::from(text).to_lower_case().normalize("NFD"));
    text.chars()
        .filter(|it| !('\u{300}'..='\u{36f}').contains(it))
        .map(|it| match it {
            '’' => '\'',
            '\u{a0}' => ' ',
            it => it,
        })
        .collect()
}

/// Whether a plain text has every word of a plain query.
pub(crate) fn has_all(text: &str, query: &str) -> bool {
    let text = JsString::from(text);
    query.split(' ').all(|word| text.includes(word, 0))
}
