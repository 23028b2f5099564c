import { countValues, groupBy } from "../../util/group-by.ts";
import { letters, lowerCase, numbers } from "../../util/letters.ts";
import type { PlacedItem } from "../inherit.ts";
import { shapeOfPath } from "../match-moved.ts";
import { listLiterals } from "./sent-literals.ts";

/** By the pointer of an item: the keys of its query whose values decide what it does. */
export type DecidingQueries = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Finds literal values in queries that decide what an operation does: the name of the item says the
 * value (`Terminate instances`, `?Action=TerminateInstances`; `List archived boats`,
 * `?archived=true`), and another item of the same method and path has not the same one. Without
 * them, the operations would be one.
 */
export function findDecidingQueries(placed: readonly PlacedItem[]): DecidingQueries {
  const deciding = new Map<string, ReadonlySet<string>>();
  const groups = groupBy(placed, ({ item: { request } }) => `${request.url.host} ${shapeOfPath(request)}`);
  for (const group of groups.values()) {
    const sent = group.map(({ item }) => ({ item, literals: [...listLiterals(item.request.url.query)] }));
    const all = sent.flatMap(({ literals }) => literals);
    const withKey = countValues(all.map(([key]) => key));
    const withLiteral = countValues(all.map((literal) => JSON.stringify(literal)));
    for (const { item, literals } of sent) {
      const said = new Set(wordsOf(item.name));
      const isDeciding = ([key, value]: readonly [string, string]): boolean => {
        const words = wordsOfValue(key, value);
        const isOfAll = withLiteral.get(JSON.stringify([key, value])) === group.length;
        return words.length > 0 && words.every((word) => said.has(word)) && !isOfAll;
      };
      const keys = literals.filter(isDeciding).map(([key]) => key);
      // What others have with another value decides; what only this one has is an example then.
      const shared = keys.filter((key) => (withKey.get(key) ?? 0) > 1);
      if (keys.length > 0) deciding.set(item.pointer, new Set(shared.length > 0 ? shared : keys));
    }
  }
  return deciding;
}

/**
 * A flag is called after its key. A number says too little: it may be that of a page. A value that
 * repeats its key stands for any (`?title=title`).
 */
function wordsOfValue(key: string, value: string): readonly string[] {
  const words = wordsOf(key);
  if (/^(?:true|yes|on|1)$/i.test(value)) return words;
  const own = wordsOf(value);
  return /^[\d.,]+$/.test(value) || own.join() === words.join() ? [] : own;
}

const word = new RegExp(`[${letters}${numbers}]+`, "gu");

function wordsOf(text: string): readonly string[] {
  return lowerCase(text.replace(/([a-z0-9])([A-Z])/g, "$1 $2")).match(word) ?? [];
}
