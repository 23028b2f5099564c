import { posix } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../../../generator/node/generate.ts";
import type { SourcesLayout } from "../../../../generator/targets/target.ts";
import { collectionText } from "../../../operations/build-collection.ts";

const items = [
  {
    name: "Boats",
    item: [
      {
        name: "List boats",
        request: { method: "GET", url: "https://h.test/boats" },
        response: [{ name: "Ok", code: 200, body: '[{ "id": 1 }]', header: [{ key: "Content-Type", value: "application/json" }] }],
      },
    ],
  },
];

async function make(layout: Partial<SourcesLayout> = {}) {
  const text = collectionText(items);
  const layoutOf = (): SourcesLayout => ({ kind: "sources", folder: "harbour", extension: ".js", tests: "..", ...layout });
  const result = await generate({ file: "harbour.json", text, options: { check: false, format: false }, layoutOf });
  if (result.package === undefined) throw new Error("no package");
  return result.package;
}

/** Relative imports of a file, as written. */
function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/^(?:(?:import|export) .*|\}) from "(\.[^"]*)";$/gm)].map(([, specifier = ""]) => specifier);
}

test.each([".js", ".ts", ""] as const)("given the extension %j, every import leads to a file, and ends so", async (extension) => {
  const { files } = await make({ extension });
  const imports = [...files].flatMap(([path, text]) => importsOf(text).map((specifier) => ({ path, specifier })));
  expect(imports.length).toBeGreaterThan(50);
  const lost = imports.filter(({ path, specifier }) => {
    const target = posix.join(posix.dirname(path), specifier);
    return path.endsWith(".ts") && !(target.endsWith(extension) && files.has(`${target.slice(0, target.length - extension.length)}.ts`));
  });
  expect(lost).toEqual([]);
});

test("given tests elsewhere, they are a folder with a manifest of its own, and lead to the sources", async () => {
  const { files, tests = new Map<string, string>() } = await make({ tests: "../../src/harbour" });
  expect([...files.keys()].filter((path) => path.includes("test"))).toEqual([]);
  expect(tests.get("boats.test.ts")).toContain('from "../../src/harbour/resources/boats.js"');
  expect(tests.get("fixtures/boats.ts")).toContain('from "../../../src/harbour/resources/boats.js"');
  const listed = Object.keys(JSON.parse(tests.get("postwright.json") ?? "").files);
  expect(listed).toEqual([...tests.keys()].filter((path) => path !== "postwright.json").sort());
});

test("given sources, readers see them imported by path, and nothing of packages", async () => {
  const { files } = await make({ extension: "" });
  expect(files.get("README.md")).toContain('from "./harbour";');
  expect(files.get("README.md")).toContain("`./harbour/resources/boats`");
  expect(files.get("README.md")).not.toContain("npm");
  expect(files.get("resources/boats.ts")).toContain('from "./harbour";');
  expect([...files.keys()].filter((path) => /^(?:package|tsconfig|src)/.test(path))).toEqual([]);
});

test("given no tests, the summary counts none", async () => {
  const { files, summary } = await make({ tests: undefined });
  expect([...files.keys()].filter((path) => path.includes("test"))).toEqual([]);
  expect(summary).toMatchObject({ requests: 1, examples: 1, fixtureTests: 0 });
  expect((await make()).summary.fixtureTests).toBe(1);
});
