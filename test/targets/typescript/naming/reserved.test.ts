import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ts } from "ts-morph";
import { expect, test } from "vitest";
import { reservedModules, reservedTypes, reservedValues } from "../../../../generator/targets/typescript/naming/reserved.ts";
import { parseSource, readSources } from "../../../architecture/sources.ts";

/** Run-time files that generated modules import from; the others are known to the run-time alone. */
const IMPORTED =
  /\/(?:(?:auth|body|core)\/[a-z0-9-]+|transport\/(?:auth-layer|digest-layer|operation|settings|declared\/[a-z-]+)|values\/(?:dynamic|fake|file-value))\.ts$/;

interface Exports {
  readonly values: readonly string[];
  readonly types: readonly string[];
}

function listExports(): Exports {
  const values: string[] = [];
  const types: string[] = [];
  for (const source of readSources("templates/runtime").filter(({ path }) => IMPORTED.test(path))) {
    for (const statement of parseSource(source).statements) {
      const exported =
        ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
      if (!exported) continue;
      if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) values.push(statement.name.text);
      if (ts.isClassDeclaration(statement) && statement.name !== undefined) types.push(statement.name.text);
      if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) types.push(statement.name.text);
    }
  }
  return { values, types };
}

/** Names of the run-time that the files of a package import, as a generated package shows. */
function listImported(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text } of readSources("generator/targets/typescript/view")) {
    for (const [, name = ""] of text.matchAll(/imports\.(?:type|value)\([^,]+, "(\w+)"\)/g)) names.add(name);
    for (const [, name = ""] of text.matchAll(/\bruntime\("[a-z0-9/-]+", "(\w+)", file\)/g)) names.add(name);
    for (const [, name = ""] of text.matchAll(/\b(?:codec|layer|scheme)\((?:"[a-z0-9-]+", )?"(\w+)"\)/g)) names.add(name);
  }
  return names;
}

test("given what views import by name, no function and no type gets that name", () => {
  const imported = listImported();
  const { values, types } = listExports();
  expect(imported.size).toBeGreaterThan(8);
  expect(values.filter((name) => imported.has(name) && !reservedValues.has(name))).toEqual([]);
  expect(types.filter((name) => imported.has(name) && !reservedTypes.has(name))).toEqual([]);
});

test("given the names that the package exports at its root, no function and no type gets one", () => {
  for (const name of ["createClient", "ApiError"]) expect(reservedValues.has(name), name).toBe(true);
  const root =
    "Auth CallOptions ClientOptions Variables ApiError ApiErrorKind ApiPromise Client FileValue Failure NoResult Success Undocumented WithResponse";
  for (const name of root.split(" ")) expect(reservedTypes.has(name), name).toBe(true);
});

test("given what tests have in scope, no function gets that name", () => {
  for (const name of "describe expect test fixtures startServer createTestClient args options request response body server call result".split(
    " ",
  )) {
    expect(reservedValues.has(name), name).toBe(true);
  }
});

test("given the sub-paths of a package, no module gets one", () => {
  for (const name of ["api", "index", "client", "types", "runtime", "package", "con", "lpt9"])
    expect(reservedModules.has(name), name).toBe(true);
});

test("given every reserved type, there is one of that name: in the runtime, in a template, in a view, or everywhere", () => {
  const library = ["lib.es5.d.ts", "lib.es2015.iterable.d.ts", "lib.dom.d.ts"].map((name) =>
    readFileSync(createRequire(import.meta.url).resolve(`typescript-5.9/lib/${name}`), "utf8"),
  );
  const folder = fileURLToPath(new URL("../../../../templates/", import.meta.url));
  const ours = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:ts|hbs)$/.test(name));
  const view = fileURLToPath(new URL("../../../../generator/targets/typescript/view/operation.ts", import.meta.url));
  const texts = [...ours.map((name) => join(folder, name)), view].map((path) => readFileSync(path, "utf8"));
  const declared = (name: string): boolean =>
    name in globalThis || library.some((text) => new RegExp(`^(?:interface|type|declare var) ${name}\\b`, "m").test(text));
  const used = (name: string): boolean => texts.some((text) => new RegExp(`\\b${name}\\b`).test(text));
  expect([...reservedTypes].filter((name) => !declared(name) && !used(name))).toEqual([]);
});
