import type { Report } from "../diagnostics/collector.ts";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import { childPointer } from "../json/pointer.ts";
import type { ReadContext } from "./context.ts";
import type { Variable } from "./model.ts";
import { childPlace, type SourcePlace } from "./place.ts";
import { isCredentialName } from "./credential-names.ts";
import { type ListEntry, joinText, readDescription, readEntries } from "./fields.ts";
import { describeKind, isObject, type JsonObject } from "../json/members.ts";

/** The enabled variables of an environment or of globals, and the problems of their file. */
export interface Environment {
  readonly variables: readonly Variable[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Adds to variables of a file of their own where they are. */
export function placeVariables(variables: readonly Variable[], locate: (pointer: string) => SourceLocation): readonly Variable[] {
  return variables.map((variable) => ({ ...variable, location: locate(childPointer(variable.pointer, "value")) }));
}

/**
 * Reads the variables of a collection or an environment: a list of `{ key, value }`, or an object
 * of names and values. Disabled ones are left out. The last of equal names wins, in the position of
 * the first.
 *
 * Values are converted to strings as in Postman: null becomes `null`, a missing value is empty, a
 * list is joined with `,`, and the declared type is applied. Unlike in Postman, an entry with an
 * `id` but no `key` is named by its `id`.
 */
export function readVariables(raw: unknown, origin: Variable["origin"], place: SourcePlace, context: ReadContext): readonly Variable[] {
  const variables = new Map<string, Variable>();
  for (const { value, place: at } of listEntries(raw, place, context.report)) {
    const variable = isObject(value) ? readVariable(value, origin, at, context) : undefined;
    if (variable !== undefined) variables.set(variable.name, variable);
  }
  return [...variables.values()];
}

/** A variable as it is declared, disabled ones included. */
export interface WrittenVariable {
  readonly key: string;
  /** As Postman substitutes it. */
  readonly value: string;
  readonly type: "secret" | undefined;
  readonly description: string;
  readonly disabled: boolean;
}

/** The variables of a collection, for writing them in another format. */
export function listVariables(raw: unknown, place: SourcePlace, context: ReadContext): readonly WrittenVariable[] {
  return listEntries(raw, place, () => undefined).flatMap(({ value, place: at }) => {
    if (!isObject(value)) return [];
    const key = readName(value, at, () => undefined);
    if (key === undefined) return [];
    const description = readDescription(value["description"], at, () => undefined);
    const type = value["type"] === "secret" ? value["type"] : undefined;
    return [{ key, value: valueText(value["type"], value["value"], context), type, description, disabled: Boolean(value["disabled"]) }];
  });
}

/** Overlays collection variables with those of an environment, which win. */
export function overlayVariables(collection: readonly Variable[], environment: readonly Variable[]): readonly Variable[] {
  const variables = new Map(collection.map((variable) => [variable.name, variable]));
  for (const variable of environment) {
    const below = variables.get(variable.name);
    variables.set(variable.name, {
      ...variable,
      description: variable.description || (below?.description ?? ""),
      secret: variable.secret || (below?.secret ?? false),
    });
  }
  return [...variables.values()];
}

function listEntries(raw: unknown, place: SourcePlace, report: Report): readonly ListEntry[] {
  if (!isObject(raw)) return readEntries(raw, "variable", place, report);
  return Object.entries(raw).map(([key, value]) => ({ value: { key, value }, place: childPlace(place, key) }));
}

function readVariable(raw: JsonObject, origin: Variable["origin"], place: SourcePlace, context: ReadContext): Variable | undefined {
  // Environments use `enabled` and collections `disabled`; Postman ignores the other word in each.
  if (origin === "environment" ? raw["enabled"] === false || Boolean(raw["disabled"]) : Boolean(raw["disabled"])) return undefined;
  const name = readName(raw, place, context.report);
  if (name === undefined) return undefined;
  return {
    name,
    value: valueText(raw["type"], raw["value"], context),
    secret: raw["type"] === "secret" || isCredentialName(name),
    description: readDescription(raw["description"], place, context.report),
    origin,
    pointer: place.pointer,
  };
}

function readName(raw: JsonObject, place: SourcePlace, report: Report): string | undefined {
  const { key, id } = raw;
  if (typeof key === "string" && key !== "") return key;
  if (typeof key === "number") return String(key);
  if (typeof id === "string" && id !== "") {
    report("variableNamedById", place);
    return id;
  }
  if (key !== undefined && key !== null && key !== "") {
    report("wrongShape", place, { field: "key", found: describeKind(key), expected: "a string", reading: "the variable is left out" });
  } else if (raw["value"] !== undefined && raw["value"] !== null && raw["value"] !== "") report("variableWithoutName", place);
  return undefined;
}

function valueText(type: unknown, value: unknown, context: ReadContext): string {
  if (value === undefined) return "";
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return joinText(context.text.castVariable(type, value));
  }
  return joinText(value);
}
