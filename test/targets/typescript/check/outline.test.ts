import { expect, test } from "vitest";
import { loadTypeScript } from "../../../../generator/node/typescript.ts";
import { outlineModule } from "../../../../generator/targets/typescript/check/outline.ts";

const { compiler } = loadTypeScript().typescript;

function outline(text: string): string {
  return outlineModule(compiler, compiler.createSourceFile("/a.ts", text, compiler.ScriptTarget.ES2022));
}

test("bodies and values with written-out types go, and comments between statements", () => {
  expect(outline(`/** One. */\nexport function one<T>(of: T = first()): { a: T } {\n  return { a: of };\n}\n`)).toBe(
    "export function one<T>(of: T = first()): { a: T };\n",
  );
  expect(outline(`export const two: number = 1 + 1,\n  three: string = "";`)).toBe("export const two: number,\n  three: string;;\n");
});

test("what decides on types stays", () => {
  const kept = [
    `import type { A } from "./a.js"`,
    "export function one() {\n  return 1;\n}",
    "export const two = { three: 3 } as const",
    "export interface B extends A {\n  /** Four. */\n  four: 4;\n}",
    `export * from "./c.js"`,
  ];
  expect(outline(kept.map((each) => `// What?\n${each}\n`).join(""))).toBe(kept.map((each) => `${each};\n`).join(""));
});
