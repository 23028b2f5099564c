import { expect, test } from "vitest";
import type { Json } from "../../generator/json/json.ts";
import { parseTolerantJson } from "../../generator/json/parse-tolerant.ts";
import { jsonLanguages } from "../../generator/targets/samples/json/languages.ts";
import { toText } from "../../generator/targets/samples/source.ts";

const text =
  '{"id":1,"tags":["a"],"users":[{"name":"Ida","nick":"I","odd-key":true},{"name":"Bob","odd-key":false}],"none":null,"at":{"x":1.5}}';

function print(language: string, task: "create" | "parse", given = text): string {
  const found = jsonLanguages.find(({ name }) => name === language);
  const value: Json | undefined = parseTolerantJson(given).value;
  if (found === undefined || value === undefined) throw new Error("There is no such language, or no JSON.");
  return toText(found[task](value));
}

test("given JSON, TypeScript has its type, and reads optional fields as such", () => {
  const printed = print("typescript", "parse");
  expect(printed).toContain("nick?: string;");
  expect(printed).toContain("for (const user of body.users) {\n  const name = user.name;");
  expect(printed).toContain('const odd_key = user["odd-key"];');
  expect(printed).toContain("const x = body.at.x;");
});

test("given JSON, Python reads optional fields with get", () => {
  const printed = print("python", "parse");
  expect(printed).toContain('for user in body["users"]:\n    name = user["name"]\n    nick = user.get("nick")');
});

test("given JSON, Go has a struct with the keys as tags", () => {
  const printed = print("go", "parse");
  expect(printed).toContain('Oddkey bool `json:"odd-key"`');
  expect(printed).toContain("for _, user := range body.Users {\n\t\tname := user.Name\n\t\t_ = name");
});

test("given JSON, TypeScript builds a value that is equal", () => {
  const printed = print("typescript", "create");
  const built: unknown = new Function(`${printed}\nreturn JSON.parse(text);`)();
  expect(built).toEqual(JSON.parse(text));
});

test("given JSON, Chilkat builds and reads it field by field", () => {
  expect(print("go-chilkat", "create")).toContain('json.UpdateString("users[0].name","Ida")');
  expect(print("powerbuilder", "parse")).toContain('ls_Name = loo_Json.StringOf("users[i].name")');
});
