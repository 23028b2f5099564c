import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createClaims, generateFile, type FileSettings } from "../../generator/cli/generate-file.ts";
import { generate } from "../../generator/node/generate.ts";
import type { Generate, GenerateRequest } from "../../generator/pipeline/types.ts";
import { useChecker } from "../../generator/node/checker.ts";
import { inputOf } from "./input.ts";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "postwright-file-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
const pets = {
  info: { name: "Pets", schema },
  item: [{ name: "List pets", request: { method: "GET", url: "https://api.example.com/pets" } }],
};

function settings(core: Generate, change: Partial<FileSettings> = {}): FileSettings {
  const claim = createClaims();
  return {
    loadGenerate: () => Promise.resolve(core),
    dryRun: false,
    force: false,
    cwd: folder,
    onPhase: () => undefined,
    claim,
    compare: useChecker().compare,
    ...change,
  };
}

it("takes the real core from a file to a package, which a second run leaves untouched", async () => {
  const file = join(folder, "pets.json");
  fs.writeFileSync(file, JSON.stringify(pets));
  const target = { kind: "below", folder: join(folder, "out") } as const;
  const first = await generateFile(inputOf(file, target), settings(generate));
  expect(first).toMatchObject({ file, outcome: "written", package: { summary: { requests: 1, operations: 1 } } });
  const out = first.package?.out ?? "";
  expect(fs.readdirSync(join(folder, "out"))).toEqual([first.package?.name]);
  expect(fs.existsSync(join(out, "postwright.json"))).toBe(true);
  const requests: GenerateRequest[] = [];
  const spy: Generate = (request) => (requests.push(request), generate(request));
  expect(await generateFile(inputOf(file, target), settings(spy))).toMatchObject({ outcome: "unchanged", changes: [] });
  expect(requests).toHaveLength(0);
  expect(await generateFile(inputOf(file, target), settings(spy, { force: true }))).toMatchObject({ outcome: "unchanged", changes: [] });
  expect(requests).toHaveLength(1);
  expect(await generateFile(inputOf(file, target), settings(generate, { dryRun: true }))).toMatchObject({
    outcome: "checked",
    changes: [],
  });
});

it("a config beside the collection goes with it, and what is wrong with it keeps the package from being made", async () => {
  const file = join(folder, "pets.json");
  const config = join(folder, "pets.config.json");
  fs.writeFileSync(file, JSON.stringify(pets));
  fs.writeFileSync(config, JSON.stringify({ operations: { listPets: { name: "findPets" } } }));
  const target = { kind: "below", folder: join(folder, "out") } as const;
  expect(await generateFile(inputOf(file, target), settings(generate))).toMatchObject({ outcome: "written", problems: [] });
  const source = join(folder, "out/pets/src/resources/operations.ts");
  expect(fs.readFileSync(source, "utf8")).toContain("function findPets<");
  expect(await generateFile(inputOf(file, target), settings(generate))).toMatchObject({ outcome: "unchanged" });
  fs.writeFileSync(config, '{ "operation": {} }');
  const failed = await generateFile(inputOf(file, target), settings(generate));
  expect(failed).toMatchObject({
    outcome: "failed",
    problems: [{ diagnostic: { code: "PW8002", location: { file: config, line: 1, column: 16 } } }],
  });
  expect(fs.readFileSync(source, "utf8")).toContain("function findPets<");
});
