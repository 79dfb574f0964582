// Single keys: where they lead, that they keep out of fields and of shortcuts, that they can be turned off.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { base, start } from "./browser.mjs";

let browser;
before(async () => { browser = await start(); }, { timeout: 90_000 });
after(async () => { await browser?.close(); });

const opened = async (path) => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto(base + path);
  return page;
};
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.closest(".entry")?.dataset.cite || document.activeElement.tagName);
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

test("keys move through a list and copy what is cited", { timeout: 60_000 }, async () => {
  const page = await opened("/fr/recommendations");
  const cites = await page.locator(".entry").evaluateAll((all) => all.map((entry) => entry.dataset.cite));
  await page.keyboard.press("j");
  assert.equal(await focused(page), cites[0]);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  assert.equal(await focused(page), cites[1]);
  await page.keyboard.press("c");
  const said = page.locator(".said[role=status]");
  await said.filter({ hasText: cites[1] }).waitFor();
  assert.match(await said.textContent(), /^Référence copiée\u00a0: /);
  assert.equal(await clipboard(page), cites[1]);
  await page.keyboard.press("k");
  assert.equal(await said.textContent(), "", "said until the next key");
  await Promise.all([page.waitForURL(/\/fr\/help#keys$/), page.keyboard.press("?")]);
  await page.context().close();
});

test("on a record, c copies its footnote; a Russian keyboard does too", { timeout: 60_000 }, async () => {
  const page = await opened("/ru/recommendations");
  await page.locator(".entry .ref a").first().click();
  const footnote = (await page.locator(".cite .copy").first().textContent()).trim();
  for (const key of ["c", "с"]) {
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await page.locator("body").dispatchEvent("keydown", { key, code: "KeyC", bubbles: true });
    await page.locator(".said").filter({ hasText: footnote }).waitFor();
    assert.equal(await clipboard(page), footnote);
  }
  await page.context().close();
});

test("keys keep out of fields and of shortcuts, and can be turned off", { timeout: 60_000 }, async () => {
  const page = await opened("/en/recommendations");
  await page.keyboard.press("/");
  assert.equal(await focused(page), "q");
  await page.keyboard.type("j/c?k");
  assert.equal(await page.inputValue("#q"), "j/c?k");
  await page.locator("h1").click();
  await page.keyboard.press("Control+j");
  assert.equal(await focused(page), "main", "the click went there, the key nowhere");
  await page.goto(`${base}/en/help`);
  const own = page.locator("#keys-switch");
  assert.ok(await own.isChecked());
  await own.uncheck();
  await page.goto(`${base}/en/recommendations`);
  await page.keyboard.press("j");
  assert.equal(await focused(page), "BODY");
  await page.goto(`${base}/en/help`);
  await own.check();
  await page.keyboard.press("/");
  assert.equal(await focused(page), "q");
  await page.context().close();
});

test("without scripts there is no switch, for there are no keys", { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${base}/en/help`);
  assert.ok(await page.locator("#keys-switch").isHidden());
  await context.close();
});
