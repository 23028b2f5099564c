import { readdirSync, readFileSync } from "node:fs";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { formatFiles } from "../../generator/node/formatter.ts";
import { maxFormatWork } from "../../generator/util/limits.ts";
import { sample } from "../support/runs.ts";

const call = `/** Makes a key. */
export function createKey(client: Client, args: CreateKeyArgs, options?: CallOptions): ApiPromise<CreateKeyResponse> {
return send(client, { name: "createKey", method: "POST", path: ["v2", ":integrationId", "keys"], body: json(), responses: { 201: "json", 404: "json" } }, args, options)
}`;
const callFormatted = `/** Makes a key. */
export function createKey(client: Client, args: CreateKeyArgs, options?: CallOptions): ApiPromise<CreateKeyResponse> {
  return send(
    client,
    {
      name: "createKey",
      method: "POST",
      path: ["v2", ":integrationId", "keys"],
      body: json(),
      responses: { 201: "json", 404: "json" },
    },
    args,
    options,
  );
}
`;

async function formatOne(path: string, text: string): Promise<string | undefined> {
  return (await formatFiles(new Map([[path, text]]))).get(path);
}

test.each([
  ["src/a.ts", call, callFormatted],
  ["package.json", `{"type":"module","files":["src","dist"]}`, `{ "type": "module", "files": ["src", "dist"] }\n`],
  ["README.md", "* a\n\n```ts\nawait  call( a )\n```", "- a\n\n```ts\nawait call(a);\n```\n"],
  ["LICENSE", "as  it is", "as  it is"],
])("%s", async (path, given, want) => {
  expect(await formatOne(path, given)).toBe(want);
});

test("leaves a file alone that prettier would work at for minutes, and no other", async () => {
  const documented = (count: number): string => `interface A {\n${"/** Text. */\n  b:c;".repeat(count)}\n}\n`;
  const tooMuch = documented(Math.ceil(1.1 * Math.sqrt(maxFormatWork / (documented(1000).length / 1000))));
  expect((await formatOne("src/a.ts", tooMuch)) === tooMuch).toBe(true);
  expect(await formatOne("src/a.ts", documented(1000))).toContain("\n  b: c;\n");
});

test("keeps every path, in order, and leaves preformatted files alone", async () => {
  const files = new Map([
    ["z.ts", "const a=1"],
    ["test/fixtures/a.ts", "const a=1"],
    ["LICENSE", "MIT"],
    ["a.ts", "const a = [1,\n2]"],
  ]);
  const formatted = await formatFiles(files, (path) => path.startsWith("test/fixtures/"));
  expect([...formatted]).toEqual([
    ["z.ts", "const a = 1;\n"],
    ["test/fixtures/a.ts", "const a=1"],
    ["LICENSE", "MIT"],
    ["a.ts", "const a = [1, 2];\n"],
  ]);
});

test("a file that does not parse is named", async () => {
  await expect(formatOne("src/broken.ts", "export const = 1")).rejects.toThrow("src/broken.ts cannot be formatted.");
});

describe("on real TypeScript", () => {
  const folder = new URL("../../templates/runtime/", import.meta.url);
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const names = sample(all.sort(), 10);
  // On one line where that is possible, so that there is something to lay out.
  const files = new Map(names.map((name) => [name, readFileSync(new URL(name, folder), "utf8").replace(/([,{(]) *\n */g, "$1 ")]));

  test("formatting again changes nothing", async () => {
    const once = await formatFiles(files);
    expect(once).not.toEqual(files);
    expect(await formatFiles(once)).toEqual(once);
  });

  test("the fast parser gives what prettier's own gives", async () => {
    const formatted = await formatFiles(files);
    expect(names.length).toBeGreaterThan(5);
    for (const [name, text] of files) {
      expect(formatted.get(name), name).toBe(await format(text, { parser: "typescript", printWidth: 120 }));
    }
  });
});
