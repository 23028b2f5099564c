import type { OperationPage } from "../context.ts";
import { type ExampleNote, listExamples } from "../describe/examples.ts";
import { type Html, joinHtml, printInlineCode } from "../print/html.ts";
import { printCode } from "../print/code.ts";
import type { TabContent } from "./tabs.ts";

/** The saved examples of an operation, by status. */
export function listExampleTabs(page: OperationPage): readonly TabContent[] {
  return listExamples(page).map((example, index) => ({
    value: String(index + 1),
    title: example.title,
    about: viewHeaders(example),
    code: printCode(example.body, /^\s*[[{]/.test(example.body) ? "json" : ""),
  }));
}

function viewHeaders({ headers }: ExampleNote): Html | undefined {
  if (headers.length === 0) return undefined;
  const shown = headers.map(({ key, value }) => printInlineCode(`${key}: ${value}`));
  return joinHtml(shown, " ");
}
