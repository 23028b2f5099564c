import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { mayBeInput } from "../../generator/io/read/watched.ts";
import { boats, folder, readOut, save, start, useFolder } from "./watching.ts";

useFolder();

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

test.each(["--check", "--release"])("given %s too, it is wrong usage", (option) => {
  expect(parseArguments(["generate", "--watch", option])).toMatchObject({ kind: "usage" });
});
