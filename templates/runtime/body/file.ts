import { isStream, openFile } from "../values/file-value.js";
import { mediaTypeOf } from "../values/media-type.js";
import { type BodyCodec, bodyCodec } from "./codec.js";

/**
 * A file as the whole body. Its content type is the first of: the request's own, the file's,
 * `contentType`, and the one for the extension of the file's name.
 */
export function file(contentType?: string): BodyCodec {
  return bodyCodec((value, context) => {
    if (value === undefined || value === null) return undefined;
    const { data, name, type } = openFile(value, "body");
    const declared = contentType === undefined ? undefined : context.expand(contentType);
    const own = context.contentType === undefined ? (type ?? declared ?? mediaTypeOf(name ?? "")) : undefined;
    return { mode: "file", content: isStream(data) ? data : new Blob([data]), contentType: own };
  });
}
