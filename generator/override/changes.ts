import type { OperationOverride, TypeOverride, ValueOverride } from "../config/model.ts";
import type { Body, OperationDraft, ResponseType } from "../ir/api.ts";
import { sentType } from "../ir/operation-types.ts";
import type { NamedType, Property, Type } from "../ir/type.ts";
import type { Names } from "../names/allocate.ts";
import type { OverriddenModel } from "./apply.ts";
import type { OverrideOrigins } from "./types.ts";

/** What a config has decided about a package, as plain data. */
export interface ConfigChanges {
  readonly decisions: readonly ConfigDecision[];
  /** The names that functions have without the config, where it renames them. */
  readonly formerFunctions: readonly { readonly operation: string; readonly name: string }[];
  /** The names that types have without the config, where it renames them. */
  readonly formerTypes: readonly { readonly type: string; readonly name: string }[];
}

/** One thing that a config has decided, whatever the samples show. */
export interface ConfigDecision extends Decision {
  readonly subject: DecisionSubject;
}

/**
 * An operation, a named type or a body. The id of a body is `<operation>#body` or
 * `<operation>#<status>`.
 */
export interface DecisionSubject {
  readonly kind: "operation" | "type" | "body";
  readonly id: string;
}

/** What is decided, and where. */
export interface Decision {
  readonly what: "name" | "required" | "type" | "enum" | "form" | "paging";
  /** Keys of properties, from the subject on: of objects that have no name of their own. */
  readonly keys: readonly string[];
  /** JSON pointer in the config. */
  readonly pointer: string;
}

/** Lists what a config has decided, in the order of the API. */
export function describeChanges({ api, names, overrides }: OverriddenModel): ConfigChanges {
  const { operations, types, namesBefore } = overrides;
  return {
    decisions: [
      ...[...overrides.adopted].map(([id, pointer]) => decide({ kind: "operation", id }, { what: "name", keys: [], pointer })),
      ...api.operations.flatMap((operation) => decisionsOfOperation(operation, operations.get(operation.id), overrides.origins)),
      ...api.types.flatMap((type) => decisionsOfType(type, types.get(type.id), overrides.origins)),
    ],
    ...listFormerNames(names, namesBefore),
  };
}

function listFormerNames(names: Names, before: Names): Pick<ConfigChanges, "formerFunctions" | "formerTypes"> {
  if (names === before) return { formerFunctions: [], formerTypes: [] };
  return {
    formerFunctions: [...before.operations].flatMap(([operation, { function: name }]) =>
      names.operations.get(operation)?.function === name ? [] : [{ operation, name }],
    ),
    formerTypes: [...before.types].flatMap(([type, name]) => (names.types.get(type) === name ? [] : [{ type, name }])),
  };
}

function decisionsOfOperation(
  { id, body, responses }: OperationDraft,
  override: OperationOverride | undefined,
  origins: OverrideOrigins,
): readonly ConfigDecision[] {
  const { name, paging } = override ?? {};
  const sent = sentType(body);
  return [
    ...(name === undefined ? [] : [decide({ kind: "operation", id }, { what: "name", keys: [], pointer: name.pointer })]),
    ...(paging === undefined ? [] : [decide({ kind: "operation", id }, { what: "paging", keys: [], pointer: paging.pointer })]),
    ...(sent === undefined ? [] : decisionsOfBody(`${id}#body`, body, sent, origins)),
    ...responses.flatMap((response) => decisionsOfBody(`${id}#${response.status}`, response, response.type, origins)),
  ];
}

function decisionsOfBody(id: string, part: Body | ResponseType, type: Type, origins: OverrideOrigins): readonly ConfigDecision[] {
  if (origins.size === 0) return [];
  const inside = propertiesWithin(type).flatMap((property) => decisionsOfProperty(property, origins, [property.key]));
  return [...decisionsOfValue(origins.get(part), []), ...inside].map((decision) => decide({ kind: "body", id }, decision));
}

function decisionsOfType({ id, type }: NamedType, override: TypeOverride | undefined, origins: OverrideOrigins): readonly ConfigDecision[] {
  const own = (["name", "form"] as const).flatMap((what): readonly Decision[] => {
    const given = override?.[what];
    return given === undefined ? [] : [{ what, keys: [], pointer: given.pointer }];
  });
  const properties = type.kind === "object" ? type.properties : [];
  const inside = properties.flatMap((property) => decisionsOfProperty(property, origins, [property.key]));
  return [...own, ...inside].map((decision) => decide({ kind: "type", id }, decision));
}

function decide(subject: DecisionSubject, decision: Decision): ConfigDecision {
  return { subject, ...decision };
}

/**
 * What a config says about a value. What it says about the value's own properties is not part of
 * it.
 */
function decisionsOfValue(override: ValueOverride | undefined, keys: readonly string[]): readonly Decision[] {
  if (override === undefined) return [];
  const { required, type, values, form } = override;
  const given = { required, type, enum: values, form };
  return (["required", "type", "enum", "form"] as const).flatMap((what) => {
    const entry = given[what];
    return entry === undefined ? [] : [{ what, keys, pointer: entry.pointer }];
  });
}

/**
 * What a config says about a property, and about those of the nameless objects in it. The parser
 * limits the depth of types.
 */
function decisionsOfProperty(property: Property, origins: OverrideOrigins, keys: readonly string[]): readonly Decision[] {
  if (origins.size === 0) return [];
  const inside = propertiesWithin(property.type).flatMap((inner) => decisionsOfProperty(inner, origins, [...keys, inner.key]));
  return [...decisionsOfValue(origins.get(property), keys), ...inside];
}

/**
 * The properties of the objects in a type, through lists, maps and unions. Iterative: types may be
 * deep.
 */
function propertiesWithin(type: Type): readonly Property[] {
  const found: Property[] = [];
  const waiting: Type[] = [type];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === "object") found.push(...next.properties);
    else if (next.kind === "array") waiting.push(next.element);
    else if (next.kind === "map") waiting.push(next.value);
    else if (next.kind === "union") waiting.push(...next.members.toReversed());
  }
  return found;
}
