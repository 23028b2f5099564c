import { maxSingularLength } from "./limits.ts";
import { lowerCase, upperCase } from "./letters.ts";

/** Words whose singular does not follow a rule. */
const irregular: ReadonlyMap<string, string> = new Map([
  ["children", "child"],
  ["people", "person"],
  ["indices", "index"],
  ["vertices", "vertex"],
  ["matrices", "matrix"],
  ["criteria", "criterion"],
  ["data", "data"],
  ["series", "series"],
  ["news", "news"],
  ["gas", "gas"],
  ["movies", "movie"],
  ["cookies", "cookie"],
]);

const rules: readonly (readonly [RegExp, string])[] = [
  [/(ss|us|is)$/i, "$1"],
  [/([^aeiou])ies$/i, "$1y"],
  [/(ss|x|ch|sh|zz)es$/i, "$1"],
  [/([tnr]us)es$/i, "$1"],
  [/s$/i, ""],
];

/**
 * The singular of the last English word of a name (`lineItems` → `lineItem`, `entries` → `entry`),
 * good enough to name the elements of a list.
 */
export function singularize(name: string): string {
  if (name.length > maxSingularLength) return name;
  const start = name.search(/[A-Z]?[a-z]+$/);
  const last = start === -1 ? name : name.slice(start);
  const known = irregular.get(lowerCase(last));
  if (known !== undefined) return name.slice(0, name.length - last.length) + matchCase(known, last);
  if (last.length < 3) return name;
  const rule = rules.find(([pattern]) => pattern.test(name));
  return rule === undefined ? name : name.replace(rule[0], rule[1]);
}

function matchCase(word: string, like: string): string {
  return /^[A-Z]/.test(like) ? upperCase(word.charAt(0)) + word.slice(1) : word;
}
