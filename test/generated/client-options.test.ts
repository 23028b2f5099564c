import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { compileAgainst } from "./compile.ts";

/** The errors of statements beside the `src/client.ts` of a collection with one item. */
async function errorsOf(url: unknown, variable: readonly unknown[], statements: readonly string[]): Promise<readonly string[]> {
  const text = collectionText([{ name: "Get Level", request: { method: "GET", url } }], { variable });
  const { package: made } = await generate({ file: "lock.json", text, options: { check: false, format: false } });
  const source = ['import { createClient } from "./client.js";', ...statements].join("\n");
  return compileAgainst(made?.files ?? new Map(), source);
}

const lock = { protocol: "{{protocol}}", host: ["{{host}}"], port: "{{port}}", path: ["level"] };

test("given a base URL of variables without values, a client needs it or them", async () => {
  const fits = [
    'createClient({ baseUrl: "https://lock.example" });',
    'createClient({ variables: { protocol: "https", host: "lock.example", port: 8443 }, timeout: 5 });',
  ];
  expect(await errorsOf(lock, [], fits)).toEqual([]);
  for (const wrong of ["createClient();", "createClient({});", 'createClient({ variables: { protocol: "https", host: "lock.example" } });'])
    expect(await errorsOf(lock, [], [wrong])).toHaveLength(1);
});

test("given a base URL whose variables all have values, a client needs nothing", async () => {
  const values = ["protocol", "host", "port"].map((key) => ({ key, value: key === "port" ? "8080" : "http" }));
  expect(await errorsOf(lock, values, ["createClient();"])).toEqual([]);
});

test("given a variable in the value of the base's variable, a client needs that", async () => {
  const url = { host: ["{{url}}"], path: ["level"] };
  const variable = [{ key: "url", value: "https://{{harbour}}.example" }];
  expect(await errorsOf(url, variable, ['createClient({ variables: { harbour: "north" } });'])).toEqual([]);
  expect(await errorsOf(url, variable, ["createClient();"])).toHaveLength(1);
});
