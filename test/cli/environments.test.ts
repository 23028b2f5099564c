import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { createClaims, generateFile } from "../../generator/cli/generate-file.ts";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { inputOf } from "./input.ts";
import { useChecker } from "./stub-checker.ts";

const items = [{ name: "List boats", request: { method: "GET", url: "https://harbour.test/{{pier}}/boats" } }];

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "postwright-environments-"));
  fs.writeFileSync(join(folder, "harbour.postman_collection.json"), collectionText(items));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function writeEnvironment(name: string, value: string): string {
  const file = join(folder, `${name}.postman_environment.json`);
  fs.writeFileSync(file, JSON.stringify({ name, values: [{ key: "pier", value, enabled: true }] }));
  return file;
}

/** The codes that are reported, and the value that the package has for `pier`. */
async function run(environment?: string): Promise<{ readonly codes: readonly string[]; readonly pier: string | undefined }> {
  const out = join(folder, "out");
  const report = await generateFile(
    inputOf(
      join(folder, "harbour.postman_collection.json"),
      { kind: "root", out },
      environment === undefined ? {} : { files: { environment } },
    ),
    {
      loadGenerate: () => Promise.resolve(generate),
      dryRun: false,
      force: false,
      cwd: folder,
      onPhase: () => undefined,
      claim: createClaims(),
      compare: useChecker().compare,
    },
  );
  const client = fs.existsSync(out) ? fs.readFileSync(join(out, "src/client.ts"), "utf8") : "";
  return { codes: report.problems.map(({ diagnostic }) => diagnostic.code), pier: /pier: "(\w+)"/.exec(client)?.[1] };
}

test("given environments under other names, none is read, and a note names them", async () => {
  writeEnvironment("staging", "north");
  expect(await run()).toEqual({ codes: ["PW1026"], pier: undefined });
});

test("given an environment by path, it is the collection's, whatever lies beside it", async () => {
  const file = writeEnvironment("staging", "north");
  writeEnvironment("harbour", "south");
  expect(await run(file)).toEqual({ codes: [], pier: "north" });
  expect(await run()).toEqual({ codes: [], pier: "south" });
  expect(await run(join(folder, "none.json"))).toMatchObject({ codes: ["PW1008"] });
});

test("given a config under another name, a note names it; that of a whole run is not meant", async () => {
  fs.writeFileSync(join(folder, "habour.config.json"), "{}");
  fs.writeFileSync(join(folder, "postwright.config.json"), "{}");
  expect(await run()).toEqual({ codes: ["PW1027"], pier: undefined });
  fs.renameSync(join(folder, "habour.config.json"), join(folder, "harbour.config.json"));
  expect(await run()).toEqual({ codes: [], pier: undefined });
});

test("given the environment of another collection in the folder, nothing is noted", async () => {
  writeEnvironment("marina", "north");
  fs.writeFileSync(join(folder, "marina.json"), "{}");
  expect(await run()).toEqual({ codes: [], pier: undefined });
});

test.each([
  [["generate", "a.json", "--environment", "e.json"], { kind: "generate", environment: "e.json" }],
  [["verify", "a.json", "--environment", "e.json"], { kind: "verify", environment: "e.json" }],
  [["explain", "x", "a.json", "--environment=e.json"], { kind: "explain", environment: "e.json" }],
  [["generate", "a.json", "b.json", "--environment", "e.json"], { kind: "usage", message: "--environment needs one collection." }],
  [["generate", "a.json", "--environment"], { kind: "usage", message: "--environment needs a file." }],
])("given %j, the command is %o", (args, want) => expect(parseArguments(args)).toMatchObject(want));
