//! Who published a resource, where its annotation or its title says so: "UNODC launched the portal",
//! "prepared jointly by …", "(UNODC, 2021)". The name is given as it is printed, in the case that can
//! stand alone; a text that only says what the resource is about has none. The words are data of the
//! language (`resources.publisher`); nothing here knows an organisation.

use super::super::lexicon::Lexicon;
use super::super::pattern::pattern;

pattern!(
    /// "UNODC Toolkit for …": also in a document that leaves the title in English.
    ACRONYM_FIRST,
    r"^(?:The )?(\p{Lu}[\p{Lu}-]{2,}) \p{Lu}?\p{Ll}"
);

/// An annotation names the publisher at its beginning; what follows tells of the content.
const HEAD: usize = 500;

/// A longer capture is not a name but a sentence.
const LONGEST: usize = 200;

/// The publisher in the head of the annotation, else right behind the title there, else in the title.
pub(super) fn named(title: &str, text: &str, lexicon: &Lexicon) -> Option<String> {
    let end = text
        .char_indices()
        .nth(HEAD)
        .map_or(text.len(), |(at, _)| at);
    let head = &text[..end];
    let behind = head.find(title).map_or("", |at| &head[at + title.len()..]);
    find("resources.publisher", head, lexicon)
        .or_else(|| find("resources.publisher_after", behind, lexicon))
        .or_else(|| find("resources.publisher", title, lexicon))
        .or_else(|| Some(ACRONYM_FIRST.captures(title)?.get(1)?.as_str().to_owned()))
}

fn find(key: &str, text: &str, lexicon: &Lexicon) -> Option<String> {
    let hit = lexicon.get(key).captures(text)?;
    let name = hit.iter().skip(1).flatten().next()?.as_str();
    let name = name.trim_matches(|c: char| c.is_whitespace() || c == ',' || c == '،');
    let fits = !name.is_empty() && name.chars().count() <= LONGEST;
    fits.then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::super::lexicon::of;
    use super::*;
    use crate::domain::Language;

    /// Title, annotation, publisher; our own sentences.
    const GIVEN: &[(Language, &str, &str, Option<&str>)] = &[
        (
            Language::En,
            "Handbook for ferrymen",
            "In 2030, UNODC published the Handbook for ferrymen.",
            Some("UNODC"),
        ),
        (
            Language::En,
            "Handbook for ferrymen",
            "The handbook was prepared jointly by the Office of the Harbour Master for Quays and Piers and describes crossings.",
            Some("Office of the Harbour Master for Quays and Piers"),
        ),
        (
            Language::En,
            "Register of paints",
            "The register lists the paints of the fleet; UNODC is one of its readers.",
            None,
        ),
        (
            Language::En,
            "UNODC Toolkit for ferrymen (2031)",
            "It explains how to board a ferry.",
            Some("UNODC"),
        ),
        (
            Language::En,
            "Study of quays",
            "Study of quays (OSCE, 2029) describes forty quays.",
            Some("OSCE"),
        ),
        (
            Language::Fr,
            "Manuel du passeur",
            "En mars 2030, l'ONUDC a lancé le Manuel du passeur.",
            Some("ONUDC"),
        ),
        (
            Language::Fr,
            "Manuel du passeur",
            "Le Manuel, élaboré par l'Organisation internationale des bacs, décrit les quais.",
            Some("Organisation internationale des bacs"),
        ),
        (
            Language::Fr,
            "Manuel du passeur",
            "L'ONUDC, l'Association des bacs et le Bureau des quais ont publié un manuel.",
            Some("ONUDC, l'Association des bacs et le Bureau des quais"),
        ),
        (
            Language::Fr,
            "Observatoire de l'ONUDC sur les bacs",
            "L'Observatoire suit les traversées.",
            Some("ONUDC"),
        ),
        (
            Language::Fr,
            "Registre des peintures",
            "Le registre énumère les peintures de la flotte.",
            None,
        ),
        (
            Language::Es,
            "Manual de barcas",
            "La UNODC publicó el Manual de barcas en 2030.",
            Some("UNODC"),
        ),
        (
            Language::Es,
            "Manual de barcas",
            "El manual, elaborado por la Organización Internacional de Barcas, describe los muelles.",
            Some("Organización Internacional de Barcas"),
        ),
        (
            Language::Es,
            "Registro de pinturas",
            "El registro enumera las pinturas.",
            None,
        ),
        (
            Language::Ru,
            "Справочник паромщика",
            "УНП ООН опубликовало Справочник паромщика в 2030 году.",
            Some("УНП ООН"),
        ),
        (
            Language::Ru,
            "Справочник паромщика",
            "Справочник, подготовленный УНП ООН, описывает причалы.",
            Some("УНП ООН"),
        ),
        (
            Language::Ru,
            "Справочник паромщика",
            "Справочник подготовлен Управлением паромов.",
            None,
        ),
        (
            Language::Zh,
            "《渡船手册》",
            "联合国毒品和犯罪问题办公室于2030年发布了《渡船手册》。",
            Some("联合国毒品和犯罪问题办公室"),
        ),
        (
            Language::Zh,
            "《渡船手册》",
            "该手册由国际渡船组织编写，介绍码头。",
            Some("国际渡船组织"),
        ),
        (Language::Zh, "油漆登记册", "登记册列出船队的油漆。", None),
        (
            Language::Ar,
            "دليل العبّارات",
            "أصدر مكتب الأمم المتحدة المعني بالمخدرات والجريمة دليل العبّارات في عام 2030.",
            Some("مكتب الأمم المتحدة المعني بالمخدرات والجريمة"),
        ),
        (
            Language::Ar,
            "دليل العبّارات",
            "يصف الدليل، الصادر عن المنظمة الدولية للهجرة، الأرصفة.",
            Some("المنظمة الدولية للهجرة"),
        ),
        (
            Language::Ar,
            "سجل الدهانات",
            "يسرد السجل دهانات الأسطول.",
            None,
        ),
    ];

    #[test]
    fn a_publisher_is_named_only_where_the_text_says_so() {
        for (language, title, text, publisher) in GIVEN {
            let found = named(title, text, of(*language));
            assert_eq!(found.as_deref(), *publisher, "{text}");
        }
    }
}
