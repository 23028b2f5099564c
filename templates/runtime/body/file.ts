import { refuse } from "../values/config-error.js";
import type { EncodedBody } from "../values/draft.js";
import { openFile } from "../values/file-value.js";
import { mediaTypeOf } from "../values/media-type.js";
import type { BodyCodec, BodyContext } from "./codec.js";

/** A file as the whole body. Its content type: the request's own, the file's, `contentType`, or by the extension of its name. */
export function file(contentType?: string): BodyCodec {
  const encode = (value: unknown, context: BodyContext): EncodedBody | undefined => {
    if (value === undefined || value === null) return undefined;
    const { data, name, type } = openFile(value, "body");
    const declared = contentType === undefined ? undefined : context.expand(contentType);
    const own = context.contentType === undefined ? (type ?? declared ?? mediaTypeOf(name ?? "")) : undefined;
    return { mode: "file", content: new Blob([data]), contentType: own };
  };
  return {
    encode,
    encodeVerbatim: (body, context) => {
      if (body.kind !== "file") return refuse(`a file body is needed, not ${body.kind}`);
      const encoded = encode(body.file, context);
      // Content without a name gets no type in Postman.
      const isNamed = body.file === undefined || openFile(body.file, "body").name !== undefined;
      return encoded === undefined || isNamed ? encoded : { ...encoded, contentType: undefined };
    },
  };
}
