import type { Config, ConfigValue, OperationOverride, TypeOverride } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import type { ApiDraft } from "../ir/api.ts";
import { allocateNames, type Names } from "../names/allocate.ts";
import type { NameLock } from "../names/lock.ts";
import { adoptNames } from "../names/published/adopt.ts";
import { lockAssumed } from "../names/published/facts.ts";
import { listOwnNames } from "../names/published/former-names.ts";
import type { NamingRules } from "../names/rules.ts";
import type { InferredModel } from "../operations/bodies/infer-bodies.ts";
import { listFormOverrides, type PlacedFormOverride, reportUnsatisfied } from "./forms.ts";
import { createFinder, type FindOperation, listTypeIds, matchOperations, matchTypes } from "./match.ts";
import { overrideParameters } from "./parameters.ts";
import { overrideSegments } from "./segments.ts";
import { type PublishedLock, renameAll } from "./rename.ts";
import { type OverrideOrigins, overrideTypes } from "./types.ts";

/** An API with the names of its parts. */
export interface NamedModel extends InferredModel {
  readonly names: Names;
}

/** A model as a config wants it. */
export interface OverriddenModel extends NamedModel {
  readonly overrides: AppliedOverrides;
}

/** The overrides that were applied, by what they have changed. */
export interface AppliedOverrides {
  /** By operation id. */
  readonly operations: ReadonlyMap<string, OperationOverride>;
  /** By type id. Some of these types may no longer exist. */
  readonly types: ReadonlyMap<string, TypeOverride>;
  /** The places that let functions adopt their new names, by operation id. */
  readonly adopted: ReadonlyMap<string, string>;
  readonly origins: OverrideOrigins;
  /** The names before anything was renamed. */
  readonly namesBefore: Names;
}

/** The entries of a config, by the operations and types that they are about. */
export interface MatchedConfig {
  readonly config: Config;
  /** By operation id. */
  readonly operations: ReadonlyMap<string, OperationOverride>;
  /** By type id. */
  readonly types: ReadonlyMap<string, TypeOverride>;
  readonly forms: readonly PlacedFormOverride[];
  /** The operations whose functions take new names, with the places that say so. */
  readonly adopted: ReadonlyMap<string, string>;
}

/**
 * Finds what the entries of a config are about. Configs refer to functions and types by the names
 * that these would have without the config. Entries for unknown operations are reported; those for
 * unknown types are not yet, since they may be about types that other forms create.
 */
export function matchConfig(config: Config, { api, names }: NamedModel, published: NameLock, report: Report): MatchedConfig {
  const find = createFinder(config.operations, api, names, listOwnNames(names.operations, published));
  const operations = matchOperations(config.operations, find, report);
  const types = matchTypes(config.types, listTypeIds(names), () => undefined);
  return { config, operations, types, forms: listFormOverrides(operations, types), adopted: listAdopted(config, api, find, report) };
}

function listAdopted({ adopt }: Config, api: ApiDraft, find: FindOperation, report: Report): ReadonlyMap<string, string> {
  if (adopt.kind === "all") return new Map(api.operations.map(({ id }) => [id, adopt.pointer]));
  return new Map(
    adopt.operations.flatMap((entry) => {
      const id = find(entry, report);
      return id === undefined ? [] : [[id, entry.pointer] as const];
    }),
  );
}

/**
 * Names a model again after its bodies were inferred with other forms. What was named before keeps
 * its name, and what is published of bodies is what they are without the forms. Names of types that
 * no longer exist stay in the lock: the next run looks them up.
 */
export function nameAgain(model: InferredModel, before: Names, lock: NameLock, rules: NamingRules): NamedModel {
  const names = allocateNames(
    model.api,
    rules,
    { ...before.lock, types: { ...lock.types, ...before.lock.types } },
    { retired: lock, bodyTypes: model.bodyTypes },
  );
  const { bodies, shared, types } = before.lock;
  const published = bodies === undefined || shared === undefined ? {} : { bodies, shared };
  return { ...model, names: { ...names, lock: { ...names.lock, ...published, types: { ...types, ...names.lock.types } } } };
}

/**
 * Changes a model as a config says: parameters, types and names. Entries that match nothing are
 * reported.
 */
export function overrideModel(
  model: NamedModel,
  matched: MatchedConfig,
  published: PublishedLock,
  rules: NamingRules,
  report: Report,
): OverriddenModel {
  const { config, operations } = matched;
  const withParameters = { ...model.api, operations: overrideAllParameters(model.api, operations, report) };
  reportUnsatisfied(matched.forms, model.unsatisfied, report);
  const { api, origins } = overrideBodies(withParameters, model.names, config, operations, report);
  const types = matchTypes(listUnfinished(config, matched), listTypeIds(model.names), report);
  const adopted = pickAdopted(model, matched, published, rules);
  const functions = new Map([...adopted, ...pickNames(operations)]);
  const known = { ...model.names, lock: { ...model.names.lock, ...lockAssumed(api.operations, model.names.operations) } };
  const names = renameAll(known, { functions, types: pickNames(types) }, published, rules, report);
  const overrides = {
    operations,
    types: new Map([...matched.types, ...types]),
    adopted: new Map([...adopted].map(([id, { pointer }]) => [id, pointer])),
    origins,
    namesBefore: model.names,
  };
  return { ...model, api, names, overrides };
}

function overrideAllParameters(
  { operations }: ApiDraft,
  overrides: ReadonlyMap<string, OperationOverride>,
  report: Report,
): ApiDraft["operations"] {
  return operations.map((operation) => {
    const override = overrides.get(operation.id);
    return override === undefined ? operation : overrideParameters(overrideSegments(operation, override, report), override, report);
  });
}

function overrideBodies(
  api: ApiDraft,
  names: Names,
  config: Config,
  operations: ReadonlyMap<string, OperationOverride>,
  report: Report,
): ReturnType<typeof overrideTypes> {
  const typeIds = listTypeIds(names);
  const types = matchTypes(config.types, typeIds, () => undefined);
  const aliases = [...types].flatMap(([id, { name }]) => (name === undefined ? [] : [[name.value, id] as const]));
  return overrideTypes(api, { operations, types, typeIds: new Map([...aliases, ...typeIds]) }, report);
}

/**
 * All type entries but those that only set the form of a type: other forms may have removed that
 * type.
 */
function listUnfinished({ types }: Config, matched: MatchedConfig): readonly TypeOverride[] {
  const known = new Set(matched.types.values());
  return types.filter((type) => !(known.has(type) && type.form !== undefined && type.name === undefined && type.properties.length === 0));
}

/** The names that functions adopt. One that the config gives by hand is better. */
function pickAdopted(
  { api, names }: NamedModel,
  { adopted, operations }: MatchedConfig,
  { lock }: PublishedLock,
  rules: NamingRules,
): ReadonlyMap<string, ConfigValue<string>> {
  const byHand = pickNames(operations);
  const ids = new Set([...adopted.keys()].filter((id) => !byHand.has(id)));
  if (ids.size === 0) return new Map();
  const wanted = [...byHand.values()].map(({ value }) => value);
  const input = { operations: api.operations, names: names.operations, types: names.types.values(), published: lock, wanted };
  const found = adoptNames(ids, input, rules);
  return new Map([...found].map(([id, value]) => [id, { value, pointer: adopted.get(id) ?? "" }]));
}

function pickNames<Override extends OperationOverride | TypeOverride>(
  overrides: ReadonlyMap<string, Override>,
): ReadonlyMap<string, NonNullable<Override["name"]>> {
  return new Map([...overrides].flatMap(([id, { name }]) => (name === undefined ? [] : [[id, name]])));
}
