//! The one page of the bank: who it says you are.

use contract::locale::Locale;
use messages::demo;

use crate::Question;

/// The page on which somebody chooses who to be, or to go back.
pub fn choice(locale: Locale, question: &Question, people: &[(&str, &str)]) -> String {
    let title = escape(demo::bank_heading(locale));
    let asked = [
        ("response_type", &question.response_type),
        ("client_id", &question.client_id),
        ("redirect_uri", &question.redirect_uri),
        ("scope", &question.scope),
        ("state", &question.state),
        ("nonce", &question.nonce),
        ("code_challenge", &question.code_challenge),
        ("code_challenge_method", &question.code_challenge_method),
        ("ui_locales", &question.ui_locales),
    ];
    let hidden = asked.map(|(name, value)| {
        let value = escape(value);
        format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">")
    });
    let hidden = hidden.concat();
    let button = |(id, name): &(&str, &str)| {
        let label = escape(&demo::bank_be(locale, name));
        format!("<button name=\"person\" value=\"{id}\">{label}</button>")
    };
    let buttons: Vec<_> = people.iter().map(button).collect();
    let buttons = buttons.concat();
    let (tag, note, lead, cancel) = (
        locale.tag(),
        escape(demo::bank_note(locale)),
        escape(demo::bank_lead(locale)),
        escape(demo::bank_cancel(locale)),
    );
    format!(
        "<!DOCTYPE html><html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
         <style>{STYLE}</style></head><body><p class=\"note\">{note}</p><main>\
         <h1>{title}</h1><p>{lead}</p><form method=\"post\" action=\"/sign-in\">{hidden}{buttons}\
         <button class=\"cancel\" name=\"person\" value=\"\">{cancel}</button></form></main></body></html>"
    )
}

const STYLE: &str = "body{margin:0;font:1.125rem/1.5 sans-serif;color:#222;background:#f5f1ea}\
.note{margin:0;padding:.75rem 1rem;background:#7a3b00;color:#fff;font-weight:700;text-align:center}\
main{max-width:30rem;margin:2rem auto;padding:1rem}\
h1{font-size:1.75rem;line-height:1.25}\
button{display:block;width:100%;margin:.75rem 0;padding:.75rem 1rem;font:inherit;text-align:left;\
color:#222;background:#fff;border:2px solid #7a3b00;border-radius:.375rem;cursor:pointer}\
button:focus-visible{outline:3px solid #0535d2;outline-offset:3px}\
.cancel{border-color:transparent;background:none;text-decoration:underline}";

fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for it in text.chars() {
        match it {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            it => safe.push(it),
        }
    }
    safe
}
