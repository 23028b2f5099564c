import type { Api, Operation, ResponseType } from "../../../../ir/api.ts";
import { childTypes, type NamedType, referencesOf, type Type } from "../../../../ir/type.ts";
import type { Json, JsonMember } from "../../../../json/json.ts";
import { lookUp } from "../../../../names/look-up.ts";
import type { Code } from "../../print/code.ts";
import { printDocComment } from "../../print/comment.ts";
import { printJson } from "../../print/json.ts";
import type { ViewContext } from "../context.ts";
import { objectOf, stringOf } from "../values.ts";
import { shapeText } from "./shape-text.ts";
import { onOneLine } from "../../../../util/characters.ts";

/** `src/drift.ts` and `src/drift/shapes.ts`: what answers are compared with. */
export interface DriftView {
  readonly comment: Code;
  /** Objects in prettier's layout. */
  readonly types: Code;
  readonly operations: Code;
}

/** Whether the collection shows an answer, so that there is something to compare others with. */
export function comparesAnswers({ operations }: Api): boolean {
  return operations.some(({ responses }) => responses.some(isCompared));
}

function isCompared({ type, decode }: ResponseType): boolean {
  return type.kind !== "unknown" && decode !== "empty";
}

/** Describes the module. */
export function viewDrift(context: ViewContext): DriftView {
  const { api, names } = context;
  const nameOf = (id: string): string => lookUp(names.types, id);
  const operations = api.operations.flatMap((operation): readonly JsonMember[] => {
    const shapes = shapesOf(operation, nameOf);
    return shapes.length === 0 ? [] : [{ key: lookUp(names.operations, operation.id).function, value: objectOf(shapes) }];
  });
  const types = receivedTypes(context).map(({ id, type }) => ({ key: nameOf(id), value: stringOf(shapeText(type, nameOf)) }));
  return {
    comment: printDocComment([`Compares answers with what ${onOneLine(api.title)} has shown.`]),
    types: print(objectOf(types), "types: Readonly<Record<string, string>>"),
    operations: print(objectOf(operations), "operations: Readonly<Record<string, Readonly<Record<number, string>>>>"),
  };
}

function print(value: Json, declared: string): Code {
  return printJson(value, { indent: 0, before: `export const ${declared} = `.length, after: 1 });
}

/** The shapes of an operation's answers by their statuses, but for those that may be anything. */
function shapesOf({ responses }: Operation, nameOf: (id: string) => string): readonly JsonMember[] {
  return responses.filter(isCompared).map(({ status, type }) => ({ key: String(status), value: stringOf(shapeText(type, nameOf)) }));
}

/** The named types in answers, also within each other. */
function receivedTypes({ api }: ViewContext): readonly NamedType[] {
  const types = new Map(api.types.map((type) => [type.id, type]));
  const reached = new Set<string>();
  const pending: Type[] = api.operations.flatMap(({ responses }) => responses.map(({ type }) => type));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    pending.push(...childTypes(next));
    for (const id of next.kind === "reference" ? referencesOf(next) : []) {
      const named = types.get(id);
      if (named === undefined || reached.has(id)) continue;
      reached.add(id);
      pending.push(named.type);
    }
  }
  return api.types.filter(({ id }) => reached.has(id));
}
