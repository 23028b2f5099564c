import type { Api, Operation, Resource } from "../../../../ir/api.ts";
import type { Fixture, FixtureResponse, FixtureResponseBody } from "../../../../ir/fixture.ts";
import type { Json, JsonMember } from "../../../../json/json.ts";
import { printJson } from "../../../../json/print-json.ts";
import { lookUp } from "../../../../names/look-up.ts";
import { slotsOf, splitSegment } from "../../../../operations/parameters/path-slots.ts";
import { pathVariableName } from "../../../../operations/parameters/path-variable.ts";
import { assertNever } from "../../../../util/assert-never.ts";
import { decodePercent } from "../../../../util/percent.ts";
import { expandVariables, soleVariable } from "../../../../variables/template.ts";
import { type Code, code } from "../../print/code.ts";
import { printJson as printLiteral, printNumber } from "../../print/json.ts";
import type { ViewContext } from "../context.ts";
import { numberOf, objectOf, recordOf, stringOf } from "../values.ts";

/** `src/mock/<module>.ts`: the saved examples of a resource. */
export interface MockDataView {
  /** Whether they are saved examples. */
  readonly origin: Code;
  /** A list of operations, in prettier's layout. */
  readonly operations: Code;
}

/** The operations of a resource that a mock can answer. */
export function mockedOperations(resource: Resource, { operations }: Pick<ViewContext, "operations">): readonly Operation[] {
  return (operations.get(resource.id) ?? []).filter((operation) => servedFixtures(operation).length > 0);
}

/** The fixtures of an operation whose responses can be served. */
export function servedFixtures({ fixtures }: Operation): readonly (Fixture & { readonly response: FixtureResponse })[] {
  return fixtures.flatMap((fixture) => {
    const { response } = fixture;
    return response === undefined || response.status < 200 || response.status > 599 ? [] : [{ ...fixture, response }];
  });
}

/** Where the answers of a mock come from: saved examples, or the types of what scripts assert. */
export interface AnswerOrigin {
  readonly isSaved: boolean;
  readonly isMadeUp: boolean;
}

/** Where the answers of these operations come from. */
export function originOf(operations: readonly Operation[]): AnswerOrigin {
  const served = operations.flatMap(servedFixtures);
  return { isSaved: served.some((each) => !isMadeUp(each)), isMadeUp: served.some(isMadeUp) };
}

function describeOrigin({ isSaved, isMadeUp }: AnswerOrigin): Code {
  if (!isMadeUp) return code`The collection's saved examples, for the mock.`;
  return isSaved
    ? code`The collection's saved examples, for the mock, and made-up answers where none is saved.`
    : code`Made-up answers for the mock: no example is saved.`;
}

function isMadeUp({ response }: Fixture): boolean {
  return response?.madeUp === true;
}

/** Describes the data of a resource. */
export function viewMockData(resource: Resource, context: ViewContext): MockDataView {
  const operations = mockedOperations(resource, context);
  const items = operations.map((operation) => dataOf(operation, context));
  return {
    origin: describeOrigin(originOf(operations)),
    operations: printLiteral({ kind: "array", items }, { indent: 0, before: dataStart, after: 1 }),
  };
}

/** Columns of the line before the list. */
const dataStart = "export const operations: readonly MockOperation[] = ".length;

function dataOf(operation: Operation, { api, names }: ViewContext): Json {
  const base = mockBase(operation.url.base, api);
  const { function: name, aliases = [] } = lookUp(names.operations, operation.id);
  const formerNames: Json = { kind: "array", items: aliases.map((alias) => stringOf(alias.function)) };
  return objectOf([
    { key: "name", value: stringOf(name) },
    ...(aliases.length === 0 ? [] : [{ key: "formerNames", value: formerNames }]),
    { key: "method", value: stringOf(operation.method) },
    ...(base === undefined || operation.url.base === api.base ? [] : [{ key: "base", value: stringOf(base) }]),
    { key: "path", value: { kind: "array", items: pathOf(operation, api) } },
    { key: "examples", value: { kind: "array", items: servedFixtures(operation).map(exampleOf) } },
  ]);
}

/** The base URL with the values of variables, if the collection has all of them. */
export function mockBase(base: string, api: Api): string | undefined {
  const text = expandVariables(base, (name) => defaultOf(name, api));
  return text === "" || text.includes("{{") ? undefined : text;
}

function defaultOf(name: string, { variables }: Api): string | undefined {
  return variables.find((variable) => variable.name === name)?.defaultValue;
}

/** Stands for any text in a segment. */
const gap = "\0";

function pathOf({ url }: Operation, api: Api): readonly Json[] {
  return withoutEnd(url.path).flatMap((segment, index) => {
    const sole = soleVariable(segment);
    const value = sole === undefined ? undefined : defaultOf(sole, api);
    // A value with slashes is a part of the path, not something that calls replace.
    if (value?.includes("/") === true) return value.split("/").map(stringOf);
    const name = pathVariableName(segment);
    const text =
      name === undefined
        ? splitSegment(segment, slotsOf(index, url.slots))
            .map((piece) => (typeof piece === "string" ? piece : gap))
            .join("")
        : `${gap}${segment.slice(name.length + 1)}`;
    return [segmentOf(expandVariables(text, () => gap))];
  });
}

/** A slash at the end does not count. */
function withoutEnd(path: readonly string[]): readonly string[] {
  const last = path.findLastIndex((segment) => segment !== "");
  return path.slice(0, last + 1);
}

function segmentOf(text: string): Json {
  const pieces = text.split(/\0+/).map(decodePercent);
  const [first = "", ...others] = pieces;
  if (others.length === 0) return stringOf(first);
  return pieces.length === 2 && pieces.every((piece) => piece === "") ? { kind: "null" } : { kind: "array", items: pieces.map(stringOf) };
}

function exampleOf({ name, response, expected }: Fixture & { readonly response: FixtureResponse }): Json {
  const [, query = ""] = expected.url.split("?");
  const { "content-type": type, ...headers } = response.headers;
  return objectOf([
    ...(name === "" ? [] : [{ key: "name", value: stringOf(name) }]),
    { key: "status", value: numberOf(response.status) },
    ...(type === undefined ? [] : [{ key: "type", value: stringOf(type) }]),
    ...(Object.keys(headers).length === 0 ? [] : [{ key: "headers", value: recordOf(headers) }]),
    ...(response.body === undefined ? [] : [{ key: "body", value: stringOf(textOf(response.body)) }]),
    ...(query === "" ? [] : [{ key: "query", value: stringOf(query) }]),
  ]);
}

/** The body as it is sent. */
function textOf(body: FixtureResponseBody): string {
  switch (body.kind) {
    case "json":
      return printJson(withNumbers(body.value));
    case "lines":
      return linesOf(body.value)
        .map((line) => `${printJson(withNumbers(line))}\n`)
        .join("");
    case "text":
    case "binary":
      return body.text;
    default:
      return assertNever(body);
  }
}

function linesOf(value: Json): readonly Json[] {
  return value.kind === "array" ? value.items : [value];
}

/**
 * Numbers as JSON allows them: collections have others, such as `007`. The parser bounds the depth.
 */
function withNumbers(value: Json): Json {
  switch (value.kind) {
    case "number":
      return value.big === true ? value : { kind: "number", text: printNumber(value.text) };
    case "array":
      return { kind: "array", items: value.items.map(withNumbers) };
    case "object":
      return objectOf(value.members.map((member): JsonMember => ({ key: member.key, value: withNumbers(member.value) })));
    default:
      return value;
  }
}
