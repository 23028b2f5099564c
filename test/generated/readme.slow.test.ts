import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { readmeModule } from "../corpus/readme-blocks.ts";
import { repository } from "../corpus/corpus-files.ts";
import { collectionText, type CollectionParts } from "../operations/build-collection.ts";
import { item, raw, saved } from "../scenarios/scenario.ts";
import { bundlePackage } from "./bundle-package.ts";
import { compileAgainst } from "./compile.ts";

/** The README of a package, and the errors of its blocks. */
function check(files: ReadonlyMap<string, string>, name: string, readme = files.get("README.md") ?? "") {
  const errors = compileAgainst(files, readmeModule(readme, name).replaceAll('"../src/', '"./'));
  const [, quickStart = ""] = /## Quick start\n\n```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  return { readme, errors, quickStart };
}

async function readmeOf(items: readonly unknown[], parts: CollectionParts = {}) {
  const text = collectionText(items, parts);
  const { package: made } = await generate({ file: "harbour.json", text, options: { check: false, format: false } });
  return check(made?.files ?? new Map(), "harbour");
}

/** The package of an item, with another README. */
async function checkedWith(only: unknown, readme: string) {
  const { package: made } = await generate({ file: "harbour.json", text: collectionText([only]), options: { check: false, format: false } });
  return check(new Map(made?.files ?? []).set("README.md", readme), "harbour");
}

test("the blocks of the README of the shipped package compile, and one that is wrong does not", () => {
  const folder = join(repository, "generated/sunshine-conversations");
  const paths = ["README.md", "package.json", ...readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" }).map((path) => `src/${path}`)];
  const files = new Map(paths.filter((path) => /\.(?:ts|md|json)$/.test(path)).map((path) => [path, readFileSync(join(folder, path), "utf8")]));
  const { errors, readme } = check(files, "sunshine-conversations");
  expect(readme.match(/^```ts$/gm)).toHaveLength(5);
  expect(errors).toEqual([]);
  const broken = readme.replace("await getIntegration(client, {", "await getIntegration(client, { pth: 1,");
  expect(check(files, "sunshine-conversations", broken).errors.length).toBeGreaterThan(0);
});

test("given a documented failure, the README narrows its body after the success", async () => {
  const moor = item("Moor boat", "POST", "https://h.test/moorings", { body: raw('{"boat":"Ann"}', "json") }, [
    saved(201, { id: 1 }),
    saved(409, { reason: "full" }),
  ]);
  const { errors, readme } = await readmeOf([moor]);
  expect(errors).toEqual([]);
  const [, block = ""] = /## Results and errors[\s\S]*?```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  expect(block).toContain("if (isApiError(error, moorBoat, 409)) console.error(error.body);");
  expect(block.indexOf("withResponse()")).toBeLessThan(block.indexOf("isApiError(error"));
  const typed = readme.replace("console.error(error.body);", "error.body.reason.toUpperCase();");
  expect(typed).not.toBe(readme);
  expect((await checkedWith(moor, typed)).errors).toEqual([]);
});

test("given no documented failure, the README still tells outcomes apart", async () => {
  const { errors, readme } = await readmeOf([item("Read tide", "GET", "https://h.test/tide", {}, [saved(200, { metres: 1 })])]);
  expect(errors).toEqual([]);
  expect(readme).toContain("if (isApiError(error, readTide, 404))");
});

test("given operations of all kinds, the quick start is a simple one with a documented success", async () => {
  const { errors, quickStart } = await readmeOf([
    item("Sink boat", "DELETE", "https://h.test/boats/:id", {}, [saved(200, { ok: true })]),
    item("Moor boat", "POST", "https://h.test/moorings", { body: raw(JSON.stringify({ a: [1, 2, 3], b: { c: { d: 1, e: 2 } } }), "json") }, [
      saved(409, { reason: "full" }),
    ]),
    item("Read boat", "GET", "https://h.test/boats/:id?harbour=7", {}, [saved(404, { reason: "sunk" }), saved(200, { name: "Ann" })]),
  ]);
  expect(errors).toEqual([]);
  expect(quickStart).toContain('const data = await readBoat(client, {\n  path: {\n    id: "…",\n  },');
});

test("given values that the collection does not have, the quick start has a blank for each", async () => {
  const body = raw('{"berth": "{{berth}}", "nights": {{nights}}, "boat": {"name": "Ann", "flag": "{{flag}}"}}', "json");
  const url = "{{harbour}}/{{pier}}/moorings/:mooring";
  const { errors, quickStart } = await readmeOf([item("Moor boat", "POST", url, { body }, [saved(201, { id: 1 })])], {
    auth: { type: "apikey", apikey: [{ key: "key", value: "X-Key" }] },
  });
  expect(errors).toEqual([]);
  expect(quickStart).toContain('baseUrl: "https://…",');
  expect(quickStart).toContain('auth: { type: "apikey", value: "…" },');
  expect(quickStart).toContain('variables: { pier: "…"');
  expect(quickStart).toContain('mooring: "…",');
  expect(quickStart).toContain('flag: "…",');
});

test("given a header whose default is a variable without a value, the client of the quick start has the variable", async () => {
  const header = [{ key: "X-Hub", value: "{{hub}}" }];
  const { errors, quickStart } = await readmeOf([item("Read tide", "GET", "https://h.test/tide", { header })]);
  expect(errors).toEqual([]);
  expect(quickStart).toContain('variables: { hub: "…" },');
});

test("given forms, files, texts and names that the README declares itself, its blocks compile", async () => {
  const form = { mode: "formdata", formdata: [{ key: "photo", type: "file", src: "a.png" }, { key: "note", value: "", type: "text" }] };
  const kinds = [
    item("Send photo", "POST", "https://h.test/photos", { body: form }, [saved(200, { id: 1 })]),
    item("Send log", "POST", "https://h.test/logs", { body: raw("a\nb\n```\nc", "text") }, [saved(200, { id: 1 })]),
    item("data", "GET", "https://h.test/data", {}, [saved(200, { id: 1 })]),
  ];
  for (const one of kinds) expect((await readmeOf([one])).errors).toEqual([]);
  expect((await readmeOf([kinds[2], kinds[0]])).quickStart).toContain("sendPhoto(client");
});

test("given a package with credentials, variables and secret headers, a client of the README's mock answers the README's call", async () => {
  const header = [{ key: "X-Api-Key", value: "{{gate}}" }, { key: "X-Hub", value: "{{hub}}" }];
  const tide = item("Read tide", "GET", "https://h.test/tide", { header }, [saved(200, { metres: 1 })]);
  const auth = { type: "apikey", apikey: [{ key: "key", value: "X-Key" }] };
  const { package: made } = await generate({
    file: "harbour.json",
    text: collectionText([tide], { auth }),
    options: { check: false, format: false },
  });
  const files = made?.files ?? new Map<string, string>();
  const { errors, quickStart, readme } = check(files, "harbour");
  expect(errors).toEqual([]);
  const [, client = ""] = /## Mock[\s\S]*?const mocked = (createClient\(.*\));/.exec(readme) ?? [];
  expect(client).toContain("auth: null");
  const [, name = ""] = /= await (\w+)\(client/.exec(quickStart) ?? [];
  const program = [
    `import { createClient, ${name} } from "./index.js";`,
    'import { mock } from "./mock.js";',
    `export const answer = ${name}(${client.replaceAll("…", "a")});`,
  ].join("\n");
  expect(compileAgainst(files, program)).toEqual([]);
  const bundle = await bundlePackage(files, program);
  const { answer }: { answer: unknown } = await import(`data:text/javascript,${encodeURIComponent(bundle)}`);
  expect(await answer).toEqual({ metres: 1 });
});
