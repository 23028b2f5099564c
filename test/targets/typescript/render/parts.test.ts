import { expect, test } from "vitest";
import { allocateNames } from "../../../../generator/names/allocate.ts";
import { tabulateNames } from "../../../../generator/names/table.ts";
import { readAssets } from "../../../../generator/node/assets.ts";
import { createTargetMemory, type TargetMemory } from "../../../../generator/targets/memory.ts";
import { typescriptNaming } from "../../../../generator/targets/typescript/naming/rules.ts";
import { renderPackage } from "../../../../generator/targets/typescript/render/render.ts";
import type { RenderedPackage } from "../../../../generator/targets/target.ts";
import type { KnownPackage } from "../../../../generator/targets/tools.ts";
import { buildItems, type CollectionParts } from "../../../operations/build-collection.ts";
import { generateWith } from "../../../override/generate-with.ts";

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
  { what: "a name", items: [folder("Boats", call("Find boat", "boats/1", { ...boat, mast: 9 })), ferries], fresh: 3 },
  {
    what: "a type of two resources",
    items: [folder("Boats", call("Find boat", "boats/1", boat), call("Last ferry", "ferries/last", ferry)), ferries],
    fresh: 6,
  },
  { what: "a resource less", items: [ferries], fresh: 3 },
  { what: "a variable with a value", items: [ferries], parts: { variable: [{ key: "harbour", value: "https://a.test" }] }, fresh: 3 },
  { what: "the title", items: [ferries], parts: { name: "The port", variable: [{ key: "harbour", value: "https://a.test" }] }, fresh: 3 },
];

/** The models of the steps, one after the other. */
async function* listModels() {
  for (const { items, parts, ...step } of steps) {
    const { api } = await buildItems(items, parts);
    yield { ...step, model: { api, names: tabulateNames(allocateNames(api, typescriptNaming)) } };
  }
}

const options = { description: { name: "example-api", isNamed: true }, assets: readAssets() };

test("given one collection after the other, each package is the one of a run without memory, and what is the same is not rendered again", async () => {
  const { rendered, ...memory } = createTargetMemory();
  let fresh = 0;
  const counting: TargetMemory = {
    ...memory,
    rendered: (part, digest, renderPart) =>
      rendered(part, digest, () => {
        fresh += 1;
        return renderPart();
      }),
  };
  for await (const { what, model, fresh: expected } of listModels()) {
    fresh = 0;
    const remembered = renderPackage(model, { ...options, memory: counting });
    const anew = renderPackage(model, options);
    expect([...remembered.files], what).toEqual([...anew.files]);
    expect([...remembered.structure], what).toEqual([...anew.structure]);
    expect({ what, fresh }).toEqual({ what, fresh: expected });
  }
});

/** Each resource has a module, a mock, tests and fixtures. */
const filesOfPart = 4;

/** A package as its record describes it, with a mark on each file. */
function know({ files, parts = new Map() }: RenderedPackage): KnownPackage {
  const drafts = new Map(
    [...files.keys()].flatMap((path): readonly [string, string][] => [
      [path, "d"],
      [`${path}#Boat`, "d"],
    ]),
  );
  return { files: new Map(Array.from(files, ([path, text]) => [path, `${text}// As it was written.\n`])), drafts, parts, built: new Map() };
}

test("given the package of an earlier run, files that are made from the same are taken as they were written, with their digests", async () => {
  let last: KnownPackage | undefined;
  for await (const { what, model, fresh } of listModels()) {
    const { files, parts, taken = new Map() } = renderPackage(model, { ...options, known: last });
    const anew = renderPackage(model, options);
    const expected = Array.from(anew.files, ([path, text]) => [path, taken.has(path) ? last?.files.get(path) : text]);
    expect([...files], what).toEqual(expected);
    expect(parts, what).toEqual(anew.parts);
    expect([...taken], what).toEqual(
      Array.from(taken.keys(), (path) => [
        path,
        [
          [path, "d"],
          [`${path}#Boat`, "d"],
        ],
      ]),
    );
    expect({ what, fresh: (parts?.size ?? 0) - taken.size / filesOfPart }).toEqual({ what, fresh: fresh / 3 });
    last = know(anew);
  }
});

test("given a file that was edited since, the part that it belongs to is rendered again", async () => {
  for await (const { model } of listModels()) {
    const anew = renderPackage(model, options);
    const known = know(anew);
    const files = new Map([...known.files].filter(([path]) => path !== "test/fixtures/boats.ts"));
    const { taken = new Map() } = renderPackage(model, { ...options, known: { ...known, files } });
    expect([taken.has("test/boats.test.ts"), taken.has("src/resources/boats.ts")]).toEqual([false, true]);
    break;
  }
});

test("given a package of the first run, a resource is made from the same in the next one, although its names and facts are published now", async () => {
  const send = (name: string, path: string, body: unknown): unknown => ({
    name,
    request: { method: "POST", url: `{{harbour}}/${path}?page=&kind=`, body: { mode: "raw", raw: JSON.stringify(body) } },
  });
  const list = (boats: unknown) => [
    folder("Boats", send("Add boat", "boats", boats)),
    folder("Ferries", send("Add ferry", "ferries", ferry)),
  ];
  const first = await generateWith(list(boat), undefined);
  const next = await generateWith(list({ ...boat, mast: 9 }), undefined, first);
  const isSame = (module: string): boolean => first.package?.parts?.get(module) === next.package?.parts?.get(module);
  expect(first.package?.files.get("postwright.json")).toContain('"assumed"');
  expect({ ferries: isSame("ferries"), boats: isSame("boats") }).toEqual({ ferries: true, boats: false });
});
