import type { TypeEvidence } from "../infer/evidence.ts";
import type { UniteReason } from "../infer/entity.ts";
import { printSteps } from "../infer/steps.ts";
import type { Operation, Parameter, ResponseType } from "../ir/api.ts";
import { sentType } from "../ir/operation-types.ts";
import { type NamedType, referencesOf, type Type } from "../ir/type.ts";
import type { Names } from "../names/allocate.ts";
import { indexNames } from "../names/table.ts";
import type { Decision, DecisionSubject } from "../override/changes.ts";
import type { PackageModel } from "../pipeline/model.ts";
import { groupBy } from "../util/group-by.ts";
import { explainProperties, type PropertyExplanation, type SamplePointer } from "./properties.ts";
import { explainPaging, type PagingExplanation } from "./paging.ts";
import { printOnOneLine } from "./print-type.ts";
import { explainVariable, type VariableExplanation, variableNamesOf } from "../pipeline/model-variables.ts";

/** Why a type is what it is. */
export interface TypeExplanation {
  readonly name: string;
  /** Its name without the config, if the config renames it. */
  readonly formerName?: string;
  /** As TypeScript; for an object just that word, because its properties follow. */
  readonly type: string;
  /** Where it was seen: the operation, the body and the steps in it. */
  readonly places: readonly string[];
  /** Why the objects of its places are one thing. */
  readonly united: readonly UniteReason[];
  /** Of a union: the property that decides which others there are. */
  readonly union?: { readonly key: string; readonly open: boolean };
  /** How many objects of the type were seen. */
  readonly objects: number;
  /** The saved bodies that they come from. */
  readonly samples: readonly SamplePointer[];
  readonly properties: readonly PropertyExplanation[];
  /** What the config has decided about the type, but not about its properties. */
  readonly setByConfig: readonly Decision[];
}

/** Why an operation is typed as it is. */
export interface OperationExplanation {
  readonly name: string;
  readonly formerName?: string;
  readonly item: readonly string[];
  readonly setByConfig: readonly Decision[];
  /** The parameters that only its description names: `query cursor`, `header X-Shop`. */
  readonly documented: readonly string[];
  readonly paging: PagingExplanation;
  readonly bodies: readonly BodyExplanation[];
}

/** The answer to a question about an operation, with its bodies, about a type or a variable. */
export type Explanation =
  | { readonly kind: "type"; readonly type: TypeExplanation }
  | ({ readonly kind: "operation" } & OperationExplanation)
  | { readonly kind: "variable"; readonly variable: VariableExplanation };

/** One body of an operation, with the named types that it refers to directly. */
export interface BodyExplanation {
  readonly body: string;
  /** No example has the status, but a script asserts it, or reads its body. */
  readonly script?: ResponseType["script"];
  readonly type: string;
  readonly setByConfig: readonly Decision[];
  readonly types: readonly TypeExplanation[];
}

/** A model, indexed for lookups. */
interface IndexedModel {
  readonly model: PackageModel;
  readonly names: Names;
  readonly types: ReadonlyMap<string, NamedType>;
  readonly evidence: ReadonlyMap<string, TypeEvidence>;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly formerFunctions: ReadonlyMap<string, string>;
  readonly formerTypes: ReadonlyMap<string, string>;
  readonly decisionsOn: (kind: DecisionSubject["kind"], id: string) => readonly Decision[];
}

/**
 * Explains an operation (by function name, item name or `Folder / Item`) or a type (by its name in
 * the package), or else a variable by its exact name. What a config has renamed is also found by
 * its former name. Case does not matter. `undefined` if nothing has that name.
 */
export function explain(model: PackageModel, wanted: string): Explanation | undefined {
  const indexed = indexModel(model);
  const { names, formerFunctions, formerTypes } = indexed;
  return (
    explainType(findId(names.types, wanted), indexed) ??
    explainOperation(findOperation(indexed, wanted), indexed) ??
    explainType(findId(formerTypes, wanted), indexed) ??
    explainOperation(indexed.operations.get(findId(formerFunctions, wanted) ?? ""), indexed) ??
    asExplanation(explainVariable(model, wanted.trim()))
  );
}

function asExplanation(variable: VariableExplanation | undefined): Explanation | undefined {
  return variable === undefined ? undefined : { kind: "variable", variable };
}

/** Every name that `explain` finds, for suggestions. */
export function explainableNames({ api, names }: PackageModel): readonly string[] {
  const { operations, types } = indexNames(names);
  const functions = api.operations.flatMap((operation) => namesOf(operation, operations.get(operation.id)?.function ?? ""));
  return [...types.values(), ...functions, ...variableNamesOf(api)];
}

function indexModel(model: PackageModel): IndexedModel {
  const { api, evidence, changes } = model;
  const decisions = groupBy(changes.decisions, ({ subject }) => `${subject.kind} ${subject.id}`);
  return {
    model,
    names: indexNames(model.names),
    types: new Map(api.types.map((type) => [type.id, type])),
    evidence: new Map(evidence.map((each) => [each.id, each])),
    operations: new Map(api.operations.map((operation) => [operation.id, operation])),
    formerFunctions: new Map(changes.formerFunctions.map(({ operation, name }) => [operation, name])),
    formerTypes: new Map(changes.formerTypes.map(({ type, name }) => [type, name])),
    decisionsOn: (kind, id) => (decisions.get(`${kind} ${id}`) ?? []).map(({ what, keys, pointer }) => ({ what, keys, pointer })),
  };
}

function findId(names: ReadonlyMap<string, string>, wanted: string): string | undefined {
  return [...names].find(([, name]) => isSame(name, wanted))?.[0];
}

function findOperation({ model, names }: IndexedModel, wanted: string): Operation | undefined {
  return model.api.operations.find((operation) =>
    namesOf(operation, names.operations.get(operation.id)?.function ?? "").some((name) => isSame(name, wanted)),
  );
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase();
}

function namesOf({ item }: Operation, functionName: string): readonly string[] {
  return [functionName, item.at(-1) ?? "", item.join(" / ")];
}

function explainOperation(operation: Operation | undefined, indexed: IndexedModel): Explanation | undefined {
  if (operation === undefined) return undefined;
  const { id, item } = operation;
  return {
    kind: "operation",
    name: indexed.names.operations.get(id)?.function ?? "",
    ...describeFormerName(indexed.formerFunctions.get(id)),
    item,
    setByConfig: indexed.decisionsOn("operation", id),
    documented: listDocumented(operation),
    paging: explainPaging(operation, indexed.model.api),
    bodies: explainBodies(operation, indexed),
  };
}

function listDocumented({ url, headers, body }: Operation): readonly string[] {
  const groups: readonly (readonly [string, readonly Parameter[]])[] = [
    ["query", url.query],
    ["header", headers],
    ["field", "fields" in body ? body.fields : []],
  ];
  return groups.flatMap(([place, parameters]) =>
    parameters.flatMap(({ name, documented }) => (documented === true ? [`${place} ${name}`] : [])),
  );
}

function describeFormerName(formerName: string | undefined): { readonly formerName?: string } {
  return formerName === undefined ? {} : { formerName };
}

function explainBodies({ id, body, responses }: Operation, indexed: IndexedModel): readonly BodyExplanation[] {
  const sent = sentType(body);
  return [
    ...(sent === undefined ? [] : [explainBody("request body", `${id}#body`, sent, indexed)]),
    ...responses.map(({ status, type, script }) => ({
      ...explainBody(`response ${status}`, `${id}#${status}`, type, indexed),
      ...(script === undefined ? {} : { script }),
    })),
  ];
}

function explainBody(body: string, id: string, type: Type, indexed: IndexedModel): BodyExplanation {
  return {
    body,
    type: printOnOneLine(type, indexed.names),
    setByConfig: indexed.decisionsOn("body", id),
    types: referencesOf(type).flatMap((reference) => describeType(reference, indexed) ?? []),
  };
}

function explainType(id: string | undefined, indexed: IndexedModel): Explanation | undefined {
  const type = id === undefined ? undefined : describeType(id, indexed);
  return type === undefined ? undefined : { kind: "type", type };
}

function describeType(id: string, indexed: IndexedModel): TypeExplanation | undefined {
  const named = indexed.types.get(id);
  const evidence = indexed.evidence.get(id);
  if (named === undefined || evidence === undefined) return undefined;
  const { type } = named;
  const decisions = indexed.decisionsOn("type", id);
  const printType = (inner: Type): string => printOnOneLine(inner, indexed.names);
  return {
    name: indexed.names.types.get(id) ?? "",
    ...describeFormerName(indexed.formerTypes.get(id)),
    type: type.kind === "object" ? "object" : printType(type),
    places: evidence.places.map(({ body, path }) => describePlace(body, path, indexed)),
    united: evidence.united,
    ...(evidence.union === undefined || decisions.some(({ what, keys }) => what === "form" && keys.length === 0)
      ? {}
      : { union: evidence.union }),
    objects: evidence.objects,
    samples: evidence.samples.map(({ pointer }) => pointer),
    properties: type.kind === "object" ? explainProperties(type.properties, evidence, decisions, printType) : [],
    setByConfig: decisions.filter(({ keys }) => keys.length === 0),
  };
}

/** `Create User, response 201: user` */
function describePlace(root: string, path: string, { operations }: IndexedModel): string {
  const at = root.lastIndexOf("#");
  const operation = operations.get(root.slice(0, at));
  const body = root.slice(at + 1);
  const steps = printSteps(path, (value) => ` (${value})`);
  const called = `${operation?.item.at(-1) ?? "?"}, ${body === "body" ? "request body" : `response ${body}`}`;
  return steps === "" ? called : `${called}: ${steps}`;
}
