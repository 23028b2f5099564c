import { isList, isObject, type JsonObject } from "../../json/members.ts";

/**
 * What a run was written down as. `newman`: a JSON report of newman. `runner`: results exported
 * from Postman's collection runner. `har`: an HTTP archive. `trimmed`: what `postwright samples`
 * writes.
 */
export type RunKind = "newman" | "runner" | "har" | "trimmed";

/** Marks a file that `postwright samples` wrote. */
export const trimmedMark = "run-samples";

/** The kinds in words, for messages. */
export const runKindNames: Readonly<Record<RunKind, string>> = {
  newman: "a report of newman",
  runner: "an export of run results",
  har: "an HTTP archive (HAR)",
  trimmed: "a file of trimmed samples",
};

/** Recognises the report of a run by its contents; `undefined` for any other JSON. */
export function recogniseRun(value: unknown): RunKind | undefined {
  if (!isObject(value)) return undefined;
  if (value["postwright"] === trimmedMark && isList(value["responses"])) return "trimmed";
  const { run, log } = value;
  if (isObject(run) && isList(run["executions"])) return "newman";
  if (isObject(log) && isList(log["entries"])) return "har";
  return isRunnerExport(value) ? "runner" : undefined;
}

/** Results alone could be the answer of any API. */
function isRunnerExport({ results, collection_id: collection, totalPass, startedAt }: JsonObject): boolean {
  if (!isList(results) || (collection === undefined && totalPass === undefined && startedAt === undefined)) return false;
  return results.every((result) => isObject(result) && isObject(result["responseCode"]));
}
