import { isCredentialName } from "../collection/redact.ts";
import { hintOf } from "../infer/placeholders.ts";
import type { Json } from "../infer/json.ts";

/** Stands where a saved value looks like a credential. */
export const REDACTED = "redacted";

/** Replaces texts under keys that name credentials. Keys, kinds and everything else stay, so the value still fits its type. */
export function redactJson(value: Json): Json {
  switch (value.kind) {
    case "array":
      return { kind: "array", items: value.items.map(redactJson) };
    case "object":
      return {
        kind: "object",
        members: value.members.map(({ key, value: member }) => ({
          key,
          value: isSecret(key, member) ? { kind: "string", value: REDACTED } : redactJson(member),
        })),
      };
    default:
      return value;
  }
}

function isSecret(key: string, value: Json): boolean {
  return value.kind === "string" && value.value !== "" && hintOf(value.value) === undefined && isCredentialName(key);
}
