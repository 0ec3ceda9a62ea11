//! A message as its recipient gets it.

use anyhow::{Context, ensure};
use lettre::{
    Address, Message,
    message::{Mailbox, MultiPart, header::MessageId},
};

use super::outbox::Channel;

/// A message, opened for delivery.
#[derive(Debug)]
pub struct Letter {
    pub id: String,
    pub channel: Channel,
    pub created_at: i64,
    pub from_name: String,
    pub recipient: String,
    pub subject: String,
    pub body: String,
    pub locale: String,
}

/// The sender of a site that names no other.
pub fn no_reply(host: &str) -> anyhow::Result<Address> {
    format!("no-reply@{host}")
        .parse()
        .context("the host of origin makes no address to send from")
}

/// The letter as it travels. A value that would break a header is refused here for good.
pub fn formatted(host: &str, from: &Address, letter: &Letter) -> anyhow::Result<Vec<u8>> {
    for text in [&letter.from_name, &letter.recipient, &letter.subject] {
        ensure!(
            !text.chars().any(char::is_control),
            "a header with a control character"
        );
    }
    let from = Mailbox::new(Some(letter.from_name.clone()), from.clone());
    let message = Message::builder()
        .from(from)
        .to(letter.recipient.parse().context("not an address")?)
        .subject(&letter.subject)
        .header(MessageId::from(format!("<{}@{host}>", letter.id)))
        .date(httpdate(letter.created_at))
        .multipart(MultiPart::alternative_plain_html(
            letter.body.clone(),
            html(letter),
        ))?;
    Ok(message.formatted())
}

fn httpdate(at: i64) -> std::time::SystemTime {
    std::time::UNIX_EPOCH + std::time::Duration::from_secs(u64::try_from(at).unwrap_or(0))
}

/// The same words in HTML, every character of them escaped.
fn html(letter: &Letter) -> String {
    let mut out = format!(
        "<!DOCTYPE html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title></head><body>",
        letter.locale,
        escaped(&letter.subject)
    );
    for paragraph in letter.body.split("\n\n") {
        let text = escaped(paragraph);
        out.push_str("<p>");
        if paragraph.starts_with("https://") || paragraph.starts_with("http://") {
            out.push_str(&["<a href=\"", &text, "\">", &text, "</a>"].concat());
        } else {
            out.push_str(&text);
        }
        out.push_str("</p>");
    }
    out.push_str("</body></html>");
    out
}

/// Text that a browser shows as text.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for it in text.chars() {
        match it {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOST: &str = "guichet.example";

    fn sender() -> Address {
        no_reply(HOST).unwrap()
    }

    fn letter() -> Letter {
        Letter {
            id: "abc".into(),
            channel: Channel::Email,
            created_at: 1_700_000_000,
            from_name: "Guichet".into(),
            recipient: "marie@exemple.ca".into(),
            subject: "Objet é".into(),
            body: "Bonjour,\n\nhttps://guichet.example/fr#code=A".into(),
            locale: "fr".into(),
        }
    }

    #[test]
    fn rc_10_a_header_with_a_line_break_is_refused() {
        for hostile in [
            "X\r\nBcc: evil@example.com",
            "X\nBcc: evil@example.com",
            "X\0",
        ] {
            let subject = Letter {
                subject: hostile.into(),
                ..letter()
            };
            assert!(formatted(HOST, &sender(), &subject).is_err());
            let from = Letter {
                from_name: hostile.into(),
                ..letter()
            };
            assert!(formatted(HOST, &sender(), &from).is_err());
        }
    }

    #[test]
    fn rc_10_a_hostile_name_adds_no_html() {
        let body = "Bonjour <script>alert(1)</script>\n\nhttps://a.example/\"onclick=\"x";
        let bytes = formatted(
            HOST,
            &sender(),
            &Letter {
                body: body.into(),
                ..letter()
            },
        )
        .unwrap();
        let mail = mail_parser::MessageParser::default().parse(&bytes).unwrap();
        let html = mail.body_html(0).unwrap().into_owned();
        assert!(
            html.contains("&lt;script&gt;") && !html.contains("<script>"),
            "{html}"
        );
        assert!(!html.contains("\"onclick"), "{html}");
    }

    #[test]
    fn rl_8_the_same_message_keeps_its_message_id() {
        let text = String::from_utf8(formatted(HOST, &sender(), &letter()).unwrap()).unwrap();
        assert!(text.contains("Message-ID: <abc@guichet.example>"), "{text}");
        assert!(text.contains("To: marie@exemple.ca"));
    }

    #[test]
    fn rc_10_a_recipient_that_is_two_is_refused() {
        let two = Letter {
            recipient: "a@b.ca, c@d.ca".into(),
            ..letter()
        };
        assert!(formatted(HOST, &sender(), &two).is_err());
    }
}
