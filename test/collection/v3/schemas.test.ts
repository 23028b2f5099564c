import { expect, test } from "vitest";
import { generate } from "../../../generator/node/generate.ts";

async function typesWith(type: string): Promise<string> {
  const example = `$kind: http-example\nresponse:\n  statusCode: 200\n  body:\n    type: json\n    content: '{ "id": "a", "state": "open" }'\n    $type: '${type}'\n`;
  const files = new Map([
    ["Get.request.yaml", "$kind: http-request\nurl: https://h.example/boats/1\n"],
    [".resources/Get.resources/examples/One.example.yaml", example],
  ]);
  const made = await generate({ file: "shop", files, options: { check: false, format: false } });
  expect(made.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return [...(made.package?.files ?? [])]
    .filter(([path]) => path.startsWith("src/resources/") || path === "src/types.ts")
    .map(([, text]) => text)
    .join("\n");
}

test("the schema of a saved response adds what its body does not show", async () => {
  const schema = { type: "object", required: ["id"], properties: { id: { type: "string" }, berth: { type: "integer" } } };
  const types = await typesWith(JSON.stringify(schema));
  expect(types).toMatch(/\bid: string/);
  expect(types).toMatch(/\bberth\?: number/);
});

test.each(["not JSON", '"text"', '{ "type": 5 }'])("%s is no schema, and adds nothing", async (text) => {
  expect(await typesWith(text)).toMatch(/\bstate: string/);
});
