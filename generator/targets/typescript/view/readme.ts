import type { Api, ClientVariable, Operation, ResponseType } from "../../../ir/api.ts";
import { isGenerated } from "../../../variables/dynamic.ts";
import { type Code, code, joinCode, nothing } from "../print/code.ts";
import { printNumber } from "../print/json.ts";
import { printIdentifier, printString } from "../print/literal.ts";
import { printFencedCode, printMarkdownCode, printMarkdownSummary, printMarkdownTable, printMarkdownText } from "../print/markdown.ts";
import { takesArguments } from "./args.ts";
import { needsBaseUrl, settableVariables } from "./client.ts";
import { titleOfResource, type ViewContext } from "./context.ts";
import { lookUp } from "../../../names/look-up.ts";
import { credentialsFor, describeScheme, printBlankCredential } from "./credential.ts";
import { bestFixture, printExampleCall } from "./example.ts";
import { dependenciesOf } from "./package.ts";
import { isSuccess, plausibleStatuses } from "./status.ts";

/** The README of the package. */
export interface ReadmeView {
  readonly title: Code;
  readonly description: Code;
  /** What is installed along with the package. */
  readonly dependencies: Code;
  readonly packageName: Code;
  /** Whether the name is the user's choice. */
  readonly isNamed: boolean;
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
  readonly exampleFunction: Code;
  readonly exampleTakesArgs: boolean;
  readonly exampleStatus: Code;
  readonly resources: readonly ReadmeResourceView[];
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
  const shown = pickExample(api.operations);
  const names = shown === undefined ? undefined : lookUp(context.names.operations, shown.id);
  return {
    title: printMarkdownText(api.title),
    description: printMarkdownSummary(api.description, 600),
    dependencies: printDependencies(api),
    packageName: printMarkdownText(packageName),
    isNamed: context.isNamed,
    namingConfig: printMarkdownCode(`{ "package": { "name": "@your-scope/${packageName}" } }`),
    packageSpecifier: printString(packageName),
    apiSpecifier: printString(`${packageName}/api`),
    clientOptions: printClientOptions(api),
    example: shown === undefined || names === undefined ? nothing : printFencedCode(printExampleCall(shown, names)),
    auth: [...new Set(api.authSchemes.map((scheme) => describeScheme(scheme, api.authSchemes)))],
    variables: printVariables(api),
    exampleFunction: names === undefined ? nothing : printIdentifier(names.function),
    exampleTakesArgs: shown !== undefined && takesArguments(shown),
    exampleStatus: shown === undefined ? nothing : printExampleStatus(shown),
    resources: api.resources.map((resource) => ({
      title: printMarkdownText(titleOfResource(resource, api)),
      specifier: printMarkdownCode(`${packageName}/${lookUp(context.names.modules, resource.id).file}`),
      operations: printMarkdownTable(
        [code`Function`, code`Request`, nothing],
        api.operations.filter((operation) => operation.resource === resource.id).map((operation) => printRow(operation, context)),
      ),
    })),
  };
}

/** A failure that the result of an operation has a member for. */
function printExampleStatus(operation: Operation): Code {
  const isFailure = (response: Pick<ResponseType, "status">): boolean => !isSuccess(response);
  const failure = operation.responses.find(isFailure) ?? plausibleStatuses(operation).findLast(isFailure);
  return failure === undefined ? printString("undocumented") : printNumber(String(failure.status));
}

function printDependencies(api: Api): Code {
  const names = Object.keys(dependenciesOf(api));
  return names.length === 0 ? code`No dependencies` : code`Depends only on ${joinCode(names.map(printMarkdownCode), ", ")}`;
}

function printVariables(api: Api): Code {
  const rows = settableVariables(api).map((variable) => [
    printMarkdownCode(variable.name),
    printDefault(variable),
    printMarkdownSummary(variable.description, 200),
  ]);
  return rows.length === 0 ? nothing : printMarkdownTable([code`Variable`, code`Default`, nothing], rows);
}

function printDefault(variable: ClientVariable): Code {
  if (isGenerated(variable)) return code`generated for each call`;
  return variable.defaultValue === undefined ? nothing : printMarkdownCode(variable.defaultValue);
}

function printRow(operation: Operation, context: ViewContext): readonly Code[] {
  return [
    printMarkdownCode(lookUp(context.names.operations, operation.id).function),
    printMarkdownCode(`${operation.method} /${operation.url.path.join("/")}`),
    printMarkdownSummary(operation.description === "" ? (operation.item.at(-1) ?? "") : operation.description, 160),
  ];
}

/**
 * The most instructive operation: one with a body and a documented success, or else any with a
 * success.
 */
function pickExample(operations: readonly Operation[]): Operation | undefined {
  const documented = operations.filter((operation) => operation.responses.some(isSuccess) && bestFixture(operation) !== undefined);
  return (
    documented.find(({ body, url }) => body.kind === "json" && url.pathParameters.some(({ origin }) => origin !== "client-variable")) ??
    documented[0] ??
    operations[0]
  );
}

function printClientOptions(api: Api): Code {
  const base = needsBaseUrl(api) ? [code`  baseUrl: "https://…",`] : [];
  const [credential] = credentialsFor(api.authSchemes);
  const auth = credential === undefined ? [] : [code`  auth: ${printBlankCredential(credential, api.authSchemes)},`];
  const options = [...base, ...auth];
  return options.length === 0 ? nothing : code`{\n${joinCode(options, "\n")}\n}`;
}
