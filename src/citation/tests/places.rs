//! Pairs: symbols, articles of treaties and sales numbers, with the places in them.

use super::super::*;
use super::{Case, all};

use Language::{Ar, En, Es, Fr, Ru, Zh};

const DOCUMENTS: &[Case] = &[
    (
        "A/CONF.234/11, paras. 41–48",
        En,
        &["A/CONF.234/11 ; 41-48"],
    ),
    (
        "A/CONF.234/11, par. 41 à 48",
        Fr,
        &["A/CONF.234/11 ; 41-48"],
    ),
    ("A/63/432, párr. 13", Es, &["A/63/432 ; 13"]),
    (
        "CTOC/COP/WG.5/2011/2/Rev.1, párrafos 41 y 54 a 57",
        Es,
        &["CTOC/COP/WG.5/2011/2/Rev.1 ; 41, 54-57"],
    ),
    ("A/66/48, пункт 26", Ru, &["A/66/48 ; 26"]),
    (
        "CTOC/COP/WG.4/2011/8, пп. 38 и 40",
        Ru,
        &["CTOC/COP/WG.4/2011/8 ; 38, 40"],
    ),
    ("A/BUR/54/1,第6和7段", Zh, &["A/BUR/54/1 ; 6, 7"]),
    (
        "CTOC/COP/WG.4/2011/8، الفقرتان 38 و 40",
        Ar,
        &["CTOC/COP/WG.4/2011/8 ; 38, 40"],
    ),
    (
        "CAC/COSP/2006/12، الفقرات 3-5",
        Ar,
        &["CAC/COSP/2006/12 ; 3-5"],
    ),
    (
        "CMW/C/SR.265 и SR.266",
        Ru,
        &["CMW/C/SR.265", "CMW/C/SR.266"],
    ),
    (
        "A/C.3/57/SR.39, 47 y 50",
        Es,
        &["A/C.3/57/SR.39", "A/C.3/57/SR.47", "A/C.3/57/SR.50"],
    ),
    ("A/64/440 and Corr.1", En, &["A/64/440", "A/64/440/Corr.1"]),
    ("A/73/761*", En, &["A/73/761"]),
    (
        "见DEMO/CONF.9/14，第22至25段。",
        Zh,
        &["DEMO/CONF.9/14 ; 22-25"],
    ),
    (
        "在DEMO/WG.4/2027/6号文件第12段中",
        Zh,
        &["DEMO/WG.4/2027/6 ; 12"],
    ),
    (
        "第65/230号决议，附件，第42段。",
        Zh,
        &["A/RES/65/230 ; annex, 42"],
    ),
    (
        "القرار 65/230، المرفق، الفقرة 42",
        Ar,
        &["A/RES/65/230 ; annex, 42"],
    ),
    (
        "في الفقرة 14 من الوثيقة DEMO/WG.7/2031/6، بما يلي",
        Ar,
        &["DEMO/WG.7/2031/6 ; 14"],
    ),
    (
        "انظر DEMO/WG.4/2033/6، الفقرتان 8 و10.",
        Ar,
        &["DEMO/WG.4/2033/6 ; 8, 10"],
    ),
    (
        "CTOC/COP/WG.3/2021/3, par. 3 b) et g).",
        Fr,
        &["CTOC/COP/WG.3/2021/3 ; 3 (b), (g)"],
    ),
    (
        "(CEDAW/C/GC/38), par. 36 et 37.",
        Fr,
        &["CEDAW/C/GC/38 ; 36, 37"],
    ),
    (
        "Résolution 73/195 de l'Assemblée générale, annexe, par. 25 f).",
        Fr,
        &["A/RES/73/195 ; annex, 25 (f)"],
    ),
    (
        "see paragraph 3 (a) of General Assembly resolution 74/247",
        En,
        &["A/RES/74/247 ; 3 (a)"],
    ),
    ("and/or N/A 24/7 GLO.ACT ONU/DC www.un.org/A/64/1", En, &[]),
    (
        "voir CTOC/COP/WG.4/2018/3, par. 7 a) à c) et 11",
        Fr,
        &["CTOC/COP/WG.4/2018/3 ; 7 (a)-(c), 11"],
    ),
    (
        "see E/CN.15/2019/15, chap. I, sect. A, draft resolution II",
        En,
        &["E/CN.15/2019/15 ; chap. I, sect. A"],
    ),
    ("документе А/63/432, пункт 13", Ru, &["A/63/432 ; 13"]),
    (
        "HRI/GEN/1/Rev.9 (Vol. I), p. 12",
        En,
        &["HRI/GEN/1/Rev.9 (Vol. I) ; p. 12"],
    ),
    (
        "قرار مؤتمر الأطراف 8/2، المرفق الأول، الفقرة 4 (أ)",
        Ar,
        &["CTOC/COP/RES/8/2 ; annex I, 4 (a)"],
    ),
];

#[test]
fn symbols_and_places_in_documents() {
    all(DOCUMENTS, &Home::default());
    let double = find("E/2019/30-E/CN.15/2019/15, par. 3", Fr, &Home::default());
    let one = double.first().expect("a citation");
    assert_eq!(one.reference.to_string(), "E/2019/30");
    let also = one.also.as_ref().map(ToString::to_string);
    assert_eq!(also.as_deref(), Some("E/CN.15/2019/15"));
    assert_eq!((double.len(), one.span.clone()), (1, 0..33));
}

const TREATIES: &[Case] = &[
    (
        "article 32, paragraph 3, of the Convention",
        En,
        &["UNTOC art. 32 ; 3"],
    ),
    (
        "párrafo 3 del artículo 32 de la Convención",
        Es,
        &["UNTOC art. 32 ; 3"],
    ),
    ("пунктом 3 статьи 32 Конвенции", Ru, &["UNTOC art. 32 ; 3"]),
    (
        "الفقرة 2 من المادة 10 من بروتوكول مكافحة تهريب المهاجرين",
        Ar,
        &["SOM Protocol art. 10 ; 2"],
    ),
    ("《公约》第32条第3款", Zh, &["UNTOC art. 32 ; 3"]),
    ("numéro de vente : F.18.IV.9", Fr, &["F.18.IV.9"]),
    ("Sales No. E.18.IV.9, p. 31", En, &["E.18.IV.9 ; p. 31"]),
    (
        "articles 5 and 6 of the Convention",
        En,
        &["UNTOC art. 5", "UNTOC art. 6"],
    ),
    (
        "article 8 of the Vienna Convention on consular relations",
        En,
        &[],
    ),
    (
        "apartado b) del párrafo 1 del artículo 5 del Protocolo contra la Trata de Personas",
        Es,
        &["TIP Protocol art. 5 ; 1 (b)"],
    ),
    (
        "《有组织犯罪公约》第六条第1款(a)项",
        Zh,
        &["UNTOC art. 6 ; 1 (a)"],
    ),
    (
        "الفقرة الفرعية (أ) من الفقرة 1 من المادة 5 من بروتوكول الاتجار بالأشخاص",
        Ar,
        &["TIP Protocol art. 5 ; 1 (a)"],
    ),
];

#[test]
fn treaties_and_sales_numbers() {
    all(TREATIES, &Home::default());
}

#[test]
fn a_place_stands_behind_ibid() {
    for (text, at, language, want) in [
        ("Ibid., para 4.", 5, En, "4"),
        ("同上，第25段。", 6, Zh, "25"),
        ("المرجع نفسه، الفقرة 19.", 21, Ar, "19"),
        ("Там же, п. 23 b).", 11, Ru, "23 (b)"),
    ] {
        let (place, end) = place_behind(text, at, language).expect(text);
        assert_eq!(place.to_string(), want, "{text}");
        assert!(text.is_char_boundary(end) && end > at, "{text}");
    }
    assert_eq!(place_behind("Ibid. A book", 5, En), None);
}
