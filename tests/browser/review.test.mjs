// A document reviewed in a browser: by keyboard alone from the sign-in to the page that readers see, while the
// service is away in the middle; without scripts; and axe on these pages in all languages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { LANGUAGES, editor, signIn, start } from "./browser.mjs";

const skip = editor ? false : "nobody can sign in";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
before(async () => { browser = await start(); }, { timeout: 90_000 });
after(async () => { await browser?.close(); });

let number = 1000 + Math.floor(Math.random() * 8000);
const RECOMMENDATIONS = 17;
const report = () => {
  number += 1;
  const items = Array.from({ length: RECOMMENDATIONS }, (_, at) => `${at + 2}. States parties should protect children and witnesses by measure ${at + 1} of ${number}.`);
  const text = `United Nations DEMO/WG.9/2023/${number}\n\nDistr.: General\n3 June 2023\nEnglish\n\n**Report of the Working Group on Models on its ninth meeting, held in Vienna from 3 to 5 June 2023**\n\nI. Recommendations\n\n1. The Working Group adopted the following recommendations.\n\n${items.join("\n\n")}\n`;
  return { name: `report-${number}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) };
};

/** A page that shows the review of a new report. */
const opened = async (options = {}) => {
  const context = await browser.newContext({ locale: "en", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await signIn(page, "/admin/imports");
  await page.locator("#files").setInputFiles([report()]);
  await page.locator("form.drop button[type=submit]").click();
  const line = page.locator(".imports li", { hasText: `DEMO/WG.9/2023/${number}` });
  const read = line.locator(".step.in_review");
  while (!(await read.count())) {
    // Without script a page that is asked again says how far it is.
    if (options.javaScriptEnabled === false) await page.goto(new URL("/admin/imports", page.url()).href);
    await page.waitForTimeout(200);
  }
  await page.goto(new URL(await line.locator(".name a").first().getAttribute("href"), page.url()).href + "/review");
  return [context, page];
};

test("a report is reviewed by keyboard alone, while the service is away for a moment", { skip, timeout: 120_000 }, async () => {
  const [context, page] = await opened();
  const began = Date.now();
  let actions = 0;
  const press = (key) => { actions += 1; return page.keyboard.press(key); };
  const field = page.locator(".decide.now textarea");
  const first = await field.inputValue();
  await press("e");
  await page.keyboard.type("Typed while away. ");
  await page.route("**/review/records/**", (route) => route.abort());
  await press("Escape");
  await page.locator("#saved.wrong").waitFor();
  await page.unroute("**/review/records/**");
  await page.locator("#saved", { hasText: /^Saved$/ }).waitFor();
  assert.match(await field.inputValue(), /Typed while away/);
  await press("u");
  await page.waitForFunction((text) => document.querySelector(".decide.now textarea").value === text, first);
  const open = page.locator(".decide[data-open]");
  const count = await open.count();
  assert.equal(count, RECOMMENDATIONS);
  for (let left = count; left > 0; left -= 1) {
    await press("a");
    await page.waitForFunction((left) => document.querySelectorAll(".decide[data-open]").length < left, left);
  }
  while (await page.locator(".stops [data-open] button, .stops li[data-open] button").count()) {
    await page.locator(".stops li[data-open] button").first().focus();
    const left = await page.locator(".stops li[data-open]").count();
    await press("Enter");
    await page.waitForFunction((left) => document.querySelectorAll(".stops li[data-open]").length < left, left);
  }
  await page.locator("#tray form[action$=publish] button").focus();
  await Promise.all([page.waitForURL(/\/documents\//), press("Enter")]);
  assert.equal(await page.locator(".recmark").count(), RECOMMENDATIONS);
  console.log(`${RECOMMENDATIONS} recommendations: ${actions} actions, ${(Date.now() - began) / 1000} seconds`);
  await context.close();
});

test("keys may be faster than saving: each decision is sent once, and in order", { skip, timeout: 120_000 }, async () => {
  const [context, page] = await opened();
  const sent = [];
  await page.route("**/review/records/**", async (route) => {
    sent.push(new URL(route.request().url()).pathname);
    // Slower than anybody types; the third answer never comes, so that it is asked for again.
    if (sent.length === 3) return route.abort();
    await new Promise((done) => setTimeout(done, 100));
    await route.continue();
  });
  for (let at = 0; at < RECOMMENDATIONS; at += 1) await page.keyboard.press("a");
  // More than there are: nothing is left to be decided by them.
  await page.keyboard.press("a");
  await page.keyboard.press("u");
  await page.waitForFunction(() => !document.querySelector(".decide[data-sent]"));
  assert.equal(new Set(sent).size, RECOMMENDATIONS);
  assert.equal(sent.length, RECOMMENDATIONS + 1);
  const numbers = sent.map((path) => Number(path.split("/").at(-1)));
  assert.deepEqual(numbers, [...numbers].sort((a, b) => a - b));
  // The last one is undone, and only that.
  await page.reload();
  assert.equal(await page.locator(".decide[data-open]").count(), 1);
  assert.match(await page.locator(".decide[data-open]").getAttribute("id"), new RegExp(`^r${numbers.at(-1)}$`));
  await context.close();
});

test("what a colleague changed meanwhile is not decided by a fast hand, and all else is", { skip, timeout: 120_000 }, async () => {
  const [context, page] = await opened();
  const address = page.url();
  const ids = await page.locator(".decide").evaluateAll((all) => all.map((one) => one.id));
  const colleague = await context.newPage();
  await colleague.goto(`${address}?at=${ids[4]}`);
  await colleague.locator(".decide.now textarea").fill("States parties should do what a colleague wrote.");
  await colleague.locator(".decide.now button[value=save]").first().click();
  await colleague.locator("#saved", { hasText: /^Saved$/ }).waitFor();
  for (const _ of ids) await page.keyboard.press("a");
  await page.locator("main .alert").waitFor();
  assert.match(await page.locator("main").innerText(), /what a colleague wrote/);
  await page.goto(address);
  const open = page.locator(".decide[data-open]");
  assert.equal(await open.count(), 1);
  assert.equal(await open.getAttribute("id"), ids[4]);
  assert.match(await open.innerText(), /what a colleague wrote/);
  await context.close();
});

test("it is reviewed without scripts", { skip, timeout: 120_000 }, async () => {
  const [context, page] = await opened({ javaScriptEnabled: false });
  const refuse = page.locator(".decide.now button[value^='refuse ']").first();
  await refuse.click();
  assert.match(page.url(), /#r\d+$/);
  assert.ok(await page.locator(".decide.now .tag.refused").count());
  await page.locator(".decide.now button[value=accept]").click();
  assert.equal(await page.locator(".decide .status.adopted").count(), 1);
  await page.locator("#tray form[action$=publish] button").click();
  assert.match(await page.locator("h1").innerText(), /Not published yet/);
  assert.ok(await page.locator(".rows a").count() >= RECOMMENDATIONS - 1);
  await context.close();
});

for (const language of LANGUAGES) {
  test(`axe finds nothing in a review: ${language}`, { skip, timeout: 300_000 }, async () => {
    for (const [width, colorScheme] of [[360, "dark"], [1280, "light"]]) {
      const [context, page] = await opened({ locale: language, colorScheme, viewport: { width, height: 900 } });
      const review = page.url();
      for (const path of ["", "/text", "/../preview", "/../changes"]) {
        await page.goto(review + path);
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        const found = violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join("\n")}`);
        assert.deepEqual(found, [], `${path} at ${width} px`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${path} scrolls ${wide} px sideways at ${width} px`);
      }
      await context.close();
    }
  });
}
