// Progressive enhancement only: every page works without it.
// The contents of a document follow the reading where the browser has no scroll-target-group.
(() => {
  const links = [...document.querySelectorAll(".toc a[href^='#']")];
  if (!links.length || CSS.supports("scroll-target-group: auto") || !("IntersectionObserver" in window)) return;
  const byId = new Map(links.map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const seen = new Set();
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) entry.isIntersecting ? seen.add(entry.target.id) : seen.delete(entry.target.id);
    const current = [...byId.keys()].find((id) => seen.has(id));
    if (!current) return;
    for (const [id, link] of byId) id === current ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  }, { rootMargin: "0px 0px -60% 0px" });
  for (const id of byId.keys()) {
    const target = document.getElementById(id);
    if (target) observer.observe(target);
  }
})();

// Who goes to another language of a document, or to two side by side, stays at the paragraph.
(() => {
  const text = document.querySelector(".text");
  if (!text) return;
  const own = (id) => id.replace(/^(ar|zh|en|fr|ru|es)-(?=(par|text|sec|res|dec|fn)-)/, "");
  const named = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return target && text.contains(target) ? own(target.id) : "";
  };
  const seen = () => {
    if (text.getBoundingClientRect().top > innerHeight / 2) return "";
    return own([...text.querySelectorAll(".par[id]")].find((par) => par.getBoundingClientRect().bottom > 60)?.id ?? "");
  };
  // Who scrolls up to the languages was reading where the scrolling rested before.
  let last = named(), timer;
  addEventListener("hashchange", () => { last = named() || last; });
  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(() => { last = seen() || last; }, 150);
  }, { passive: true });
  const keep = (event) => {
    const link = event.target.closest?.(".langs a, a.keeps");
    if (link && last) link.hash = last;
  };
  for (const kind of ["click", "auxclick", "contextmenu"]) document.addEventListener(kind, keep);
})();

// A citation shows what it leads to, under the pointer or the focus. Escape takes it away, the pointer may
// go onto it, and it stays until one leaves it (WCAG 1.4.13). Without script there is the link's title.
(() => {
  let box, owner, timer;
  const hide = () => {
    clearTimeout(timer);
    owner?.removeAttribute("aria-describedby");
    box?.remove();
    box = owner = undefined;
  };
  const later = (what, time) => {
    clearTimeout(timer);
    timer = setTimeout(what, time);
  };
  const show = async (link) => {
    if (owner === link) return;
    hide();
    owner = link;
    const at = link.hash && `?at=${encodeURIComponent(decodeURIComponent(link.hash.slice(1)))}`;
    const answer = await fetch(link.pathname.replace("/documents/", "/preview/") + at).catch(() => undefined);
    const words = answer?.ok && await answer.text();
    if (!words || owner !== link) return;
    link.removeAttribute("title");
    box = document.createElement("div");
    box.className = "preview";
    box.id = "preview";
    box.setAttribute("role", "tooltip");
    box.innerHTML = words;
    document.body.append(box);
    link.setAttribute("aria-describedby", box.id);
    const spot = link.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    box.style.left = `${scrollX + Math.max(16, Math.min(spot.left, width - box.offsetWidth - 16))}px`;
    const under = spot.bottom + box.offsetHeight + 8 < innerHeight || spot.top < box.offsetHeight;
    box.style.top = `${scrollY + (under ? spot.bottom + 2 : spot.top - box.offsetHeight - 2)}px`;
  };
  const cited = (event) => event.target.closest?.("a.leads");
  document.addEventListener("pointerover", (event) => {
    const link = event.pointerType === "mouse" && cited(event);
    if (link) later(() => show(link), 250);
    else if (box?.contains(event.target)) clearTimeout(timer);
    else if (owner && owner !== document.activeElement) later(hide, 250);
    else if (!owner) clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const link = cited(event);
    if (link?.matches(":focus-visible")) show(link);
    else if (owner) hide();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
})();

// The search box suggests while somebody types: a combobox, of which the focus never leaves the box.
(() => {
  for (const form of document.querySelectorAll("form[data-suggest]")) {
    const texts = form.dataset;
    const box = form.querySelector("input[type=search]");
    const list = document.createElement("ul");
    const said = document.createElement("p");
    let shown = [], chosen = -1, timer, asking;
    list.id = `${box.id}-list`;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", texts.suggestions);
    said.className = "vh";
    said.setAttribute("role", "status");
    form.append(list, said);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-controls", list.id);

    const choose = (number) => {
      chosen = number;
      [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === number)));
      const option = list.children[number];
      option ? box.setAttribute("aria-activedescendant", option.id) : box.removeAttribute("aria-activedescendant");
      option?.scrollIntoView({ block: "nearest" });
    };
    const open = (yes) => {
      list.hidden = !yes;
      box.setAttribute("aria-expanded", String(yes));
      choose(-1);
    };
    const close = () => {
      clearTimeout(timer);
      asking?.abort();
      open(false);
    };
    // As pages print the names of themes and bodies.
    const named = ({ kind, label }) => document.documentElement.lang === "fr" && /theme|body/.test(kind) ? label.replaceAll("'", "’") : label;
    const part = (text) => {
      const span = document.createElement("span");
      span.dir = "auto";
      span.textContent = text;
      return span;
    };
    const show = (items) => {
      shown = items;
      list.replaceChildren(...items.map((item, at) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${at}`;
        option.setAttribute("role", "option");
        const count = item.count && item.count.toLocaleString(`${document.documentElement.lang}-u-nu-latn`);
        option.append(part(named(item)), part([texts[item.kind], count].filter(Boolean).join(" · ")));
        // The press would take the focus away from the box, and so close the list under the click.
        option.addEventListener("mousedown", (event) => event.preventDefault());
        option.addEventListener("click", () => location.assign(item.url));
        return option;
      }));
      open(items.length > 0);
      said.textContent = `${texts.suggestions}: ${items.length}`;
    };
    const ask = async () => {
      asking?.abort();
      asking = new AbortController();
      const { signal } = asking;
      const typed = box.value;
      if (!typed.trim()) return close();
      try {
        const answer = await fetch(`${texts.suggest}&q=${encodeURIComponent(typed)}`, { signal });
        const found = answer.ok ? await answer.json() : { items: [] };
        if (!signal.aborted && document.activeElement === box) show(found.items);
      } catch {
        // Stopped, or not reached: the box is a plain one then.
        if (!signal.aborted) open(false);
      }
    };
    box.addEventListener("input", (event) => {
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(ask, 150);
    });
    box.addEventListener("compositionend", () => { timer = setTimeout(ask, 150); });
    box.addEventListener("blur", close);
    form.addEventListener("submit", close);
    box.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const last = shown.length - 1;
      if (event.key === "Escape" && !list.hidden) close();
      else if (event.key === "Enter" && chosen >= 0) location.assign(shown[chosen].url);
      else if (event.key === "ArrowDown" && list.hidden) ask();
      else if (event.key === "ArrowDown") choose(chosen === last ? -1 : chosen + 1);
      else if (event.key === "ArrowUp" && !list.hidden) choose(chosen < 0 ? last : chosen - 1);
      else return;
      event.preventDefault();
    });
  }
})();

// Single keys: / to the search box, j and k through a list, c copies a citation, ? to the help, where they
// can be turned off (WCAG 2.1.4). Never in a field, never with Ctrl, Alt or Meta. A keyboard of
// another script is gone by the place of the key.
(() => {
  const texts = document.currentScript.dataset;
  const own = { get: () => { try { return localStorage.keys; } catch { return "off"; } } };
  const box = document.getElementById("keys-switch");
  if (box) {
    box.checked = own.get() !== "off";
    box.addEventListener("change", () => { try { localStorage.keys = box.checked ? "on" : "off"; } catch { box.checked = false; } });
    box.closest("[hidden]").hidden = false;
  }
  const said = document.createElement("p");
  said.className = "said";
  said.setAttribute("role", "status");
  document.body.append(said);
  const entries = () => [...document.querySelectorAll("main .entry, main .rows > li")].filter((entry) => entry.checkVisibility?.() ?? true);
  const here = () => document.activeElement?.closest("main .entry, main .rows > li");
  const move = (by) => {
    const all = entries();
    const now = all.indexOf(here());
    const next = now >= 0 ? now + by : by < 0 ? -1 : all.findIndex((entry) => entry.getBoundingClientRect().bottom > 0);
    const entry = all[next];
    entry?.querySelector("a")?.focus();
    entry?.scrollIntoView({ block: "nearest" });
  };
  const copy = async () => {
    const text = here()?.dataset.cite ?? document.querySelector(".cite .copy")?.textContent.trim();
    if (!text) return;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // No clipboard without https: the old way, over a field of one moment.
      const field = document.createElement("textarea");
      const back = document.activeElement;
      field.value = text;
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      back?.focus();
      if (!done) return;
    }
    const cited = document.createElement("bdi");
    cited.textContent = text;
    said.replaceChildren(`${texts.copied} `, cited);
  };
  const search = () => { const field = document.getElementById("q"); field?.focus(); field?.select(); };
  const does = { "/": search, j: () => move(1), k: () => move(-1), c: copy, "?": () => location.assign(texts.help), "\u061f": () => location.assign(texts.help) };
  addEventListener("pointerdown", () => said.replaceChildren());
  addEventListener("keydown", (event) => {
    said.replaceChildren();
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")) return;
    const key = /^[ -~]$|^\u061f$/.test(event.key) ? event.key : event.code.replace(/^Key/, "").toLowerCase();
    if (!Object.hasOwn(does, key) || own.get() === "off") return;
    event.preventDefault();
    does[key]();
  });
})();

// The thematic index narrows as somebody types; its button asks the service for the same.
(() => {
  const form = document.querySelector("form[data-filter]");
  if (!form) return;
  const said = document.createElement("p");
  said.className = "vh";
  said.setAttribute("role", "status");
  form.append(said);
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();
  const line = (row) => ({ row, text: folded(`${row.querySelector("a").textContent} ${row.dataset.words ?? ""}`) });
  const themes = [...document.querySelectorAll(".tree > li")].map((item) => {
    const [own, ...below] = [...item.querySelectorAll(".row")].map(line);
    return { item, own, below };
  });
  form.querySelector("input").addEventListener("input", (event) => {
    const words = folded(event.target.value).split(/\s+/).filter(Boolean);
    const fits = ({ text }) => words.every((word) => text.includes(word));
    let shown = 0;
    for (const { item, own, below } of themes) {
      const all = fits(own);
      for (const one of below) one.row.hidden = !all && !fits(one);
      item.hidden = !all && below.every(({ row }) => row.hidden);
      if (!item.hidden) shown += 1;
    }
    for (const letter of document.querySelectorAll(".letter")) letter.hidden = !letter.querySelector(".tree > li:not([hidden])");
    said.textContent = `${form.dataset.filter} ${shown}`;
  });
})();

// How many are chosen.
(() => {
  const said = document.querySelector(".tray output");
  if (!said) return;
  const count = () => {
    const chosen = document.querySelectorAll(".pick :checked").length;
    said.textContent = chosen ? String(chosen) : "";
  };
  document.addEventListener("change", (event) => { if (event.target.matches(".pick input")) count(); });
  addEventListener("pageshow", count);
})();

// A drawing that is wider than its room opens at its end, where the latest years are.
for (const room of document.querySelectorAll(".scroll:has(> .heat:not(.broad))")) room.scrollLeft = document.dir === "rtl" ? -room.scrollWidth : room.scrollWidth;
