//! The trigger phrases that ship with the program: enough of them in each language, each of them
//! found where it stands, none that two unrelated themes claim.

use std::collections::HashMap;

use recueil::domain::{Concept, Language, Thesaurus};

use super::parse;

/// Fewer phrases than this leave a theme to chance.
const ENOUGH: usize = 4;

fn concepts() -> Vec<Concept> {
    Thesaurus::builtin().expect("the thesaurus").concepts
}

#[test]
fn every_theme_has_phrases_in_every_language() {
    for concept in concepts() {
        for language in Language::ALL {
            let phrases = concept.triggers.get(language).map_or(0, Vec::len);
            assert!(
                phrases >= ENOUGH,
                "{} in {language}: {phrases}",
                concept.slug
            );
        }
    }
}

#[test]
fn no_two_unrelated_themes_share_a_phrase() {
    let concepts = concepts();
    for language in Language::ALL {
        let mut owners: HashMap<String, &Concept> = HashMap::new();
        for concept in &concepts {
            for phrase in concept.triggers.get(language).into_iter().flatten() {
                let plain = phrase.trim_end_matches('*').to_lowercase();
                let letters = if *language == Language::Zh { 2 } else { 3 };
                assert!(plain.chars().count() >= letters, "{language}: {phrase}");
                let Some(other) = owners.insert(plain, concept) else {
                    continue;
                };
                let kin = other.parent.as_ref() == Some(&concept.slug)
                    || concept.parent.as_ref() == Some(&other.slug)
                    || other.slug == concept.slug;
                assert!(
                    kin,
                    "{language}: {phrase}: {} and {}",
                    other.slug, concept.slug
                );
            }
        }
    }
}

/// A report of one recommendation for each phrase would be long; one list holds them all.
#[test]
fn each_phrase_proposes_its_theme() {
    let leads = [
        (
            Language::En,
            "1. The paper is about what is to be done in the States and by whom.\n\n2. The Working Group may wish to recommend that States parties:",
        ),
        (
            Language::Fr,
            "1. Le document traite de ce qui est à faire dans les États et par qui, et pour quelles raisons.\n\n2. Le Groupe de travail souhaitera peut-être recommander aux États parties :",
        ),
        (
            Language::Es,
            "1. El documento trata de lo que se ha de hacer en los Estados y de quién lo hace, y por qué.\n\n2. El Grupo de Trabajo tal vez desee recomendar a los Estados partes:",
        ),
        (
            Language::Ru,
            "1. Рабочая группа, возможно, пожелает рекомендовать государствам-участникам:",
        ),
        (Language::Zh, "1. 工作组不妨建议缔约国："),
        (
            Language::Ar,
            "1- لعل الفريق العامل يود أن يوصي الدول الأطراف بما يلي:",
        ),
    ];
    let concepts = concepts();
    for (language, lead) in leads {
        for concept in &concepts {
            let phrases = concept.triggers.get(&language).into_iter().flatten();
            let phrases: Vec<&str> = phrases.map(|one| one.trim_end_matches('*')).collect();
            let items: Vec<String> = phrases
                .iter()
                .map(|phrase| format!("• Ω {phrase} Ω;\n"))
                .collect();
            let draft =
                parse(format!("{lead}\n\n{}", items.join("\n")).as_bytes()).expect("a text");
            assert_eq!(
                draft.recommendations.len(),
                phrases.len(),
                "{language}: {}",
                concept.slug
            );
            for (record, phrase) in draft.recommendations.iter().zip(&phrases) {
                let kin = |slug: &str| {
                    concepts.iter().any(|one| {
                        one.slug.as_str() == slug
                            && (one.slug == concept.slug
                                || one.parent.as_ref() == Some(&concept.slug)
                                || concept.parent.as_ref() == Some(&one.slug))
                    })
                };
                let proposed = record.themes.iter().any(|one| kin(&one.theme));
                assert!(
                    proposed,
                    "{language}: {phrase} is not {}: {record:?}",
                    concept.slug
                );
            }
        }
    }
}
