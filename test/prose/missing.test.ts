import { expect, test } from "vitest";
import { readMissingNames, saysMissing } from "../../generator/prose/missing.ts";

const messages: readonly (readonly [message: string, names: readonly string[]])[] = [
  ["email is required", ["email"]],
  ["The email field is required.", ["email"]],
  ['"email" is required', ["email"]],
  ["'email' is a required property", ["email"]],
  ["user.email can't be blank", ["user.email"]],
  ["items[0].price must not be null", ["items[0].price"]],
  ["Missing required field: email", ["email"]],
  ["Missing required parameter 'email'.", ["email"]],
  ["must have required property 'email'", ["email"]],
  ["Validation failed: name can't be blank, email can't be blank", ["name", "email"]],
  ["externalId must be provided", ["externalId"]],
  ["email is required when phone is empty", ["phone"]],
  ["This field is required", []],
  ["Authentication is required", []],
  ["The request is missing", []],
  ["email is invalid", []],
  ["", []],
];

test.each(messages)("%j: what is missing", (message, names) => expect(readMissingNames(message)).toEqual(names));

test.each(["is required", "can't be blank", "This field is required.", "required", "field required", "must not be null"])(
  "%j is about something named elsewhere",
  (message) => expect(saysMissing(message)).toBe(true),
);

test.each(["is invalid", "email is required", "required by law", "must not be negative", ""])("%j is not", (message) =>
  expect(saysMissing(message)).toBe(false),
);
