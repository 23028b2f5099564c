import type { Draft } from "../../values/draft.js";
import { type HeaderEntry, withoutHeader } from "../../values/header-list.js";

/** The bytes of the body, which a signature may cover; `undefined` without a body. */
export async function signedBody({ body }: Draft): Promise<ArrayBuffer | undefined> {
  return body === undefined ? undefined : new Blob([body.content]).arrayBuffer();
}

/**
 * The headers that a signature covers: those that Postman knows when it signs. Postman adds the
 * content type of a body later, unless the body is raw JSON.
 */
export function signedHeaders({ headers, body }: Draft): readonly HeaderEntry[] {
  const isEarly = body?.mode === "raw" && body.contentType === "application/json";
  return body?.contentType === undefined || isEarly ? headers : withoutHeader(headers, "Content-Type");
}
