import { expect, test } from "vitest";
import { folder } from "../operations/build-collection.ts";
import { generateWith } from "../override/generate-with.ts";

const reads = ["const data = pm.response.json();", "pm.expect(data.id).to.be.a('string');", "pm.expect(data.title).to.be.a('string');"];

/** An item without a saved example, whose script says what it answers. */
function item(name: string, path: string, exec: readonly string[] = reads) {
  return { name, event: [{ listen: "test", script: { exec } }], request: { method: "GET", url: `https://h.test/${path}` }, response: [] };
}

/** Each operation with the types of what its script shows, as the lock has them. */
async function run(items: readonly unknown[], manifest?: string) {
  const { package: made } = await generateWith(items, undefined, undefined, { previousManifest: manifest });
  const text = made?.files.get("postwright.json") ?? "";
  const { names }: { readonly names: { readonly types: Readonly<Record<string, string>> } } = JSON.parse(text);
  return { text, types: Object.fromEntries(Object.entries(names.types).map(([key, name]) => [key.replace(/ · .*$/, ""), name])) };
}

const [one, two, three] = [item("Get boat", "boats/:id"), item("Find boat", "boats/find"), item("Last boat", "boats/last")];
const title = "IdTitleResponse";
const all = { "GET /boats/:id": title, "GET /boats/find": title, "GET /boats/last": title };

test.each([
  ["the first", [folder("Fleet", one), folder("Boats", two, three)]],
  ["the last", [folder("Boats", one, two), folder("Fleet", three)]],
])("given %s of some items of which only scripts speak moves to another folder, they keep their type", async (_, after) => {
  const first = await run([folder("Boats", one, two, three)]);
  expect(first.types).toEqual(all);
  const second = await run(after, first.text);
  expect(second.types).toEqual(all);
  expect((await run(after, second.text)).text).toBe(second.text);
});

test("given an item moves and its script asserts something else, the others keep their type and it gets its own", async () => {
  const first = await run([folder("Boats", one, two, three)]);
  const other = item("Last boat", "boats/last", [...reads, "pm.expect(data.length).to.be.a('number');"]);
  const second = await run([folder("Boats", one, two), folder("Fleet", other)], first.text);
  expect(second.types).toMatchObject({ "GET /boats/:id": title, "GET /boats/find": title });
  expect(second.types["GET /boats/last"]).not.toBe(title);
});

test("given a new item in another folder of which scripts say the same, it gets a type of its own", async () => {
  const first = await run([folder("Boats", one, two)]);
  const second = await run([folder("Boats", one, two), folder("Fleet", three)], first.text);
  expect(second.types).toMatchObject({ "GET /boats/:id": title, "GET /boats/find": title });
  expect(second.types["GET /boats/last"]).not.toBe(title);
});
