import type { SourceLocation } from "../diagnostics/diagnostic.ts";
import { pointerKeys } from "./pointer.ts";
import { skipWhitespace, skipString, skipValue } from "./skip.ts";

/** Finds positions in one file. Nothing is computed before the first lookup. */
export interface Locator {
  /**
   * Line and column of the value that a JSON pointer (RFC 6901) refers to. If the file has no such
   * value, those of its nearest existing ancestor.
   */
  readonly locate: (pointer: string) => SourceLocation;
  /** Line and column of an offset in UTF-16 units. */
  readonly locateOffset: (offset: number) => SourceLocation;
}

/**
 * Creates the locator of a file. `text` is its JSON without a byte-order mark. Only the containers
 * on the way to a pointer are indexed, once each. All lookups together read the text at most once
 * per level of nesting.
 */
export function createLocator(file: string, text: string): Locator {
  const indexes = new Map<number, ReadonlyMap<string, number>>();
  let lineStarts: readonly number[] | undefined;

  const childrenOf = (container: number): ReadonlyMap<string, number> => {
    const known = indexes.get(container);
    if (known !== undefined) return known;
    const children = indexChildren(text, container);
    indexes.set(container, children);
    return children;
  };
  const locateOffset = (offset: number): SourceLocation => {
    lineStarts ??= findLineStarts(text);
    const line = lastAtMost(lineStarts, offset);
    return { file, line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
  };
  const locate = (pointer: string): SourceLocation => {
    let offset = skipWhitespace(text, 0);
    for (const key of pointerKeys(pointer)) {
      const child = childrenOf(offset).get(key);
      if (child === undefined) break;
      offset = child;
    }
    return locateOffset(offset);
  };
  return { locate, locateOffset };
}

/**
 * Offsets of the values in the container at `start`, by name or index. The last of equal names
 * counts, as in `JSON.parse`.
 */
function indexChildren(text: string, start: number): ReadonlyMap<string, number> {
  const children = new Map<string, number>();
  const isObject = text[start] === "{";
  if (!isObject && text[start] !== "[") return children;
  let at = skipWhitespace(text, start + 1);
  for (let index = 0; at < text.length && text[at] !== "}" && text[at] !== "]"; index += 1) {
    let key = String(index);
    if (isObject) {
      const end = skipString(text, at);
      key = readKey(text.slice(at, end));
      at = skipWhitespace(text, skipWhitespace(text, end) + 1);
    }
    children.set(key, at);
    at = skipWhitespace(text, skipValue(text, at));
    if (text[at] === ",") at = skipWhitespace(text, at + 1);
  }
  return children;
}

function readKey(literal: string): string {
  const key: unknown = JSON.parse(literal);
  return typeof key === "string" ? key : literal;
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    // A regular expression makes an object for each of a hundred thousand lines.
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineBreak.length);
  return starts;
}

/**
 * Index of the last element that is not greater than `value`, in an ascending list that starts with
 * 0.
 */
export function lastAtMost(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
