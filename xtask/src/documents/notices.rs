//! Documents that are headings with words below, and the foot of every page.

use super::markup::{Words, page_named};
use anyhow::{Context, Result};
use std::fmt::Write as _;

/// A document: its first words, and the beginnings of the names of its sections' messages.
pub struct Notice {
    lead: &'static str,
    sections: &'static [&'static str],
}

pub const PRIVACY: Notice = Notice {
    lead: "about-privacy-lead",
    sections: &[
        "about-privacy-what",
        "about-privacy-use",
        "about-privacy-messages",
        "about-privacy-time",
        "about-privacy-cookies",
        "about-privacy-rights",
    ],
};

pub const TERMS: Notice = Notice {
    lead: "about-terms-lead",
    sections: &["about-terms-use", "about-terms-service"],
};

pub const ACCESSIBILITY: Notice = Notice {
    lead: "about-accessibility-lead",
    sections: &[
        "about-accessibility-standard",
        "about-accessibility-time",
        "about-accessibility-trouble",
    ],
};

pub const BROWSERS: Notice = Notice {
    lead: "about-browsers-lead",
    sections: &[
        "about-browsers-which",
        "about-browsers-old",
        "about-browsers-blank",
    ],
};

pub const PARTNER_CANCELLED: Notice = Notice {
    lead: "about-partner-cancelled-lead",
    sections: &[
        "about-partner-cancelled-next",
        "about-partner-cancelled-why",
    ],
};

pub const PARTNER_UNAVAILABLE: Notice = Notice {
    lead: "about-partner-unavailable-lead",
    sections: &["about-partner-unavailable-next"],
};

pub const PARTNER_MISMATCH: Notice = Notice {
    lead: "about-partner-mismatch-lead",
    sections: &["about-partner-mismatch-why", "about-partner-mismatch-next"],
};

pub const SERVICE_PROBLEM: Notice = Notice {
    lead: "about-service-problem-lead",
    sections: &["about-service-problem-next"],
};

/// The links of the footer, in the order in which the app has them.
const FOOTER: [(&str, &str); 5] = [
    ("help", "common-footer-help"),
    ("contact", "common-footer-contact"),
    ("privacy", "common-footer-privacy"),
    ("terms", "common-footer-terms"),
    ("accessibility", "common-footer-accessibility"),
];

pub fn html(words: &Words, notice: &Notice) -> Result<String> {
    let mut html = format!("<p class=\"lead\">{}</p>", words.line(notice.lead)?);
    for section in notice.sections {
        write!(
            html,
            "<h2>{}</h2>{}",
            words.line(&format!("{section}-heading"))?,
            words.blocks(&format!("{section}-text"))?
        )?;
    }
    Ok(html)
}

/// What the contact page can say before the app has brought what the deployment knows.
pub fn contact(words: &Words) -> Result<String> {
    words.blocks("about-contact-static")
}

pub fn footer(words: &Words) -> Result<String> {
    let mut links = String::new();
    for (page, label) in FOOTER {
        let page = page_named(page).context("the footer leads to pages")?;
        write!(
            links,
            "<li><a class=\"footer__link\" href=\"{}\">{}</a></li>",
            page.path(words.locale),
            words.line(label)?
        )?;
    }
    let label = words.line("common-footer-label")?;
    Ok(format!(
        "<footer class=\"footer\"><div class=\"container\"><nav aria-label=\"{label}\">\
         <ul class=\"footer__links\">{links}</ul></nav></div></footer>"
    ))
}
