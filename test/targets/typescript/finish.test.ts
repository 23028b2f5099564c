import { expect, test } from "vitest";
import { finishPackage } from "../../../generator/targets/typescript/finish.ts";
import { startChecker } from "../../../generator/node/checker.ts";

test("what is built comes from the formatted files, so that its maps name their lines", async () => {
  const checker = startChecker();
  const rendered = {
    files: new Map([["src/a.ts", "export const a: number = 1; export const b: number = 2;\n"]]),
    structure: new Map(),
    isPreformatted: () => false,
    trace: () => undefined,
  };
  const text = "export const a: number = 1;\n\n\nexport const b: number = 2;\n";
  const format = (): Promise<ReadonlyMap<string, string>> => Promise.resolve(new Map([["src/a.ts", text]]));
  const { built, problems } = await finishPackage(rendered, { checker, format, startPhase: () => undefined });
  await checker.stop();
  expect(problems).toEqual([]);
  const { mappings }: { readonly mappings: string } = JSON.parse(built.get("dist/a.js.map") ?? "{}");
  // In the second line, the first segment leads three lines further down than in the first.
  expect(mappings.split(";")[1]).toMatch(/^AAG/);
});
