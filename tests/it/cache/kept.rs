//! What is kept, for how long and how much of it; and what must never be.

use axum::http::Method;

use super::{PLENTY, Site, ask};

#[tokio::test]
async fn an_answer_is_made_once_for_each_address_and_revision() {
    let site = Site::new(PLENTY);
    let first = site.get("/en/a?x=1&y=2", &[]).await;
    let again = site.get("/en/a?y=2&x=1", &[]).await;
    assert_eq!(first.body, again.body);
    assert_eq!(first.header("recueil-revision"), "1");
    assert_eq!(site.count(), 1);
    site.standing
        .send_modify(|standing| standing.revision = Some(2));
    let newer = site.get("/en/a?x=1&y=2", &[]).await;
    assert!(newer.body.starts_with(b"number 2 "));
    assert_eq!(newer.header("recueil-revision"), "2");
    assert_eq!(site.count(), 2);
}

#[tokio::test]
async fn nothing_is_kept_while_no_revision_is_known() {
    let site = Site::new(PLENTY);
    site.standing
        .send_modify(|standing| standing.revision = None);
    site.get("/en/a", &[]).await;
    site.get("/en/a", &[]).await;
    assert_eq!((site.count(), site.service.size().1), (2, 0));
}

#[tokio::test]
async fn languages_forms_and_hosts_are_apart() {
    let site = Site::new(PLENTY);
    let mut expected = 0;
    for path in ["/en/a", "/fr/a", "/api/v1/a"] {
        for host in ["one.example", "two.example"] {
            expected += 1;
            let answer = site.get(path, &[("host", host)]).await;
            let text = String::from_utf8(answer.body).expect("UTF-8");
            let wanted = format!("number {expected} of {path} for {host} ");
            assert!(text.starts_with(&wanted), "{text:.80}");
        }
    }
    let french = [("accept-language", "fr")];
    // The address says the language; in the API the header does.
    assert_eq!(site.get("/en/a", &french).await.status, 200);
    assert_eq!(site.count(), expected + 1, "another host");
    site.get("/api/v1/a", &french).await;
    site.get("/api/v1/a", &[("accept-language", "es")]).await;
    site.get("/api/v1/a", &[("accept-language", "fr-CH, en;q=0.5")])
        .await;
    assert_eq!(site.count(), expected + 3);
    let json = [("accept", "application/json")];
    let html = [("accept", "text/html")];
    site.get("/en/b", &json).await;
    site.get("/en/b", &html).await;
    site.get("/en/b", &html).await;
    assert_eq!(site.count(), expected + 5);
}

#[tokio::test]
async fn nothing_personal_is_ever_kept_or_given() {
    let site = Site::new(PLENTY);
    let public = site.get("/en/a", &[]).await;
    assert!(
        public
            .header("cache-control")
            .starts_with("public, max-age=")
    );
    assert!(
        public
            .header("cache-control")
            .contains("stale-while-revalidate")
    );
    for (count, header) in [(2, "cookie"), (3, "authorization")] {
        let own = site.get("/en/a", &[(header, "secret")]).await;
        assert_eq!(site.count(), count, "{header} was answered from the cache");
        assert_eq!(own.header("cache-control"), "private, no-cache");
    }
    // And what was made for them is nobody else's.
    assert!(site.get("/en/a", &[]).await.body.starts_with(b"number 1 "));
    site.get("/en/b", &[("cookie", "secret")]).await;
    assert!(site.get("/en/b", &[]).await.body.starts_with(b"number 5 "));
    let kept = site.service.size().1;
    for path in ["/en/cookie", "/en/private", "/en/varies"] {
        let before = site.count();
        site.get(path, &[]).await;
        site.get(path, &[]).await;
        assert!(site.count() >= before + 2, "{path}");
        assert_eq!(site.service.size().1, kept, "{path}");
    }
    let fancy = site.get("/en/varies", &[("x-fancy", "1")]).await;
    assert_eq!(fancy.body, b"fancy: true");
    ask(site.service.clone(), Method::POST, "/en/c", &[]).await;
    assert_eq!(site.service.size().1, kept);
}

#[tokio::test]
async fn the_bound_in_bytes_holds_and_typed_words_push_nothing_out() {
    let bound = 400 * 1024;
    let site = Site::new(bound);
    for _ in 0..3 {
        site.get("/en/home", &[]).await;
    }
    for number in 0..300 {
        site.get(&format!("/en/a?q=word{number}"), &[]).await;
        assert!(site.service.size().0 <= bound, "{:?}", site.service.size());
    }
    assert!(site.service.size().1 > 1);
    let made = site.count();
    site.get("/en/home", &[]).await;
    assert_eq!(site.count(), made, "the home page was pushed out by words");
    for number in 0..300 {
        site.get(&format!("/en/page{number}"), &[]).await;
        // Its plain bytes are kept too, once they are asked for.
        site.get(&format!("/en/page{number}"), &[("accept-encoding", "br")])
            .await;
        assert!(site.service.size().0 <= bound, "{:?}", site.service.size());
    }
    let nothing = Site::new(0);
    nothing.get("/en/a", &[]).await;
    nothing.get("/en/a", &[]).await;
    assert_eq!((nothing.count(), nothing.service.size().1), (2, 0));
}

#[tokio::test]
async fn what_is_kept_goes_on_while_postgres_is_away_and_says_so() {
    let site = Site::new(PLENTY);
    let before = site.get("/en/a", &[]).await;
    assert_eq!(before.header("recueil-degraded"), "");
    site.standing.send_modify(|standing| standing.away = true);
    let tag = before.header("etag").to_owned();
    for known in [&[][..], &[("if-none-match", tag.as_str())]] {
        let during = site.get("/en/a", known).await;
        assert_eq!(during.header("recueil-degraded"), "database");
        assert_eq!(during.header("recueil-revision"), "1");
    }
    // What is made meanwhile may lack something.
    site.get("/en/b", &[]).await;
    site.standing.send_modify(|standing| standing.away = false);
    assert!(site.get("/en/b", &[]).await.body.starts_with(b"number 3 "));
    assert_eq!(site.get("/en/a", &[]).await.header("recueil-degraded"), "");
}
