import type { Entity } from "./entity.ts";
import type { DocumentedProperty, RootPlace } from "./root.ts";

/**
 * What the descriptions of the operations that send an entity say about one of its properties.
 * Where they disagree, the wider reading counts: optional, and all the values that any of them
 * lists.
 */
export function documentedProperty({ places }: Entity, key: string): DocumentedProperty | undefined {
  const found = places.flatMap((place) => {
    const { documented } = place.root;
    return documented === undefined || documented.size === 0 ? [] : (documented.get(pathOf(place, key)) ?? []);
  });
  if (found.length === 0) return undefined;
  return {
    description: found.find(({ description }) => description !== "")?.description ?? "",
    requirement: found.some(({ requirement }) => requirement === "optional") ? "optional" : found[0]?.requirement,
    allowedValues: [...new Set(found.flatMap(({ allowedValues }) => allowedValues ?? []))],
  };
}

/** The path of the property as descriptions write it: `owner.name`, `items[].price`. */
function pathOf({ path }: RootPlace, key: string): string {
  const steps = path.split("/").slice(1);
  const words = [...steps.filter((step) => !step.startsWith("~|")), key];
  return words
    .map((step) => (step === "~[]" ? "[]" : `.${step.replaceAll("~1", "/").replaceAll("~0", "~")}`))
    .join("")
    .replace(/^\./, "");
}
