import type { Report } from "../../diagnostics/collector.ts";
import { describeKind, isList, isObject, type JsonObject } from "../../json/members.ts";
import { type ListEntry, readEntries } from "../fields.ts";
import type { Script } from "../model.ts";
import { childPlace, type SourcePlace } from "../place.ts";

/**
 * Reads the scripts of an `event` list at `place`. As in Postman, a script is an object with
 * `exec`, a list of lines or a string; disabled events, scripts that are only a link (`src`) and
 * scripts without code are left out.
 */
export function readEvents(raw: unknown, place: SourcePlace, report: Report): readonly Script[] {
  return readEntries(raw, "event", place, report).flatMap((entry) => readEvent(entry, report));
}

/**
 * Reads the scripts of a collection, folder or request of format v1. As in Postman's transformer,
 * `events` counts only where neither `preRequestScript` nor `tests` has code.
 */
export function readV1Scripts(owner: JsonObject, place: SourcePlace, report: Report): readonly Script[] {
  const legacy = [
    ...readCode(owner["preRequestScript"], "prerequest", childPlace(place, "preRequestScript"), report),
    ...readCode(owner["tests"], "test", childPlace(place, "tests"), report),
  ];
  if (legacy.length > 0) return legacy;
  return readEntries(owner["events"], "events", childPlace(place, "events"), report).flatMap((entry) => readEvent(entry, report));
}

function readEvent({ value, place }: ListEntry, report: Report): readonly Script[] {
  if (!isObject(value)) {
    const reading = "the entry is left out";
    report("wrongShape", place, { field: "event", found: describeKind(value), expected: "a list of objects", reading });
    return [];
  }
  const { listen, script, disabled } = value;
  if (Boolean(disabled) || (listen !== "prerequest" && listen !== "test")) return [];
  const at = childPlace(place, "script");
  if (!isObject(script)) return readCode(script, listen, at, report);
  const { exec, src } = script;
  const isLink = src !== undefined && src !== null && src !== "";
  return isLink ? [] : readCode(exec, listen, childPlace(at, "exec"), report);
}

function readCode(raw: unknown, phase: Script["phase"], { pointer, ...around }: SourcePlace, report: Report): readonly Script[] {
  if (isList(raw)) {
    const lines = raw.map((line) => (typeof line === "string" ? line : ""));
    const text = lines.join("\n").replaceAll("\r\n", "\n");
    const isEven = lines.every((line) => !line.includes("\n"));
    return text.trim() === "" ? [] : [{ phase, text, ...(isEven ? { isList: true } : {}), pointer }];
  }
  if (typeof raw === "string") return raw.trim() === "" ? [] : [{ phase, text: raw.replaceAll("\r\n", "\n"), pointer }];
  if (raw !== undefined && raw !== null) {
    const reading = "the script is ignored";
    report("wrongShape", { ...around, pointer }, { field: "exec", found: describeKind(raw), expected: "a list of lines", reading });
  }
  return [];
}
