import type { Draft } from "./draft.js";
import { escapeDeclared, escapeQuery } from "./encode.js";

/** The request without the query parameters of that key, a text of the collection. */
export function withoutQuery(draft: Draft, key: string): Draft {
  const text = escapeDeclared(key, "key");
  const others = draft.query?.filter((piece) => piece.split("=", 1)[0] !== text);
  return { ...draft, query: others?.length === 0 ? undefined : others };
}

/** The request with one more query parameter, at the end. `null` for a value sends the key without `=`. */
export function withQuery(draft: Draft, key: string, value: string | null): Draft {
  const text = value === null ? "" : `=${draft.verbatim ? escapeDeclared(value, "value") : escapeQuery(value)}`;
  return { ...draft, query: [...(draft.query ?? []), escapeDeclared(key, "key") + text] };
}
