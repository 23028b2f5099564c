import { describe, expect, test } from "vitest";
import { findWrongCommand } from "./commands.ts";
import { listAnchors, listCodeBlocks, listLinks } from "./documents.ts";
import { findGap } from "./quotes.ts";
import { createStubFetch } from "./stub-api.ts";

describe("commands", () => {
  test.each([
    "npm ci && npm run generate",
    "npm test",
    "npm run --silent postwright -- generate a.json --out ../x # a comment",
    "npm run --silent postwright -- verify a.json [options]",
    "npm run generate -- --verbose",
    "npm run bench -- --bounds --record",
    "npm run bench:types -- --only word",
    "npm run fuzz -- --minutes 5",
    "npx vitest run test/io",
  ])("%s is right", (line) => expect(findWrongCommand(line)).toBeUndefined());

  test.each([
    ["npm run generat", "there is no script generat"],
    ["npm ci && npm run generate -- --verbos", "Unknown option: --verbos"],
    ["npm run --silent postwright -- verify", "verify needs a collection file."],
    ["npm run bench -- --bound", "test/bench/run.ts has no --bound"],
    ["npm run fuzz -- --hours 5", "test/hostile/fuzz.ts has no --hours"],
  ])("%s is wrong", (line, want) => expect(findWrongCommand(line)).toBe(want));
});

describe("quotes", () => {
  test.each([
    ["whitespace does not count", "a b\n  c", "ab c", undefined],
    ["parts stand in order", "a … c", "a b c", undefined],
    ["a part that is missing", "a … d", "a b c", "d"],
    ["parts in the wrong order", "c … a", "a b c", "a"],
  ])("%s", (_, quote, text, want) => expect(findGap(quote, text)).toBe(want));
});

test("blocks are found with their line and info, also in lists", () => {
  const text = "# A\n\n1. one:\n\n   ```ts run\n   a();\n   ```\n\n```sh\nnpm test\n```\n";
  expect(listCodeBlocks({ path: "x.md", text })).toEqual([
    { path: "x.md", line: 6, info: ["ts", "run"], code: "a();\n" },
    { path: "x.md", line: 10, info: ["sh"], code: "npm test\n" },
  ]);
  expect(() => listCodeBlocks({ path: "x.md", text: "```ts\na();\n" })).toThrow("x.md:2");
});

test("anchors are those of GitHub, and links in code are not links", () => {
  const text = "## What `fetch` cannot send\n## A, b\n## A b\n[x](y.md#z) `[no](link)`\n```md\n## No\n[no](link)\n```\n";
  expect([...listAnchors({ path: "x.md", text })]).toEqual(["what-fetch-cannot-send", "a-b", "a-b-1"]);
  expect(listLinks({ path: "x.md", text })).toEqual(["y.md#z"]);
});

test("the stub answers as the saved examples do", async () => {
  const fetch = createStubFetch();
  const send = (id: string): Promise<Response> => fetch(`https://api.test/v2/apps/a/conversations/${id}/join`, { method: "POST" });
  expect((await send("65e5f60718293a4b5c000000")).status).toBe(404);
  expect((await send("another")).status).toBe(201);
  await expect(fetch("https://api.test/v2/nothing")).rejects.toThrow("The collection has no GET /v2/nothing");
});
