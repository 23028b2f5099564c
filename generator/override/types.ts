import type { NamedOverride, OperationOverride, TypeOverride, ValueOverride } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import { variantStep } from "../infer/steps.ts";
import { createDecoder } from "../ir/big-types.ts";
import { unite } from "../ir/unite.ts";
import type { ApiDraft, Body, OperationDraft, ResponseType } from "../ir/api.ts";
import { bodyTypes } from "../ir/operation-types.ts";
import { type NamedType, type Property, referencesOf, type Type } from "../ir/type.ts";
import { withoutRequirement } from "../prose/required.ts";
import { reachFrom } from "../util/reach.ts";
import { decodeOf, isUndecided } from "./decoding.ts";
import { withEnum } from "./enum.ts";
import { toType } from "./expression.ts";
import { reportUnmatched } from "./match.ts";

/**
 * The parts of an API that a config has changed, by identity, each with the override that did so.
 */
export type OverrideOrigins = ReadonlyMap<Property | Body | ResponseType, ValueOverride>;

/** The overrides of types and of the bodies of operations, by id. */
export interface TypeOverrides {
  readonly operations: ReadonlyMap<string, OperationOverride>;
  readonly types: ReadonlyMap<string, TypeOverride>;
  /** Type ids by the names that a config may use for them. */
  readonly typeIds: ReadonlyMap<string, string>;
}

interface Revision {
  readonly typeIds: ReadonlyMap<string, string>;
  readonly report: Report;
  readonly origins: Map<Property | Body | ResponseType, ValueOverride>;
}

/**
 * Changes the types of bodies as a config says. Types that are no longer referred to are removed;
 * those that nothing referred to before were published, and stay.
 */
export function overrideTypes(
  api: ApiDraft,
  { operations, types, typeIds }: TypeOverrides,
  report: Report,
): { readonly api: ApiDraft; readonly origins: OverrideOrigins } {
  const revision: Revision = { typeIds, report, origins: new Map() };
  const revised = [...types].reduce((all, [id, override]) => reviseNamed(all, id, override, revision), api.types);
  const changed = api.operations.map((operation) => {
    const override = operations.get(operation.id);
    return override === undefined ? operation : reviseOperation(operation, override, revision);
  });
  const { origins } = revision;
  if (origins.size === 0) return { api: { ...api, operations: changed, types: revised }, origins };
  const decoded = decodeAgain(changed, revised, origins);
  const before = findReachable(api.operations, api.types);
  const after = findReachable(decoded, revised);
  return { api: { ...api, operations: decoded, types: revised.filter(({ id }) => after.has(id) || !before.has(id)) }, origins };
}

/** Whether responses contain big integers may have changed. */
function decodeAgain(
  operations: readonly OperationDraft[],
  types: readonly NamedType[],
  origins: Revision["origins"],
): readonly OperationDraft[] {
  const decode = createDecoder(types);
  const decodeOne = (response: ResponseType): ResponseType => {
    const decoded = decode(response);
    const origin = origins.get(response);
    if (origin !== undefined) origins.set(decoded, origin);
    return decoded;
  };
  return operations.map((operation) => ({ ...operation, responses: operation.responses.map(decodeOne) }));
}

/** An override of a union applies to its variants, too. */
function reviseNamed(types: readonly NamedType[], id: string, override: TypeOverride, revision: Revision): readonly NamedType[] {
  const start = id + variantStep("");
  const isSubject = (type: NamedType): boolean =>
    type.id === id || (type.id.startsWith(start) && !type.id.slice(start.length).includes("/"));
  if (override.properties.length === 0) return types;
  const search = createSearch(override.properties, revision);
  const revised = types.map((type) => (isSubject(type) ? { ...type, type: reviseObjects(type.type, search) } : type));
  reportUnseen(search);
  return revised;
}

function reviseOperation(operation: OperationDraft, { key, body, responses }: OperationOverride, revision: Revision): OperationDraft {
  const known = operation.responses.map(({ status }) => String(status));
  const added = responses.filter((response) => !known.includes(response.key)).flatMap((response) => addResponse(response, known, revision));
  const revised = operation.responses.map((response) => {
    const override = responses.find(({ key: status }) => status === String(response.status));
    return override === undefined ? response : reviseResponse(response, override, revision);
  });
  return {
    ...operation,
    body: body === undefined ? operation.body : reviseBody(operation.body, { ...body, key }, revision),
    responses: [...revised, ...added].sort((one, other) => one.status - other.status),
  };
}

/** A status that no example shows exists if the config says what its body is. */
function addResponse(override: NamedOverride, known: readonly string[], revision: Revision): readonly ResponseType[] {
  if (override.type === undefined && override.values === undefined) {
    reportUnmatched(revision.report, override, "documented status", known);
    return [];
  }
  const type = reviseValue({ kind: "unknown" }, override, revision);
  const added: ResponseType = { status: Number(override.key), decode: decodeOf(type), type, description: "" };
  revision.origins.set(added, override);
  return [added];
}

function reviseBody(body: Body, override: NamedOverride, revision: Revision): Body {
  const revised = withRevisedType(body, override, revision);
  if (revised === undefined) {
    reportUnmatched(revision.report, override, "JSON body of", []);
    return body;
  }
  revision.origins.set(revised, override);
  return revised;
}

function withRevisedType(body: Body, override: NamedOverride, revision: Revision): Body | undefined {
  if (body.kind === "graphql") {
    return body.variables === undefined ? undefined : { ...body, variables: reviseValue(body.variables, override, revision) };
  }
  if (body.kind !== "json") return undefined;
  const required = override.required?.value ?? !body.optional;
  const { orText, leftOut, ...json } = body;
  // A type that a config sets may contain strings, which are not the text then.
  const kept = override.type === undefined && override.values === undefined && orText === true ? { orText } : {};
  const asSaved = override.required === undefined && leftOut === true ? { leftOut } : {};
  return { ...json, ...kept, ...asSaved, type: reviseValue(body.type, override, revision), optional: !required };
}

function reviseResponse(response: ResponseType, override: NamedOverride, revision: Revision): ResponseType {
  if (!hasJson(response)) {
    reportUnmatched(revision.report, override, "JSON body of status", []);
    return response;
  }
  const type = reviseValue(response.type, override, revision);
  const isDeclared = override.type !== undefined || override.values !== undefined;
  const declared = isDeclared ? { declared: true as const, decode: isUndecided(response) ? decodeOf(type) : response.decode } : {};
  const revised = { ...response, ...declared, type: hasVoid(response.type) && !hasVoid(type) ? unite([type, { kind: "void" }]) : type };
  revision.origins.set(revised, override);
  return revised;
}

function hasJson({ decode }: ResponseType): boolean {
  return decode !== "text" && decode !== "binary" && decode !== "empty";
}

/** True if some example of the status has no body. */
function hasVoid(type: Type): boolean {
  return type.kind === "union" && type.members.some(({ kind }) => kind === "void");
}

function reviseValue(type: Type, { type: given, values, properties }: ValueOverride, revision: Revision): Type {
  const stated = given === undefined ? type : (toType(given.value, (name) => idOf(name, revision)) ?? type);
  const retyped = stated.kind === "number" && stated.big === undefined && isBig(type) ? { ...stated, big: false } : stated;
  const listed = values === undefined ? retyped : withEnum(retyped, values.value);
  if (properties.length === 0) return listed;
  const search = createSearch(properties, revision);
  const revised = reviseObjects(listed, search);
  reportUnseen(search);
  return revised;
}

/** True for the type of a value that was seen as a big integer. */
function isBig(type: Type): boolean {
  return type.kind === "union" ? type.members.some(isBig) : type.kind === "number" && type.big === true;
}

function idOf({ value, pointer }: { readonly value: string; readonly pointer: string }, { typeIds, report }: Revision): string | undefined {
  const id = typeIds.get(value);
  if (id === undefined) reportUnmatched(report, { key: value, pointer }, "type", [...typeIds.keys()]);
  return id;
}

/** Properties that are looked for, and the keys that were found so far. */
interface PropertySearch {
  readonly wanted: ReadonlyMap<string, NamedOverride>;
  readonly keys: Set<string>;
  readonly revision: Revision;
}

function createSearch(properties: readonly NamedOverride[], revision: Revision): PropertySearch {
  return { wanted: new Map(properties.map((property) => [property.key, property])), keys: new Set(), revision };
}

function reportUnseen({ wanted, keys, revision }: PropertySearch): void {
  for (const [key, override] of wanted) if (!keys.has(key)) reportUnmatched(revision.report, override, "property", [...keys]);
}

/**
 * Changes the properties of the objects in a type, through lists and maps, but not those of named
 * types.
 */
function reviseObjects(type: Type, search: PropertySearch): Type {
  switch (type.kind) {
    case "array":
      return {
        kind: "array",
        element: reviseObjects(type.element, search),
        ...(type.positions === undefined ? {} : { positions: type.positions.map((position) => reviseObjects(position, search)) }),
      };
    case "map":
      return { ...type, value: reviseObjects(type.value, search) };
    case "union":
      return { kind: "union", members: type.members.map((member) => reviseObjects(member, search)) };
    case "object":
      return { ...type, properties: type.properties.map((property) => reviseProperty(property, search)) };
    default:
      return type;
  }
}

function reviseProperty(property: Property, { wanted, keys, revision }: PropertySearch): Property {
  keys.add(property.key);
  const override = wanted.get(property.key);
  if (override === undefined) return property;
  const required = override.required?.value;
  // The collection's own mark would contradict what the config says.
  const said = required === undefined ? {} : { optional: !required, description: withoutRequirement(property.description, !required) };
  const revised = { ...property, type: reviseValue(property.type, override, revision), ...said };
  revision.origins.set(revised, override);
  return revised;
}

function findReachable(operations: readonly OperationDraft[], types: readonly NamedType[]): ReadonlySet<string> {
  const inside = new Map(types.map(({ id, type }) => [id, referencesOf(type)]));
  return reachFrom(operations.flatMap(bodyTypes).flatMap(referencesOf), (id) => inside.get(id));
}
