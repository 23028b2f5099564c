import type { ts } from "ts-morph";
import type { ApiChange } from "../../../diff/change.ts";
import type { FunctionPair } from "../../../diff/match-functions.ts";
import type { Compiler } from "../check/typescript.ts";
import { type CompareType, mayBeLeftOut, type TypeChange } from "./compare-types.ts";
import { describeCredentials } from "./credentials.ts";
import type { Declarations, DeclaredFunction } from "./declarations.ts";
import { readMembers } from "./members.ts";
import { haveSameComments } from "./texts.ts";

/** What the comparison of a function needs. */
export interface FunctionComparerSettings {
  readonly old: Declarations;
  readonly next: Declarations;
  readonly unchanged: ReadonlySet<string>;
  readonly compiler: Compiler;
  readonly checker: ts.TypeChecker;
  readonly compareType: CompareType;
  readonly report: (change: TypeChange) => void;
}

/**
 * Compares a function with itself as it was: name, target, credentials, arguments, results,
 * comments.
 */
export function compareFunction(pair: FunctionPair<DeclaredFunction>, settings: FunctionComparerSettings): readonly ApiChange[] {
  const { old, next } = pair;
  const about = { subject: next.name, item: next.item, functions: [next.name] };
  const changes: ApiChange[] = [];
  if (old.name !== next.name) changes.push({ ...about, subject: old.name, ...describeRename(pair) });
  changes.push(...compareTarget(pair).map((change) => ({ ...about, ...change })));
  if (old.name === next.name && settings.unchanged.has(next.name)) {
    if (changes.length === 0 && isDocumentedAnew(next, settings))
      changes.push({ ...about, level: "patch", kind: "documented", what: "is documented differently", todo: "" });
    return changes;
  }
  compareArguments(pair, settings);
  compareResults(pair, settings);
  return changes;
}

type PackageDifference = Pick<ApiChange, "level" | "kind" | "what" | "todo" | "credentials">;

function describeRename({ old, next }: FunctionPair<DeclaredFunction>): PackageDifference {
  if (!next.formerNames.includes(old.name))
    return { level: "major", kind: "renamed", what: `is called ${next.name} now`, todo: `Call ${next.name} instead.` };
  const what = `is called ${next.name} now; the old name is kept and deprecated`;
  return { level: "minor", kind: "deprecated", what, todo: `Call ${next.name} before the next major version.` };
}

function compareTarget({ old, next }: FunctionPair<DeclaredFunction>): readonly PackageDifference[] {
  const changes: PackageDifference[] = [];
  if (old.method !== next.method || old.path !== next.path) {
    const what = `sends ${next.method} ${next.path} now; it was ${old.method} ${old.path}`;
    changes.push({ level: "patch", kind: "changed", what, todo: "" });
  }
  if (old.base !== next.base)
    changes.push({ level: "patch", kind: "changed", what: `goes to ${next.base} now; it was ${old.base}`, todo: "" });
  return old.auth === next.auth ? changes : [...changes, describeCredentials(old.auth, next.auth)];
}

function compareArguments(pair: FunctionPair<DeclaredFunction>, settings: FunctionComparerSettings): void {
  const { old, next } = pair;
  const { checker, compareType, report } = settings;
  const place = { root: next.name, path: "", side: "caller" } as const;
  compareNeeds(pair, settings);
  if (old.args === undefined && next.args === undefined) return;
  if (old.args === undefined) {
    const what = next.argsRequired ? "takes arguments now" : "takes optional arguments now";
    report({ level: next.argsRequired ? "major" : "minor", kind: "changed", what, todo: next.argsRequired ? "Pass them." : "", place });
  } else if (next.args === undefined)
    report({ level: "major", kind: "changed", what: "takes no arguments any more", todo: "Stop passing them.", place });
  else {
    const isBroken = compareType(checker.getTypeFromTypeNode(old.args), checker.getTypeFromTypeNode(next.args), place);
    if (!isBroken && next.argsRequired && !old.argsRequired)
      report({ level: "major", kind: "changed", what: "requires its arguments now", todo: "Pass them.", place });
  }
}

/** What need not be passed any more is said where it still may be. */
function compareNeeds({ old, next }: FunctionPair<DeclaredFunction>, { compiler, checker, report }: FunctionComparerSettings): void {
  const place = { root: next.name, side: "caller" } as const;
  for (const need of next.needs) {
    if (old.needs.has(need)) continue;
    const { path, todo } = readNeed(need);
    report({ level: "major", kind: "changed", what: "is required now", todo, place: { ...place, path } });
  }
  const needed = new Set([...next.needs].map((need) => readNeed(need).path));
  for (const need of old.needs) {
    const { group, name, path } = readNeed(need);
    if (next.args === undefined || needed.has(path)) continue;
    const types = readMembers(compiler, checker, [checker.getTypeFromTypeNode(next.args)])?.get(group)?.types ?? [];
    if (readMembers(compiler, checker, types)?.get(name)?.optional === true) report({ ...mayBeLeftOut, place: { ...place, path } });
  }
}

/** The functions that need a variable, or an origin, on one of two sides. */
export function usersOfNeed(wanted: string, ...sides: readonly Declarations[]): readonly string[] {
  const all = sides.flatMap(({ functions }) => [...functions.values()]);
  const users = all.filter(({ needs }) => [...needs].some((need) => readNeed(need).variable === wanted));
  return [...new Set(users.map(({ name }) => name))].sort();
}

/** `headers.X-Team={{team}}`: an argument, and its variable if that has another name. */
function readNeed(need: string): Need {
  const [, path = need, group = "", name = "", variable = name] = /^((\w+)\.([^=]*))(?:=\{\{(.*)\}\})?$/s.exec(need) ?? [];
  if (group === "variables") return { group, name, variable, path: name, todo: "Pass it to the client or to the call." };
  return { group, name, variable, path, todo: `Pass it to the call, or the variable ${variable} to the client.` };
}

/** What a call needs unless its client has it. */
interface Need {
  readonly group: string;
  readonly name: string;
  /** The option of the client that it may be instead. */
  readonly variable: string;
  readonly path: string;
  readonly todo: string;
}

function compareResults({ old, next }: FunctionPair<DeclaredFunction>, { checker, compareType, report }: FunctionComparerSettings): void {
  const place = { root: next.name, path: "", side: "reader" } as const;
  for (const [status, body] of old.statuses) {
    const now = next.statuses.get(status);
    if (now !== undefined)
      compareType(checker.getTypeFromTypeNode(body), checker.getTypeFromTypeNode(now), { ...place, path: `result ${status}` });
  }
  const [gone, added] = [without(old.statuses, next.statuses), without(next.statuses, old.statuses)];
  const what = "has no type of its own any more";
  if (gone !== "") report({ level: "major", kind: "removed", what, todo: "Handle it as undocumented.", place: { ...place, path: gone } });
  if (added !== "")
    report({ level: "minor", kind: "added", what: "has a type of its own now", todo: "", place: { ...place, path: added } });
  // With the same success statuses, the body of success has been compared already.
  if (old.data !== undefined && next.data !== undefined && (successOf(old) === "" || successOf(old) !== successOf(next)))
    compareType(checker.getTypeFromTypeNode(old.data), checker.getTypeFromTypeNode(next.data), { ...place, path: "result" });
}

/** The statuses that only the first side has, as one path. */
function without(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string {
  const statuses = [...one.keys()].filter((status) => !other.has(status));
  return statuses.length === 0 ? "" : `result ${statuses.join(" | ")}`;
}

function successOf({ statuses }: DeclaredFunction): string {
  const success = [...statuses.keys()].filter((status) => status.startsWith("2"));
  return success.sort().join();
}

/** True if the comments of a function or of its own types differ. */
function isDocumentedAnew({ name, ownTypes }: DeclaredFunction, { old, next }: FunctionComparerSettings): boolean {
  return [name, ...ownTypes].some((each) => !haveSameComments(old.texts.get(each), next.texts.get(each)));
}
