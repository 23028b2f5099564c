import type { Operation } from "../../ir/api.ts";
import { bodyTypes } from "../../ir/operation-types.ts";
import { childTypes, type Type } from "../../ir/type.ts";
import { printSafeJson } from "./print/script.ts";
import type { ReferenceContext } from "./context.ts";

/** Objects inside each other whose fields are found. */
const maxDepth = 3;

/** Fields by which one operation is found. */
const maxFields = 150;

/**
 * Prints the search index: a script, since pages that are opened from a disk may fetch nothing. The
 * names of fields are listed once; operations refer to them by number.
 */
export function printSearchIndex({ operations, types }: ReferenceContext): string {
  const numbers = new Map<string, number>();
  const entries = operations.map(({ operation, slug, title }) => ({
    page: slug,
    title,
    method: operation.method,
    path: `/${operation.url.path.join("/")}`,
    folder: operation.item.slice(0, -1).join(" / "),
    fields: listFields(operation, (id) => types.get(id)?.type.type).map((name) => {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      return number;
    }),
  }));
  return `globalThis.postwrightSearchIndex = ${printSafeJson({ operations: entries, fields: [...numbers.keys()] })};\n`;
}

/** The names of what is passed and what comes back, the outermost first. */
function listFields({ url, headers, body, responses }: Operation, typeOf: (id: string) => Type | undefined): readonly string[] {
  const names = new Set([...url.pathParameters, ...url.query, ...headers].map(({ name }) => name));
  if (body.kind === "urlencoded" || body.kind === "multipart") for (const { name } of body.fields) names.add(name);
  const pending = bodyTypes({ body, responses }).map((type) => ({ type, depth: 0 }));
  const seen = new Set<string>();
  for (const { type, depth } of pending) {
    if (names.size >= maxFields) break;
    if (type.kind === "reference") {
      const named = seen.has(type.id) ? undefined : typeOf(type.id);
      seen.add(type.id);
      if (named !== undefined) pending.push({ type: named, depth });
      continue;
    }
    if (type.kind === "object") for (const { key } of type.properties) names.add(key);
    if (depth < maxDepth)
      pending.push(...childTypes(type).map((child) => ({ type: child, depth: type.kind === "object" ? depth + 1 : depth })));
  }
  return [...names].slice(0, maxFields);
}
