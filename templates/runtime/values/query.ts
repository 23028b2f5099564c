import type { Draft } from "./draft.js";
import { escapeDeclared } from "./encode.js";

/** A piece of a query. If the value is `null`, there is no `=`. */
export function queryPiece(key: string | null, value: string | null): string {
  return value === null ? (key ?? "") : `${key ?? ""}=${value}`;
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
