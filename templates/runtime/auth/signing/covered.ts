import { refuse } from "../../values/config-error.js";
import type { Draft } from "../../values/draft.js";
import { isStream } from "../../values/file-value.js";
import { type HeaderEntry, withoutHeader } from "../../values/header-list.js";

/** The bytes of the body, which a signature may cover; `undefined` without a body. */
export async function signedBody({ body }: Draft): Promise<ArrayBuffer | undefined> {
  if (body === undefined) return undefined;
  const { content } = body;
  if (isStream(content)) return refuse("the signature covers the body, which must therefore not be a stream");
  return new Blob([content]).arrayBuffer();
}

/**
 * The headers that a signature covers: those that Postman knows when it signs. Postman adds the
 * content type of a body later, unless the body is raw JSON.
 */
export function signedHeaders({ headers, body }: Draft): readonly HeaderEntry[] {
  const isEarly = body?.mode === "raw" && body.contentType === "application/json";
  return body?.contentType === undefined || isEarly ? headers : withoutHeader(headers, "Content-Type");
}
