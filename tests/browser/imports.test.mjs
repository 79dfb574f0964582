// Files on their way in, behind the sign-in: chosen and dropped, each with its outcome, followed to their review
// without a reload; the same without scripts; and axe on these pages in all languages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { LANGUAGES, editor, signIn, start } from "./browser.mjs";

const skip = editor ? false : "nobody can sign in";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
before(async () => { browser = await start(); }, { timeout: 90_000 });
after(async () => { await browser?.close(); });

// Of this run: a store may have those of others.
let number = 1000 + Math.floor(Math.random() * 8000);
const paper = (name) => {
  number += 1;
  const text = `United Nations DEMO/WG.9/2024/${number}\n\nDistr.: General\n3 June 2024\nEnglish\n\n**Report ${number}**\n\nI. Recommendations\n\n1. States parties should take measure ${number}.\n`;
  return { name, mimeType: "text/plain", buffer: Buffer.from(text) };
};
const picture = { name: "picture.pdf", mimeType: "application/pdf", buffer: Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1") };

const opened = async (options = {}) => {
  const context = await browser.newContext({ locale: "en", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await signIn(page, "/admin/imports");
  return [context, page];
};
const inReview = (page, symbol) => page.locator(".imports li", { hasText: symbol }).locator(".step.in_review");

test("three files of which one is bad are sent and followed", { skip, timeout: 60_000 }, async () => {
  const [context, page] = await opened();
  const files = [paper("one.txt"), picture, paper("two.txt")];
  await page.locator("#files").setInputFiles(files);
  await page.locator("form.drop button[type=submit]").click();
  await page.locator(".queue [role=status]", { hasText: "Received: 2. Refused: 1." }).waitFor();
  assert.match(await page.locator(".queue li", { hasText: "picture.pdf" }).innerText(), /A picture, without any text/);
  await inReview(page, `DEMO/WG.9/2024/${number}`).waitFor();
  await inReview(page, `DEMO/WG.9/2024/${number - 1}`).waitFor();
  // The same again is known.
  await page.locator("#files").setInputFiles([files[0]]);
  await page.locator("form.drop button[type=submit]").click();
  await page.locator(".queue li.duplicate", { hasText: "The same file had come before." }).waitFor();
  await context.close();
});

test("files are dropped on the form", { skip, timeout: 60_000 }, async () => {
  const [context, page] = await opened();
  const dropped = paper("dropped.txt");
  const data = await page.evaluateHandle(([name, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name));
    return transfer;
  }, [dropped.name, dropped.buffer.toString()]);
  await page.locator("form.drop").dispatchEvent("drop", { dataTransfer: data });
  await inReview(page, `DEMO/WG.9/2024/${number}`).waitFor();
  await context.close();
});

test("what breaks off on the way is sent again", { skip, timeout: 60_000 }, async () => {
  const [context, page] = await opened();
  let broken = 0;
  await page.route("**/admin/imports", (route) => {
    if (route.request().method() !== "POST" || broken) return route.continue();
    broken += 1;
    return route.abort();
  });
  await page.locator("#files").setInputFiles([paper("broken.txt")]);
  await page.locator("form.drop button[type=submit]").click();
  const row = page.locator(".queue li", { hasText: "broken.txt" });
  await row.locator(".fault", { hasText: "The connection broke" }).waitFor();
  await row.getByRole("button", { name: "Send again" }).click();
  await inReview(page, `DEMO/WG.9/2024/${number}`).waitFor();
  await context.close();
});

test("one is discarded and brought back by keyboard", { skip, timeout: 60_000 }, async () => {
  const [context, page] = await opened();
  await page.locator("#files").setInputFiles([paper("keys.txt")]);
  await page.locator("#files").press("Tab");
  await page.keyboard.press("Enter");
  const line = page.locator(".imports li", { hasText: `DEMO/WG.9/2024/${number}` });
  await inReview(page, `DEMO/WG.9/2024/${number}`).waitFor();
  await line.locator(".pick input").focus();
  await page.keyboard.press("Space");
  await page.locator("#reason").focus();
  await page.keyboard.type("sent by mistake");
  await page.keyboard.press("Enter");
  await page.locator("#together button").press("Enter");
  await page.locator("h2", { hasText: "Done" }).waitFor();
  await page.goto(new URL("/admin/imports", page.url()).href);
  assert.equal(await line.count(), 0);
  await page.goto(new URL("/admin/imports?state=discarded", page.url()).href);
  assert.match(await line.innerText(), /sent by mistake/);
  await line.locator(".pick input").focus();
  await page.keyboard.press("Space");
  await Promise.all([page.waitForURL(/done=restored/), page.keyboard.press("Enter")]);
  await context.close();
});

test("the same without scripts", { skip, timeout: 60_000 }, async () => {
  const [context, page] = await opened({ javaScriptEnabled: false });
  await page.locator("#files").setInputFiles([paper("one.txt"), picture, paper("two.txt")]);
  await Promise.all([page.waitForEvent("load"), page.locator("form.drop button[type=submit]").click()]);
  assert.equal(await page.locator(".sent.received").count(), 2);
  assert.equal(await page.locator(".sent.refused").count(), 1);
  await page.locator(".sent.received .name a").first().click();
  const again = page.getByRole("link", { name: "Show the present state" });
  while (await again.count()) await Promise.all([page.waitForEvent("load"), again.first().click()]);
  await page.locator(".step.in_review").waitFor();
  await page.getByRole("link", { name: "As it was sent" }).or(page.locator("a[download]")).first().waitFor();
  await page.locator("#reason").fill("no script");
  await Promise.all([page.waitForURL(/done=discarded/), page.getByRole("button", { name: "Discard" }).click()]);
  await page.locator(".step.discarded").waitFor();
  await context.close();
});

for (const language of LANGUAGES) {
  test(`axe finds nothing: ${language}`, { skip, timeout: 300_000 }, async () => {
    for (const [width, colorScheme] of [[360, "dark"], [1280, "light"]]) {
      const [context, page] = await opened({ locale: language, colorScheme, viewport: { width, height: 900 } });
      await page.locator("#files").setInputFiles([paper("axe.txt"), picture]);
      await page.locator("form.drop button[type=submit]").click();
      await page.locator(".queue li.refused").waitFor();
      await inReview(page, `DEMO/WG.9/2024/${number}`).waitFor();
      const look = async (name) => {
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        const found = violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join("\n")}`);
        assert.deepEqual(found, [], `${name} at ${width} px`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${name} scrolls ${wide} px sideways at ${width} px`);
      };
      await look("the list");
      await Promise.all([page.waitForURL(/imports\/[0-9a-f-]{36}$/), page.locator(".imports .name a").first().click()]);
      await look("one import");
      await context.close();
    }
  });
}
