// One report of our own in three languages and three formats, as files that a person could send.
import { crc32 } from "node:zlib";

/** Each time another one: a store may have those of other runs. */
let number = 1000 + Math.floor(Math.random() * 8000);

const WORDS = {
  en: {
    head: ["United Nations", "Distr.: General", "3 June 2025", "Original: English"],
    title: "Report on the meeting of the Working Group on Models held in Vienna from 3 to 5 June 2025",
    list: "I. Recommendations",
    first: "The Working Group adopted the following recommendations.",
    asks: [
      (n) => `States parties should protect children by measure ${n}.`,
      (n) => `States parties should limit facial recognition to case ${n}.`,
      (n) => `States parties should train border guards for task ${n}.`,
    ],
  },
  fr: {
    head: ["Nations Unies", "Distr. générale", "3 juin 2025", "Français", "Original : anglais"],
    title: "Rapport sur la réunion du Groupe de travail sur les modèles tenue à Vienne du 3 au 5 juin 2025",
    list: "I. Recommandations",
    first: "Le Groupe de travail a adopté les recommandations ci-après.",
    asks: [
      (n) => `Les États parties devraient protéger les enfants par la mesure ${n}.`,
      (n) => `Les États parties devraient limiter la reconnaissance faciale au cas ${n}.`,
      (n) => `Les États parties devraient former les garde-frontières à la tâche ${n}.`,
    ],
  },
  ar: {
    head: ["الأمم المتحدة", "Distr.: General", "3 June 2025", "Arabic", "Original: English"],
    title: "تقرير عن اجتماع الفريق العامل المعني بالنماذج المعقود في فيينا في الفترة من 3 إلى 5 حزيران/يونيه 2025",
    list: "أولا - التوصيات",
    first: "اعتمد الفريق العامل التوصيات الواردة أدناه.",
    asks: [
      (n) => `ينبغي للدول الأطراف أن تحمي الأطفال بالتدبير ${n}.`,
      (n) => `ينبغي للدول الأطراف أن تقصر التعرف على الوجوه على الحالة ${n}.`,
      (n) => `ينبغي للدول الأطراف أن تدرب حرس الحدود على المهمة ${n}.`,
    ],
  },
};

/** The lines of a report; its recommendations are paragraphs 2 to 4. */
const lines = ({ head, title, list, first, asks }, symbol, n, dot) => [
  `${head[0]} ${symbol}`, ...head.slice(1), title, list,
  ...[first, ...asks.map((ask) => ask(n))].map((text, at) => `${at + 1}${dot} ${text}`),
];
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const text = (all) => Buffer.from(`${all.join("\n\n")}\n`);
const html = (all, language) => Buffer.from(`<!DOCTYPE html>\n<html lang="${language}">\n<head><meta charset="utf-8"><title>${escaped(all[0])}</title></head>\n<body>\n${all.map((line) => `<p>${escaped(line)}</p>`).join("\n")}\n</body>\n</html>\n`);
const docx = (all) => {
  const open = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const office = "http://schemas.openxmlformats.org";
  const body = all.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`).join("");
  return zip({
    "[Content_Types].xml": `${open}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `${open}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${open}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
};

/** An archive in which nothing is compressed. */
function zip(parts) {
  const entries = [], central = [];
  let offset = 0;
  for (const [name, words] of Object.entries(parts)) {
    const [title, data] = [Buffer.from(name), Buffer.from(words)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x21, 8); // The first day that the format knows.
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), facts, title, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), facts, rest, title]));
    entries.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...entries, directory, end]);
}

/** A report: its symbol, its files, and the words of its recommendations by language. */
export function report() {
  number += 1;
  const symbol = `DEMO/WG.9/2025/${number}`;
  const of = (language, dot = ".") => lines(WORDS[language], symbol, number, dot);
  const file = (language, kind, mimeType, buffer) => ({ name: `report-${number}-${language}.${kind}`, mimeType, buffer });
  return {
    symbol,
    files: [
      file("en", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx(of("en"))),
      file("fr", "html", "text/html", html(of("fr"), "fr")),
      file("ar", "txt", "text/plain", text(of("ar", " -"))),
    ],
    words: Object.fromEntries(Object.entries(WORDS).map(([language, { asks }]) => [language, asks.map((ask) => ask(number))])),
  };
}
