import { expect, test } from "vitest";
import { loadEngine } from "../../generator/verify/postman-side.ts";
import { generateUnredacted } from "../../generator/node/generate.ts";
import { verifyCollection } from "../../generator/verify/verify.ts";
import { collectionText } from "../operations/build-collection.ts";
import { samples } from "./samples.ts";

const engine = await loadEngine();
const [, key = ""] = samples.find(([kind]) => kind === "Stripe key") ?? [];

test("given secrets in path, header, query and body, verify compares with the values of the collection itself", async () => {
  const request = {
    method: "POST",
    url: `https://h.test/hooks/${key}?api_key=${key}`,
    header: [{ key: "X-Custom", value: key }],
    body: { mode: "graphql", graphql: { query: `{ a(key: "${key}") }`, variables: `{"password":"hunter2"}` } },
  };
  const source = { file: "a.json", text: collectionText([{ name: "Post", request }]) };
  const only = engine === undefined ? "client" : undefined;
  const result = await verifyCollection({ source, examples: false, values: new Map(), only, generateUnredacted, engine });
  if (result.kind === "failed") throw new Error(JSON.stringify(result.diagnostics));
  const [item] = result.items;
  if (engine !== undefined) expect(item?.comparison?.verdict).toBe("exact");
  const sent = JSON.stringify(item?.log.find(({ side }) => side === "client"));
  expect(sent.split(key).length).toBeGreaterThan(3);
  expect(sent).not.toContain("redacted");
});
