//! What the room reads and prints, in six languages: pairs of a citation as documents print it and its
//! normal form, and properties of any text.

mod pairs;
mod places;
mod properties;

use super::*;

/// The normal forms of a text, `; ` before a pinpoint.
fn read(text: &str, language: Language, home: &Home) -> Vec<String> {
    find(text, language, home)
        .into_iter()
        .map(|one| match one.pinpoint {
            Some(place) => format!("{} ; {place}", one.reference),
            None => one.reference.to_string(),
        })
        .collect()
}

/// A text, its language, and the normal forms of what it cites.
type Case = (&'static str, Language, &'static [&'static str]);

fn all(cases: &[Case], home: &Home) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, language, want)| {
            let have = read(text, *language, home);
            (have != *want).then(|| format!("{text}\n  want {want:?}\n  have {have:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
