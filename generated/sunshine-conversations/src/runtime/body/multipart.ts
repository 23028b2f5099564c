import { arrange, type Entry, entryName } from "../values/arrange.js";
import { refuse } from "../values/config-error.js";
import type { EncodedBody } from "../values/draft.js";
import { isFileValue, openFile } from "../values/file-value.js";
import { mediaTypeOf } from "../values/media-type.js";
import type { Parameter } from "../values/parameter.js";
import { toText } from "../values/scalar.js";
import type { VerbatimField } from "../values/verbatim.js";
import type { BodyCodec, BodyContext } from "./codec.js";
import { formGroup } from "./form.js";

/** A field that a multipart body declares. */
export interface MultipartField extends Parameter {
  /** Content type of the part. */
  readonly contentType?: string | undefined;
  /** A string given for this field is a file's content, not a text. */
  readonly file?: boolean;
}

interface Part {
  readonly name: string;
  readonly content: BlobPart;
  /** Absent for a text, and for a file without a name of a collection. */
  readonly fileName?: string | undefined;
  readonly contentType?: string | undefined;
}

/** A `multipart/form-data` body (RFC 7578) of texts and files. Arrays repeat their name, `null` is an empty text. */
export function multipart(fields: readonly MultipartField[] = []): BodyCodec {
  return {
    encode: (value, context) => {
      const parts = arrange(fields, formGroup(value)).map((entry) => toPart(entry, context));
      return encode(parts, context, quote);
    },
    encodeVerbatim: (body, context) => {
      if (body.kind !== "form") return refuse(`a form body is needed, not ${body.kind}`);
      const parts = body.fields.flatMap((field) => verbatimParts(field, context));
      return encode(parts, context, (text) => text);
    },
  };
}

function toPart(entry: Entry<MultipartField>, context: BodyContext): Part {
  const { declared } = entry;
  const name = entryName(entry, context.expand);
  const contentType = declared?.contentType === undefined ? undefined : toOneLine(context.expand(declared.contentType));
  if (!entry.given) return { name, content: context.expand(entry.value ?? ""), contentType };
  const place = `body[${JSON.stringify(name)}]`;
  const { value } = entry;
  const isFile = typeof value === "string" ? declared?.file === true : isFileValue(value);
  if (!isFile) return { name, content: value === null ? "" : toText(value, place), contentType };
  const { data, name: fileName = "blob", type } = openFile(value, place);
  if (type !== undefined && /[\r\n]/u.test(type)) refuse(`${place}: the type must be one line`);
  return { name, content: data, fileName, contentType: type ?? contentType ?? mediaTypeOf(fileName) };
}

/** What follows a line break would be a header of its own. */
function toOneLine(text: string): string {
  return text.replace(/[\0\r\n]+/gu, " ");
}

function verbatimParts(field: VerbatimField, context: BodyContext): readonly Part[] {
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

/** The request's own boundary is used if its `Content-Type` has one; any other type is replaced. */
function encode(
  parts: readonly Part[],
  context: BodyContext,
  quoteName: (text: string) => string,
): EncodedBody | undefined {
  if (parts.length === 0) return undefined;
  const own = boundaryOf(context.contentType);
  const boundary = own ?? newBoundary();
  const pieces = parts.flatMap((part) => [
    `--${boundary}\r\n${partHeaders(part, quoteName)}\r\n\r\n`,
    part.content,
    "\r\n",
  ]);
  const content = new Blob([...pieces, `--${boundary}--\r\n`]);
  return {
    mode: "multipart",
    content,
    contentType: own === undefined ? `multipart/form-data; boundary=${boundary}` : undefined,
  };
}

function partHeaders({ name, fileName, contentType }: Part, quoteName: (text: string) => string): string {
  const fileNameText = fileName === undefined ? "" : `; filename="${quoteName(fileName)}"`;
  const typeText = contentType === undefined ? "" : `\r\nContent-Type: ${contentType}`;
  return `Content-Disposition: form-data; name="${quoteName(name)}"${fileNameText}${typeText}`;
}

/** What the HTML standard escapes in the names of parts; servers undo it. */
function quote(text: string): string {
  return text.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function boundaryOf(contentType: string | undefined): string | undefined {
  const match = /^\s*multipart\/form-data\s*;(?:[^;]*;)*?\s*boundary=(?:"([^"]+)"|([^;\s]+))/iu.exec(contentType ?? "");
  return match?.[1] ?? match?.[2];
}

// Random, so that no content can hold it by intent.
function newBoundary(): string {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte % 10);
  return "-".repeat(26) + digits.join("");
}
