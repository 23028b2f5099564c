import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { harbour, type HarbourItem } from "../cli/harbour-history.ts";

interface Made {
  readonly manifest: string;
  /** The source of each file with types. */
  readonly sources: ReadonlyMap<string, string>;
}

async function run(items: readonly HarbourItem[], before?: Made, rethink = false): Promise<Made> {
  const { package: made } = await generate({
    file: "harbour.json",
    text: harbour(...items),
    options: { check: false, format: false },
    ...(before === undefined ? {} : { previousManifest: before.manifest }),
    rethink,
  });
  const files = made?.files ?? new Map<string, string>();
  const sources = [...files].filter(([path]) => path.startsWith("src/resources/") || path === "src/types.ts");
  return { manifest: files.get("postwright.json") ?? "", sources: new Map(sources) };
}

/** The declaration of a type or function. */
function declaration({ sources }: Made, name: string): string | undefined {
  const pattern = new RegExp(`export (?:interface|type|function) ${name}\\b[\\s\\S]*?\\n[})]`);
  return [...sources.values()].flatMap((text) => pattern.exec(text)?.[0] ?? [])[0];
}

const boat = { id: "b1", name: "Otter", length: 7, berth: 2 };
const getBoat = { name: "Get boat", path: "/boats/:id", body: boat };
const listBoats = { name: "List boats", path: "/boats", body: { boats: [boat] } };
const getCrew = { name: "Get crew", path: "/crew/:id", body: { leader: { id: "c1", rank: "A" }, since: 2 } };
const before = [listBoats, getBoat, getCrew];

test("given nothing has changed, the package is the same byte for byte", async () => {
  const first = await run(before);
  expect(declaration(first, "Boat")).toContain("berth: number");
  expect(await run(before, first)).toEqual(first);
});

test("given one of two paths gains a property, it gets a type of its own, and the other keeps name and shape", async () => {
  const first = await run(before);
  const changed = [listBoats, { ...getBoat, body: { ...boat, flag: "NO" } }, getCrew];
  const second = await run(changed, first);
  expect(declaration(second, "Boat")).toBe(declaration(first, "Boat"));
  expect(declaration(second, "ListBoatsResponse")).toBe(declaration(first, "ListBoatsResponse"));
  expect(declaration(second, "getBoat")).not.toMatch(/\bBoat\b/);
  expect(await run(changed, second)).toEqual(second);
  expect(declaration(await run(changed, second, true), "Boat")).toContain("flag?: string");
});

test("given all paths of a type gain a property, it stays one type", async () => {
  const first = await run(before);
  const rich = { ...boat, flag: "NO" };
  const second = await run([{ ...listBoats, body: { boats: [rich] } }, { ...getBoat, body: rich }, getCrew], first);
  expect(declaration(second, "Boat")).toContain("flag: string");
  expect(declaration(second, "getBoat")).toBe(declaration(first, "getBoat"));
});

const crewed = { ...boat, crew: { cook: "Ada", mate: "Bob", size: 2 } };
const crewedBoats = ["/boats/:id", "/next", "/last"].map((path, index) => ({ name: `Get boat ${"abc"[index]}`, path, body: crewed }));

test.each([
  ["is removed", []],
  ["gains a property", [{ ...crewed, flag: "NO" }]],
  ["gains one inside", [{ ...crewed, crew: { ...crewed.crew, boy: "Cy" } }]],
])("given the first of three items with a type %s, the types inside stay those of the others", async (_, bodies) => {
  const [, ...others] = crewedBoats;
  const first = await run(crewedBoats);
  const second = await run([...bodies.map((body) => ({ name: "Get boat a", path: "/boats/:id", body })), ...others], first);
  expect(declaration(first, "Boat")).toContain("crew: Crew;");
  for (const name of ["Boat", "Crew"]) expect(declaration(second, name)).toBe(declaration(first, name));
});

test("given a new item has a similar body, no published type changes, and one that fits is used", async () => {
  const first = await run(before);
  const [richer, equal] = [{ ...boat, flag: "NO" }, boat];
  const added = [
    { name: "Find boat", path: "/find", body: richer },
    { name: "Next boat", path: "/next", body: equal },
  ];
  const second = await run([...added, ...before], first);
  for (const name of ["Boat", "ListBoatsResponse", "getBoat", "listBoats"])
    expect(declaration(second, name)).toBe(declaration(first, name));
  expect(declaration(second, "nextBoat")).toMatch(/<TData, NextBoatResult|Boat\b/);
  expect(declaration(second, "findBoat")).not.toMatch(/\bBoat\b/);
});

test("given a new item has the same small object, what had no type of its own gets none", async () => {
  const first = await run(before);
  const second = await run([{ name: "Get watch", path: "/watch", body: { leader: { id: "c2", rank: "B" }, hour: 3 } }, ...before], first);
  expect(declaration(second, "GetCrewResponse")).toBe(declaration(first, "GetCrewResponse"));
  expect(
    declaration(
      await run([...before, { name: "Get watch", path: "/watch", body: { leader: { id: "c2", rank: "B" }, hour: 3 } }]),
      "GetCrewResponse",
    ),
  ).toContain("leader: Leader");
});

test("given one body has the same small object twice, the package is the same byte for byte", async () => {
  const patched = [
    { name: "Get watch", path: "/watch", body: { joined: [{ id: "c1", note: "first" }], left: [{ id: "c2", note: "last" }] } },
  ];
  const first = await run(patched);
  expect(await run(patched, first)).toEqual(first);
});

test("given an item leaves a type that began there, and shares another with one before it, the next run changes nothing", async () => {
  const getWatch = { name: "Get watch", path: "/watch", body: { leader: { id: "c2", rank: "B" }, hour: 3 } };
  const first = await run([getCrew, getWatch]);
  const ranked = { leader: { id: "c1", rank: 4 }, since: 2 };
  const changed = [{ name: "See crew", path: "/crew", body: ranked }, { ...getCrew, body: ranked }, getWatch];
  const second = await run(changed, first);
  expect(declaration(first, "GetCrewResponse")).toContain("leader: Leader");
  expect(declaration(second, "Leader")).toContain("rank: string");
  expect(await run(changed, second)).toEqual(second);
});

const pier = { id: "p1", name: "East", since: 1990, boats: [], lamps: {} };
const getPier = { name: "Get pier", path: "/piers/:id", body: { pier } };
const getPlan = { name: "Get plan", path: "/plans/:id", body: { pier } };
const moored = { ...pier, boats: [{ sail: "b1", mast: 2 }], lamps: { red: 1 } };
const moor = { name: "Moor", path: "/piers/:id/moor", body: { pier: moored } };

test.each([
  ["the status of an answer is corrected", { ...moor, code: 404 }, { ...moor, body: { pier: { ...moored, name: 7 } } }],
  ["an answer changes, and only it shows what is inside a type", moor, { ...moor, body: { pier: { ...moored, name: 7 } } }],
])("given %s, it stays in the type that the others have", async (_, before, after) => {
  const first = await run([getPier, getPlan, before]);
  const next = await run([getPier, getPlan, after], first);
  expect(declaration(first, "Pier")).toContain("mast: number;");
  expect(declaration(next, "Pier")).toBe(declaration(first, "Pier")?.replace("name: string;", "name: string | number;"));
  expect(declaration(next, "PierResponse")).toBe(declaration(first, "PierResponse"));
});

test("given a nameless object of two types is left inside one that a new item has too, the next run changes nothing", async () => {
  const watch = { cook: { id: "c2", rank: "B" }, hour: 3, night: true };
  const getWatch = { name: "Get watch", path: "/watch", body: watch };
  const first = await run([getCrew, getWatch]);
  const changed = [{ name: "Next watch", path: "/next", body: watch }, getWatch];
  const second = await run(changed, first);
  expect(first.manifest).toContain('"/leader": "~');
  expect(await run(changed, second)).toEqual(second);
});

test("given only the first of two items shows what is deep inside a type, it stays in the type when it changes", async () => {
  const logged = (rows: readonly number[], name: unknown): object => ({ pier: { id: "p1", name, since: 1990, log: { tide: { rows } } } });
  const plan = { ...getPlan, body: logged([], "East") };
  const first = await run([{ ...getPier, body: logged([1], "East") }, plan]);
  const next = await run([{ ...getPier, body: logged([1], 7) }, plan], first);
  expect(declaration(first, "Pier")).toContain("rows: number[];");
  expect(declaration(next, "Pier")).toContain("rows: number[];");
  expect(declaration(next, "getPlan")).toBe(declaration(first, "getPlan"));
  expect(declaration(next, "PierResponse")).toBe(declaration(first, "PierResponse"));
});

test.each([
  { before: 200, after: 201, name: "GetCrewResponse", stays: true },
  { before: 400, after: 422, name: "GetCrewError", stays: true },
  { before: 404, after: 200, name: "GetCrewError", stays: false },
])("given the status $before of an answer is corrected to $after, $name stays: $stays", async ({ before: old, after, name, stays }) => {
  const first = await run([getBoat, { ...getCrew, code: old }]);
  const next = await run([getBoat, { ...getCrew, code: after }], first);
  expect(declaration(first, name)).toContain("rank: string");
  expect(declaration(next, name)).toBe(stays ? declaration(first, name) : undefined);
});

test("given an answer of another status is another body, it does not get the types of the one that is gone", async () => {
  const first = await run([getPier, getPlan, { ...moor, code: 404 }]);
  const next = await run([getPier, getPlan, { ...moor, body: { pier: { fee: 3, ...moored } } }], first);
  expect(declaration(next, "MoorResponsePier")).toContain("fee: number;");
});

test("given the items that set a variable are reordered, the comments of those that use it stay", async () => {
  const script = { listen: "test", script: { exec: ["pm.environment.set('berth', pm.response.json().id);"] } };
  const setting = (name: string): object => ({ name, event: [script], request: { method: "POST", url: `https://h.test/${name}` } });
  const using = { name: "use", request: { method: "GET", url: "https://h.test/berths/{{berth}}" } };
  const sourcesOf = async (...item: readonly object[]): Promise<string | undefined> => {
    const text = JSON.stringify({
      info: { name: "Harbour", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
      item,
    });
    const { package: made } = await generate({ file: "harbour.json", text, options: { check: false, format: false } });
    return /Set by .*/.exec(made?.files.get("src/resources/operations.ts") ?? "")?.[0];
  };
  const sources = await sourcesOf(setting("moor"), setting("arrive"), using);
  expect(sources).toContain("`arrive` from `id` and `moor` from `id`");
  expect(await sourcesOf(using, setting("arrive"), setting("moor"))).toBe(sources);
});
