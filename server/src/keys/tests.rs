//! Keys are made once, kept to ourselves, and can be replaced.

use super::*;

fn keys() -> (tempfile::TempDir, Keys) {
    let folder = tempfile::tempdir().unwrap();
    Keys::make_missing(folder.path()).unwrap();
    let keys = Keys::read(folder.path()).unwrap();
    (folder, keys)
}

#[test]
fn da_1_keys_are_made_once_and_only_we_can_read_them() {
    let (folder, first) = keys();
    Keys::make_missing(folder.path()).unwrap();
    let second = Keys::read(folder.path()).unwrap();
    assert_eq!(first.mac("p", "text"), second.mac("p", "text"));
    for name in NAMES {
        let mode = fs::metadata(folder.path().join(name).with_extension("key"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn da_1_a_bad_key_is_refused_by_name() {
    let good = format!("k1 {}\n", BASE64.encode(&chance::bytes::<32>()));
    let cases: [(&str, u32, &str); 7] = [
        (&good, 0o644, "can be read by others"),
        ("k1 c2hvcnQ=\n", 0o600, "shorter than"),
        (
            &format!("k1 {}\n", BASE64.encode(&[0; 32])),
            0o600,
            "all one byte",
        ),
        ("k1 ###\n", 0o600, "is not base64"),
        ("\n", 0o600, "holds no key"),
        ("alone\n", 0o600, "is not `<id> <key>`"),
        (&good.replace("k1", "k.1"), 0o600, "letters and digits"),
    ];
    for (text, mode, expected) in cases {
        let (folder, _) = keys();
        let path = folder.path().join("mac.key");
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        let error = format!("{:#}", Keys::read(folder.path()).unwrap_err());
        assert!(
            error.contains(expected) && error.contains("mac.key"),
            "{error}"
        );
    }
    let (folder, _) = keys();
    fs::remove_file(folder.path().join("seal.key")).unwrap();
    assert!(format!("{:#}", Keys::read(folder.path()).unwrap_err()).contains("seal.key"));
}

#[test]
fn da_1_a_replaced_key_still_opens_what_it_sealed() {
    let (folder, before) = keys();
    let (sealed, mac) = (before.seal("owner", "été"), before.mac("p", "text"));
    for name in NAMES {
        let path = folder.path().join(name).with_extension("key");
        let old = fs::read_to_string(&path).unwrap();
        fs::write(
            &path,
            format!("k2 {}\n{old}", BASE64.encode(&chance::bytes::<32>())),
        )
        .unwrap();
    }
    let after = Keys::read(folder.path()).unwrap();
    assert_eq!(after.open("owner", &sealed).unwrap(), "été");
    assert!(after.is_mac(&mac, "p", "text"));
    assert!(after.macs("p", "text").contains(&mac));
    assert_ne!(after.mac("p", "text"), mac);
    let cookie = before.visitor_cookie();
    assert!(after.is_visitor_cookie(&cookie));
    assert!(after.is_csrf_token(&before.csrf_token(&cookie), &cookie));
}

#[test]
fn tf_2_what_is_sealed_for_one_owner_opens_for_no_other() {
    let (_folder, keys) = keys();
    let sealed = keys.seal("one", "secret");
    assert!(keys.open("other", &sealed).is_err());
    assert_eq!(keys.open("one", &sealed).unwrap(), "secret");
}

#[test]
fn se_3_a_cookie_chosen_by_somebody_else_is_not_ours() {
    let (_folder, keys) = keys();
    assert!(!keys.is_visitor_cookie("chosen"));
    assert!(!keys.is_visitor_cookie("chosen.chosen"));
    assert!(!keys.is_csrf_token(&keys.csrf_token("one"), "other"));
}
