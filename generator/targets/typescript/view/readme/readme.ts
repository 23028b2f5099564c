import type { Api, ClientVariable, Operation, Resource, ResponseType } from "../../../../ir/api.ts";
import { isGenerated } from "../../../../variables/dynamic.ts";
import { type Code, code, joinCode, nothing } from "../../print/code.ts";
import { printNumber } from "../../print/json.ts";
import { printString } from "../../print/literal.ts";
import {
  printFencedCode,
  printMarkdownCode,
  printMarkdownLine,
  printMarkdownSummary,
  printMarkdownTable,
  printMarkdownText,
} from "../../print/markdown.ts";
import { type ReadmeCapturesView, viewCaptureSection } from "./captures.ts";
import { printClientOptions, printMockOptions } from "./client-options.ts";
import { type ReadmeFetchedView, viewFetchedSection } from "./fetched.ts";
import { type ReadmePagingView, viewPagingSection } from "./paging.ts";
import { settableVariables } from "../client.ts";
import type { Computing } from "../computed/computing.ts";
import { specifierOf, titleOfResource, type ViewContext } from "../context.ts";
import { lookUp } from "../../../../names/look-up.ts";
import { describeScheme } from "../credential.ts";
import { isOriginNeed } from "../args/needs.ts";
import { listEntryPoints } from "../entry-points.ts";
import { dependenciesOf } from "../package.ts";
import { originOf } from "../mock/mock-data.ts";
import { assumedStatuses } from "../../../../ir/statuses.ts";
import { successIn, successType } from "../status.ts";
import { pickQuickStart, type QuickStart } from "./quick-start.ts";

/** The README of the package. */
export interface ReadmeView {
  readonly title: Code;
  readonly description: Code;
  /** What is installed along with the package. */
  readonly dependencies: Code;
  readonly packageName: Code;
  /** Whether the name is the user's choice. */
  readonly isNamed: boolean;
  /** Whether it is sources of the reader's program, which are not installed. */
  readonly isSources: boolean;
  /** How a config names the package. */
  readonly namingConfig: Code;
  readonly packageSpecifier: Code;
  readonly apiSpecifier: Code;
  /** The argument of `createClient`; nothing if none is needed. */
  readonly clientOptions: Code;
  readonly example: Code;
  readonly auth: readonly Code[];
  /** A table, or nothing. */
  readonly variables: Code;
  /** A table of the further origins, or nothing. */
  readonly origins: Code;
  readonly exampleFunction: Code;
  /** The call without `await`. */
  readonly exampleCall: Code;
  /** The status of a failure that the call may end with. */
  readonly exampleFailure: Code;
  readonly resources: readonly ReadmeResourceView[];
  /** How to call the mock; `undefined` if no example is saved. */
  readonly mock: ReadmeMockView | undefined;
  readonly captures: ReadmeCapturesView | undefined;
  readonly fetched: ReadmeFetchedView | undefined;
  readonly paging: ReadmePagingView | undefined;
  readonly hasGraphql: boolean;
}

interface ReadmeMockView {
  /** Whether they are saved examples or made up. */
  readonly answers: Code;
  readonly specifier: Code;
  readonly clientOptions: Code;
  /** The specifier of the handlers for MSW. */
  readonly msw: Code;
}

interface ReadmeResourceView {
  readonly title: Code;
  readonly specifier: Code;
  /** A table of functions. */
  readonly operations: Code;
}

/** Describes the package to its users. */
export function viewReadme(context: ViewContext): ReadmeView {
  const { api, packageName } = context;
  const start = pickQuickStart(api, context.names);
  return {
    title: printMarkdownText(api.title),
    description: printMarkdownSummary(api.description, 600),
    dependencies: printDependencies(api),
    packageName: printMarkdownText(packageName),
    isNamed: context.isNamed,
    isSources: context.layout.kind === "sources",
    namingConfig: printMarkdownCode(`{ "package": { "name": "@your-scope/${packageName}" } }`),
    packageSpecifier: printString(specifierOf(context)),
    apiSpecifier: printString(specifierOf(context, "api")),
    clientOptions: printClientOptions(context, start),
    example: start === undefined ? nothing : printFencedCode(printCall(start)),
    auth: [...new Set(api.authSchemes.map((scheme) => describeScheme(scheme, api.authSchemes)))],
    variables: printVariables(context),
    origins: printOrigins(context),
    exampleFunction: start?.name ?? nothing,
    exampleCall: start === undefined ? nothing : printFencedCode(start.call),
    exampleFailure: start === undefined ? nothing : printNumber(String(failureOf(start.operation))),
    captures: viewCaptureSection(context),
    fetched: viewFetchedSection(context),
    mock: viewMockSection(context, start),
    paging: viewPagingSection(context),
    hasGraphql: api.operations.some(({ body }) => body.kind === "graphql"),
    resources: api.resources.map((resource) => viewReadmeResource(resource, context)),
  };
}

function viewReadmeResource(resource: Resource, context: ViewContext): ReadmeResourceView {
  const { file } = lookUp(context.names.modules, resource.id);
  return {
    title: printMarkdownText(titleOfResource(resource, context.api)),
    specifier: printMarkdownCode(specifierOf(context, file, `resources/${file}`)),
    operations: printMarkdownTable(
      [code`Function`, code`Request`, nothing],
      (context.operations.get(resource.id) ?? []).map((operation) => printRow(operation, context)),
    ),
  };
}

function viewMockSection(context: ViewContext, start: QuickStart | undefined): ReadmeMockView | undefined {
  const { mock: entries } = listEntryPoints(context);
  if (entries === undefined) return undefined;
  return {
    answers: describeMock(context.api.operations),
    specifier: printString(specifierOf(context, entries.mock, "mock")),
    clientOptions: printMockOptions(context, start),
    msw: printMarkdownCode(specifierOf(context, entries.msw, "msw")),
  };
}

function describeMock(operations: readonly Operation[]): Code {
  const { isSaved, isMadeUp } = originOf(operations);
  const saved = code`The saved examples of the collection are part of the package, in an entry point of its own.`;
  if (!isMadeUp) return saved;
  const count = operations.filter((operation) => originOf([operation]).isMadeUp).length;
  const functions = code`${printNumber(String(count))} ${count === 1 ? code`function` : code`functions`}`;
  const rule = code`the status that a test script asserts, with the smallest body of its type`;
  return isSaved
    ? code`${saved} For ${functions} without a saved example, the answers are made up: ${rule}.`
    : code`The collection has no saved examples. An entry point of its own makes answers up for ${functions}: ${rule}.`;
}

function printDependencies(api: Api): Code {
  const names = Object.keys(dependenciesOf(api));
  return names.length === 0 ? code`No dependencies` : code`Depends only on ${joinCode(names.map(printMarkdownCode), ", ")}`;
}

function printVariables({ api, computing }: ViewContext): Code {
  const rows = settableVariables(api).map((variable) => [
    printMarkdownCode(variable.name),
    printDefault(variable, computing),
    printMarkdownSummary(variable.description, 200),
  ]);
  return rows.length === 0 ? nothing : printMarkdownTable([code`Variable`, code`Default`, nothing], rows);
}

function printOrigins({ api, origins, needs }: ViewContext): Code {
  const rows = [...origins.values()].map(({ name, base }) => {
    const operations = api.operations.filter(({ url }) => url.base === base);
    const variables = new Set(operations.flatMap(({ id }) => (needs.get(id) ?? []).filter(isOriginNeed).map((need) => need.name)));
    const missing = joinCode([...variables].map(printMarkdownCode), ", ");
    return [
      printMarkdownCode(name),
      printMarkdownCode(base),
      missing === nothing ? nothing : code`no value: pass the origin, or ${missing} in \`variables\``,
    ];
  });
  return rows.length === 0 ? nothing : printMarkdownTable([code`Origin`, code`Default`, nothing], rows);
}

function printDefault(variable: ClientVariable, computing: Computing): Code {
  if (isGenerated(variable)) return code`generated for each call`;
  const computed = computing.get(variable.name) ?? [];
  if (computed.length > 0) return computed.includes(undefined) ? code`passed with each call` : code`computed for each call`;
  return variable.defaultValue === undefined ? nothing : printMarkdownCode(variable.defaultValue);
}

function printRow(operation: Operation, context: ViewContext): readonly Code[] {
  const summary = printMarkdownSummary(operation.description, 160);
  return [
    printMarkdownCode(lookUp(context.names.operations, operation.id).function),
    printMarkdownCode(`${operation.method} /${operation.url.path.join("/")}`),
    summary === "" ? printMarkdownLine(operation.item.at(-1) ?? "", 160) : summary,
  ];
}

/** The call, and where its result goes. */
export function printCall({ operation, call }: QuickStart): Code {
  return successType(operation).kind === "void" ? code`await ${call};` : code`const data = await ${call};`;
}

/** A failure that the result has a member for, or the most usual one. */
function failureOf(operation: Operation): number {
  const isSuccess = successIn(operation);
  const isFailure = (response: Pick<ResponseType, "status">): boolean => !isSuccess(response);
  return operation.responses.find(isFailure)?.status ?? assumedStatuses(operation).findLast((status) => isFailure({ status })) ?? 404;
}
