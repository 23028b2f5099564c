import type { Operation, ResponseType } from "../../../ir/api.ts";
import { assumedStatuses, isRedirect } from "../../../ir/statuses.ts";
import type { OperationName } from "../../../names/operation-name.ts";
import { type Code, code, joinCode, nothing } from "../print/code.ts";
import { printDocComment, printDocCommentWithExample, quoteInComment } from "../print/comment.ts";
import { printIdentifier } from "../print/literal.ts";
import { printNumber } from "../print/json.ts";
import { printType } from "../print/type.ts";
import { type AliasView, viewAliases } from "./aliases.ts";
import { viewArgs } from "./args/args.ts";
import { describeCaptures } from "./captures/sources.ts";
import { type FileContext, typeContextOf, type ViewContext } from "./context.ts";
import { isPathLike } from "../../../names/path-words.ts";
import { lookUp } from "../../../names/look-up.ts";
import { viewDescriptor } from "./descriptor/descriptor.ts";
import { printExample } from "./example.ts";
import { printPromise, promiseModule, promiseOf, type SignaturesView, viewSignatures } from "./signatures.ts";
import { hasNeverBody, hasOpenData, hasPartialData, successIn, noContent, successesFirst, successType, titleOfStatus } from "./status.ts";
import { onOneLine } from "../../../util/characters.ts";

/** One operation, as the module template receives it. */
export interface OperationView extends SignaturesView {
  readonly comment: Code;
  readonly name: Code;
  /** The function of the runtime that calls it. */
  readonly send: Code;
  /** The function of the runtime that makes its descriptor once. */
  readonly describe: Code;
  /** The type of the promise of a call. */
  readonly promise: Code;
  /**
   * `<TData = unknown>`, or the part that is known, if the caller can say what the success body is;
   * nothing otherwise.
   */
  readonly typeParameter: Code;
  readonly result: Code;
  readonly descriptor: readonly Code[];
  /** The interface of the arguments, or nothing if the operation takes none. */
  readonly args: { readonly comment: Code; readonly name: Code; readonly groups: readonly Code[] } | undefined;
  readonly resultComment: Code;
  /** Members of the result union. */
  readonly outcomes: readonly Code[];
  /** Its former names, and those of the types beside it. */
  readonly aliases: readonly AliasView[];
}

/**
 * Describes a function: its signature, the types beside it, and the descriptor that it sends. Adds
 * what it uses to the imports of `file`.
 */
export function viewOperation(operation: Operation, context: ViewContext, file: FileContext): OperationView {
  const names = lookUp(context.names.operations, operation.id);
  const name = printIdentifier(names.function);
  const needs = context.needs.get(operation.id) ?? [];
  const args = viewArgs(operation, context, typeContextOf(context, file, "sent"), needs);
  const empty = args.groups.length === 0;
  const argsType = empty ? code`NoArgs` : printIdentifier(names.args);
  const open = hasOpenData(operation);
  const seen = printData(operation, context, file);
  const typeParameter = open ? code`${openData} = ${seen}` : nothing;
  const data = open ? code`NoInfer<${openData}>` : seen;
  const result = printIdentifier(names.result);
  const resultOfCall = open ? code`${result}<NoInfer<${openData}>>` : result;
  const promise = printPromise(operation, { data, result: resultOfCall }, context);
  file.imports.type(`${file.toSource}${promiseModule}`, promiseOf(operation, context));
  importFrame(file, empty);
  return {
    send: importSend(operation, context, file),
    describe: file.imports.value(`${file.toSource}runtime/transport/declared/describe.js`, "describe"),
    comment: printOperationComment(operation, names, context),
    name,
    typeParameter: open ? code`<${typeParameter}>` : nothing,
    ...viewSignatures({ names, needs, args: argsType, optional: args.optional, typeParameter, promise }, file),
    promise,
    result,
    descriptor: viewDescriptor(operation, name, file, context),
    args: empty
      ? undefined
      : { comment: printDocComment([`Arguments of \`${names.function}\`.`]), name: printIdentifier(names.args), groups: args.groups },
    resultComment: printDocComment([`Every outcome of a call to \`${names.function}\`, by \`status\`.`]),
    outcomes: viewOutcomes(operation, context, file),
    aliases: viewAliases(names, { hasArgs: !empty, typeParameter }),
  };
}

function importSend(operation: Operation, context: ViewContext, { imports, toSource }: FileContext): Code {
  return promiseOf(operation, context) === "NamedPromise"
    ? imports.value(`${toSource}runtime/core/send-named.js`, "sendNamed")
    : imports.value(`${toSource}runtime/core/send.js`, "send");
}

function importFrame(file: FileContext, empty: boolean): void {
  file.imports.type(`${file.toSource}client.js`, "Client");
  for (const name of ["Undocumented", "NoResult"]) file.imports.type(`${file.toSource}runtime/core/result.js`, name);
  if (empty) file.imports.type(`${file.toSource}runtime/transport/operation.js`, "NoArgs");
}

/**
 * The type parameter of functions whose success body is unknown, or known in part: callers who know
 * it pass it. It is never inferred, since a type that follows from the use of a value would be a
 * silent cast.
 */
const openData = code`TData`;

/** The success body: the union of the documented 2xx bodies. */
function printData(operation: Operation, context: ViewContext, file: FileContext): Code {
  return printType(successType(operation), typeContextOf(context, file, "received"));
}

function viewOutcomes(operation: Operation, context: ViewContext, file: FileContext): readonly Code[] {
  const types = typeContextOf(context, file, "received");
  const open = hasOpenData(operation);
  const isPartial = hasPartialData(operation);
  const isSuccess = successIn(operation);
  const documented = operation.responses.map((response) => {
    const isOpen = open && isSuccess(response) && (isPartial || response.type.kind === "unknown");
    return printOutcome(wrapperOf(response, isSuccess), [response], isOpen ? openData : printType(response.type, types), file);
  });
  const assumed = assumedStatuses(operation).map((status) => ({ status }));
  const isBodyless = ({ status }: { readonly status: number }): boolean => status === noContent || hasNeverBody(operation);
  const [full, bodyless, failed] = [
    assumed.filter((each) => isSuccess(each) && !isBodyless(each)),
    assumed.filter((each) => isSuccess(each) && isBodyless(each)),
    assumed.filter((each) => !isSuccess(each)),
  ];
  const unseen = hasNeverBody(operation) ? code`void` : code`unknown`;
  return [
    ...documented,
    ...(full.length === 0 ? [] : [printOutcome("Success", full, open ? openData : unseen, file)]),
    ...(bodyless.length === 0 ? [] : [printOutcome("Success", bodyless, code`void`, file)]),
    ...(failed.length === 0 ? [] : [printOutcome("Failure", failed, unseen, file)]),
    ...(operation.body.kind === "graphql"
      ? [code`${importGraphqlFailure(file)}<${open ? openData : printData(operation, context, file)}>`]
      : []),
    code`Undocumented`,
    code`NoResult`,
  ];
}

function importGraphqlFailure(file: FileContext): Code {
  return file.imports.type(`${file.toSource}runtime/core/result.js`, "GraphqlFailure");
}

type Wrapper = "Success" | "Redirect" | "Failure";

function wrapperOf(response: ResponseType, isSuccess: (response: ResponseType) => boolean): Wrapper {
  if (isSuccess(response)) return "Success";
  return isRedirect(response.status) ? "Redirect" : "Failure";
}

/** The member of a result for some statuses with one type. */
function printOutcome(wrapper: Wrapper, outcomes: readonly Pick<ResponseType, "status">[], type: Code, file: FileContext): Code {
  return code`${file.imports.type(`${file.toSource}runtime/core/result.js`, wrapper)}<${joinCode(
    outcomes.map(({ status }) => printNumber(String(status))),
    " | ",
  )}, ${type}>`;
}

/** The item's own name, unless that is a URL or a path. */
function nameInComment({ item }: Operation): string {
  const name = onOneLine(item.at(-1) ?? "");
  return isPathLike(name) ? "" : name;
}

/**
 * The description, or else the name; method and path, documented statuses, and a call with the
 * values of the first fixture.
 */
function printOperationComment(operation: Operation, names: OperationName, context: ViewContext): Code {
  const path = `/${operation.url.path.join("/")}`;
  const origin = context.origins.get(operation.url.base);
  const statuses = successesFirst(operation).flatMap((response) => listExamples(response, operation));
  const blocks = [
    operation.description.trim() === "" ? nameInComment(operation) : operation.description,
    quoteInComment(`${operation.method} ${path}`),
    origin === undefined ? "" : `At ${quoteInComment(origin.base)}, the origin ${quoteInComment(origin.name)} of the options.`,
    statuses.length === 0 ? "" : `Documented responses:\n${statuses.join("\n")}`,
    describeCaptures(context.capturing.get(operation.id) ?? []),
  ];
  const example = printExample(operation, names, context);
  return printDocCommentWithExample(blocks, example);
}

/** How a status is known that no saved example has. */
const scriptWords = { asserted: "asserted", read: "assumed: its body is read" } as const;

/** More examples of one status make a comment long, not clear. */
const maxExamples = 10;

/** One line for each saved example of a status that has a name of its own. */
function listExamples({ status, description, script }: ResponseType, { fixtures }: Operation): readonly string[] {
  if (script !== undefined)
    return [`- ${`${status} ${titleOfStatus(status, "")}`.trim()} (${scriptWords[script]} by the collection's test script)`];
  const names = fixtures.filter(({ response }) => response?.status === status).map(({ name }) => titleOfStatus(status, name));
  const titles = [...new Set([titleOfStatus(status, description), ...names])];
  const rest = titles.length - maxExamples;
  const more = rest > 0 ? [`- ${status} and ${rest} more`] : [];
  return [...titles.slice(0, maxExamples).map((title) => `- ${status} ${title}`.trim()), ...more];
}
