import { expect, test } from "vitest";
import { finishPackage } from "../../../generator/targets/typescript/finish.ts";
import { buildSources } from "../../../generator/node/builder.ts";
import { startChecker } from "../../../generator/node/checker.ts";
import type { Build, Checker, CheckInput } from "../../../generator/targets/tools.ts";

/** Finishes a package of one module, and a formatter that gives `formatted`. */
async function finish(text: string, formatted: string) {
  const checker = startChecker();
  const rendered = { files: new Map([["src/a.ts", text]]), structure: new Map(), isPreformatted: () => false, trace: () => undefined };
  const format = (): Promise<ReadonlyMap<string, string>> => Promise.resolve(new Map([["src/a.ts", formatted]]));
  const finished = await finishPackage(rendered, { checker, format, build: buildSources, startPhase: () => undefined });
  await checker.stop();
  return finished;
}

test("what is built comes from the formatted files, so that its maps name their lines", async () => {
  const text = "export const a: number = 1; export const b: number = 2;\n";
  const { built, problems } = await finish(text, "export const a: number = 1;\n\n\nexport const b: number = 2;\n");
  expect(problems).toEqual([]);
  const { mappings }: { readonly mappings: string } = JSON.parse(built.get("dist/a.js.map") ?? "{}");
  // In the second line, the first segment leads three lines further down than in the first.
  expect(mappings.split(";")[1]).toMatch(/^AAG/);
});

test.each([
  ["a wrong type", "export const a: string = 1;\n", 2322],
  ["text that no tool can read", "export const a = {;\n", 1136],
])("given %s, the checker says where, and nothing is built", async (_kind, text, code) => {
  const { built, problems } = await finish(text, text);
  expect(problems).toMatchObject([{ path: "src/a.ts", line: 1, code }]);
  expect(built.size).toBe(0);
});

test("given a first run, the runtime is compiled once, before the check, which has its declarations in place of its sources", async () => {
  const files = new Map([
    ["src/a.ts", 'import { knot } from "./runtime/values/knot.js";\n\nexport const a: number = knot;\n'],
    ["src/runtime/values/knot.ts", "export const knot: number = 1;\n"],
  ]);
  const done: string[] = [];
  const checked: CheckInput[] = [];
  const build: Build = (sources) => {
    done.push(...[...sources.keys()].map((path) => `built ${path}`));
    return buildSources(sources);
  };
  const check: Checker["check"] = (input) => {
    done.push("checked");
    checked.push(input);
    return Promise.resolve({ problems: [] });
  };
  const checker = { check, compare: () => Promise.reject(new Error("nothing to compare")) };
  const rendered = { files, structure: new Map(), isPreformatted: () => true, trace: () => undefined };
  const { built } = await finishPackage(rendered, { checker, format: undefined, build, startPhase: () => undefined });
  expect(done).toEqual(["built src/runtime/values/knot.ts", "checked", "built src/a.ts"]);
  expect([...(checked[0]?.declarations ?? [])]).toEqual([
    ["src/runtime/values/knot.ts", expect.stringContaining("export declare const knot: number;")],
  ]);
  expect([...built].sort()).toEqual([...(await buildSources(files))].sort());
});
