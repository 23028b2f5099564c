import type { ReaderAnswer } from "../shared/messages.ts";
import { addCopyButton } from "./code-blocks.ts";
import { byId } from "./dom.ts";

/** Asks the reader for code. */
export type AskJson = (text: string, language: string) => Promise<ReaderAnswer | undefined>;

/** Connects the view that makes code of pasted JSON, as it is typed. */
export function connectJson(ask: AskJson): void {
  const input = byId("json-text", HTMLTextAreaElement);
  const language = byId("json-language", HTMLSelectElement);
  const message = byId("json-message", HTMLParagraphElement);
  const create = byId("json-create", HTMLElement);
  const parse = byId("json-parse", HTMLElement);
  const results = byId("json-results", HTMLDivElement);
  for (const block of results.querySelectorAll("pre")) addCopyButton(block);
  let asked = 0;
  const update = async (): Promise<void> => {
    asked++;
    const own = asked;
    const answer = input.value.trim() === "" ? undefined : await ask(input.value, language.value);
    // Something newer has been typed.
    if (own !== asked) return;
    results.hidden = answer?.kind !== "json";
    message.textContent = answer?.kind === "refused" ? answer.reason : "";
    if (answer?.kind !== "json") return;
    create.textContent = answer.create;
    parse.textContent = answer.parse;
  };
  input.addEventListener("input", () => void update());
  language.addEventListener("change", () => void update());
}
