import type { Operation } from "../../../../ir/api.ts";
import { lookUp } from "../../../../names/look-up.ts";
import { type Code, code, joinCode, nothing } from "../../print/code.ts";
import { printDocComment } from "../../print/comment.ts";
import { printNumber } from "../../print/json.ts";
import { printIdentifier, printString } from "../../print/literal.ts";
import { printDeprecation } from "../aliases.ts";
import { aliasOf } from "../captures/captures-module.ts";
import type { ViewContext } from "../context.ts";
import { type AnswerOrigin, mockBase, mockedOperations, originOf, servedFixtures } from "./mock-data.ts";
import { onOneLine } from "../../../../util/characters.ts";

/** `src/mock.ts`: the `fetch` that answers from saved examples. */
export interface MockView {
  readonly comment: Code;
  /** The modules with the data. */
  readonly modules: readonly { readonly alias: Code; readonly specifier: Code }[];
  /** Whether answers are saved, made up, or both. */
  readonly origin: AnswerOrigin;
  /** `getUser: 200 | 404 | "Not found"`. */
  readonly examples: readonly Code[];
  /** `base: "https://…"`, or nothing. */
  readonly base: Code;
}

/** Describes the module. */
export function viewMock(context: ViewContext): MockView {
  const { api, names } = context;
  const resources = api.resources.filter((resource) => mockedOperations(resource, context).length > 0);
  const base = mockBase(api.base, api);
  const origin = originOf(api.operations);
  return {
    comment: printDocComment([describeAnswers(origin, onOneLine(api.title))]),
    origin,
    modules: resources.map(({ id }) => ({
      alias: aliasOf(id, context),
      specifier: printString(`./mock/${lookUp(names.modules, id).file}.js`),
    })),
    examples: resources
      .flatMap((resource) => mockedOperations(resource, context))
      .flatMap((operation) => printExamples(operation, context)),
    base: base === undefined ? nothing : code`base: ${printString(base)}`,
  };
}

function describeAnswers({ isSaved, isMadeUp }: AnswerOrigin, title: string): string {
  if (!isMadeUp) return `Answers from the saved examples of ${title}.`;
  const rule = "the status that a test script asserts, with the smallest body of its type";
  return isSaved
    ? `Answers from the saved examples of ${title}. Where no example is saved, the answer is made up: ${rule}.`
    : `Answers for ${title}. No example is saved, so the answers are made up: ${rule}.`;
}

/** Its examples by status, then by name; the same under its former names. */
function printExamples(operation: Operation, { names }: ViewContext): readonly Code[] {
  const fixtures = servedFixtures(operation);
  const statuses = new Set(fixtures.map(({ response }) => response.status));
  const titles = new Set(fixtures.map(({ name }) => name).filter((name) => name !== ""));
  const choices = [...[...statuses].map((status) => printNumber(String(status))), ...[...titles].map(printString)];
  const { function: name, aliases = [] } = lookUp(names.operations, operation.id);
  const own = code`${printIdentifier(name)}: ${joinCode(choices, " | ")};`;
  const former = aliases.map(
    (alias) => code`${printDeprecation(printIdentifier(name))}\n${printIdentifier(alias.function)}: ${joinCode(choices, " | ")};`,
  );
  return [own, ...former];
}
