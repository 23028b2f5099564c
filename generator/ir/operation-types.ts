import type { Body, OperationDraft } from "./api.ts";
import type { Type } from "./type.ts";

/**
 * The type of what a caller passes as JSON: that of a JSON body, or of the variables of a GraphQL
 * query. `undefined` for all other bodies.
 */
export function sentType(body: Body): Type | undefined {
  if (body.kind === "json") return body.type;
  return body.kind === "graphql" ? body.variables : undefined;
}

/** The types of all bodies of an operation: what is sent, then the responses in their order. */
export function bodyTypes({ body, responses }: Pick<OperationDraft, "body" | "responses">): readonly Type[] {
  const sent = sentType(body);
  const answered = responses.map(({ type }) => type);
  return sent === undefined ? answered : [sent, ...answered];
}
