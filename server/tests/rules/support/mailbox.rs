//! The messages that were delivered.

use std::path::PathBuf;

use contract::identity::code::SixDigits;
use guichet_server::delivery::worker;

use super::Site;

/// A delivered message.
#[derive(Clone, Debug)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub body: String,
    pub raw: String,
}

impl Site {
    /// Delivers what waits and reads every text message so far to a number, oldest first.
    pub async fn texts_to(&self, number: &str) -> Vec<String> {
        worker::deliver_waiting(&self.app).await.unwrap();
        let head = ["To: ", number, "\n\n"].concat();
        self.in_the_order_they_came("txt")
            .into_iter()
            .filter_map(|path| {
                let text = std::fs::read_to_string(path).unwrap();
                text.strip_prefix(&head).map(|it| it.trim_end().to_owned())
            })
            .collect()
    }

    /// The newest security code that was sent to a number.
    pub async fn text_code_to(&self, number: &str) -> SixDigits {
        let texts = self.texts_to(number).await;
        let mut codes = texts.iter().rev().filter_map(|text| {
            let (_, code) = text.lines().last()?.split_once('#')?;
            SixDigits::parse(code).ok()
        });
        codes.next().expect("a code was delivered")
    }

    /// Delivers what waits and reads everything delivered so far to an address, oldest first.
    pub async fn mail_to(&self, address: &str) -> Vec<Mail> {
        worker::deliver_waiting(&self.app).await.unwrap();
        self.in_the_order_they_came("eml")
            .into_iter()
            .map(|path| {
                let bytes = std::fs::read(path).unwrap();
                let mail = mail_parser::MessageParser::default().parse(&bytes).unwrap();
                Mail {
                    to: mail
                        .to()
                        .unwrap()
                        .first()
                        .unwrap()
                        .address()
                        .unwrap()
                        .to_owned(),
                    subject: mail.subject().unwrap().to_owned(),
                    body: mail.body_text(0).unwrap().into_owned(),
                    raw: String::from_utf8(bytes.clone()).unwrap(),
                }
            })
            .filter(|mail| mail.to == address)
            .collect()
    }

    /// The token of the newest link that says "this was not me", among the messages to an address.
    pub async fn link_token(&self, address: &str) -> String {
        let mails = self.mail_to(address).await;
        let bodies = mails.iter().rev().map(|it| it.body.as_str());
        let mut links = bodies.filter_map(|it| it.split_once("#token="));
        let (_, rest) = links.next().expect("a link was delivered");
        rest.split_whitespace().next().unwrap().to_owned()
    }

    /// Every message, oldest first. Two that are found at once are in no order, so a test that
    /// needs one looks after each step.
    fn in_the_order_they_came(&self, kind: &str) -> Vec<PathBuf> {
        let list = self.app.outbox.with_extension(kind);
        let mut known: Vec<PathBuf> = std::fs::read_to_string(&list)
            .unwrap_or_default()
            .lines()
            .map(PathBuf::from)
            .collect();
        let mut new: Vec<_> = std::fs::read_dir(&self.app.outbox)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|it| it == kind) && !known.contains(path))
            .collect();
        // Their names begin with the second they were written in.
        new.sort();
        known.append(&mut new);
        let lines: Vec<_> = known.iter().map(|it| it.to_string_lossy()).collect();
        std::fs::write(list, lines.join("\n")).unwrap();
        known
    }

    /// The newest confirmation code that was sent to an address.
    pub async fn code_to(&self, address: &str) -> String {
        let found = self.any_code_to(address).await;
        found.expect("a code was delivered")
    }

    /// The same, when there may be none.
    pub async fn any_code_to(&self, address: &str) -> Option<String> {
        let is_code = |line: &&str| line.len() == 6 && line.bytes().all(|it| it.is_ascii_digit());
        let mails = self.mail_to(address).await;
        let mut codes = mails
            .iter()
            .rev()
            .filter_map(|mail| mail.body.lines().find(is_code));
        codes.next().map(str::to_owned)
    }
}
