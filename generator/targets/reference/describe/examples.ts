import type { Header, SavedExample } from "../../../collection/model.ts";
import { printJson } from "../../../json/print-json.ts";
import { parseTolerantJson } from "../../../json/parse-tolerant.ts";
import { titleOfStatus } from "../../typescript/view/status.ts";
import type { OperationPage } from "../context.ts";

/** A saved example as it is shown. */
export interface ExampleNote {
  readonly title: string;
  readonly headers: readonly Header[];
  readonly body: string;
}

/** The saved examples of an operation, by status. */
export function listExamples({ placed }: OperationPage): readonly ExampleNote[] {
  const examples = placed.item.examples.toSorted((one, other) => (one.code ?? 0) - (other.code ?? 0));
  return examples.map((example) => ({
    title: titleOf(example),
    headers: example.headers.filter(({ disabled }) => !disabled),
    body: bodyOf(example),
  }));
}

function titleOf({ code, name }: SavedExample): string {
  return code === undefined ? name : `${code} ${titleOfStatus(code, name)}`.trim();
}

/** JSON in one layout, whatever the file has; other text as it is. */
function bodyOf({ body = "" }: SavedExample): string {
  const { value, exact } = parseTolerantJson(body);
  return exact && (value?.kind === "object" || value?.kind === "array") ? printJson(value, 2) : body;
}
