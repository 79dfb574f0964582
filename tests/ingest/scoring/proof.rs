//! The measure itself can fail: each wrong answer costs something and is named.

use super::score;

#[test]
fn the_measure_sees_what_is_missing_wrong_or_too_much() {
    let gold = serde_json::json!({
        "header": {"title": "A title", "meeting": {"ordinal": 3}},
        "sections": [{"number": "I", "heading": "One", "level": 1}],
        "paragraphs": [{"number": 1, "section": 0, "text": "Text", "items": [{"label": "a", "text": "b"}]}],
        "recommendations": [{"paragraph": 1, "label": "a", "status": "proposed", "text": "b",
            "themes": ["education"]}]
    });
    let mut same = gold.clone();
    same["recommendations"][0]["themes"] = serde_json::json!([{"theme": "education"}]);
    assert!((score(&gold, &same).mean() - 100.0).abs() < 1e-9);
    for (path, value) in [
        ("/header/title", serde_json::json!("Another")),
        ("/header/meeting/ordinal", serde_json::json!(4)),
        ("/sections/0/level", serde_json::json!(2)),
        ("/paragraphs/0/text", serde_json::json!("Other")),
        ("/paragraphs/0/items", serde_json::json!([])),
        ("/recommendations/0/status", serde_json::json!("adopted")),
        ("/recommendations/0/themes", serde_json::json!([])),
    ] {
        let mut other = same.clone();
        *other.pointer_mut(path).expect(path) = value;
        let card = score(&gold, &other);
        assert!(card.mean() < 100.0 && !card.misses.is_empty(), "{path}");
    }
}
