// The keyboard: / searches, arrows go from card to card and from visual to visual, Escape goes back.
"use strict";
(() => {
  const search = document.querySelector("input[type=search]");
  const visual = document.querySelector("article.visual");
  const wall = document.querySelector(".wall");
  const MOVES = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  const links = () => [...wall.querySelectorAll("li:not([hidden]) > a")];

  // The card that lies next in a direction: beside in the order, above and below by its place.
  function next(from, [right, down]) {
    const all = links();
    if (right) return all[all.indexOf(from) + right];
    const here = from.getBoundingClientRect();
    const middle = (box) => box.left + box.width / 2;
    let best, least = Infinity;
    for (const link of all) {
      const box = link.getBoundingClientRect();
      const far = (box.top - here.top) * down;
      const distance = far * 10 + Math.abs(middle(box) - middle(here));
      if (far > 1 && distance < least) [best, least] = [link, distance];
    }
    return best;
  }

  function onWall(event) {
    const { target, key } = event;
    if (target === search && key === "ArrowDown") return links()[0];
    if (!target.matches(".wall a")) return undefined;
    if (key === "Home") return links()[0];
    if (key === "End") return links().at(-1);
    return MOVES[key] && (next(target, MOVES[key]) ?? (key === "ArrowUp" ? search : undefined));
  }

  function onVisual({ target, key }) {
    if (target.matches("pre")) return undefined; // There, arrows scroll.
    const wanted = { ArrowLeft: "a[rel=prev]", ArrowRight: "a[rel=next]", Escape: "header a" }[key];
    return wanted && document.querySelector(wanted);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const typing = event.target.matches("input:not([type=checkbox]), select, textarea");
    if (event.key === "/" && search && !typing) {
      event.preventDefault();
      search.focus();
      search.select();
      return;
    }
    const to = visual ? onVisual(event) : wall && onWall(event);
    if (!to) return;
    event.preventDefault();
    if (visual) to.click();
    else to.focus();
  });

  // A visual's page leads on through what the wall was narrowed to, and back to where it was left.
  if (!visual) return;
  const address = location.hash.includes("=") ? location.hash : "";
  const { name } = visual.dataset;
  for (const link of document.querySelectorAll("[data-keep]")) {
    const back = new URLSearchParams([...new URLSearchParams(address.slice(1)), ["at", name]]);
    link.hash = link.rel ? address : back;
  }
  let kept = null;
  try {
    kept = JSON.parse(sessionStorage.getItem("kdviz"));
  } catch {}
  const shown = address && kept?.address === address ? kept.shown : [];
  const place = shown.findIndex(([one]) => one === name);
  if (place === -1) return;
  document.querySelector(".place").textContent = `${place + 1} of ${shown.length}`;
  for (const [rel, step] of [["prev", -1], ["next", 1]]) {
    const link = document.querySelector(`a[rel=${rel}]`);
    const neighbour = shown[place + step];
    if (!link) continue;
    link.hidden = !neighbour;
    if (!neighbour) continue;
    link.setAttribute("href", `${encodeURIComponent(neighbour[0])}.html${address}`);
    link.querySelector(".name").textContent = neighbour[1];
  }
})();
