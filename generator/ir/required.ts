import type { PlacedItem } from "./place.ts";

/** What a description says about whether a value must be given. */
export type Requirement = "required" | "optional" | undefined;

/**
 * Reads a verdict out of a description. `(Required)` is what OpenAPI importers write in front, `required`/`mandatory` and `optional` at the
 * start or as a clause of their own are what people write. A sentence that only mentions the word says nothing.
 */
export function readRequirement(description: string): Requirement {
  const text = description.trim().slice(0, 400);
  if (/\((?:optional|not required)\)|^\W*optional\b|\boptional[.:;]?$|\bnot required\b|^\W*default(?:s to|:)/i.test(text))
    return "optional";
  if (/\((?:required|mandatory)\)|^\W*(?:required|mandatory)\b|(?:^|[.;]\s*)(?:required|mandatory)[.:;]?$/i.test(text)) return "required";
  return undefined;
}

/** True if the collection uses the word on parameters at all; then an unmarked one is taken for optional. */
export function usesRequiredMarks(placed: readonly PlacedItem[]): boolean {
  return placed.some(({ item }) => describedEntries(item.request).some((entry) => readRequirement(entry.description) === "required"));
}

type Described = { readonly description: string };

function describedEntries(request: PlacedItem["item"]["request"]): readonly Described[] {
  const fields = request.body !== undefined && "fields" in request.body ? request.body.fields : [];
  return [...request.url.query, ...request.headers, ...fields];
}
