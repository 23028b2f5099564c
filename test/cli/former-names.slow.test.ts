import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { generateFiles } from "../../generator/cli/generate-files.ts";
import { useChecker } from "../../generator/node/checker.ts";
import { generate } from "../../generator/node/generate.ts";
import { harbour } from "./harbour-history.ts";

const boat = { path: "/boats/:id", body: { id: "b1", berth: "A", sail: true } };

let folder = "";
beforeEach(() => void (folder = fs.mkdtempSync(join(tmpdir(), "postwright-former-"))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Generates a version of the collection; returns the exit code and what is printed. */
async function run(text: string, ...options: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const file = join(folder, "boats.json");
  fs.writeFileSync(file, text);
  let said = "";
  const write = (more: string): void => void (said += more);
  const terminal = { writeOut: write, writeError: write, rewrites: false, colour: false, width: 80 };
  const command = parseArguments(["generate", file, "--out", join(folder, "out"), "--no-format", ...options]);
  if (command.kind !== "generate") throw new Error("The arguments are wrong.");
  const context = { terminal, loadGenerate: () => Promise.resolve(generate), compare: useChecker().compare, cwd: folder };
  const code = await generateFiles(command, context);
  return { code: typeof code === "number" ? code : 2, said };
}

function read(path: string): string {
  return fs.readFileSync(join(folder, "out", path), "utf8");
}

it("given a function with a new name, the old one is kept until a breaking release after one that deprecates it", async () => {
  fs.writeFileSync(join(folder, "boats.config.json"), '{ "names": { "adopt": true } }');
  await run(harbour({ name: "Get boat", ...boat }), "--release", "1.0.0");

  const renamed = harbour({ name: "Fetch boat", ...boat });
  expect(await run(renamed, "--max", "minor")).toMatchObject({ code: 0, said: expect.stringContaining("boats: minor: 1 deprecation") });
  expect(read("CHANGELOG.md")).toContain(
    "### Deprecated\n\n- `getBoat` is called fetchBoat now; the old name is kept and deprecated. Call fetchBoat before the next major version.",
  );
  expect(read("src/mock.ts")).toMatch(/@deprecated Renamed to `fetchBoat`[^\n]*\n\s*getBoat: 200/);
  expect(read("src/mock/boats.ts")).toMatch(/"?name"?: "fetchBoat",\s*"?formerNames"?: \["getBoat"\]/);
  await run(renamed, "--release");
  expect(read("package.json")).toContain('"version": "1.1.0"');

  // What is deprecated first by a breaking release lives until the next one.
  const broken = harbour({ name: "Moor boat", ...boat, body: { id: "b1", berth: "A" } });
  expect((await run(broken, "--release")).said).toContain(
    "major  getBoat is gone: it was an old name of fetchBoat. Call moorBoat instead.",
  );
  expect(read("package.json")).toContain('"version": "2.0.0"');
  expect(read("CHANGELOG.md")).toMatch(
    /## \[2\.0\.0\]\n\n### Deprecated\n\n- `fetchBoat` is called moorBoat[^#]*### Removed\n[^#]*`getBoat` is gone/,
  );
  expect(read("src/resources/boats.ts")).toContain("export const fetchBoat: typeof moorBoat = moorBoat;");
  expect(read("src/resources/boats.ts")).not.toContain("getBoat");
  const all = ["CHANGELOG.md", "api.release.d.ts", "package.json", "postwright.json", "src/resources/boats.ts"];
  const before = all.map(read);
  for (const again of [["--force"], ["--release"]]) {
    expect((await run(broken, ...again)).code).toBe(0);
    expect(all.map(read)).toEqual(before);
  }

  await run(broken, "--release", "3.0.0");
  expect(read("CHANGELOG.md")).toMatch(/## \[3\.0\.0\]\n\n### Removed\n\n- \*\*Breaking:\*\* `fetchBoat` is gone/);
  expect(read("src/resources/boats.ts")).not.toContain("@deprecated");
});
