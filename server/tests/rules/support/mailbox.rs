//! The messages that were delivered.

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
    /// Delivers what waits and reads everything delivered so far to an address, oldest first.
    pub async fn mail_to(&self, address: &str) -> Vec<Mail> {
        worker::deliver_waiting(&self.app).await.unwrap();
        let mut names: Vec<_> = std::fs::read_dir(&self.app.outbox)
            .unwrap()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.path().extension().is_some_and(|it| it == "eml"))
            .map(|entry| (entry.metadata().unwrap().modified().unwrap(), entry.path()))
            .collect();
        names.sort();
        names
            .into_iter()
            .map(|(_, path)| {
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

    /// The confirmation code of the newest message to an address.
    pub async fn code_to(&self, address: &str) -> String {
        let mail = self
            .mail_to(address)
            .await
            .pop()
            .expect("a message was delivered");
        mail.body
            .lines()
            .find(|line| line.len() == 6 && line.bytes().all(|it| it.is_ascii_digit()))
            .unwrap_or_else(|| panic!("a code in {}", mail.body))
            .to_owned()
    }
}
