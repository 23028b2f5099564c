import type { AnswerSchema, AssertedStatus, Assignment, NamedValue, ScriptFindings, ScriptNote, SentBody, SentRequest } from "../model.ts";
import type { FoundAssignment, FoundRequest, FoundSchema, FoundStatus, Recorder } from "../run/recorder.ts";
import { jsonOf } from "../values/literal.ts";
import { nameAndValue } from "../values/named.ts";
import { isAnyStatus, namedStatuses, type StatusSet } from "../values/statuses.ts";
import { textOf, type Value } from "../values/value.ts";
import { describeValue, ownParts } from "./describe-value.ts";
import { withoutIndex } from "../values/answers.ts";
import { describePaths } from "./describe-paths.ts";
import { createScriptLocator, type Locate } from "./places.ts";
import { upperCase } from "../../util/letters.ts";

/** What was found at a level, as data. */
export function describeFindings(recorder: Recorder, notes: readonly ScriptNote[]): ScriptFindings {
  const locate = createScriptLocator();
  const assignments = recorder.assignments.map((found) => describeAssignment(found, locate));
  const isCapture = ({ value }: Assignment): boolean => ownParts(value).length > 0;
  return {
    statuses: recorder.statuses.map((found) => describeStatus(found, locate)),
    paths: describePaths(recorder.paths, locate),
    schemas: recorder.schemas.flatMap((found) => describeSchema(found, locate)),
    captures: assignments.filter(isCapture),
    preparations: assignments.filter((assignment) => !isCapture(assignment)),
    requests: recorder.requests.map((found) => describeRequest(found, locate)),
    notes,
  };
}

function describeStatus({ statuses, under }: FoundStatus, locate: Locate): AssertedStatus {
  const named = namedStatuses(statuses);
  const isClass = statuses.length === 1 && statuses.every(({ from, to }) => from % 100 === 0 && to === from + 99);
  return {
    kind: named !== undefined ? "status" : isClass ? "class" : "range",
    statuses: named ?? [],
    ranges: statuses,
    conditional: under.conditional || under.branched,
    place: locate(under),
  };
}

/** Schemas that the script contains as a whole. */
function describeSchema({ answer, schema, under }: FoundSchema, locate: Locate): readonly AnswerSchema[] {
  const json = jsonOf(schema);
  if (json?.kind !== "object") return [];
  const path = answer.path.map(withoutIndex);
  return [{ path, schema: json, ...statusesOf(under), place: locate(under) }];
}

function statusesOf({ statuses }: { readonly statuses: StatusSet }): Pick<AnswerSchema, "statuses"> {
  return isAnyStatus(statuses) ? {} : { statuses };
}

function describeAssignment({ target, value, under }: FoundAssignment, locate: Locate): Assignment {
  const { conditional, phase } = under;
  return { target, value: describeValue(value), phase, conditional, ...statusesOf(under), place: locate(under) };
}

function describeRequest({ method, url, headers, body, under }: FoundRequest, locate: Locate): SentRequest {
  const content = describeBody(body);
  return {
    method: upperCase((textOf(method) ?? "GET").slice(0, longestName)),
    url: describeValue(url),
    headers: namedValues(headers),
    ...(content === undefined ? {} : { body: content }),
    phase: under.phase,
    conditional: under.conditional,
    place: locate(under),
  };
}

/** Headers and fields of a request that are kept; UTF-16 units of their names, and of a method. */
const mostEntries = 100;
const longestName = 200;

/** Headers and fields: `{ name: value }`, a list of `{ key, value }`, or `"name: value"`. */
function namedValues(given: Value): readonly NamedValue[] {
  if (given.kind === "object") {
    return [...given.members].slice(0, mostEntries).flatMap(([name, { value }]) => namedValue(name, value));
  }
  const entries = given.kind === "list" ? given.items.slice(0, mostEntries).map(({ value }) => value) : [given];
  return entries.flatMap((entry) => {
    const [name, value] = nameAndValue(entry, ":");
    return name === undefined ? [] : namedValue(name, value);
  });
}

function namedValue(name: string, value: Value): readonly NamedValue[] {
  return name.length > longestName ? [] : [{ name, value: describeValue(value) }];
}

function describeBody(given: Value): SentBody | undefined {
  if (given.kind === "constant" && given.value === undefined) return undefined;
  if (given.kind !== "object") return { kind: "raw", value: describeValue(given) };
  const mode = textOf(given.members.get("mode")?.value) ?? "raw";
  const content = given.members.get(mode)?.value;
  if (content === undefined) return { kind: "raw", value: describeValue(given) };
  if (mode === "urlencoded" || mode === "formdata") return { kind: mode, fields: namedValues(content) };
  return { kind: "raw", value: describeValue(content) };
}
