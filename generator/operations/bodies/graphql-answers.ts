import type { Json } from "../../json/json.ts";

/**
 * True for an answer of a GraphQL server in which all has failed: it has errors and no data. A call
 * that gets it rejects, so it says nothing about what a call resolves to.
 */
export function hasFailedEntirely(answer: Json): boolean {
  if (answer.kind !== "object") return false;
  const valueOf = (name: string): Json | undefined => answer.members.findLast(({ key }) => key === name)?.value;
  const [errors, data] = [valueOf("errors"), valueOf("data")];
  return errors?.kind === "array" && errors.items.length > 0 && (data === undefined || data.kind === "null");
}
