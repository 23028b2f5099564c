import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startChecker } from "../../generator/node/checker.ts";
import { repository } from "../corpus/corpus-files.ts";

const root = join(repository, "generated/sunshine-conversations");
const paths = ["postwright.json", ...readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).map((path) => `src/${path}`)];
const shipped = new Map(
  paths.filter((path) => /\.(?:ts|json)$/.test(path)).map((path) => [path.replaceAll("\\", "/"), readFileSync(join(root, path), "utf8")]),
);

/** The shipped package with the files that match changed, or without them. */
function edit(pattern: RegExp, change: (text: string) => string | undefined): ReadonlyMap<string, string> {
  return new Map(
    [...shipped].flatMap(([path, text]) => {
      const changed = pattern.test(path) ? change(text) : text;
      return changed === undefined ? [] : [[path, changed]];
    }),
  );
}

const checker = startChecker();
const { declarations } = await checker.compare({ old: undefined, next: shipped });

describe("given the shipped package and an edit of it, its changes are those between whole snapshots", () => {
  const gone = edit(/^(?:src\/resources\/messages\.ts|postwright\.json)$/, (text) =>
    text.startsWith("{") ? text.replace(/^ *\{ "function".*"module": "messages".*\n/gm, "") : undefined,
  );
  const edits: Readonly<Record<string, ReadonlyMap<string, string>>> = {
    "types and some modules": edit(/^src\/(?:types|resources\/a[^/]*)\.ts$/, (text) =>
      text.replace("string;", "number;").replace("?: string", ": string"),
    ),
    "one shared type": edit(/^src\/types\.ts$/, (text) => text.replace("string;", "string | number;")),
    "one module": edit(/^src\/resources\/messages\.ts$/, (text) => text.replace("?: string", ": string")),
    comments: edit(/^src\/resources\/[^/]+\.ts$/, (text) => text.replace(" * Documented responses", " * All documented responses")),
    "comments of shared types": edit(/^src\/types\.ts$/, (text) => text.replaceAll(/\/\*\* Example: .*$/gm, "/** As before. */")),
    "a module that is gone": gone,
    "a function that is gone": edit(/^(?:src\/resources\/messages\.ts|postwright\.json)$/, (text) =>
      text.replaceAll("sendTextMessage", "sendPlainMessage"),
    ),
    "other paths": edit(/^postwright\.json$/, (text) => text.replaceAll('"path": "/v2/apps', '"path": "/v3/apps')),
    "what a client takes": edit(/^src\/client\.ts$/, (text) =>
      text.replace("export type Auth =", 'export type Auth =\n  | { type: "none" }'),
    ),
  };
  test.each(Object.entries(edits))("%s", async (_, next) => {
    expect(next).not.toEqual(shipped);
    const { comparison } = await checker.compare({ old: shipped, next });
    expect(comparison.changes.length).toBeGreaterThan(0);
    expect(comparison).toEqual((await checker.compare({ old: declarations, next })).comparison);
  });
});
