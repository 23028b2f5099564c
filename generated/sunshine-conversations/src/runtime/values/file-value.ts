import { refuse } from "./config-error.js";
import type { ByteStream } from "./draft.js";
import { isObject, ownValue } from "./object.js";

/** Bytes to send. A string is sent as UTF-8. A stream can be sent only once. */
export type FileData = Blob | Uint8Array | ArrayBuffer | ByteStream | string;

/** A file with a name and a content type. */
export interface NamedFile {
  readonly data: FileData;
  readonly name?: string | undefined;
  readonly type?: string | undefined;
}

/** A file to send: bytes, or bytes with a name. A `File` has its own name. */
export type FileValue = FileData | NamedFile;

/** A file with its name and type, if known. */
export interface OpenedFile {
  readonly data: BlobPart | ByteStream;
  readonly name: string | undefined;
  readonly type: string | undefined;
}

/**
 * Whether a value can be sent as a file. A string can be either plain text or the content of a
 * file.
 */
export function isFileValue(value: unknown): value is FileValue {
  return isFileData(value) || (isObject(value) && isFileData(ownValue(value, "data")));
}

/** Reads a caller's file. Refuses other values; the message names `place`. */
export function openFile(value: unknown, place: string): OpenedFile {
  if (!isFileValue(value))
    return refuse(`${place} must be a Blob, Uint8Array, ArrayBuffer, ReadableStream, string or { data, name, type }`);
  const file = isFileData(value) ? { data: value } : value;
  const blob = file.data instanceof Blob ? file.data : undefined;
  return {
    data: toBlobPart(file.data),
    name: file.name ?? blobName(blob),
    type: file.type ?? (blob?.type === "" ? undefined : blob?.type),
  };
}

function isFileData(value: unknown): value is FileData {
  return (
    typeof value === "string" ||
    value instanceof Blob ||
    value instanceof Uint8Array ||
    value instanceof ArrayBuffer ||
    isStream(value)
  );
}

/** Whether a value is a stream of bytes. */
export function isStream(value: unknown): value is ByteStream {
  return value instanceof ReadableStream;
}

// A copy, because the bytes may be in shared memory, which a `Blob` does not accept.
function toBlobPart(data: FileData): BlobPart | ByteStream {
  return data instanceof Uint8Array ? new Uint8Array(data) : data;
}

// Not every platform has a global `File`, so check for the name, not for the class.
function blobName(blob: Blob | undefined): string | undefined {
  return blob !== undefined && "name" in blob && typeof blob.name === "string" ? blob.name : undefined;
}
