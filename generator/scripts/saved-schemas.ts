import type { CollectionDocument, Item, Node } from "../collection/model.ts";
import { parseTolerantJson } from "../json/parse-tolerant.ts";
import type { AnswerSchema, ItemScripts, ScriptFindings, ScriptLevel } from "./model.ts";

/** How much of a schema is read, in UTF-16 units. */
const longestSchema = 1_000_000;

/**
 * Adds the JSON Schemas that saved responses of format v3 have for their bodies: each says of its
 * status what a script says with `pm.response.to.have.jsonSchema(…)`.
 */
export function withSavedSchemas(
  scripts: ReadonlyMap<string, ItemScripts>,
  document: CollectionDocument,
): ReadonlyMap<string, ItemScripts> {
  const all = new Map(scripts);
  const visit = (node: Node): void => {
    if (node.kind === "folder") node.children.forEach(visit);
    else {
      const schemas = schemasOf(node);
      if (schemas.length > 0) all.set(node.pointer, { levels: [...(scripts.get(node.pointer)?.levels ?? []), levelOf(schemas)] });
    }
  };
  document.children.forEach(visit);
  return all;
}

function schemasOf({ examples }: Item): readonly AnswerSchema[] {
  return examples.flatMap(({ code, schema, pointer }): readonly AnswerSchema[] => {
    if (code === undefined || schema === undefined || schema.length > longestSchema) return [];
    const { value } = parseTolerantJson(schema);
    if (value?.kind !== "object") return [];
    return [{ path: [], schema: value, statuses: [{ from: code, to: code }], place: { pointer, line: 1, column: 1 } }];
  });
}

function levelOf(schemas: readonly AnswerSchema[]): ScriptLevel {
  const findings: ScriptFindings = { statuses: [], paths: [], schemas, captures: [], preparations: [], requests: [], notes: [] };
  return { owner: "item", findings };
}
