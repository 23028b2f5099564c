import type { CollectionParts } from "../../../operations/build-collection.ts";
import { generateWith, sourceOf } from "../../../override/generate-with.ts";
import { item, raw, saved } from "../../../scenarios/scenario.ts";

/** The lines of the call in the example of the only function's doc comment. */
export async function exampleOf(request: unknown, config?: unknown, parts: CollectionParts = {}): Promise<string> {
  const source = sourceOf(await generateWith([request], config, undefined, parts));
  const [, example = ""] = /@example\n([^]*?)\n \*\/\n/.exec(source) ?? [];
  return example
    .split("\n")
    .slice(3, -1)
    .map((line) => line.replace(/^ \* ?/, ""))
    .join("\n");
}

/** An operation that sends this body. */
export const callWith = (body: unknown): unknown =>
  item("Ship", "POST", "https://h.test/a", { body: raw(JSON.stringify(body), "json") }, [saved(200, { a: 1 })]);
