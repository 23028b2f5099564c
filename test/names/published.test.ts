import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";

interface Place {
  readonly folder: string;
  readonly name: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The JSON that it sends. */
  readonly sent?: unknown;
  /** The forms that it sends: its own, and those of saved requests. */
  readonly forms?: readonly Readonly<Record<string, string>>[];
  /** What a form says of each of its fields. */
  readonly described?: string;
}

function collection(places: readonly Place[]): string {
  const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  const folders = [...new Set(places.map(({ folder }) => folder))];
  return JSON.stringify({
    info: { name: "Harbour", schema },
    item: folders.map((name) => ({ name, item: places.filter(({ folder }) => folder === name).map(makeItem) })),
  });
}

function makeItem({ name, path, query = {}, body, sent, forms, described = "" }: Place): object {
  if (forms !== undefined) return makeForms(name, `https://harbour.example${path}`, forms, described);
  const text = Object.entries(query).map(([key, value]) => `${key}=${value}`);
  const url = `https://harbour.example${path}${text.length === 0 ? "" : `?${text.join("&")}`}`;
  const json = { mode: "raw", raw: JSON.stringify(sent), options: { raw: { language: "json" } } };
  const request = sent === undefined ? { method: "GET", header: [], url } : { method: "POST", header: [], url, body: json };
  const header = [{ key: "Content-Type", value: "application/json" }];
  const answer = { name: "OK", originalRequest: request, code: 200, status: "OK", header, body: JSON.stringify(body) };
  return { name, request, response: body === undefined ? [] : [answer] };
}

function makeForms(name: string, url: string, forms: readonly Readonly<Record<string, string>>[], description: string): object {
  const [request, ...saved] = forms.map((fields) => {
    const urlencoded = Object.entries(fields).map(([key, value]) => ({ key, value, description }));
    return { method: "POST", header: [], url, body: { mode: "urlencoded", urlencoded } };
  });
  return { name, request, response: saved.map((originalRequest) => ({ name: "OK", originalRequest, code: 200 })) };
}

async function run(places: readonly Place[], previousManifest?: string, check = false): Promise<ReadonlyMap<string, string>> {
  const { package: made, diagnostics } = await generate({
    file: "harbour.json",
    text: collection(places),
    options: { check, format: false },
    ...(previousManifest === undefined ? {} : { previousManifest }),
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return made?.files ?? new Map<string, string>();
}

async function replay(...versions: readonly (readonly Place[])[]): Promise<ReadonlyMap<string, string>> {
  let files: ReadonlyMap<string, string> = new Map();
  for (const version of versions) files = await run(version, files.get("postwright.json"));
  return files;
}

const owner = { id: "o1", since: 2, flag: "NO" };
const boats = { folder: "Boats", name: "Get boat", path: "/boats/:id", body: { owner, berth: 4 } };
const sheds = { folder: "Sheds", name: "Get shed", path: "/sheds/:id", body: { owner, door: true } };
const crews = { folder: "Crews", name: "Get crew", path: "/crews/:id", body: { owner, size: 4 } };

test("given another folder gets a body like that of one, its type stays importable from where it was", async () => {
  const first = await run([boats]);
  expect(first.get("src/resources/boats.ts")).toContain("export interface Owner {");
  const versions = [[boats], [boats, sheds], [boats, sheds], [boats, sheds, crews]];
  for (const count of [2, 3, 4]) {
    const next = await replay(...versions.slice(0, count));
    expect(next.get("src/types.ts")).toContain("export interface Owner {");
    expect(next.get("src/resources/boats.ts")).toContain('export type { Owner } from "../types.js";');
    expect(next.get("src/resources/sheds.ts")).not.toContain("export type { Owner }");
  }
});

test("given nothing has left its module, nothing is exported twice", async () => {
  const twice = await replay([boats, crews, sheds], [boats, crews, sheds]);
  const sources = [...twice].filter(([path]) => path.startsWith("src/resources/"));
  expect(sources.filter(([, text]) => /^export type \{/m.test(text))).toEqual([]);
  expect(JSON.parse(twice.get("postwright.json") ?? "")).not.toHaveProperty("names.exports");
});

test("given an item moves to another folder, the types of its function stay importable from where they were", async () => {
  const next = await replay([boats, sheds, crews], [boats, { ...sheds, folder: "Boats" }, { ...crews, folder: "Sheds" }]);
  expect(next.get("src/resources/sheds.ts")).toContain('export type { GetShedArgs, GetShedResponse, GetShedResult } from "./boats.js";');
});

test("given the samples of parameters become empty, they keep their kinds, also later", async () => {
  const search = { folder: "Boats", name: "Search", path: "/boats", query: { length: "5000", moored: "true", name: "Otter" } };
  const empty = { ...search, query: { length: "", moored: "", name: "" } };
  const first = await run([search]);
  expect(first.get("src/resources/boats.ts")).toContain("length?: number | string | undefined;");
  for (const versions of [
    [[search], [empty]],
    [[search], [empty], [empty]],
    [[search], [empty], [{ ...empty, name: "Search boats" }]],
  ]) {
    const text = (await replay(...versions)).get("src/resources/boats.ts");
    expect(text).toContain("length?: number | string | undefined;");
    expect(text).toContain("moored?: boolean | string | undefined;");
    expect(text).toContain("name?: string | undefined;");
  }
  expect((await run([empty])).get("src/resources/boats.ts")).toContain("length?: string | undefined;");
});

test("given a query that decides what an operation does, it is sent whatever its item and neighbours are called later", async () => {
  const place = { folder: "Boats", path: "/boats/:id" };
  const moor = { ...place, name: "Moor boat", query: { action: "moor" } };
  const haul = { ...place, name: "Haul boat", query: { action: "haul" } };
  const fasten = { ...moor, name: "Fasten boat" };
  for (const versions of [
    [
      [moor, haul],
      [fasten, haul],
    ],
    [[moor, haul], [moor]],
    [[moor, haul], [fasten, haul], [{ ...fasten, name: "Tie up" }]],
  ]) {
    const text = (await replay(...versions)).get("src/resources/boats.ts");
    expect(text).toMatch(/function moorBoat\b[^]*"action", value: "moor"/);
  }
  const renewed = await replay([moor, haul], [{ ...moor, query: { action: "moorTwice" } }, haul]);
  expect(renewed.get("src/resources/boats.ts")).toContain('value: "moorTwice"');
  expect((await run([fasten, haul])).get("src/resources/boats.ts")).not.toContain('value: "moor"');
});

test("given more samples of a form, its optional fields stay so until a description requires them", async () => {
  const place = { folder: "Boats", name: "Add boat", path: "/boats" };
  const [own, other] = [
    { name: "Otter", berth: "4" },
    { name: "Tern", berth: "5" },
  ];
  const both = { ...place, forms: [own, other] };
  const textOf = (files: ReadonlyMap<string, string>): string => files.get("src/resources/boats.ts") ?? "";
  expect(textOf(await run([both]))).toMatch(/name: string;\s+berth: number \| string;/);
  for (const versions of [
    [[{ ...place, forms: [own] }], [both]],
    [[{ ...place, forms: [own] }], [both], [{ ...both, name: "Add a boat" }]],
  ])
    expect(textOf(await replay(...versions))).toMatch(/name\?: string \| undefined;\s+berth\?: number/);
  const required = { ...both, described: "Required." };
  expect(textOf(await replay([{ ...place, forms: [own] }], [required]))).toMatch(/name: string;\s+berth: number \| string;/);
});

test("given the only body without a property changes, the property stays optional for the others", async () => {
  const [bare, full] = [
    { id: "o1", since: 2, port: "Ra" },
    { id: "o1", since: 2, port: "Ra", flag: "NO" },
  ];
  const versions = [
    { owner: bare, size: 4 },
    { owner: full, size: 4 },
  ].map((body) => [
    { ...boats, body: { owner: full, berth: 4 } },
    { ...sheds, body: { owner: full, door: true } },
    { ...crews, body },
  ]);
  for (const known of [versions.slice(0, 1), versions, [...versions, ...versions.slice(1)]])
    expect((await replay(...known)).get("src/types.ts")).toContain("flag?: string;");
});

test("given a second body has an object that only one had, nothing in it becomes required", async () => {
  const rig = { jib: 1, mast: 3 };
  const order = { folder: "Orders", name: "Order", path: "/orders", sent: { sail: "jib", size: 2, rig } };
  const more = { ...order, name: "Order more", sent: { sail: "genoa", size: 4 } };
  const rigged = { ...more, sent: { ...more.sent, rig: { jib: 2, mast: 4 } } };
  expect((await run([order, rigged])).get("src/resources/orders.ts")).toContain("jib: number;");
  for (const versions of [
    [[order, more]],
    [
      [order, more],
      [order, rigged],
    ],
    [
      [order, more],
      [order, rigged],
      [order, rigged],
    ],
  ]) {
    const text = (await replay(...versions)).get("src/resources/orders.ts");
    expect(text).toContain("sail: string;");
    expect(text).toContain("jib?: number | undefined;");
  }
});

test("given a second body of a method and path, nothing that was published as optional becomes required", async () => {
  const order = { folder: "Orders", name: "Order", path: "/orders", sent: { sail: "jib", mast: 3 } };
  const versions = [[order], [order, { ...order, name: "Order more", sent: { sail: "genoa", mast: 4 } }]];
  expect((await run(versions[1] ?? [])).get("src/resources/orders.ts")).toContain("sail: string;");
  const next = await replay(...versions, ...versions.slice(1));
  expect(next.get("src/resources/orders.ts")).toContain("sail?: string | undefined;");
  expect(next.get("src/resources/orders.ts")).not.toContain("sail: string;");
});

test("given a new operation sends the parts of a value under another name, nothing becomes required for the others", async () => {
  const order = { folder: "Orders", name: "Order", path: "/orders", sent: { sail: { size: 4, unit: "m" }, mast: 3, hull: "oak" } };
  const refit = { folder: "Refits", name: "Refit", path: "/refits", sent: { anchor: { size: 9, unit: "m" }, note: "soon", day: 2 } };
  const first = await run([order]);
  const next = await replay([order], [order, refit]);
  expect(first.get("src/resources/orders.ts")).toContain("size?: number | undefined;");
  expect(next.get("src/resources/orders.ts")).toBe(first.get("src/resources/orders.ts"));
  expect((await run([order, refit])).get("src/resources/orders.ts")).not.toContain("size?: number | undefined;");
});

test("given an item is added in front of the others, the manifest gets lines and changes none but checksums", async () => {
  const [first, next] = [await run([sheds, crews]), await replay([sheds, crews], [boats, sheds, crews])];
  const linesOf = (files: ReadonlyMap<string, string>): readonly string[] =>
    (files.get("postwright.json") ?? "").split("\n").map((line) => line.replace(/,$/, ""));
  const now = linesOf(next);
  const gone = linesOf(first).filter((line) => !now.includes(line));
  expect(gone.filter((line) => !/^ {4}"[^"]+": "[0-9a-f]{64}"$/.test(line))).toEqual([]);
  const places = now.flatMap((line, index) => (line.includes('"function":') ? [index] : []));
  expect(places).toHaveLength(3);
  expect(now.filter((line, index) => places.includes(index))).toEqual(places.map((index) => now[index]).sort());
  expect(now.join("\n")).not.toContain("pointer");
});
