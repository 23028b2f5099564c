import type { Json } from "./json.ts";

/** The value with all its strings and numbers marked as stand-ins. The parser limits the depth. */
export function markStandIns(value: Json): Json {
  switch (value.kind) {
    case "number":
    case "string":
      return { ...value, standIn: true };
    case "array":
      return { kind: "array", items: value.items.map(markStandIns) };
    case "object":
      return { kind: "object", members: value.members.map((member) => ({ key: member.key, value: markStandIns(member.value) })) };
    default:
      return value;
  }
}
