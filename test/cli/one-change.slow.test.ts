import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClaims, type FileSettings, generateFile } from "../../generator/cli/generate-file.ts";
import { useChecker } from "../../generator/node/checker.ts";
import { generate } from "../../generator/node/generate.ts";
import { isList, isObject, parseJsonOrUndefined } from "../../generator/json/members.ts";
import { defaultOptions } from "../../generator/pipeline/options.ts";
import type { KnownPackage } from "../../generator/targets/tools.ts";
import { inputOf } from "./input.ts";
import { repository } from "../corpus/corpus-files.ts";

const shipped = fs.readFileSync(join(repository, "collections/sunshine-conversations.postman_collection.json"), "utf8");
let folder = "";
beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "postwright-change-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/**
 * Generates from a text, and returns the whole package with what was known of the last one.
 * `earlier` is what a watching process keeps.
 */
async function run(text: string, out: string, earlier?: FileSettings["earlier"]) {
  const file = join(folder, "smooch.json");
  fs.writeFileSync(file, text);
  const seen: (KnownPackage | undefined)[] = [];
  const settings: FileSettings = {
    loadGenerate: async () => (request) => {
      seen.push(request.known);
      return generate(request);
    },
    dryRun: false,
    force: false,
    cwd: folder,
    onPhase: () => undefined,
    claim: createClaims(),
    compare: useChecker().compare,
    earlier,
  };
  const { outcome, bug } = await generateFile(
    inputOf(file, { kind: "root", out: join(folder, out) }, { options: defaultOptions }),
    settings,
  );
  if (bug !== undefined) throw bug;
  return { outcome, known: seen[0]?.files.size ?? 0, files: readTree(join(folder, out)) };
}

function readTree(root: string): ReadonlyMap<string, string> {
  const paths = fs.readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => fs.statSync(join(root, path)).isFile());
  return new Map(paths.sort().map((path) => [path, fs.readFileSync(join(root, path), "utf8")]));
}

type Edit = readonly [name: string, edit: (text: string) => string];

const ofSeveralModules: Edit = ["the name of a property of several modules", (text) => text.replaceAll('\\"displayName\\"', '\\"label\\"')];

const edits: readonly Edit[] = [
  ["a comment", (text) => text.replace('"description": "', '"description": "Once more: ')],
  ofSeveralModules,
  ["the name of an item", (text) => text.replace('"name": "Create Integration Key"', '"name": "Make Integration Key"')],
];

const editsOfItems: readonly Edit[] = [
  ["another item", (text) => editItems(text, ([first, ...others]) => [first, ...others, rename(first, "Ring the bell")])],
  ["an item less", (text) => editItems(text, (items) => items.slice(0, -1))],
  ["another order of items", (text) => editItems(text, ([first, ...others]) => [...others, first])],
  ["a value of another type", (text) => text.replace(/(\\"hasMore\\":\s*)(?:true|false)/, '$1\\"yes\\"')],
];

/** Edits the items of the first folder. */
function editItems(text: string, edit: (items: readonly unknown[]) => readonly unknown[]): string {
  const collection = parseJsonOrUndefined(text);
  const folders = isObject(collection) && isList(collection["item"]) ? collection["item"] : [];
  const [first, ...others] = folders;
  if (!isObject(collection) || !isObject(first) || !isList(first["item"])) throw new Error("There is no folder.");
  return JSON.stringify({ ...collection, item: [{ ...first, item: edit(first["item"]) }, ...others] });
}

function rename(item: unknown, name: string): unknown {
  return isObject(item) ? { ...item, name } : item;
}

test.each([
  { how: "run", earlier: undefined, edits },
  { how: "watched", earlier: new Map(), edits: [ofSeveralModules, ...editsOfItems] },
])(
  "given one change after the other, $how, each package is byte for byte what a run without knowledge of the last one makes",
  async (given) => {
    const [known, anew] = [`known-${given.how}`, `anew-${given.how}`];
    let text = shipped;
    await run(text, known, given.earlier);
    for (const [name, edit] of given.edits) {
      const next = edit(text);
      expect(next, name).not.toBe(text);
      text = next;
      const last = await run(text, known, given.earlier);
      expect({ name, outcome: last.outcome }).toEqual({ name, outcome: "written" });
      expect(last.known).toBeGreaterThan(100);
      // The names of the last package are an input of both.
      fs.cpSync(join(folder, known), join(folder, anew), { recursive: true });
      fs.rmSync(join(folder, anew, "postwright.map.json"));
      fs.rmSync(join(folder, anew, "dist"), { recursive: true });
      const whole = await run(text, anew);
      expect(whole.known).toBe(0);
      expect([...last.files], name).toEqual([...whole.files]);
      fs.rmSync(join(folder, anew), { recursive: true });
    }
  },
);
