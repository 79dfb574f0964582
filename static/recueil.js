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
