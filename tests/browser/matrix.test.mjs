// axe on every kind of page × six languages × light and dark × two widths: all of it in `make check-all`; in
// `make test` a sample that has each kind twice, and each language, width and mode many times. With it goes
// what any page must do: nothing wider than the screen, nothing said on the console.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { LANGUAGES, base, everything, kinds, sendsNothing, start } from "./browser.mjs";

const WIDTHS = [360, 1280];
const MODES = ["light", "dark"];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
before(async () => { browser = await start(); }, { timeout: 90_000 });
after(async () => { await browser?.close(); });

// In which languages a kind is looked at for this width and mode. The sample gives each kind to two of the
// four pairs of width and mode, opposite in both, each in a language of its own.
function sampled(index, width, mode) {
  const pair = WIDTHS.indexOf(width) * 2 + MODES.indexOf(mode);
  if (everything) return LANGUAGES;
  if (index % 2 === 0 ? pair === 0 : pair === 1) return [LANGUAGES[index % 6]];
  if (index % 2 === 0 ? pair === 3 : pair === 2) return [LANGUAGES[(index + 3) % 6]];
  return [];
}

test("the sample has each kind, language, width and mode", async () => {
  const all = await kinds("en");
  const seen = new Set();
  all.forEach(([kind], index) => {
    for (const width of WIDTHS) {
      for (const mode of MODES) {
        for (const language of sampled(index, width, mode)) for (const part of [kind, width, mode, language]) seen.add(part);
      }
    }
  });
  for (const part of [...all.map(([kind]) => kind), ...WIDTHS, ...MODES, ...LANGUAGES]) assert.ok(seen.has(part), `${part} is in no sample`);
});

async function faults(page, errors, name) {
  const found = [];
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  for (const violation of violations) {
    const where = violation.nodes.slice(0, 3).map((node) => `${node.target.join(" ")}: ${node.html.slice(0, 160)}`);
    found.push(`${name}: ${violation.id}: ${violation.help}\n    ${where.join("\n    ")}`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) found.push(`${name}: scrolls ${wide} px sideways`);
  for (const error of errors) found.push(`${name}: console: ${error}`);
  return found;
}

for (const width of WIDTHS) {
  for (const mode of MODES) {
    test(`axe finds nothing: ${width} px, ${mode}`, { timeout: 1_800_000 }, async () => {
      const context = await browser.newContext({ colorScheme: mode, viewport: { width, height: 900 } });
      const page = await context.newPage();
      let errors = [];
      page.on("console", (message) => {
        // The browser itself reports a page that answers 404 or 400, which is what it should do.
        if (message.type() === "error" && !message.text().includes("Failed to load resource")) errors.push(message.text());
      });
      const found = [];
      let looked = 0;
      for (const language of LANGUAGES) {
        for (const [index, [kind, path]] of (await kinds(language)).entries()) {
          if (!sampled(index, width, mode).includes(language)) continue;
          errors = [];
          await page.goto(base + path);
          found.push(...await faults(page, errors, `${kind} ${path}`));
          looked += 1;
          if (kind !== "report") continue;
          await sendsNothing(page);
          found.push(...await faults(page, errors, `${kind} ${path}, sent empty`));
        }
      }
      await context.close();
      assert.ok(looked > 5, `only ${looked} pages`);
      assert.equal(found.length, 0, "\n" + found.join("\n"));
    });
  }
}
