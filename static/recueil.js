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
        const count = item.count && item.count.toLocaleString(document.documentElement.lang);
        option.append(part(item.label), part([texts[item.kind], count].filter(Boolean).join(" · ")));
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
