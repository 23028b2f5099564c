import type { TypeRoot } from "../root.ts";

/** What an earlier run has published about the types of bodies. */
export interface PublishedBodies {
  /** By the id of the root. */
  readonly bodies: Readonly<Record<string, PublishedBody>>;
  /** The types of several places, by name. */
  readonly shared: Readonly<Record<string, SharedType>>;
}

/** What was published about one body. */
export type PublishedBody = {
  /** Digest of what its samples show. */
  readonly shape: string;
  /**
   * Steps to its objects → name of their type; for objects of several places whose type has no
   * name, a digest after `~`. What lies inside a type of several places is listed once.
   */
  readonly types: Readonly<Record<string, string>>;
  /**
   * Steps to the properties that are required because other bodies have them as parts of values.
   */
  readonly parts?: readonly string[];
  /** Of a request: set if it was the only body of its method and path. */
  readonly single?: true;
  /** Of another request: steps to the objects that only this body of its method and path has. */
  readonly alone?: readonly string[];
};

/** A type of several places. */
export type SharedType = {
  /** Its first place: the id of a root, and the steps from there. */
  readonly first: string;
  /** Digest of what all its objects show. */
  readonly shape: string;
  /** Its properties in their order. */
  readonly keys: readonly string[];
  /** Those that may be missing. Left out if there are none. */
  readonly optional?: readonly string[];
};

/** True for the name of a published type, false for what stands for one without a name. */
export function isTypeName(published: string): boolean {
  return published !== "" && !published.startsWith("~");
}

/**
 * The method, path and part that a body belongs to, with a mark in place of each parameter: the
 * operations there are one place, whatever they are called.
 */
export function placeOfBody({ id }: Pick<TypeRoot, "id">): string {
  const request = id.slice(0, Math.max(0, id.indexOf(" · ")));
  return request.replace(/\/(?::|\{)[^/]*/g, "/:") + id.slice(id.lastIndexOf("#"));
}
