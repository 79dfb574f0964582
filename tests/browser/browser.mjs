// One browser for a whole suite: it takes seconds to start on a busy machine.
import { chromium } from "playwright-core";

export const base = process.env.RECUEIL_URL ?? "http://127.0.0.1:8080";

export function start() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
    timeout: 60_000,
  });
}

// One address of each kind of page, found by following links as a reader would.
export async function kinds(language) {
  const read = async (path) => (await fetch(base + path)).text();
  const first = (html, pattern) => html.match(pattern)?.[1];
  const link = (noun) => new RegExp(`href="(/${language}/${noun}/[^"#?]+)"`);
  const home = `/${language}`;
  const records = async () => {
    const found = [...(await read(`${home}/recommendations`)).matchAll(new RegExp(`href="/${language}/recommendations/([^"#?]+)"`, "g"))];
    return [...new Set(found.map((one) => one[1]))].slice(0, 3).map((id) => `id=${id}`).join("&");
  };
  const list = async (noun) => first(await read(`${home}/${noun}`), link(noun));
  const pages = {
    home,
    themes: `${home}/themes`,
    filtered: `${home}/themes?q=a`,
    theme: first(await read(home), link("themes")),
    results: `${home}/recommendations`,
    search: `${home}/recommendations?q=trafic+or+evidence`,
    nothing: `${home}/recommendations?q=zzzzzz`,
    record: await list("recommendations"),
    compare: `${home}/compare?${await records()}`,
    selection: `${home}/selection?${await records()}`,
    uncompared: `${home}/compare?id=nothing`,
    documents: `${home}/documents`,
    document: await list("documents"),
    beside: `/${language}/documents/DEMO/WG.6/2022/6?with=${language === "fr" ? "en" : "fr"}`,
    bodies: `${home}/bodies`,
    body: await list("bodies"),
    meetings: `${home}/meetings`,
    meeting: await list("meetings"),
    resources: `${home}/resources`,
    figures: `${home}/figures`,
    about: `${home}/about`,
    help: `${home}/help`,
    accessibility: `${home}/accessibility`,
    data: `${home}/data`,
    terms: `${home}/terms`,
    missing: `${home}/themes/there-is-no-such-theme`,
    refused: `${home}/recommendations?colour=red`,
  };
  return Object.entries(pages).filter(([, path]) => path);
}
