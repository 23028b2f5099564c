import type { Operation, Resource } from "../../../ir/api.ts";
import { assumedStatuses } from "../../../ir/statuses.ts";
import { lookUp } from "../../../names/look-up.ts";
import { groupBy } from "../../../util/group-by.ts";
import { sha256, shortDigest } from "../../../util/sha256.ts";
import type { FileSet, TakenFiles } from "../../memory.ts";
import type { RenderOptions } from "../../target.ts";
import type { KnownPackage } from "../../tools.ts";
import type { ViewContext } from "../view/context.ts";
import { viewMockData } from "../view/mock/mock-data.ts";
import { listTypesBeside } from "../view/resource/left-types.ts";
import { viewResource } from "../view/resource/resource.ts";
import { viewTests } from "../view/tests.ts";
import type { Engine } from "./engine.ts";

/** The files that each resource has. */
export interface ResourceParts {
  /** Its module. */
  readonly source: (resource: Resource) => FileSet;
  /** The data of its mock. */
  readonly mock: (resource: Resource) => FileSet;
  /** Its tests with their fixtures. */
  readonly tests: (resource: Resource) => FileSet;
  /** Those of the parts that have been asked for. */
  readonly taken: TakenFiles;
  /** By module: a digest of all that its files are made from. */
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * Renders the files of resources. What is made from the same as in the last run is taken from
 * there: as it was rendered from `memory`, or else as it was written from `known`.
 */
export function createParts(
  context: ViewContext,
  engine: Engine,
  { known, memory }: Pick<RenderOptions, "known" | "memory">,
): ResourceParts {
  const render = { source: renderSource, mock: renderMock, tests: renderTests };
  const digests = digestResources(context);
  const taken = new Map<string, Drafts>();
  const take = known === undefined ? () => undefined : createTaker(known);
  const part = (kind: keyof typeof render) => (resource: Resource) => {
    const module = moduleOf(resource, context);
    const digest = lookUp(digests, module);
    const make = (): FileSet => take(module, pathsOf[kind](module), digest) ?? render[kind](resource, context, engine);
    const files = memory === undefined ? make() : memory.rendered(`${kind} ${module}`, digest, make);
    for (const [path, drafts] of files.taken ?? []) taken.set(path, drafts);
    return files;
  };
  return { source: part("source"), mock: part("mock"), tests: part("tests"), taken, digests };
}

const pathsOf = {
  source: (module: string) => [`src/resources/${module}.ts`] as const,
  mock: (module: string) => [`src/mock/${module}.ts`] as const,
  tests: (module: string) => [`test/${module}.test.ts`, `test/fixtures/${module}.ts`] as const,
};

type Drafts = NonNullable<ReturnType<TakenFiles["get"]>>;

/** Takes files from the last package, if they are all there and were made from the same. */
function createTaker({
  parts,
  files,
  drafts,
}: KnownPackage): (module: string, paths: readonly string[], digest: string) => FileSet | undefined {
  const draftsOf = groupBy(drafts, ([key]) => key.replace(/#.*/, ""));
  return (module, paths, digest) => {
    if (parts.get(module) !== digest) return undefined;
    const texts = new Map<string, string>();
    for (const path of paths) {
      const text = files.get(path);
      if (text === undefined) return undefined;
      texts.set(path, text);
    }
    return { files: texts, structure: new Map(), taken: new Map(paths.map((path) => [path, draftsOf.get(path) ?? []])) };
  };
}

/** What views of any resource see besides operations and types. */
function describeSurroundings(context: ViewContext): string {
  const { api, names, packageName, isNamed, layout, ...derived } = context;
  const sources = [...derived.sources].map(([variable, { known, description }]) => [
    variable,
    description,
    known.map(({ operation, name, source }) => [operation.resource, name, source]),
  ]);
  return JSON.stringify([
    // The id of an operation has a digest of its content, which nobody sees.
    { ...api, operations: [], types: [], sources: api.sources?.map(({ variable }) => variable) },
    [packageName, isNamed, layout],
    [names.modules, derived.origins, derived.fetching, derived.computing].map((each) => [...each]),
    sources,
  ]);
}

/** By module: a digest of what it is made from. A model is the same if its JSON is. */
function digestResources(context: ViewContext): ReadonlyMap<string, string> {
  const { api, names, operations, typePlaces } = context;
  const surroundings = sha256(describeSurroundings(context));
  const typesOf = groupBy(api.types, ({ id }) => typePlaces.get(id));
  const describeLeft = createLeftTypes(context);
  return new Map(
    api.resources.map((resource) => {
      const own = operations.get(resource.id) ?? [];
      const model = JSON.stringify([resource, own.map(asViewed), typesOf.get(resource.id)]);
      const seen = [
        own.map(({ id }) => [names.operations.get(id), context.needs.get(id), context.capturing.get(id)]),
        listIds(model).map((id) => [names.types.get(id), typePlaces.get(id)]),
        describeLeft(moduleOf(resource, context)),
      ];
      return [moduleOf(resource, context), shortDigest(JSON.stringify([surroundings, sha256(model), seen]))];
    }),
  );
}

/**
 * An operation as views see it: with all statuses that are assumed, whether by rule or because an
 * earlier run published them. The first run has the rule alone.
 */
function asViewed(operation: Operation): unknown {
  return [{ ...operation, assumed: undefined }, assumedStatuses(operation)];
}

/**
 * What a module passes on that it once declared; `undefined` for most, which pass on nothing. It is
 * looked for among the types of all operations.
 */
function createLeftTypes(context: ViewContext): (module: string) => unknown {
  const { api, names, typePlaces } = context;
  const { exports = {}, renamed } = names.lock;
  let everywhere: string | undefined;
  return (module) => {
    const left = Object.keys(exports).filter((name) => exports[name]?.includes(module));
    if (left.length === 0) return undefined;
    everywhere ??= sha256(
      JSON.stringify([[...names.types], [...typePlaces], api.operations.map((each) => listTypesBeside(each, context))]),
    );
    return [left, renamed, everywhere];
  };
}

/** All ids in the JSON of a model: those of the types that are referred to are among them. */
function listIds(model: string): readonly string[] {
  const ids = new Set<string>();
  for (const [, id = ""] of model.matchAll(/"id":("(?:[^"\\]|\\.)*")/g)) ids.add(String(JSON.parse(id)));
  return [...ids];
}

function renderSource(resource: Resource, context: ViewContext, engine: Engine): FileSet {
  const view = viewResource(resource, context);
  return oneFile(pathsOf.source(moduleOf(resource, context)), engine("resource.ts")(view), view.exports);
}

function renderMock(resource: Resource, context: ViewContext, engine: Engine): FileSet {
  return oneFile(pathsOf.mock(moduleOf(resource, context)), engine("mock-data.ts")(viewMockData(resource, context)), ["operations"]);
}

function oneFile([path]: readonly [string], text: string, names: readonly string[]): FileSet {
  return { files: new Map([[path, text]]), structure: new Map([[path, names]]) };
}

function renderTests(resource: Resource, context: ViewContext, engine: Engine): FileSet {
  const view = viewTests(resource, context);
  const [tests, fixtures] = pathsOf.tests(moduleOf(resource, context));
  return {
    files: new Map([
      [tests, engine("test.ts")(view)],
      [fixtures, withoutTrailingLines(engine("fixtures.ts")(view))],
    ]),
    structure: new Map([
      [tests, view.operations.map(() => "describe")],
      [fixtures, view.operations.map(({ name }) => name)],
    ]),
  };
}

/** Lists end with the empty line that separates their elements. */
export function withoutTrailingLines(text: string): string {
  return `${text.trimEnd()}\n`;
}

function moduleOf({ id }: Resource, { names }: ViewContext): string {
  return lookUp(names.modules, id).file;
}
