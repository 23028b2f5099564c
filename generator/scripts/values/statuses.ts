import type { StatusRange } from "../model.ts";

/** Statuses as ranges, ascending, none overlapping another. */
export type StatusSet = readonly StatusRange[];

const lowest = 0;
const highest = 999;

/** Ranges that a set tells apart; what has more says nothing. */
const mostRanges = 40;

/** Every status: nothing is known. */
export const anyStatus: StatusSet = [{ from: lowest, to: highest }];

/** True if the set says nothing. */
export function isAnyStatus(set: StatusSet): boolean {
  const [first] = set;
  return first !== undefined && first.from <= lowest && first.to >= highest;
}

/** The statuses of a list. */
export function statusSet(statuses: readonly number[]): StatusSet {
  const sorted = [...new Set(statuses)].sort((one, two) => one - two);
  return normalize(sorted.map((status) => ({ from: status, to: status })));
}

/** From one status to another, both included; what is beyond HTTP's numbers is cut. */
export function statusRange(from: number, to: number): StatusSet {
  const range = { from: Math.max(lowest, Math.ceil(from)), to: Math.min(highest, Math.floor(to)) };
  return range.from <= range.to ? [range] : [];
}

/** A class: `statusClass(2)` is 200 to 299. */
export function statusClass(hundreds: number): StatusSet {
  return statusRange(hundreds * 100, hundreds * 100 + 99);
}

/** The statuses that are in both. */
export function intersectStatuses(one: StatusSet, two: StatusSet): StatusSet {
  if (isAnyStatus(one)) return two;
  if (isAnyStatus(two)) return one;
  const result: StatusRange[] = [];
  let index = 0;
  for (const range of one) {
    while ((two[index]?.to ?? Infinity) < range.from) index += 1;
    for (let at = index; (two[at]?.from ?? Infinity) <= range.to; at += 1) {
      const other = two[at] ?? range;
      result.push({ from: Math.max(range.from, other.from), to: Math.min(range.to, other.to) });
    }
  }
  return bounded(result);
}

/** The statuses that are in one of them. */
export function uniteStatuses(one: StatusSet, two: StatusSet): StatusSet {
  if (isAnyStatus(one) || isAnyStatus(two)) return anyStatus;
  return normalize([...one, ...two].sort((left, right) => left.from - right.from));
}

/** All other statuses. */
export function otherStatuses(set: StatusSet): StatusSet {
  const result: StatusRange[] = [];
  let from = lowest;
  for (const range of set) {
    if (range.from > from) result.push({ from, to: range.from - 1 });
    from = range.to + 1;
  }
  if (from <= highest) result.push({ from, to: highest });
  return bounded(result);
}

/** The statuses of a set that names each by itself; `undefined` if it has ranges. */
export function namedStatuses(set: StatusSet): readonly number[] | undefined {
  return set.every(isOne) ? set.map(({ from }) => from) : undefined;
}

function isOne({ from, to }: StatusRange): boolean {
  return from === to;
}

/**
 * True if a finding that is bound to these statuses concerns a status; unbound ones concern all.
 */
export function concernsStatus(statuses: readonly StatusRange[] | undefined, status: number): boolean {
  return statuses === undefined || statuses.some(({ from, to }) => from <= status && status <= to);
}

/** What overlaps becomes one. Single statuses stay so beside each other, because each was named. */
function normalize(sorted: readonly StatusRange[]): StatusSet {
  const result: StatusRange[] = [];
  for (const range of sorted) {
    const last = result.at(-1);
    const gap = last !== undefined && isOne(last) && isOne(range) ? 0 : 1;
    if (last !== undefined && range.from <= last.to + gap) result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else result.push(range);
  }
  return bounded(result);
}

function bounded(set: StatusSet): StatusSet {
  return set.length > mostRanges ? anyStatus : set;
}
