import type { PlacedItem } from "../../operations/inherit.ts";
import { lowerCase } from "../../util/letters.ts";

/** The name by which an item is listed and found: its folders and its own name. */
export function nameOf({ item }: PlacedItem): string {
  return item.path.join(" / ");
}

/**
 * The items that a word names: by the whole name, by the item's own name, or by a part of its name;
 * the first of these that finds any counts. Upper and lower case do not matter.
 */
export function findItems(items: readonly PlacedItem[], word: string): readonly PlacedItem[] {
  const wanted = lowerCase(word.trim());
  const rules: readonly ((placed: PlacedItem) => boolean)[] = [
    (placed) => lowerCase(nameOf(placed)) === wanted,
    ({ item }) => lowerCase(item.name) === wanted,
    (placed) => lowerCase(nameOf(placed)).includes(wanted),
  ];
  return rules.map((rule) => items.filter(rule)).find((found) => found.length > 0) ?? [];
}
