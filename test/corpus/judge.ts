import { brokenFiles } from "./corpus-files.ts";
import type { FoundRequest } from "./count-requests.ts";
import { inspectPackage } from "./inspect-package.ts";
import type { Outcome } from "./messages.ts";

/** What is known of a file before the tools that look at all files together have run. */
export interface Judgement {
  readonly file: string;
  readonly requests: number;
  readonly functions: number;
  /** A sentence each, with the item where there is one. */
  readonly failures: readonly string[];
}

/**
 * Holds a generated file against its requests, which an independent count has found, and its first generation against its second.
 * `folder` is that of the written package.
 */
export function judge(first: Outcome, second: Outcome | undefined, requests: readonly FoundRequest[], folder: string): Judgement {
  const found = { file: first.file, requests: requests.length };
  if (first.bug !== undefined) return { ...found, functions: 0, failures: [first.bug] };
  if (Object.keys(first.checksums).length === 0) {
    const reasons = first.diagnostics.filter(({ severity }) => severity === "error").map(({ code, message }) => `${code} ${message}`);
    return { ...found, functions: 0, failures: [`nothing was generated: ${reasons.join("; ")}`] };
  }
  const { functions, any } = inspectPackage(folder);
  const failures = [
    ...findMissing(first, requests, functions),
    ...any.map((place) => `\`any\` at ${place}`),
    ...compareBytes(first, second).map((path) => `other bytes the second time: ${path}`),
  ];
  return { ...found, functions: functions.size, failures };
}

/** Every request has a function of its own; in a broken file a diagnostic will do. */
function findMissing(outcome: Outcome, requests: readonly FoundRequest[], functions: ReadonlySet<string>): readonly string[] {
  const failures: string[] = [];
  const byPointer = new Map(outcome.operations.map((operation) => [operation.pointer, operation]));
  const reported = new Set(outcome.diagnostics.map(({ pointer }) => pointer));
  for (const { pointer, name } of requests) {
    const operation = byPointer.get(pointer);
    if (operation !== undefined && functions.has(`${operation.module}/${operation.function}`)) continue;
    if (operation !== undefined) failures.push(`${operation.function} is in the manifest but not in src/resources/${operation.module}.ts`);
    else if (!brokenFiles.includes(outcome.file)) failures.push(`no function for "${name}" (${pointer})`);
    else if (!reported.has(pointer)) failures.push(`neither function nor diagnostic for "${name}" (${pointer})`);
  }
  const distinct = new Set(outcome.operations.map((operation) => `${operation.module}/${operation.function}`)).size;
  if (distinct !== outcome.operations.length) failures.push(`${outcome.operations.length - distinct} operations share a function's name`);
  const further = functions.size - outcome.operations.length;
  if (further !== 0) failures.push(`${functions.size} functions but ${outcome.operations.length} operations in the manifest`);
  return failures;
}

function compareBytes(first: Outcome, second: Outcome | undefined): readonly string[] {
  const again = second?.checksums ?? {};
  const paths = new Set([...Object.keys(first.checksums), ...Object.keys(again)]);
  return [...paths].filter((path) => first.checksums[path] !== again[path]);
}
