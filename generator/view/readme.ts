import type { Api, AuthScheme, Operation } from "../ir/api.ts";
import { type Code, code, nothing, trust } from "../print/code.ts";
import { printIdentifier } from "../print/identifier.ts";
import { printString } from "../print/literal.ts";
import { printMarkdownCode, printMarkdownSummary, printMarkdownText } from "../print/markdown.ts";
import { needsBaseUrl, settableVariables } from "./client.ts";
import { lookUp, type ViewContext } from "./context.ts";
import { bestFixture, printExampleCall } from "./example.ts";
import { isSuccess } from "./operation.ts";

/** The package's README. */
export interface ReadmeView {
  readonly title: Code;
  readonly description: Code;
  readonly packageName: Code;
  readonly packageSpecifier: Code;
  readonly apiSpecifier: Code;
  /** Members of the `createClient` call. */
  readonly clientOptions: readonly Code[];
  readonly example: Code;
  readonly auth: readonly Code[];
  readonly variables: readonly { readonly name: Code; readonly value: Code; readonly description: Code }[];
  readonly exampleFunction: Code;
  readonly exampleTakesArgs: boolean;
  readonly exampleStatus: Code;
  readonly resources: readonly ReadmeResourceView[];
}

interface ReadmeResourceView {
  readonly title: Code;
  readonly specifier: Code;
  readonly rows: readonly { readonly name: Code; readonly request: Code; readonly description: Code }[];
}

export function viewReadme(context: ViewContext): ReadmeView {
  const { api, packageName } = context;
  const shown = pickExample(api.operations);
  const names = shown === undefined ? undefined : lookUp(context.names.operations, shown.id);
  return {
    title: printMarkdownText(api.title),
    description: printMarkdownSummary(api.description, 600),
    packageName: printMarkdownText(packageName),
    packageSpecifier: printString(packageName),
    apiSpecifier: printString(`${packageName}/api`),
    clientOptions: viewClientOptions(api),
    example: shown === undefined || names === undefined ? nothing : withoutImport(printExampleCall(shown, names, packageName)),
    auth: api.authSchemes.map(describeScheme),
    variables: settableVariables(api).map(({ name, defaultValue, description }) => ({
      name: printMarkdownCode(name),
      value: defaultValue === undefined ? nothing : printMarkdownCode(defaultValue),
      description: printMarkdownSummary(description, 200),
    })),
    exampleFunction: names === undefined ? nothing : printIdentifier(names.function),
    exampleTakesArgs: shown !== undefined && takesArgs(shown),
    exampleStatus: trust(String(shown?.responses.find((response) => !isSuccess(response))?.status ?? 404)),
    resources: api.resources.map(({ id, path }) => ({
      title: printMarkdownText(path.length === 0 ? api.title : path.join(" / ")),
      specifier: printMarkdownCode(`${packageName}/${lookUp(context.names.modules, id).file}`),
      rows: api.operations.filter((operation) => operation.resource === id).map((operation) => viewRow(operation, context)),
    })),
  };
}

function viewRow(operation: Operation, context: ViewContext): ReadmeResourceView["rows"][number] {
  return {
    name: printMarkdownCode(lookUp(context.names.operations, operation.id).function),
    request: printMarkdownCode(`${operation.method} /${operation.url.path.join("/")}`),
    description: printMarkdownSummary(operation.description === "" ? (operation.item.at(-1) ?? "") : operation.description, 160),
  };
}

/** The operation that shows most: one with a body and a documented success, else any with a success. */
function pickExample(operations: readonly Operation[]): Operation | undefined {
  const documented = operations.filter((operation) => operation.responses.some(isSuccess) && bestFixture(operation) !== undefined);
  return documented.find(({ body, url }) => body.kind === "json" && url.pathParameters.some(({ origin }) => origin === "path-variable")) ?? documented[0] ?? operations[0];
}

function takesArgs({ url, headers, body }: Operation): boolean {
  return url.pathParameters.length + url.query.length + headers.filter(({ fixed }) => !fixed).length > 0 || body.kind !== "none";
}

function withoutImport(example: Code): Code {
  return trust(example.slice(example.indexOf("\n\n") + 2));
}

function viewClientOptions(api: Api): readonly Code[] {
  const base = needsBaseUrl(api) ? [trust('baseUrl: "https://…",')] : [];
  const [scheme] = api.authSchemes;
  const auth = scheme === undefined ? [] : [code`auth: ${printCredential(scheme)},`];
  return [...base, ...auth];
}

function printCredential(scheme: AuthScheme): Code {
  switch (scheme.kind) {
    case "basic":
      return trust('{ type: "basic", username: "…", password: "…" }');
    case "bearer":
      return trust('{ type: "bearer", token: "…" }');
    case "oauth2":
      return trust('{ type: "oauth2", accessToken: "…" }');
    case "apikey":
      return trust('{ type: "apikey", value: "…" }');
  }
}

function describeScheme(scheme: AuthScheme): Code {
  const credential = printMarkdownCode(printCredential(scheme));
  switch (scheme.kind) {
    case "basic":
      return code`${credential}: HTTP Basic authentication`;
    case "bearer":
      return code`${credential}: a bearer token`;
    case "oauth2":
      return code`${credential}: an OAuth 2 access token`;
    case "apikey":
      return code`${credential}: an API key in the ${trust(scheme.in === "query" ? "query parameter" : "header")} ${printMarkdownCode(scheme.name)}`;
  }
}
