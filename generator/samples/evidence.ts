import { formatOf } from "../infer/shape.ts";
import { isBigInteger } from "../json/big-integers.ts";
import type { Json, JsonMember } from "../json/json.ts";
import { isKindWord } from "./kind-words.ts";

/** What some values have shown about their type. Grows with each value that is added. */
export interface Evidence {
  /** Adds a value. Returns true if it shows something new. */
  readonly add: (value: Json) => boolean;
}

/** What is known of one place in a value. The elements of a list share a place. */
interface PlaceEvidence {
  readonly kinds: Set<string>;
  /** How often each word was seen: words that recur may form a set. */
  readonly words: Map<string, number>;
  readonly members: Map<string, PlaceEvidence>;
  /** Keys that every object so far had; `undefined` before the first object. */
  always: Set<string> | undefined;
  element: PlaceEvidence | undefined;
}

function createPlace(): PlaceEvidence {
  return { kinds: new Set(), words: new Map(), members: new Map(), always: undefined, element: undefined };
}

/** Evidence of nothing. A word under one name counts as new `wordCount` times. */
export function createEvidence(wordCount: number): Evidence {
  const root = createPlace();
  return { add: (value) => addAt(root, value, wordCount) };
}

// Recursion stays within `maxJsonDepth`. The work for a value is linear in its size: a key that
// some object lacked is never looked for again.
function addAt(place: PlaceEvidence, value: Json, wordCount: number): boolean {
  const isNew = addKind(place, kindOf(value));
  if (value.kind === "string") return addWord(place, value.value, wordCount) || isNew;
  if (value.kind === "array") return addElements(place, value.items, wordCount) || isNew;
  return value.kind === "object" ? addMembers(place, value.members, wordCount) || isNew : isNew;
}

function addKind({ kinds }: PlaceEvidence, kind: string): boolean {
  const { size } = kinds;
  return kinds.add(kind).size > size;
}

function kindOf(value: Json): string {
  switch (value.kind) {
    case "string":
      return `string ${formatOf(value.value) ?? ""}`;
    case "boolean":
      return `boolean ${String(value.value)}`;
    case "number":
      return isBigInteger(value.text) ? "integer" : "number";
    case "array":
      return isMixed(value.items) ? `array ${value.items.length}` : `array ${value.items.length === 0 ? "empty" : ""}`;
    case "object":
      return `object ${value.members.length === 0 ? "empty" : ""}`;
    default:
      return value.kind;
  }
}

/** True for values of several kinds: a row, whose length counts. */
export function isMixed(items: readonly Json[]): boolean {
  return new Set(items.map(({ kind }) => kind).filter((kind) => kind !== "null")).size > 1;
}

function addWord({ words }: PlaceEvidence, word: string, wordCount: number): boolean {
  if (!isKindWord(word)) return false;
  const count = words.get(word) ?? 0;
  if (count < wordCount) words.set(word, count + 1);
  return count < wordCount;
}

function addElements(place: PlaceEvidence, items: readonly Json[], wordCount: number): boolean {
  const element = (place.element ??= createPlace());
  let isNew = false;
  for (const item of items) isNew = addAt(element, item, wordCount) || isNew;
  return isNew;
}

function addMembers(place: PlaceEvidence, members: readonly JsonMember[], wordCount: number): boolean {
  const keys = new Set(members.map(({ key }) => key));
  const { always = new Set(keys) } = place;
  place.always = always;
  let isNew = false;
  for (const key of always) {
    if (keys.has(key)) continue;
    always.delete(key);
    isNew = true;
  }
  for (const { key, value } of members) {
    const inner = place.members.get(key) ?? createPlace();
    place.members.set(key, inner);
    isNew = addAt(inner, value, wordCount) || isNew;
  }
  return isNew;
}
