import { type Cursor, memberAt, pairsPart, plainPart, textAt, textPart } from "./cursor.ts";
import { objectPart, type Part, valuePart } from "./part.ts";
import { readGraphqlPart, readRequestPart } from "./request.ts";

/** A saved example as a `response` of v2.1. Its name is that of its file unless it has another. */
export function readExamplePart(at: Cursor, stem: string): Part {
  const { pointer } = at;
  const response = memberAt(at, "response");
  const request = memberAt(at, "request");
  const body = memberAt(response, "body");
  const type = textAt(memberAt(body, "type"));
  // Where an example was saved without its request, Postman writes one with an empty URL.
  const hasRequest = request !== undefined && textAt(memberAt(request, "url")) !== "";
  const read = textAt(memberAt(at, "$kind")) === "graphql-example" ? readGraphqlPart : readRequestPart;
  return objectPart(pointer, {
    id: textPart(memberAt(at, "id")),
    name: textPart(memberAt(at, "name")) ?? valuePart(stem, pointer),
    originalRequest: hasRequest ? read(request) : undefined,
    code: plainPart(memberAt(response, "statusCode")),
    status: textPart(memberAt(response, "statusText")),
    header: pairsPart(memberAt(response, "headers")),
    body: textPart(memberAt(body, "content")),
    $type: textPart(memberAt(body, "$type")),
    // Postman writes `text` also where nobody has chosen a language.
    _postman_previewlanguage: type === undefined || type === "text" ? undefined : valuePart(type, pointer),
  });
}
