import { readPublished } from "../../generator/diff/published.ts";
import { readDeclared, type Declared } from "./declared.ts";
import { pairUntouched } from "./untouched.ts";

/** A collection, and the package that was made of it. */
export interface Version {
  readonly text: string;
  readonly files: ReadonlyMap<string, string>;
}

/** How calm a step was. */
export interface Calm {
  /** Operations that the step does not touch, and those of them that are declared and described as before. */
  readonly untouched: number;
  readonly identical: number;
  /** Functions of untouched operations that are gone, and types that such functions used. */
  readonly lost: number;
  /** Types that stand at none of the places where they stood. */
  readonly reused: number;
  /** Lines that differ in the collection and in the sources of the package. */
  readonly linesIn: number;
  readonly linesOut: number;
}

/** Measures a step from one version to the next. */
export function measureCalm(old: Version, next: Version): Calm {
  const [before, after] = [readDeclared(old.files), readDeclared(next.files)];
  const pairs = pairFunctions(old, next);
  const identical = pairs.filter(([name, now]) => {
    const [one, other] = [before.functions.get(name), after.functions.get(now)];
    return name === now && one?.code === other?.code && one?.comments === other?.comments;
  });
  const kept = new Set(pairs.map(([name]) => name));
  const lostFunctions = [...kept].filter((name) => !after.functions.has(name));
  return {
    untouched: pairs.length,
    identical: identical.length,
    lost: lostFunctions.length + listLostTypes(before, after, kept).length,
    reused: listReused(before, after).length,
    linesIn: countLines(pretty(old.text), pretty(next.text)),
    linesOut: countLines(sources(old.files), sources(next.files)),
  };
}

/** The functions of the operations that a step does not touch, before and after. */
function pairFunctions(old: Version, next: Version): readonly (readonly [string, string])[] {
  const [before, after] = [old, next].map(({ files }) => new Map([...readPublished(files)].map(([name, { pointer }]) => [pointer, name])));
  return [...pairUntouched(old.text, next.text)].flatMap(([pointer, now]) => {
    const name = before?.get(pointer);
    return name === undefined ? [] : [[name, after?.get(now) ?? ""] as const];
  });
}

function listLostTypes(before: Declared, after: Declared, kept: ReadonlySet<string>): readonly string[] {
  return [...before.types].flatMap(([name, places]) =>
    !after.types.has(name) && [...places].some((place) => kept.has(functionOf(place))) ? [name] : [],
  );
}

/** Places are compared in functions that are still there. */
function listReused(before: Declared, after: Declared): readonly string[] {
  return [...before.types].flatMap(([name, places]) => {
    const now = after.types.get(name);
    const there = [...places].filter((place) => after.functions.has(functionOf(place)));
    return now === undefined || now.size === 0 || there.length === 0 || there.some((place) => now.has(place)) ? [] : [name];
  });
}

function functionOf(place: string): string {
  return place.split(".")[0] ?? "";
}

function pretty(text: string): readonly string[] {
  return JSON.stringify(JSON.parse(text), undefined, 2).split("\n");
}

function sources(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([path, text]) => (path.startsWith("src/") ? text.split("\n") : []));
}

/** The lines that only one of two texts has, wherever they stand. */
function countLines(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of one) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of other) counts.set(line, (counts.get(line) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}
