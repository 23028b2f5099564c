import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClaims, type FileSettings, generateFile } from "../../generator/cli/generate-file.ts";
import { useChecker } from "../../generator/node/checker.ts";
import { generate } from "../../generator/node/generate.ts";
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

/** Generates from a text, and returns the whole package with what was known of the last one. */
async function run(text: string, out: string) {
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

const edits: readonly (readonly [string, (text: string) => string])[] = [
  ["a comment", (text) => text.replace('"description": "', '"description": "Once more: ')],
  ["the name of a property", (text) => text.replaceAll('\\"displayName\\"', '\\"label\\"')],
  ["the name of an item", (text) => text.replace('"name": "Create Integration Key"', '"name": "Make Integration Key"')],
];

test("given one change after the other, each package is byte for byte what a run without knowledge of the last one makes", async () => {
  let text = shipped;
  await run(text, "known");
  for (const [name, edit] of edits) {
    const next = edit(text);
    expect(next, name).not.toBe(text);
    text = next;
    const { outcome, known, files } = await run(text, "known");
    expect({ name, outcome }).toEqual({ name, outcome: "written" });
    expect(known).toBeGreaterThan(100);
    // The names of the last package are an input of both.
    fs.cpSync(join(folder, "known"), join(folder, "anew"), { recursive: true });
    fs.rmSync(join(folder, "anew/postwright.map.json"));
    fs.rmSync(join(folder, "anew/dist"), { recursive: true });
    const anew = await run(text, "anew");
    expect(anew.known).toBe(0);
    expect([...files]).toEqual([...anew.files]);
    fs.rmSync(join(folder, "anew"), { recursive: true });
  }
});
