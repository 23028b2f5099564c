import { expect, test } from "vitest";
import { finishPackage } from "../../../generator/targets/typescript/finish.ts";
import type { RenderedPackage } from "../../../generator/targets/target.ts";
import type { CheckInput, KnownPackage } from "../../../generator/targets/tools.ts";

const drafts = { "src/a.ts": "a", "src/b.ts": "b", "test/a.test.ts": "t" };

/** Finishes a package with tools that write down what they are asked to do. */
async function finish(files: Readonly<Record<string, string>>, known?: KnownPackage, taken?: RenderedPackage["taken"]) {
  const asked: { formatted: readonly string[]; checked?: readonly string[]; built: readonly string[] } = { formatted: [], built: [] };
  const check = async ({ changed }: CheckInput) => {
    if (changed !== undefined) asked.checked = [...changed];
    return { problems: [] };
  };
  const build = async (sources: ReadonlyMap<string, string>) => {
    asked.built = [...sources.keys()];
    return new Map([...sources].flatMap(([path, text]) => compiled(path, text)));
  };
  const format = async (given: ReadonlyMap<string, string>) => {
    asked.formatted = [...given.keys()];
    return new Map(Array.from(given, ([path, text]) => [path, `${text};`]));
  };
  const rendered: RenderedPackage = {
    files: new Map(Object.entries(files)),
    structure: new Map(),
    ...(taken === undefined ? {} : { taken }),
    isPreformatted: () => false,
    trace: () => undefined,
  };
  const checker = { check, compare: () => Promise.reject(new Error("nothing to compare")) };
  const result = await finishPackage(rendered, { checker, format, build, known, startPhase: () => undefined });
  return { ...asked, result };
}

function compiled(path: string, text: string): readonly (readonly [string, string])[] {
  const stem = path.replace("src/", "dist/").replace(".ts", "");
  return [".js", ".js.map", ".d.ts", ".d.ts.map"].map((ending) => [stem + ending, `${text}${ending}`]);
}

async function knowAll(): Promise<KnownPackage> {
  const { result } = await finish(drafts);
  return { drafts: result.drafts, parts: new Map(), files: result.files, built: result.built };
}

test("given nothing is known, all is checked, formatted and compiled", async () => {
  const { formatted, checked, built, result } = await finish(drafts);
  expect({ formatted, checked, built }).toEqual({ formatted: Object.keys(drafts), checked: undefined, built: ["src/a.ts", "src/b.ts"] });
  expect(result.built.size).toBe(8);
});

test("given one file is another, only that is formatted and compiled, and the checker knows it; the package is as if made anew", async () => {
  const known = await knowAll();
  const next = { ...drafts, "src/b.ts": "B" };
  const { result, ...asked } = await finish(next, known);
  expect(asked).toEqual({ formatted: ["src/b.ts"], checked: ["src/b.ts"], built: ["src/b.ts"] });
  const anew = await finish(next);
  expect([...result.files]).toEqual([...anew.result.files]);
  expect(new Map([...result.built].sort())).toEqual(new Map([...anew.result.built].sort()));
  expect(result.drafts).toEqual(anew.result.drafts);
});

test("given a file is gone, the checker knows", async () => {
  const { "src/b.ts": _, ...rest } = drafts;
  const { checked, result } = await finish(rest, await knowAll());
  expect(checked).toEqual(["src/b.ts"]);
  expect([...result.built.keys()].filter((path) => path.includes("/b."))).toEqual([]);
});

test("given a file on disk was edited, it is formatted and compiled again, but was checked", async () => {
  const known = await knowAll();
  const files = new Map([...known.files].filter(([path]) => path !== "src/a.ts"));
  const { formatted, checked, built } = await finish(drafts, { ...known, files });
  expect({ formatted, checked, built }).toEqual({ formatted: ["src/a.ts"], checked: [], built: ["src/a.ts"] });
});

test("given dist/ is not as it was, all is compiled", async () => {
  expect((await finish(drafts, { ...(await knowAll()), built: new Map() })).built).toEqual(["src/a.ts", "src/b.ts"]);
});

test("given a file was taken from the known package, it has the digests that it had there, in its place", async () => {
  const known = await knowAll();
  const taken = new Map([
    [
      "src/a.ts",
      [
        ["src/a.ts", "digest of a draft"],
        ["src/a.ts#", "of its names"],
      ] as const,
    ],
  ]);
  const own = new Map([...taken.values()].flat());
  const { result, ...asked } = await finish(
    { ...drafts, "src/a.ts": "a;" },
    { ...known, drafts: new Map([...known.drafts, ...own]) },
    taken,
  );
  expect(asked).toEqual({ formatted: [], checked: [], built: [] });
  expect([...result.files]).toEqual([...known.files]);
  expect([...result.drafts.keys()]).toEqual(["src/a.ts", "src/a.ts#", "src/b.ts", "test/a.test.ts"]);
});
