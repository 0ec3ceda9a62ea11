//! The help page: what people ask, group by group, each question an accordion.

use super::markup::Words;
use crate::html::escape;
use anyhow::Result;
use contract::help::Topic;
use std::fmt::Write as _;

/// The groups, each with the messages' name and its first topic. A group ends where the next one
/// begins, so that no topic can be left out.
const GROUPS: [(&str, Topic); 6] = [
    ("gckey", Topic::ForgotPassword),
    ("ways", Topic::WhichMethod),
    ("two-step", Topic::WhySecondStep),
    ("invitation", Topic::InvitationCode),
    ("safety", Topic::NotMe),
    ("site", Topic::RefusedTerms),
];

pub fn html(words: &Words) -> Result<String> {
    let mut html = format!("<p class=\"lead\">{}</p>", words.line("help-lead")?);
    write!(html, "<p>{}</p>", words.line("help-guides")?)?;
    html += &contents(words)?;
    for topic in Topic::ALL {
        if let Some((group, _)) = GROUPS.iter().find(|(_, first)| first == topic) {
            if *topic != GROUPS[0].1 {
                html += "</div>";
            }
            let heading = words.line(&format!("help-group-{group}-heading"))?;
            write!(
                html,
                "<div class=\"help-group\"><h2 id=\"group-{group}\">{heading}</h2>"
            )?;
        }
        html += &accordion(words, *topic)?;
    }
    html += "</div>";
    write!(
        html,
        "<h2>{}</h2>{}",
        words.line("help-contact-heading")?,
        words.blocks("help-contact-text")?
    )?;
    Ok(html)
}

fn contents(words: &Words) -> Result<String> {
    let mut items = String::new();
    for (group, _) in GROUPS {
        let heading = words.line(&format!("help-group-{group}-heading"))?;
        write!(
            items,
            "<li><a class=\"link\" href=\"#group-{group}\">{heading}</a></li>"
        )?;
    }
    Ok(format!(
        "<nav class=\"contents\" aria-labelledby=\"contents\"><h2 id=\"contents\">{}</h2>\
         <ul>{items}</ul></nav>",
        words.line("help-contents")?
    ))
}

fn accordion(words: &Words, topic: Topic) -> Result<String> {
    let id = topic.id();
    let search = format!("help-{id}-search-words");
    let hidden = if Words::has(&search) {
        let hidden = escape(&words.line(&search)?).replace('"', "&quot;");
        format!(" data-words=\"{hidden}\"")
    } else {
        String::new()
    };
    Ok(format!(
        "<details class=\"details\" id=\"{id}\"{hidden}><summary class=\"details__summary\">{}\
         </summary><div class=\"details__panel\">{}</div></details>",
        words.line(&format!("help-{id}-title"))?,
        words.blocks(&format!("help-{id}-text"))?
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_begins_with_a_topic_in_the_order_of_the_page() {
        let place = |topic: &Topic| Topic::ALL.iter().position(|it| it == topic).unwrap();
        let places: Vec<usize> = GROUPS.iter().map(|(_, first)| place(first)).collect();
        assert!(places.is_sorted() && places[0] == 0, "{places:?}");
    }
}
