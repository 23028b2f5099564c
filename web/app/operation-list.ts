import { addressOf } from "../shared/address.ts";
import type { ListedOperation } from "../shared/messages.ts";
import { byId, element } from "./dom.ts";

/** The list of operations beside the content. */
export interface OperationList {
  readonly fill: (operations: readonly ListedOperation[]) => void;
  /** Marks the operation that is shown. */
  readonly mark: (slug: string | undefined) => void;
}

/** Connects the list, its filter and the button that shows it on small screens. */
export function connectOperationList(): OperationList {
  const list = byId("operations", HTMLElement);
  const filter = byId("filter", HTMLInputElement);
  const menu = byId("menu", HTMLButtonElement);
  const panel = byId("panel", HTMLDivElement);
  const toggle = (isOpen: boolean): void => {
    menu.setAttribute("aria-expanded", String(isOpen));
    panel.classList.toggle("open", isOpen);
  };
  menu.addEventListener("click", () => toggle(menu.getAttribute("aria-expanded") !== "true"));
  filter.addEventListener("input", () => narrow(list, filter.value));
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const isSearch = (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !isTyping);
    if (!isSearch || list.childElementCount === 0) return;
    event.preventDefault();
    toggle(true);
    filter.focus();
  });
  return {
    fill: (operations) => {
      filter.value = "";
      toggle(false);
      list.replaceChildren(...showFolders(operations));
    },
    mark: (slug) => {
      toggle(false);
      for (const link of list.querySelectorAll("a")) {
        const isShown = link.dataset["slug"] === slug;
        if (isShown) {
          link.setAttribute("aria-current", "page");
          link.scrollIntoView({ block: "nearest" });
        } else link.removeAttribute("aria-current");
      }
    },
  };
}

/** Consecutive operations of one folder are below one heading. */
function showFolders(operations: readonly ListedOperation[]): readonly HTMLElement[] {
  const groups: { readonly title: string; readonly own: ListedOperation[] }[] = [];
  for (const operation of operations) {
    const title = operation.folders.join(" / ");
    const last = groups.at(-1);
    if (last?.title === title) last.own.push(operation);
    else groups.push({ title, own: [operation] });
  }
  return groups.map(({ title, own }) => {
    const links = own.map((operation) => element("li", {}, showLink(operation)));
    const heading = title === "" && groups.length === 1 ? [] : [element("h2", {}, title === "" ? "Without a folder" : title)];
    return element("div", { class: "group" }, ...heading, element("ul", {}, ...links));
  });
}

function showLink({ slug, method, title, folders }: ListedOperation): HTMLAnchorElement {
  const words = [method, ...folders, title].join(" ").toLowerCase();
  const badge = element("span", { class: `method ${colourOf(method)}` }, method);
  return element("a", { href: addressOf({ kind: "operation", slug }), "data-slug": slug, "data-words": words }, badge, " ", title);
}

/** As in the reference. */
function colourOf(method: string): string {
  return /^(?:get|post|put|patch|delete)$/i.test(method) ? method.toLowerCase() : "other";
}

/** Hides the operations that lack a word. */
function narrow(list: HTMLElement, text: string): void {
  const words = text.toLowerCase().split(/\s+/);
  for (const link of list.querySelectorAll("a")) {
    const own = link.dataset["words"] ?? "";
    link.parentElement?.toggleAttribute("hidden", !words.every((word) => own.includes(word)));
  }
  for (const group of list.querySelectorAll(".group")) group.toggleAttribute("hidden", group.querySelector("li:not([hidden])") === null);
}
