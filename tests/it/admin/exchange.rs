//! The thematic index as files: out and in again, from strangers, and broken.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use recueil::db::log;
use recueil::domain::Role;

use super::{get, post, signed};
use crate::api::app::{Answer, App};
use crate::drafts::ask;

const PAGE: &str = "/admin/thesaurus/files";

fn page(answer: &Answer) -> String {
    String::from_utf8_lossy(&answer.body).into_owned()
}

async fn send(app: &App, cookie: &str, name: &str, content: &[u8], closed: bool) -> Answer {
    let mut body = format!(
        "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
    )
    .into_bytes();
    body.extend(content);
    if closed {
        body.extend(b"\r\n--b\r\ncontent-disposition: form-data; name=\"closed\"\r\n\r\nyes");
    }
    body.extend(b"\r\n--b--\r\n");
    let request = Request::post(PAGE)
        .header("host", "test.example")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "multipart/form-data; boundary=b")
        .header("cookie", cookie)
        .body(Body::from(body));
    app.send(request.expect("a request")).await
}

/// The page on which one looks at what a file would change.
async fn look(
    app: &App,
    cookie: &str,
    name: &str,
    content: &[u8],
    closed: bool,
) -> (String, String) {
    let sent = send(app, cookie, name, content, closed).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", page(&sent));
    let to = sent.header("location").to_owned();
    let shown = get(app, &to, cookie).await;
    assert_eq!(shown.status, StatusCode::OK);
    (to, page(&shown))
}

async fn act(app: &App, cookie: &str, to: &str, shown: &str, verb: &str) -> Answer {
    let seen = shown
        .split("name=\"seen\" value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    post(
        app,
        to,
        cookie,
        &[("do", verb), ("seen", seen.unwrap_or_default())],
    )
    .await
}

async fn states(app: &App) -> String {
    ask(
        &app.pool,
        "select jsonb_agg(state order by slug) from theme_states",
    )
    .await
}

/// An index with all that there can be.
async fn furnished(app: &App, cookie: &str) {
    for (slug, parent) in [
        ("lifeboats", ""),
        ("rowing", "lifeboats"),
        ("old", ""),
        ("gone", ""),
    ] {
        let fields = [
            ("label", slug),
            ("language", "en"),
            ("slug", slug),
            ("parent", parent),
        ];
        assert_eq!(
            post(app, "/admin/themes", cookie, &fields).await.status,
            StatusCode::SEE_OTHER
        );
    }
    let fields = [
        ("version", "1"),
        ("label-fr", "=Canots; \"de\" sauvetage"),
        ("label-en", "Boats"),
        ("note-fr", "Première ligne\nseconde | ligne"),
        ("label-ar", "قوارب النجاة"),
        ("synonyms-en", "life|boats\n+dinghies"),
        ("triggers-en", "lifeboat*\nBoats"),
        ("related", "old"),
        ("unbis", "http://metadata.un.org/thesaurus/1001234"),
        ("eurovoc", "1234"),
        ("sdg", "14.2 3.6"),
    ];
    let saved = post(app, "/admin/themes/lifeboats", cookie, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", page(&saved));
    for (slug, verb, other) in [
        ("old", "retire", "lifeboats"),
        ("gone", "merge", "lifeboats"),
    ] {
        let to = format!("/admin/themes/{slug}/place");
        let done = post(app, &to, cookie, &[("do", verb), ("other", other)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", page(&done));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_out_changes_nothing_when_it_comes_in() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    furnished(&app, &publisher).await;
    let before = states(&app).await;
    let revision = ask(&app.pool, "select revision from corpus").await;
    for name in ["themes.ttl", "themes.csv"] {
        let file = get(&app, &format!("/admin/{name}"), &publisher).await;
        assert_eq!(file.status, StatusCode::OK);
        for closed in [false, true] {
            let (_, shown) = look(&app, &publisher, name, &file.body, closed).await;
            assert!(
                shown.contains("Nothing would change."),
                "{name} {closed}: {shown}"
            );
            assert!(!shown.contains("What cannot be taken in"), "{shown}");
            assert!(!shown.contains("left out"), "{shown}");
        }
    }
    assert_eq!(states(&app).await, before);
    assert_eq!(
        ask(&app.pool, "select revision from corpus").await,
        revision
    );
    // And into another installation it brings all of it.
    let turtle = get(&app, "/admin/themes.ttl", &publisher).await.body;
    let other = App::empty().await;
    sqlx::raw_sql("delete from themes")
        .execute(&other.pool)
        .await
        .expect("an empty index");
    let cookie = signed(&other, Role::Publisher).await;
    let (to, shown) = look(&other, &cookie, "themes.ttl", &turtle, false).await;
    let done = act(&other, &cookie, &to, &shown, "apply").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", page(&done));
    let plain = |states: &str| states.replace("\"1234\"", "\"http://eurovoc.europa.eu/1234\"");
    assert_eq!(states(&other).await, plain(&before));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_looked_at_applied_once_and_taken_back() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    furnished(&app, &publisher).await;
    let before = states(&app).await;
    let file = "slug;parent;label_fr;label_en;synonyms_en;related;retired\r\n\
                lifeboats;;Canots rapides;Boats;;rowing;\r\n\
                rafts;rowing;Radeaux;Rafts;floats | pontoons;;\r\n\
                rowing;;Aviron;Rowing;;;\r\n\
                old;;;;;;\r\n\
                gone;;Perdu;Lost;;;\r\n";
    let (to, shown) = look(&app, &publisher, "thèmes.csv", file.as_bytes(), false).await;
    for words in [
        "Radeaux",
        "Canots",
        "<del>",
        "Its address leads to another theme: lifeboats",
        "It has no label in any of the six languages.",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    let revision = ask(&app.pool, "select revision from corpus").await;
    let editor = signed(&app, Role::Editor).await;
    assert_eq!(
        act(&app, &editor, &to, &shown, "apply").await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        post(&app, &to, &publisher, &[("do", "apply"), ("seen", "other")])
            .await
            .status,
        StatusCode::CONFLICT
    );
    assert_eq!(states(&app).await, before);
    let done = act(&app, &publisher, &to, &shown, "apply").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", page(&done));
    let one = format!("select revision - {revision} from corpus");
    assert_eq!(ask(&app.pool, &one).await, "1");
    assert_eq!(
        ask(
            &app.pool,
            "select count(*) from log where verb = 'import themes'"
        )
        .await,
        "1"
    );
    let theme = page(&app.get("/fr/themes/rafts").await);
    assert!(theme.contains("Radeaux"));
    assert_eq!(
        act(&app, &publisher, &to, &shown, "apply").await.status,
        StatusCode::CONFLICT,
        "a form replayed"
    );
    let back = act(&app, &publisher, &to, &shown, "undo").await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", page(&back));
    assert_eq!(states(&app).await, before);
    assert_eq!(log::broken(&app.pool).await.expect("an answer"), None);
}

/// Our own writing, as another thesaurus might put it.
const STRANGE: &str = r#"@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix x: <http://example.org/voc/> .
x:one a skos:ConceptScheme . x:two a skos:ConceptScheme .
x:sea a skos:Concept ; skos:inScheme x:one ; skos:prefLabel "Sea"@en-GB, "Mer"@fr, "Meer"@de ; skos:altLabel "Sea"@en, "Ocean"@en ;
  skos:definition "Salt water."@en ; dct:creator "somebody" ; skos:exactMatch <http://metadata.un.org/thesaurus/1005555>, <http://example.org/elsewhere> ; skos:narrower x:harbours .
x:harbours a skos:Concept ; xl:prefLabel [ xl:literalForm "Harbours"@en ] .
x:piers a skos:Concept ; skos:prefLabel "Piers"@en ; skos:broader x:harbours, x:nowhere .
x:round a skos:Concept ; skos:prefLabel "Round"@en ; skos:broader x:ring .
x:ring a skos:Concept ; skos:prefLabel "Ring"@en ; skos:broader x:round .
x:double a skos:Concept ; skos:prefLabel "Double"@en, "Twofold"@en .
x:mute a skos:Concept ; skos:prefLabel "Stumm"@de .
x:all a skos:Collection ; skos:prefLabel "All"@en ; skos:member x:sea .
"#;

#[tokio::test(flavor = "multi_thread")]
async fn the_file_of_a_stranger_is_read_as_far_as_it_goes() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    let (to, shown) = look(&app, &publisher, "voc.ttl", STRANGE.as_bytes(), false).await;
    for words in [
        "The index has two levels: it comes below sea",
        "A theme that is named is not there, or not in use: http://example.org/voc/nowhere",
        "It stands below itself: ring",
        "It has two preferred labels in one language: English",
        "It has no label in any of the six languages.",
        "A synonym that is the label too is left out: Sea",
        "Words in other languages are left out: de (2)",
        "Properties that are not kept: creator (1), exactMatch (1)",
        "Collections that are left out: 1",
        "Schemes that are read as one: 2",
        "http://example.org/voc/double",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    let done = act(&app, &publisher, &to, &shown, "apply").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", page(&done));
    let made = "select string_agg(t.slug || ' ' || coalesce(p.slug, '-') || ' ' || coalesce(t.unbis, '-'), ', ' order by t.slug)
                from themes t left join themes p on p.id = t.parent_id where t.slug in ('sea', 'harbours', 'piers', 'round', 'ring', 'double', 'mute', 'all')";
    assert_eq!(
        ask(&app.pool, made).await,
        "harbours sea -, piers sea -, sea - http://metadata.un.org/thesaurus/1005555"
    );
    let note = "select scope_note from theme_labels l join themes t on t.id = l.theme_id where t.slug = 'sea' and language = 'en'";
    assert_eq!(ask(&app.pool, note).await, "Salt water.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_file_says_where_and_changes_nothing() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    let before = states(&app).await;
    let turtle = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<http://example.org/a> skos:prefLabel \"open .\n";
    let latin = b"<http://example.org/a> <http://example.org/b> \"caf\xe9\" .";
    for (name, content, place) in [
        ("a.ttl", turtle.as_bytes(), "line 2"),
        ("a.ttl", latin.as_slice(), "line 1, column 51"),
        ("a.csv", b"label_fr\nx".as_slice(), "line 1, column 1"),
        ("a.csv", b"slug\nx\0y".as_slice(), "line 2, column 2"),
        ("a.ttl", b"\x00\x01".as_slice(), "line 1"),
    ] {
        let answer = send(&app, &publisher, name, content, false).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(
            page(&answer).contains(&format!("The file cannot be read: {place}")),
            "{place}: {}",
            page(&answer)
        );
    }
    let excel = "slug;label_fr\r\nm\u{e9}duses;x\r\nmeduses;M\u{e9}duses\r\n";
    let excel: Vec<u8> = excel
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("Latin-1"))
        .collect();
    let (_, shown) = look(&app, &publisher, "a.csv", &excel, false).await;
    assert!(shown.contains("Méduses"), "{shown}");
    let empty = send(&app, &publisher, "a.ttl", b"", false).await;
    assert_eq!(empty.status, StatusCode::BAD_REQUEST);
    assert_eq!(states(&app).await, before);
    assert_eq!(
        ask(&app.pool, "select count(*) from theme_files").await,
        "1"
    );
    let reader = signed(&app, Role::Reader).await;
    assert_eq!(
        send(&app, &reader, "a.ttl", turtle.as_bytes(), false)
            .await
            .status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        get(&app, "/admin/themes.ttl", &reader).await.status,
        StatusCode::FORBIDDEN
    );
}
