//! The verbs on the themes of a recommendation. Whether a theme is in the index is asked by the caller. Pure.

use super::paper::{Choice, Paper};
use super::records::Hand;
use super::{Changed, Refusal};

/// Decides about a theme that is proposed, or that an editor puts there.
pub fn decide(paper: &mut Paper, id: u32, slug: &str, choice: Choice, hand: Hand<'_>) -> Changed {
    let place = paper.place_of_record(id).ok_or(Refusal::Gone)?;
    let said = &paper.document.recommendations[place].themes;
    let proposed = said.iter().any(|one| one.theme == slug);
    let themes = &mut paper.decisions.records[place].themes;
    let choice = match (choice, proposed) {
        (Choice::Added, true) => Choice::Confirmed,
        (Choice::Added, false) => Choice::Added,
        (other, true) => other,
        // What was added and perhaps published is taken away again.
        (Choice::Refused, false) if themes.contains_key(slug) => Choice::Refused,
        (_, false) => return Err(Refusal::NoTheme),
    };
    if themes.get(slug).is_none_or(|own| own.choice != choice) {
        themes.insert(slug.to_owned(), hand.theme(choice));
    }
    Ok(())
}

/// Takes a decision back: what was proposed is undecided again, what was not is gone.
pub fn undecide(paper: &mut Paper, id: u32, slug: &str) -> Changed {
    let place = paper.place_of_record(id).ok_or(Refusal::Gone)?;
    paper.decisions.records[place].themes.remove(slug);
    Ok(())
}

/// All that is proposed for it and not decided about is right.
pub fn confirm_all(paper: &mut Paper, id: u32, hand: Hand<'_>) -> Changed {
    let place = paper.place_of_record(id).ok_or(Refusal::Gone)?;
    let said = &paper.document.recommendations[place];
    let mark = &mut paper.decisions.records[place];
    let open: Vec<String> = mark.undecided(said).map(str::to_owned).collect();
    for slug in open {
        mark.themes.insert(slug, hand.theme(Choice::Confirmed));
    }
    Ok(())
}
