//! Bodies and requests that no page of ours sends.

use serde_json::json;

use crate::{
    browser::exchange,
    installation::{Engine, Installation},
    person,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wb_4_bodies_that_are_large_deep_or_ambiguous_are_refused() {
    let installation = Installation::new(Engine::Sqlite).await;
    let process = installation.start().await;
    let mut browser = process.browser();
    let path = "/api/session/language";
    let deep = format!("{{\"locale\":{}{}}}", "[".repeat(200), "]".repeat(200));
    for (status, problem, body) in [
        (413, "too_large", vec![b' '; 10 * 1024 * 1024]),
        (413, "too_large", vec![b' '; 32 * 1024 + 1]),
        (400, "malformed", deep.into_bytes()),
        (
            422,
            "malformed",
            br#"{"locale":"en","locale":"fr"}"#.to_vec(),
        ),
        (
            422,
            "malformed",
            br#"{"locale":"en","role":"admin"}"#.to_vec(),
        ),
        (
            422,
            "malformed",
            br#"{"locale":"en","id":1,"confirmed":true}"#.to_vec(),
        ),
        (422, "malformed", br#"["en"]"#.to_vec()),
        (422, "malformed", b"null".to_vec()),
        (400, "malformed", br#"{"locale":"en"} {"#.to_vec()),
        (400, "malformed", b"\xff\xfe{}".to_vec()),
        (400, "malformed", br#"{"locale":NaN}"#.to_vec()),
        (400, "malformed", b"".to_vec()),
    ] {
        let answer = browser.post_bytes(path, &body).await.unwrap();
        let what = String::from_utf8_lossy(&body[..body.len().min(60)]).into_owned();
        assert_eq!(
            (answer.status, answer.problem().as_str()),
            (status, problem),
            "{what}"
        );
    }
    assert_eq!(browser.get("/api/session").await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wb_4_a_body_in_pieces_is_measured_as_it_comes() {
    let installation = Installation::new(Engine::Sqlite).await;
    let process = installation.start().await;
    let mut browser = process.browser();
    browser.get("/api/session").await;
    let kind = ("content-type", "application/json");
    let chunked = ("transfer-encoding", "chunked");
    let head = browser.request("POST", "/api/session/language", &[kind, chunked], b"");
    let piece = [b"1000\r\n", &[b' '; 4096][..], b"\r\n"].concat();
    let large = [head.clone(), piece.repeat(20), b"0\r\n\r\n".to_vec()].concat();
    let answer = exchange(browser.at, browser.from, &large).await.unwrap();
    assert_eq!(
        (answer.status, answer.problem().as_str()),
        (413, "too_large")
    );
    let small = [&head[..], b"f\r\n{\"locale\":\"fr\"}\r\n0\r\n\r\n"].concat();
    let answer = exchange(browser.at, browser.from, &small).await.unwrap();
    assert_eq!(answer.status, 200, "{}", answer.text());
    // Two lengths that differ, or a length beside pieces, could be read as two requests.
    for doubt in [
        "content-length: 2\r\ncontent-length: 20",
        "content-length: x",
        "transfer-encoding: gzip, identity",
    ] {
        let text =
            String::from_utf8(browser.request("POST", "/api/session/language", &[kind], b""))
                .unwrap();
        let text = text.replacen("\r\n\r\n", &format!("\r\n{doubt}\r\n\r\n{{}}"), 1);
        let answer = exchange(browser.at, browser.from, text.as_bytes()).await;
        assert!(
            answer.is_err() || answer.as_ref().is_ok_and(|it| it.status == 400),
            "{doubt} {answer:?}"
        );
    }
    assert_eq!(browser.get("/api/session").await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wb_5_characters_that_deceive_are_refused_in_every_text() {
    let installation = Installation::new(Engine::Sqlite).await;
    let process = installation.start().await;
    let mut browser = process.browser();
    person::up_to_email(&mut browser, "MarieTremblay").await;
    let mut named = process.browser();
    let terms = person::terms(&mut named).await;
    named.post("/api/register/terms", &terms).await.good();
    // As they are written in JSON.
    for hostile in [
        "\\u0000",
        "\\u0007",
        "\\u001b",
        "\\u0085",
        "\\r\\nBcc: x@y.ca",
        "\\u202e",
        "\\u2066",
        "\\u200b",
        "\\u200d",
        "\\ufeff",
        "\\ud800",
        "\\udfff\\ud800",
        "\\u2028",
    ] {
        let username = format!("{{\"username\":\"Marie{hostile}Tremblay\"}}");
        let email = format!("{{\"email\":\"ma{hostile}rie@exemple.ca\"}}");
        for (browser, path, body) in [
            (&mut named, "/api/register/username", &username),
            (&mut browser, "/api/register/email", &email),
        ] {
            let answer = browser.post_bytes(path, body.as_bytes()).await.unwrap();
            assert!(
                matches!(answer.status, 400 | 422),
                "{body} {} {}",
                answer.status,
                answer.text()
            );
            answer.problem();
        }
        let mut recovery = person::recovery().to_string();
        recovery = recovery.replace("Oncle", &format!("On{hostile}cle"));
        let answer = browser
            .post_bytes("/api/register/recovery", recovery.as_bytes())
            .await
            .unwrap();
        assert!(
            matches!(answer.status, 400 | 422),
            "{hostile} {} {}",
            answer.status,
            answer.text()
        );
    }
    assert_eq!(installation.count("SELECT count(*) FROM outbox").await, 0);
    browser
        .post(
            "/api/register/email",
            &json!({ "email": "marie@exemple.ca" }),
        )
        .await
        .good();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wb_7_a_head_that_does_not_come_is_cut_off_and_others_are_served_meanwhile() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let installation = Installation::new(Engine::Sqlite).await;
    let process = installation.start().await;
    let start = tokio::time::Instant::now();
    let mut slow = Vec::new();
    for _ in 0..50 {
        let mut stream = tokio::net::TcpStream::connect(process.address())
            .await
            .unwrap();
        stream
            .write_all(b"GET /en HTTP/1.1\r\nhost: x\r\n")
            .await
            .unwrap();
        slow.push(stream);
    }
    assert_eq!(process.browser().get("/api/session").await.status, 200);
    assert!(start.elapsed().as_secs() < 4);
    for stream in &mut slow {
        let mut heard = Vec::new();
        let _ = stream.read_to_end(&mut heard).await;
    }
    let seconds = start.elapsed().as_secs_f32();
    assert!((4.9..8.0).contains(&seconds), "{seconds}");
}
