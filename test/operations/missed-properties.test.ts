import { expect, test } from "vitest";
import { buildItems } from "./build-collection.ts";

const header = [{ key: "Content-Type", value: "application/json" }];

/** The required properties of a body `{ email, name, address }` if this response was saved. */
async function requiredWith(code: number, error: unknown, method = "POST"): Promise<readonly string[]> {
  const raw = JSON.stringify({ email: "a@example.com", name: "A", address: { city: "B" } });
  const request = { method, url: "https://api.example.com/people", header, body: { mode: "raw", raw } };
  const body = typeof error === "string" ? error : JSON.stringify(error);
  const response = { name: "Refused", code, status: "", header, body, originalRequest: { ...request, body: { mode: "raw", raw: "{}" } } };
  const { api } = await buildItems([{ name: "Create person", request, response: [response] }]);
  const [{ body: sent } = { body: undefined }] = api.operations;
  const reference = sent?.kind === "json" && sent.type.kind === "reference" ? sent.type.id : "";
  const type = api.types.find(({ id }) => id === reference)?.type;
  return type?.kind === "object" ? type.properties.filter(({ optional }) => !optional).map(({ key }) => key) : [];
}

const errors: readonly (readonly [name: string, error: unknown])[] = [
  ["a message", { message: "email is required" }],
  ["a plain string", "email is required"],
  ["errors by property", { errors: { email: ["can't be blank"] } }],
  ["an error with a field", { errors: [{ field: "email", message: "is required", code: 12 }] }],
  ["an error with a location", { detail: [{ loc: ["body", "email"], msg: "field required", type: "value_error.missing" }] }],
  ["an error with a pointer", { errors: [{ pointer: "/email", detail: "can't be blank" }] }],
];

test.each(errors)("given a saved 422 with %s, the property is required", async (_, error) => {
  expect(await requiredWith(422, error)).toEqual(["email"]);
});

test("given a 404, a 500 or an error about something else, nothing is required", async () => {
  expect(await requiredWith(404, { message: "email is required" })).toEqual([]);
  expect(await requiredWith(500, { message: "email is required" })).toEqual([]);
  expect(await requiredWith(422, { message: "email is invalid" })).toEqual([]);
});
