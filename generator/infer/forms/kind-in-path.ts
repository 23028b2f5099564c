import { lowerCase } from "../../util/letters.ts";
import { singularize } from "../../util/singularize.ts";
import type { Entity } from "../entity.ts";
import type { Form } from "./form.ts";
import type { ObjectSample } from "../shape.ts";

/** The paths of the operations that send or receive an entity. */
export function pathsOf({ places }: Entity): ReadonlySet<string> {
  return new Set(places.map(({ root }) => root.path ?? ""));
}

/**
 * The variant that all objects at one place are, if the paths of the operations that answer with
 * them name its kind: `GET /articles/:id` answers with resources of the type `articles`, whatever
 * else a list of resources may contain. One sample alone would not show that there is no other
 * kind.
 */
export function kindInPath(form: Form, objects: readonly ObjectSample[], paths: ReadonlySet<string>): string | undefined {
  if (form.kind !== "variants" || form.values !== "string") return undefined;
  const [kind, ...others] = new Set(objects.map((object) => kindOf(object, form.key)));
  if (kind === undefined || others.length > 0) return undefined;
  const noun = nounOf(kind);
  const isNamed = (path: string): boolean => path.split("/").some((segment) => nounOf(segment) === noun);
  return [...paths].every(isNamed) ? kind : undefined;
}

function kindOf({ members }: ObjectSample, key: string): string | undefined {
  const value = members.findLast((member) => member.key === key)?.value;
  return value?.kind === "string" ? value.value : undefined;
}

/** `blog_posts`, `BlogPost` and `blog-posts` are one noun. */
function nounOf(word: string): string {
  return lowerCase(singularize(word).replace(/[_-]/g, ""));
}
