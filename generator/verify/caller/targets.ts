import { addToGroup } from "../../util/group-by.ts";
import { decodeFormText, decodePercent } from "../../util/percent.ts";
import { equalTexts } from "./open-text.ts";

/** The names and decoded values of a query; a name without `=` has no value. */
export type Pairs = readonly (readonly [name: string, value: string | undefined])[];

/** Whether a server reads the same segments in two paths. */
export function equalPaths(postman: string, caller: string): boolean {
  const [left, right] = [postman.split("/"), caller.split("/")];
  const isEqual = (segment: string, index: number): boolean => equalTexts(decodePercent(segment), decodePercent(right[index] ?? ""));
  return left.length === right.length && left.every(isEqual);
}

/**
 * Where two queries differ, and how; `undefined` if a server reads the same in both: the order of
 * different names does not count.
 */
export function differenceOfQueries(postman: string, caller: string): { readonly name: string; readonly kind: string } | undefined {
  const [left, right] = [groupPairs(readPairs(postman)), groupPairs(readPairs(caller))];
  for (const [name, values] of left) {
    const others = right.get(name);
    if (others === undefined) return { name, kind: "query parameter without argument" };
    if (others.length !== values.length) return { name, kind: "query parameter that is repeated" };
    if (!values.every((value, index) => equalValues(value, others[index]))) return { name, kind: "value of a query parameter" };
  }
  const more = [...right.keys()].find((name) => !left.has(name));
  return more === undefined ? undefined : { name: more, kind: "query parameter that cannot be left out" };
}

function equalValues(postman: string | undefined, caller: string | undefined): boolean {
  return postman === undefined || caller === undefined ? postman === caller : equalTexts(postman, caller);
}

/** Empty pieces, as between two `&`, say nothing. */
function readPairs(query: string): Pairs {
  const pieces = query
    .replace(/^\?/, "")
    .split("&")
    .filter((piece) => piece !== "");
  return pieces.map((piece) => {
    const at = piece.indexOf("=");
    return at === -1 ? [decodeFormText(piece), undefined] : [decodeFormText(piece.slice(0, at)), decodeFormText(piece.slice(at + 1))];
  });
}

function groupPairs(pairs: Pairs): ReadonlyMap<string, readonly (string | undefined)[]> {
  const groups = new Map<string, (string | undefined)[]>();
  for (const [name, value] of pairs) addToGroup(groups, name, value);
  return groups;
}
