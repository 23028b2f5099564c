import { uniteAlike } from "./unite/cluster.ts";
import { createGraph, defaultGraphOptions } from "./entity.ts";
import type { Graph, GraphOptions } from "./entity.ts";
import { bodiesOf, collectEntities } from "./collect.ts";
import type { SampleRoot } from "./root.ts";
import type { Json } from "../json/json.ts";
import { uniteEndpoints } from "./endpoints.ts";
import { nameEntities } from "./naming.ts";
import { withCallersKeys } from "./forms/callers-keys.ts";
import { decideForms } from "./forms/decide-forms.ts";
import { typeOfSamples, typesOfEntities } from "./type-of.ts";
import { formsByEntity, unsatisfiedForms } from "./forms/form-overrides.ts";
import type { FormOverride } from "./forms/form-overrides.ts";
import { digestBodies } from "./published/changed.ts";
import { keepPublished } from "./published/keep.ts";
import { type BodyTypes, listPublished, listPublishedNames } from "./published/list.ts";
import type { PublishedBodies } from "./published/published-bodies.ts";
import { idsOf, pickUsedNames } from "./used-names.ts";
import type { NamedType, Type } from "../ir/type.ts";

/** What inference may conclude, and which forms the user's config asks for. */
export interface InferOptions extends GraphOptions {
  /** What an earlier run has published. */
  readonly published: PublishedBodies | undefined;
  /** Similar entities of different places become one. */
  readonly share: boolean;
  readonly forms: readonly FormOverride[];
}

const defaultOptions: InferOptions = { ...defaultGraphOptions, published: undefined, share: true, forms: [] };

/** The samples that types were inferred from, and the entities that their objects belong to. */
export interface InferenceEvidence {
  readonly roots: readonly SampleRoot[];
  readonly graph: Graph;
}

/** The types of some bodies. */
export interface InferredTypes {
  /** By the id of the root. Named types are references. */
  readonly roots: ReadonlyMap<string, Type>;
  /** In order of first sight, outer before inner. */
  readonly types: readonly NamedType[];
  /** The entities that they were made of. */
  readonly graph: Graph;
  /** The published names of types, and what to publish of them. */
  readonly published: BodyTypes;
  /** The forms that could not be applied. */
  readonly unsatisfied: readonly FormOverride[];
}

/**
 * Infers types that all samples of some bodies fit, and that claim nothing more than the samples
 * show.
 *
 * A property missing in some sample is optional. Different kinds make a union, in which null comes
 * last. Empty arrays and objects say nothing about their contents. Null alone is `unknown`, since
 * the value that it stands for was never seen. A placeholder (`<integer>`) counts as a value of its
 * type. A variable `{{name}}` without quotes could be any value: where nothing else was seen, the
 * type is `unknown`. Beside strings, it shows that the server also takes what is no string.
 *
 * Similar objects (`areAlike`) are one entity with one type, wherever they occur, even inside each
 * other: such a type is recursive. The id is the first place of the entity, so it stays the same
 * when roots are appended. About linear in the size of the samples.
 */
export function inferTypes(roots: readonly SampleRoot[], options: Partial<InferOptions> = {}): InferredTypes {
  const resolved = { ...defaultOptions, ...options };
  const { published } = resolved;
  const graph = createGraph(resolved);
  for (const root of withCallersKeys(roots)) collectEntities(graph, root);
  if (resolved.share) {
    graph.published.digests = digestBodies(graph);
    if (published !== undefined) keepPublished(graph, published);
    uniteEndpoints(graph);
    uniteAlike(graph);
  }
  decideForms(graph, formsByEntity(graph, resolved.forms));
  const named = nameEntities(graph);
  const typed = new Map(roots.map((root) => [root.id, typeOfSamples(graph, named, bodiesOf(root.samples), root)]));
  const types = typesOfEntities(graph, named);
  const names = pickUsedNames(named, typed.values(), types);
  const used = new Set([...names.values()].flatMap(idsOf));
  return {
    graph,
    published: { names: listPublishedNames(graph, names), publish: listPublished(graph, names) },
    unsatisfied: unsatisfiedForms(graph, resolved.forms),
    roots: typed,
    types: types.filter(({ id }) => used.has(id)),
  };
}

/** Infers the type of one place, inline: no type is named or shared. */
export function inferType(samples: readonly Json[], options: Partial<GraphOptions> = {}): Type {
  const graph = createGraph({ ...defaultGraphOptions, ...options });
  const root = { id: "", nameHints: [], samples };
  collectEntities(graph, root);
  return typeOfSamples(graph, new Map(), bodiesOf(samples), root);
}
