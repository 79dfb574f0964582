//! Pairs: resolutions and decisions by number, whose they are.

use super::super::*;
use super::{Case, all, read};

use Language::{Ar, En, Es, Fr, Ru, Zh};

const ASSEMBLY: &[Case] = &[
    ("General Assembly resolution 74/247", En, &["A/RES/74/247"]),
    (
        "résolution 74/247 de l’Assemblée générale",
        Fr,
        &["A/RES/74/247"],
    ),
    (
        "Résolution 65/230 de l'Assemblée générale, par. 42",
        Fr,
        &["A/RES/65/230 ; 42"],
    ),
    (
        "resolución 59/160 de la Asamblea General, de 20 de diciembre de 2004",
        Es,
        &["A/RES/59/160"],
    ),
    (
        "резолюции 67/193 Генеральной Ассамблеи",
        Ru,
        &["A/RES/67/193"],
    ),
    ("大会1998年12月9日第53/111号决议", Zh, &["A/RES/53/111"]),
    (
        "قرار الجمعية العامة 59/160، المؤرَّخ 20 كانون الأول/ ديسمبر 2004",
        Ar,
        &["A/RES/59/160"],
    ),
    ("resolution 2837 (XXVI)", En, &["A/RES/2837 (XXVI)"]),
    (
        "قرار الجمعية العامة 2837 (د-26)",
        Ar,
        &["A/RES/2837 (XXVI)"],
    ),
    ("resolution 217 A (III)", En, &["A/RES/217 A (III)"]),
    ("резолюция 217 А (III)", Ru, &["A/RES/217 A (III)"]),
    ("القرار ٢٣٠/٦٥", Ar, &["A/RES/65/230"]),
    ("大会第52/163号决议第1段", Zh, &["A/RES/52/163 ; 1"]),
    (
        "الفقرة 17 (ج) من المرفق الثاني لقرار الجمعية العامة 2837 (د-26)",
        Ar,
        &["A/RES/2837 (XXVI) ; annex II, 17 (c)"],
    ),
    ("resolution 45/8", En, &[]),
];

#[test]
fn resolutions_of_the_general_assembly() {
    all(ASSEMBLY, &Home::default());
}

const SPEAKER: &[Case] = &[
    ("第55/25号决议,附件二", Zh, &["A/RES/55/25 ; annex II"]),
    (
        "قراريها 57/301 المؤرخ 13 آذار/مارس 2003 و 73/299",
        Ar,
        &["A/RES/57/301", "A/RES/73/299"],
    ),
    (
        "ссылаясь на свои резолюции 55/25 от 15 ноября 2000 года и 67/193 от 20 декабря 2012 года",
        Ru,
        &["A/RES/55/25", "A/RES/67/193"],
    ),
    (
        "Recalling its resolution 56/204 of 20 December 2001 and Economic and Social Council resolution 2032/9",
        En,
        &["A/RES/56/204", "E/RES/2032/9"],
    ),
    (
        "Recalling its resolution 8/1 and Conference resolution 9/2",
        En,
        &["A/RES/8/1", "CTOC/COP/RES/9/2"],
    ),
];

#[test]
fn who_speaks_owns_what_nobody_else_does() {
    let home = Home {
        speaker: Some(Body::Assembly),
        ..Home::default()
    };
    all(SPEAKER, &home);
}

const COUNCILS: &[Case] = &[
    (
        "قرار المجلس الاقتصادي والاجتماعي 155 جيم (د-7)",
        Ar,
        &["E/RES/155 C (VII)"],
    ),
    (
        "Security Council resolution 2491 (2019)",
        En,
        &["S/RES/2491 (2019)"],
    ),
    (
        "résolution 2491 (2019) du Conseil de sécurité",
        Fr,
        &["S/RES/2491 (2019)"],
    ),
    ("安全理事会第2491(2019)号决议", Zh, &["S/RES/2491 (2019)"]),
    (
        "Резолюция 2331 (2016) Совета Безопасности",
        Ru,
        &["S/RES/2331 (2016)"],
    ),
    ("S/RES/2491(2019)", En, &["S/RES/2491 (2019)"]),
    (
        "Economic and Social Council resolution 2006/27",
        En,
        &["E/RES/2006/27"],
    ),
    (
        "El Consejo recordó sus resoluciones 2001/16, de 24 de julio de 2001, y 2002/21",
        Es,
        &["E/RES/2001/16", "E/RES/2002/21"],
    ),
    (
        "المجلس الاقتصادي والاجتماعي، في قراره 2011/42",
        Ar,
        &["E/RES/2011/42"],
    ),
    ("31/2006/RES/E", Ar, &["E/RES/2006/31"]),
    (
        "Human Rights Council resolutions 35/17, 36/5 and 41/7",
        En,
        &["A/HRC/RES/35/17", "A/HRC/RES/36/5", "A/HRC/RES/41/7"],
    ),
    (
        "résolutions 2331 (2016) et 2388 (2017) du Conseil de sécurité",
        Fr,
        &["S/RES/2331 (2016)", "S/RES/2388 (2017)"],
    ),
    (
        "resolutions 55/25 of the General Assembly and 2006/27 of the Economic and Social Council",
        En,
        &["A/RES/55/25", "E/RES/2006/27"],
    ),
    (
        "安全理事会第2331(2016)号和第2388(2017)号决议",
        Zh,
        &["S/RES/2331 (2016)", "S/RES/2388 (2017)"],
    ),
];

#[test]
fn resolutions_of_the_councils() {
    all(COUNCILS, &Home::default());
}

const CONFERENCE: &[Case] = &[
    ("Conference resolution 8/1", En, &["CTOC/COP/RES/8/1"]),
    (
        "résolution 5/3 de la Conférence des Parties",
        Fr,
        &["CTOC/COP/RES/5/3"],
    ),
    (
        "В резолюции 5/3 вновь Конференция участников",
        Ru,
        &["CTOC/COP/RES/5/3"],
    ),
    (
        "In its decision 4/4, the Conference",
        En,
        &["CTOC/COP/DEC/4/4"],
    ),
    (
        "En su decisión 4/4, la Conferencia",
        Es,
        &["CTOC/COP/DEC/4/4"],
    ),
    ("缔约方会议第8/1号决议也提到", Zh, &["CTOC/COP/RES/8/1"]),
    (
        "أنشأ مؤتمر الأطراف، في مقرره 4/4، الفريق العامل",
        Ar,
        &["CTOC/COP/DEC/4/4"],
    ),
    ("resolución 45/8 de la Comisión de Estupefacientes", Es, &[]),
    ("Commission on Narcotic Drugs resolution 45/8", En, &[]),
    ("In its decision 4/3, the Working Group", En, &[]),
    ("Résolution MSC.167(78), annexe 34", Fr, &[]),
    (
        "Dans sa résolution 74/127, l’Assemblée a prié",
        Fr,
        &["A/RES/74/127"],
    ),
    (
        "en 2019, l'Assemblée générale a adopté la résolution 54/247 sur",
        Fr,
        &["A/RES/54/247"],
    ),
    (
        "la Conférence des Parties a encouragé les États, dans sa résolution 8/1, à",
        Fr,
        &["CTOC/COP/RES/8/1"],
    ),
    (
        "resolutions 55/25 of 15 November 2000 and 58/4 of the General Assembly",
        En,
        &["A/RES/55/25", "A/RES/58/4"],
    ),
    (
        "وأشار إلى بقرار الجمعية العامة 54/293",
        Ar,
        &["A/RES/54/293"],
    ),
    ("طبقاً لقرار الجمعية العامة 54/293.", Ar, &["A/RES/54/293"]),
    (
        "وعملاً بقراري الجمعية العامة 55/25 و58/4",
        Ar,
        &["A/RES/55/25", "A/RES/58/4"],
    ),
    (
        "大会第55/25、55/255和58/4号决议",
        Zh,
        &["A/RES/55/25", "A/RES/55/255", "A/RES/58/4"],
    ),
    (
        "resoluciones del Consejo de Seguridad 2331 (2016) y 2388 (2017)",
        Es,
        &["S/RES/2331 (2016)", "S/RES/2388 (2017)"],
    ),
    (
        "в соответствии с пунктом 5 резолюции 8/2 Конференции участников",
        Ru,
        &["CTOC/COP/RES/8/2 ; 5"],
    ),
    (
        "General Assembly resolution S-30/1, annex",
        En,
        &["A/RES/S-30/1 ; annex"],
    ),
    (
        "General Assembly resolution 46/152 and Council decisions 2010/243 and 2011/4",
        En,
        &["A/RES/46/152", "E/DEC/2010/243", "E/DEC/2011/4"],
    ),
];

#[test]
fn resolutions_of_a_conference_and_of_others() {
    all(CONFERENCE, &Home::default());
    let home = Home {
        conference: Some("CAC/COSP"),
        ..Home::default()
    };
    assert_eq!(read("resolution 7/1", En, &home), ["CAC/COSP/RES/7/1"]);
}
