// One decision about a theme for many records, behind the sign-in: chosen, planned and done by keyboard alone and
// without scripts; and axe on these pages in all languages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { LANGUAGES, editor, signIn, start } from "./browser.mjs";

const skip = editor ? false : "nobody can sign in";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
before(async () => { browser = await start(); }, { timeout: 90_000 });
after(async () => { await browser?.close(); });

const opened = async (options = {}) => {
  const context = await browser.newContext({ locale: "en", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await signIn(page, "/admin/records/many");
  return [context, page];
};

test("two records get a theme, without scripts", { skip, timeout: 60_000 }, async () => {
  const [context, page] = await opened({ javaScriptEnabled: false });
  const themes = await page.locator("#themes option").evaluateAll((all) => all.map((one) => one.value));
  const used = await page.locator(".many .tag").allInnerTexts();
  const labels = await page.locator("#themes option").allTextContents();
  const free = themes.find((slug, place) => !used.some((tag) => tag.startsWith(labels[place])));
  await page.locator(".many input").nth(0).press("Space");
  await page.locator(".many input").nth(1).press("Space");
  await page.locator("#theme").fill(free);
  await page.locator("#theme").press("Enter");
  await page.locator("h1", { hasText: "Give the theme" }).waitFor();
  await page.getByRole("button", { name: "Do it for 2 records" }).press("Enter");
  await page.locator("[role=status]").waitFor();
  assert.equal(await page.locator(".many .tag.added").count() >= 2, true);
  await context.close();
});

for (const language of LANGUAGES) {
  test(`axe finds nothing on many records: ${language}`, { skip, timeout: 120_000 }, async () => {
    for (const [width, colorScheme] of [[360, "dark"], [1280, "light"]]) {
      const [context, page] = await opened({ locale: language, colorScheme, viewport: { width, height: 900 } });
      for (const name of ["list", "plan"]) {
        if (name === "plan") {
          await page.locator("#theme").fill(await page.locator("#themes option").nth(1).getAttribute("value"));
          await page.locator("button[name=all]").click();
          await page.locator("#m-do").waitFor();
        }
        await page.evaluate(() => { for (const folded of document.querySelectorAll("main details")) folded.open = true; });
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        const found = violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join("\n")}`);
        assert.deepEqual(found, [], `${name} at ${width} px`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${name} scrolls ${wide} px sideways`);
        if (process.env.RECUEIL_SHOTS) await page.screenshot({ path: `${process.env.RECUEIL_SHOTS}/many-${language}-${width}-${name}.png` });
      }
      await context.close();
    }
  });
}
