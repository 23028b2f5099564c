import { button, element } from "./dom.ts";
import { recall, remember } from "./memory.ts";

/** Alternatives that are not languages. */
const examples = "example";

/** Adds what needs a script to a page of the reference: one language everywhere, and copying. */
export function enhance(place: ParentNode): void {
  const language = recall("language");
  if (language !== undefined) choose(language, place);
  for (const input of listChoices(place)) {
    input.addEventListener("change", () => {
      remember("language", input.value);
      choose(input.value, place);
    });
  }
  for (const block of place.querySelectorAll("pre")) addCopyButton(block);
}

function listChoices(place: ParentNode): readonly HTMLInputElement[] {
  return [...place.querySelectorAll<HTMLInputElement>(".tabs > input")].filter(({ name }) => !name.startsWith(examples));
}

/** Chooses a language in all groups that have it. */
function choose(language: string, place: ParentNode): void {
  for (const input of listChoices(place)) if (input.value === language) input.checked = true;
}

/** Adds a button that copies a block, unless the browser has no clipboard. */
export function addCopyButton(block: HTMLPreElement): void {
  if (!("clipboard" in navigator)) return;
  const copy = button("Copy", () => {
    void navigator.clipboard.writeText(block.textContent ?? "").then(
      () => (copy.textContent = "Copied"),
      () => (copy.textContent = "Not allowed"),
    );
  });
  const frame = element("div", { class: "code" });
  block.replaceWith(frame);
  frame.append(block, copy);
}
