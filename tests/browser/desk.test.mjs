// The pages behind the sign-in that have no tests of their own: axe, nothing that scrolls sideways, and the
// keyboard through a decision; in all languages, without and with scripts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { LANGUAGES, base as address, editor, signIn, start } from "./browser.mjs";

const skip = editor ? false : "nobody can sign in";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
before(async () => { browser = await start(); }, { timeout: 90_000 });
after(async () => { await browser?.close(); });

const look = async (page, name) => {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join("\n")}`);
  assert.deepEqual(found, [], name);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${name} scrolls ${wide} px sideways`);
};

for (const language of LANGUAGES) {
  test(`axe finds nothing behind the sign-in: ${language}`, { skip, timeout: 300_000 }, async () => {
    for (const [width, colorScheme] of [[360, "dark"], [1280, "light"]]) {
      const context = await browser.newContext({ locale: language, colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${address}/admin/sign-in`);
      await look(page, `sign-in at ${width} px`);
      await signIn(page, "/admin");
      const list = await (await context.request.get(`${address}/api/v1/recommendations?limit=1`)).json();
      const themes = await (await context.request.get(`${address}/api/v1/themes`)).json();
      const documents = await (await context.request.get(`${address}/api/v1/documents?limit=1`)).json();
      const name = encodeURIComponent(documents.items[0].symbol);
      await page.goto(`${address}/admin/documents/${name}`);
      const review = await page.locator("main a[href$='/review']").first().getAttribute("href");
      const own = ["/settings", `/documents/${name}`, `/withdraw?document=${name}`,
        `/withdraw?record=${list.items[0].id}`, review.replace("/admin", "").replace(/review$/, "publish")];
      for (const path of [...own, "", "/reports", "/records", `/records/${list.items[0].id}`, "/themes?phrase=police",
        `/themes/${themes.items[0].slug}`, "/thesaurus/proposals", "/thesaurus/history", "/thesaurus/files", "/imports/compiled", "/log", "/users", "/account", "/account/second-factor"]) {
        await page.goto(`${address}/admin${path}`);
        await page.locator("h1").waitFor();
        await page.evaluate(() => { for (const folded of document.querySelectorAll("main details")) folded.open = true; });
        await look(page, `/admin${path} at ${width} px`);
      }
      await context.close();
    }
  });
}

test("a theme is accepted by keyboard alone, without scripts", { skip, timeout: 60_000 }, async () => {
  const context = await browser.newContext({ locale: "en", javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, "/admin");
  const list = await (await context.request.get(`${address}/api/v1/recommendations?limit=50`)).json();
  const record = list.items.find((one) => one.themes.some((theme) => theme.origin === "proposed"));
  await page.goto(`${address}/admin/records/${record.id}`);
  const proposed = page.locator(".tag.proposed");
  const before = await proposed.count();
  await page.locator("button[name=give]").first().focus();
  await page.keyboard.press("Enter");
  await page.locator("[role=status]").waitFor();
  assert.equal(await proposed.count(), before - 1);
  await context.close();
});

test("themes are proposed anew, and an open page follows by itself", { skip, timeout: 60_000 }, async () => {
  const context = await browser.newContext({ locale: "en" });
  const page = await context.newPage();
  await signIn(page, "/admin");
  await page.goto(`${address}/admin/thesaurus/proposals`);
  await page.locator("button[value=start]").click();
  await page.locator("#p-run", { hasText: "The difference" }).waitFor();
  await context.close();
});

test("the index goes out as a file and comes in again, without scripts", { skip, timeout: 60_000 }, async () => {
  const context = await browser.newContext({ locale: "en", javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, "/admin");
  for (const name of ["themes.ttl", "themes.csv"]) {
    const file = await (await context.request.get(`${address}/admin/${name}`)).body();
    await page.goto(`${address}/admin/thesaurus/files`);
    await page.locator("#file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: file });
    await page.locator("main form button").click();
    await page.getByText("Nothing would change.").waitFor();
  }
  await context.close();
});
