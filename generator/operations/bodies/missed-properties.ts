import type { SavedExample } from "../../collection/model.ts";
import type { DocumentedProperty } from "../../infer/root.ts";
import type { Json } from "../../json/json.ts";
import { parseTolerantJson } from "../../json/parse-tolerant.ts";
import { readMissingNames, saysMissing } from "../../prose/missing.ts";
import { lowerCase } from "../../util/letters.ts";
import { maxErrorValues } from "../../util/limits.ts";

/** Statuses with which servers refuse a request that lacks something. */
const refused: ReadonlySet<number> = new Set([400, 409, 422]);

/** The members of an error that name the property that it is about. */
const subjects: ReadonlySet<string> = new Set("field path property param parameter name attribute loc pointer key target".split(" "));

/**
 * The properties of a request body that saved error responses say are missing, as if a description
 * required them. By path, as in `readPropertyDocs`. Reads messages (`email is required`), errors by
 * property (`{ email: ["can't be blank"] }`) and errors with a subject
 * (`{ field: "email", message: "is required" }`).
 */
export function readMissedProperties(examples: readonly SavedExample[]): ReadonlyMap<string, DocumentedProperty> {
  const names = examples.flatMap(missedBy);
  const required: DocumentedProperty = { description: "", requirement: "required", allowedValues: undefined };
  return new Map(names.map((name) => [name.replace(/\[\d{0,3}\]/g, "[]"), required]));
}

/** True if a saved response says that its request lacks something: that body shows no type. */
export function saysMissedProperty(example: SavedExample): boolean {
  return missedBy(example).length > 0;
}

function missedBy({ code, body = "" }: SavedExample): readonly string[] {
  return code !== undefined && refused.has(code) ? missedIn(body) : [];
}

function missedIn(body: string): readonly string[] {
  const { value } = parseTolerantJson(body);
  if (value === undefined) return readMissingNames(body);
  const names: string[] = [];
  const pending: Visit[] = [{ value, subject: undefined }];
  for (const { value: next, subject } of pending) {
    if (pending.length > maxErrorValues) break;
    if (next.kind === "array") for (const item of next.items) pending.push({ value: item, subject });
    if (next.kind === "object") pending.push(...visitMembers(next));
    if (next.kind !== "string") continue;
    names.push(...readMissingNames(next.value));
    if (subject !== undefined && saysMissing(next.value)) names.push(subject);
  }
  return names;
}

/** A value in an error, and the property that it may be about. */
interface Visit {
  readonly value: Json;
  readonly subject: string | undefined;
}

function visitMembers({ members }: Extract<Json, { kind: "object" }>): readonly Visit[] {
  const named = members.find(({ key }) => subjects.has(lowerCase(key)));
  const own = named === undefined ? undefined : subjectOf(named.value);
  return members.map(({ key, value }) => ({ value, subject: own ?? key }));
}

/** `email` as it is, `["body", "email"]`, `/data/attributes/email`. */
function subjectOf(value: Json): string | undefined {
  if (value.kind === "array") {
    const steps = value.items.flatMap((item) => (item.kind === "string" ? [item.value] : []));
    return (steps[0] === "body" ? steps.slice(1) : steps).join(".");
  }
  if (value.kind !== "string") return undefined;
  return value.value.replace(/^[/#]+/, "").replaceAll("/", ".");
}
