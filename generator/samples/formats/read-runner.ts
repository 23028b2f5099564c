import { childPointer } from "../../json/pointer.ts";
import { isList, isObject, type JsonObject } from "../../json/members.ts";
import type { BrokenEntry, RunReport, RunResponse } from "../run-report.ts";
import { readRunRequest } from "./read-request.ts";

/**
 * Reads what Postman's collection runner exports. It leaves out methods and bodies, so its results
 * show nothing but statuses.
 */
export function readRunner({ results }: JsonObject): RunReport {
  const responses: RunResponse[] = [];
  const broken: BrokenEntry[] = [];
  for (const [index, result] of (isList(results) ? results : []).entries()) {
    const pointer = childPointer("", "results", index);
    const read = isObject(result) ? readResult(result, pointer) : undefined;
    if (read === undefined) broken.push({ pointer, problem: "a result has no status" });
    else responses.push(read);
  }
  return { responses, broken, leavesOutBodies: true };
}

function readResult({ id, name, url, responseCode }: JsonObject, pointer: string): RunResponse | undefined {
  const code = isObject(responseCode) ? responseCode["code"] : undefined;
  if (typeof code !== "number") return undefined;
  const request = readRunRequest(undefined, url);
  return {
    pointer,
    item: { ...(typeof id === "string" ? { id } : {}), ...(typeof name === "string" ? { name: name.trim() } : {}) },
    ...(request === undefined ? {} : { request }),
    status: code,
    contentType: "",
    body: { kind: "unknown" },
  };
}
