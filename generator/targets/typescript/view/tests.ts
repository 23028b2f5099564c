import type { AuthScheme, Operation, Resource, ResponseType } from "../../../ir/api.ts";
import type { ExpectedBody, ExpectedSignature, Fixture, FixtureCall, FixtureResponseBody } from "../../../ir/fixture.ts";
import type { Json, JsonMember } from "../../../json/json.ts";
import { isJsonType } from "../../../operations/bodies/media.ts";
import { createRegistry } from "../../../names/registry.ts";
import { reservedMembers } from "../naming/reserved.ts";
import { splitWords } from "../../../names/words.ts";
import { toCamelCase } from "../naming/casing.ts";
import { type Code, code, nothing } from "../print/code.ts";
import { printNumber } from "../print/json.ts";
import { printIdentifier, printString } from "../print/literal.ts";
import { assertNever } from "../../../util/assert-never.ts";
import { printChecked, printValue } from "./checked-value.ts";
import { createFileContext, type FileContext, type ViewContext } from "./context.ts";
import { lookUp } from "../../../names/look-up.ts";
import { hasGraphqlErrors, mayBeEmpty, successIn, titleOfStatus } from "./status.ts";
import { argsOf, missingArguments, numberOf, objectOf, recordOf, stringOf } from "./values.ts";

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
  readonly key: Code;
  readonly title: Code;
  /** The type of the arguments, or nothing if there are none. */
  readonly type: Code;
  /** Literals in prettier's layout, with the types that the compiler checks them against. */
  readonly args: Code;
  readonly options: Code;
  readonly request: Code;
  readonly response: Code;
  readonly body: Code;
  readonly outcome: OutcomeView;
}

/** What a test expects of its call: exactly one member is set. There is a partial for each. */
export interface OutcomeView {
  readonly success: { readonly body: Code } | undefined;
  readonly failure: { readonly kind: Code; readonly status: Code; readonly result: Code; readonly body: Code } | undefined;
  /** The response is not documented or its body not saved, so only the request is checked. */
  readonly requestOnly: NoDetails | undefined;
  /** The client refuses to send the request. */
  readonly refusal: NoDetails | undefined;
}

type NoDetails = Readonly<Record<string, never>>;

/** Describes the tests and fixtures of a resource: one test per saved example. */
export function viewTests(resource: Resource, context: ViewContext): TestsView {
  const module = lookUp(context.names.modules, resource.id).file;
  const tests = createFileContext("../src/", null);
  const fixtures = createFileContext("../../src/", null);
  const operations = context.operations.get(resource.id) ?? [];
  const views = operations.map((operation) => viewOperationTests(operation, context, fixtures));
  for (const { name } of views) tests.imports.value(`../src/resources/${module}.js`, name);
  fixtures.imports.value("../test-client.js", "fixture");
  return {
    imports: tests.imports.print(),
    fixturesSpecifier: printString(`./fixtures/${module}.js`),
    fixtureImports: fixtures.imports.print(),
    operations: views,
  };
}

function viewOperationTests(operation: Operation, context: ViewContext, file: FileContext): OperationTestsView {
  const names = lookUp(context.names.operations, operation.id);
  const keys = fixtureKeys(operation);
  const fixtures = operation.fixtures.map((fixture, index) => viewFixture(fixture, keys[index] ?? "", operation, context, file));
  return { name: printIdentifier(names.function), title: printString(names.function), fixtures };
}

/** The names of an operation's fixtures, in their order. */
export function fixtureKeys({ fixtures }: Operation): readonly string[] {
  const keys = createRegistry(reservedMembers);
  return fixtures.map((fixture) => keys.take(keyCandidates(fixture)));
}

function keyCandidates({ name, response }: Fixture): readonly string[] {
  if (response === undefined) return ["request"];
  const title = titleOfStatus(response.status, name);
  return [toCamelCase(splitWords(title)), `status${response.status}`];
}

function viewFixture(fixture: Fixture, key: string, operation: Operation, context: ViewContext, file: FileContext): FixtureView {
  const { call, response } = fixture;
  const name = lookUp(context.names.operations, operation.id).function;
  const args = argsOf(call);
  const documented = operation.responses.find(({ status }) => status === response?.status);
  const missing = missingArguments(call);
  const loose = fixture.loose?.call === true || missing.length > 0;
  const typedArgs = args.members.length > 0 || loose;
  const argsType = typedArgs ? importArgs(operation, context, file) : undefined;
  const typed = (response?.body?.kind === "json" || response?.body?.kind === "lines") && documented !== undefined;
  const bodyType = typed ? printBodyType(operation, documented.status, context, file) : undefined;
  return {
    operation: printIdentifier(name),
    key: printIdentifier(key),
    title: printString(titleOf(fixture, missing)),
    type: argsType ?? nothing,
    args: printChecked(args, "args", { type: argsType, loose, isPlace: true, file }),
    options: printChecked(optionsOf(call, operation.auth, context.origins.get(operation.url.base)?.name), "options", { file }),
    request: printChecked(requestOf(fixture), "request", { file }),
    response: response === undefined ? code`{ status: 200, headers: {} }` : printResponseHead(response),
    body:
      response?.body === undefined
        ? nothing
        : printChecked(valueOf(response.body), "body", { type: bodyType, loose: fixture.loose?.response, file }),
    outcome: viewOutcome(fixture, documented, operation),
  };
}

/** What a test shows; also what its call leaves out although the function requires it. */
function titleOf({ name, response }: Fixture, missing: readonly string[]): string {
  const title = response === undefined ? "sends the request" : `${response.status} ${titleOfStatus(response.status, name)}`.trim();
  return missing.length === 0 ? title : `${title} (without ${missing.map((each) => `"${each}"`).join(", ")}, although required)`;
}

function viewOutcome({ expected, response }: Fixture, documented: ResponseType | undefined, operation: Operation): OutcomeView {
  const none: OutcomeView = { success: undefined, failure: undefined, requestOnly: undefined, refusal: undefined };
  if (expected.refused === true) return { ...none, refusal: {} };
  const isSuccess = documented !== undefined && successIn(operation)(documented);
  // A body that was not saved need not have been empty. If it is, it is not of the documented kind.
  const isUnsaved = response?.body === undefined && documented?.decode === "json" && !mayBeEmpty(documented);
  if (documented === undefined || (isSuccess && isUnsaved)) return { ...none, requestOnly: {} };
  const body = response?.body === undefined ? printDecodedEmpty(documented, response?.headers["content-type"]) : code`body`;
  const hasErrors = isSuccess && hasGraphqlErrors(operation, response);
  if (isSuccess && !hasErrors) return { ...none, success: { body } };
  const [kind, status] = [printString(hasErrors ? "graphql" : "http"), printNumber(String(documented.status))];
  return { ...none, failure: { kind, status, result: isUnsaved ? printString("undocumented") : hasErrors ? kind : status, body } };
}

/** What a response without a body is decoded as. */
function printDecodedEmpty({ decode }: ResponseType, contentType = "text/plain"): Code {
  switch (decode) {
    case "json":
    case "empty":
      return code`undefined`;
    case "json-or-lines":
    case "lines":
      return code`[]`;
    case "text":
    case "binary":
      return code`""`;
    case "auto":
      return isJsonType(contentType) ? code`undefined` : code`""`;
    default:
      return assertNever(decode);
  }
}

function importArgs(operation: Operation, context: ViewContext, file: FileContext): Code {
  return importFromModule(operation, lookUp(context.names.operations, operation.id).args, context, file);
}

/**
 * The body that the operation's result has for a status. Always one name with two arguments, so
 * that its layout needs no formatter.
 */
function printBodyType(operation: Operation, status: number, context: ViewContext, file: FileContext): Code {
  const result = importFromModule(operation, lookUp(context.names.operations, operation.id).result, context, file);
  return code`${file.imports.type("../support.js", "BodyOf")}<${result}, ${printNumber(String(status))}>`;
}

function importFromModule(operation: Operation, name: string, context: ViewContext, file: FileContext): Code {
  return file.imports.type(`${file.toSource}resources/${lookUp(context.names.modules, operation.resource).file}.js`, name);
}

function placeOf(baseUrl: string, origin: string | undefined): JsonMember {
  if (origin === undefined) return { key: "baseUrl", value: stringOf(baseUrl) };
  return { key: "origins", value: objectOf([{ key: origin, value: stringOf(baseUrl) }]) };
}

function optionsOf(
  { baseUrl, variables, keepsRedirect, idempotencyKey }: FixtureCall,
  auth: AuthScheme | undefined,
  origin: string | undefined,
): Json {
  const base = baseUrl === undefined ? [] : [placeOf(baseUrl, origin)];
  const values = Object.keys(variables).length === 0 ? [] : [{ key: "variables", value: recordOf(variables) }];
  // Nothing else can be sent for NTLM, and it is Postman's first request.
  const credentials = auth?.kind === "ntlm" ? [{ key: "auth", value: { kind: "null" } as const }] : [];
  const key = idempotencyKey === undefined ? [] : [{ key: "idempotencyKey", value: stringOf(idempotencyKey) }];
  const redirect = keepsRedirect === true ? [{ key: "redirect", value: stringOf("manual") }] : [];
  return objectOf([...base, ...values, ...redirect, ...key, ...credentials]);
}

function requestOf({ expected }: Fixture): Json {
  return objectOf([
    { key: "method", value: stringOf(expected.method) },
    { key: "url", value: stringOf(expected.url) },
    { key: "headers", value: recordOf(expected.headers) },
    ...expectedBodyOf(expected.body),
    ...(expected.signed === undefined ? [] : [{ key: "signed", value: signatureOf(expected.signed) }]),
  ]);
}

function signatureOf({ headers, query, form }: ExpectedSignature): Json {
  const listOf = (key: string, names: readonly string[]): readonly JsonMember[] =>
    names.length === 0 ? [] : [{ key, value: { kind: "array", items: names.map(stringOf) } }];
  const added = Object.keys(headers).length === 0 ? [] : [{ key: "headers", value: recordOf(headers) }];
  return objectOf([...added, ...listOf("query", query), ...listOf("form", form)]);
}

function expectedBodyOf(body: ExpectedBody): readonly JsonMember[] {
  switch (body.kind) {
    case "none":
      return [];
    case "json":
      return [{ key: "json", value: body.value }];
    case "lines":
      return [{ key: "lines", value: body.value }];
    case "text":
      return [{ key: "text", value: stringOf(body.text) }];
    case "form":
      return [
        { key: "form", value: { kind: "array", items: body.entries.map((entry) => ({ kind: "array", items: entry.map(stringOf) })) } },
      ];
    default:
      return assertNever(body);
  }
}

function printResponseHead(response: NonNullable<Fixture["response"]>): Code {
  return printValue(
    objectOf([
      { key: "status", value: numberOf(response.status) },
      { key: "headers", value: recordOf(response.headers) },
      ...(response.body?.kind === "lines" ? [{ key: "lines", value: { kind: "boolean", value: true } as const }] : []),
    ]),
    "response",
    nothing,
  );
}

function valueOf(body: FixtureResponseBody): Json {
  return "value" in body ? body.value : stringOf(body.text);
}
