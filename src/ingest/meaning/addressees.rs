//! Whom a recommendation asks to act. Reads a text, gives addressees: who stands before "should" or
//! "are encouraged to", or after "urges" and "requests". Who is only mentioned ("in cooperation with
//! …") is not asked. A member of a list inherits from the sentence that announces it.

use super::super::lexicon::{Lexicon, even};
use super::lists::last_sentence;
use crate::domain::Addressee;

/// So many letters may stand between a verb and whom it asks ("also strongly").
const REACH: usize = 42;

/// What stands further back in a text is no longer whom it asks.
const LONGEST: usize = 4000;

/// A name found in a text.
struct Name {
    start: usize,
    end: usize,
    who: Addressee,
}

/// Everybody whom the text itself asks.
pub fn asked(text: &str, lexicon: &Lexicon) -> Vec<Addressee> {
    let evened: String = even(text).chars().take(LONGEST).collect();
    let names = names(&evened, lexicon);
    let mut found = Vec::new();
    let first_modal = lexicon
        .get("syntax.modal")
        .find(&evened)
        .map(|hit| hit.start());
    if !lexicon.says("syntax.infinitive", &evened)
        && let Some(verb) = lexicon.get("syntax.asks").find(&evened)
        && first_modal.is_none_or(|modal| verb.start() < modal)
        && (evened[..verb.start()].split_whitespace().count() < 3
            || verb.start() < 120 && lexicon.says("syntax.author", &evened[..verb.start()]))
    {
        add(&mut found, after(&evened, verb.end(), &names, lexicon));
    }
    if found.is_empty() {
        for modal in lexicon.get("syntax.modal").find_iter(&evened) {
            add(&mut found, before(&evened, modal.start(), &names, lexicon));
        }
    }
    if found.is_empty()
        && let Some(head) = lexicon.get("syntax.subject").find(&evened)
        && let Some(first) = names.iter().position(|name| name.start == head.end())
    {
        add(&mut found, chain(&evened, first, &names, lexicon));
    }
    found
}

/// Whom a bare verb at the head of an item asks ("decided: (b) to request the Secretariat to …");
/// for items whose announcement asks nobody.
pub fn ordered(text: &str, lexicon: &Lexicon) -> Vec<Addressee> {
    let evened: String = even(text).chars().take(LONGEST).collect();
    match lexicon.get("syntax.asks").find(&evened) {
        Some(verb) if evened[..verb.start()].split_whitespace().count() < 3 => {
            after(&evened, verb.end(), &names(&evened, lexicon), lexicon)
        }
        _ => Vec::new(),
    }
}

/// Whom a sentence that announces a list asks: after the cue, or by its own words.
pub fn announced(lead: &str, cue: &str, lexicon: &Lexicon) -> Vec<Addressee> {
    let evened = even(last_sentence(lead));
    let names = names(&evened, lexicon);
    let end = lexicon.get(cue).find(&evened).map_or(0, |hit| hit.end());
    // "recommend that States parties": the cue may end inside its own verb.
    let chosen = names
        .iter()
        .position(|name| name.end > end && name.start + 2 >= end);
    let mut found = Vec::new();
    match chosen {
        Some(first) => add(&mut found, chain(&evened, first, &names, lexicon)),
        None => found = asked(lead, lexicon),
    }
    found
}

fn add(found: &mut Vec<Addressee>, more: Vec<Addressee>) {
    for who in more {
        if !found.contains(&who) {
            found.push(who);
        }
    }
}

/// All names, the longest where they overlap.
fn names(evened: &str, lexicon: &Lexicon) -> Vec<Name> {
    let mut all: Vec<Name> = Vec::new();
    for (who, pattern) in &lexicon.addressees {
        for hit in pattern.find_iter(evened) {
            let whole = !evened[..hit.start()].ends_with(is_letter)
                && !evened[hit.end()..].starts_with(is_letter);
            if whole {
                all.push(Name {
                    start: hit.start(),
                    end: hit.end(),
                    who: *who,
                });
            }
        }
    }
    all.sort_by_key(|name| (std::cmp::Reverse(name.end - name.start), name.start));
    let mut kept: Vec<Name> = Vec::new();
    for name in all {
        if !kept
            .iter()
            .any(|one| one.start < name.end && name.start < one.end)
        {
            kept.push(name);
        }
    }
    kept.sort_by_key(|name| name.start);
    kept
}

/// Chinese has no word boundaries; its letters are no reason to reject a name.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !super::super::structure::is_cjk(c)
}

/// Those right after a verb.
fn after(evened: &str, end: usize, names: &[Name], lexicon: &Lexicon) -> Vec<Addressee> {
    let first = names.iter().position(|name| name.start >= end);
    match first {
        Some(first) if is_near(&evened[end..names[first].start]) => {
            chain(evened, first, names, lexicon)
        }
        _ => Vec::new(),
    }
}

/// Whether what stands between a verb and a name is short and ends no sentence.
fn is_near(between: &str) -> bool {
    let mut letters = between.chars();
    let within = letters.by_ref().take(REACH);
    let no_stop = !within
        .into_iter()
        .any(|c| matches!(c, '.' | ';' | '。' | '；' | '؛'));
    no_stop && letters.next().is_none()
}

/// The subject of a modal verb: names at the head of its clause, or of a part between commas.
fn before(evened: &str, modal: usize, names: &[Name], lexicon: &Lexicon) -> Vec<Addressee> {
    const ENDS: [char; 6] = ['.', ';', ':', '。', '；', '：'];
    let stop = evened[..modal].char_indices().rev();
    let clause = stop
        .skip_while(|(_, c)| !ENDS.contains(c))
        .map(|(at, c)| at + c.len_utf8())
        .next()
        .unwrap_or(0);
    let mut found = Vec::new();
    for (turn, name) in names.iter().enumerate() {
        if name.start < clause || name.end > modal {
            continue;
        }
        if heads(&evened[clause..name.start], lexicon) {
            add(&mut found, chain(evened, turn, names, lexicon));
            break;
        }
    }
    found
}

/// Whether only a determiner stands between the head of a clause (or a comma, "that", "and") and
/// the name.
fn heads(before: &str, lexicon: &Lexicon) -> bool {
    let words = before.trim_start_matches(|c: char| !c.is_alphanumeric() && c != ',');
    let tail = words.rsplit(',').next().unwrap_or(words);
    let tail = lexicon.get("syntax.head").replace(tail, "");
    let tail = tail.trim();
    lexicon
        .get("syntax.determiner")
        .find(tail)
        .is_some_and(|hit| hit.start() == 0 && hit.end() >= tail.len())
        || lexicon
            .get("syntax.determiner")
            .find(&format!("{tail} "))
            .is_some_and(|hit| hit.start() == 0 && hit.end() > tail.len())
        || tail.is_empty()
}

/// A name and those joined to it by commas and "and".
fn chain(evened: &str, first: usize, names: &[Name], lexicon: &Lexicon) -> Vec<Addressee> {
    let mut found = vec![names[first].who];
    for two in names[first..].windows(2) {
        let between = evened[two[0].end..two[1].start].trim();
        let joined = lexicon
            .get("syntax.joint")
            .find(between)
            .is_some_and(|hit| hit.len() == between.len());
        let with = lexicon.says("syntax.together", &evened[two[1].end..])
            && between.starts_with(['与', '和', '同']);
        if !joined || with {
            break;
        }
        found.push(two[1].who);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::ingest::lexicon::of;

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table of cases")]
    fn who_is_asked_and_not_who_is_mentioned() {
        use Addressee::{
            CivilSociety, Conference, InternationalOrganizations, MemberStates, Other, Secretariat,
            StatesParties, WorkingGroup,
        };
        let (en, fr) = (of(Language::En), of(Language::Fr));
        let (zh, ar) = (of(Language::Zh), of(Language::Ar));
        let cases: [(&str, &Lexicon, &[Addressee]); 20] = [
            ("鼓励缔约国与私营部门合作", zh, &[StatesParties]),
            ("يهيب بالدول الأعضاء أن تعمل", ar, &[MemberStates]),
            ("港口已经关闭。缔约国应当行动。", zh, &[StatesParties]),
            (
                "鼓励尚未按照本决议设立统一登记制度并公布其资料的缔约国行动",
                zh,
                &[StatesParties],
            ),
            (
                "يحث على وجه الاستعجال ودون تأخير الدول الأطراف على العمل",
                ar,
                &[StatesParties],
            ),
            ("States parties should act.", en, &[StatesParties]),
            (
                "States parties, in cooperation with international organizations, should act.",
                en,
                &[StatesParties],
            ),
            (
                "International organizations and States parties that run campaigns should act.",
                en,
                &[InternationalOrganizations, StatesParties],
            ),
            (
                "The Secretariat should develop a course.",
                en,
                &[Secretariat],
            ),
            (
                "The Conference may wish to invite the networks.",
                en,
                &[Conference],
            ),
            ("Urges States parties to act;", en, &[StatesParties]),
            (
                "Requests the United Nations Office on Drugs and Crime to help;",
                en,
                &[Secretariat],
            ),
            (
                "Invites States parties and other donors to provide resources;",
                en,
                &[StatesParties, Other],
            ),
            (
                "Also encourages Member States to cooperate with civil society;",
                en,
                &[MemberStates],
            ),
            ("Welcomes the work of the Working Group;", en, &[]),
            (
                "The Working Group recommended that States parties act.",
                en,
                &[StatesParties],
            ),
            (
                "Les États parties sont encouragés à agir.",
                fr,
                &[StatesParties],
            ),
            ("Prie le Secrétariat d’aider;", fr, &[Secretariat]),
            (
                "La société civile devrait être associée",
                fr,
                &[CivilSociety],
            ),
            (
                "Examiner le rôle, et, lors d'une réunion, le Groupe de travail devrait examiner",
                fr,
                &[WorkingGroup],
            ),
        ];
        for (text, lexicon, want) in cases {
            assert_eq!(asked(text, lexicon), want, "{text}");
        }
    }

    #[test]
    fn a_list_inherits_from_its_announcement() {
        let fr = of(Language::Fr);
        let lead = "Le Groupe de travail souhaitera peut-être recommander aux États parties de :";
        assert_eq!(
            announced(lead, "cues.proposed", fr),
            [Addressee::StatesParties]
        );
    }
}
