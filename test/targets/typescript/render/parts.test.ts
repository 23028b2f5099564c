import { expect, test } from "vitest";
import { allocateNames } from "../../../../generator/names/allocate.ts";
import { tabulateNames } from "../../../../generator/names/table.ts";
import { readAssets } from "../../../../generator/node/assets.ts";
import { createTargetMemory, type TargetMemory } from "../../../../generator/targets/memory.ts";
import { typescriptNaming } from "../../../../generator/targets/typescript/naming/rules.ts";
import { renderPackage } from "../../../../generator/targets/typescript/render/render.ts";
import { buildItems, type CollectionParts } from "../../../operations/build-collection.ts";

/** A collection, and how many files of its resources are rendered anew after the one before. */
interface Step {
  readonly what: string;
  readonly items: readonly unknown[];
  readonly parts?: CollectionParts;
  readonly fresh: number;
}

const call = (name: string, path: string, body: unknown, description = ""): unknown => ({
  name,
  request: { method: "GET", url: `{{harbour}}/${path}`, description },
  response: [{ name: "Seen", code: 200, header: [{ key: "Content-Type", value: "application/json" }], body: JSON.stringify(body) }],
});
const folder = (name: string, ...item: readonly unknown[]): unknown => ({ name, item });

const boat = { id: 1, keel: "oak", berth: { pier: "North", depth: 4 } };
const ferry = { line: "A", seats: 120 };
const ferries = folder("Ferries", call("Get ferry", "ferries/1", ferry));

/** Each resource has three parts: its module, its mock and its tests. */
const steps: readonly Step[] = [
  { what: "the first", items: [folder("Boats", call("Get boat", "boats/1", boat)), ferries], fresh: 6 },
  { what: "nothing", items: [folder("Boats", call("Get boat", "boats/1", boat)), ferries], fresh: 0 },
  { what: "a property", items: [folder("Boats", call("Get boat", "boats/1", { ...boat, mast: 9 })), ferries], fresh: 3 },
  { what: "a comment", items: [folder("Boats", call("Get boat", "boats/1", { ...boat, mast: 9 }, "By number.")), ferries], fresh: 3 },
  { what: "a name", items: [folder("Boats", call("Find boat", "boats/1", { ...boat, mast: 9 })), ferries], fresh: 6 },
  {
    what: "a type of two resources",
    items: [folder("Boats", call("Find boat", "boats/1", boat), call("Last ferry", "ferries/last", ferry)), ferries],
    fresh: 6,
  },
  { what: "a resource less", items: [ferries], fresh: 3 },
  { what: "a variable with a value", items: [ferries], parts: { variable: [{ key: "harbour", value: "https://a.test" }] }, fresh: 3 },
  { what: "the title", items: [ferries], parts: { name: "The port", variable: [{ key: "harbour", value: "https://a.test" }] }, fresh: 3 },
];

test("given one collection after the other, each package is the one of a run without memory, and what is the same is not rendered again", async () => {
  const { rendered, ...memory } = createTargetMemory();
  let fresh = 0;
  const counting: TargetMemory = {
    ...memory,
    rendered: (key, surroundings, make) => {
      const recall = rendered(key, surroundings, make);
      return (part, text, renderPart) =>
        recall(part, text, () => {
          fresh += 1;
          return renderPart();
        });
    },
  };
  const options = { description: { name: "example-api", isNamed: true }, assets: readAssets() };
  for (const { what, items, parts, fresh: expected } of steps) {
    const { api } = await buildItems(items, parts);
    const model = { api, names: tabulateNames(allocateNames(api, typescriptNaming)) };
    fresh = 0;
    const remembered = renderPackage(model, { ...options, memory: counting });
    const anew = renderPackage(model, options);
    expect([...remembered.files], what).toEqual([...anew.files]);
    expect([...remembered.structure], what).toEqual([...anew.structure]);
    expect({ what, fresh }).toEqual({ what, fresh: expected });
  }
});
