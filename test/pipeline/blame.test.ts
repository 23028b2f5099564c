import { expect, test } from "vitest";
import { generate } from "../../generator/pipeline/generate.ts";
import { nodeTools } from "../../generator/node/tools.ts";
import type { Checker } from "../../generator/targets/tools.ts";
import { typescript } from "../../generator/targets/typescript/target.ts";
import { collectionText } from "../operations/build-collection.ts";

const body = '{ "id": "b1" }';
const response = [{ name: "Found", code: 200, body, header: [{ key: "Content-Type", value: "application/json" }] }];
const text = collectionText([{ name: "Get boat", request: { method: "GET", url: "https://h.test/boats" }, response }]);

/** A checker that finds a problem in every package. */
const checker: Checker = {
  check: () => Promise.resolve({ problems: [{ path: "src/index.ts", line: 1, column: 1, code: 2304, message: "no" }] }),
  compare: () => Promise.reject(new Error("not asked")),
};

async function codes(config: unknown): Promise<readonly string[]> {
  const tools = { ...nodeTools(), startChecker: () => checker };
  const request = { file: "h.json", text, config: { file: "h.config.json", text: JSON.stringify(config) } };
  const { diagnostics } = await generate({ ...request, options: { check: true, format: false } }, { target: typescript, tools });
  return diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

test("given an error of the config, what does not compile for it is not reported as well", async () => {
  expect(await codes({ operations: { getBoat: { responses: { "200": { type: { tuple: ["string"] } } } } } })).toEqual(["PW8005"]);
  expect(await codes({})).toEqual(["PW5001"]);
});
