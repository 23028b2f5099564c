import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parseTolerantJson } from "../../generator/json/parse-tolerant.ts";
import { jsonLanguages } from "../../generator/targets/samples/json/languages.ts";
import { toText } from "../../generator/targets/samples/source.ts";
import { compileAgainst } from "../generated/compile.ts";
import { runProgram, type ToolResult } from "../support/run-tool.ts";
import { isInstalled, type Runner } from "./runners.ts";

const folder = mkdtempSync(join(tmpdir(), "json-programs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Keys that are words of a language, names of the program's own, or no names; lists of several kinds and levels. */
const documents: readonly string[] = [
  '{"id":1,"tags":["a","b"],"users":[{"name":"Ida","nick":"I"},{"name":"Bob"}],"none":null,"at":{"x":1.5}}',
  '{"class":"x","for":{"in":[1,2.5]},"a-b":null,"type":"t","body":1,"text":"q","func":true,"import":"i","range":[[{"y":true}]],"def":{}}',
  '{"mixed":[1,"a",{"x":1}],"empty":{},"nothing":[],"twice":{"Dup":1,"dup":2},"café":"é","quote\\"d":"back\\\\slash `tick` ${x}"}',
  '[{"json":1,"err":2},{"json":3,"fmt":"f"}]',
  '{"main":{"len":1,"string":"s","print":["p"]},"json":{"loads":[{"list":[],"dict":{}}]}}',
];

const go: Pick<Runner, "probe"> = { probe: ["go", "version"] };
const python: Pick<Runner, "probe"> = { probe: ["python3", "--version"] };

function print(language: string, task: "create" | "parse", text: string): string {
  const found = jsonLanguages.find(({ name }) => name === language);
  const { value } = parseTolerantJson(text);
  if (found === undefined || value === undefined) throw new Error("There is no such language, or no JSON.");
  return toText(found[task](value));
}

/** Runs a program in Go, with its module in a folder of its own. */
async function runGo(name: string, program: string): Promise<ToolResult> {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, "go.mod"), "module sample\n\ngo 1.19\n");
  writeFileSync(join(root, "main.go"), program);
  return runProgram("env", ["-C", root, "go", "run", "."], root);
}

function runPython(program: string): Promise<ToolResult> {
  writeFileSync(join(folder, "sample.py"), program);
  return runProgram("python3", ["sample.py"], folder);
}

test.each(documents)("given %s, the TypeScript that builds and reads it compiles", (text) => {
  expect(compileAgainst(new Map(), print("typescript", "create", text))).toEqual([]);
  expect(compileAgainst(new Map(), `declare const text: string;\n${print("typescript", "parse", text)}\nexport {};\n`)).toEqual([]);
});

describe.runIf(isInstalled(go))(isInstalled(go) ? "Go" : "Go (skipped: go is not installed)", () => {
  test.each(documents.map((text, index) => [text, index] as const))("given %s, it is built and read", async (text, index) => {
    const built = await runGo(`create-${index}`, print("go", "create", text));
    expect(JSON.parse(built.output)).toEqual(JSON.parse(text));
    const given = `[]byte(${JSON.stringify(text)})`;
    expect(
      await runGo(
        `parse-${index}`,
        print("go", "parse", text).replace('[]byte("{}")', () => given),
      ),
    ).toMatchObject({ code: 0, output: "" });
  });
});

describe.runIf(isInstalled(python))(isInstalled(python) ? "Python" : "Python (skipped: python3 is not installed)", () => {
  test.each(documents)("given %s, it is built and read", async (text) => {
    const built = await runPython(`${print("python", "create", text)}\nprint(text)\n`);
    expect(JSON.parse(built.output)).toEqual(JSON.parse(text));
    expect(await runPython(`text = ${JSON.stringify(text)}\n${print("python", "parse", text)}\n`)).toMatchObject({ code: 0 });
  });
});
