import type { Resource } from "../../../ir/api.ts";
import { lookUp } from "../../../names/look-up.ts";
import { createRecall } from "../../../util/recall.ts";
import type { FileSet, TargetMemory } from "../../memory.ts";
import type { ViewContext } from "../view/context.ts";
import { viewMockData } from "../view/mock/mock-data.ts";
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
}

/**
 * Renders the files of resources. Those whose operations and types are as they were in the last run
 * are taken from `memory`, unless anything else that they are made from has changed.
 */
export function createParts(context: ViewContext, engine: Engine, memory: TargetMemory | undefined): ResourceParts {
  const render = { source: renderSource, mock: renderMock, tests: renderTests };
  if (memory === undefined) {
    const part = (kind: keyof ResourceParts) => (resource: Resource) => render[kind](resource, context, engine);
    return { source: part("source"), mock: part("mock"), tests: part("tests") };
  }
  const recall = memory.rendered("", describeSurroundings(context), createRecall);
  const texts = describeResources(context);
  const part = (kind: keyof ResourceParts) => (resource: Resource) =>
    recall(`${kind} ${resource.id}`, lookUp(texts, resource.id), () => render[kind](resource, context, engine));
  return { source: part("source"), mock: part("mock"), tests: part("tests") };
}

/** All that views of a resource see besides its own operations and types. */
function describeSurroundings({ api, names, packageName, isNamed, layout, ...derived }: ViewContext): string {
  const sources = [...derived.sources].map(([variable, { known, description }]) => [
    variable,
    description,
    known.map(({ operation, name, source }) => [operation.id, name, source]),
  ]);
  // Types that a module once declared are looked for among the operations of all others.
  const left = names.lock.exports === undefined ? undefined : [names.lock.exports, names.lock.renamed, api];
  return JSON.stringify([
    { ...api, operations: [], types: [] },
    [packageName, isNamed, layout],
    [names.modules, names.operations, names.types].map((each) => [...each]),
    [derived.origins, derived.needs, derived.fetching, derived.computing, derived.capturing, derived.typePlaces].map((each) => [...each]),
    sources,
    left,
  ]);
}

/** The operations and types of each resource. A model is the same if its JSON is. */
function describeResources({ api, operations, typePlaces }: ViewContext): ReadonlyMap<string, string> {
  return new Map(
    api.resources.map((resource) => {
      const types = api.types.filter(({ id }) => typePlaces.get(id) === resource.id);
      return [resource.id, JSON.stringify([resource, operations.get(resource.id), types])];
    }),
  );
}

function renderSource(resource: Resource, context: ViewContext, engine: Engine): FileSet {
  const view = viewResource(resource, context);
  return oneFile(`src/resources/${moduleOf(resource, context)}.ts`, engine("resource.ts")(view), view.exports);
}

function renderMock(resource: Resource, context: ViewContext, engine: Engine): FileSet {
  return oneFile(`src/mock/${moduleOf(resource, context)}.ts`, engine("mock-data.ts")(viewMockData(resource, context)), ["operations"]);
}

function oneFile(path: string, text: string, names: readonly string[]): FileSet {
  return { files: new Map([[path, text]]), structure: new Map([[path, names]]) };
}

function renderTests(resource: Resource, context: ViewContext, engine: Engine): FileSet {
  const module = moduleOf(resource, context);
  const view = viewTests(resource, context);
  const [tests, fixtures] = [`test/${module}.test.ts`, `test/fixtures/${module}.ts`];
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
