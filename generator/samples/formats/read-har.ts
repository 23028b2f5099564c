import { childPointer } from "../../json/pointer.ts";
import { isList, isObject, type JsonObject } from "../../json/members.ts";
import type { BrokenEntry, RunReport, RunResponse } from "../run-report.ts";
import { bodyOf, type BodyOutcome, readBase64 } from "./read-body.ts";
import { findHeader } from "./read-newman.ts";
import { readRunRequest } from "./read-request.ts";

/**
 * Reads an HTTP archive (HAR 1.2), as browsers and proxies write it: `log.entries`, each with a
 * request and a response. Requests that failed have status 0 and are left out.
 */
export function readHar({ log }: JsonObject): RunReport {
  const entries = isObject(log) && isList(log["entries"]) ? log["entries"] : [];
  const responses: RunResponse[] = [];
  const broken: BrokenEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const pointer = childPointer("", "log", "entries", index);
    const read = isObject(entry) ? readEntry(entry, pointer) : { pointer, problem: "an entry is not an object" };
    if (read === undefined) continue;
    if ("problem" in read) broken.push(read);
    else responses.push(read);
  }
  return { responses, broken };
}

function readEntry({ request, response }: JsonObject, pointer: string): RunResponse | BrokenEntry | undefined {
  const status = isObject(response) ? response["status"] : undefined;
  if (status === 0) return undefined;
  const sent = isObject(request) ? readRunRequest(request["method"], request["url"], request["postData"]) : undefined;
  if (!isObject(response) || typeof status !== "number" || sent === undefined) {
    return { pointer, problem: "an entry has no request or no status" };
  }
  const content = isObject(response["content"]) ? response["content"] : {};
  const isEmpty = status === 204 || status === 205 || findHeader(response["headers"], "content-length").trim() === "0";
  const body = readContent(content, isEmpty);
  if (body.kind === "broken") return { pointer, problem: body.problem };
  const { mimeType } = content;
  const declared = findHeader(response["headers"], "content-type");
  const contentType = declared === "" && typeof mimeType === "string" ? mimeType : declared;
  return { pointer: childPointer(pointer, "response"), item: {}, request: sent, status, contentType, body };
}

/** Browsers write no text, or an empty one, for bodies that they have dropped or may not show. */
function readContent({ text, encoding }: JsonObject, isEmpty: boolean): BodyOutcome {
  if (typeof text !== "string" || text === "") return isEmpty ? { kind: "empty" } : { kind: "unknown" };
  return encoding === "base64" ? readBase64(text) : bodyOf(text);
}
