//! One term for one thing: the words that are not ours, and what we say instead.

use messages_codegen::Language;

use crate::{
    finding,
    reading::{Entry, entries, sample},
    report,
};

/// Words never used in either language, and the term that is.
const NEVER: &[(&str, &str)] = &[
    ("2fa", "two-step verification, vérification en deux étapes"),
    ("mfa", "two-step verification, vérification en deux étapes"),
    ("otp", "security code, code de sécurité"),
    ("sms", "text message, message texte"),
    (
        "login",
        "sign in, se connecter; username, nom d’utilisateur",
    ),
    (
        "logins",
        "sign in, se connecter; username, nom d’utilisateur",
    ),
    ("e-mail", "email, courriel"),
    ("e-mails", "email, courriel"),
    ("mail", "email, courriel"),
    ("mails", "email, courriel"),
    ("permission", "access rights, droits d’accès"),
    ("permissions", "access rights, droits d’accès"),
];

const NEVER_IN_ENGLISH: &[(&str, &str)] = &[
    ("log in", "sign in"),
    ("log-in", "sign-in"),
    ("logs in", "signs in"),
    ("logged in", "signed in"),
    ("logging in", "signing in"),
    ("log on", "sign in"),
    ("log out", "sign out"),
    ("log off", "sign out"),
    ("logged out", "signed out"),
    ("logging out", "signing out"),
    ("logout", "sign out"),
    ("sign off", "sign out"),
    ("user name", "username"),
    ("two-factor", "two-step"),
    ("multi-factor", "two-step"),
    ("two-step authentication", "two-step verification"),
    ("one-time password", "security code"),
    ("one-time passcode", "security code"),
    ("backup code", "recovery code"),
    ("backup codes", "recovery codes"),
    ("authentication app", "authenticator app"),
    ("clégc", "GCKey"),
];

const NEVER_IN_FRENCH: &[(&str, &str)] = &[
    ("log in", "se connecter"),
    ("email", "courriel"),
    ("emails", "courriels"),
    ("mél", "courriel"),
    ("ouvrir une session", "se connecter"),
    ("ouvrir une séance", "se connecter"),
    ("ouvrez une session", "se connecter"),
    ("ouvrez une séance", "se connecter"),
    ("ouverture de session", "connexion"),
    ("ouverture de séance", "connexion"),
    ("fermer la session", "se déconnecter"),
    ("fermer la séance", "se déconnecter"),
    ("identifiant", "nom d’utilisateur"),
    ("identifiants", "nom d’utilisateur"),
    ("double authentification", "vérification en deux étapes"),
    (
        "authentification à deux facteurs",
        "vérification en deux étapes",
    ),
    (
        "authentification multifacteur",
        "vérification en deux étapes",
    ),
    ("mot de passe à usage unique", "code de sécurité"),
    ("code à usage unique", "code de sécurité"),
    ("code de secours", "code de récupération"),
    ("codes de secours", "codes de récupération"),
    ("texto", "message texte"),
    ("textos", "messages textes"),
    ("app", "application"),
    ("appli", "application"),
    ("gckey", "CléGC"),
];

/// The words a person may type into the search of the help pages are theirs, not ours.
const SEARCH_WORDS: &str = "-search-words";

/// Where such a word is part of something that has no other name.
const FINE: &[&str] = &["app store", "junk mail"];

#[test]
fn the_terms_are_ours() {
    let mut findings = Vec::new();
    for entry in &entries() {
        for (word, better) in refused(entry) {
            findings.push(finding(entry, format!("says “{word}” for “{better}”")));
        }
    }
    report(&findings);
}

fn refused(entry: &Entry) -> impl Iterator<Item = (&'static str, &'static str)> {
    let own = match entry.language {
        Language::En => NEVER_IN_ENGLISH,
        Language::Fr => NEVER_IN_FRENCH,
    };
    let is_search = entry.id.ends_with(SEARCH_WORDS);
    let texts: Vec<String> = entry.readings.iter().map(|it| plain(it)).collect();
    let all = NEVER.iter().chain(own).filter(move |_| !is_search);
    all.copied()
        .filter(move |(word, _)| texts.iter().any(|it| contains_word(it, &plain(word))))
}

/// In small letters, with simple spaces and apostrophes, and without what is fine.
fn plain(text: &str) -> String {
    let simple = |it: char| match it {
        '’' => '\'',
        it if it.is_whitespace() => ' ',
        it => it,
    };
    let text: String = text.to_lowercase().chars().map(simple).collect();
    FINE.iter().fold(text, |text, fine| text.replace(fine, ""))
}

fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        // In an address, as in `mail.example`, a word is not a word.
        let is_end =
            |it: Option<char>| !it.is_some_and(|it| it.is_alphanumeric() || "@/_".contains(it));
        is_end(before) && is_end(after)
    })
}

#[test]
fn words_are_noticed_whole_and_in_any_case() {
    let words = |language, text| {
        refused(&sample(language, text))
            .map(|it| it.0)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        words(Language::En, "Log\u{a0}in with 2FA"),
        ["2fa", "log in"]
    );
    assert_eq!(
        words(Language::Fr, "L’identifiant, l’e-mail"),
        ["e-mail", "mail", "identifiant"]
    );
    assert_eq!(
        words(Language::En, "A catalog in a voicemail, your junk mail"),
        Vec::<&str>::new()
    );
    assert_eq!(
        words(
            Language::En,
            "{ $n ->\n [one] a\n *[other] backup codes\n }"
        ),
        ["backup codes"]
    );
}
