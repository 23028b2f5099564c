import type { Draft } from "../../values/draft.js";
import { type HeaderEntry, withoutHeader } from "../../values/header-list.js";

/** The bytes of the body that a signature covers; `undefined` without a body. Postman does not look into multipart bodies. */
export async function signedBody({ body, verbatim }: Draft): Promise<ArrayBuffer | undefined> {
  if (body === undefined || (verbatim && body.mode === "multipart")) return undefined;
  return new Blob([body.content]).arrayBuffer();
}

/**
 * The headers that a signature covers: those that Postman knows when it signs. It adds the content type of a body later, unless the body is raw JSON.
 */
export function signedHeaders({ headers, body }: Draft): readonly HeaderEntry[] {
  const isEarly = body?.mode === "raw" && body.contentType === "application/json";
  return body?.contentType === undefined || isEarly ? headers : withoutHeader(headers, "Content-Type");
}
