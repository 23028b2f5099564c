import { parse } from "acorn";
import { expect, test } from "vitest";
import { readCollection } from "../../generator/collection/read.ts";
import { findInScript } from "../../generator/secrets/text/script-text.ts";
import { redactDocument } from "../../generator/secrets/redact.ts";
import { replaceSecrets } from "../../generator/secrets/secret.ts";
import { collectionText } from "../operations/build-collection.ts";
import { samples } from "./samples.ts";
import { processorTime } from "../support/processor-time.ts";
import { sample } from "../support/runs.ts";

const key = "a8F3kq02LmZx91Tt";

function found(script: string): readonly string[] {
  return findInScript(script).map(({ start, end }) => script.slice(start, end));
}

test.each<[string, string]>([
  ["a variable", `const password = "${key}";`],
  ["a property", `const o = { client_secret: '${key}' };`],
  ["a quoted property", `const o = { "api-key": "${key}" };`],
  ["a member", `options["token"] = "${key}";`],
  ["a template string", `const apiKey = \`api_key=${key}\`;`],
  ["a set variable", `pm.environment.set("password", "${key}");`],
  ["a form field", `urlencoded: [{ key: "client_secret", value: "${key}" }]`],
  ["a string that contains one", `const url = "https://h.test/a?access_token=${key}";`],
  ["a comment", `// password: "${key}"`],
  ["a comment of many lines", `/*\n password=${key}\n*/`],
])("given a secret in %s, it is found", (_, script) => {
  expect(found(script)).toEqual([key]);
});

test.each<[string]>([
  [`const token = utils.storeTokensFromResponse(pm, pm.response.json());`],
  [`const token = result.Envelope.Header[0].Security[0].BinarySecurityToken[0]._;`],
  [`pm.request.addHeader("X-Client-Secret: " + clientSecret);`],
  [`const secret = "prefix-of-something1-" + pm.variables.replaceIn("{{$randomUUID}}");`],
  ["const signingKey = `${consumerSecretValue1}&${tokenSecretValue2}`;"],
  [`// header: "X-Auth-Token: " + pm.variables.get("AuthToken2a3b")`],
  [`// const token = utils.storeTokensFromResponse1x(pm);`],
  [`if (/["'\`]/.test(password)) token = load("${key}")`],
])("given code, %s, there is no secret in it", (script) => {
  expect(found(script)).toEqual([]);
});

test("given a quote in a regular expression, strings after it are found all the same", () => {
  expect(found(`const a = /["/]/.test(b), password = "${key}";`)).toEqual([key]);
});

test.each(samples)("given %s in a script, what is left still parses and does not contain it", (_, secret) => {
  const script = `const value = ${JSON.stringify(secret)};\n// ${secret.replaceAll("\n", " ")}\nuse(value);`;
  const clean = replaceSecrets(script, findInScript(script));
  expect(() => parse(clean, { ecmaVersion: "latest" })).not.toThrow();
  expect(clean).not.toContain(JSON.stringify(secret));
});

test("given a secret in a script of the collection, it is replaced in the model and reported", async () => {
  const exec = ["const a = 1;", `pm.environment.set("password", "${key}");`];
  const item = [{ name: "I", request: "https://a.example", event: [{ listen: "test", script: { exec } }] }];
  const { document } = await readCollection({ file: "a.json", text: collectionText(item) });
  if (document === undefined) throw new Error("nothing was read");
  const redacted = redactDocument(document);
  expect(redacted.secrets).toEqual([
    { kind: "value of a credential", pointer: "/item/0/event/0/script/exec", item: ["I"], location: undefined },
  ]);
  expect(JSON.stringify(redacted.document)).not.toContain(key);
});

test("given a long script of quotes, slashes and brackets, it is read in linear time", () => {
  const time = (text: string): number => processorTime(() => void findInScript(text));
  for (const piece of sample([`password = "`, `"a"`, "/", "`", "/[", "'\\", "key: '", "/*"], 1)) {
    time(piece.repeat(5_000));
    const [once, twice] = [time(piece.repeat(10_000)), time(piece.repeat(40_000))];
    expect(twice, piece).toBeLessThan(Math.max(100, once * 12));
  }
});
