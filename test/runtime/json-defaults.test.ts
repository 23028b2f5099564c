import { expect, test } from "vitest";
import { json } from "../../templates/runtime/body/json.ts";

const codec = json("application/json", { client_id: "id", secret: "key", user: "none" });
const values: Readonly<Record<string, string>> = { id: "c-1", key: 'k"2' };
const context = {
  contentType: undefined,
  expand: (text: string) => text,
  variableValue: (name: string) => values[name],
};

test.each<[unknown, string | undefined]>([
  [{ count: 1 }, '{"client_id":"c-1","secret":"k\\"2","count":1}'],
  [{ client_id: "mine" }, '{"secret":"k\\"2","client_id":"mine"}'],
  [{ client_id: undefined, secret: null }, '{"secret":null}'],
  [[1], "[1]"],
  ["text", '"text"'],
  [undefined, undefined],
])("given the body %j, what the client knows is added", (body, want) => {
  expect(codec.encode(body, context)?.content).toBe(want);
});
