import { join } from "node:path";
import { readdirSync, readFileSync } from "node:fs";
import { repository } from "./corpus-files.ts";
import type { AllocatedName } from "./allocated-names.ts";

/** A name with more characters is long. */
export const longName = 40;

/** Why a reader stumbles over a name. */
interface Silliness {
  readonly means: string;
  readonly test: (words: readonly string[], allocated: AllocatedName) => boolean;
}

const dangling = /^(?:of|the|for|to|and|or|with|by|in|from|on|at|as|that|which|is|are|a|an|if|into|per|via|using|this|your)$/;
const kindWords = /^(?:response|error|body|args|result|item|input)$/;

/** Each way of being silly that we count. */
export const silliness: Readonly<Record<string, Silliness>> = {
  ordinal: { means: "starts with an ordinal or `_`", test: ([first = ""], { name }) => name.startsWith("_") || /^\d+$/.test(first) },
  default: {
    means: "Postman's default name",
    test: (words) => /^new (?:request|folder|collection)|\bcopy(?: \d+)?$|^untitled/.test(words.join(" ")),
  },
  dangling: {
    means: "ends in the middle of a phrase",
    test: (words, { origin }) => {
      const own = words.at(-1) !== undefined && kindWords.test(words.at(-1) ?? "") && words.length > 2 ? words.slice(0, -1) : words;
      const last = own.at(-1) ?? "";
      return own.length > 1 && dangling.test(last) && !new RegExp(`${last}(?:[~#/].*)?$`, "i").test(origin);
    },
  },
  status: { means: "contains a status", test: (_, { name }) => /[a-z][1-5]\d\d(?:Response|Error)$/.test(name) },
  method: {
    means: "a type named after method and path, version included",
    test: ([first = ""], { kind, name }) =>
      kind === "type" && /^(?:get|post|put|patch|delete)$/.test(first) && /^[A-Z][a-z]+V\d+[A-Z]/.test(name),
  },
  fragment: {
    means: "contains a single letter out of `(s)`, `e.g.` or a possessive",
    test: (words) => /(?:\b\w{3,} s\b|\be g\b|\bi e\b)/.test(words.join(" ")),
  },
  id: { means: "contains an id or a long number", test: (_, { name }) => /\d{5}|[0-9a-f]{12}/i.test(name) },
  twice: { means: "says a word twice in a row", test: (words) => /\b(\w{3,})s? \1s?\b/.test(words.join(" ")) },
  number: {
    means: "told apart by a number",
    // `V2` is the version that the path has, which the origin does not show.
    test: (_, { name, origin }) => /[A-Za-z-][2-9]$|_\d$/.test(name) && !/(?:V|Ipv)\d$/.test(name) && !origin.includes(name.slice(-1)),
  },
  global: {
    means: "a type with the name of a global of TypeScript or the DOM",
    test: (_, { kind, name }) => kind === "type" && globals().has(name),
  },
};

/** The ways in which a name is silly. */
export function findSilliness(allocated: AllocatedName): readonly string[] {
  const words = wordsOf(allocated.name);
  return Object.entries(silliness).flatMap(([reason, { test }]) => (test(words, allocated) ? [reason] : []));
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

let known: ReadonlySet<string> | undefined;

/** The types that TypeScript's libraries declare globally. */
export function globals(): ReadonlySet<string> {
  if (known !== undefined) return known;
  const folder = join(repository, "node_modules/typescript-5.9/lib");
  const names = new Set<string>();
  for (const file of readdirSync(folder).filter((each) => /^lib\.(?:es|dom|webworker|decorators)[^]*\.d\.ts$/.test(each))) {
    const text = readFileSync(join(folder, file), "utf8");
    for (const [, name] of text.matchAll(/^(?:declare )?(?:interface|type|class|var|function|namespace) (\w+)/gm))
      if (name !== undefined) names.add(name);
  }
  return (known = names);
}
