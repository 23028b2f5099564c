import type { HeaderParameter, Operation } from "../../../ir/api.ts";
import type { Fixture, FixtureBody, FixtureCall } from "../../../ir/fixture.ts";
import type { Json, JsonMember } from "../../../json/json.ts";
import type { OperationName } from "../../../names/operation-name.ts";
import { type Code, code, joinCode, nothing } from "../print/code.ts";
import { printMember } from "../print/json.ts";
import { printIdentifier, printObjectKey, printString } from "../print/literal.ts";
import { namesOfComputed } from "./computed/computing.ts";
import { specifierOf, type ViewContext } from "./context.ts";
import { typeOfGroup } from "./args/argument-types.ts";
import { argsForReaders, nameVariables, withNeeds } from "./args/example-args.ts";
import { shortenValue } from "./args/shorten.ts";
import { successType } from "./status.ts";
import { objectOf, stringOf } from "./values.ts";

/** A longer group is shortened: an example should fit into hover text. */
const maxLines = 24;
/** What is needed is spelled out. If it has more lines than this, a variable stands for it. */
const maxNeededLines = 96;
/** A longer text is cut. */
const maxTextLines = 16;
const maxColumns = 120;
/** A line that nothing can be cut from. */
const maxLineColumns = 240;

/**
 * The most instructive fixture of an operation: its first success, or else its first. A body that
 * may be left out is shown if any fixture has one.
 */
export function bestFixture({ body, fixtures }: Operation): Operation["fixtures"][number] | undefined {
  const isRaw = body.kind === "json" || body.kind === "text";
  const isComplete = ({ call }: Fixture): boolean => !isRaw || call.body.kind !== "none";
  const successes = fixtures.filter(({ response }) => response !== undefined && response.status < 300);
  return successes.find(isComplete) ?? (successes.length > 0 ? fixtures.find(isComplete) : undefined) ?? successes[0] ?? fixtures[0];
}

/** The example of a doc comment: the necessary import and the call. */
export function printExample(operation: Operation, names: OperationName, context: ViewContext): Code {
  const imported = code`import { ${printIdentifier(names.function)} } from ${printString(specifierOf(context))};`;
  return code`${imported}\n\n${printExampleCall(operation, names, context)}`;
}

/**
 * A call of the function with the values of a fixture, as source code. Values that the collection
 * does not contain become variables for the reader to fill in.
 */
export function printExampleCall(operation: Operation, names: OperationName, context: ViewContext): Code {
  const name = printIdentifier(names.function);
  const fixture = bestFixture(operation);
  const inScope = new Set(["client", "data", names.function]);
  const given = fixture === undefined ? [] : argsForReaders(withoutPerCall(fixture.call, operation));
  const groups = nameVariables(withNeeds(given, context.needs.get(operation.id) ?? []), inScope);
  const printed =
    groups.length === 0
      ? code`client`
      : code`client, {\n${joinCode(
          groups.map((group) => printGroup(group, operation, context)),
          "\n",
        )}\n}`;
  const type = successType(operation);
  const result = type.kind === "void" ? nothing : code`const data = `;
  return code`${result}await ${name}(${printed});`;
}

/**
 * Leaves out what few calls pass: headers whose own comments show an example, and what the function
 * computes.
 */
export function withoutPerCall(call: FixtureCall, operation: Operation): FixtureCall {
  const { url, headers, body } = operation;
  const isOptional = ({ perCall, computed: value, required }: HeaderParameter): boolean =>
    (perCall !== undefined && !required) || value !== undefined;
  const computedQuery = new Set(url.query.filter((parameter) => parameter.computed !== undefined).map(({ name }) => name));
  const optional = new Set(headers.filter(isOptional).map(({ name }) => name));
  const byItself = namesOfComputed(operation);
  return {
    ...call,
    query: call.query.filter(({ name }) => !computedQuery.has(name)),
    headers: call.headers.filter(({ name }) => !optional.has(name)),
    body: byItself.size === 0 ? call.body : withoutComputed(call.body, body, byItself),
  };
}

function withoutComputed(given: FixtureBody, body: Operation["body"], computed: ReadonlySet<string>): FixtureBody {
  if (given.kind === "text" && given.values !== undefined) {
    return { ...given, values: given.values.filter(({ name }) => !computed.has(name)) };
  }
  if (given.kind !== "json" || body.kind !== "json") return given;
  const left = new Set((body.defaults ?? []).filter(({ variable }) => computed.has(variable)).map(({ name }) => name));
  const shown = given.shown ?? given.value;
  return shown.kind === "object" ? { ...given, shown: objectOf(shown.members.filter(({ key }) => !left.has(key))) } : given;
}

/**
 * A long group is shortened. One that requires too much becomes a variable for the reader to fill
 * in.
 */
function printGroup({ key, value }: JsonMember, operation: Operation, { needs, namedTypes }: ViewContext): Code {
  if (value.kind === "string") return printText(key, value.value);
  const needed = (needs.get(operation.id) ?? []).filter(({ group }) => group === key).map(({ name }) => name);
  const type = typeOfGroup(key, operation);
  const shown = type === undefined ? value : shortenValue(value, type, maxLines, namedTypes, new Set(needed));
  const printed = printMember(printObjectKey(key), cutTexts(shown), { indent: 2, variables: true });
  const lines = printed.split("\n");
  const isLong = lines.length > maxNeededLines || lines.some((line) => line.length > maxLineColumns);
  return isLong ? code`  ${printObjectKey(key)},` : printed;
}

/** The parser bounds the depth. */
function cutTexts(value: Json): Json {
  switch (value.kind) {
    case "string":
      return stringOf(cutText(value.value));
    case "array":
      return { kind: "array", items: value.items.map(cutTexts) };
    case "object":
      return objectOf(value.members.map((member) => ({ key: member.key, value: cutTexts(member.value) })));
    default:
      return value;
  }
}

/**
 * A text, cut if it is long. Of several lines, each is a string of its own.
 */
function printText(key: string, text: string): Code {
  const lines = text.split(/\r?\n/);
  const shown = lines.length > maxTextLines ? [...lines.slice(0, maxTextLines - 4), "…"] : lines;
  const printed = shown.map((line) => printString(cutText(line)));
  if (printed.length === 1) return code`  ${printObjectKey(key)}: ${joinCode(printed, "")},`;
  return code`  ${printObjectKey(key)}: [\n    ${joinCode(printed, ",\n    ")},\n  ].join("\\n"),`;
}

/** Not within a pair of surrogates. */
function cutText(text: string): string {
  return text.length <= maxColumns ? text : `${text.slice(0, maxColumns).replace(/[\ud800-\udbff]$/, "")}…`;
}
