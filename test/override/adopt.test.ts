import { expect, test } from "vitest";
import type { GenerateResult } from "../../generator/pipeline/types.ts";
import { folder, item, saved } from "../scenarios/scenario.ts";
import { generateWith, sourceOf } from "./generate-with.ts";

type Label = readonly [name: string, path: string];

/** A folder of items, all of which are read. */
function kilns(...labels: readonly Label[]): readonly unknown[] {
  return [
    folder("Kilns", ...labels.map(([name, path]) => item(name, "GET", `https://h.test/${path}`, {}, [saved(200, { [path]: path })]))),
  ];
}

const adopt = { names: { adopt: true } };

/** Generates versions one after the other, each with its config. */
async function replay(...versions: readonly (readonly [items: readonly unknown[], config?: unknown])[]): Promise<GenerateResult> {
  const [first, ...others] = versions;
  let made = await generateWith(first?.[0] ?? [], first?.[1]);
  for (const [items, config] of others) made = await generateWith(items, config, made);
  expect(made.diagnostics).toEqual([]);
  return made;
}

/** `name` of each function, with its former names. */
function namesOf({ package: made }: GenerateResult): readonly string[] {
  const { operations }: { operations: readonly { function: string; aliases?: readonly string[] }[] } = JSON.parse(
    made?.files.get("postwright.json") ?? "",
  );
  return operations.map((each) => [each.function, ...(each.aliases ?? [])].join(" ← "));
}

test("given a new label, the published name stays unless the config adopts the new one", async () => {
  const [before, after] = [kilns(["Read kiln", "kiln"]), kilns(["Fetch kiln", "kiln"])];
  expect(namesOf(await replay([before], [after]))).toEqual(["readKiln"]);
  const adopted = await replay([before], [after, adopt]);
  expect(namesOf(adopted)).toEqual(["fetchKiln ← readKiln"]);
  const source = sourceOf(adopted);
  for (const line of [
    "/** @deprecated Renamed to `fetchKiln`; will be removed with the next major version. */\nexport const readKiln: typeof fetchKiln = fetchKiln;",
    "export type ReadKilnResult = FetchKilnResult;",
    "export interface ReadKilnResponse {",
  ])
    expect(source).toContain(line);
});

test("given an adopted name, it stays from run to run, with the former ones, whatever neighbours come", async () => {
  const [before, after] = [kilns(["Read kiln", "kiln"]), kilns(["Fetch kiln", "kiln"])];
  const once = await replay([before], [after, adopt]);
  expect((await replay([before], [after, adopt], [after, adopt])).package?.files).toEqual(once.package?.files);
  const more = kilns(["Fetch kiln", "other"], ["Fetch kiln", "kiln"]);
  expect(namesOf(await replay([before], [after, adopt], [more, adopt]))).toContain("fetchKiln ← readKiln");
});

test("given several labels one after the other, all former names stay, and an old label brings its name back", async () => {
  const labels = ["Read kiln", "Fetch kiln", "Show kiln"].map((label) => kilns([label, "kiln"]));
  const versions = labels.map((items) => [items, adopt] as const);
  expect(namesOf(await replay(...versions))).toEqual(["showKiln ← fetchKiln ← readKiln"]);
  expect(namesOf(await replay(...versions, [kilns(["Read kiln", "kiln"]), adopt]))).toEqual(["readKiln ← fetchKiln ← showKiln"]);
});

test("given a list, only its operations adopt new names, by function or by item", async () => {
  const before = kilns(["Read kiln", "kiln"], ["Read glaze", "glaze"], ["Read clay", "clay"]);
  const after = kilns(["Fetch kiln", "kiln"], ["Fetch glaze", "glaze"], ["Fetch clay", "clay"]);
  const config = { names: { adopt: ["readKiln", "Kilns / Fetch clay"] } };
  expect(namesOf(await replay([before], [after, config]))).toEqual(["fetchClay ← readClay", "fetchKiln ← readKiln", "readGlaze"]);
});

test("given labels that are exchanged, no name comes to mean the other function", async () => {
  const before = kilns(["Read kiln", "kiln"], ["Read glaze", "glaze"]);
  const after = kilns(["Read glaze", "kiln"], ["Read kiln", "glaze"]);
  const source = sourceOf(await replay([before], [after, adopt], [after, adopt]));
  for (const [name, path] of [
    ["readKiln", "kiln"],
    ["readGlaze", "glaze"],
  ] as const) {
    const target = new RegExp(`const ${name}: typeof (\\w+)`).exec(source)?.[1] ?? name;
    const described = source.slice(source.indexOf(`describe(${target},`));
    expect(/path: .*/.exec(described)?.[0]).toBe(`path: ["${path}"],`);
  }
});

test("given a newcomer with a former label, it does not get the former name, not even after the function is gone", async () => {
  const [before, after] = [kilns(["Read kiln", "kiln"]), kilns(["Fetch kiln", "kiln"])];
  const both = kilns(["Fetch kiln", "kiln"], ["Read kiln", "other"]);
  expect(namesOf(await replay([before], [after, adopt], [both, adopt]))).toContain("fetchKiln ← readKiln");
  const alone = kilns(["Read kiln", "other/place"]);
  const [name] = namesOf(await replay([before], [after, adopt], [kilns(["Wedge", "wedge/clay"]), adopt], [alone, adopt]));
  expect(name).not.toMatch(/^(?:readKiln|fetchKiln)$/);
});

test("given a name by hand, it wins over the new one; one that another function had is refused", async () => {
  const before = kilns(["Read kiln", "kiln"], ["Read glaze", "glaze"]);
  const after = kilns(["Fetch kiln", "kiln"], ["Read glaze", "glaze"]);
  const byHand = { ...adopt, operations: { readKiln: { name: "openKiln" } } };
  expect(namesOf(await replay([before], [after, byHand]))).toEqual(["openKiln ← readKiln", "readGlaze"]);
  const published = await replay([before], [after, byHand]);
  const taken = await generateWith(after, { ...byHand, operations: { ...byHand.operations, readGlaze: { name: "readKiln" } } }, published);
  expect(taken.diagnostics).toMatchObject([{ code: "PW8010" }]);
});

test("given former names that end, they are exported no longer, and still given to nothing else", async () => {
  const [before, after] = [kilns(["Read kiln", "kiln"]), kilns(["Fetch kiln", "kiln"])];
  const made = await replay([before], [after, adopt]);
  const manifest = made.package?.files.get("postwright.json") ?? "";
  const ended = await generateWith(after, adopt, made, { endedAliases: ["readKiln"] });
  expect(manifest).toContain('"aliases"');
  expect(namesOf(ended)).toEqual(["fetchKiln"]);
  const both = kilns(["Fetch kiln", "kiln"], ["Read kiln", "other"]);
  expect(namesOf(await generateWith(both, adopt, ended))).not.toContain("readKiln");
});

test("given an operation that is not there, the list says so, and a former name suggests the first one", async () => {
  const [before, after] = [kilns(["Read kiln", "kiln"]), kilns(["Fetch kiln", "kiln"])];
  const made = await replay([before], [after, adopt]);
  const { diagnostics } = await generateWith(after, { names: { adopt: ["fetchKiln"] } }, made);
  expect(diagnostics).toMatchObject([{ code: "PW8004", message: expect.stringContaining("did you mean `readKiln`?") }]);
});

test("given a manifest that was edited, names that nobody could have got are left out, and each is exported once", async () => {
  const [before, after] = [kilns(["Read kiln", "kiln"]), kilns(["Fetch kiln", "kiln"])];
  const made = await replay([before], [after, adopt]);
  const entry = { of: "fetchKiln", args: "ReadKilnArgs", result: "ReadKilnResult" };
  const edited = {
    readKiln: entry,
    delete: { of: "fetchKiln", args: "DeleteArgs", result: "DeleteResult" },
    "a(){}*/": { of: "fetchKiln", args: "AArgs", result: "AResult" },
    wedge: { of: "fetchKiln", args: "WedgeArgs", result: "x; evil()" },
    glaze: entry,
  };
  const renamed = { functions: { readKiln: "fetchKiln", other: "a b" }, types: {} };
  const { names, ...rest } = JSON.parse(made.package?.files.get("postwright.json") ?? "");
  const manifest = JSON.stringify({ ...rest, names: { ...names, aliases: edited, renamed } });
  const next = await generateWith(after, adopt, made, { previousManifest: manifest });
  expect(next.diagnostics).toEqual([]);
  expect(namesOf(next)).toEqual(["fetchKiln ← readKiln"]);
  expect(sourceOf(next).match(/export type ReadKilnResult =/g)).toHaveLength(1);
});
