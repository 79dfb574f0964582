// An archive with its sheet, behind the sign-in: sent, its plan looked at and confirmed, without scripts too; and
// axe on these pages in all languages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { crc32 } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { LANGUAGES, editor, signIn, start } from "./browser.mjs";

const skip = editor ? false : "nobody can sign in";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
before(async () => { browser = await start(); }, { timeout: 90_000 });
after(async () => { await browser?.close(); });

// An archive whose files are only stored.
const zip = (files) => {
  const [parts, directory] = [[], []];
  let at = 0;
  for (const [name, text] of files) {
    const [label, bytes] = [Buffer.from(name), Buffer.from(text)];
    const fields = Buffer.alloc(24);
    fields.writeUInt16LE(0x800, 0);
    fields.writeUInt32LE(crc32(bytes), 8);
    fields.writeUInt32LE(bytes.length, 12);
    fields.writeUInt32LE(bytes.length, 16);
    fields.writeUInt16LE(label.length, 20);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04\x14\0", "latin1"), fields, label, bytes]);
    directory.push(Buffer.from("PK\x01\x02\x14\0\x14\0", "latin1"), fields, place, label);
    parts.push(local);
    at += local.length;
  }
  const middle = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(middle.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, middle, end]);
};

const run = 1000 + Math.floor(Math.random() * 8000);
const archive = (number) => {
  const symbol = `DEMO/WG.9/2031/${number}`;
  const buffer = zip([
    ["été.txt", `United Nations ${symbol}\n\nDistr.: General\n3 June 2024\nEnglish\n\n**Report ${number}**\n\nI. Recommendations\n\n1. States parties should take measure ${number}.\n`],
    ["b.txt", `1. The Working Group met for the ${number}th time.\n`],
    ["c.txt", "1. No row names this file.\n"],
    ["sheet.csv", `fichier;cote;langue;type\nété.txt;DEMO/WG.9/2031/1;fr;\nb.txt;${symbol}0;;rapport\ngone.txt;;;\nc.txt;;klingon;poème\n`],
  ]);
  return { name: `papers-${number}.zip`, mimeType: "application/zip", buffer };
};

const sent = async (number, options = {}) => {
  const context = await browser.newContext({ locale: "en", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await signIn(page, "/admin/imports/fill");
  await page.locator("#archive").setInputFiles(archive(number));
  await page.locator("form.report button[type=submit]").click();
  return [context, page];
};

test("a plan is followed, looked at and confirmed", { skip, timeout: 90_000 }, async () => {
  const [context, page] = await sent(run);
  // Without a hand on it: the page follows by itself.
  await page.locator("button[value=confirm]", { hasText: "Import 2 files" }).waitFor();
  assert.equal(await page.locator(".rows li", { hasText: "Held back" }).count(), 2);
  await page.locator("button[value=confirm]").click();
  await page.locator("#fill-now .step.done").waitFor();
  await page.locator(".rows li", { hasText: "été.txt" }).getByRole("link").click();
  await page.locator("h1", { hasText: `Report ${run}` }).waitFor();
  await context.close();
});

test("the same without scripts", { skip, timeout: 90_000 }, async () => {
  const [context, page] = await sent(run + 1, { javaScriptEnabled: false });
  const until = async (found) => {
    while (!(await page.locator(found).count())) await page.getByRole("link", { name: "Show the present state" }).click();
  };
  await until("button[value=confirm]");
  await page.locator("button[value=confirm]").press("Enter");
  await until("#fill-now .step.done");
  await context.close();
});

for (const language of LANGUAGES) {
  test(`axe finds nothing on a plan: ${language}`, { skip, timeout: 120_000 }, async () => {
    for (const [width, colorScheme] of [[360, "dark"], [1280, "light"]]) {
      const [context, page] = await sent(run + 2, { locale: language, colorScheme, viewport: { width, height: 900 } });
      await page.locator("#f-do").waitFor();
      await page.locator(".step.planned").waitFor();
      for (const path of [page.url(), new URL("/admin/imports/fill", page.url()).href]) {
        await page.goto(path);
        await page.evaluate(() => { for (const folded of document.querySelectorAll("main details")) folded.open = true; });
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        const found = violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join("\n")}`);
        assert.deepEqual(found, [], `${path} at ${width} px`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${path} scrolls ${wide} px sideways`);
        if (process.env.RECUEIL_SHOTS) await page.screenshot({ path: `${process.env.RECUEIL_SHOTS}/${language}-${width}-${path.endsWith("fill") ? "list" : "plan"}.png`, fullPage: true });
      }
      await context.close();
    }
  });
}
