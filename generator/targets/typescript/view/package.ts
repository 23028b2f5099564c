import type { Api, AuthScheme } from "../../../ir/api.ts";
import { dynamicUse } from "../../../variables/dynamic.ts";
import { onPrintableLine } from "../../../util/characters.ts";
import type { JsonFileObject } from "../../../json/json-file.ts";
import { importedPackages } from "./imported-packages.ts";
import type { PackageDescription } from "../../target.ts";
import type { ViewContext } from "./context.ts";
import { listEntryPoints } from "./entry-points.ts";

/** Versions of the tools that build and test a generated package. */
const devDependencies = { typescript: "^5.5.0 || ^6.0.0 || ^7.0.0", vitest: "^4.0.0" };

/** Signs tokens. */
const jose = { jose: "^6.0.0" };

/**
 * Libraries for auth schemes whose cryptography or protocol the platform lacks, in the versions
 * whose API the runtime uses.
 */
const schemeDependencies: Partial<Readonly<Record<AuthScheme["kind"], Readonly<Record<string, string>>>>> = {
  asap: jose,
  digest: { "@noble/hashes": "^1.8.0 || ^2.0.0" },
  jwt: jose,
  oauth2: { oauth4webapi: "^3.8.0" },
};

/** The library of fake values for dynamic variables such as `{{$randomCity}}`. */
const fakeDependencies: Readonly<Record<string, string>> = { "@faker-js/faker": "^9.9.0 || ^10.0.0" };

/** What the package depends on: package names and versions. */
export function dependenciesOf(api: Api): Readonly<Record<string, string>> {
  const fake = dynamicUse(api) === "fake" ? fakeDependencies : {};
  return Object.assign({}, importedPackages(api), fake, ...api.authSchemes.map(({ kind }) => schemeDependencies[kind]));
}

/** `package.json` as an object, so that no text of a collection can add a script to it. */
export function viewPackageJson(
  context: Pick<ViewContext, "api" | "capturing" | "names" | "operations">,
  { name, version = "0.1.0", isNamed }: PackageDescription,
): JsonFileObject {
  const { api, capturing } = context;
  const dependencies = dependenciesOf(api);
  const { mock, drift, pagination, streams, grants } = listEntryPoints(context);
  return {
    name,
    version,
    // npm refuses to publish it by mistake, under a name that nobody has chosen.
    ...(isNamed ? {} : { private: true }),
    description: `Typed client for ${onPrintableLine(api.title)}`.slice(0, 200),
    type: "module",
    sideEffects: false,
    exports: {
      ".": exportOf("index"),
      "./api": exportOf("api"),
      "./client": exportOf("client"),
      ...(capturing.size === 0 ? {} : { "./captures": exportOf("captures") }),
      ...(mock === undefined ? {} : { [`./${mock.mock}`]: exportOf("mock"), [`./${mock.msw}`]: exportOf("msw") }),
      ...(drift === undefined ? {} : { [`./${drift}`]: exportOf("drift") }),
      ...(pagination === undefined ? {} : { [`./${pagination}`]: exportOf("pagination") }),
      [`./${streams}`]: exportOf("streams"),
      ...(grants === undefined ? {} : { [`./${grants}`]: exportOf("oauth-grants") }),
      "./*": exportOf("resources/*"),
      "./package.json": "./package.json",
    },
    files: ["dist", "src"],
    engines: { node: ">=20" },
    scripts: { build: "tsc -p tsconfig.build.json", prepack: "npm run build", test: "vitest run", typecheck: "tsc -p tsconfig.json" },
    ...(Object.keys(dependencies).length === 0 ? {} : { dependencies }),
    devDependencies,
  };
}

function exportOf(module: string): JsonFileObject {
  return { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` };
}

/** The flags that generated code is written for. */
export const tsconfig = {
  compilerOptions: {
    target: "ES2022",
    lib: ["ES2022", "DOM", "DOM.Iterable"],
    module: "NodeNext",
    moduleResolution: "NodeNext",
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["src", "test"],
};

export const tsconfigBuild = {
  extends: "./tsconfig.json",
  compilerOptions: {
    noEmit: false,
    declaration: true,
    isolatedDeclarations: true,
    declarationMap: true,
    sourceMap: true,
    rootDir: "src",
    outDir: "dist",
  },
  include: ["src"],
};

/** What a working copy has besides the package. */
export const ignored = ["/dist/", "/node_modules/", "/postwright.map.json", ""].join("\n");
