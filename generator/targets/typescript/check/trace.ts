import type { ManifestOperation } from "../view/manifest.ts";
import type { CheckProblem } from "./problem.ts";

/**
 * The operation that a problem in a generated file comes from: the last one that is declared,
 * tested or filled in before its line.
 */
export function traceOperation(
  problem: CheckProblem,
  text: string,
  operations: readonly ManifestOperation[],
): ManifestOperation | undefined {
  const module = /^(?:src\/resources|test|test\/fixtures)\/([a-z0-9-]+?)(?:\.test)?\.ts$/.exec(problem.path)?.[1];
  const byName = new Map(operations.filter((operation) => operation.module === module).map((operation) => [operation.function, operation]));
  const lines = text.split("\n").slice(0, problem.line);
  for (const line of lines.reverse()) {
    const name = /^(?:export (?:function|const) |describe\(")([A-Za-z0-9_]+)/.exec(line)?.[1];
    if (name !== undefined && byName.has(name)) return byName.get(name);
  }
  return undefined;
}
