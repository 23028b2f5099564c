import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { watchFiles } from "../../generator/cli/watch/watch.ts";
import { mayBeInput } from "../../generator/io/read/watched.ts";
import { useChecker } from "../../generator/node/checker.ts";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), "postwright-watch-"));
  put("boats.json", boats("List boats"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const boats = (...names: readonly string[]): string =>
  collectionText(names.map((name) => ({ name, request: { method: "GET", url: `{{harbour}}/${name.replaceAll(" ", "/")}` } })));

function put(path: string, text: string): void {
  fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
  fs.writeFileSync(join(folder, path), text);
}

/** As editors save: under another name, which is renamed. */
function save(path: string, text: string): void {
  put(`${path}~`, text);
  fs.renameSync(join(folder, `${path}~`), join(folder, path));
}

function readOut(path: string): string {
  return fs.readFileSync(join(folder, "out", path), "utf8");
}

/** Starts to watch a file or folder. `seen` resolves once a text has been printed; what was printed before does not count. */
function start(...inputs: readonly string[]) {
  const files = inputs.map((input) => join(folder, input));
  const command = parseArguments(["generate", ...files, "--out", join(folder, "out"), "--watch", "--no-check", "--no-format"]);
  if (command.kind !== "generate") throw new Error("wrong arguments");
  let printed = "";
  let check = (): void => undefined;
  const write = (text: string): void => {
    printed += text;
    check();
  };
  const terminal: Terminal = { writeOut: write, writeError: write, rewrites: false, colour: false, width: 80 };
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const context = { terminal, loadGenerate: () => Promise.resolve(generate), compare: useChecker().compare, cwd: folder };
  const ended = watchFiles(command, context, stopped);
  const seen = (text: string): Promise<string> =>
    new Promise((resolve) => {
      check = () => {
        if (!printed.includes(text)) return;
        resolve(printed);
        printed = "";
      };
      check();
    });
  return { seen, stop, ended };
}

test("given a change, the package is written again, with what changed for callers; the end is that of a run that is done", async () => {
  const { seen, stop, ended } = start("boats.json");
  expect(await seen("Watching for changes")).toMatch(/^boats +1 /m);
  save("boats.json", boats("List boats", "List berths"));
  expect(await seen("minor: 1 addition")).toContain("boats");
  expect(readOut("postwright.json")).toContain("listBerths");
  stop();
  expect(await ended).toBe(0);
  expect(fs.readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
});

test("given a collection that is broken for a while, errors are printed and the package stays until it is mended", async () => {
  const { seen, stop, ended } = start("boats.json");
  await seen("Watching for changes");
  const before = readOut("postwright.json");
  put("boats.json", "{");
  await seen("not written");
  expect(readOut("postwright.json")).toBe(before);
  put("boats.json", boats("List boats", "List berths"));
  await seen("minor: 1 addition");
  stop();
  expect(await ended).toBe(0);
});

test.each([
  ["a config", "boats.config.json", '{ "package": { "name": "fleet" } }'],
  ["the config of the run", "postwright.config.json", '{ "scope": "@harbour" }'],
  ["an environment", "boats.postman_environment.json", '{ "values": [{ "key": "harbour", "value": "https://h.test" }] }'],
  ["a sample in a new folder", "boats.samples/listBoats.200.json", '{ "mast": 1 }'],
])("given %s appears beside the collection, the package is written again", async (_, path, text) => {
  const { seen, stop, ended } = start("boats.json");
  await seen("Watching for changes");
  put(path, text);
  expect(await seen("out (")).toMatch(/\d files?\)$/m);
  stop();
  await ended;
});

test("given a folder, a collection that is added to it is generated too, and one as it was is not mentioned", async () => {
  put("all/boats.json", boats("List boats"));
  put("all/crew.json", boats("List crew"));
  const { seen, stop, ended } = start("all");
  await seen("Watching for changes");
  put("all/docks.json", boats("List docks"));
  const printed = await seen("docks  ");
  expect(printed).not.toContain("boats");
  expect(fs.existsSync(join(folder, "out/docks/postwright.json"))).toBe(true);
  stop();
  await ended;
});

test("given a folder is replaced, as a checkout of another branch does, changes in the new one count", async () => {
  put("all/boats.json", boats("List boats"));
  const { seen, stop, ended } = start("all");
  await seen("Watching for changes");
  fs.rmSync(join(folder, "all"), { recursive: true });
  put("all/boats.json", boats("List boats", "List berths"));
  await seen("minor: 1 addition");
  save("all/boats.json", boats("List boats", "List berths", "List crew"));
  await seen("minor: 1 addition");
  stop();
  await ended;
});

test("given nothing to generate at the start, it ends as without --watch", async () => {
  fs.mkdirSync(join(folder, "empty"));
  const { ended } = start("empty");
  expect(await ended).toMatchObject({ kind: "usage" });
});

describe("files of editors", () => {
  test.each([
    "boats.json~",
    ".#boats.json",
    "#boats.json#",
    ".boats.json.swp",
    "4913",
    "boats.json___jb_tmp___",
    "boats.json.tmp",
    "watch.log",
    "nohup.out",
  ])("given %s, nothing is read again", (name) => expect(mayBeInput(join("x", name))).toBe(false));
  test.each(["boats.json", "boats.samples", "List boats.request.yaml", ".resources"])("given %s, it may be input", (name) =>
    expect(mayBeInput(join("x", name))).toBe(true),
  );
});

test("given a file that the run prints into, it is no input whatever it is called, but one that the user names is", async () => {
  fs.renameSync(join(folder, "boats.json"), join(folder, "boats.export"));
  for (const name of ["printed", "output.txt", "NOTES.md"]) {
    put(name, "a line\n");
    expect(mayBeInput(join(folder, name))).toBe(false);
  }
  const { seen, stop, ended } = start("boats.export");
  await seen("Watching for changes");
  save("boats.export", boats("List boats", "List berths"));
  await seen("minor: 1 addition");
  stop();
  await ended;
});

test.each(["--check", "--release"])("given %s too, it is wrong usage", (option) => {
  expect(parseArguments(["generate", "--watch", option])).toMatchObject({ kind: "usage" });
});
