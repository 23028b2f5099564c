import type { Entity } from "../infer/entity.ts";
import { livingEntities } from "../infer/entity.ts";
import { variantStep } from "../infer/form.ts";
import { idOf } from "../infer/naming.ts";
import type { Operation } from "../ir/api.ts";
import type { Model } from "../ir/build.ts";
import { type NamedType, referencesOf, type Type } from "../ir/type.ts";
import type { Names } from "../names/allocate.ts";
import type { Code } from "../print/code.ts";
import { printIdentifier } from "../print/identifier.ts";
import { printType } from "../print/type.ts";
import { explainProperties, objectsOf, type PropertyEvidence } from "./properties.ts";
import { type Origin, traceOrigins } from "./samples.ts";

/** Why a type is what it is. */
export interface TypeExplanation {
  readonly name: string;
  /** As TypeScript; for an object the word alone, its properties follow. */
  readonly type: string;
  /** Where it was seen: the operation, the body and the steps in it. */
  readonly places: readonly string[];
  /** How many objects of the kind were seen. */
  readonly objects: number;
  /** The saved bodies that they come from. */
  readonly samples: readonly Origin[];
  readonly properties: readonly PropertyEvidence[];
}

/** What was asked about: an operation with its bodies, or a type. */
export type Explanation =
  | { readonly kind: "type"; readonly type: TypeExplanation }
  | { readonly kind: "operation"; readonly name: string; readonly item: readonly string[]; readonly bodies: readonly BodyExplanation[] };

/** One body of an operation, with the named types that it mentions first. */
export interface BodyExplanation {
  readonly body: string;
  readonly type: string;
  readonly types: readonly TypeExplanation[];
}

interface Context {
  readonly model: Model;
  readonly names: Names;
  readonly types: ReadonlyMap<string, NamedType>;
  readonly entities: ReadonlyMap<string, { readonly entity: Entity; readonly variant: string | undefined }>;
  readonly origins: ReturnType<typeof traceOrigins>;
}

/**
 * Explains an operation (by function name, item name or `Folder / Item`) or a type (by its name in the package). Case does not matter. `undefined` if there is
 * none of that name.
 */
export function explain(model: Model, names: Names, wanted: string): Explanation | undefined {
  const context = createContext(model, names);
  const typeId = [...names.types].find(([, name]) => isSame(name, wanted))?.[0];
  const type = typeId === undefined ? undefined : explainType(typeId, context);
  if (type !== undefined) return { kind: "type", type };
  const operation = model.api.operations.find((candidate) => namesOf(candidate, names).some((name) => isSame(name, wanted)));
  if (operation === undefined) return undefined;
  const name = names.operations.get(operation.id)?.function ?? "";
  return { kind: "operation", name, item: operation.item, bodies: bodiesOf(operation).map((body) => explainBody(body, context)) };
}

/** Every name that `explain` understands, for suggestions. */
export function explainableNames({ api }: Model, names: Names): readonly string[] {
  return [...names.types.values(), ...api.operations.flatMap((operation) => namesOf(operation, names))];
}

function createContext(model: Model, names: Names): Context {
  const entities = new Map<string, { entity: Entity; variant: string | undefined }>();
  for (const entity of livingEntities(model.evidence.graph)) {
    const id = idOf(entity);
    entities.set(id, { entity, variant: undefined });
    if (entity.form.kind !== "variants") continue;
    for (const variant of entity.form.records.keys()) entities.set(id + variantStep(variant), { entity, variant });
  }
  return {
    model,
    names,
    entities,
    types: new Map(model.api.types.map((type) => [type.id, type])),
    origins: traceOrigins(model.evidence),
  };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase();
}

function namesOf({ id, item }: Operation, names: Names): readonly string[] {
  return [names.operations.get(id)?.function ?? "", item.at(-1) ?? "", item.join(" / ")];
}

interface OperationBody {
  readonly body: string;
  readonly type: Type;
}

function bodiesOf({ body, responses }: Operation): readonly OperationBody[] {
  const sent = body.kind === "json" ? body.type : body.kind === "graphql" ? body.variables : undefined;
  return [
    ...(sent === undefined ? [] : [{ body: "request body", type: sent }]),
    ...responses.map(({ status, type }) => ({ body: `response ${status}`, type })),
  ];
}

function explainBody({ body, type }: OperationBody, context: Context): BodyExplanation {
  return { body, type: printed(type, context), types: referencesOf(type).flatMap((id) => explainType(id, context) ?? []) };
}

function explainType(id: string, context: Context): TypeExplanation | undefined {
  const named = context.types.get(id);
  const found = context.entities.get(id);
  if (named === undefined || found === undefined) return undefined;
  const objects = objectsOf(found.entity, found.variant);
  const properties = named.type.kind === "object" ? named.type.properties : [];
  return {
    name: context.names.types.get(id) ?? "",
    type: named.type.kind === "object" ? "object" : printed(named.type, context),
    places: found.entity.places.map(({ root, path }) => describePlace(root.id, path, context)),
    objects: objects.length,
    samples: [...new Set(objects.map((object) => context.origins.get(object) ?? ""))],
    properties: explainProperties({ objects, properties }, context.origins, (type) => printed(type, context)),
  };
}

/** `Create User, response 201: user` */
function describePlace(root: string, path: string, { model }: Context): string {
  const at = root.lastIndexOf("#");
  const operation = model.api.operations.find(({ id }) => id === root.slice(0, at));
  const body = root.slice(at + 1);
  const steps = path
    .split("/")
    .slice(1)
    .map((step) => (step === "~[]" ? "[]" : step === "~{}" ? "{}" : step.startsWith("~|") ? ` (${step.slice(2)})` : `.${step}`))
    .join("")
    .replace(/^[. ]/, "")
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  const called = `${operation?.item.at(-1) ?? "?"}, ${body === "body" ? "request body" : `response ${body}`}`;
  return steps === "" ? called : `${called}: ${steps}`;
}

/** In one line, without comments. */
function printed(type: Type, { names }: Context): string {
  const nameOf = (id: string): Code => printIdentifier(names.types.get(id) ?? "unknown");
  return printType(withoutComments(type), { nameOf, binary: () => printIdentifier("Blob") }).replace(/\s+/g, " ");
}

function withoutComments(type: Type): Type {
  switch (type.kind) {
    case "array":
      return { kind: "array", element: withoutComments(type.element) };
    case "map":
      return { kind: "map", value: withoutComments(type.value) };
    case "union":
      return { kind: "union", members: type.members.map(withoutComments) };
    case "string":
      return type.values === undefined ? { kind: "string" } : { kind: "string", values: type.values };
    case "unknown":
      return { kind: "unknown" };
    case "object":
      return {
        kind: "object",
        properties: type.properties.map(({ key, optional, type: inner }) => ({
          key,
          optional,
          type: withoutComments(inner),
          description: "",
        })),
      };
    default:
      return type;
  }
}
