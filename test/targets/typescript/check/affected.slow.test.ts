import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { buildSources } from "../../../../generator/node/builder.ts";
import { loadTypeScript } from "../../../../generator/node/typescript.ts";
import { createPackageChecker } from "../../../../generator/targets/typescript/check/check-package.ts";
import { digestParts, listHeadKeys } from "../../../../generator/targets/typescript/check/module-parts.ts";
import { compiledPaths } from "../../../../generator/targets/typescript/compiled-paths.ts";
import { repository } from "../../../corpus/corpus-files.ts";
import { renderInput } from "./render-input.ts";

/** The second one has a test of a flow. */
const collections = [
  { file: "collections/sunshine-conversations.postman_collection.json", every: 35 },
  { file: "test/features/captures/orchard.postman_collection.json", every: 3 },
];

/** Path of each module below `src/` → its declarations. */
async function compileDeclarations(files: ReadonlyMap<string, string>): Promise<Readonly<Record<string, string>>> {
  const sources = new Map([...files].filter(([path]) => path.startsWith("src/")));
  const built = await buildSources(sources);
  return Object.fromEntries(Array.from(sources.keys(), (path) => [path, built.get(compiledPaths(path).declarations) ?? ""]));
}

/** What may go wrong with one declaration; `undefined` if it has no such part. */
const mutations: Readonly<Record<string, (declaration: string) => string | undefined>> = {
  "has another name": (text) => text.replace(/^(export \w+ \w+)/, "$1Mutant"),
  "is not exported": (text) => text.replace(/^export /, ""),
  "has a type parameter": (text) => text.replace(/^(export (?:interface|type) \w+)(?=[ =])/, "$1<TMutant>"),
  "has a member more": (text) => text.replace(/^(export interface [^{]*\{)/, "$1\nmutant: 1;"),
  "has a member of another type": (text) => text.replace(/: (?:string|number|boolean)\b/, ": { readonly mutant: 1 }"),
  "has a member less": (text) => text.replace(/^\s*\w+\??: [^\n{]*;\n/m, ""),
  "has another example": (text) => text.replace(/^( {2}\w+)(?=: fixture)/m, "$1Mutant"),
  "has other data": (text) => text.replace(/\bargs: \{/, "args: { mutant: 1, "),
  "has another result": (text) => text.replace(/\): ApiPromise<[^{]*\{/, "): Promise<1> {"),
};

interface Mutant {
  readonly path: string;
  readonly text: string;
  readonly what: string;
}

/** Each declaration with each of the mutations. */
function listMutants(files: ReadonlyMap<string, string>): readonly Mutant[] {
  const mutants: Mutant[] = [];
  for (const [path, text] of files) {
    if (!/^(?:src\/types|src\/resources\/[^/]+|test\/fixtures\/[^/]+)\.ts$/.test(path)) continue;
    const parts = text.split(/^(?=export )/m);
    for (const [index, part] of parts.entries())
      for (const [what, mutate] of Object.entries(mutations)) {
        const mutated = mutate(part);
        if (mutated === undefined || mutated === part) continue;
        const [first = ""] = part.split("\n");
        mutants.push({ path, text: parts.with(index, mutated).join(""), what: `${path}: ${first} ${what}` });
      }
  }
  return mutants;
}

test.each(collections)(
  "given the package of $file with one broken declaration, checking what it affects finds what checking all finds",
  { timeout: 600_000 },
  async ({ file, every }) => {
    const { files } = await renderInput(basename(file), readFileSync(join(repository, file), "utf8"));
    const checkIncrementally = createPackageChecker(loadTypeScript().typescript);
    const checkAll = createPackageChecker(loadTypeScript().typescript);
    const checkAgainstDeclarations = createPackageChecker(loadTypeScript().typescript);
    const declarations = await compileDeclarations(files);
    expect(checkIncrementally({ files }).problems).toEqual([]);
    const mutants = listMutants(files).filter((_, index) => index % every === 0);
    let broken = 0;
    for (const { path, text, what } of mutants) {
      const [old, next] = [digestParts(path, files.get(path) ?? ""), digestParts(path, text)];
      const keys = [...new Set([...old.keys(), ...next.keys()])].filter((key) => old.get(key) !== next.get(key));
      const mutated = new Map([...files, [path, text]]);
      const { problems } = checkAll({ files: mutated });
      if (problems.length > 0) broken += 1;
      const changed = new Set([path, ...keys, ...listHeadKeys(path, files.get(path) ?? "", text)]);
      expect(checkIncrementally({ files: mutated, changed }).problems, what).toEqual(problems);
      const { [path]: _, ...others } = declarations;
      expect(checkAgainstDeclarations({ files: mutated, changed, declarations: new Map(Object.entries(others)) }).problems, what).toEqual(
        problems,
      );
    }
    expect(mutants.length).toBeGreaterThan(25);
    expect(broken).toBeGreaterThan(mutants.length / 2);
  },
);
