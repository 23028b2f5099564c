import { uniteAlike } from "./cluster.ts";
import { createGraph } from "./entity.ts";
import type { Graph } from "./entity.ts";
import { defaultFormOptions } from "./form.ts";
import type { FormOptions } from "./form.ts";
import { bodiesOf, growEntities } from "./grow.ts";
import type { SampleRoot } from "./root.ts";
import type { Json } from "../json/json.ts";
import { nameEntities } from "./naming.ts";
import { settle } from "./settle.ts";
import { typeOfSamples, typesOfEntities } from "./type-of.ts";
import { unmetWishes, wantedForms } from "./form-overrides.ts";
import type { FormWish } from "./form-overrides.ts";
import type { NamedType, Type } from "../ir/type.ts";

/** What inference may conclude, and what somebody who knows better has said. */
export interface InferOptions extends FormOptions {
  /** Entities of different places that are alike are one. */
  readonly share: boolean;
  /** Forms that somebody asked for. */
  readonly forms: readonly FormWish[];
}

const defaultOptions: InferOptions = { ...defaultFormOptions, share: true, forms: [] };

/** The samples of some bodies, and what became of the objects in them. */
export interface Evidence {
  readonly roots: readonly SampleRoot[];
  readonly graph: Graph;
}

/** The types of some bodies. */
export interface InferredTypes {
  /** By the id of the root, with references in place of named types. */
  readonly roots: ReadonlyMap<string, Type>;
  /** In order of first sight, outer before inner. */
  readonly types: readonly NamedType[];
  /** What they were made of. */
  readonly graph: Graph;
  /** The forms that could not be given. */
  readonly unmet: readonly FormWish[];
}

/**
 * The types that all samples of some bodies fit, and nothing more than they show.
 *
 * A property missing in some sample is optional; kinds that differ make a union, null comes last in it; empty arrays and objects add no knowledge of
 * their contents; null alone is `unknown`, since the value that it stands for was never seen. A placeholder (`<integer>`) counts as a value of its
 * type. A variable `{{name}}` is a scalar of unknown kind: it counts where nothing else was seen.
 *
 * Objects that are alike (`areAlike`) are one entity with one type, wherever they stand, even inside each other: such a type is recursive. An id is the first
 * place of the entity, so it stays when roots are added behind. About linear in the size of the samples.
 */
export function inferTypes(roots: readonly SampleRoot[], options: Partial<InferOptions> = {}): InferredTypes {
  const resolved = { ...defaultOptions, ...options };
  const graph = createGraph(resolved);
  for (const root of roots) growEntities(graph, root);
  if (resolved.share) uniteAlike(graph);
  settle(graph, wantedForms(graph, resolved.forms));
  const names = nameEntities(graph);
  return {
    graph,
    unmet: unmetWishes(graph, resolved.forms),
    roots: new Map(roots.map(({ id, samples }) => [id, typeOfSamples(graph, names, bodiesOf(samples))])),
    types: typesOfEntities(graph, names),
  };
}

/** The type that all samples of one place fit, in one piece: nothing is named, and nothing shared. */
export function inferType(samples: readonly Json[], options: Partial<FormOptions> = {}): Type {
  const graph = createGraph({ ...defaultFormOptions, ...options });
  growEntities(graph, { id: "", nameHints: [], samples });
  return typeOfSamples(graph, new Map(), bodiesOf(samples));
}
