import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repository } from "../corpus/corpus-files.ts";
import { runTool } from "../support/run-tool.ts";

const collection = join(repository, "collections/sunshine-conversations.postman_collection.json");

/** Programs with sources of every kind: how their imports end, what they import, and the options of their compiler. */
const programs = [
  { name: "bundler", extension: "", main: "./api/sunshine", options: { module: "ESNext", moduleResolution: "Bundler" } },
  { name: "nodenext", extension: ".js", main: "./api/sunshine/index.js", options: { module: "NodeNext", moduleResolution: "NodeNext" } },
  {
    name: "stripped",
    extension: ".ts",
    main: "./api/sunshine/index.ts",
    options: { module: "NodeNext", allowImportingTsExtensions: true },
  },
];

/** Whatever a strict program may ask of its own sources. */
const strict = {
  target: "ES2022",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  types: [],
  noEmit: true,
  strict: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
  noImplicitOverride: true,
  noFallthroughCasesInSwitch: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
};

let folder = "";
beforeAll(async () => {
  folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), "postwright-sources-"));
  const write = (path: string, value: unknown): void => fs.writeFileSync(join(folder, path), JSON.stringify(value));
  const collections = programs.map(({ name, extension }) => {
    fs.copyFileSync(collection, join(folder, `${name}.json`));
    return { files: `${name}.json`, out: `${name}/src/api/sunshine`, extension, tests: name === "bundler" || `${name}/test/api` };
  });
  write("postwright.config.json", { layout: "sources", collections });
  const made = await runTool(join(repository, "generator/launch.mjs"), ["generate", "--no-check"], folder);
  if (made.code !== 0) throw new Error(made.output);
  for (const { name, main, options } of programs) {
    write(`${name}/package.json`, { private: true, type: "module" });
    write(`${name}/tsconfig.json`, { compilerOptions: { ...strict, ...options }, include: ["src", "test"] });
    const program = `import { createClient, listApps } from "${main}";\nexport const apps = await listApps(createClient());\n`;
    fs.writeFileSync(join(folder, name, "src/main.ts"), program);
    fs.symlinkSync(join(repository, "node_modules"), join(folder, name, "node_modules"));
  }
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test.each(programs)("given a program of the kind $name, it compiles with the sources and their tests", async ({ name }) => {
  for (const compiler of ["typescript-5.5", "typescript"]) {
    const { code, output } = await runTool(join(repository, "node_modules", compiler, "bin/tsc"), ["-p", "."], join(folder, name));
    expect({ compiler, code, output }).toEqual({ compiler, code: 0, output: "" });
  }
});

test("their tests pass", async () => {
  const { code, output } = await runTool(join(repository, "node_modules/vitest/vitest.mjs"), ["run"], join(folder, "bundler"));
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining("111 passed") });
});
