import { beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import type { GenerateResult } from "../../generator/pipeline/types.ts";
import { withScratchFolder } from "../../generator/verify/scratch.ts";
import { collectionText } from "../operations/build-collection.ts";
import { compileAgainst } from "./compile.ts";

const url = "https://h.test/{{$randomCity}}?price={{$randomPrice}}&id={{$guid}}";
const text = collectionText([{ name: "List Shops", request: { method: "GET", url, header: [{ key: "X-Word", value: "{{$randomWord}}" }] } }]);

let result: GenerateResult | undefined;
beforeAll(async () => {
  result = await generate({ file: "shops.json", text, options: { check: true, format: false } });
});

interface Sent {
  readonly url: URL;
  readonly word: string | null;
}

/** Calls the compiled package with some options of the client, several times; gives what was sent. */
async function callBuilt(options: object, times: number): Promise<readonly Sent[]> {
  const files = new Map([["package.json", `{ "type": "module" }`], ...(result?.package?.built ?? [])]);
  return withScratchFolder(files, async (urlOf) => {
    const loaded: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = await import(urlOf("dist/index.js"));
    const sent: Sent[] = [];
    const fetch = async (target: string, init: RequestInit): Promise<Response> => {
      sent.push({ url: new URL(target), word: new Headers(init.headers).get("x-word") });
      return new Response("{}");
    };
    const client = loaded["createClient"]?.({ fetch, ...options });
    for (let call = 0; call < times; call += 1) await loaded["listShops"]?.(client);
    return sent;
  });
}

test("the package compiles, and brings the file that makes fake values", () => {
  expect(result?.diagnostics).toEqual([]);
  expect(result?.package?.built.get("dist/client.js")).toContain('from "./runtime/values/fake.js"');
  expect(result?.package?.built.get("dist/runtime/values/fake.js")).toContain('from "@faker-js/faker/locale/en"');
});

test("each call sends new values, in Postman's form", async () => {
  const sent = await callBuilt({}, 20);
  expect(sent).toHaveLength(20);
  for (const { url: { pathname, searchParams }, word } of sent) {
    expect(decodeURIComponent(pathname)).toMatch(/^\/[A-Z][A-Za-z'. -]+$/u);
    expect(searchParams.get("price")).toMatch(/^\d+\.\d\d$/u);
    expect(searchParams.get("id")).toMatch(/^[0-9a-f-]{36}$/u);
    expect(word).toMatch(/^\S+$/u);
  }
  expect(new Set(sent.map(({ url: { href } }) => href)).size).toBe(20);
  expect(new Set(sent.map(({ word }) => word)).size).toBeGreaterThan(1);
});

test("a caller's value wins", async () => {
  const variables = { $randomCity: "Oslo/N", $randomPrice: 7, $guid: "g", $randomWord: "w" };
  const [sent] = await callBuilt({ variables }, 1);
  expect([sent?.url.href, sent?.word]).toEqual(["https://h.test/Oslo%2FN?price=7&id=g", "w"]);
});

describe("types", () => {
  // The package is in memory, beside no node_modules: the scenarios compile such a package with the library.
  const assert = (options: string): readonly string[] =>
    compileAgainst(
      result?.package?.files ?? new Map(),
      `import { createClient } from "./client.js";\nexport const client = createClient(${options});\n`,
    ).filter((error) => !error.includes("@faker-js/faker"));

  test("the dynamic variables that are used can be given, others not", () => {
    expect(assert(`{ variables: { $randomCity: "Oslo", $guid: "g" } }`)).toEqual([]);
    expect(assert(`{ variables: { $randomStreetName: "x" } }`)).toEqual([expect.stringContaining("$randomStreetName")]);
  });
});
