import type { ts } from "ts-morph";
import { type ApiChange, type ApiComparison, summarizeChanges } from "../../../diff/change.ts";
import { readPublished } from "../../../diff/published.ts";
import { matchFunctions } from "../../../diff/match-functions.ts";
import type { CompareInput, CompareResult } from "../../tools.ts";
import { compilerOptions } from "../check/compiler-options.ts";
import { createHost, type Libraries } from "../check/host.ts";
import type { Compiler, TypeScript } from "../check/typescript.ts";
import { compareFunction, usersOfNeed } from "./compare-function.ts";
import { joinAuthChanges } from "./credentials.ts";
import { compareExports } from "./compare-exports.ts";
import { compareClients } from "./client-facts.ts";
import { narrowSnapshots } from "./narrow.ts";
import { narrowFiles } from "./narrow-files.ts";
import { createTypeComparer, type TypeUser, type TypeChange, type UsePlace } from "./compare-types.ts";
import { clientTypes } from "./declared-file.ts";
import { type Declarations, readDeclarations } from "./declarations.ts";
import { createSnapshotReader, printSnapshot } from "./snapshot.ts";
import { stubModules } from "./stubs.ts";
import { createUsers, findUnchanged } from "./unchanged.ts";

/** A package: relative path → text. */
type Files = ReadonlyMap<string, string>;

/** Compares two packages, or one with a release. */
export type Compare = (input: CompareInput) => CompareResult;

/** Prepares a comparison of packages, with libraries that are parsed once. */
export function createComparer({ compiler }: TypeScript, libraries: Libraries): Compare {
  const readSnapshot = createSnapshotReader(compiler);
  const compareTexts = (texts: readonly string[]): ApiComparison =>
    texts[0] === texts[1] ? summarizeChanges([]) : compareSnapshots(compiler, libraries, texts);
  const comparePackages = (old: Files, next: Files): CompareResult => {
    const [before, after] = narrowFiles(old, next);
    const comparison = compareTexts(narrowSnapshots(readSnapshot(before), readSnapshot(after)).map(printSnapshot));
    return { comparison: { ...comparison, functionCount: readPublished(next).size } };
  };
  const compareWithRelease = (old: string | undefined, next: Files): CompareResult => {
    const after = readSnapshot(next);
    const declarations = printSnapshot(after);
    const comparison = compareTexts([old ?? declarations, declarations]);
    return { comparison: { ...comparison, functionCount: after.facts.size }, declarations };
  };
  return ({ old, next }) => (old === undefined || typeof old === "string" ? compareWithRelease(old, next) : comparePackages(old, next));
}

/**
 * One program has both snapshots as modules, so that the compiler can compare their types. What
 * they import is the same on both sides.
 */
function compareSnapshots(compiler: Compiler, libraries: Libraries, snapshots: readonly string[]): ApiComparison {
  const paths = ["old.d.ts", "new.d.ts"] as const;
  const files = new Map([...paths.map((path, index) => [path, snapshots[index] ?? ""] as const), ...stubModules(snapshots)]);
  const host = createHost(compiler, files, libraries);
  const rootNames = [...files.keys()].map((path) => `/${path}`);
  const program = compiler.createProgram({ rootNames, options: compilerOptions(compiler), host });
  const checker = program.getTypeChecker();
  const [old, next] = paths.map((path) => program.getSourceFile(`/${path}`));
  if (old === undefined || next === undefined) throw new Error("A snapshot is not part of its program.");
  return compareDeclarations(compiler, checker, readDeclarations(compiler, old), readDeclarations(compiler, next));
}

function compareDeclarations(compiler: Compiler, checker: ts.TypeChecker, old: Declarations, next: Declarations): ApiComparison {
  const unchanged = findUnchanged(old, next);
  const matches = matchFunctions([...old.functions.values()], [...next.functions.values()]);
  const own = listOwnTypes(compiler, old, next);
  const isNamed = (name: string): boolean => !own.has(name) && old.types.has(name) && next.types.has(name);
  const [oldUsers, nextUsers] = [createUsers(old), createUsers(next)];
  const changes: ApiChange[] = [];
  const report = ({ place, ...change }: TypeChange): void => {
    const separator = next.functions.has(place.root) ? " · " : /^\[|^$/.test(place.path) ? "" : ".";
    const subject = place.path === "" ? place.root : place.root + separator + place.path;
    const functions = next.functions.has(place.root) ? [place.root] : usersAt(place);
    changes.push({ ...change, subject, functions, item: itemOf(functions) });
  };
  const namesNow = new Map(matches.pairs.map((pair) => [pair.old.name, pair.next.name]));
  const usersOf = (name: string): readonly string[] =>
    [...new Set([...oldUsers(name).map((each) => namesNow.get(each) ?? each), ...nextUsers(name)])].sort();
  // Each call takes all variables of the client, but uses few of them.
  const usersAt = ({ root, path }: UsePlace): readonly string[] =>
    clientTypes.has(root) && path !== "" ? usersOfNeed(path, old, next) : usersOf(root);
  const itemOf = ([first = ""]: readonly string[]): readonly string[] =>
    (next.functions.get(first) ?? old.functions.get(first))?.item ?? [];
  const compareType = createTypeComparer({ compiler, checker, unchanged, isNamed, report });
  for (const name of old.types.keys()) {
    const [before, after] = [old.types.get(name), next.types.get(name)];
    if (!isNamed(name) || unchanged.has(name) || before === undefined || after === undefined) continue;
    for (const side of sidesOf(name, old))
      compareType(checker.getTypeAtLocation(before.name), checker.getTypeAtLocation(after.name), { root: name, path: "", side });
  }
  for (const pair of matches.pairs)
    changes.push(...compareFunction(pair, { old, next, unchanged, compiler, checker, compareType, report }));
  changes.push(...compareClients(old.client, next.client));
  changes.push(...compareExports({ old, next, own, usersOf, itemOf }, matches));
  return summarizeChanges(joinAuthChanges(changes, old, next));
}

/**
 * The types of arguments and results, which are compared with their functions, and the former names
 * of these types.
 */
function listOwnTypes(compiler: Compiler, ...sides: readonly Declarations[]): ReadonlySet<string> {
  return new Set(
    sides.flatMap(({ functions, types }) => {
      const own = new Set([...functions.values()].flatMap(({ ownTypes }) => ownTypes));
      const former = [...types].flatMap(([name, node]) => {
        const type = compiler.isTypeAliasDeclaration(node) ? node.type : undefined;
        return type !== undefined && compiler.isTypeReferenceNode(type) && own.has(type.typeName.getText()) ? [name] : [];
      });
      return [...own, ...former];
    }),
  );
}

/** Callers fill in the types that arguments and options refer to; readers see all others. */
function sidesOf(name: string, { callerTypes, readerTypes }: Declarations): readonly TypeUser[] {
  if (!callerTypes.has(name)) return ["reader"];
  return readerTypes.has(name) ? ["reader", "caller"] : ["caller"];
}
