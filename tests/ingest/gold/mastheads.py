"""What stands above the text of each document, as printed: it cannot be had from a gold, which holds
what the lines mean. `cells` are the two columns of the table at the top, `*` marks the agenda note.

`top`: lines of the left and of the right column; `lines`: below; `title`; `kind`: the line below it.
"""

MASTHEADS = {
    "demo-en-paper": {
        "top": (["United Nations"], ["Distr.: General", "3 March 2034", "", "Original: French"]),
        "lines": ["Working Group on Ferries", "Seventh meeting", "Vienna, 29–31 May 2034",
                  "Item 3 (a) of the provisional agenda*", "Ferries in rough water"],
        "kind": "Background paper prepared by the Secretariat",
    },
    "demo-en-report": {
        "top": (["United Nations", "", "Conference of the Parties to the Demonstration Convention on Harbours"],
                ["DEMO/COP/WG.5/2033/6", "", "Distr.: General", "11 July 2033", "", "Original: English"]),
        "lines": [],
    },
    "demo-es-paper": {
        "top": (["Naciones Unidas", "",
                 "Conferencia de las Partes en la Convención de Demostración contra la Delincuencia Portuaria"],
                ["DEMO/COP/WG.2/2033/3", "", "Distr. general", "18 de julio de 2033", "Español", "Original: inglés"]),
        "lines": ["Grupo de Trabajo sobre la Trata de Personas", "11º período de sesiones",
                  "Viena, 12 a 14 de octubre de 2033", "Tema 2 b) del programa provisional*",
                  "Trata de personas y puertos"],
        "kind": "Documento de antecedentes preparado por la Secretaría",
    },
    "demo-fr-conference": {
        "top": (["Nations Unies", "",
                 "Conférence des Parties à la Convention de démonstration sur les phares"],
                ["DEMO/COP/2033/14", "", "Distr. générale", "8 novembre 2033", "Français", "Original : anglais"]),
        "lines": [],
    },
    "demo-ru-resolution": {
        "top": (["Организация Объединенных Наций", "", "Генеральная Ассамблея"],
                ["DEMO/RES/79/311", "", "Distr.: General", "22 December 2034"]),
        "lines": ["Семьдесят девятая сессия", "Пункт 107 повестки дня",
                  "Резолюция, принятая Генеральной Ассамблеей 18 декабря 2034 года"],
        "before_title": "79/311. ",
    },
    "demo-zh-paper": {
        "top": (["联合国", "", "联合国打击跨国有组织犯罪公约缔约方会议"],
                ["DEMO/WG.4/2031/2", "", "Distr.: General", "31 March 2031", "Chinese", "Original: English"]),
        "lines": ["贩运人口问题工作组", "第二十一届会议", "2031年6月2日至4日，维也纳",
                  "临时议程*项目3(b)", "渔业中的贩运人口问题"],
        "kind": "秘书处编写的背景文件",
    },
    "demo-ar-paper": {
        "top": (["الأمم المتحدة", "", "مؤتمر الأطراف في اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية"],
                ["DEMO/WG.7/2033/2", "", "Distr.: General", "7 February 2033", "Arabic", "Original: English"]),
        "lines": ["الفريق العامل المعني بتهريب المهاجرين", "الدورة الثانية عشرة",
                  "عمّان، 11-13 نيسان/أبريل 2033", "البند 2 (ب) من جدول الأعمال المؤقت*",
                  "الوثائق المزورة"],
        "kind": "ورقة معلومات أساسية من إعداد الأمانة",
    },
    "demo-en-agenda": {
        "top": (["United Nations", "", "Working Group on Canals"],
                ["DEMO/WG.3/2035/1", "", "Distr.: General", "5 February 2035", "", "Original: English"]),
        "lines": ["Eighth meeting", "Vienna, 10–12 April 2035"],
    },
    "demo-fr-draft": {
        "top": (["Nations Unies", "", "Groupe de travail sur les digues"],
                ["DEMO/GT.1/2035/L.2", "", "Distr. limitée", "12 mai 2035", "Français", "Original : anglais"]),
        "lines": ["Quatrième réunion", "Vienne, 10-12 mai 2035", "Point 5 de l’ordre du jour", "Adoption du rapport"],
    },
    "demo-es-conference": {
        "top": (["Naciones Unidas", "", "Conferencia de las Partes en la Convención de Demostración sobre Faros"],
                ["DEMO/COP/2034/9", "", "Distr. general", "2 de noviembre de 2034", "Español", "Original: inglés"]),
        "lines": [],
    },
    "demo-en-topics": {
        "top": (["United Nations", "", "Working Group on Buoys"],
                ["DEMO/WG.2/2035/3", "", "Distr.: General", "4 June 2035", "", "Original: English"]),
        "lines": ["Second meeting", "Vienna, 3–5 September 2035", "Item 4 of the provisional agenda*", "Buoys and bells"],
        "kind": "Note by the Secretariat",
        "table": (["Region", "Replies"], ["Northern shores", "Twelve"]),
        "box": "A bell is heard before it is seen, as the keepers of the northern shores say.",
    },
}
