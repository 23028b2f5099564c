import type { FormField, Header, Request, SeenBody } from "../../collection/model.ts";
import { lowerCase } from "../../util/letters.ts";

/** True for a request with a body that is not empty. */
export function sendsBody(request: Request): boolean {
  return hasBody(request) && !(request.body.kind === "raw" && request.body.text.trim() === "");
}

/** A request with a body, possibly an empty text. */
export type WithBody = Request & { readonly body: SeenBody };

/** True for a request with a body; a form without fields is not one. */
export function hasBody(request: Request): request is WithBody {
  return request.body !== undefined && !("fields" in request.body && request.body.fields.length === 0);
}

/** The value of the last enabled `Content-Type` header. */
export function contentTypeOf(headers: readonly Header[]): string | undefined {
  const value = headers.findLast(({ key, disabled }) => !disabled && lowerCase(key) === "content-type")?.value;
  return value === undefined || value === "" ? undefined : value;
}

/** The fields of a form; none of another body. */
export function fieldsOf({ body }: Pick<Request, "body">): readonly FormField[] {
  return body !== undefined && "fields" in body ? body.fields : [];
}
