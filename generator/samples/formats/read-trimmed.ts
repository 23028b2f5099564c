import type { Json } from "../../json/json.ts";
import { childPointer } from "../../json/pointer.ts";
import { printJson } from "../../json/print-json.ts";
import { upperCase } from "../../util/letters.ts";
import type { BrokenEntry, RunBody, RunItem, RunReport, RunResponse } from "../run-report.ts";

/**
 * Reads what `postwright samples` writes. From the text rather than from values, because integers
 * beyond 2^53 are to stay what they are.
 */
export function readTrimmed(file: Json): RunReport {
  const list = memberOf(file, "responses");
  const responses: RunResponse[] = [];
  const broken: BrokenEntry[] = [];
  for (const [index, entry] of (list?.kind === "array" ? list.items : []).entries()) {
    const pointer = childPointer("", "responses", index);
    const read = readEntry(entry, pointer);
    if (read === undefined) broken.push({ pointer, problem: "an entry has no item or no status" });
    else responses.push(read);
  }
  return { responses, broken };
}

function readEntry(entry: Json, pointer: string): RunResponse | undefined {
  const status = memberOf(entry, "status");
  const item = readItem(entry);
  if (status?.kind !== "number" || item === undefined) return undefined;
  const type = memberOf(entry, "type");
  const contentType = type?.kind === "string" ? type.value : "";
  return { pointer, item, status: Number(status.text), contentType, body: readBody(entry) };
}

function readItem(entry: Json): RunItem | undefined {
  const item = memberOf(entry, "item");
  const request = memberOf(entry, "request");
  const path = item?.kind === "array" ? item.items.flatMap((part) => (part.kind === "string" ? [part.value] : [])) : [];
  const [, method = "", target = ""] = request?.kind === "string" ? (/^(\S+) \/?(.*)$/s.exec(request.value) ?? []) : [];
  if (path.length === 0 || method === "") return undefined;
  const template = { method: upperCase(method), host: "", path: target === "" ? [] : target.split("/"), query: [] };
  const number = memberOf(entry, "number");
  const place = number?.kind === "number" ? Number(number.text) - 1 : 0;
  return { name: path.at(-1) ?? "", path, place, template };
}

function readBody(entry: Json): RunBody {
  const body = memberOf(entry, "body");
  if (body !== undefined) return { kind: "text", text: printJson(body) };
  const lines = memberOf(entry, "lines");
  if (lines?.kind === "array") return { kind: "text", text: lines.items.map((line) => printJson(line)).join("\n") };
  const text = memberOf(entry, "text");
  if (text?.kind === "string" && text.value !== "") return { kind: "text", text: text.value };
  const empty = memberOf(entry, "empty");
  return empty?.kind === "boolean" && empty.value ? { kind: "empty" } : { kind: "unknown" };
}

function memberOf(value: Json, key: string): Json | undefined {
  return value.kind === "object" ? value.members.findLast((member) => member.key === key)?.value : undefined;
}
