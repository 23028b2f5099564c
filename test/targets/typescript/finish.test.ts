import { expect, test } from "vitest";
import { finishPackage } from "../../../generator/targets/typescript/finish.ts";
import { buildSources } from "../../../generator/node/builder.ts";
import { startChecker } from "../../../generator/node/checker.ts";

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
