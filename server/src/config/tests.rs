//! What is refused, and what is made of the rest.

use super::*;

fn refused(text: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("guichet.toml");
    std::fs::write(&path, text).unwrap();
    format!("{:#}", Config::read(Some(&path)).unwrap_err())
}

#[test]
fn a_wrong_or_unknown_key_is_refused_by_name() {
    for (text, key) in [
        ("colour = 1", "colour"),
        ("[site]\ncolour = 1", "colour"),
        ("[policy.password]\nminimum = 9", "minimum"),
        ("[policy]\nprofile = \"weak\"", "profile"),
        ("[policy.session]\nidle = 4000", "session.idle"),
        ("[policy.session]\nabsolute = 90000", "session.absolute"),
        ("[policy.session]\nmost = 0", "session.most"),
        ("[policy.password]\nmin = 4", "password.min"),
        ("[hashing]\nmemory_kib = 1024", "hashing.memory_kib"),
        ("origin = \"ftp://a\"", "origin"),
        ("health = \"0.0.0.0:9000\"", "health"),
        ("country_header = \"a b\"", "country_header"),
        ("[retention]\naudit = 30", "retention.audit"),
        ("[retention]\nsign_ins = 400", "retention.sign_ins"),
        ("[delivery]\ncolour = 1", "colour"),
        ("[delivery]\nemail = \"pigeon\"", "delivery.email"),
        ("[delivery]\nemail = \"smtp\"", "delivery.smtp.host"),
        (
            "[[partners]]\nid = \"A B\"\nname = { en = \"A\", fr = \"A\" }\nissuer = \"https://a.example\"\nclient_id = \"us\"",
            "partners.id",
        ),
        (
            "[[partners]]\nid = \"a\"\nname = { en = \"A\", fr = \"\" }\nissuer = \"https://a.example\"\nclient_id = \"us\"",
            "partners.name",
        ),
        (
            "[[partners]]\nid = \"a\"\nname = { en = \"A\", fr = \"A\" }\nissuer = \"http://a.example\"\nclient_id = \"us\"",
            "partners.issuer",
        ),
        (
            "[[partners]]\nid = \"a\"\nname = { en = \"A\", fr = \"A\" }\nissuer = \"https://a.example\"\nclient_id = \"us\"\nauthentication = \"secret\"",
            "partners.secret_file",
        ),
        (
            "[delivery]\ntext = \"notify\"",
            "delivery.notify.api_key_file",
        ),
    ] {
        let error = refused(text);
        assert!(error.contains(key), "{text}: {error}");
    }
}

#[test]
fn a_profile_and_one_number_make_a_policy() {
    let config: Config =
        toml::from_str("[policy]\nprofile = \"modern\"\n[policy.password]\nmax = 64").unwrap();
    let policy = config.policy().unwrap();
    assert_eq!((policy.password.min, policy.password.max), (12, 64));
    assert!(!policy.recovery_questions);
}
