import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { compileAgainst } from "./compile.ts";

const request = {
  method: "POST",
  url: "https://h.test/graphql",
  body: { mode: "graphql", graphql: { query: "query Boat { boat { name owner } }", variables: "" } },
};
const example = (name: string, body: unknown) => ({
  name,
  originalRequest: request,
  code: 200,
  header: [{ key: "Content-Type", value: "application/json" }],
  body: JSON.stringify(body),
});
const response = [
  example("A boat", { data: { boat: { name: "Tern", owner: "Ann" } } }),
  example("Hidden", { data: { boat: { name: "Tern", owner: null } }, errors: [{ message: "The owner is hidden" }] }),
];
const plain = { name: "Plain", request: { method: "GET", url: "https://h.test/plain" } };

test("given a GraphQL operation, errors are a typed outcome with what did not fail, and so is the test of an example that has some", async () => {
  const text = collectionText([{ name: "Get boat", request, response }, plain]);
  const { package: made } = await generate({ file: "boats.json", text, options: { check: false, format: false } });
  const files = made?.files ?? new Map<string, string>();
  const head = [
    'import { createClient, getBoat, plain } from "./index.js";',
    "const client = createClient();",
    "const result = await getBoat(client).result();",
    "const other = await plain(client).result();",
  ];
  const fits = [
    'if (result.status === "graphql") { const [first] = result.data.errors; const text: string | undefined = first?.message; const name = result.data.data?.boat?.name; void [text, name]; }',
    'if (result.status === 200) { const name: string = result.data.data.boat.name; void name; }',
    'if (!result.ok && result.status === "graphql") { const kind: "http" | "graphql" | "network" | "timeout" | "abort" | "decode" | "config" = result.error.kind; void kind; }',
  ];
  fits.push(
    'import { isApiError } from "./index.js"; declare const error: unknown;',
    'if (isApiError(error, getBoat, "graphql")) { const name: string | null | undefined = error.body.data?.boat?.name; const text: string | undefined = error.body.errors[0]?.message; void [name, text]; }',
  );
  expect(compileAgainst(files, [...head, ...fits].join("\n"))).toEqual([]);
  const misused = 'import { isApiError } from "./index.js"; isApiError(undefined, plain, "graphql");';
  expect(compileAgainst(files, [...head, misused].join("\n"))).toHaveLength(1);
  const wrong = ['if (other.status === "graphql") other;', 'if (result.status === "graphql") result.data.data.boat;'];
  expect(compileAgainst(files, [...head, ...wrong].join("\n")).map((error) => error.split(":")[0])).toEqual(["5", "6"]);
  const tests = files.get("test/operations.test.ts") ?? "";
  expect(tests.match(/kind: "graphql", status: 200/g)).toHaveLength(1);
  expect(files.get("src/resources/operations.ts")?.match(/fails: hasGraphqlErrors/g)).toHaveLength(1);
});

test("given an answer in which all has failed, the body of a success has its data, and the failure is tested", async () => {
  const failed = example("Not allowed", { errors: [{ message: "Not allowed", code: 7 }], data: null });
  const text = collectionText([{ name: "Get boat", request, response: [...response.slice(0, 1), failed] }]);
  const { package: made, diagnostics } = await generate({ file: "boats.json", text, options: { check: true, format: false } });
  expect(diagnostics).toEqual([]);
  const files = made?.files ?? new Map<string, string>();
  const head = 'import { createClient, getBoat } from "./index.js"; const client = createClient();';
  const fits = [
    "const { data } = await getBoat(client); const owner: string = data.boat.owner; void owner;",
    'const result = await getBoat(client).result(); if (result.status === "graphql") { const name = result.data.data?.boat?.name; void name; }',
  ];
  expect(compileAgainst(files, [head, ...fits].join("\n"))).toEqual([]);
  expect(files.get("test/operations.test.ts")?.match(/kind: "graphql", status: 200/g)).toHaveLength(1);
});
