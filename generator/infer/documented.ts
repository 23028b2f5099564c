import type { Entity } from "./entity.ts";
import type { Told } from "./root.ts";
import type { Place } from "./root.ts";

/** What the descriptions of the operations that send an entity say of one of its properties. What only some say counts where it widens. */
export function toldOf({ places }: Entity, key: string): Told | undefined {
  const told = places.flatMap((place) => {
    const { told: all } = place.root;
    return all === undefined || all.size === 0 ? [] : (all.get(pathOf(place, key)) ?? []);
  });
  if (told.length === 0) return undefined;
  return {
    description: told.find(({ description }) => description !== "")?.description ?? "",
    requirement: told.some(({ requirement }) => requirement === "optional") ? "optional" : told[0]?.requirement,
    allowedValues: [...new Set(told.flatMap(({ allowedValues }) => allowedValues ?? []))],
  };
}

/** The property's path as descriptions write it: `owner.name`, `items[].price`. */
function pathOf({ path }: Place, key: string): string {
  const steps = path.split("/").slice(1);
  const words = [...steps.filter((step) => !step.startsWith("~|")), key];
  return words
    .map((step) => (step === "~[]" ? "[]" : `.${step.replaceAll("~1", "/").replaceAll("~0", "~")}`))
    .join("")
    .replace(/^\./, "");
}
