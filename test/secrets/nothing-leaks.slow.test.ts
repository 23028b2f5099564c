import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import type { GenerateRequest, GenerateResult } from "../../generator/pipeline/types.ts";
import { collectionText } from "../operations/build-collection.ts";
import { collectionWithSecrets } from "./everywhere.ts";
import { samples, secretPart } from "./samples.ts";
import { collectionWithShortSecrets } from "./short-secrets.ts";

const options = { check: false, format: false };

function generateText(text: string, more: Partial<GenerateRequest> = {}): Promise<GenerateResult> {
  return generate({ file: "secrets.json", text, options, ...more });
}

function allText({ package: made, diagnostics }: GenerateResult): string {
  return [...(made?.files ?? [])].flat().join("\n") + JSON.stringify(diagnostics);
}

test("given every kind of secret in every position, no file and no diagnostic holds one", async () => {
  const result = await generateText(collectionWithSecrets());
  expect(result.package?.files.size).toBeGreaterThan(50);
  const text = allText(result);
  const leaks = samples.flatMap(([kind, value]) => {
    const part = secretPart(value);
    return [part, encodeURIComponent(part)].filter((form) => text.includes(form)).map((form) => `${kind}: ${around(text, form)}`);
  });
  expect(leaks).toEqual([]);
  expect(text).not.toContain("s3cretpw99");
});

test("given short secrets and those that only their surroundings show in every place, no file shows one", async () => {
  const { text, values } = collectionWithShortSecrets();
  const output = allText(await generateText(text));
  expect(values.filter((value) => output.includes(value) || output.includes(encodeURIComponent(value)))).toEqual([]);
});

function around(text: string, form: string): string {
  const at = text.indexOf(form);
  return text.slice(Math.max(0, at - 120), at + form.length);
}

const request = {
  method: "POST",
  url: "https://h.test/login?lang=en",
  header: [{ key: "X-Mode", value: "abc1def2ghi3" }],
  body: { mode: "raw", raw: '{"password":"hunter2","name":"ann"}', options: { raw: { language: "json" } } },
};
const login = collectionText([{ name: "Login", request }], {
  variable: [
    { key: "apiKey", value: "public-demo-1" },
    { key: "region", value: "eu" },
  ],
});

test("given findings, each is reported with its place, and the sum with its kinds", async () => {
  const { diagnostics } = await generateText(login);
  expect(diagnostics.map(({ code, pointer, message }) => `${code} ${pointer} ${message}`)).toEqual([
    "PW9002  2 secrets in the collection were replaced with placeholders: secret variable ×1, value of a credential ×1.",
    "PW9001 /variable/0/value A secret was replaced with a placeholder: secret variable.",
    "PW9001 /item/0/request/body/raw A secret was replaced with a placeholder: value of a credential.",
  ]);
});

test("given an allowed pointer, the value there stays, and nothing is said of it", async () => {
  const result = await generateText(login, { allowedSecrets: ["/item/0/request/body/raw"] });
  expect(allText(result)).toContain("hunter2");
  expect(result.diagnostics.map(({ pointer }) => pointer)).toEqual(["", "/variable/0/value"]);
});

test("given an allowed pointer at which there is nothing, a warning says so; a container allows nothing of what it holds", async () => {
  const result = await generateText(login, { allowedSecrets: ["/item/0", "/nowhere", ""] });
  expect(allText(result)).not.toContain("hunter2");
  expect(result.diagnostics.filter(({ code }) => code === "PW9003").map(({ message }) => /at (\S*),/.exec(message)?.[1])).toContain(
    "/nowhere",
  );
});

test("given a secret in the environment, it is reported in the environment's file", async () => {
  const environment = { file: "e.json", text: JSON.stringify({ values: [{ key: "password", value: "hunter2" }] }) };
  const { diagnostics } = await generateText(login, { environment });
  expect(diagnostics.find(({ location }) => location.file === "e.json")).toMatchObject({ code: "PW9001", pointer: "/values/0/value" });
});

test("given secrets in an environment and in globals in YAML, each is reported at its line", async () => {
  const environment = { file: "e.environment.yaml", text: "name: E\nvalues:\n  - key: password\n    value: hunter2\n" };
  const globals = [
    { file: "w.globals.yaml", text: "name: W\nvalues:\n  - key: port\n    value: '80'\n  - key: secret\n    value: swordfish\n" },
  ];
  const { diagnostics } = await generateText(login, { environment, globals });
  const places = diagnostics.filter(({ code, location }) => code === "PW9001" && location.file.endsWith("yaml"));
  expect(places.map(({ location }) => `${location.file}:${location.line}:${location.column}`)).toEqual([
    "w.globals.yaml:6:12",
    "e.environment.yaml:4:12",
  ]);
});

test("given a secret that a name tells in one place, it is known in all others", async () => {
  const token = "zq81nd72kfp40slx";
  const items = [
    { name: "Get", request: { method: "GET", url: `https://h.test/reset/${token}`, description: `Like ${token}.` } },
    { name: "Post", request: { ...request, body: { mode: "raw", raw: `{"reset_token":"${token}"}` } } },
  ];
  expect(allText(await generateText(collectionText(items)))).not.toContain(token);
});

test("given a secret by default in a header, nothing is sent by default", async () => {
  const [, key = ""] = samples.find(([kind]) => kind === "Stripe key") ?? [];
  const item = { name: "Get", request: { method: "GET", url: "https://h.test/a", header: [{ key: "X-Custom", value: key }] } };
  const result = await generateText(collectionText([item]));
  const code = result.package?.files.get("src/resources/operations.ts") ?? "";
  expect(code).toContain("X-Custom");
  expect(code.replaceAll(/\/\*\*.*?\*\//gs, "")).not.toContain("redacted");
});
