// Files on their way in: sent one by one with their progress, and the list as it changes. Without it the form
// sends all files at once, and the list is what it was when it was opened.
(() => {
  for (const part of document.querySelectorAll("[data-scripted]")) part.hidden = false;
  for (const part of document.querySelectorAll("[data-unscripted]")) part.hidden = true;
  const made = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content;
  };

  // The list. A line that is replaced keeps its tick, and the focus where it was.
  const list = document.querySelector("[data-events]");
  const put = (id, html) => {
    const line = made(html).querySelector("li");
    const old = list?.querySelector(`#i-${CSS.escape(id)}`);
    if (!list || !line || (!old && list.dataset.grows === undefined)) return;
    if (!old) {
      // Only what is new belongs at the beginning: an old one that changed stands on a later page.
      const sent = (one) => one?.querySelector("time")?.dateTime ?? "";
      if (line.dataset.state === "discarded" || sent(line) < sent(list.querySelector("li"))) return;
      list.prepend(line);
      document.querySelector("main .empty")?.remove();
      document.getElementById("chosen").hidden = false;
      return;
    }
    if (old.outerHTML === line.outerHTML) return;
    // The page of one import shows more of it than its line.
    if (list.dataset.whole !== undefined && old.dataset.state !== line.dataset.state && !document.querySelector("form :focus")) {
      location.reload();
      return;
    }
    const ticked = old.querySelector(".pick input")?.checked;
    const focused = old.contains(document.activeElement) && document.activeElement.matches("input") ? ".pick input" : "a";
    const moved = old.contains(document.activeElement);
    old.replaceWith(line);
    const box = line.querySelector(".pick input");
    if (box && ticked) box.checked = true;
    if (moved) line.querySelector(focused)?.focus();
  };
  const stale = () => document.querySelector("[data-stale]")?.removeAttribute("hidden");
  if (list && "EventSource" in window) {
    const source = new EventSource(list.dataset.events);
    source.addEventListener("import", (event) => {
      const told = JSON.parse(event.data);
      put(told.id, told.html);
    });
    source.addEventListener("counts", (event) => {
      for (const [key, count] of Object.entries(JSON.parse(event.data))) {
        const place = document.querySelector(`[data-count="${key}"]`);
        if (place && place.textContent !== count) place.textContent = count;
      }
    });
    source.addEventListener("missed", stale);
    // It comes again by itself after a broken connection, not after the end of the session.
    source.addEventListener("error", () => { if (source.readyState === EventSource.CLOSED) stale(); });
    addEventListener("pagehide", () => source.close());
  }

  // A filling that goes on: its state is asked for again, and the page shown anew once it has come to rest.
  const again = document.querySelector("[data-again]");
  if (again) {
    const look = async () => {
      const page = await fetch(location.href).then((answer) => (answer.ok ? answer.text() : "")).catch(() => "");
      const now = page && made(page).querySelector("#fill-now");
      if (now && now.dataset.again === undefined) return location.reload();
      const said = now?.querySelector("[role=status]")?.textContent;
      const place = again.querySelector("[role=status]");
      if (said && place && place.textContent !== said) place.textContent = said;
      setTimeout(look, 2000);
    };
    setTimeout(look, 1000);
  }

  // Sending.
  const form = document.querySelector("form.drop");
  if (!form) return;
  const input = form.querySelector("[type=file]");
  const queue = form.querySelector(".queue");
  const status = queue.querySelector("[role=status]");
  const say = form.dataset;
  const AT_ONCE = 3;
  const waiting = [];
  let underway = 0, received = 0, refused = 0;

  const settle = (row, outcome, text, retry) => {
    outcome === "refused" ? refused++ : received++;
    row.className = outcome;
    row.querySelector("progress")?.remove();
    row.querySelector(".hint").replaceChildren(text);
    row.querySelector(".hint").classList.toggle("fault", outcome === "refused");
    if (retry) {
      const again = document.createElement("button");
      again.type = "button";
      again.className = "button quiet small";
      again.textContent = say.again;
      again.addEventListener("click", () => { refused--; again.remove(); retry(); });
      row.append(again);
    }
  };
  const told = () => {
    const said = [say.received.replace("0", received)];
    if (refused) said.push(say.refused.replace("0", refused));
    // Heard once, when all is done.
    if (!underway && !waiting.length) status.textContent = said.join(" ");
  };
  const send = ({ file, row, symbol, language }) => {
    const progress = row.querySelector("progress") ?? row.insertBefore(document.createElement("progress"), row.querySelector(".hint"));
    progress.max = 1;
    progress.value = 0;
    progress.setAttribute("aria-label", file.name);
    const hint = row.querySelector(".hint");
    hint.classList.remove("fault");
    hint.textContent = say.sending;
    underway++;
    const body = new FormData();
    if (symbol) body.append("symbol", symbol);
    if (language) body.append("language", language);
    body.append("file", file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.responseType = "json";
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress.value = event.loaded / event.total;
    });
    request.addEventListener("loadend", () => {
      underway--;
      const again = () => { waiting.push({ file, row, symbol, language }); next(); };
      const one = request.status === 200 && request.response?.files?.[0];
      if (one) {
        const sent = made(one.html);
        settle(row, one.outcome, sent.querySelector("p > span")?.textContent ?? "");
        if (one.import) put(one.import, one.html);
      } else {
        settle(row, "refused", request.status === 401 ? say.out : say.broken, again);
      }
      next();
    });
    request.send(body);
  };
  const next = () => {
    while (underway < AT_ONCE && waiting.length) send(waiting.shift());
    told();
  };
  const take = (files) => {
    if (!files.length) return;
    queue.hidden = false;
    const symbol = form.elements.symbol.value.trim(), language = form.elements.language.value;
    for (const file of files) {
      const row = document.createElement("li");
      const name = document.createElement("bdi");
      name.textContent = file.name;
      const hint = document.createElement("span");
      hint.className = "hint";
      hint.textContent = say.queued;
      row.append(name, " ", hint);
      queue.querySelector("ul").append(row);
      if (file.size > Number(say.limit)) settle(row, "refused", say.large);
      else if (symbol && files.length > 1) settle(row, "refused", say.several);
      else waiting.push({ file, row, symbol, language });
    }
    input.value = "";
    form.elements.symbol.value = "";
    status.textContent = "";
    next();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take([...input.files]);
  });
  for (const kind of ["dragenter", "dragover"]) form.addEventListener(kind, (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", (event) => { if (!form.contains(event.relatedTarget)) form.classList.remove("over"); });
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    take([...event.dataTransfer.files]);
  });
  // What is not sent yet would be lost; what is sent is kept.
  addEventListener("beforeunload", (event) => { if (underway || waiting.length) event.preventDefault(); });
})();
