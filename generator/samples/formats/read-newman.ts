import { childPointer } from "../../json/pointer.ts";
import { isList, isObject, type JsonObject } from "../../json/members.ts";
import { countValue } from "../../util/group-by.ts";
import { lowerCase } from "../../util/letters.ts";
import { maxFileDepth } from "../../util/limits.ts";
import type { BrokenEntry, RunItem, RunReport, RunResponse } from "../run-report.ts";
import { bodyOf, type BodyOutcome, readStream } from "./read-body.ts";
import { readRunRequest } from "./read-request.ts";

/**
 * Reads a JSON report of newman: `run.executions`, each with the item, the request that was sent,
 * and the response. The report contains the collection too, which names the folders of an item.
 */
export function readNewman({ run, collection }: JsonObject): RunReport {
  const executions = isObject(run) && isList(run["executions"]) ? run["executions"] : [];
  const paths = listPaths(collection);
  const responses: RunResponse[] = [];
  const broken: BrokenEntry[] = [];
  for (const [index, execution] of executions.entries()) {
    const pointer = childPointer("", "run", "executions", index);
    const read = isObject(execution) ? readExecution(execution, pointer, paths) : { pointer, problem: "an execution is not an object" };
    if (read === undefined) continue;
    if ("problem" in read) broken.push(read);
    else responses.push(read);
  }
  return { responses, broken };
}

/** `undefined` if there was no response. */
function readExecution(
  execution: JsonObject,
  pointer: string,
  paths: ReadonlyMap<string, NamedPlace>,
): RunResponse | BrokenEntry | undefined {
  const { response } = execution;
  if (response === undefined || response === null) return undefined;
  // Postman's own command line calls the item `requestExecuted`.
  const item = isObject(execution["item"]) ? execution["item"] : execution["requestExecuted"];
  const code = isObject(response) ? response["code"] : undefined;
  if (!isObject(response) || !isObject(item) || typeof code !== "number") {
    return { pointer, problem: "an execution has no item or no status" };
  }
  const body = readBody(response);
  if (body.kind === "broken") return { pointer, problem: body.problem };
  const sent = execution["request"];
  const request = isObject(sent) ? readRunRequest(sent["method"], sent["url"], sent["body"]) : undefined;
  return {
    pointer: childPointer(pointer, "response"),
    item: readItem(item, execution["id"], paths),
    ...(request === undefined ? {} : { request }),
    status: code,
    contentType: findHeader(response["header"] ?? response["headers"], "content-type"),
    body,
  };
}

function readBody({ stream, body, responseSize }: JsonObject): BodyOutcome {
  if (stream !== undefined && stream !== null) return readStream(stream);
  if (typeof body === "string") return bodyOf(body);
  return responseSize === 0 ? { kind: "empty" } : { kind: "unknown" };
}

function readItem(item: JsonObject, executionId: unknown, paths: ReadonlyMap<string, NamedPlace>): RunItem {
  const { name } = item;
  const id = [item["id"], executionId].find((each) => typeof each === "string");
  const request = isObject(item["request"]) ? item["request"] : item;
  const template = readRunRequest(request["method"], request["url"], request["body"]);
  const named = id === undefined ? undefined : paths.get(id);
  return {
    ...(id === undefined ? {} : { id }),
    ...(typeof name === "string" ? { name: name.trim() } : {}),
    ...named,
    ...(template === undefined ? {} : { template }),
  };
}

type NamedPlace = Required<Pick<RunItem, "path" | "place">>;

/** The names of folders and item by the ids in this report, which other reports do not share. */
function listPaths(collection: unknown): ReadonlyMap<string, NamedPlace> {
  const paths = new Map<string, NamedPlace>();
  const counts = new Map<string, number>();
  const pending: { readonly value: unknown; readonly path: readonly string[] }[] = [];
  // The last one is taken next, so they are added in reverse.
  const open = (items: readonly unknown[], path: readonly string[]): void => {
    for (const value of items.toReversed()) pending.push({ value, path });
  };
  if (isObject(collection) && isList(collection["item"])) open(collection["item"], []);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, path } = next;
    if (!isObject(value) || path.length > maxFileDepth) continue;
    const { id, name, item } = value;
    const own = [...path, typeof name === "string" ? name.trim() : ""];
    if (isList(item)) open(item, own);
    else if (typeof id === "string") paths.set(id, { path: own, place: countValue(counts, JSON.stringify(own)) - 1 });
  }
  return paths;
}

/** The last header of a name, in a list of `{ key, value }` or `{ name, value }`. */
export function findHeader(headers: unknown, name: string): string {
  if (!isList(headers)) return "";
  const found = headers.findLast((header) => {
    const key = isObject(header) ? (header["key"] ?? header["name"]) : undefined;
    return typeof key === "string" && lowerCase(key) === name;
  });
  return isObject(found) && typeof found["value"] === "string" ? found["value"] : "";
}
