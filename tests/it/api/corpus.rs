//! The corpus of the tests, written straight into the tables: two bodies, three meetings, five
//! documents, and sixty recommendations whose properties follow from their number, so that a test
//! can say how many a filter must find.

use recueil::domain::{Language, Thesaurus, fold_for_search};
use sqlx::PgPool;

/// How many recommendations there are.
pub const RECOMMENDATIONS: i64 = 60;

/// `(key, symbol, kind, meeting)`; the last has no symbol and no meeting.
const DOCUMENTS: [(&str, Option<&str>, &str, Option<i64>); 5] = [
    (
        "demo-wg.1-2022-5",
        Some("DEMO/WG.1/2022/5"),
        "report",
        Some(1),
    ),
    (
        "demo-wg.1-2024-2",
        Some("DEMO/WG.1/2024/2"),
        "background_paper",
        Some(2),
    ),
    (
        "demo-wg.1-2024-7",
        Some("DEMO/WG.1/2024/7"),
        "report",
        Some(2),
    ),
    ("demo-2023-1", Some("DEMO/2023/1"), "resolution", Some(3)),
    ("x-1a2b3c4d5e6f", None, "note", None),
];

/// What a recommendation says in English, by its number.
pub fn english(number: i64) -> String {
    let subject = match number % 5 {
        0 => "cooperate with the private sector and with social media companies",
        1 => "strengthen financial investigations into smuggling of migrants",
        2 => "protect the rights of victims and of smuggled migrants",
        3 => "exchange information on routes & methods <quickly>",
        _ => "train border guards in the use of electronic evidence",
    };
    format!("States parties should {subject} (measure {number}).")
}

fn french(number: i64) -> String {
    let subject = match number % 5 {
        0 => "coopérer avec le secteur privé et l’enquête sociale",
        1 => "renforcer les enquêtes financières sur le trafic illicite de migrants",
        2 => "protéger les droits des victimes",
        3 => "échanger des informations sur les itinéraires",
        _ => "former les gardes frontière à la preuve électronique",
    };
    format!("Les États parties devraient {subject} (mesure {number}).")
}

/// Whether a recommendation has a French wording too.
pub const fn is_french(number: i64) -> bool {
    number % 3 == 0
}

/// The index of the document that it stands in.
pub const fn document_of(number: i64) -> i64 {
    number % 5
}

pub async fn fill(pool: &PgPool) {
    sqlx::raw_sql(PLACES)
        .execute(pool)
        .await
        .expect("bodies and meetings");
    for (id, (key, symbol, kind, meeting)) in (1..).zip(DOCUMENTS) {
        document(pool, id, key, symbol, kind, meeting).await;
    }
    for number in 0..RECOMMENDATIONS {
        recommendation(pool, number).await;
    }
    sqlx::raw_sql(PARTS).execute(pool).await.expect("parts");
}

const PLACES: &str = "
    insert into bodies (slug, symbol, sample) values ('demo', 'DEMO', true), ('demo-wg.1', 'DEMO/WG.1', true);
    update bodies set parent_id = (select id from bodies where slug = 'demo') where slug = 'demo-wg.1';
    insert into body_names (body_id, language, name)
    select id, 'en', 'Demonstration Group' from bodies where slug = 'demo-wg.1';
    insert into meetings (id, slug, body_id, ordinal, first_day, last_day) overriding system value values
        (1, 'demo-wg.1-12', (select id from bodies where slug = 'demo-wg.1'), 12, '2022-05-02', '2022-05-04'),
        (2, 'demo-wg.1-14', (select id from bodies where slug = 'demo-wg.1'), 14, '2024-06-03', '2024-06-05'),
        (3, 'demo-3', (select id from bodies where slug = 'demo'), 3, '2023-10-16', '2023-10-20');
    insert into meeting_places (meeting_id, language, place) values (2, 'en', 'Vienna'), (2, 'fr', 'Vienne');
";

/// The text of one version, a resource, an alias, a withdrawn record, and the rest that is single.
const PARTS: &str = r#"
    insert into sections (id, version_id, position, level, number, heading, anchor) overriding system value
    values (1, 2, 0, 1, 'I', 'Introduction', 'sec-1'), (2, 2, 1, 1, 'II', 'Recommendations', 'sec-2');
    insert into paragraphs (id, version_id, section_id, position, number, anchor, text, calls, page)
    overriding system value values
        (1, 2, 1, 0, '1', 'par-1', 'The meeting recalled resolution 55/25.', '[{"marker": "1", "at": 12}]', 1),
        (2, 2, 2, 1, '2', 'par-2', 'States should:', '[]', 2),
        (3, 1, null, 0, '38', 'par-38', 'An earlier text.', '[]', 1);
    insert into items (paragraph_id, position, label, anchor, text) values (2, 0, 'a', 'par-2-a', 'cooperate;');
    insert into footnotes (version_id, position, marker, anchor, text, paragraph_id)
    values (2, 0, '1', 'fn-1', 'See the report.', 1);
    insert into citations (version_id, paragraph_id, position, printed, symbol, pinpoint) values
        (2, 1, 0, 'resolution 55/25', 'A/RES/55/25', null),
        (2, 1, 1, 'DEMO/WG.1/2022/5, para. 38', 'DEMO/WG.1/2022/5', '38');
    insert into questions (version_id, paragraph_id, position, label, text) values (2, 2, 0, 'a', 'How?');
    insert into warnings (version_id, position, code, message, anchor)
    values (2, 0, 'paragraph_gap', 'paragraph 7 is missing', 'par-2');
    insert into resources (slug, year) values ('toolkit-2018', 2018), ('handbook', null);
    insert into resource_mentions (resource_id, version_id, paragraph_id, position, title, publisher, text) values
        (1, 2, 2, 0, 'Toolkit', 'UNODC', 'A toolkit.'), (2, 2, 2, 1, 'Handbook', null, 'A handbook.');
    insert into recommendation_aliases (slug, recommendation_id)
    select 'x-1a2b3c4d5e6f-p61-a', id from recommendations where slug = 'demo-wg.1-2022-5-p0';
    insert into recommendations (slug, instrument, status, sort_date, sort_key, revision, withdrawn_at, withdrawn_reason)
    values ('demo-old-p1', 'recommendation', 'adopted', '2020-01-01', 'demo-old-p1', 1, now(), 'Extracted in error.');
    insert into documents (id, key, symbol, withdrawn_at, withdrawn_reason) overriding system value
    values (100, 'demo-old-1', 'DEMO/OLD/1', now(), 'Uploaded by mistake.');
    update corpus set revision = revision + 1;
"#;

async fn document(
    pool: &PgPool,
    id: i64,
    key: &str,
    symbol: Option<&str>,
    kind: &str,
    meeting: Option<i64>,
) {
    sqlx::query(
        "insert into documents (id, key, symbol, kind, meeting_id, body_id, sample, original_language)
         overriding system value
         values ($1, $2, $3, $4, $5, (select body_id from meetings where id = $5), true, 'en')",
    )
    .bind(id)
    .bind(key)
    .bind(symbol)
    .bind(kind)
    .bind(meeting)
    .execute(pool)
    .await
    .expect("a document");
    sqlx::query(
        "with file as (
             insert into files (sha256, name, format, bytes)
             values (sha256($2::bytea), 'file.txt', 'text', $2) returning id
         ), import as (
             insert into imports (file_id, state) select id, 'published' from file returning id
         )
         insert into versions (id, document_id, language, import_id, title) overriding system value
         select $1, $1, 'en', id, 'Title of ' || $3 from import",
    )
    .bind(id)
    .bind(key.as_bytes())
    .bind(key)
    .execute(pool)
    .await
    .expect("a version");
}

async fn recommendation(pool: &PgPool, number: i64) {
    let index = document_of(number);
    let (key, symbol, kind, meeting) = DOCUMENTS[usize::try_from(index).expect("an index")];
    let slug = format!("{key}-p{number}");
    let status = if kind == "background_paper" {
        "proposed"
    } else {
        "adopted"
    };
    let instrument = if kind == "resolution" {
        "resolution"
    } else {
        "recommendation"
    };
    let id: i64 = sqlx::query_scalar(
        "insert into recommendations (slug, instrument, status, document_id, source_symbol, source_key,
                source_paragraph, source_anchor, body_id, meeting_id, date, year, sort_date, sort_key,
                sample, revision)
         select $1, $2, $3, $4, $5, $6, $7, 'par-' || $7, m.body_id, m.id, m.first_day,
                extract(year from m.first_day)::smallint, coalesce(m.first_day, '0001-01-01'),
                $6 || '-p' || lpad($7, 8, '0'), true, 1
         from (select) one left join meetings m on m.id = $8
         returning id",
    )
    .bind(&slug)
    .bind(instrument)
    .bind(status)
    .bind(index + 1)
    .bind(symbol)
    .bind(key)
    .bind(number.to_string())
    .bind(meeting)
    .fetch_one(pool)
    .await
    .expect("a recommendation");
    wordings(pool, id, index + 1, number).await;
    parts(pool, id, index + 1, status, number).await;
}

async fn wordings(pool: &PgPool, id: i64, document: i64, number: i64) {
    wording(pool, id, document, Language::En, &english(number)).await;
    if is_french(number) {
        wording(pool, id, document, Language::Fr, &french(number)).await;
    }
    if number == 0 {
        wording(pool, id, document, Language::Zh, "缔约国应当打击贩运人口。").await;
    }
}

async fn parts(pool: &PgPool, id: i64, document: i64, status: &str, number: i64) {
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!(
        "insert into occurrences (recommendation_id, document_id, status, paragraph, anchor)
         values ({id}, {document}, '{status}', '{number}', 'par-{number}');
         insert into recommendation_addressees values ({id}, '{addressee}');
         insert into tags (recommendation_id, theme_id, origin)
         select {id}, id, 'proposed' from themes where slug in ({themes});
         insert into tag_evidence (recommendation_id, theme_id, language, words)
         select {id}, theme_id, 'en', '{{evidence}}' from tags where recommendation_id = {id};",
        addressee = if number % 2 == 0 {
            "states_parties"
        } else {
            "secretariat"
        },
        themes = themes_of(number),
    )))
    .execute(pool)
    .await
    .expect("the parts of a recommendation");
    // Number 0 is recalled by the background paper.
    if number == 0 {
        sqlx::query(
            "insert into occurrences (recommendation_id, document_id, status, paragraph, item, anchor)
             values ($1, 2, 'recalled', '61', 'b', 'par-61-b')",
        )
        .bind(id)
        .execute(pool)
        .await
        .expect("an occurrence");
    }
}

/// The first two sub-themes of the thesaurus that share a theme, and a theme of the first level.
pub fn themes_by_number() -> [String; 3] {
    let thesaurus = Thesaurus::builtin().expect("the thesaurus");
    let concepts = &thesaurus.concepts;
    let parent = concepts
        .iter()
        .find_map(|c| c.parent.clone())
        .expect("a sub-theme");
    let mut children = concepts
        .iter()
        .filter(|c| c.parent.as_ref() == Some(&parent));
    let mut next = || children.next().expect("two sub-themes").slug.to_string();
    [next(), next(), parent.to_string()]
}

fn themes_of(number: i64) -> String {
    let [one, two, _] = themes_by_number();
    match number % 4 {
        0 => format!("'{one}'"),
        1 => format!("'{two}'"),
        2 => format!("'{one}', '{two}'"),
        _ => "''".to_owned(),
    }
}

async fn wording(pool: &PgPool, id: i64, version: i64, language: Language, text: &str) {
    sqlx::query(
        "insert into wordings (recommendation_id, language, text, version_id, search)
         values ($1, $2, $3, $4, to_tsvector(('recueil_' || $2)::regconfig, $5))",
    )
    .bind(id)
    .bind(language.as_str())
    .bind(text)
    .bind(version)
    .bind(fold_for_search(language, text))
    .execute(pool)
    .await
    .expect("a wording");
}
