use super::*;

async fn new(folder: &Path) -> Store {
    let url = format!("sqlite:{}", folder.join("guichet.db").display());
    Store::open(&url).await.unwrap()
}

#[tokio::test]
async fn rl_1_a_database_that_keeps_less_than_its_promises_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let store = new(folder.path()).await;
    for (setting, weak, expected) in [
        ("synchronous", "NORMAL", "synchronous is 1"),
        ("foreign_keys", "OFF", "foreign_keys is 0"),
        ("busy_timeout", "0", "busy_timeout is 0"),
        ("mmap_size", "65536", "mmap_size is 65536"),
    ] {
        let right = store.scalar(&format!("PRAGMA {setting}")).await.unwrap();
        let set = |value: &str| format!("PRAGMA {setting} = {value}");
        store.writer.execute_unprepared(&set(weak)).await.unwrap();
        let error = store.self_test().await.unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
        store.writer.execute_unprepared(&set(&right)).await.unwrap();
        store.self_test().await.unwrap();
    }
}

const FIRST: Step = Step {
    name: "m0001_first",
    statements: |_| vec!["CREATE TABLE one (id TEXT)".to_owned()],
};

const SECOND: Step = Step {
    name: "m0002_second",
    statements: |_| vec!["CREATE TABLE two (id TEXT)".to_owned()],
};

const BROKEN: Step = Step {
    name: "m0002_second",
    statements: |_| {
        vec![
            "CREATE TABLE two (id TEXT)".to_owned(),
            "nonsense".to_owned(),
        ]
    },
};

#[tokio::test]
async fn rl_7_steps_are_done_once_and_in_their_order_with_a_copy_before() {
    let folder = tempfile::tempdir().unwrap();
    let store = new(folder.path()).await;
    store.migrate_to(&[FIRST]).await.unwrap();
    store.migrate_to(&[FIRST]).await.unwrap();
    store.migrate_to(&[FIRST, SECOND]).await.unwrap();
    let state = State::read(store.reader(), &[FIRST, SECOND]).await.unwrap();
    assert_eq!(state.done, ["m0001_first", "m0002_second"]);
    assert!(state.missing.is_empty());
    assert!(
        folder
            .path()
            .join("guichet.db.before-m0002_second")
            .exists()
    );
}

#[tokio::test]
async fn rl_7_a_step_that_fails_half_way_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let store = new(folder.path()).await;
    store.migrate_to(&[FIRST]).await.unwrap();
    assert!(store.migrate_to(&[FIRST, BROKEN]).await.is_err());
    store.migrate_to(&[FIRST, SECOND]).await.unwrap();
}

#[tokio::test]
async fn rl_7_a_schema_from_a_newer_program_or_another_one_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let store = new(folder.path()).await;
    store.migrate_to(&[FIRST, SECOND]).await.unwrap();
    let error = store.migrate_to(&[FIRST]).await.unwrap_err().to_string();
    assert!(
        error.contains("m0002_second") && error.contains("newer"),
        "{error}"
    );
    let error = store
        .migrate_to(&[FIRST, BROKEN])
        .await
        .unwrap_err()
        .to_string();
    assert!(error.contains("another m0002_second"), "{error}");
}

#[tokio::test]
async fn rl_4_a_file_that_was_moved_away_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let store = new(folder.path()).await;
    assert!(store.is_in_place());
    let (here, there) = (
        folder.path().join("guichet.db"),
        folder.path().join("moved"),
    );
    std::fs::rename(&here, &there).unwrap();
    assert!(!store.is_in_place());
    std::fs::write(&here, "").unwrap();
    assert!(!store.is_in_place());
    std::fs::rename(&there, &here).unwrap();
    assert!(store.is_in_place());
}
