import { lowerCase } from "../../../util/letters.ts";
import { type Html, printText } from "../print/html.ts";
import { type OperationPage, type ReferenceContext, urlOf } from "../context.ts";
import { describeArguments } from "../describe/arguments.ts";
import { describeAuth } from "../describe/auth.ts";
import { describeCaptures, describeResponses, type ResponseNote } from "../describe/answers.ts";
import { createRoom } from "../describe/type.ts";
import { describeVariables } from "../describe/variables.ts";
import { printFieldMarkdown, printMarkdown } from "../print/markdown.ts";
import { printPhrase } from "../print/phrase.ts";
import { type ArgumentsView, type FieldGroupView, type VariableView, viewArguments, viewGroups, viewVariable } from "./fields.ts";
import { type SamplesView, viewSamples } from "./samples.ts";

/** The page of an operation, without what all pages have. */
export interface OperationPageView {
  readonly home: Html;
  readonly collection: Html;
  readonly folders: readonly CrumbView[];
  readonly title: Html;
  readonly method: Html;
  /** For its colour: the method in lower case, or `other`. */
  readonly methodClass: Html;
  readonly url: Html;
  readonly functionName: Html;
  readonly description: Html | undefined;
  readonly auth: Html;
  readonly variables: readonly VariableView[];
  readonly hasVariables: boolean;
  readonly arguments: readonly ArgumentsView[];
  readonly responses: readonly ResponseView[];
  readonly hasResponses: boolean;
  readonly captures: readonly Html[];
  readonly hasCaptures: boolean;
  readonly samples: SamplesView;
  readonly previous: NeighbourView | undefined;
  readonly next: NeighbourView | undefined;
}

/** What an operation answers with one status. */
export interface ResponseView {
  readonly id: Html;
  readonly title: Html;
  readonly about: Html;
  readonly description: Html | undefined;
  readonly groups: readonly FieldGroupView[];
}

/** A folder around an operation; folders without operations of their own have no page. */
export interface CrumbView {
  readonly title: Html;
  readonly href: Html | undefined;
}

/** A link to the page before or after. */
export interface NeighbourView {
  readonly href: Html;
  readonly title: Html;
}

/** Methods with a colour of their own. */
const usualMethods: ReadonlySet<string> = new Set(["get", "post", "put", "patch", "delete"]);

/** Views an operation, with up to `room` characters of code. */
export function viewOperation(page: OperationPage, context: ReferenceContext, room = Infinity): OperationPageView {
  const { operation, placed, title, functionName } = page;
  const { operations, address, model } = context;
  const index = operations.indexOf(page);
  const fields = createRoom();
  const variables = describeVariables(page, context);
  const captures = describeCaptures(operation);
  return {
    home: printText(address({ kind: "index" })),
    collection: printText(model.api.title),
    folders: viewCrumbs(operation.item.slice(0, -1), context),
    title: printText(title),
    ...viewMethod(operation.method),
    url: printText(urlOf(operation)),
    functionName: printText(functionName),
    description: printMarkdown(operation.description),
    auth: printPhrase(describeAuth(operation, placed), address),
    variables: variables.map((variable) => viewVariable(variable, address)),
    hasVariables: variables.length > 0,
    arguments: describeArguments(operation, context, fields).map((group) => viewArguments(group, address)),
    responses: describeResponses(operation, context, fields).map((response) => viewResponse(response, context)),
    hasResponses: operation.responses.length > 0,
    captures: captures.map((capture) => printPhrase(capture, address)),
    hasCaptures: captures.length > 0,
    samples: viewSamples(page, context, room),
    previous: viewNeighbour(operations[index - 1], context),
    next: viewNeighbour(operations[index + 1], context),
  };
}

function viewCrumbs(names: readonly string[], { folders, address }: ReferenceContext): readonly CrumbView[] {
  return names.map((name, index) => {
    const path = names.slice(0, index + 1);
    const own = folders.find((folder) => folder.path.length === path.length && folder.path.every((each, at) => each === path[at]));
    return { title: printText(name), href: own === undefined ? undefined : printText(address({ kind: "index", folder: own.module })) };
  });
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

function viewResponse({ status, title, about, description, groups }: ResponseNote, { address }: ReferenceContext): ResponseView {
  return {
    id: printText(`response-${status}`),
    title: printText(title),
    about: printPhrase(about, address),
    description: printFieldMarkdown(description),
    groups: viewGroups(groups, address),
  };
}

/** The page with all code of an operation. */
export interface OperationCodeView {
  readonly home: Html;
  readonly collection: Html;
  readonly operation: Html;
  readonly title: Html;
  readonly samples: SamplesView;
}

/** Views all code of an operation. */
export function viewOperationCode(page: OperationPage, context: ReferenceContext): OperationCodeView {
  const { address, model } = context;
  return {
    home: printText(address({ kind: "index" })),
    collection: printText(model.api.title),
    operation: printText(address({ kind: "operation", slug: page.slug })),
    title: printText(page.title),
    samples: viewSamples(page, context),
  };
}
