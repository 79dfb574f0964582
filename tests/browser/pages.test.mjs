// What the parts of a page do in a real browser: the skip link, the search box and its suggestions, filters,
// notes, what is mirrored. What axe finds is `matrix`, the whole way of a reader `task`.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { base, kinds, start } from "./browser.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
before(async () => { browser = await start(); }, { timeout: 90_000 });
after(async () => { await browser?.close(); });

test("the keyboard skips to the content", async () => {
  const page = await browser.newPage();
  await page.goto(`${base}/fr/themes`);
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.className);
  assert.equal(first, "skip");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  await page.keyboard.press("Tab");
  const inside = await page.evaluate(() => document.getElementById("main").contains(document.activeElement));
  assert.ok(inside, "the next stop is inside the content");
  await page.close();
});

test("whatever takes the focus shows it", { timeout: 600_000 }, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const hidden = [];
  let looked = 0;
  for (const [kind, path] of await kinds("fr")) {
    await page.goto(base + path);
    const [count, found] = await page.evaluate(() => {
      const stops = [...document.querySelectorAll("a[href], button, input, textarea, summary, [tabindex='0']")];
      const taken = stops.filter((one) => { one.focus({ focusVisible: true }); return document.activeElement === one; });
      const dim = taken.filter((one) => {
        one.focus({ focusVisible: true });
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        // A bar or a cell of a chart is outlined itself.
        const bar = one.closest("svg") && one.querySelector("rect");
        return bar ? parseFloat(getComputedStyle(bar).strokeWidth) < 3 : outlineStyle === "none" || parseFloat(outlineWidth) < 2;
      });
      return [taken.length, dim.map((one) => one.outerHTML.slice(0, 120))];
    });
    looked += count;
    hidden.push(...found.slice(0, 3).map((html) => `${kind}: ${html}`));
  }
  await page.close();
  assert.deepEqual(hidden, []);
  assert.ok(looked > 1000, `only ${looked} stops`);
});

test("search and filters work without scripts", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${base}/en`);
  await page.fill("#q", "evidence");
  await page.click(".hero button");
  assert.match(page.url(), /\/en\/recommendations\?q=evidence$/);
  const before = await page.locator(".bar-line strong").textContent();
  await page.locator(".facets input[name=status]").first().check();
  await page.click(".facets button");
  assert.match(page.url(), /q=evidence/);
  assert.match(page.url(), /status=/);
  assert.ok((await page.locator(".chip").count()) >= 1);
  await page.locator(".chip").first().click();
  assert.equal(await page.locator(".bar-line strong").textContent(), before);
  await context.close();
});

// What the list of suggestions is to a screen reader, for the box of a page.
const combobox = (page) => page.evaluate(() => {
  const box = document.getElementById("q");
  const list = document.getElementById(box.getAttribute("aria-controls"));
  const active = document.getElementById(box.getAttribute("aria-activedescendant"));
  return {
    expanded: box.getAttribute("aria-expanded"),
    shown: !list.hidden,
    options: list.children.length,
    active: active && [...list.children].indexOf(active),
    selected: active?.getAttribute("aria-selected"),
    focused: document.activeElement === box,
  };
});

for (const [language, path, typed] of [["en", "", "priv"], ["fr", "/help", "enqu"], ["ar", "/themes", "demo"]]) {
  test(`the search box suggests, by keyboard alone: ${language}${path}`, { timeout: 60_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${base}/${language}${path}`);
    const box = page.getByRole("combobox");
    await box.focus();
    assert.equal((await combobox(page)).expanded, "false");
    // At once: on a busy machine the list of the first letters would stand until that of the last.
    await page.keyboard.insertText(typed);
    await page.waitForSelector("#q-list [role=option]");
    const open = await combobox(page);
    assert.deepEqual([open.expanded, open.shown, open.active, open.focused], ["true", true, null, true]);
    const said = await page.locator("form:has(#q) [role=status]").textContent();
    assert.match(said, new RegExp(`: ${open.options}$`));
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    assert.deepEqual(violations.map((violation) => `${violation.id}: ${violation.nodes[0].html}`), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `scrolls ${wide} px sideways`);

    await page.keyboard.press("ArrowDown");
    assert.deepEqual(await combobox(page), { ...open, active: 0, selected: "true" });
    const chosen = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
    assert.deepEqual(chosen.violations.map((violation) => violation.nodes[0].html), []);
    await page.keyboard.press("ArrowUp");
    assert.equal((await combobox(page)).active, null);
    await page.keyboard.press("ArrowUp");
    assert.equal((await combobox(page)).active, open.options - 1);
    await page.keyboard.press("Escape");
    const closed = await combobox(page);
    assert.deepEqual([closed.expanded, closed.shown, closed.active], ["false", false, null]);
    assert.equal(await box.inputValue(), typed, "what was typed stays");

    await page.keyboard.press("ArrowDown");
    await page.waitForSelector("#q-list:not([hidden]) [role=option]");
    await page.keyboard.press("ArrowDown");
    await Promise.all([page.waitForURL((url) => !url.pathname.endsWith(`/${language}${path}`)), page.keyboard.press("Enter")]);
    assert.match(page.url(), new RegExp(`/${language}/(themes|bodies|documents|recommendations)`));
    await context.close();
  });
}

test("a suggestion can be clicked, and Enter without one searches", { timeout: 60_000 }, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${base}/en`);
  await page.locator("#q").pressSequentially("priv");
  const option = page.locator("#q-list [role=option]").first();
  await option.waitFor();
  await Promise.all([page.waitForURL(/\/en\/themes\//), option.click()]);
  await page.locator("#q").pressSequentially("evidence");
  await Promise.all([page.waitForURL(/\/en\/recommendations\?q=evidence$/), page.keyboard.press("Enter")]);
  await page.close();
});

test("a paragraph can be linked to, and its note leads there and back", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const [, path] = (await kinds("fr")).find(([kind]) => kind === "document");
  await page.goto(base + path);
  const call = page.locator("[role=doc-noteref][id]").first();
  const href = await call.getAttribute("href");
  await call.click();
  assert.ok(page.url().endsWith(href));
  await page.locator(`${href} [role=doc-backlink]`).click();
  assert.ok(page.url().includes("#ref-"));
  const number = page.locator(".par .num").first();
  await number.click();
  assert.ok(page.url().includes("#par-"));
  await page.close();
});

test("Arabic is mirrored", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${base}/ar`);
  const mark = await page.locator(".wordmark a").boundingBox();
  assert.ok(mark.x > 640, "the name stands on the right");
  await page.close();
});
