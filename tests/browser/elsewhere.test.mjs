// Signing in with a provider of OpenID Connect in a real browser, which minds where cookies go and what the content
// security policy forbids: there by the button, back with a code, in the right room; without scripts; and axe on the
// page of the sign-in in all languages. `.ci/browser` tells the service of a provider, which is here.
import assert from "node:assert/strict";
import { createHash, createSign, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { LANGUAGES, base, editor, start } from "./browser.mjs";

const issuer = process.env.RECUEIL_PROVIDER;
const skip = issuer && editor ? false : "no provider is configured";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const codes = new Map();
let address = editor;

// Who is asked signs in at once; who is sent back is who `address` says.
const answers = {
  "/.well-known/openid-configuration": () => ({
    issuer, authorization_endpoint: `${issuer}/in`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`,
  }),
  "/keys": () => ({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", use: "sig" }] }),
  "/in": (asked, response) => {
    const code = `code-${codes.size}`;
    codes.set(code, Object.fromEntries(asked));
    const back = `${asked.get("redirect_uri")}?code=${code}&state=${asked.get("state")}`;
    response.writeHead(200, { "Content-Type": "text/html" }).end(`<!DOCTYPE html><title>Provider</title><link rel="icon" href="data:,"><a href="${back.replaceAll("&", "&amp;")}">Yes</a>`);
  },
  "/token": (asked) => {
    const begun = codes.get(asked.get("code"));
    assert.equal(createHash("sha256").update(asked.get("code_verifier")).digest("base64url"), begun.code_challenge);
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: begun.client_id, sub: `of ${address}`, email: address, email_verified: true, nonce: begun.nonce, iat: now, exp: now + 300 };
    const message = `${part({ alg: "RS256", kid: "one" })}.${part(claims)}`;
    return { id_token: `${message}.${createSign("RSA-SHA256").update(message).sign(privateKey, "base64url")}`, token_type: "Bearer" };
  },
};

let browser, provider;
before(async () => {
  browser = await start();
  if (skip) return;
  provider = createServer(async (request, response) => {
    const url = new URL(request.url, issuer);
    let body = "";
    for await (const piece of request) body += piece;
    const answer = answers[url.pathname]?.(body ? new URLSearchParams(body) : url.searchParams, response);
    if (!response.headersSent) response.writeHead(answer ? 200 : 404, { "Content-Type": "application/json" }).end(JSON.stringify(answer ?? {}));
  });
  await new Promise((done) => provider.listen(new URL(issuer).port, new URL(issuer).hostname, done));
}, { timeout: 90_000 });
after(async () => {
  await browser?.close();
  provider?.closeAllConnections();
  provider?.close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`by the button, and back to where one wanted: ${javaScriptEnabled ? "with" : "without"} scripts`, { skip, timeout: 60_000 }, async () => {
    const context = await browser.newContext({ locale: "en", javaScriptEnabled });
    const page = await context.newPage();
    const faults = [];
    page.on("console", (said) => { if (said.type() === "error") faults.push(said.text()); });
    await page.goto(`${base}/admin/log`);
    await page.getByRole("link", { name: "Sign in with Our Login" }).focus();
    await Promise.all([page.waitForURL(`${issuer}/in?**`), page.keyboard.press("Enter")]);
    await Promise.all([page.waitForURL(`${base}/admin/log`), page.getByRole("link", { name: "Yes" }).click()]);
    assert.match(await page.locator(".who").innerText(), new RegExp(editor));
    assert.match(await page.locator("main").innerText(), /link account|sign in/);
    assert.deepEqual(faults, []);
    // Public pages see no cookie, and that of the way there is gone.
    const kept = (await context.cookies()).map((one) => [one.name, one.path, one.httpOnly]);
    assert.deepEqual(kept.sort(), [["recueil_device", "/admin/sign-in", true], ["recueil_session", "/admin", true]]);
    await context.close();
  });
}

test("whoever has no account is told so, and may choose another", { skip, timeout: 60_000 }, async () => {
  const context = await browser.newContext({ locale: "fr" });
  const page = await context.newPage();
  address = "stranger@example.org";
  try {
    await page.goto(`${base}/admin`);
    await page.locator(".elsewhere a").click();
    await page.getByRole("link", { name: "Yes" }).click();
    await page.getByRole("alert").filter({ hasText: "aucun compte ouvert" }).waitFor();
  } finally {
    address = editor;
  }
  await page.getByRole("link", { name: "Utiliser un autre compte" }).click();
  assert.equal(new URL(page.url()).searchParams.get("prompt"), "select_account");
  await page.getByRole("link", { name: "Yes" }).click();
  await page.waitForURL(`${base}/admin`);
  await context.close();
});

for (const language of LANGUAGES) {
  test(`axe finds nothing where one signs in: ${language}`, { skip, timeout: 60_000 }, async () => {
    for (const [width, colorScheme] of [[360, "dark"], [1280, "light"]]) {
      const context = await browser.newContext({ locale: language, colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      for (const path of ["/admin/sign-in", "/admin/sign-in/elsewhere/return?state=x"]) {
        await page.goto(base + path);
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 160)}`), [], `${path} at ${width} px`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${path} scrolls ${wide} px sideways at ${width} px`);
      }
      await context.close();
    }
  });
}
