import { posix } from "node:path";
import { format } from "prettier";
import { ts } from "ts-morph";
import { expect, test } from "vitest";
import { allocateNames } from "../../../../generator/names/allocate.ts";
import { typescriptNaming } from "../../../../generator/targets/typescript/naming/rules.ts";
import { tabulateNames } from "../../../../generator/names/table.ts";
import { readAssets } from "../../../../generator/node/assets.ts";
import type { RenderedPackage } from "../../../../generator/targets/target.ts";
import { renderPackage } from "../../../../generator/targets/typescript/render/render.ts";
import { buildItems, type CollectionParts } from "../../../operations/build-collection.ts";

async function render(items: readonly unknown[], parts: CollectionParts = {}): Promise<RenderedPackage> {
  const { api } = await buildItems(items, parts);
  const names = tabulateNames(allocateNames(api, typescriptNaming));
  return renderPackage({ api, names }, { description: { name: "example-api", isNamed: true }, assets: readAssets() });
}

function saved(code: number, body: unknown): unknown {
  return { name: "An example", code, header: [{ key: "Content-Type", value: "application/json" }], body: JSON.stringify(body) };
}

const EVIL =
  "*/ evil(); /* ${evil()} `evil()` \"; evil(); ' \n evil() // @ts-nocheck \u2028 evil() <script>evil()</script> {{evil}} \u202e";

const hostile = [
  {
    name: EVIL,
    description: EVIL,
    item: [
      {
        // Otherwise the function would rightly be called `evil`.
        name: `Call ${EVIL}`,
        request: {
          method: "POST",
          description: EVIL,
          url: { raw: "x", host: ["h.test"], path: ["a", EVIL, `:${EVIL}`], query: [{ key: EVIL, value: EVIL, description: EVIL }] },
          header: [{ key: "X-Evil", value: "{{evil}}", description: EVIL }],
          body: { mode: "raw", raw: JSON.stringify({ [EVIL]: EVIL, ["__proto__"]: 1 }), options: { raw: { language: "json" } } },
        },
        response: [{ ...Object(saved(200, { [EVIL]: [EVIL], a: { b: 1, c: EVIL, d: 2 } })), name: EVIL }, saved(404, EVIL)],
      },
    ],
  },
];

test("given hostile text everywhere, each file parses and has what was asked for", async () => {
  const { files, structure } = await render(hostile, { name: EVIL, variable: [{ key: EVIL, value: EVIL, description: EVIL }] });
  for (const [path, text] of files) {
    expect(text, path).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
    // Modules of the runtime are the same in every package.
    if (!path.endsWith(".ts") || path.startsWith("src/runtime/")) continue;
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
    const parsed = ts.transpileModule(text, { reportDiagnostics: true, fileName: path });
    expect(
      parsed.diagnostics?.map(({ messageText }) => messageText),
      path,
    ).toEqual([]);
    const calls = new Set<string>();
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) calls.add(node.expression.getText());
      ts.forEachChild(node, visit);
    };
    visit(source);
    expect(
      [...calls].filter((name) => name === "evil"),
      path,
    ).toEqual([]);
  }
  expect(structure.size).toBeGreaterThan(4);
});

test("given JSON files, they are data that can be read", async () => {
  const { files } = await render(hostile, { name: EVIL });
  const manifest: unknown = JSON.parse(files.get("package.json") ?? "");
  expect(manifest).toMatchObject({
    name: "example-api",
    type: "module",
    sideEffects: false,
    scripts: { build: "tsc -p tsconfig.build.json" },
  });
  expect(manifest).not.toHaveProperty("scripts.postinstall");
});

test("given files that count as laid out, prettier leaves them as they are", async () => {
  const long = "a long value ".repeat(8);
  const items = [
    {
      name: "Strings",
      request: { method: "GET", url: "https://h.test/a" },
      response: [
        saved(
          200,
          Array.from({ length: 11 }, (_, index) => `item ${index}`),
        ),
        saved(400, long),
      ],
    },
    {
      name: "Numbers",
      request: { method: "GET", url: "https://h.test/b" },
      response: [
        saved(
          200,
          Array.from({ length: 60 }, (_, index) => index * 1000),
        ),
      ],
    },
    {
      name: "Unions",
      request: { method: "GET", url: "https://h.test/c" },
      response: [
        saved(200, [1, "a", null, true, [long]]),
        saved(500, {
          à: long,
          "x-y": [
            [1, 2],
            [3, 4],
          ],
        }),
      ],
    },
    {
      name: "Widths",
      request: { method: "GET", url: "https://h.test/d" },
      response: Array.from({ length: 30 }, (_, index) => saved(200 + index, ["x".repeat(45), "y".repeat(index)])),
    },
    {
      name: "Deep",
      request: {
        method: "PUT",
        url: "https://h.test/e/:id?q=1",
        body: { mode: "raw", raw: JSON.stringify({ [long]: { [long]: [long, null, {}, []] } }), options: { raw: { language: "json" } } },
      },
    },
  ];
  const { files, isPreformatted } = await render([{ name: "All", item: items }], { name: "Layout" });
  const laidOut = [...files].filter(([path]) => isPreformatted(path) && !path.startsWith("src/runtime/"));
  expect(laidOut.map(([path]) => path)).toContain("package.json");
  for (const [path, text] of laidOut) {
    const parser =
      path === "package.json" ? "json-stringify" : path.endsWith(".json") ? "json" : path.endsWith(".md") ? "markdown" : "typescript";
    expect(await format(text, { parser, filepath: path, printWidth: 120 }), path).toBe(text);
  }
});

test("given plain data, its fixtures count as laid out", async () => {
  const { isPreformatted } = await render([
    { name: "Users", item: [{ name: "List", request: { method: "GET", url: "https://h.test/u" }, response: [saved(200, [{ id: 1 }])] }] },
  ]);
  expect(isPreformatted("test/fixtures/users.ts")).toBe(true);
  expect(isPreformatted("src/resources/users.ts")).toBe(false);
});

test("given what an operation uses, the package holds that part of the run-time and no other", async () => {
  const { files } = await render([{ name: "Ping", request: { method: "GET", url: "https://h.test/ping" } }]);
  expect(files.has("src/runtime/core/send.ts")).toBe(true);
  expect([...files.keys()].filter((path) => /runtime\/(?:body\/(?!codec)|auth\/(?!credential|scheme))/.test(path))).toEqual([]);
  for (const [path, text] of files) {
    for (const [, name = ""] of path.startsWith("src/runtime/") ? text.matchAll(/from "(\.{1,2}\/[a-z0-9/-]+)\.js"/g) : [])
      expect(files.has(`${posix.join(posix.dirname(path), name)}.ts`)).toBe(true);
  }
});

test("given operations with credentials, the package holds the layers that they use and no other", async () => {
  const auth = (type: string, more: object = {}): object => ({ type, [type]: { username: "u", password: "p", ...more } });
  const item = (name: string, own: object): object => ({
    name,
    request: { method: "GET", url: `https://h.test/${name}`, auth: own },
  });
  const layersOf = async (own: object): Promise<readonly string[]> => {
    const { files } = await render([item("Ping", own)]);
    return [...files.keys()].flatMap((path) => path.match(/[a-z]+-layer(?=\.ts$)/)?.[0] ?? []);
  };
  expect(await layersOf({ type: "noauth" })).toEqual([]);
  expect(await layersOf(auth("basic"))).toEqual(["auth-layer"]);
  expect(await layersOf(auth("digest"))).toEqual(["auth-layer", "digest-layer"]);
  expect(await layersOf(auth("digest", { disableRetryRequest: true }))).toEqual(["auth-layer"]);
});
