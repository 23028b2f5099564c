import type { Json } from "../../json/json.ts";
import { printJson } from "../../json/print-json.ts";
import { shapeOf } from "../shape.ts";
import type { SeenKind } from "../shape.ts";

const maxTupleLength = 24;
/** Unix time in seconds or milliseconds, from 2001 to 2128. */
const earliest = 1e9;
const latest = 5e12;

/**
 * The values at each position of some arrays, if these are rows: all have the same length, and the
 * position decides the kind. Arrays of one kind are lists, whatever their lengths are. A single
 * row, however often, proves nothing, unless it is `[timestamp, "value"]`.
 */
export function findPositions(arrays: readonly (readonly Json[])[]): readonly (readonly Json[])[] | undefined {
  const filled = arrays.filter((items) => items.length > 0);
  const [first, ...others] = filled;
  if (first === undefined || filled.length < arrays.length || first.length < 2 || first.length > maxTupleLength) return undefined;
  if (others.some(({ length }) => length !== first.length)) return undefined;
  const positions = first.map((_, index) => filled.flatMap((items) => items[index] ?? []));
  const kinds = positions.map(knownKinds);
  if (new Set(filled.map((items) => printJson({ kind: "array", items }))).size === 1) return isPoint(first) ? positions : undefined;
  const settled = kinds.filter(({ size }) => size === 1).length;
  const distinct = new Set(kinds.flatMap((each) => [...each]));
  return settled >= Math.max(2, first.length - 1) && distinct.size > 1 && !areShuffled(kinds) ? positions : undefined;
}

function knownKinds(values: readonly Json[]): ReadonlySet<SeenKind> {
  return new Set([...shapeOf(values).kinds].filter((kind) => kind !== "null"));
}

/** Lists of different things have unknown values or objects here and there. */
function areShuffled(kinds: readonly ReadonlySet<SeenKind>[]): boolean {
  return kinds.some((each) => each.has("variable"));
}

function isPoint([time, value, ...others]: readonly Json[]): boolean {
  if (others.length > 0 || time?.kind !== "number" || value?.kind !== "string") return false;
  const number = Number(time.text);
  return number >= earliest && number <= latest;
}
