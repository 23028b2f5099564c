import type { Json } from "../json/json.ts";
import { printJson } from "../json/print-json.ts";
import { createEvidence, isMixed } from "./evidence.ts";

/** Longer rows are not read as rows by inference. */
const longestRow = 24;
const maxRows = 8;

/**
 * How often a word of a list is kept: as often as it takes to see that it is one of a few, and that
 * it decides what else an object has.
 */
const wordCount = 4;

/**
 * The elements of a list that show something about their type. `originals` are the same elements
 * before their values were replaced. Rows, whose positions have kinds of their own, stay whole.
 */
export function pruneList(items: readonly Json[], originals: readonly Json[]): readonly Json[] {
  if (items.length <= longestRow && isRow({ kind: "array", items })) return items;
  if (items.length > 0 && items.every(isRow)) return pruneRows(items, originals);
  const evidence = createEvidence(wordCount);
  return items.filter((item) => evidence.add(item));
}

/** Rows contain scalars: comparing them takes time in proportion to their length. */
function isRow(item: Json): boolean {
  return item.kind === "array" && isMixed(item.items) && !item.items.some(({ kind }) => kind === "array" || kind === "object");
}

/** Different rows of one form must stay different: one row, however often, proves nothing. */
function pruneRows(items: readonly Json[], originals: readonly Json[]): readonly Json[] {
  const rows = new Map(items.map((item) => [printJson(item), item]));
  const kept = [...rows.values()].slice(0, maxRows);
  const [only, ...others] = kept;
  if (only === undefined || others.length > 0 || !areDifferent(originals)) return kept;
  return [only, varied(only)];
}

function areDifferent(originals: readonly Json[]): boolean {
  const [first, ...others] = originals;
  const text = first === undefined ? "" : printJson(first);
  return others.some((other) => printJson(other) !== text);
}

/** The same row with another value at the first place that has one. */
function varied(row: Json): Json {
  if (row.kind !== "array") return row;
  const index = row.items.findIndex(({ kind }) => kind === "number" || kind === "string");
  return { kind: "array", items: row.items.map((item, at) => (at === index ? otherThan(item) : item)) };
}

function otherThan(value: Json): Json {
  if (value.kind === "number") return { ...value, text: String(Number(value.text) + 1) };
  return value.kind === "string" ? { kind: "string", value: `${value.value} 2` } : value;
}
