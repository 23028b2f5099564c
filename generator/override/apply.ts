import type { Config, OperationOverride, TypeOverride } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import type { SourceLocation } from "../diagnostics/diagnostic.ts";
import type { FormWish } from "../infer/form-overrides.ts";
import type { Api } from "../ir/api.ts";
import type { BuildOptions, Model } from "../operations/build.ts";
import { allocateNames, type Names } from "../names/allocate.ts";
import type { NameLock } from "../names/lock.ts";
import { reviseFixtures } from "./fixtures.ts";
import { createJudge } from "./judge.ts";
import { listTypeIds, matchOperations, matchTypes } from "./match.ts";
import { overrideParameters } from "./parameters.ts";
import { renameAll } from "./rename.ts";
import { type Origins, overrideTypes } from "./types.ts";
import { explainUnmet, listWishes, type PlacedWish } from "./wishes.ts";

/** An API, what it was made of, and the names of its parts. */
export interface NamedModel extends Model {
  readonly names: Names;
}

/** What a config has changed, for those who want to know. */
export interface Changes {
  /** By the ids of operations. */
  readonly operations: ReadonlyMap<string, OperationOverride>;
  /** By the ids of types; also of some that are no more. */
  readonly types: ReadonlyMap<string, TypeOverride>;
  readonly origins: Origins;
  /** The names before anything was renamed. */
  readonly before: Names;
}

/** A model as a config wants it. */
export interface Applied extends NamedModel {
  readonly changes: Changes;
}

/** What applying a config takes besides it. */
export interface ApplyContext {
  /** The lock that the names were allocated with. */
  readonly lock: NameLock;
  /** Builds the API once more. */
  readonly build: (options: BuildOptions) => Model;
  /** Into the config. */
  readonly report: Report;
  /** Line and column in the collection. */
  readonly locate: (pointer: string) => SourceLocation;
}

/** A model that no config speaks of. */
export function leaveAsIs(model: NamedModel): Applied {
  return { ...model, changes: { operations: new Map(), types: new Map(), origins: new Map(), before: model.names } };
}

/**
 * Does as a config says. It speaks of a package by the names that this would have without it; so the API is built and named first, and built anew only
 * where the config changes more than names. What it says of nothing, and what the saved examples contradict, is reported.
 */
export function applyConfig(config: Config, base: NamedModel, context: ApplyContext): Applied {
  const operations = matchOperations(config.operations, base.api, base.names, context.report);
  const known = matchTypes(config.types, listTypeIds(base.names), () => undefined);
  const wishes = listWishes(operations, known);
  const built =
    wishes.length === 0 && !changesTypes(config) ? { ...base, origins: new Map() } : rebuild(config, base, operations, wishes, context);
  const types = matchLeft(config, built.names, known, context.report);
  const names = renameAll(built.names, { functions: pickNames(operations), types: pickNames(types) }, context.report);
  const changes: Changes = { operations, types: new Map([...known, ...types]), origins: built.origins, before: built.names };
  return { api: built.api, evidence: built.evidence, names, changes };
}

function changesTypes({ operations, types }: Config): boolean {
  const parameters = operations.some(({ path, query, headers, form }) => path.length + query.length + headers.length + form.length > 0);
  return parameters || operations.some(({ body, responses }) => body !== undefined || responses.length > 0) || types.some(hasProperties);
}

function hasProperties({ properties }: TypeOverride): boolean {
  return properties.length > 0;
}

/** A type that a form has done away with has nothing left to say. */
function matchLeft(
  { types }: Config,
  names: Names,
  before: ReadonlyMap<string, TypeOverride>,
  report: Report,
): ReadonlyMap<string, TypeOverride> {
  const known = new Set(before.values());
  const left = types.filter((type) => !(known.has(type) && type.form !== undefined && type.name === undefined && !hasProperties(type)));
  return matchTypes(left, listTypeIds(names), report);
}

function pickNames<Override extends OperationOverride | TypeOverride>(
  overrides: ReadonlyMap<string, Override>,
): ReadonlyMap<string, NonNullable<Override["name"]>> {
  return new Map([...overrides].flatMap(([id, { name }]) => (name === undefined ? [] : [[id, name]])));
}

function rebuild(
  config: Config,
  base: NamedModel,
  operations: ReadonlyMap<string, OperationOverride>,
  wishes: readonly PlacedWish[],
  context: ApplyContext,
): NamedModel & { readonly origins: Origins } {
  const { report, locate, build } = context;
  const judge = createJudge(report, locate);
  const fixtures = new Map(base.api.operations.map((operation) => [operation.id, operation.fixtures]));
  let names = base.names;
  let origins: Origins = new Map();
  const model = build({
    forms: wishes,
    onUnmet: (wish) => reportUnmet(wish, wishes, report),
    reviseOperation: (operation) => {
      const override = operations.get(operation.id);
      return override === undefined ? operation : overrideParameters(operation, override, fixtures.get(operation.id) ?? [], judge);
    },
    reviseApi: (built) => {
      names = wishes.length === 0 ? base.names : nameAgain(built, base.names, context.lock);
      const revised = overrideBodies(config, built, names, operations, report);
      origins = revised.origins;
      return reviseFixtures(revised.api, origins, judge);
    },
  });
  return { ...model, names, origins };
}

function overrideBodies(
  config: Config,
  api: Api,
  names: Names,
  operations: ReadonlyMap<string, OperationOverride>,
  report: Report,
): ReturnType<typeof overrideTypes> {
  const typeIds = listTypeIds(names);
  const types = matchTypes(config.types, typeIds, () => undefined);
  const aliases = [...types].flatMap(([id, { name }]) => (name === undefined ? [] : [[name.value, id] as const]));
  return overrideTypes(api, { operations, types, typeIds: new Map([...aliases, ...typeIds]) }, report);
}

/** Names what other forms have brought forth. The lock keeps the names of what they have done away with: the next run asks for these. */
function nameAgain(api: Api, before: Names, lock: NameLock): Names {
  const names = allocateNames(api, { ...before.lock, types: { ...lock.types, ...before.lock.types } });
  return { ...names, lock: { ...names.lock, types: { ...before.lock.types, ...names.lock.types } } };
}

function reportUnmet(wish: FormWish, wishes: readonly PlacedWish[], report: Report): void {
  const placed = wishes.find((each) => each === wish);
  if (placed === undefined) return;
  report("overrideImpossible", { pointer: placed.pointer, item: [] }, { name: placed.name, reason: explainUnmet(placed) });
}
