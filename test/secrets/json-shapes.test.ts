import { expect, test } from "vitest";
import { redactedText } from "./support.ts";

const sent = (body: unknown, path = "v1/things"): unknown => ({
  name: "Item",
  request: {
    method: "POST",
    url: `https://h.test/${path}`,
    body: { mode: "raw", raw: JSON.stringify(body), options: { raw: { language: "json" } } },
  },
});

function saved(body: string, path: string): unknown {
  const request = { method: "POST", url: `https://h.test/${path}` };
  return { name: "Item", request, response: [{ name: "Saved", code: 200, body, originalRequest: request }] };
}

const value = "swordfish";
const names = "attribute property parameter title fieldName label type k name key field".split(" ");
const shapes: readonly unknown[] = [
  ...names.flatMap((name) => ["value", "val", "v"].map((member) => ({ [name]: "password", [member]: value }))),
  [{ op: "replace", path: "/password", value }],
  { schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], Operations: [{ op: "replace", path: "user.password", value }] },
  { value, temporary: false, type: "password" },
  { password: { stringValue: value } },
  { password: { S: value } },
  { password: { current: value, new: `${value}2` } },
  { password: { type: "string", example: value } },
  { password: value, password_confirmation: value },
  { security_answers: { pet: value, town: `Old ${value}` } },
];

test.each(shapes.map((shape) => [JSON.stringify(shape), shape] as const))("given %s, its secret is not left", async (_, shape) => {
  expect(await redactedText(sent(shape))).not.toContain(value);
});

test("given a code under the way in which it was sent, it is not left, as a string or a number", async () => {
  expect(await redactedText(sent({ otp: { sms: "459709" } }))).not.toContain("459709");
  expect(await redactedText(sent({ otp: { sms: 459_709 } }))).not.toContain("459709");
});

test.each([
  { label: "Colour", value },
  { type: "text", value, label: "Name" },
  { op: "replace", path: "/name", value },
  { token: { type: value } },
  { errors: { password: { message: value } } },
  { security_questions: { pet: value } },
  { name: { current: value } },
])("given %j, it stays", async (shape) => {
  expect(await redactedText(sent(shape))).toContain(value);
});

const token = "q7tRk2Lm9XzP4vB8nC1sD5f";

test.each([
  ["login", JSON.stringify(token)],
  ["auth/token", token],
  ["session", JSON.stringify({ data: token })],
  ["signin", JSON.stringify({ access: token, refresh: `${token}2` })],
  ["login", JSON.stringify({ sid: token })],
  ["2fa/setup", JSON.stringify({ manualEntryKey: token, setupKey: token, seed: token })],
  ["keys", JSON.stringify({ keys: [{ kty: "oct", k: token }] })],
  ["page", `<html><meta name="csrf-token" content="${token}"></html>`],
])("given an answer of /%s with %s, its token is not left", async (path, body) => {
  expect(await redactedText(saved(body, path))).not.toContain(token);
});

test.each([
  ["send-otp", '{"success":true,"data":482913}'],
  ["users/otp/send", '{"data":"482913"}'],
  ["messages", "264234"],
])("given an answer of /%s, the code in %s is not left where it is one", async (path, body) => {
  const text = await redactedText(saved(body, path));
  expect(text.includes("482913")).toBe(false);
  expect(text.includes("264234")).toBe(path === "messages");
});

test("given a message with the code in front, it is not left", async () => {
  expect(await redactedText(saved("264234 is your verification code.", "sms"))).not.toContain("264234");
});
