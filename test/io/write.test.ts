import * as fs from "node:fs";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkPackage } from "../../generator/io/write/check-package.ts";
import { type Disk, nodeDisk } from "../../generator/io/disk.ts";
import { manifestName } from "../../generator/io/manifest.ts";
import { writePackage } from "../../generator/io/write/write.ts";
import { contentOf, makePackage, makeTemp, put, snapshot } from "./support.ts";

const first = makePackage({ "src/a.ts": "a\n", "src/deep/b.ts": "b\n", "package.json": "{}\n" });
const second = makePackage({ "src/a.ts": "a, new\n", "package.json": "{}\n", "src/c.ts": "c\n" });

let parent = "";
let target = "";
beforeEach(() => {
  parent = makeTemp();
  target = join(parent, "sample");
});
afterEach(() => fs.rmSync(parent, { recursive: true, force: true }));

function codes(outcome: { readonly problems: readonly { readonly diagnostic: { readonly code: string } }[] }): readonly string[] {
  return outcome.problems.map(({ diagnostic }) => diagnostic.code);
}

describe("writePackage", () => {
  it("creates the folder and those above it", async () => {
    target = join(parent, "x/y/sample");
    const outcome = await writePackage(target, first);
    expect(outcome.kind).toBe("written");
    expect(snapshot(parent)).toEqual(
      Object.fromEntries(Object.entries(contentOf(first)).map(([path, text]) => [`x/y/sample/${path}`, text])),
    );
  });

  it("replaces, adds and removes files, and leaves no trace beside", async () => {
    await writePackage(target, first);
    const outcome = await writePackage(target, second);
    expect(outcome.changes).toEqual([
      { path: manifestName, change: "change" },
      { path: "src/a.ts", change: "change" },
      { path: "src/c.ts", change: "add" },
      { path: "src/deep/b.ts", change: "remove" },
    ]);
    expect(snapshot(target)).toEqual(contentOf(second));
    expect(fs.existsSync(join(target, "src/deep"))).toBe(false);
    expect(fs.readdirSync(parent)).toEqual(["sample"]);
  });

  it("does not touch an unchanged package", async () => {
    await writePackage(target, first);
    const before = [nodeDisk.stat(target), nodeDisk.stat(join(target, "src/a.ts")), fs.statSync(target).mtimeMs];
    expect((await writePackage(target, first)).kind).toBe("unchanged");
    expect([nodeDisk.stat(target), nodeDisk.stat(join(target, "src/a.ts")), fs.statSync(target).mtimeMs]).toEqual(before);
  });

  it("keeps the user's files, folders, links and modes, and unchanged generated files, as the same files", async () => {
    await writePackage(target, first);
    put(join(target, "node_modules/x/index.js"), "x\n");
    put(join(target, "src/mine.ts"), "mine\n");
    fs.chmodSync(join(target, "src/mine.ts"), 0o640);
    fs.mkdirSync(join(target, "empty"), { mode: 0o750 });
    fs.symlinkSync("../outside", join(target, "node_modules/link"));
    const kept = ["node_modules/x/index.js", "src/mine.ts", "package.json"];
    const before = kept.map((path) => nodeDisk.stat(join(target, path)));
    await writePackage(target, second);
    expect(kept.map((path) => nodeDisk.stat(join(target, path)))).toEqual(before);
    expect(fs.statSync(join(target, "empty")).mode & 0o777).toBe(0o750);
    expect(fs.readlinkSync(join(target, "node_modules/link"))).toBe("../outside");
  });

  it("writes again what the user deleted", async () => {
    await writePackage(target, first);
    fs.rmSync(join(target, "src/a.ts"));
    expect((await writePackage(target, first)).changes).toEqual([{ path: "src/a.ts", change: "add" }]);
    expect(snapshot(target)).toEqual(contentOf(first));
  });

  it("takes a checkout with CRLF for unedited", async () => {
    await writePackage(target, first);
    fs.writeFileSync(join(target, "src/a.ts"), "a\r\n");
    expect((await writePackage(target, first)).kind).toBe("unchanged");
    expect((await writePackage(target, second)).kind).toBe("written");
  });

  it("refuses if the manifest is another one than the package was generated from", async () => {
    await writePackage(target, first);
    const outcome = await writePackage(target, second, { basis: { text: undefined } });
    expect(codes(outcome)).toEqual(["PW6009"]);
    expect(snapshot(target)).toEqual(contentOf(first));
  });

  it("throws on paths that leave the folder, which are a bug", async () => {
    await expect(writePackage(target, makePackage({ "../a.ts": "" }))).rejects.toThrow(/dot segment/);
    await expect(writePackage(target, makePackage({ "a.ts": "", "A.ts": "" }))).rejects.toThrow(/ignores case/);
    expect(fs.readdirSync(parent)).toEqual([]);
  });
});

describe("the compiled files", () => {
  const withBuild = makePackage({ "src/a.ts": "a\n" }, { "dist/a.js": "js\n", "dist/a.d.ts": "types\n" });

  it("are replaced as a whole and restored when missing", async () => {
    await writePackage(target, withBuild);
    put(join(target, "dist/stale.js"), "stale\n");
    expect((await writePackage(target, withBuild)).kind).toBe("written");
    expect(snapshot(target)).toEqual(contentOf(withBuild));
    fs.rmSync(join(target, "dist"), { recursive: true });
    await writePackage(target, withBuild);
    expect(snapshot(target)).toEqual(contentOf(withBuild));
  });

  it.each(["a whole folder", "file by file"])("given one is another, the others stay the same files: %s", async (way) => {
    const inode = (path: string): number => fs.statSync(join(target, path)).ino;
    const cwd = way === "file by file" ? target : parent;
    await writePackage(target, withBuild);
    const before = inode("dist/a.d.ts");
    const next = { ...withBuild, built: new Map([...withBuild.built, ["dist/a.js", "other\n"]]) };
    expect((await writePackage(target, next, { cwd })).kind).toBe("written");
    expect(snapshot(target)).toEqual(contentOf(next));
    expect(inode("dist/a.d.ts")).toBe(before);
    const less = { ...withBuild, built: new Map([["dist/a.d.ts", "types\n"]]) };
    await writePackage(target, less, { cwd });
    expect(snapshot(target)).toEqual(contentOf(less));
    expect(inode("dist/a.d.ts")).toBe(before);
  });

  it("stay if nothing changed, and go if they no longer fit the sources", async () => {
    await writePackage(target, withBuild);
    expect((await writePackage(target, { ...withBuild, built: new Map() })).kind).toBe("unchanged");
    await writePackage(target, makePackage({ "src/a.ts": "a2\n" }));
    expect(fs.existsSync(join(target, "dist"))).toBe(false);
  });

  it("do not replace a dist that is not ours", async () => {
    put(join(target, "dist/mine.js"), "mine\n");
    expect(codes(await writePackage(target, withBuild))).toEqual(["PW6003"]);
    expect(codes(await writePackage(target, withBuild, { force: true }))).toEqual(["PW6003"]);
    expect(snapshot(target)).toEqual({ "dist/mine.js": "mine\n" });
  });
});

describe("files in the way", () => {
  it("an edited file is refused with a diff; --force keeps it as .bak", async () => {
    await writePackage(target, first);
    fs.writeFileSync(join(target, "src/a.ts"), "a, edited\n");
    const refused = await writePackage(target, second);
    expect(refused.kind).toBe("refused");
    expect(codes(refused)).toEqual(["PW6001"]);
    expect(refused.problems[0]?.diff).toMatch(/^-a, edited\n\+a, new$/m);
    expect(snapshot(target)).toEqual({ ...contentOf(first), "src/a.ts": "a, edited\n" });
    expect((await writePackage(target, second, { force: true })).kind).toBe("written");
    expect(snapshot(target)).toEqual(contentOf(second, { "src/a.ts.bak": "a, edited\n" }));
    fs.writeFileSync(join(target, "src/a.ts"), "edited again\n");
    await writePackage(target, second, { force: true });
    expect(snapshot(target)).toEqual(contentOf(second, { "src/a.ts.bak": "a, edited\n", "src/a.ts.bak.1": "edited again\n" }));
  });

  it("a problem names the file as the user has named the folder, and the first line that differs", async () => {
    const text = (middle: string): string => ["1", "2", "3", "4", "5", middle, "7", ""].join("\n");
    await writePackage(target, makePackage({ "src/a.ts": text("6") }));
    fs.writeFileSync(join(target, "src/a.ts"), text("edited"));
    const { problems } = await writePackage(relative("", target), makePackage({ "src/a.ts": text("new") }));
    expect(problems[0]?.diagnostic.location).toEqual({ file: relative("", join(target, "src/a.ts")), line: 6, column: 1 });
  });

  it("an edited file that would go is refused too; --force keeps it, also in the user's working folder", async () => {
    for (const cwd of [parent, target]) {
      fs.rmSync(target, { recursive: true, force: true });
      await writePackage(target, first);
      fs.writeFileSync(join(target, "src/deep/b.ts"), "b, edited\n");
      expect(codes(await writePackage(target, second, { cwd }))).toEqual(["PW6001"]);
      await writePackage(target, second, { force: true, cwd });
      expect(snapshot(target)).toEqual(contentOf(second, { "src/deep/b.ts.bak": "b, edited\n" }));
    }
  });

  it("a foreign file is refused, with or without an old package; one with the same bytes is adopted", async () => {
    put(join(target, "src/a.ts"), "not yours\n");
    expect(codes(await writePackage(target, first))).toEqual(["PW6002"]);
    expect(snapshot(target)).toEqual({ "src/a.ts": "not yours\n" });
    put(join(target, "src/a.ts"), "a\n");
    expect((await writePackage(target, first)).kind).toBe("written");
    put(join(target, "src/c.ts"), "my c\n");
    expect(codes(await writePackage(target, second))).toEqual(["PW6002"]);
    await writePackage(target, second, { force: true });
    expect(snapshot(target)).toEqual(contentOf(second, { "src/c.ts.bak": "my c\n" }));
  });

  it("other files in a folder that is not ours do not matter", async () => {
    put(join(target, "KEEP-ME.txt"), "mine\n");
    await writePackage(target, first);
    expect(snapshot(target)).toEqual(contentOf(first, { "KEEP-ME.txt": "mine\n" }));
  });

  it("a damaged manifest counts as none: edited files are still safe", async () => {
    await writePackage(target, first);
    fs.writeFileSync(join(target, manifestName), "<<<<<<< HEAD");
    const refused = await writePackage(target, second);
    expect(new Set(codes(refused))).toEqual(new Set(["PW6002"]));
    await writePackage(target, second, { force: true });
    expect(snapshot(target)).toMatchObject(contentOf(second, { "src/a.ts.bak": "a\n", [`${manifestName}.bak`]: "<<<<<<< HEAD" }));
  });

  it("a name that differs only in case is refused", async () => {
    await writePackage(target, first);
    put(join(target, "src/C.ts"), "mine\n");
    put(join(target, "Package.JSON"), "mine\n");
    expect(codes(await writePackage(target, second))).toEqual(["PW6004", "PW6004"]);
    expect(snapshot(target)).toEqual(contentOf(first, { "src/C.ts": "mine\n", "Package.JSON": "mine\n" }));
  });

  it("symbolic links are not followed, not even by force", async () => {
    put(join(parent, "outside/victim.txt"), "victim\n");
    fs.symlinkSync("outside", target);
    expect(codes(await writePackage(target, first))).toEqual(["PW6003"]);
    fs.rmSync(target);
    fs.mkdirSync(target);
    fs.symlinkSync(join(parent, "outside"), join(target, "src"));
    fs.symlinkSync(join(parent, "outside/victim.txt"), join(target, "package.json"));
    for (const force of [false, true]) expect(codes(await writePackage(target, first, { force }))).toEqual(["PW6003", "PW6003"]);
    fs.symlinkSync(join(parent, "outside"), join(target, "dist"));
    expect(snapshot(join(parent, "outside"))).toEqual({ "victim.txt": "victim\n" });
  });

  it("a file where the folder should be, a folder where a file should be", async () => {
    fs.writeFileSync(target, "a file\n");
    expect(codes(await writePackage(target, first))).toEqual(["PW6003"]);
    fs.rmSync(target);
    fs.mkdirSync(join(target, "package.json"), { recursive: true });
    put(join(target, "src"), "a file\n");
    expect(codes(await writePackage(target, first))).toEqual(["PW6003", "PW6003"]);
    expect(codes(await writePackage(join(target, "src", "below"), first))).toEqual(["PW6006"]);
    expect(codes(await writePackage("/", first))).toEqual(["PW6003"]);
  });
});

describe("checkPackage", () => {
  it("lists what would change and writes nothing", async () => {
    expect(checkPackage(target, first).changes.map(({ change }) => change)).toEqual(["add", "add", "add", "add"]);
    expect(fs.existsSync(target)).toBe(false);
    await writePackage(target, first);
    expect(checkPackage(target, { ...first, built: new Map([["dist/a.js", ""]]) })).toEqual({ changes: [], problems: [] });
    fs.writeFileSync(join(target, "src/a.ts"), "edited\n");
    expect(checkPackage(target, first).changes).toEqual([{ path: "src/a.ts", change: "change" }]);
    fs.mkdirSync(join(parent, ".postwright-sample.work"));
    expect(codes(checkPackage(target, first))).toEqual(["PW6008"]);
  });
});

describe("files that appear while the folders are exchanged", () => {
  it("are moved into the new package with a warning, beside the generated file if there is one", async () => {
    await writePackage(target, first);
    const disk: Disk = {
      ...nodeDisk,
      rename: (from, to) => {
        if (from === target) {
          put(join(target, "late.txt"), "late\n");
          // As editors save: a new file is renamed over the old one.
          put(join(target, "src/a.ts.tmp"), "saved late\n");
          fs.renameSync(join(target, "src/a.ts.tmp"), join(target, "src/a.ts"));
        }
        nodeDisk.rename(from, to);
      },
    };
    const outcome = await writePackage(target, second, { disk });
    expect(outcome.kind).toBe("written");
    expect(codes(outcome)).toEqual(["PW6010", "PW6010"]);
    expect(snapshot(target)).toEqual(contentOf(second, { "late.txt": "late\n", "src/a.ts.bak": "saved late\n" }));
  });
});

describe("two runs at once", () => {
  it("the second waits for the first", async () => {
    const outcomes = await Promise.all([writePackage(target, first), writePackage(target, first), writePackage(target, first)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["unchanged", "unchanged", "written"]);
    expect(snapshot(target)).toEqual(contentOf(first));
  });
});
