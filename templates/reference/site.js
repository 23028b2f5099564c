// What the pages of a reference do beyond showing their text: they work without this script. It
// fetches nothing; the search index is a script of its own, which is loaded when it is needed.
(() => {
  "use strict";
  const base = new URL(".", document.currentScript.src).href;
  const root = document.documentElement;

  /** Storage may be switched off. */
  function recall(key) {
    try {
      return localStorage.getItem(`postwright-${key}`);
    } catch {
      return null;
    }
  }

  function remember(key, value) {
    try {
      localStorage.setItem(`postwright-${key}`, value);
    } catch {
      // Then it counts for this page only.
    }
  }

  // Before anything is shown.
  const chosen = recall("theme");
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  function startTheme() {
    const button = document.getElementById("theme");
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const current = () => root.dataset.theme ?? (dark.matches ? "dark" : "light");
    const show = () => {
      button.textContent = current() === "dark" ? "Light" : "Dark";
      button.setAttribute("aria-label", `Switch to the ${current() === "dark" ? "light" : "dark"} theme`);
    };
    button.addEventListener("click", () => {
      root.dataset.theme = current() === "dark" ? "light" : "dark";
      remember("theme", root.dataset.theme);
      show();
    });
    dark.addEventListener("change", show);
    show();
    button.hidden = false;
  }

  /** The language is the same in all tabs that have it, and on the next page. */
  function chooseLanguage(value) {
    for (const input of document.querySelectorAll(".tabs > input")) {
      if (input.name !== "example" && input.value === value) input.checked = true;
    }
  }

  function startLanguages() {
    const language = recall("language");
    if (language !== null) chooseLanguage(language);
    document.addEventListener("change", ({ target }) => {
      if (!target.matches(".tabs > input") || target.name === "example") return;
      remember("language", target.value);
      chooseLanguage(target.value);
    });
  }

  /** Where the clipboard is closed to scripts, the text is selected and copied by command. */
  async function copy(code) {
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      getSelection().selectAllChildren(code);
      document.execCommand("copy");
    }
  }

  function startCopying() {
    for (const pre of document.querySelectorAll(".samples pre, .about pre")) {
      const button = make("button", { type: "button", textContent: "Copy" });
      const frame = make("div", { className: "code" });
      pre.replaceWith(frame);
      frame.append(pre, button);
      button.addEventListener("click", async () => {
        await copy(pre.querySelector("code"));
        button.textContent = "Copied";
        button.classList.add("done");
        setTimeout(() => {
          button.textContent = "Copy";
          button.classList.remove("done");
        }, 1500);
      });
    }
  }

  function startAnchors() {
    for (const heading of document.querySelectorAll("article :is(h2, h3)[id]")) {
      const label = `Link to ${heading.textContent}`;
      const anchor = make("a", { className: "anchor", href: `#${heading.id}`, textContent: "#" });
      anchor.setAttribute("aria-label", label);
      heading.append(anchor);
    }
  }

  let index;
  function loadIndex() {
    index ??= new Promise((resolve, reject) => {
      const script = make("script", { src: `${base}search-index.js` });
      script.addEventListener("load", () => resolve(globalThis.postwrightSearchIndex));
      script.addEventListener("error", reject);
      document.head.append(script);
    });
    return index;
  }

  /** How well an entry fits all words: title before path, folder and fields. 0 if one is missing. */
  function score(entry, words, fields) {
    let sum = 0;
    for (const word of words) {
      const title = entry.title.toLowerCase();
      if (title.startsWith(word)) sum += 8;
      else if (title.includes(word)) sum += 5;
      else if (`${entry.method} ${entry.path}`.toLowerCase().includes(word)) sum += 3;
      else if (entry.folder.toLowerCase().includes(word)) sum += 2;
      else if (entry.fields.some((field) => fields[field].toLowerCase().includes(word))) sum += 1;
      else return 0;
    }
    return sum;
  }

  const mostResults = 30;

  async function findOperations(text) {
    const { operations, fields } = await loadIndex();
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const scored = operations.map((entry) => ({ entry, points: score(entry, words, fields) }));
    return scored
      .filter(({ points }) => points > 0)
      .sort((one, other) => other.points - one.points)
      .map(({ entry }) => entry);
  }

  function showEntry({ page, title, method, path }) {
    const colour = /^(?:get|post|put|patch|delete)$/i.test(method) ? method.toLowerCase() : "other";
    return make(
      "li",
      {},
      make(
        "a",
        { href: `${base}operations/${page}.html` },
        make("span", { className: `method ${colour}`, textContent: method }),
        make("span", { className: "title", textContent: title }),
        make("code", { textContent: path }),
      ),
    );
  }

  /** Arrows walk from the field through the results and back; Escape closes, as in every dialog. */
  function walk(event, dialog) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [dialog.querySelector("input"), ...dialog.querySelectorAll("a")];
    const next = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    stops[(next + stops.length) % stops.length].focus();
    event.preventDefault();
  }

  function makeDialog() {
    const input = make("input", { type: "search", placeholder: "Title, path, folder or field", autocomplete: "off" });
    input.setAttribute("aria-label", "Search");
    const status = make("p", { className: "status" });
    status.setAttribute("role", "status");
    const list = make("ul", { className: "entries" });
    const dialog = make("dialog", {}, input, status, list);
    dialog.setAttribute("aria-label", "Search");
    dialog.addEventListener("keydown", (event) => walk(event, dialog));
    dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
    input.addEventListener("input", async () => {
      const found = await findOperations(input.value);
      status.textContent = input.value.trim() === "" ? "" : `${found.length} ${found.length === 1 ? "result" : "results"}`;
      list.replaceChildren(...found.slice(0, mostResults).map(showEntry));
    });
    input.addEventListener("keydown", ({ key }) => key === "Enter" && list.querySelector("a")?.click());
    document.body.append(dialog);
    return dialog;
  }

  function startSearch() {
    const button = document.getElementById("search");
    let dialog;
    const open = () => {
      dialog ??= makeDialog();
      if (!dialog.open) dialog.showModal();
      dialog.querySelector("input").select();
      void loadIndex();
    };
    button.addEventListener("click", open);
    button.hidden = false;
    document.addEventListener("keydown", (event) => {
      const isTyping = event.target.matches("input:not([type=radio]), textarea, select");
      const isShortcut = (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !isTyping);
      if (!isShortcut) return;
      event.preventDefault();
      open();
    });
  }

  document.addEventListener("DOMContentLoaded", () => {
    startTheme();
    startLanguages();
    startCopying();
    startAnchors();
    startSearch();
  });
})();
