// A run that proposes themes anew, as it happens. Without it the page shows how far it was when it was opened.
(() => {
  const run = document.querySelector("[data-run]");
  if (!run || !("EventSource" in window)) return;
  const bar = run.querySelector("progress");
  const words = run.querySelector("[data-progress]");
  const source = new EventSource(run.dataset.run);
  source.addEventListener("progress", (event) => {
    const { done, total, text } = JSON.parse(event.data);
    bar.max = Math.max(total, 1);
    bar.value = done;
    words.textContent = text;
  });
  source.addEventListener("over", () => { source.close(); location.reload(); });
  addEventListener("pagehide", () => source.close());
})();
