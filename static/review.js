// The pages of a review: keys, saving without leaving the page, source and structure that scroll together.
// Enhancement only: every button is a form that works without it.
(() => {
  const main = document.getElementById("main");
  if (!main) return;
  const $ = (selector, root = main) => root.querySelector(selector);
  const all = (selector, root = main) => [...root.querySelectorAll(selector)];
  const store = {
    key: `review ${location.pathname}`,
    read() { try { return JSON.parse(sessionStorage.getItem(this.key)) ?? {}; } catch { return {}; } },
    write(kept) {
      try {
        Object.keys(kept).length ? sessionStorage.setItem(this.key, JSON.stringify(kept)) : sessionStorage.removeItem(this.key);
      } catch { /* Full or forbidden: what is typed stays in its field. */ }
    },
    put(id, value) { const kept = this.read(); kept[id] = value; this.write(kept); },
    drop(ids) { const kept = this.read(); for (const id of ids) delete kept[id]; this.write(kept); },
  };

  // What is said of saving.
  const say = (word) => {
    const said = document.getElementById("saved");
    if (!said) return;
    said.textContent = said.dataset[word] ?? "";
    said.classList.toggle("wrong", word === "unsaved" || word === "out");
  };

  // The stop in hand.
  const stops = () => all(".stops > li, .decide");
  const now = () => $(".decide.now");
  const here = () => document.activeElement?.closest(".stops > li, .decide") ?? now() ?? $(".decide");
  const go = (stop) => {
    if (!stop) return;
    stop.tabIndex = -1;
    stop.focus({ preventScroll: true });
    stop.scrollIntoView({ block: "nearest" });
    light(stop);
  };

  // The lines of the file that a stop was read from.
  const sheet = () => $(".sheet");
  const lineAt = (number) => $(`#l${number}`);
  const light = (stop) => {
    const { first, last } = stop.dataset;
    const box = sheet();
    if (!first || !box) return;
    for (const mark of all("mark", box)) {
      const span = document.createElement("span");
      span.textContent = mark.textContent;
      mark.replaceWith(span);
    }
    for (let number = +first; number <= +last; number += 1) {
      const span = lineAt(number)?.querySelector("span");
      if (!span) continue;
      const mark = document.createElement("mark");
      mark.textContent = span.textContent;
      span.replaceWith(mark);
    }
    bring(first);
  };
  const bring = (number) => {
    const box = sheet(), line = lineAt(number);
    if (box && line) box.scrollTop += line.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 4;
  };

  // Both scroll together where they stand side by side; the one that the pointer or the focus is in leads.
  const wide = matchMedia("(min-width: 62rem)");
  let leads = "page", frame;
  const inSheet = (event) => event.target instanceof Node && sheet()?.contains(event.target);
  for (const kind of ["wheel", "touchstart", "pointerdown", "focusin", "pointerover"]) {
    document.addEventListener(kind, (event) => { leads = inSheet(event) ? "sheet" : "page"; }, { passive: true });
  }
  document.addEventListener("keydown", (event) => { leads = inSheet(event) ? "sheet" : "page"; }, true);
  const together = (what) => { cancelAnimationFrame(frame); frame = requestAnimationFrame(what); };
  addEventListener("scroll", () => {
    if (leads !== "page" || !wide.matches || !sheet()) return;
    together(() => {
      const seen = all(".decide[data-first]").find((one) => one.getBoundingClientRect().bottom > innerHeight / 4);
      if (seen && seen.getBoundingClientRect().top < innerHeight) bring(seen.dataset.first);
    });
  }, { passive: true });
  document.addEventListener("scroll", (event) => {
    const box = sheet();
    if (event.target !== box || leads !== "sheet" || !wide.matches) return;
    together(() => {
      const top = box.getBoundingClientRect().top + box.clientHeight / 4;
      const line = all("p[data-l]", box).find((one) => one.getBoundingClientRect().bottom > top);
      const number = Number(line?.dataset.l);
      const one = all(".decide[data-first]").findLast((one) => Number(one.dataset.first) <= number);
      if (one) scrollTo({ top: scrollY + one.getBoundingClientRect().top - innerHeight / 4, behavior: "instant" });
    });
  }, { capture: true, passive: true });

  // Saving: one request after the other. What was not taken is kept and sent again.
  const queue = [];
  let busy = false, later;
  const formOf = (action, page = main) => all("form[data-save]", page).find((form) => form.getAttribute("action") === action);
  // After changes of our own a form of the same thing, of the last step, or of a warning says what it was shown anew:
  // not where the version shows that somebody else has made one too.
  const fresh = (item) => {
    const form = item.after && formOf(item.action);
    if (!form || Number(form.elements.version.value) > item.most) return;
    for (const name of ["version", "print"]) {
      const field = form.elements[name];
      if (field) item.body.set(name, field.value);
    }
  };
  const send = (form, body, quiet) => {
    const action = form.getAttribute("action");
    const after = queue.length > 0 && (!form.elements.print?.value || queue.some((item) => item.action === action));
    const most = Number(body.get("version")) + queue.length;
    const typed = [...form.elements].filter((field) => field.id && field.name);
    queue.push({ action, body, quiet, after, most, typed: typed.map((field) => [field.id, field.value]) });
    say("saving");
    work();
  };
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const away = (status) => status === 401 || status === 429 || status >= 500;
  const work = async () => {
    if (busy) return;
    busy = true;
    let refused;
    for (let wait = 1000; queue.length;) {
      const item = queue[0];
      fresh(item);
      let answer;
      try {
        answer = await fetch(item.action, { method: "POST", body: item.body, headers: { Accept: "text/html" } });
      } catch { /* Not reached. */ }
      if (!answer || away(answer.status)) {
        say(answer?.status === 401 ? "out" : "unsaved");
        await pause(wait);
        wait = Math.min(wait * 1.5, 8000);
        continue;
      }
      wait = 1000;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      queue.shift();
      if (!answer.ok) {
        // Refused, with all that was typed on the page that says why: shown once what is about other things is saved.
        refused = { page, action: item.action };
        for (let at = queue.length; at--;) if (queue[at].action === item.action) queue.splice(at, 1);
        continue;
      }
      const kept = store.read();
      store.drop(item.typed.filter(([id, value]) => kept[id] === undefined || kept[id] === value).map(([id]) => id));
      if (item.quiet || refused || queue.length) renew(page, item.action);
      else swap(page, answer.url);
      say("saved");
    }
    busy = false;
    const then = later;
    later = undefined;
    refused ? show(refused.page, refused.action) : then?.();
  };
  addEventListener("beforeunload", (event) => { if (queue.length) event.preventDefault(); });

  // Only what the forms were shown, and the tray: nothing moves under the hand. A form of what somebody else has
  // changed meanwhile keeps saying what it shows, so that the two are told.
  const renew = (page, action) => {
    for (const form of all("form[data-save]")) {
      const own = form.getAttribute("action");
      const other = formOf(own, page);
      if (!other || (own !== action && other.elements.print?.value !== form.elements.print?.value)) continue;
      for (const name of ["version", "print"]) {
        const field = other.elements[name];
        if (field && form.elements[name]) form.elements[name].value = field.value;
      }
    }
    const tray = page.getElementById("tray");
    if (tray) document.getElementById("tray")?.replaceWith(document.adoptNode(tray));
  };
  const show = (page, url) => {
    main.replaceChildren(...document.adoptNode(page.getElementById("main")).childNodes);
    document.title = page.title;
    history.pushState(null, "", location.href);
    for (const form of all("form:not([action])")) form.setAttribute("action", url);
    main.focus();
    scrollTo({ top: 0 });
  };
  const swap = (page, url, wish) => {
    const before = now()?.id;
    const focus = document.activeElement;
    const at = focus?.closest(".decide")?.id;
    const opened = all("details", now() ?? main).map((one) => one.open);
    const top = now()?.getBoundingClientRect().top;
    main.replaceChildren(...document.adoptNode(page.getElementById("main")).childNodes);
    document.title = page.title;
    const stop = now();
    history.replaceState(null, "", stop ? `${url.split("#")[0]}#${stop.id}` : url);
    restore();
    if (!stop) return;
    // Who has gone on meanwhile is left where they are.
    const further = at !== before && at !== stop.id && !wish && at && document.getElementById(at);
    if (further) return go(further);
    if (stop.id === before) {
      all("details", stop).forEach((one, at) => { one.open ||= opened[at] ?? false; });
      if (top !== undefined) scrollBy({ top: stop.getBoundingClientRect().top - top, behavior: "instant" });
      const same = focus?.id && document.getElementById(focus.id);
      same ? same.focus({ preventScroll: true }) : go(stop);
    } else {
      go(stop);
    }
    light(stop);
    if (wish) $(wish, stop)?.focus();
  };
  const open = async (href, wish) => {
    try {
      const answer = await fetch(href, { headers: { Accept: "text/html" } });
      if (!answer.ok) throw answer;
      swap(new DOMParser().parseFromString(await answer.text(), "text/html"), answer.url, wish);
    } catch {
      location.assign(href);
    }
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented) return;
    if (!form.matches("form[data-save]")) {
      // What leads away, publishing above all, comes after what is still being saved.
      if (queue.length && main.contains(form)) {
        event.preventDefault();
        const action = form.getAttribute("action");
        later = () => all("form").find((one) => one.getAttribute("action") === action)?.requestSubmit();
      }
      return;
    }
    event.preventDefault();
    send(form, new URLSearchParams(new FormData(form, event.submitter)), false);
  });
  document.addEventListener("change", (event) => {
    const field = event.target;
    const wish = field.closest("[data-wish]")?.dataset.wish;
    const form = field.closest("form[data-save]");
    if (!form || !wish || !form.checkValidity()) return;
    const body = new URLSearchParams(new FormData(form));
    if (wish !== "-") body.set("do", wish);
    body.delete("add");
    send(form, body, true);
  });
  // What is typed is kept until it is saved, whatever happens to the page.
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field.id && field.closest("form[data-save]") && field.matches("textarea, input[type=text]")) store.put(field.id, field.value);
  });
  const restore = () => {
    const kept = store.read();
    const dirty = Object.entries(kept).filter(([id, value]) => {
      const field = document.getElementById(id);
      if (!field || field.value === value) return false;
      field.value = value;
      return true;
    });
    if (dirty.length) say("kept");
  };

  // Keys. Never while typing, never with Ctrl, Alt or Meta; they can be turned off on the page of help.
  const move = (by) => {
    const list = stops();
    go(list[list.indexOf(here()) + by]);
  };
  // One need not wait for the saving of what was decided: the next is in hand at once.
  const press = (key) => {
    const stop = here();
    if (!stop || "sent" in stop.dataset) return;
    const button = $(`[data-key=${key}]`, stop);
    if (!button) return;
    if (!button.form) return void open(button.href);
    if (!button.form.reportValidity()) return;
    button.form.requestSubmit(button);
    stop.dataset.sent = "";
    if (!stop.matches(".decide")) return;
    delete stop.dataset.open;
    const list = stops();
    go(list.slice(list.indexOf(stop) + 1).find((one) => "open" in one.dataset && one.matches(".decide")));
  };
  const edit = (wish) => {
    const stop = here();
    const field = stop && $(wish, stop);
    if (field) return field.focus();
    const link = stop && $("a[data-key=edit]", stop);
    if (link) open(link.href, wish);
  };
  const step = (way) => $(`#tray button[value=${way}]:not(:disabled)`)?.click();
  const next = () => {
    const list = stops();
    const from = list.indexOf(here());
    const one = [...list.slice(from + 1), ...list.slice(0, from + 1)].find((stop) => "open" in stop.dataset);
    // What else there is to do is known once all is saved.
    if (!one && queue.length) return void (later = next);
    const link = $("#tray [data-next]");
    // With nothing left, to the button that publishes: only a key pressed there does so.
    one ? go(one) : link ? open(link.href) : $("#tray form[action$=publish] button")?.focus();
  };
  const does = {
    j: () => move(1), k: () => move(-1), n: next, a: () => press("accept"), r: () => press("reject"),
    e: () => edit("textarea"), t: () => edit("input[name=add]"), u: () => step("undo"), U: () => step("redo"),
    "?": () => { const keys = document.getElementById("keys"); if (keys) { keys.open = !keys.open; $("summary", keys).focus(); } },
  };
  does["\u061f"] = does["?"];
  const off = () => { try { return localStorage.keys === "off"; } catch { return true; } };
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const typing = event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select");
    if (typing) {
      const stop = typing.closest(".decide");
      if (event.key === "Escape" && stop) go(stop);
      else if (event.key === "Enter" && event.ctrlKey && stop) $("[data-key=accept]", stop) ? press("accept") : $("button[value=correct]", stop)?.click();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || !$(".decide")) return;
    const latin = /^[ -~]$|^\u061f$/.test(event.key);
    const place = event.code.replace(/^Key/, "");
    const key = latin ? event.key : event.shiftKey ? place : place.toLowerCase();
    if (!Object.hasOwn(does, key) || off()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    does[key]();
  }, true);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-key=edit], #tray [data-next]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    open(link.href);
  });

  restore();
  if (now()) light(now());
})();
