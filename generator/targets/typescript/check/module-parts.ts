import { addToGroup } from "../../../util/group-by.ts";
import { shortDigest } from "../../../util/sha256.ts";
import { listImports } from "./module-imports.ts";

/** A module as its declarations. */
export interface ModuleParts {
  /** Exported name → what decides its meaning in this module: code without comments. */
  readonly declarations: ReadonlyMap<string, string>;
  /** What is known without a look into declarations: names, kinds and type parameters, sorted. */
  readonly heads: readonly string[];
}

/** The modules that declare what others use: the only ones that are worth taking apart. */
const declaring = /^src\/(?:types|resources\/[^/]+)\.ts$/;

/** The data of tests: a constant for each function, with a member for each example. */
export const fixtureModule = /^test\/fixtures\/[^/]+\.ts$/;

/** Outside of the data in a rendered module of fixtures: no string has a line break. */
const outerLine = /^ {0,2}[^\s].*/gm;

/** Only top-level declarations begin like this: a line within one never starts with `export`. */
const start = /^export (?:declare )?(?:async )?(function|const|type|interface)\s+([\w$]+)/;

/** Comments that begin a line. A string has no line break, so this is no part of one. */
const leadingComment = /^[ \t]*\/\*\*[^]*?\*\/[ \t]*/gm;

/** A declaration that is not exported, or does not begin a line; or what looks like one. */
const hidden =
  /(?!^)\bexport (?:declare|async|function|const|type|interface|class|default|\{|\*)|^(?:async|class|const|declare|enum|function|interface|let|namespace|type)\s+[\w$]/m;

/**
 * Takes a rendered module apart; `undefined` if it is of another kind, or has statements whose
 * names are not plain to see.
 */
export function takeApart(path: string, text: string): ModuleParts | undefined {
  if (!declaring.test(path)) return undefined;
  // With a line before the first declaration, so that a module without imports is split there too.
  const [first = "", ...chunks] = `\n${text.replace(leadingComment, "")}`.split(/^(?=export\b)/m);
  const common = first.replace(/^import\s[^"]*"[^"\n]*";?$/gm, "").trim();
  if (hidden.test(common) || chunks.some((chunk) => hidden.test(chunk))) return undefined;
  const texts = new Map<string, string[]>();
  const heads: string[] = [];
  for (const chunk of chunks) {
    const [head, kind = "", name] = start.exec(chunk) ?? [];
    if (head === undefined || name === undefined) return undefined;
    heads.push(`${kind} ${name}${readTypeParameters(chunk.slice(head.length))}`);
    addToGroup(texts, name, chunk.trimEnd());
  }
  return {
    declarations: new Map(Array.from(texts, ([name, own]) => [name, [common, ...own].join("\n")])),
    heads: heads.sort(),
  };
}

/** From `<` to its `>`, if the text begins with it. */
function readTypeParameters(text: string): string {
  if (!text.startsWith("<")) return "";
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "<") depth += 1;
    else if (text[at] === ">" && text[at - 1] !== "=" && --depth === 0) return text.slice(0, at + 1);
  }
  return text;
}

/** The names that a text may mean something by. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\w$]+/g));
}

/**
 * Digests of what a module declares, to be compared with those of another run: `path#name` for each
 * declaration, `path#` for the heads of all. Modules of fixtures have the latter alone: their names
 * and types.
 */
export function digestParts(path: string, text: string): ReadonlyMap<string, string> {
  if (fixtureModule.test(path)) return new Map([[`${path}#`, shortDigest((text.match(outerLine) ?? []).join("\n"))]]);
  const parts = takeApart(path, text);
  if (parts === undefined) return new Map();
  const origins = new Map<string, string>();
  for (const { path: from, names, namespace } of listImports(path, text)) {
    for (const [local, name] of names) origins.set(local, `${local}=${from}#${name}`);
    if (namespace !== undefined) origins.set(namespace, `${namespace}=${from}`);
  }
  const digests = new Map([[`${path}#`, shortDigest(parts.heads.join("\n"))]]);
  for (const [name, declared] of parts.declarations) {
    // The same text means something else if a name in it comes from elsewhere.
    const used = origins.size === 0 ? [] : [...wordsOf(declared)].flatMap((word) => origins.get(word) ?? []).sort();
    digests.set(`${path}#${name}`, shortDigest([declared, ...used].join("\n")));
  }
  return digests;
}

/**
 * Keys of the names in a module that are new or gone, or of another kind or with other type
 * parameters: `path##name`. None if that is not plain to see.
 */
export function listHeadKeys(path: string, before: string, after: string): readonly string[] {
  const [old, next] = [before, after].map((text) =>
    takeApart(path, text)?.heads.map((head) =>
      head.replace(/,(?=\s*>)/g, "").replace(/(?<=[<>,=|&(){}:;?])\s+|\s+(?=[<>,=|&(){}:;?])/g, ""),
    ),
  );
  if (old === undefined || next === undefined) return [];
  const differing = [...old.filter((head) => !next.includes(head)), ...next.filter((head) => !old.includes(head))];
  return [...new Set(differing)].map((head) => `${path}##${/^\w+ ([\w$]+)/.exec(head)?.[1] ?? ""}`);
}
