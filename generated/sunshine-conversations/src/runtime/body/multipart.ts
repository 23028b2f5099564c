import { arrange, type Entry, entryName, type Flatten } from "../values/arrange.js";
import { refuse } from "../values/config-error.js";
import type { ByteStream, EncodedBody } from "../values/draft.js";
import { isFileValue, openFile } from "../values/file-value.js";
import { joinBytes } from "./join-bytes.js";
import { mediaTypeOf } from "../values/media-type.js";
import type { Parameter } from "../values/parameter.js";
import { toText } from "../values/scalar.js";
import { type BodyCodec, bodyCodec, type BodyContext } from "./codec.js";
import { formGroup } from "./form.js";

/** A field that a multipart body declares. */
export interface MultipartField extends Parameter {
  /** The content type of the part. */
  readonly contentType?: string | undefined;
  /** Whether a string passed for this field is the content of a file. */
  readonly file?: boolean;
}

/** A part of a multipart body. */
export interface Part {
  /** As it stands between the quotes of the part's header. */
  readonly name: string;
  readonly content: BlobPart | ByteStream;
  /** As it stands between the quotes. Absent for text. */
  readonly fileName?: string | undefined;
  readonly contentType?: string | undefined;
}

/**
 * A `multipart/form-data` body (RFC 7578) of text and files. An array repeats its name; `null`
 * sends an empty string.
 */
export function multipart(fields: readonly MultipartField[] = [], flatten?: Flatten): BodyCodec {
  return bodyCodec((value, context) => {
    const parts = arrange(fields, formGroup(value), flatten, isFileValue).map((entry) => toPart(entry, context));
    return encodeParts(parts, context);
  }, true);
}

function toPart(entry: Entry<MultipartField>, context: BodyContext): Part {
  const { declared } = entry;
  const fullName = entryName(entry, context.expand);
  const name = quote(fullName);
  const contentType = declared?.contentType === undefined ? undefined : toOneLine(context.expand(declared.contentType));
  if (!entry.given) return { name, content: context.expand(entry.value ?? ""), contentType };
  const place = `body[${JSON.stringify(fullName)}]`;
  const { value } = entry;
  const isFile = typeof value === "string" ? declared?.file === true : isFileValue(value);
  if (!isFile) return { name, content: value === null ? "" : toText(value, place), contentType };
  const { data, name: fileName = "blob", type } = openFile(value, place);
  if (type !== undefined && /[\r\n]/u.test(type)) refuse(`${place}: the type must be one line`);
  return {
    name,
    content: data,
    fileName: quote(fileName),
    contentType: type ?? contentType ?? mediaTypeOf(fileName),
  };
}

/** Anything after a line break would be a header of its own. */
function toOneLine(text: string): string {
  return text.replace(/[\0\r\n]+/gu, " ");
}

/**
 * Encodes parts; without a part there is no body. Uses the boundary of the request's own
 * `Content-Type` if it has one, and replaces any other content type.
 */
export function encodeParts(parts: readonly Part[], context: BodyContext): EncodedBody | undefined {
  if (parts.length === 0) return undefined;
  const own = boundaryOf(context.contentType);
  const boundary = own ?? newBoundary();
  const pieces = parts.flatMap((part) => [`--${boundary}\r\n${partHeaders(part)}\r\n\r\n`, part.content, "\r\n"]);
  pieces.push(`--${boundary}--\r\n`);
  return {
    mode: "multipart",
    content: joinBytes(pieces),
    contentType: own === undefined ? `multipart/form-data; boundary=${boundary}` : undefined,
  };
}

function partHeaders({ name, fileName, contentType }: Part): string {
  const fileNameText = fileName === undefined ? "" : `; filename="${fileName}"`;
  const typeText = contentType === undefined ? "" : `\r\nContent-Type: ${contentType}`;
  return `Content-Disposition: form-data; name="${name}"${fileNameText}${typeText}`;
}

/** Escapes what the HTML standard escapes in the names of parts; servers undo it. */
function quote(text: string): string {
  return text.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function boundaryOf(contentType: string | undefined): string | undefined {
  const match = /^\s*multipart\/form-data\s*;(?:[^;]*;)*?\s*boundary=(?:"([^"]+)"|([^;\s]+))/iu.exec(contentType ?? "");
  return match?.[1] ?? match?.[2];
}

// Random, so that nobody can write a value that contains it.
function newBoundary(): string {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte % 10);
  return "-".repeat(26) + digits.join("");
}
