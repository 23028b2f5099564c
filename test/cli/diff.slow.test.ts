import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { diffPackages } from "../../generator/cli/diff.ts";
import { generateFiles } from "../../generator/cli/generate-files.ts";
import { useChecker } from "../../generator/node/checker.ts";
import { generate } from "../../generator/node/generate.ts";
import { harbour } from "./harbour-history.ts";

const getBoat = { name: "Get boat", path: "/boats/:id", body: { id: "b1", berth: { name: "A", depth: 2 } } };
const listBoats = { name: "List boats", path: "/boats", query: { page: "1" }, body: ["b1"] };
const shallow = { ...getBoat, body: { id: "b1", berth: { name: "A" } } };

let folder = "";
beforeEach(() => void (folder = fs.mkdtempSync(join(tmpdir(), "postwright-diff-"))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  fs.writeFileSync(path, text);
  return path;
}

/** Runs a command line, and returns its exit code and what it prints, without the folder of the test. */
async function run(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly error: string }> {
  const texts = { out: "", error: "" };
  const terminal = {
    writeOut: (text: string) => void (texts.out += text),
    writeError: (text: string) => void (texts.error += text),
    rewrites: false,
    colour: false,
    width: 80,
  };
  const command = parseArguments(args);
  const context = { terminal, loadGenerate: () => Promise.resolve(generate), compare: useChecker().compare, cwd: folder };
  const outcome =
    command.kind === "diff"
      ? await diffPackages(command, terminal)
      : command.kind === "generate"
        ? await generateFiles(command, context)
        : command;
  const code = typeof outcome === "number" ? outcome : 2;
  if (typeof outcome === "object" && "message" in outcome) texts.error += outcome.message;
  return { code, out: texts.out.replaceAll(`${folder}/`, ""), error: texts.error };
}

it("given two collections, diff prints the verdict, breaking changes first, each with its item, its place and what to do", async () => {
  const [old, next] = [write("old.json", harbour(getBoat)), write("new.json", harbour(shallow, listBoats))];
  expect(await run("diff", old, next)).toEqual({
    code: 0,
    out: [
      "major: 1 breaking change, 1 addition",
      "  major  GetBoatResponse.berth.depth is gone. Stop reading it. [Boats / Get boat at new.json:10:9]",
      "  minor  listBoats is new (GET /boats). [Boats / List boats at new.json:61:9]",
      "",
    ].join("\n"),
    error: "",
  });
});

it("given the same collection twice, the verdict is none", async () => {
  const file = write("old.json", harbour(getBoat));
  expect(await run("diff", file, file)).toMatchObject({ code: 0, out: "none: the same for callers\n" });
});

it("given --max, the exit code says whether the change is beyond it", async () => {
  const [old, next] = [write("old.json", harbour(getBoat)), write("new.json", harbour(getBoat, listBoats))];
  expect((await run("diff", old, next, "--max", "minor")).code).toBe(0);
  expect((await run("diff", old, next, "--max", "patch")).code).toBe(4);
  expect(await run("diff", old, next, "--max", "major")).toMatchObject({ code: 2, error: "--max takes patch or minor." });
});

it("given --json, each change and the verdict are objects", async () => {
  const [old, next] = [write("old.json", harbour(getBoat, listBoats)), write("new.json", harbour(getBoat))];
  const { out } = await run("diff", old, next, "--json");
  const lines = out.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      type: "difference",
      level: "major",
      kind: "removed",
      subject: "listBoats",
      what: "is gone",
      todo: "Stop calling it.",
      functions: ["listBoats"],
      item: ["Boats", "List boats"],
      place: "old.json:61:9",
    },
    { type: "verdict", old: "old.json", new: "new.json", verdict: "major", major: 1, minor: 0, patch: 0 },
  ]);
});

it("given --format markdown, text of the collection is code", async () => {
  const named = { ...listBoats, name: "List <b>`boats`</b>" };
  const [old, next] = [write("old.json", harbour(getBoat)), write("new.json", harbour(getBoat, named))];
  const { out } = await run("diff", old, next, "--format", "markdown");
  expect(out).toContain("### New\n\n- `listBBoatsB` is new (GET /boats).");
  expect(out).toContain("(`` Boats / List <b>`boats`</b> at new.json:61:9 ``)");
});

it("given --from, the old collection is that of a revision, whose name is not an option", async () => {
  const file = write("boats.json", harbour(getBoat));
  const git = (...args: readonly string[]): void =>
    void execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { stdio: "ignore" });
  git("init");
  git("add", ".");
  git("commit", "-m", "first");
  write("boats.json", harbour(shallow));
  expect((await run("diff", file, "--from", "HEAD")).out).toContain("major: 1 breaking change");
  expect(await run("diff", file, "--from", "nowhere")).toMatchObject({
    code: 2,
    error: expect.stringMatching(/cannot be read from nowhere: .*[^.]\.$/),
  });
  expect((await run("diff", file, "--from=--output=x")).code).toBe(2);
  expect(fs.existsSync(join(folder, "x"))).toBe(false);
});

it("given a package on disk, generate says what changed for its callers, and --max keeps it from being written", async () => {
  const file = write("boats.json", harbour(getBoat));
  const out = join(folder, "out");
  const options = ["generate", file, "--out", out, "--no-check", "--no-format"];
  expect((await run(...options)).out).not.toContain("major");
  write("boats.json", harbour(shallow, listBoats));
  const manifest = fs.readFileSync(join(out, "postwright.json"), "utf8");
  for (const more of [
    ["--max", "minor"],
    ["--max", "minor", "--check"],
  ]) {
    const { code, out: said } = await run(...options, ...more);
    expect(code).toBe(4);
    expect(said).toContain(
      "boats: major: 1 breaking change, 1 addition (--verbose lists all)\n  major  GetBoatResponse.berth.depth is gone.",
    );
    expect(said).not.toContain("listBoats is new");
    expect(fs.readFileSync(join(out, "postwright.json"), "utf8")).toBe(manifest);
  }
  const json = await run(...options, "--check", "--json");
  expect(json.code).toBe(3);
  expect(json.out).toContain('{"type":"verdict","old":"out","new":"boats.json","verdict":"major","major":1,"minor":1,"patch":0}');
  expect((await run("diff", out, file)).out).toContain("major: 1 breaking change, 1 addition");
  expect((await run(...options)).code).toBe(0);
  expect((await run(...options)).out).not.toContain("major");
});

it("given releases, the changelog and the version follow what changed since the last one, and edits stay", async () => {
  const file = write("boats.json", harbour(getBoat));
  const out = join(folder, "out");
  const options = ["generate", file, "--out", out, "--no-check", "--no-format"];
  const read = (path: string): string => fs.readFileSync(join(out, path), "utf8");
  const version = (): unknown => JSON.parse(read("package.json")).version;
  await run(...options);
  expect(fs.existsSync(join(out, "CHANGELOG.md"))).toBe(false);

  expect((await run(...options, "--release", "--date", "2026-11-29")).code).toBe(0);
  expect(read("CHANGELOG.md")).toContain("## [Unreleased]\n\n## [0.1.0] - 2026-11-29\n\n### Added\n\n- First release.\n");
  expect(read("api.release.d.ts")).toMatch(/^\/\/ Released as 0\.1\.0\.\n/);
  const released = read("CHANGELOG.md").replace("First release.", "First release, with our words.");
  fs.writeFileSync(join(out, "CHANGELOG.md"), released);
  expect((await run(...options, "--check")).code).toBe(0);

  write("boats.json", harbour(shallow, listBoats));
  expect((await run(...options, "--check")).code).toBe(3);
  expect((await run(...options)).code).toBe(0);
  expect(read("CHANGELOG.md")).toMatch(
    /## \[Unreleased\]\n\n### Added\n\n- `listBoats` is new[^\n]*\n\n### Removed\n\n- \*\*Breaking:\*\* `GetBoatResponse\.berth\.depth` is gone/,
  );
  expect(version()).toBe("0.1.0");

  // Added and removed between two releases is nothing.
  write("boats.json", harbour(getBoat));
  await run(...options);
  expect(read("CHANGELOG.md")).toBe(released);

  write("boats.json", harbour(shallow, listBoats));
  await run(...options, "--release");
  expect(version()).toBe("0.2.0");
  expect(read("CHANGELOG.md")).toContain("## [Unreleased]\n\n## [0.2.0]\n\n### Added\n\n- `listBoats` is new");
  expect(read("CHANGELOG.md")).toContain("- First release, with our words.");
  const all = ["CHANGELOG.md", "api.release.d.ts", "package.json", "postwright.json"].map(read);
  for (const again of [["--release"], [], ["--release", "0.2.0"]]) {
    expect((await run(...options, ...again)).code).toBe(0);
    expect(["CHANGELOG.md", "api.release.d.ts", "package.json", "postwright.json"].map(read)).toEqual(all);
  }
  expect((await run(...options, "--release", "0.1.5")).code).toBe(1);
  expect((await run(...options, "--release", "1.0.0")).code).toBe(0);
  expect(version()).toBe("1.0.0");
});
