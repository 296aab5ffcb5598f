// Narrows a wall to what is searched for. What is chosen stands in the address, after the #, so
// that it can be linked to, also on a disk.
"use strict";
(() => {
  const form = document.querySelector("form.filters");
  if (!form) return;
  const status = document.querySelector(".count [role=status]");
  const clearing = document.querySelectorAll(".clear");
  const nothing = document.querySelector(".nothing");
  const what = form.dataset.what;

  // Case and accents make no difference.
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const cards = [...document.querySelectorAll(".wall > li")].map((element) => {
    const about = element.dataset.about && document.getElementById(element.dataset.about);
    const { component = "", verb = "", metaphor = "", relation = "", means = "" } = element.dataset;
    const words = [element.textContent, component.replaceAll("|", " "), verb, metaphor, means];
    return {
      element,
      about,
      link: element.querySelector("a"),
      text: plain([...words, about ? about.textContent : ""].join(" ")),
      has: {
        component: component.split("|"),
        concept: [element.querySelector("small:not([data-none])")?.textContent],
        metaphor: [metaphor],
        verb: relation.split("|"),
        findings: [element.dataset.findings],
      },
    };
  });

  const chosen = () => {
    const pairs = [...new FormData(form)].map(([name, value]) => [name, value.trim()]);
    return pairs.filter(([, value]) => value);
  };

  function show() {
    const pairs = chosen();
    const words = plain(form.elements.q.value).split(/\s+/).filter(Boolean);
    const fits = (card) =>
      words.every((word) => card.text.includes(word)) &&
      pairs.every(([name, value]) => name === "q" || card.has[name].includes(value));
    const address = pairs.length ? `#${new URLSearchParams(pairs)}` : "";
    const shown = [];
    for (const card of cards) {
      const fit = fits(card);
      card.element.hidden = !fit;
      if (card.about) card.about.hidden = !fit;
      else card.link.hash = address;
      if (fit) shown.push([card.element.dataset.name, card.link.querySelector("strong")?.textContent]);
    }
    const all = `${cards.length} ${what}${cards.length === 1 ? "" : "s"}`;
    status.textContent = pairs.length ? `${shown.length} of ${all}` : all;
    nothing.hidden = shown.length > 0;
    clearing[0].hidden = !pairs.length;
    remember(address, shown);
    return address;
  }

  // For the arrows on a visual's page; a browser may forbid it on a disk.
  function remember(address, shown) {
    if (what !== "visual") return;
    try {
      sessionStorage.setItem("kdviz", JSON.stringify({ address, shown }));
    } catch {}
  }

  const changed = () => {
    const address = show();
    history.replaceState(null, "", address || location.pathname + location.search);
  };

  // Sets the form to what the address asks for; an address that names a place asks for nothing.
  function read() {
    const fragment = location.hash.slice(1);
    if (fragment && !fragment.includes("=")) return show();
    const asked = new URLSearchParams(fragment);
    for (const field of form.elements) {
      const value = asked.get(field.name) ?? "";
      if (field.type === "checkbox") field.checked = value === field.value;
      else field.value = value;
      if (field.selectedIndex === -1) field.selectedIndex = 0;
    }
    show();
    const from = asked.get("at");
    if (!from) return;
    const card = cards.find(({ element }) => element.dataset.name === from && !element.hidden);
    card?.link.scrollIntoView({ block: "center" });
    card?.link.focus({ preventScroll: true });
    changed();
  }

  function clear() {
    form.reset();
    changed();
    form.elements.q.focus();
  }

  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    cards.find(({ element }) => !element.hidden)?.link.focus();
  });
  for (const button of clearing) button.addEventListener("click", clear);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && chosen().length) {
      event.preventDefault();
      clear();
    }
  });
  window.addEventListener("hashchange", read);
  // The browser may have put back what was typed before.
  form.reset();
  read();
})();
