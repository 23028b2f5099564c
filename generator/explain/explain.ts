import type { TypeOverride } from "../config/model.ts";
import type { Entity } from "../infer/entity.ts";
import { livingEntities } from "../infer/entity.ts";
import { variantStep } from "../infer/form.ts";
import { idOf } from "../infer/naming.ts";
import type { Operation } from "../ir/api.ts";
import { type NamedType, referencesOf, type Type } from "../ir/type.ts";
import type { Names } from "../names/allocate.ts";
import type { PackageModel } from "../pipeline/model.ts";
import type { Code } from "../targets/typescript/print/code.ts";
import { printIdentifier } from "../targets/typescript/print/literal.ts";
import { printType } from "../targets/typescript/print/type.ts";
import { type Decision, decisionsOf, decisionsOfProperty, propertiesWithin } from "./decisions.ts";
import { explainProperties, objectsOf, type PropertyEvidence, type PropertyWords } from "./properties.ts";
import { type Origin, traceOrigins } from "./samples.ts";

/** Why a type is what it is. */
export interface TypeExplanation {
  readonly name: string;
  /** Its name without the config, where that gives it another. */
  readonly formerName?: string;
  /** As TypeScript; for an object the word alone, its properties follow. */
  readonly type: string;
  /** Where it was seen: the operation, the body and the steps in it. */
  readonly places: readonly string[];
  /** How many objects of the kind were seen. */
  readonly objects: number;
  /** The saved bodies that they come from. */
  readonly samples: readonly Origin[];
  readonly properties: readonly PropertyEvidence[];
  /** What of it is as it is because the config says so; of properties, see there. */
  readonly setByConfig: readonly Decision[];
}

/** Why an operation is typed as it is. */
export interface OperationExplanation {
  readonly name: string;
  readonly formerName?: string;
  readonly item: readonly string[];
  readonly setByConfig: readonly Decision[];
  readonly bodies: readonly BodyExplanation[];
}

/** What was asked about: an operation with its bodies, or a type. */
export type Explanation =
  { readonly kind: "type"; readonly type: TypeExplanation } | ({ readonly kind: "operation" } & OperationExplanation);

/** One body of an operation, with the named types that it mentions first. */
export interface BodyExplanation {
  readonly body: string;
  readonly type: string;
  readonly setByConfig: readonly Decision[];
  readonly types: readonly TypeExplanation[];
}

interface Context {
  readonly model: PackageModel;
  readonly types: ReadonlyMap<string, NamedType>;
  readonly entities: ReadonlyMap<string, { readonly entity: Entity; readonly variant: string | undefined }>;
  readonly origins: ReturnType<typeof traceOrigins>;
}

/**
 * Explains an operation (by function name, item name or `Folder / Item`) or a type (by its name in the package). What a config has renamed is also found
 * by its name without it. Case does not matter. `undefined` if there is none of that name.
 */
export function explain(model: PackageModel, wanted: string): Explanation | undefined {
  const context = createContext(model);
  return explainNamed(model.names, wanted, context) ?? explainNamed(model.changes.namesBefore, wanted, context);
}

function explainNamed(names: Names, wanted: string, context: Context): Explanation | undefined {
  const typeId = [...names.types].find(([, name]) => isSame(name, wanted))?.[0];
  const type = typeId === undefined ? undefined : explainType(typeId, context);
  if (type !== undefined) return { kind: "type", type };
  const { operations } = context.model.api;
  const operation = operations.find((candidate) => namesOf(candidate, names).some((name) => isSame(name, wanted)));
  return operation === undefined ? undefined : { kind: "operation", ...explainOperation(operation, context) };
}

function explainOperation(operation: Operation, context: Context): OperationExplanation {
  const { names, changes } = context.model;
  const name = names.operations.get(operation.id)?.function ?? "";
  const said = changes.operations.get(operation.id)?.name;
  return {
    name,
    ...formerName(name, changes.namesBefore.operations.get(operation.id)?.function),
    item: operation.item,
    setByConfig: said === undefined ? [] : [{ what: "name", keys: [], pointer: said.pointer }],
    bodies: bodiesOf(operation).map((body) => explainBody(body, context)),
  };
}

function formerName(name: string, before: string | undefined): { readonly formerName?: string } {
  return before === undefined || before === name ? {} : { formerName: before };
}

/** Every name that `explain` understands, for suggestions. */
export function explainableNames({ api, names }: PackageModel): readonly string[] {
  return [...names.types.values(), ...api.operations.flatMap((operation) => namesOf(operation, names))];
}

function createContext(model: PackageModel): Context {
  const entities = new Map<string, { entity: Entity; variant: string | undefined }>();
  for (const entity of livingEntities(model.evidence.graph)) {
    const id = idOf(entity);
    entities.set(id, { entity, variant: undefined });
    if (entity.form.kind !== "variants") continue;
    for (const variant of entity.form.records.keys()) entities.set(id + variantStep(variant), { entity, variant });
  }
  return {
    model,
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
  /** Where the type stands. */
  readonly holder: Operation["body"] | Operation["responses"][number];
}

function bodiesOf({ body, responses }: Operation): readonly OperationBody[] {
  const sent = body.kind === "json" ? body.type : body.kind === "graphql" ? body.variables : undefined;
  return [
    ...(sent === undefined ? [] : [{ body: "request body", type: sent, holder: body }]),
    ...responses.map((response) => ({ body: `response ${response.status}`, type: response.type, holder: response })),
  ];
}

function explainBody({ body, type, holder }: OperationBody, context: Context): BodyExplanation {
  const { changes } = context.model;
  const inside = propertiesWithin(type).flatMap((property) => decisionsOfProperty(property, changes, [property.key]));
  return {
    body,
    type: printed(type, context),
    setByConfig: [...decisionsOf(changes.origins.get(holder)), ...inside],
    types: referencesOf(type).flatMap((id) => explainType(id, context) ?? []),
  };
}

function explainType(id: string, context: Context): TypeExplanation | undefined {
  const named = context.types.get(id);
  const found = context.entities.get(id);
  if (named === undefined || found === undefined) return undefined;
  const { names, changes } = context.model;
  const name = names.types.get(id) ?? "";
  const objects = objectsOf(found.entity, found.variant);
  const properties = named.type.kind === "object" ? named.type.properties : [];
  const words: PropertyWords = {
    printType: (type) => printed(type, context),
    decisionsOf: (property) => decisionsOfProperty(property, changes),
  };
  return {
    name,
    ...formerName(name, changes.namesBefore.types.get(id)),
    type: named.type.kind === "object" ? "object" : printed(named.type, context),
    places: found.entity.places.map(({ root, path }) => describePlace(root.id, path, context)),
    objects: objects.length,
    samples: [...new Set(objects.map((object) => context.origins.get(object) ?? ""))],
    properties: explainProperties({ objects, properties }, context.origins, words),
    setByConfig: decisionsOfType(changes.types.get(id)),
  };
}

function decisionsOfType(override: TypeOverride | undefined): readonly Decision[] {
  return (["name", "form"] as const).flatMap((what) => {
    const said = override?.[what];
    return said === undefined ? [] : [{ what, keys: [], pointer: said.pointer }];
  });
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
function printed(type: Type, { model: { names } }: Context): string {
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
