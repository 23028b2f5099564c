import type { Draft } from "./draft.js";
import { escapeDeclared, escapeQuery, escapeQueryKey } from "./encode.js";
import { elementsOf } from "./object.js";
import { toText } from "./scalar.js";

/** A piece of a query. If the value is `null`, there is no `=`. */
export function queryPiece(key: string | null, value: string | null): string {
  return value === null ? (key ?? "") : `${key ?? ""}=${value}`;
}

/** A piece with a value that the caller gives to a parameter of that name. */
export function givenPiece(key: string | null, name: string, value: unknown): string {
  return queryPiece(key, value === null ? null : escapeQuery(toText(value, `query[${JSON.stringify(name)}]`)));
}

/** The pieces of an operation that declares no parameters, so that only `extra` has some. */
export function undeclaredQuery(given: object = {}): readonly string[] {
  return Object.entries(given).flatMap(([name, value]) =>
    elementsOf(value).flatMap((item) => (item === undefined ? [] : givenPiece(escapeQueryKey(name), name, item))),
  );
}

/** The request without the query parameters of that key, which comes from the collection. */
export function withoutQuery(draft: Draft, key: string): Draft {
  const text = escapeDeclared(key, "key");
  const others = draft.query?.filter((piece) => piece.split("=", 1)[0] !== text);
  return { ...draft, query: others?.length === 0 ? undefined : others };
}

/** The request with one more query parameter at the end. The value is already escaped. */
export function withQuery(draft: Draft, key: string, value: string | null): Draft {
  return { ...draft, query: [...(draft.query ?? []), queryPiece(escapeDeclared(key, "key"), value)] };
}
