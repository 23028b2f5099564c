import { generate } from "../../generator/node/generate.ts";
import type { GenerateResult } from "../../generator/pipeline/types.ts";
import { type CollectionParts, collectionText } from "../operations/build-collection.ts";
import { item, saved } from "../scenarios/scenario.ts";

/** Requests of a harbour, two of them on one path. */
export const harbour = [
  { id: "11111111-1111-4111-8111-111111111111", ...Object(item("List boats", "GET", "{{base}}/boats")) },
  item("Get boat", "GET", "{{base}}/boats/:id", {}, [saved(200, { id: 1, name: "Ada", berth: "A1" })]),
  item("Moor boat", "PUT", "{{base}}/boats/:id/berth"),
  item("Find skipper", "GET", "{{base}}/skippers/search"),
  item("Get skipper", "GET", "{{base}}/skippers/:id"),
];

/** The collection of the harbour knows its host. */
export const parts: CollectionParts = { name: "Harbour", variable: [{ key: "base", value: "https://api.harbour.test/v1" }] };

/** Generates the package of some requests with files of samples, given by their paths. */
export function generateWithSamples(
  samples: Readonly<Record<string, string>>,
  items: readonly unknown[] = harbour,
  collection: CollectionParts = parts,
): Promise<GenerateResult> {
  return generate({
    file: "in/harbour.json",
    text: collectionText(items, collection),
    samples: Object.entries(samples).map(([file, text]) => ({ file, text })),
    options: { check: false, format: false },
  });
}

/** Codes and places of all diagnostics. */
export function problemsOf({ diagnostics }: GenerateResult): readonly string[] {
  return diagnostics.map(({ code, location: { file, line } }) => `${code} ${file}:${line}`);
}

/** All texts of a package. */
export function textsOf({ package: made }: GenerateResult): string {
  return [...(made?.files ?? [])].map(([path, text]) => `${path}\n${text}`).join("\n");
}
