import * as fs from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mayBeInput } from "../../generator/io/read/watched.ts";
import { boats, folder, put, readOut, save, start, useFolder } from "./watching.ts";

useFolder();

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
