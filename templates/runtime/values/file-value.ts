import { refuse } from "./config-error.js";
import { isObject, ownValue } from "./object.js";

/** Bytes to send: a text is sent as UTF-8. */
export type FileData = Blob | Uint8Array | ArrayBuffer | string;

/** A file to send. `type` is its content type. */
export interface NamedFile {
  readonly data: FileData;
  readonly name?: string | undefined;
  readonly type?: string | undefined;
}

/** Bytes, or bytes with a name. A `File` brings its own name. */
export type FileValue = FileData | NamedFile;

/** A file with its name and type, where known. */
export interface OpenedFile {
  readonly data: BlobPart;
  readonly name: string | undefined;
  readonly type: string | undefined;
}

/** Whether a value is a file on its own; a string may be either a text or a file's content. */
export function isFileValue(value: unknown): value is FileValue {
  return isFileData(value) || (isObject(value) && isFileData(ownValue(value, "data")));
}

/** Reads a caller's file. Refuses what is none, naming `place`. */
export function openFile(value: unknown, place: string): OpenedFile {
  if (!isFileValue(value))
    return refuse(`${place} must be a Blob, Uint8Array, ArrayBuffer, string or { data, name, type }`);
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
    typeof value === "string" || value instanceof Blob || value instanceof Uint8Array || value instanceof ArrayBuffer
  );
}

// A copy, because the bytes may be on memory that is shared, which a `Blob` does not take.
function toBlobPart(data: FileData): BlobPart {
  return data instanceof Uint8Array ? new Uint8Array(data) : data;
}

// Not every runtime has a global `File`, so the name is asked for, not the class.
function blobName(blob: Blob | undefined): string | undefined {
  return blob !== undefined && "name" in blob && typeof blob.name === "string" ? blob.name : undefined;
}
