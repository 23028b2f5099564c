import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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
    for (const statement of parseSource(source).program.body) {
      const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : null;
      if (declaration?.type === "FunctionDeclaration" && declaration.id !== null) values.push(declaration.id.name);
      if (declaration?.type === "ClassDeclaration" && declaration.id !== null) types.push(declaration.id.name);
      if (declaration?.type === "TSInterfaceDeclaration" || declaration?.type === "TSTypeAliasDeclaration") types.push(declaration.id.name);
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
  const declared = new Set(
    library.flatMap((text) => [...text.matchAll(/^(?:interface|type|declare var) (\w+)/gm)].map(([, name]) => name)),
  );
  const used = new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []));
  expect([...reservedTypes].filter((name) => !(name in globalThis || declared.has(name) || used.has(name)))).toEqual([]);
});
