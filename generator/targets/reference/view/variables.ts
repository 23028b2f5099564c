import type { VariableExplanation, VariableSetter } from "../../../pipeline/model-variables.ts";
import { type Html, html, joinHtml, noHtml, printInlineCode, printText } from "../print/html.ts";
import type { OperationPage, ReferenceContext } from "./context.ts";

/** Operations that are named as the source of a variable. */
const maxSetters = 5;

/** The variables that an operation needs: their values, and where these come from. */
export function viewVariables({ functionName }: OperationPage, context: ReferenceContext): readonly Html[] {
  return (context.variablesOf.get(functionName) ?? []).flatMap((name) => {
    const variable = context.variables.get(name);
    return variable === undefined ? [] : [printVariable(variable, context)];
  });
}

/** A variable in one line. */
export function printVariable(variable: VariableExplanation, context: ReferenceContext): Html {
  const { name, description, computedAs } = variable;
  const value = context.model.api.variables.find((each) => each.name === name)?.defaultValue;
  const notes = [
    ...(value === undefined || value === "" ? [] : [html`the collection has ${printInlineCode(value)}`]),
    ...variable.setBy.slice(0, maxSetters).map((setter) => printSetter(setter, context)),
    ...printFetched(variable),
    ...computedAs.map((way) => (way === null ? html`a script computes it` : html`computed for each call: ${printText(way)}`)),
  ];
  const about = description === "" ? noHtml : html` ${printText(description)}`;
  return html`${printInlineCode(`{{${name}}}`)}${about}
    <span class="notes">${notes.length === 0 ? html`pass a value` : joinHtml(notes, "; ")}</span>`;
}

function printSetter({ operation, parts, conditional }: VariableSetter, { pages, address }: ReferenceContext): Html {
  const page = pages.get(operation);
  const title = printText(page?.title ?? operation);
  const link = page === undefined ? title : html`<a href="${printText(address({ kind: "operation", slug: page.slug }))}">${title}</a>`;
  const from = joinHtml(parts.map(printInlineCode), " or ");
  return html`set by ${link} from ${from}${conditional ? html`, on a condition` : noHtml}`;
}

function printFetched({ fetchedBy }: VariableExplanation): readonly Html[] {
  if (fetchedBy === undefined) return [];
  return [html`scripts fetch it: ${printInlineCode(`${fetchedBy.method} ${fetchedBy.url}`)}, ${printInlineCode(fetchedBy.part)}`];
}
