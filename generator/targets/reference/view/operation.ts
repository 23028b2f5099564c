import type { CapturedPart } from "../../../ir/capture.ts";
import type { Operation, ResponseType } from "../../../ir/api.ts";
import { printAnswerPart } from "../../../ir/print-part.ts";
import { lowerCase } from "../../../util/letters.ts";
import { titleOfStatus } from "../../typescript/view/status.ts";
import { type Html, html, joinHtml, printExact, printInlineCode, printText } from "../print/html.ts";
import { printFieldMarkdown, printMarkdown } from "../print/markdown.ts";
import { type ArgumentsView, viewArguments } from "./arguments.ts";
import { viewAuth } from "./auth.ts";
import type { OperationPage, ReferenceContext } from "./context.ts";
import { viewExamples } from "./examples.ts";
import { printItemJson } from "./item-json.ts";
import { type SamplesView, viewSamples } from "./samples.ts";
import type { TabsView } from "./tabs.ts";
import { type FieldGroup, printTypeLabel, viewTypeFields } from "./type.ts";
import { viewVariables } from "./variables.ts";

/** The page of an operation, without what all pages have. */
export interface OperationPageView {
  readonly home: Html;
  readonly collection: Html;
  readonly folders: readonly Html[];
  readonly title: Html;
  readonly method: Html;
  /** For its colour: the method in lower case, or `other`. */
  readonly methodClass: Html;
  readonly url: Html;
  readonly functionName: Html;
  readonly description: Html | undefined;
  readonly auth: Html;
  readonly variables: readonly Html[];
  readonly hasVariables: boolean;
  readonly arguments: readonly ArgumentsView[];
  readonly responses: readonly ResponseView[];
  readonly hasResponses: boolean;
  readonly captures: readonly Html[];
  readonly hasCaptures: boolean;
  readonly samples: SamplesView;
  readonly examples: TabsView | undefined;
  readonly itemJson: Html;
  readonly previous: NeighbourView | undefined;
  readonly next: NeighbourView | undefined;
}

/** What an operation answers with one status. */
export interface ResponseView {
  readonly id: Html;
  readonly title: Html;
  readonly about: Html;
  readonly description: Html | undefined;
  readonly groups: readonly FieldGroup[];
}

/** A link to the operation before or after. */
export interface NeighbourView {
  readonly href: Html;
  readonly title: Html;
}

/** Methods with a colour of their own. */
const usualMethods: ReadonlySet<string> = new Set(["get", "post", "put", "patch", "delete"]);

/** Views an operation. */
export function viewOperation(page: OperationPage, context: ReferenceContext): OperationPageView {
  const { operation, placed, title, functionName } = page;
  const { operations, address, model } = context;
  const index = operations.indexOf(page);
  const variables = viewVariables(page, context);
  const captures = viewCaptures(operation);
  return {
    home: printText(address({ kind: "index" })),
    collection: printText(model.api.title),
    folders: operation.item.slice(0, -1).map(printText),
    title: printText(title),
    ...viewMethod(operation.method),
    url: printText(`${operation.url.base}${operation.url.path.map((segment) => `/${segment}`).join("")}`),
    functionName: printText(functionName),
    description: printMarkdown(operation.description),
    auth: viewAuth(operation, placed),
    variables,
    hasVariables: variables.length > 0,
    arguments: viewArguments(operation, context),
    responses: operation.responses.map((response) => viewResponse(response, context)),
    hasResponses: operation.responses.length > 0,
    captures,
    hasCaptures: captures.length > 0,
    samples: viewSamples(page, context),
    examples: viewExamples(page),
    itemJson: printExact(printItemJson(placed.item)),
    previous: viewNeighbour(operations[index - 1], context),
    next: viewNeighbour(operations[index + 1], context),
  };
}

/** A method and its colour. */
export function viewMethod(method: string): { readonly method: Html; readonly methodClass: Html } {
  const name = lowerCase(method);
  return { method: printText(method), methodClass: printText(usualMethods.has(name) ? name : "other") };
}

function viewNeighbour(page: OperationPage | undefined, { address }: ReferenceContext): NeighbourView | undefined {
  if (page === undefined) return undefined;
  return { href: printText(address({ kind: "operation", slug: page.slug })), title: printText(page.title) };
}

function viewResponse(response: ResponseType, context: ReferenceContext): ResponseView {
  const { status, type, description, script } = response;
  const notes = [
    printTypeLabel(type, context),
    ...(script === undefined ? [] : [script === "asserted" ? html`a test script expects this status` : html`a script reads this answer`]),
  ];
  return {
    id: printText(`response-${status}`),
    title: printText(`${status} ${titleOfStatus(status, "")}`.trim()),
    about: joinHtml(notes, "; "),
    description: printFieldMarkdown(description),
    groups: viewTypeFields(type, context),
  };
}

function viewCaptures({ captures = [] }: Operation): readonly Html[] {
  return captures.map(({ variable, from }) => {
    const printPart = (part: CapturedPart): Html => printInlineCode(printAnswerPart(part));
    const parts = joinHtml(
      from.map(({ part }) => printPart(part)),
      " or ",
    );
    const isSometimes = from.every(({ conditional }) => conditional === true);
    return html`${printInlineCode(`{{${variable}}}`)} from ${parts}${isSometimes ? html`, on a condition` : html``}`;
  });
}
