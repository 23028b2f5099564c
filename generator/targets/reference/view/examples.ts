import type { SavedExample } from "../../../collection/model.ts";
import { printJson } from "../../../json/print-json.ts";
import { parseTolerantJson } from "../../../json/parse-tolerant.ts";
import { titleOfStatus } from "../../typescript/view/status.ts";
import { html, joinHtml, printInlineCode } from "../print/html.ts";
import type { OperationPage } from "./context.ts";
import { type TabsView, viewTabs } from "./tabs.ts";

/** The saved examples of an operation, by status; `undefined` if there are none. */
export function viewExamples({ placed }: OperationPage): TabsView | undefined {
  const examples = placed.item.examples.toSorted((one, other) => (one.code ?? 0) - (other.code ?? 0));
  if (examples.length === 0) return undefined;
  return viewTabs(
    "example",
    html`Saved example`,
    examples.map((example, index) => ({
      value: String(index + 1),
      title: titleOf(example),
      about: viewHeaders(example),
      code: bodyOf(example),
    })),
  );
}

function titleOf({ code, name }: SavedExample): string {
  return code === undefined ? name : `${code} ${titleOfStatus(code, name)}`.trim();
}

function viewHeaders({ headers }: SavedExample): TabsView["label"] | undefined {
  const shown = headers.filter(({ disabled }) => !disabled);
  if (shown.length === 0) return undefined;
  return joinHtml(
    shown.map(({ key, value }) => printInlineCode(`${key}: ${value}`)),
    " ",
  );
}

/** JSON in one layout, whatever the file has; other text as it is. */
function bodyOf({ body = "" }: SavedExample): string {
  const { value, exact } = parseTolerantJson(body);
  return exact && (value?.kind === "object" || value?.kind === "array") ? printJson(value, 2) : body;
}
