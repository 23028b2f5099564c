import { isObject, ownValue } from "../values/object.js";

const maxLength = 200;

/**
 * A message such as `404 Not Found: There is no such app`: the status, and the server's own message
 * if the body has an obvious one. A message that repeats a secret is left out.
 */
export function describeFailure(response: Response, body: unknown, secrets: readonly string[]): string {
  const status = `${response.status} ${response.statusText}`.trim();
  const message =
    findMessage(body)
      ?.replace(/\p{C}+/gu, " ")
      .trim() ?? "";
  if (message === "" || secrets.some((secret) => message.includes(secret))) return status;
  return `${status}: ${message.length > maxLength ? `${message.slice(0, maxLength)}…` : message}`;
}

/** Looks where APIs put messages: `message`, `error.message`, `errors[0].title` and the like. */
function findMessage(body: unknown): string | undefined {
  const errors = isObject(body) ? ownValue(body, "errors") : undefined;
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const error = isObject(body) ? ownValue(body, "error") : undefined;
  return [body, error, first].map(ownMessage).find((message) => message !== undefined) ?? [error, first].find(isText);
}

function ownMessage(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  return ["message", "detail", "title", "description", "error_description"]
    .map((name) => ownValue(value, name))
    .find(isText);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
