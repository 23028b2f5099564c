import type { ESTree } from "rolldown/utils";
import { expect, test } from "vitest";
import { readSources, walkSource, type Source } from "./sources.ts";

/**
 * The same input gives the same bytes on any machine. So nothing in the generator may call what engines differ in: tables of Unicode and
 * of locales, the URL Standard (a living one), and mathematics that the language leaves to the engine.
 */
const METHODS: ReadonlySet<string> = new Set([
  "toLowerCase",
  "toUpperCase",
  "toLocaleLowerCase",
  "toLocaleUpperCase",
  "toLocaleString",
  "toLocaleDateString",
  "toLocaleTimeString",
  "localeCompare",
  "normalize",
  "canParse",
]);

const GLOBALS: ReadonlySet<string> = new Set(["Intl", "URL", "URLSearchParams"]);

/** What ECMAScript defines exactly. `Math.pow` and the like are "implementation-approximated". */
const EXACT_MATH: ReadonlySet<string> = new Set(["abs", "ceil", "floor", "max", "min", "round", "sign", "trunc"]);

/** Classes of characters that cannot grow (Unicode Stability Policy, and the code points of surrogates). */
const FIXED_CLASSES = /^\\p\{(?:Cc|Surrogate)\}$/;

/** `new URL("…", import.meta.url)` is the place of one of the program's own files. */
const OWN_FILE = /^(?:import\.meta\.url|root)$/;

/** Each file with its reason. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // The one place for letters. It restricts these calls to what all engines agree on.
  "generator/util/letters.ts": ["toLowerCase", "toUpperCase", "normalize"],
  // Compares names of files as a disk would. A difference is an error, never an output.
  "generator/util/output-path.ts": ["toLowerCase", "normalize"],
  // Finds what the user typed, in any case.
  "generator/explain/explain.ts": ["toLowerCase"],
  // Reports what the `fetch` of this engine does.
  "generator/verify/wire/fetch-limits.ts": ["URL"],
};

const suspects = new RegExp(`\\b(?:Math|${[...METHODS, ...GLOBALS].join("|")})\\b|\\\\[pP]\\{`);

/** What a file calls that engines differ in. Most files do not contain a word of it. */
function findCalls(source: Source): readonly string[] {
  if (!suspects.test(source.text)) return [];
  const found = new Set<string>();
  const textOf = ({ start, end }: ESTree.Span): string => source.text.slice(start, end);
  const findValues = (nodes: readonly ESTree.Node[]): void => {
    for (const node of nodes) if (node.type === "Identifier" && GLOBALS.has(node.name)) found.add(node.name);
  };
  const findClasses = (node: ESTree.Span): void => {
    for (const each of textOf(node).match(/\\[pP]\{[^}]*\}/g) ?? []) if (!FIXED_CLASSES.test(each)) found.add(each);
  };
  walkSource(source, {
    MemberExpression: ({ object, property, computed }) => {
      findValues([object, property]);
      if (computed || property.type !== "Identifier") return;
      if (METHODS.has(property.name) || (textOf(object) === "Math" && !EXACT_MATH.has(property.name))) found.add(property.name);
    },
    NewExpression: (node) => {
      const [, base] = node.arguments;
      if (base === undefined || !OWN_FILE.test(textOf(base))) findValues([node.callee, ...node.arguments]);
    },
    CallExpression: (node) => findValues([node.callee, ...node.arguments]),
    Literal: findClasses,
    TemplateLiteral: findClasses,
  });
  return [...found].sort();
}

const sources = readSources("generator");

test("given every file, it calls nothing whose result depends on the engine", () => {
  const calls = sources.map((source) => [source.path, findCalls(source)] as const).filter(([, found]) => found.length > 0);
  const unlisted = calls.map(([path, found]) => [path, found.filter((name) => EXCEPTIONS[path]?.includes(name) !== true)] as const);
  expect(unlisted.filter(([, found]) => found.length > 0)).toEqual([]);
});

test("given the exceptions, each is used", () => {
  for (const [path, names] of Object.entries(EXCEPTIONS)) {
    const source = sources.find((each) => each.path === path);
    expect(source === undefined ? undefined : findCalls(source), path).toEqual([...names].sort());
  }
});

test.each([
  ['"a".toLowerCase()', ["toLowerCase"]],
  ['left?.name.localeCompare("b")', ["localeCompare"]],
  ["new Intl.Collator()", ["Intl"]],
  ["new URL(text).href", ["URL"]],
  ["URL.canParse(text)", ["URL", "canParse"]],
  ['new URL("x", import.meta.url)', []],
  ["Math.log2(8) + Math.floor(1)", ["log2"]],
  ["/[\\p{L}\\p{Cc}]/u", ["\\p{L}"]],
  ["new RegExp(`[\\\\P{Lu}${rest}]`)", ["\\P{Lu}"]],
])("given %s, the rule finds %s", (text, found) => {
  expect(findCalls({ path: `${text}.ts`, text })).toEqual(found);
});
