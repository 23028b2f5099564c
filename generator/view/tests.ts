import type { Api, AuthScheme, ExpectedBody, Fixture, FixtureResponseBody, Operation, Resource } from "../ir/api.ts";
import { TEST_CREDENTIALS } from "../ir/credentials.ts";
import { UNKNOWN_BASE } from "../ir/fixture-call.ts";
import type { Json, JsonMember } from "../infer/json.ts";
import { createRegistry } from "../names/registry.ts";
import { RESERVED_MEMBERS } from "../names/reserved.ts";
import { splitWords, toCamelCase } from "../names/words.ts";
import { type Code, code, joinCode, nothing, trust } from "../print/code.ts";
import { printIdentifier } from "../print/identifier.ts";
import { printJson } from "../print/json.ts";
import { printString } from "../print/literal.ts";
import { printType } from "../print/type.ts";
import { assertNever } from "../util/assert-never.ts";
import { needsBaseUrl } from "./client.ts";
import { createFileContext, type FileContext, lookUp, typeContextOf, type ViewContext } from "./context.ts";
import { isSuccess } from "./operation.ts";
import { titleOf } from "./status.ts";
import { argsOf, numberOf, objectOf, recordOf, stringOf } from "./values.ts";

/** `test/<module>.test.ts` and `test/fixtures/<module>.ts` of one resource. */
export interface TestsView {
  readonly imports: Code;
  readonly fixturesSpecifier: Code;
  readonly fixtureImports: Code;
  readonly operations: readonly OperationTestsView[];
}

export interface OperationTestsView {
  readonly name: Code;
  readonly title: Code;
  readonly fixtures: readonly FixtureView[];
}

export interface FixtureView {
  /** The function that is called. */
  readonly operation: Code;
  readonly operationLiteral: Code;
  readonly key: Code;
  readonly title: Code;
  /** Literals, in prettier's layout. */
  readonly args: Code;
  readonly options: Code;
  readonly request: Code;
  readonly response: Code;
  /** `satisfies …` clauses. */
  readonly argsType: Code;
  readonly bodyType: Code;
  readonly body: Code;
  readonly outcome: { readonly success: boolean; readonly failure: boolean; readonly sentOnly: boolean };
  readonly status: Code;
}

/** Depth of a fixture's members in its file. */
const INDENT = 4;

export function viewTests(resource: Resource, context: ViewContext): TestsView {
  const module = lookUp(context.names.modules, resource.id).file;
  const tests = createFileContext("../src/", null);
  const fixtures = createFileContext("../../src/", null);
  const operations = context.api.operations.filter((operation) => operation.resource === resource.id);
  const views = operations.map((operation) => viewOperationTests(operation, context, fixtures));
  for (const { name } of views) tests.imports.value(`../src/resources/${module}.js`, name);
  return { imports: tests.imports.print(), fixturesSpecifier: printString(`./fixtures/${module}.js`), fixtureImports: fixtures.imports.print(), operations: views };
}

function viewOperationTests(operation: Operation, context: ViewContext, file: FileContext): OperationTestsView {
  const names = lookUp(context.names.operations, operation.id);
  const keys = createRegistry(RESERVED_MEMBERS);
  const fixtures = operation.fixtures.map((fixture) => viewFixture(fixture, keys.take(keyCandidates(fixture)), operation, context, file));
  return { name: printIdentifier(names.function), title: printString(names.function), fixtures };
}

function keyCandidates({ name, response }: Fixture): readonly string[] {
  if (response === undefined) return ["request"];
  const title = titleOf(response.status, name);
  return [toCamelCase(splitWords(title)), `status${response.status}`];
}

function viewFixture(fixture: Fixture, key: string, operation: Operation, context: ViewContext, file: FileContext): FixtureView {
  const { call, response } = fixture;
  const name = lookUp(context.names.operations, operation.id).function;
  const args = argsOf(call);
  const documented = operation.responses.find(({ status }) => status === response?.status);
  const success = documented !== undefined && isSuccess(documented);
  const empty = args.kind === "object" && args.members.length === 0;
  return {
    operation: printIdentifier(name),
    operationLiteral: printString(name),
    key: printIdentifier(key),
    title: printString(response === undefined ? "sends the request" : `${response.status} ${titleOf(response.status, fixture.name)}`.trim()),
    args: printValue(args, "args", empty ? nothing : trust("satisfies")),
    options: printValue(optionsOf(call.baseUrl, call.variables), "options", nothing),
    request: printValue(requestOf(fixture), "request", nothing),
    response: response === undefined ? trust("{ status: 200, headers: {} }") : printResponseHead(response),
    argsType: empty ? nothing : code` satisfies ${importArgs(operation, context, file)}`,
    bodyType: response?.body?.kind === "json" && documented !== undefined ? code` satisfies ${printType(documented.type, typeContextOf(context, file, "received"))}` : nothing,
    body: printBody(response?.body),
    outcome: { success, failure: documented !== undefined && !success, sentOnly: documented === undefined },
    status: response === undefined ? nothing : printJson(numberOf(response.status), { indent: 0, before: 0, after: 0 }),
  };
}

function importArgs(operation: Operation, context: ViewContext, file: FileContext): Code {
  const module = lookUp(context.names.modules, operation.resource).file;
  return file.imports.type(`${file.toSource}resources/${module}.js`, lookUp(context.names.operations, operation.id).args);
}

/** A member's value, at its place in the fixture file; `tail` is what follows on the same line. */
function printValue(value: Json, key: string, tail: Code): Code {
  return printJson(value, { indent: INDENT, before: INDENT + key.length + 2, after: tail.length + 1 });
}

function optionsOf(baseUrl: string | undefined, variables: Readonly<Record<string, string>>): Json {
  const base = baseUrl === undefined ? [] : [{ key: "baseUrl", value: stringOf(baseUrl) }];
  const values = Object.keys(variables).length === 0 ? [] : [{ key: "variables", value: recordOf(variables) }];
  return objectOf([...base, ...values]);
}

function requestOf({ expected }: Fixture): Json {
  return objectOf([
    { key: "method", value: stringOf(expected.method) },
    { key: "url", value: stringOf(expected.url) },
    { key: "headers", value: recordOf(expected.headers) },
    ...expectedBodyOf(expected.body),
  ]);
}

function expectedBodyOf(body: ExpectedBody): readonly JsonMember[] {
  switch (body.kind) {
    case "none":
      return [];
    case "json":
      return [{ key: "json", value: body.value }];
    case "text":
      return [{ key: "text", value: stringOf(body.text) }];
    case "form":
      return [{ key: "form", value: { kind: "array", items: body.entries.map((entry) => ({ kind: "array", items: entry.map(stringOf) })) } }];
    default:
      return assertNever(body);
  }
}

function printResponseHead(response: NonNullable<Fixture["response"]>): Code {
  return printValue(objectOf([{ key: "status", value: numberOf(response.status) }, { key: "headers", value: recordOf(response.headers) }]), "response", nothing);
}

function printBody(body: FixtureResponseBody | undefined): Code {
  if (body === undefined) return nothing;
  return printJson(body.kind === "json" ? body.value : stringOf(body.text), { indent: INDENT, before: INDENT + 6, after: 1 });
}

/** `test/test-client.ts`: a client with credentials for every scheme, whose requests go to the test. */
export interface TestClientView {
  readonly options: readonly Code[];
}

export function viewTestClient(api: Api): TestClientView {
  const base = needsBaseUrl(api) ? [code`baseUrl: ${printString(UNKNOWN_BASE)}`] : [];
  const credentials = distinct(api.authSchemes.map(printCredential));
  const auth = credentials.length === 0 ? [] : [code`auth: [${joinCode(credentials, ", ")}]`];
  return { options: [...base, ...auth] };
}

function distinct(codes: readonly Code[]): readonly Code[] {
  return [...new Set(codes)];
}

function printCredential(scheme: AuthScheme): Code {
  const { username, password, token, apiKey } = TEST_CREDENTIALS;
  switch (scheme.kind) {
    case "basic":
      return code`{ type: "basic", username: ${printString(username)}, password: ${printString(password)} }`;
    case "bearer":
      return code`{ type: "bearer", token: ${printString(token)} }`;
    case "oauth2":
      return code`{ type: "oauth2", accessToken: ${printString(token)} }`;
    case "apikey":
      return code`{ type: "apikey", value: ${printString(apiKey)} }`;
    default:
      return assertNever(scheme);
  }
}
