import type { ScriptFindings, ScriptLevel } from "../../generator/scripts/model.ts";
import { createRandom } from "../support/random.ts";
import type { CorpusItem } from "./corpus-findings.ts";
import { printFindings } from "./print-findings.ts";

/** A finding with the address of its item. */
export interface DrawnFinding {
  readonly file: string;
  /** Names of the folders around the item, and its own. */
  readonly path: readonly string[];
  /** The level of the script. */
  readonly owner: ScriptLevel["owner"];
  /** In our words: names are kept, literals of the script are not. */
  readonly finding: string;
  /** `pointer:line:column`. */
  readonly place: string;
}

/**
 * Draws findings at random, none twice, the same for the same seed. Items with the same scripts count once, or a collection of thousands of
 * equal ones would be drawn again and again.
 */
export function drawFindings(items: readonly CorpusItem[], count: number, seed: number): readonly DrawnFinding[] {
  const all = listFindings(items);
  const random = createRandom(seed);
  const drawn = new Set<DrawnFinding>();
  while (drawn.size < Math.min(count, all.length)) {
    const finding = all[Math.floor(random() * all.length)];
    if (finding !== undefined) drawn.add(finding);
  }
  return [...drawn];
}

/** All findings, those of equal scripts once. */
function listFindings(items: readonly CorpusItem[]): readonly DrawnFinding[] {
  const levels = new Set<ScriptLevel>();
  const seen = new Set<string>();
  return items.flatMap(({ file, item, levels: own, scripts }) =>
    own.flatMap((level) => {
      const key = `${file} ${scripts.map(({ text }) => text).join("\0")}`;
      if (levels.has(level) || (level.owner === "item" && seen.has(key))) return [];
      levels.add(level);
      if (level.owner === "item") seen.add(key);
      return describeLevel(level).map(([finding, place]) => ({ file, path: item.path, owner: level.owner, finding, place }));
    }),
  );
}

/** Each finding of a level, with its place. */
export function describeLevel({ findings }: ScriptLevel): readonly (readonly [finding: string, place: string])[] {
  const none: ScriptFindings = { statuses: [], paths: [], schemas: [], captures: [], preparations: [], requests: [], notes: [] };
  const lists: readonly ScriptFindings[] = [
    ...findings.statuses.map((status) => ({ ...none, statuses: [status] })),
    ...findings.paths.map((path) => ({ ...none, paths: [path] })),
    ...findings.captures.map((capture) => ({ ...none, captures: [capture] })),
    ...findings.preparations.map((preparation) => ({ ...none, preparations: [preparation] })),
    ...findings.requests.map((request) => ({ ...none, requests: [request] })),
  ];
  return lists.flatMap((one) => {
    const [line] = printFindings(one);
    const [{ place } = { place: undefined }] = [...one.statuses, ...one.paths, ...one.captures, ...one.preparations, ...one.requests];
    if (line === undefined || place === undefined) return [];
    return [[withoutLiterals(line), `${place.pointer}:${place.line}:${place.column}`]];
  });
}

/** Literals of the script, in quotes, are not repeated. */
function withoutLiterals(line: string): string {
  return line.replaceAll(/"(?:[^"\\]|\\.)*"/g, '"…"');
}
