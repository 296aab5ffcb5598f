// Copies source. Where the clipboard is out of reach, the source is marked, ready to be copied.
"use strict";
(() => {
  function marked(element) {
    const selection = getSelection();
    selection.removeAllRanges();
    const range = document.createRange();
    range.selectNodeContents(element);
    selection.addRange(range);
  }

  async function copied(element) {
    try {
      await navigator.clipboard.writeText(element.textContent);
      return true;
    } catch {
      marked(element);
      return document.execCommand("copy");
    }
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.addEventListener("click", async () => {
      const done = await copied(document.getElementById(button.dataset.copy));
      const said = done ? "Copied" : "Now press Ctrl+C";
      button.textContent = said;
      button.nextElementSibling.textContent = said;
      setTimeout(() => {
        button.textContent = "Copy";
        button.nextElementSibling.textContent = "";
      }, 2000);
    });
  }
})();
