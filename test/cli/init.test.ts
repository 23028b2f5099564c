import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { initProject } from "../../generator/cli/init/init.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { isValid, readSchema } from "../config/json-schema.ts";
import { collectionText } from "../operations/build-collection.ts";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), "postwright init-"));
  fs.mkdirSync(join(folder, ".git"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const items = [{ name: "List boats", request: { method: "GET", url: "https://h.test/boats" } }];

function put(path: string, text: string | object): void {
  fs.mkdirSync(join(folder, path, ".."), { recursive: true });
  fs.writeFileSync(join(folder, path), typeof text === "string" ? text : JSON.stringify(text, null, 2));
}

function read(path: string): string {
  return fs.readFileSync(join(folder, path), "utf8");
}

function config(): Readonly<Record<string, unknown>> {
  return JSON.parse(read("postwright.config.json"));
}

/** Runs `init`; gives the exit code or problem, and what was said. */
async function init(words: readonly string[] = [], env: Readonly<Record<string, string>> = {}, cwd = "") {
  const command = parseArguments(["init", ...words]);
  if (command.kind !== "init") return { code: command, said: "" };
  let said = "";
  const write = (text: string): void => void (said += text);
  const terminal: Terminal = { colour: false, rewrites: false, width: 80, writeOut: write, writeError: write };
  return { code: await initProject(command, terminal, env, join(folder, cwd)), said };
}

/** All files but those of git, path → text. */
function snapshot(): Readonly<Record<string, string>> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(names.filter((name) => fs.statSync(join(folder, name)).isFile()).map((name) => [name, read(name)]));
}

test("given an app, it becomes plain sources: config, script, attributes; and a second run changes nothing", async () => {
  put("exports/boats.json", collectionText(items));
  put("exports/staging.postman_environment.json", { name: "staging", values: [] });
  put("package.json", '{\n\t"name": "app",\n\t"scripts": {\n\t\t"zip": "zip"\n\t},\n\t"devDependencies": { "vitest": "^4.0.0" }\n}\n');
  put("tsconfig.json", '{ // ours\n "compilerOptions": { "strict": true, "module": "ESNext", "moduleResolution": "Bundler", } }');
  const { code, said } = await init();
  expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining("Next: npm run generate\n") });
  expect(config()).toEqual({
    $schema: "./node_modules/postwright/collections/postwright.schema.json",
    collections: [{ files: "exports/boats.json", environment: "exports/staging.postman_environment.json" }],
    out: "src/api",
    layout: "sources",
    extension: "",
  });
  expect(isValid(config(), readSchema("postwright.schema.json"))).toBe(true);
  expect(read("package.json")).toBe(
    '{\n\t"name": "app",\n\t"scripts": {\n\t\t"zip": "zip",\n\t\t"generate": "postwright generate"\n\t},\n\t"devDependencies": { "vitest": "^4.0.0" }\n}\n',
  );
  expect(read(".gitattributes")).toBe("src/api/boats/** linguist-generated\n");
  const before = snapshot();
  expect((await init()).said).toContain("Nothing to do");
  expect(snapshot()).toEqual(before);
});

test("given a workspace, clients are packages in its folder", async () => {
  put("api/boats.postman_collection.json", collectionText(items));
  put("package.json", { workspaces: ["apps/*"] });
  expect((await init()).said).toContain("Next: npm run generate, then npm install, which links the packages\n");
  expect(config()).toMatchObject({ out: "apps" });
  fs.rmSync(join(folder, "postwright.config.json"));
  put("package.json", { workspaces: ["apps/*", "packages/*"] });
  await init(["--scope", "@acme"]);
  expect(config()).toMatchObject({
    out: "packages",
    layout: "package",
    scope: "@acme",
    collections: ["api/boats.postman_collection.json"],
  });
  fs.rmSync(join(folder, "postwright.config.json"));
  put("package.json", {});
  put("pnpm-workspace.yaml", "packages:\n  - 'libs/*' # ours\n");
  expect((await init()).said).toContain("pnpm; no tsconfig.json; a workspace");
  expect(config()).toMatchObject({ out: "libs", layout: "package" });
});

test("given JavaScript without TypeScript, it is said that plain sources are not for it", async () => {
  put("boats.json", collectionText(items));
  put("package.json", {});
  expect((await init()).said).toContain("For JavaScript, which needs compiled packages,");
  fs.rmSync(join(folder, "postwright.config.json"));
  expect((await init(["--layout", "package"])).said).not.toContain("For JavaScript");
});

test("given a config from before there was a collection, the collection is added to it", async () => {
  put("package.json", {});
  await init();
  expect(config()).not.toHaveProperty("collections");
  put("exports/boats.json", collectionText(items));
  put("postwright.config.json", `${read("postwright.config.json").trimEnd().slice(0, -1).trimEnd()},\n  "jobs": 2\n}\n`);
  const { said } = await init();
  expect(said).toContain("changed  postwright.config.json  (the collections)\n");
  expect(said).toContain("Next: npm run generate\n");
  expect(read("postwright.config.json")).toContain('"jobs": 2');
  expect(read("postwright.config.json")).toContain('"collections": [');
  expect((await init()).said).toContain("Nothing to do");
  // What is where it is read anyway, needs no entry.
  fs.rmSync(join(folder, "postwright.config.json"));
  fs.rmSync(join(folder, "exports"), { recursive: true });
  put("postwright.config.json", { layout: "package" });
  put("collections/boats.json", collectionText(items));
  expect((await init()).said).toContain("Nothing to do");
});

test.each([
  [{ module: "NodeNext", verbatimModuleSyntax: true }, {}, true],
  [{ moduleResolution: "Node16", verbatimModuleSyntax: true }, {}, true],
  [{ module: "NodeNext", verbatimModuleSyntax: true }, { type: "module" }, false],
  [{ module: "NodeNext" }, {}, false],
  [{ module: "Preserve", verbatimModuleSyntax: true }, {}, false],
  [{ moduleResolution: "Node10", verbatimModuleSyntax: true }, {}, false],
])(
  "given the compiler options %j and the package %j, whether modules have to be ES modules is said: %s",
  async (options, manifest, isSaid) => {
    put("boats.json", collectionText(items));
    put("package.json", manifest);
    put("tsconfig.json", { compilerOptions: { strict: true, ...options } });
    expect((await init()).said.includes('set "type": "module" in package.json')).toBe(isSaid);
  },
);

test("given flags, they win, and are refused if they make no sense", async () => {
  put("a.json", collectionText(items));
  put("b.json", collectionText(items));
  expect((await init(["--name", "boats"])).code).toMatchObject({ kind: "usage", message: "--name needs one collection; there are 2." });
  await init(["a.json", "--name", "@acme/boats", "--layout", "package", "--out", "clients"]);
  expect(config()).toMatchObject({ collections: [{ files: "a.json", name: "@acme/boats" }], layout: "package", out: "clients" });
  const { said } = await init(["--out", "elsewhere"]);
  expect(said).toContain("so --out had no effect");
  expect(said).toContain("Not in postwright.config.json, so generate leaves it out: b.json.");
  expect(said).not.toContain("Nothing to do");
  for (const words of [["--layout", "app"], ["--ci", "gitlab"], ["--name", "A B"], ["--scope", "acme"], ["none.json"]])
    expect((await init(words)).code).toMatchObject({ kind: "usage" });
});

test.each(["{", "[]", '{ "scripts": [] }'])("given a package.json like %s, it is left alone, and that is said", async (text) => {
  put("boats.json", collectionText(items));
  put("package.json", text);
  expect((await init()).said).toContain("There is no valid package.json, so no script was added.");
  expect(read("package.json")).toBe(text);
});

describe("what is seen", () => {
  const managers: readonly (readonly [string, string, string | object, Readonly<Record<string, string>>])[] = [
    ["bun", "bun.lock", "", {}],
    ["pnpm", "pnpm-lock.yaml", "", { npm_config_user_agent: "npm/10.0.0 node/v20" }],
    ["yarn", "yarn.lock", "", {}],
    ["npm", "package-lock.json", "{}", { npm_config_user_agent: "yarn/4.0.0" }],
    ["yarn", "package.json", { packageManager: "yarn@4.5.0" }, {}],
    ["bun", "package.json", {}, { npm_config_user_agent: "bun/1.2.0 npm/?" }],
    ["npm", "package.json", {}, {}],
  ];
  test.each(managers)("the package manager %s, by %s", async (manager, file, text, env) => {
    put("package.json", {});
    put(file, text);
    expect((await init([], env)).said).toContain(`; ${manager}; `);
  });

  const compilers: readonly (readonly [string, string])[] = [
    ['{ "module": "NodeNext" }', ".js"],
    ['{ "moduleResolution": "bundler" }', ""],
    ['{ "module": "Preserve" }', ""],
    ['{ "module": "NodeNext", "rewriteRelativeImportExtensions": true }', ".ts"],
    ['{ "moduleResolution": "bundler", "allowImportingTsExtensions": true }', ".ts"],
  ];
  test.each(compilers)("the imports of %s end in %j, also if it is inherited", async (options, extension) => {
    put("base.json", `{ "compilerOptions": ${options} }`);
    put("tsconfig.json", '{ "extends": "./base.json", "compilerOptions": { "strict": true } }');
    const { said } = await init();
    expect(config()).toMatchObject({ extension });
    expect(said).not.toContain("Plain sources need");
  });

  test("a compiler that plain sources do not fit", async () => {
    put("tsconfig.json", '{ "compilerOptions": { "target": "ES2020", "lib": ["ES2022"] } }');
    expect((await init()).said).toContain('Plain sources need "strict": true and "target": "ES2022" and "DOM" in "lib" in tsconfig.json.');
  });

  test("collections by what they contain, and those of a folder that is theirs as the folder", async () => {
    const other = collectionText(items);
    put("docs/api.json", other);
    put("node_modules/x/api.json", other);
    put("docs/data.json", { info: "none" });
    put("docs/broken.json", `${other.slice(0, -5)} _postman_id`);
    put("postman/collections/Shop/Orders/List.request.yaml", "$kind: http-request\nurl: https://h.test/orders\n");
    await init();
    expect(config()).toMatchObject({ collections: ["docs/api.json", "postman/collections"] });
    expect(read(".gitattributes")).toBe("src/api/api/** linguist-generated\nsrc/api/shop/** linguist-generated\n");
  });

  test("no collection, which is said", async () => {
    const { said } = await init();
    expect(said).toContain("Found: no collection; npm");
    expect(said).toContain("and run init again.");
    expect(said).not.toContain("Next:");
    expect(said).toContain("into collections/, and run init again");
    expect(Object.keys(config())).not.toContain("collections");
  });
});

test("nothing is overwritten: another script, attributes, a workflow", async () => {
  put("a.json", collectionText(items));
  put("package.json", { scripts: { generate: "prisma generate" } });
  put(".gitattributes", "* text=auto");
  put(".github/workflows/postwright.yml", "name: mine\n");
  expect((await init(["--ci", "github"])).said).toContain("npm run generate:api");
  expect(JSON.parse(read("package.json")).scripts).toEqual({ generate: "prisma generate", "generate:api": "postwright generate" });
  expect(read(".gitattributes")).toBe("* text=auto\nsrc/api/a/** linguist-generated\n");
  expect(read(".github/workflows/postwright.yml")).toBe("name: mine\n");
});

test("a workflow is for the package manager, and for the folder of the config", async () => {
  put("app/a.json", collectionText(items));
  put("app/package.json", { packageManager: "pnpm@9.0.0" });
  await init(["--ci", "github"], {}, "app");
  const workflow = read(".github/workflows/postwright.yml");
  for (const part of [
    "pnpm/action-setup@v4",
    "pnpm install --frozen-lockfile",
    'working-directory: "app"',
    "generate --check --format github",
  ])
    expect(workflow).toContain(part);
});
