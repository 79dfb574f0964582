// The HTML of every kind of page in every language, by a checker that knows the standard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { LANGUAGES, base, kinds } from "./browser.mjs";

const checker = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Matters of taste, which these pages decide otherwise: a lower-case doctype, blanks at the end of a line,
    // titles as long as what they name, lists with a name, regions that scroll.
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
    "aria-label-misuse": "off",
    "prefer-native-element": "off",
    // The values of a filter share its name: that is what "either" means.
    "form-dup-name": "off",
  },
});

async function faults(html, name) {
  const report = await checker.validateString(html);
  return report.results.flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column }) => `${name}:${line}:${column} ${ruleId}: ${message}`);
}

test("the checker finds what is wrong", async () => {
  const html = `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p id="a"></p><ul id="a"><p>x</p></ul></body></html>`;
  const found = (await faults(html, "x")).join("\n");
  assert.match(found, /no-dup-id/);
  assert.match(found, /element-permitted-content/);
});

for (const language of LANGUAGES) {
  test(`HTML is valid: ${language}`, { timeout: 120_000 }, async () => {
    const found = [];
    for (const [kind, path] of await kinds(language)) {
      found.push(...await faults(await (await fetch(base + path)).text(), `${kind} ${path}`));
      if (kind !== "report") continue;
      const refused = await fetch(base + path, { method: "POST", body: new URLSearchParams({ contact: "x" }) });
      assert.equal(refused.status, 400);
      found.push(...await faults(await refused.text(), `${kind} ${path}, refused`));
    }
    assert.deepEqual(found, []);
  });
}
