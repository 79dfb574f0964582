//! The measures of what a document says: recommendations with their themes, questions, resources.

use serde_json::Value;

use super::{Card, folded, list, same_text, text_of};

pub fn recommendations(card: &mut Card, gold: &Value, found: &Value) {
    let lists = (
        list(gold, "recommendations"),
        list(found, "recommendations"),
    );
    let (Some(wanted), Some(had)) = lists else {
        return;
    };
    let key = |one: &Value| {
        let label = folded(one, "label");
        format!("{} {label} {}", one["paragraph"], one["status"])
    };
    for (want, have) in card.lists("rec", &wanted, &had, key, same_text) {
        recommendation(card, &key(want), want, have);
    }
}

fn recommendation(card: &mut Card, name: &str, want: &Value, have: Option<&Value>) {
    let given = have.unwrap_or(&Value::Null);
    let mut same = |measure, field: &str, same: bool| {
        card.check(measure, have.is_some() && same, || {
            format!("{name}: want {}, have {}", want[field], given[field])
        });
    };
    same("rec.text", "text", same_text(want, given));
    same(
        "rec.instrument",
        "instrument",
        want["instrument"] == given["instrument"],
    );
    let source = |one: &Value| ["symbol", "paragraph"].map(|part| folded(&one["source"], part));
    same("rec.source", "source", source(want) == source(given));
    let names = |one: &Value| {
        let all = one["addressees"].as_array().into_iter().flatten();
        all.map(text_of).collect::<std::collections::BTreeSet<_>>()
    };
    same("rec.addressee", "addressees", names(want) == names(given));
    themes(card, name, want, given);
}

fn themes(card: &mut Card, name: &str, want: &Value, have: &Value) {
    let Some(wanted) = want["themes"].as_array() else {
        return;
    };
    let wanted: Vec<String> = wanted.iter().map(text_of).collect();
    let had: Vec<String> = (have["themes"].as_array().into_iter().flatten())
        .map(|one| text_of(&one["theme"]))
        .collect();
    let hits = wanted.iter().filter(|one| had.contains(one)).count();
    card.count("rec.theme", [hits, wanted.len(), had.len()]);
    if hits < wanted.len().max(had.len()) {
        card.misses
            .push(format!("rec.theme: {name}: want {wanted:?}, have {had:?}"));
    }
}

pub fn questions(card: &mut Card, gold: &Value, found: &Value) {
    let (Some(wanted), Some(had)) = (list(gold, "questions"), list(found, "questions")) else {
        return;
    };
    let key = |one: &Value| format!("{} {}", folded(one, "label"), folded(one, "text"));
    card.lists("question", &wanted, &had, key, |_, _| true);
}

pub fn resources(card: &mut Card, gold: &Value, found: &Value) {
    let (Some(wanted), Some(had)) = (list(gold, "resources"), list(found, "resources")) else {
        return;
    };
    for (want, have) in card.lists(
        "resource",
        &wanted,
        &had,
        |one| folded(one, "title"),
        |_, _| true,
    ) {
        if want.get("year").is_some() {
            let year = have.map(|have| &have["year"]);
            card.check("resource.year", year == Some(&want["year"]), || {
                format!("{}: want {}, have {year:?}", want["title"], want["year"])
            });
        }
    }
}
