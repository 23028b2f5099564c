import type { PathSlot } from "../../ir/path-slot.ts";
import { meaningOf } from "../../json/placeholders.ts";
import { holdsPlaceholder } from "../../secrets/placeholder.ts";
import { lowerCase } from "../../util/letters.ts";
import { pathVariableName } from "./path-variable.ts";

/**
 * Placeholders that Postman sends as they are, although a value belongs there: `{id}` and
 * `{id:int}`, `<quoteId>`, and both percent-encoded.
 */
const inlinePattern =
  /\{[+#/.;]?([A-Za-z_][\w .-]{0,60})(?:[?*]|:[^{}]{0,60})?\}|<([A-Za-z_][\w .:-]{0,60})>|%7B([A-Za-z_][\w.-]{0,60})%7D|%3C([A-Za-z_][\w.-]{0,60})%3E/gi;

/** Placeholders that are only told from other text as a whole segment: `[id]`, `YOUR_USER_ID`. */
const wholePattern = /^(?:\[(?:\.\.\.)?([A-Za-z_][\w -]{0,60})\]|YOUR[_-]([A-Z0-9][A-Z0-9_-]{0,60}))$/;

/**
 * The places of a path where a caller's value belongs although Postman has no variable there, with
 * names that are unique in the path. A second `{id}` is another value, so it is named `id2`.
 */
export function findPathSlots(path: readonly string[]): readonly PathSlot[] {
  const taken = new Set(
    path.flatMap((segment) => pathVariableName(segment) ?? [...segment.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = ""]) => name)),
  );
  return path.flatMap((segment, index) =>
    findInSegment(segment).map(({ start, text, name }): PathSlot => {
      const unique = uniqueName(meaningOf(text) === undefined ? name : nameAfter(path[index - 1]), taken);
      taken.add(unique);
      return { segment: index, start, text, name: unique };
    }),
  );
}

interface FoundSlot {
  readonly start: number;
  readonly text: string;
  readonly name: string;
}

function findInSegment(segment: string): readonly FoundSlot[] {
  if (segment.startsWith(":")) return [];
  const whole = wholePattern.exec(segment);
  if (whole !== null) return [{ start: 0, text: segment, name: whole[1] ?? lowerCase(whole[2] ?? "") }];
  if (holdsPlaceholder(segment) && !segment.includes("{{")) return [{ start: 0, text: segment, name: "token" }];
  // Variables are blanked out, so that no brace of theirs counts.
  const text = segment.replace(/\{\{[^{}]*\}\}/g, (variable) => "\0".repeat(variable.length));
  return [...text.matchAll(inlinePattern)]
    .filter(({ index, 0: match }) => text[index - 1] !== "{" && text[index + match.length] !== "}")
    .map((match) => ({
      start: match.index,
      text: match[0],
      name: (match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").trim(),
    }));
}

/**
 * A name for `<string>`, which only says what kind of value it is: `usersId` for
 * `users/<string>`.
 */
function nameAfter(before: string | undefined): string {
  const word = /^[A-Za-z_][\w-]*$/.exec(before ?? "")?.[0];
  return word === undefined ? "value" : `${word}Id`;
}

function uniqueName(name: string, taken: ReadonlySet<string>): string {
  let unique = name;
  for (let number = 2; taken.has(unique); number++) unique = `${name}${number}`;
  return unique;
}

/** A segment as its literal pieces and its slots, in order. */
export function splitSegment(segment: string, slots: readonly PathSlot[]): readonly (string | PathSlot)[] {
  const pieces: (string | PathSlot)[] = [];
  let end = 0;
  for (const slot of slots) {
    if (slot.start > end) pieces.push(segment.slice(end, slot.start));
    pieces.push(slot);
    end = slot.start + slot.text.length;
  }
  return end < segment.length ? [...pieces, segment.slice(end)] : pieces;
}

/** The slots of one segment, in order. */
export function slotsOf(index: number, slots: readonly PathSlot[] = []): readonly PathSlot[] {
  return slots.filter(({ segment }) => segment === index).toSorted((one, two) => one.start - two.start);
}

/**
 * True for a value that is only a placeholder, such as `{id}`, `<id>`, `[id]` or `YOUR_ID`, but not
 * for HTML.
 */
export function isPlaceholderText(text: string): boolean {
  return (/^<.*>$/.test(text) && !text.includes("</")) || /^\{[A-Za-z_][\w .:-]{0,60}\}$/.test(text) || wholePattern.test(text);
}
