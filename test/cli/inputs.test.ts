import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { expandInput } from "../../generator/cli/collections.ts";
import { convertFile } from "../../generator/cli/convert.ts";
import { generateFiles } from "../../generator/cli/generate-files.ts";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { resolveConflicts } from "../../generator/cli/resolve/resolve.ts";
import { defaultRun } from "../../generator/cli/run/run.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { writeFolder } from "../../generator/io/write/write-folder.ts";
import { useChecker } from "../../generator/node/checker.ts";
import { generate } from "../../generator/node/generate.ts";

let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(join(tmpdir(), "postwright-test-"))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

const request = "$kind: http-request\nurl: https://h.example/boats\n";
const v2 = {
  info: { name: "Berths", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
  item: [{ name: "List", request: "https://h.example/berths" }],
};
const v1 = {
  id: "c1",
  name: "Boats",
  order: ["r1"],
  requests: [{ id: "r1", name: "List", method: "GET", url: "https://h.example/boats" }],
};

function put(path: string, text: string): string {
  const file = join(folder, path);
  fs.mkdirSync(join(file, ".."), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
}

function silent(): { readonly terminal: Terminal; readonly errors: () => string; readonly out: () => string } {
  let errors = "";
  let out = "";
  const terminal: Terminal = {
    colour: false,
    rewrites: false,
    width: 80,
    writeOut: (text) => (out += text),
    writeError: (text) => (errors += text),
  };
  return { terminal, errors: () => errors, out: () => out };
}

/** Runs `generate` without check and format; gives the exit code, the packages, and what was said. */
async function run(
  ...words: readonly string[]
): Promise<{ readonly code: unknown; readonly packages: readonly string[]; readonly said: string }> {
  const out = join(folder, "out");
  const command = parseArguments(["generate", ...words, "--out", out, "--no-check", "--no-format"]);
  if (command.kind !== "generate") throw new Error("not understood");
  const { terminal, errors } = silent();
  const code = await generateFiles(command, { terminal, loadGenerate: async () => generate, compare: useChecker().compare, cwd: folder });
  const packages = fs.existsSync(out) ? fs.readdirSync(out).filter((name) => !name.startsWith(".")) : [];
  return { code, packages, said: errors() };
}

describe("a folder stands for the collections in it", () => {
  test("one in format v3 is a package itself", async () => {
    put("Shop/List.request.yaml", request);
    const { code, packages } = await run(join(folder, "Shop"));
    expect(code).toBe(0);
    expect(packages).toContain("postwright.json");
    expect(fs.readFileSync(join(folder, "out/postwright.map.json"), "utf8")).toContain("List.request.yaml#");
  });

  test("the folder of a workspace, its postman/collections, and one with files beside folders", async () => {
    put("postman/collections/Shop/List.request.yaml", request);
    put("postman/collections/Port/Berths/List.request.yaml", request);
    put("postman/collections/berths.json", JSON.stringify(v2));
    for (const path of [folder, join(folder, "postman/collections")]) {
      const inputs = await expandInput(path);
      expect("kind" in inputs ? inputs : inputs.map(({ file }) => file.slice(folder.length))).toEqual(
        ["Port", "Shop", "berths.json"].map((name) => `/postman/collections/${name}`),
      );
    }
    expect((await run(folder)).packages).toEqual(["berths", "port", "shop"]);
  });

  test("links in it are not followed", async () => {
    put("elsewhere/Secret.request.yaml", request);
    put("Shop/List.request.yaml", request);
    fs.symlinkSync(join(folder, "elsewhere"), join(folder, "Shop/linked"));
    fs.symlinkSync(join(folder, "elsewhere/Secret.request.yaml"), join(folder, "Shop/Other.request.yaml"));
    await run(join(folder, "Shop"));
    expect(fs.readFileSync(join(folder, "out/postwright.json"), "utf8")).not.toMatch(/Secret|linked|Other/);
  });

  test("without any, that is a mistake of the command line", async () => {
    expect((await run(folder)).code).toMatchObject({ kind: "usage", message: expect.stringContaining("no collection in the folder") });
  });

  test("a generated package is no such folder", async () => {
    const file = put("berths.json", JSON.stringify(v2));
    await run(file);
    expect((await run(join(folder, "out"))).code).toMatchObject({ message: expect.stringContaining("is a generated package") });
  });

  test("a file and a folder of one name clash", async () => {
    put("c/shop.json", JSON.stringify(v2));
    put("c/shop/List.request.yaml", request);
    const { code, said } = await run(join(folder, "c"));
    expect(code).toBe(1);
    expect(said).toContain("PW6");
  });
});

describe("an archive stands for the collections in it", () => {
  test("a data dump", async () => {
    const file = put(
      "Backup.postman_dump.json",
      JSON.stringify({ version: 1, collections: [v1, { ...v1, name: "Piers" }], environments: [] }, null, 1),
    );
    expect((await run(file)).packages).toEqual(["boats", "piers"]);
  });

  test("a collection whose file begins like one is read with what lies beside it", async () => {
    const file = put("old.json", JSON.stringify({ version: "7", ...v1 }));
    expect(await expandInput(file)).toEqual([{ file }]);
  });

  test("its problems are at their place in the dump", async () => {
    const broken = { ...v1, requests: [{ ...v1.requests[0], method: 5 }] };
    const file = put("dump.json", JSON.stringify({ version: 1, collections: [v1, { ...broken, name: "Piers" }] }, null, 1));
    const inputs = await expandInput(file);
    expect(inputs).toMatchObject([{ content: { source: { at: "/collections/0" } } }, { content: { source: { at: "/collections/1" } } }]);
  });

  test("a data export, as a zip and unpacked, whose files are named by ids", async () => {
    const id = "21843-0f5b3c1e-8a4c-4a53-9a57-2f1b8c1d2e3f";
    const zip = zipSync({
      "archive.json": Buffer.from(JSON.stringify({ collection: { [id]: true } })),
      [`collection/${id}.json`]: Buffer.from(JSON.stringify(v2)),
      "environment/e.json": Buffer.from(JSON.stringify({ name: "e", values: [] })),
      "../../evil.json": Buffer.from("{}"),
    });
    const file = join(folder, "export.zip");
    fs.writeFileSync(file, zip);
    const inputs = await expandInput(file);
    expect("kind" in inputs ? inputs : inputs.map((input) => input.file)).toEqual([`${file}/collection/${id}.json`]);
    put(`export/collection/${id}.json`, JSON.stringify(v2));
    put("export/archive.json", "{}");
    const unpacked = await expandInput(join(folder, "export"));
    expect("kind" in unpacked ? unpacked : unpacked.map((input) => input.file)).toEqual([join(folder, `export/collection/${id}.json`)]);
    await run(file);
    expect(fs.readFileSync(join(folder, "out/package.json"), "utf8")).toContain('"name": "berths"');
  });

  test("a zip of a workspace in format v3, with the environment of each collection", async () => {
    const file = join(folder, "workspace.zip");
    const zip = zipSync({
      "postman/collections/Port/List.request.yaml": Buffer.from('$kind: http-request\nurl: "https://h.example/{{pier}}"\n'),
      "postman/environments/Port.environment.yaml": Buffer.from("name: Port\nvalues:\n  - { key: pier, value: ofEnvironment }\n"),
    });
    fs.writeFileSync(file, zip);
    expect((await run(file)).code).toBe(0);
    expect(fs.readFileSync(join(folder, "out/src/client.ts"), "utf8")).toContain('pier: "ofEnvironment"');
    expect(fs.readFileSync(join(folder, "out/package.json"), "utf8")).toContain('"name": "port"');
  });

  test("a zip that is none is a mistake of the command line", async () => {
    expect((await run(put("a.zip", "nothing"))).code).toMatchObject({ kind: "usage", hint: expect.any(String) });
  });
});

describe("environments and globals of a workspace", () => {
  test("that of the collection's name counts, then the collection, then globals", async () => {
    const definition = "$kind: collection\nvariables: { pier: ofCollection, berth: ofCollection }\n";
    put("postman/collections/Port/.resources/definition.yaml", definition);
    put("postman/collections/Port/List.request.yaml", '$kind: http-request\nurl: "https://h.example/{{pier}}/{{berth}}/{{dock}}"\n');
    put(
      "postman/environments/Port.environment.yaml",
      "name: Port\nvalues:\n  - { key: pier, value: ofEnvironment }\n  - { key: off, value: x, enabled: false }\n",
    );
    put(
      "postman/globals/workspace.globals.yaml",
      "name: Globals\nvalues:\n  - { key: dock, value: ofGlobals }\n  - { key: berth, value: ofGlobals }\n",
    );
    expect((await run(join(folder, "postman/collections/Port"))).code).toBe(0);
    const client = fs.readFileSync(join(folder, "out/src/client.ts"), "utf8");
    for (const value of ['pier: "ofEnvironment"', 'berth: "ofCollection"', 'dock: "ofGlobals"']) expect(client).toContain(value);
  });
});

describe("convert", () => {
  async function convert(...words: readonly string[]): Promise<unknown> {
    const command = parseArguments(["convert", ...words]);
    return command.kind === "convert" ? convertFile(command, silent().terminal) : command;
  }

  test("writes a folder, and a file", async () => {
    const file = put("berths.json", JSON.stringify(v2));
    const tree = join(folder, "tree");
    expect(await convert(file, "--to", "v3", "--out", tree)).toBe(0);
    expect(fs.readFileSync(join(tree, "List.request.yaml"), "utf8")).toContain("url: https://h.example/berths");
    const back = join(folder, "back.json");
    expect(await convert(tree, "--to", "v2.1", "--out", back)).toBe(0);
    expect(JSON.parse(fs.readFileSync(back, "utf8"))).toMatchObject({ info: { name: "Berths" }, item: [{ name: "List" }] });
    expect(await convert(file, "--to", "v3", "--out", tree)).toMatchObject({ kind: "usage", hint: expect.stringContaining("--force") });
    expect(await convert(file, "--to", "v3", "--out", tree, "--force")).toBe(0);
  });

  test("what is there stays until all of the new is on the disk", async () => {
    const file = put("berths.json", JSON.stringify(v2));
    const [old, other] = [put("old.json", "old"), join(folder, "other.json")];
    fs.linkSync(old, other);
    expect(await convert(file, "--to", "v2.1", "--out", old, "--force")).toBe(0);
    expect([fs.readFileSync(old, "utf8").slice(0, 1), fs.readFileSync(other, "utf8")]).toEqual(["{", "old"]);
    const broken = new Map([
      ["a", "first"],
      ["a/b", "impossible"],
    ]);
    expect(writeFolder(join(folder, "half"), broken)).toContain("E");
    expect(fs.readdirSync(folder).sort()).toEqual(["berths.json", "old.json", "other.json"]);
  });

  test("what the system refuses to write is an error, not wrong usage", async () => {
    const file = put("berths.json", JSON.stringify(v2));
    expect(await convert(file, "--to", "v2.1", "--out", join(folder, "nowhere", "berths.json"))).toBe(1);
  });

  test.each(["circle.json", `${"long".repeat(100)}.json`])("a path that leads nowhere is reported: %s", async (name) => {
    fs.symlinkSync("circle.json", join(folder, "circle.json"));
    expect(await convert(join(folder, name), "--to", "v3", "--out", join(folder, "tree"))).toBe(1);
    expect((await run(join(folder, name))).code).toBe(1);
  });

  test.each([
    [["--to", "v3", "--out", "x"]],
    [["a.json", "--out", "x"]],
    [["a.json", "--to", "v4", "--out", "x"]],
    [["a.json", "--to", "v3"]],
  ])("%j is refused with an example", async (words) => {
    expect(await convert(...words)).toMatchObject({ kind: "usage", hint: expect.any(String) });
  });
});

test("resolve without folders says where it looked", () => {
  const screen = silent();
  const run = {
    ...defaultRun,
    settings: { ...defaultRun.settings, destination: { kind: "below", folder: join(folder, "clients") } as const },
  };
  expect(resolveConflicts({ kind: "resolve", folders: [], force: false }, screen.terminal, run)).toBe(0);
  expect(screen.out()).toContain(`No package is in conflict in ${join(folder, "clients")}.`);
});

test("resolve says that a folder it is given contains no package", () => {
  const command = { kind: "resolve", folders: [put("notes/a.txt", "a"), join(folder, "nowhere")], force: false } as const;
  for (const path of command.folders) {
    expect(resolveConflicts({ ...command, folders: [path] }, silent().terminal, defaultRun)).toMatchObject({ kind: "usage" });
  }
});
