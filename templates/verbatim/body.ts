import type { BodyCodec, BodyContext } from "../runtime/body/codec.js";
import { graphqlJson } from "../runtime/body/graphql.js";
import { encodeParts, type Part } from "../runtime/body/multipart.js";
import { encodePairs } from "../runtime/body/urlencoded.js";
import { refuse } from "../runtime/values/config-error.js";
import type { EncodedBody } from "../runtime/values/draft.js";
import { openFile } from "../runtime/values/file-value.js";
import { mediaTypeOf } from "../runtime/values/media-type.js";
import type { VerbatimBody, VerbatimField } from "./args.js";
import { cutComments } from "./json-comments.js";

/**
 * Encodes an item's own body as Postman does. What the operation's codec sends for a caller's value
 * decides mode and content type; the content is the item's.
 */
export function encodeVerbatim(codec: BodyCodec, body: VerbatimBody, context: BodyContext): EncodedBody | undefined {
  switch (body.kind) {
    case "raw":
      return encodeRaw(body, like(codec, "", ["raw"], context), context);
    case "form":
      return like(codec, { field: "" }, ["urlencoded", "multipart"], context).mode === "urlencoded"
        ? encodeUrlencoded(body.fields, context)
        : encodeMultipart(body.fields, context);
    case "file":
      return encodeFile(codec, body.file, context);
    case "graphql": {
      const [query, operationName, variables] = [body.query, body.operationName, body.variables].map(
        (text) => text && context.expand(text),
      );
      return { ...like(codec, {}, ["graphql"], context), content: graphqlJson(query, operationName, variables) };
    }
    default:
      return body satisfies never;
  }
}

/** What the codec sends for a caller's value. Refuses a codec of another mode. */
function like(
  codec: BodyCodec,
  value: unknown,
  modes: readonly EncodedBody["mode"][],
  context: BodyContext,
): EncodedBody {
  const encoded = codec.encode(value, context);
  return encoded !== undefined && modes.includes(encoded.mode)
    ? encoded
    : refuse(`the operation sends no ${modes.join(" or ")} body`);
}

/**
 * Variables first, then comments are cut if the language is JSON, or if there is no language and
 * the `Content-Type` header is JSON. An empty string is no body.
 */
function encodeRaw(
  { text, language }: Extract<VerbatimBody, { kind: "raw" }>,
  sent: EncodedBody,
  context: BodyContext,
): EncodedBody | undefined {
  const content = context.expand(text);
  if (content === "") return undefined;
  const isJson = language === undefined ? isJsonType(context.contentType) : language === "json";
  return { ...sent, content: isJson ? cutComments(content) : content };
}

function isJsonType(contentType: string | undefined): boolean {
  return contentType !== undefined && /^\s*application\/(?:[^;\s]*\+)?json\s*(?:;|$)/iu.test(contentType);
}

function encodeUrlencoded(fields: readonly VerbatimField[], context: BodyContext): EncodedBody | undefined {
  const pairs = fields.map(
    ({ key, value }) => [context.expand(key), typeof value === "string" ? context.expand(value) : ""] as const,
  );
  return encodePairs(pairs, context);
}

function encodeMultipart(fields: readonly VerbatimField[], context: BodyContext): EncodedBody | undefined {
  return encodeParts(
    fields.flatMap((field) => toParts(field, context)),
    context,
  );
}

/** Postman does not escape the names of parts. */
function toParts(field: VerbatimField, context: BodyContext): readonly Part[] {
  const name = context.expand(field.key);
  const { value } = field;
  const contentType = field.contentType === undefined ? undefined : context.expand(field.contentType);
  if (typeof value === "string") return [{ name, content: context.expand(value), contentType }];
  if (value.length === 0) return [{ name, content: "", fileName: "", contentType }];
  return value.map((file) => {
    const { data, name: given, type } = openFile(file, name);
    const fileName = given === undefined ? undefined : context.expand(given);
    return { name, content: data, fileName, contentType: contentType ?? type ?? mediaTypeOf(fileName ?? "") };
  });
}

/** In Postman, content without a file name gets no type. */
function encodeFile(codec: BodyCodec, file: unknown, context: BodyContext): EncodedBody | undefined {
  const isNamed = file === undefined || openFile(file, "body").name !== undefined;
  const encoded = file === undefined ? undefined : like(codec, file, ["file"], context);
  return encoded === undefined || isNamed ? encoded : { ...encoded, contentType: undefined };
}
