import type { Api, Operation } from "../../../../ir/api.ts";
import type { Argument, Fixture, FixtureBody, FormArgument } from "../../../../ir/fixture.ts";
import { isCredentialName } from "../../../../collection/credential-names.ts";
import type { Json } from "../../../../json/json.ts";
import type { Names } from "../../../../names/allocate.ts";
import { lookUp } from "../../../../names/look-up.ts";
import { type Code, code, joinCode, nothing } from "../../print/code.ts";
import { printMember } from "../../print/json.ts";
import { printIdentifier, printObjectKey } from "../../print/literal.ts";
import { listed } from "../args/example-args.ts";
import { isSecretHeader } from "../args/needs.ts";
import { bestFixture, withoutPerCall } from "../example.ts";
import { successIn, successType } from "../status.ts";
import { argsOf, containsLongList, hasInheritedNames, missingArguments, objectOf, stringOf } from "../values.ts";

/** The call that a README shows. It compiles as it stands. */
export interface QuickStart {
  readonly operation: Operation;
  readonly fixture: Fixture;
  /** The arguments that are shown. */
  readonly args: Extract<Json, { kind: "object" }>;
  readonly name: Code;
  /** `listUsers(client, { … })`. */
  readonly call: Code;
}

/** Values that a call to begin with has at most, if there is one. */
const maxValues = 30;
/** Lines that show what a call looks like, and are read at a glance. */
const idealLines = 5;
/** Names that the examples of a README declare. */
const declared: ReadonlySet<string> = new Set("api data error headers response status".split(" "));
/** By how much other methods are worse to begin with. */
const strangeness: Readonly<Record<string, number>> = { GET: 0, POST: 5, PUT: 6, PATCH: 6, DELETE: 12 };

/** By how much a call without credentials is worse if most calls have some. */
const withoutCredentials = 12;
/** By how much an exchange of tokens is worse: `capture` and `oauth-grants` show these. */
const tokenExchange = 12;

/**
 * The operation that shows best how the package is used: something simple that reads or creates,
 * with credentials as most calls have, with a documented success. Nothing if no call compiles
 * without the reader's values.
 */
export function pickQuickStart(api: Api, names: Names): QuickStart | undefined {
  return pickBest(api, names, maxValues) ?? pickBest(api, names, Infinity);
}

function pickBest(api: Api, names: Names, most: number): QuickStart | undefined {
  const isUsual = 2 * api.operations.filter(hasCredentials).length > api.operations.length ? hasCredentials : () => true;
  let best: { readonly start: QuickStart; readonly cost: number } | undefined;
  for (const operation of api.operations) {
    const start = startWith(operation, names, most);
    if (start === undefined) continue;
    const cost = costOf(start) + (isUsual(operation) ? 0 : withoutCredentials);
    if (best === undefined || cost < best.cost) best = { start, cost };
  }
  return best?.start;
}

/** A call of this operation; `undefined` if none compiles without the reader's values. */
export function startWith(operation: Operation, names: Names, most: number): QuickStart | undefined {
  const fixture = bestFixture(operation);
  const name = lookUp(names.operations, operation.id).function;
  if (fixture === undefined || declared.has(name) || fixture.loose?.call === true || missingArguments(fixture.call).length > 0)
    return undefined;
  const args = argsOf(withBlanks(fixture, operation));
  if (hasMoreValues(args, most) || containsLongList(args) || hasInheritedNames(args)) return undefined;
  const groups = args.members.map(({ key, value }) => printMember(printObjectKey(key), value, { indent: 2, variables: true }));
  const printed = groups.length === 0 ? nothing : code`, {\n${joinCode(groups, "\n")}\n}`;
  return { operation, fixture, args, name: printIdentifier(name), call: code`${printIdentifier(name)}(client${printed})` };
}

/** Iterative, and ends early. */
function hasMoreValues(value: Json, most: number): boolean {
  const pending: Json[] = [value];
  let count = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (++count > most) return true;
    if (next.kind === "array") for (const item of next.items.slice(0, most + 1)) pending.push(item);
    if (next.kind === "object") for (const { value: inner } of next.members.slice(0, most + 1)) pending.push(inner);
  }
  return false;
}

/** True if the call sends credentials: of its auth, or variables of the client in its body. */
function hasCredentials({ auth, body, headers }: Operation): boolean {
  const isFilled = body.kind === "json" && (body.defaults ?? []).some(({ name }) => isCredentialName(name));
  return auth !== undefined || isFilled || headers.some(isSecretHeader);
}

/** Reads that are sent as `POST` say so in their names: `listTransfers`. */
function methodCost({ method, item }: Operation): number {
  const isRead = method === "POST" && /^(?:get|list|search|find|retrieve|fetch|read|query)\b/i.test(item.at(-1) ?? "");
  return isRead ? 0 : (strangeness[method] ?? 8);
}

function exchangesTokens({ method, url, item }: Operation): boolean {
  const name = [item.at(-1) ?? "", url.path.at(-1) ?? ""].join(" ");
  return method === "POST" && /(?:^|[\s_/-])(?:access|auth|refresh)?[\s_-]?tokens?(?![a-z])|log[\s_-]?in\b|oauth/i.test(name);
}

/** The lower, the better to begin with. */
function costOf({ operation, fixture, call }: QuickStart): number {
  const lines = call.split("\n");
  const width = Math.max(...lines.map((line) => line.length));
  const { status = 500 } = fixture.response ?? {};
  const type = successType(operation);
  return (
    Math.abs(lines.length - idealLines) +
    methodCost(operation) +
    (exchangesTokens(operation) ? tokenExchange : 0) +
    (width > 100 ? 20 : 0) +
    (status >= 300 ? 30 : 0) +
    (type.kind === "void" || type.kind === "unknown" ? 10 : 0) +
    (operation.responses.some((response) => !successIn(operation)(response)) ? 0 : 1) +
    2 * (call.split(/"…?"/).length - 1) +
    3 * Object.keys(fixture.call.variables).length
  );
}

/** The arguments of a test, with a blank wherever it uses a placeholder. */
function withBlanks({ call }: Fixture, operation: Operation): Fixture["call"] {
  const { path, query, headers, body } = withoutPerCall(call, operation);
  const given = (some: readonly Argument[]): readonly Argument[] => some.filter(({ absent }) => absent === undefined).map(blankOf);
  return { ...call, path: given(path), query: given(query), headers: given(headers), body: blankBody(body) };
}

function blankBody(body: FixtureBody): FixtureBody {
  switch (body.kind) {
    case "json":
      return { kind: "json", value: body.shown === undefined ? body.value : blankVariables(body.shown, body.value) };
    case "graphql":
      return body.shown === undefined || body.variables === undefined
        ? body
        : { kind: "graphql", variables: blankVariables(body.shown, body.variables) };
    case "form":
      return { kind: "form", fields: body.fields.filter((field) => field.kind === "file" || field.absent === undefined).map(blankField) };
    case "text":
      return body.standIn === true ? { kind: "text", text: "…" } : body;
    case "file":
    case "none":
      return body;
  }
}

function blankField(field: FormArgument): FormArgument {
  return field.kind === "file" ? field : { ...field, ...blankOf(field) };
}

function blankOf(argument: Argument): Argument {
  const value = argument.standIn === true && argument.value.kind === "string" ? stringOf("…") : argument.value;
  return { ...argument, value: listed(argument.name, value) };
}

/**
 * The value that a test sends, with a blank for each string in whose place readers see a variable.
 */
function blankVariables(shown: Json, value: Json): Json {
  if (shown.kind === "variable") return value.kind === "string" ? stringOf("…") : value;
  if (shown.kind === "array" && value.kind === "array" && shown.items.length === value.items.length)
    return { kind: "array", items: value.items.map((item, index) => blankVariables(shown.items[index] ?? item, item)) };
  if (shown.kind === "object" && value.kind === "object" && shown.members.length === value.members.length)
    return objectOf(
      value.members.map((member, index) => ({
        key: member.key,
        value: blankVariables(shown.members[index]?.value ?? member.value, member.value),
      })),
    );
  return value;
}
