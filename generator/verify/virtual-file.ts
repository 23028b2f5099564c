import type { FormField, FormValue } from "../collection/model.ts";

/** A form field, as in `VerbatimArgs`. */
export interface VerbatimField {
  readonly key: string;
  readonly value: string | readonly VirtualFile[];
  readonly contentType: string | undefined;
}

/** A file that is sent. Without a name it is only content. */
export interface VirtualFile {
  readonly data: string | Uint8Array;
  readonly name?: string;
  readonly type?: string;
}

/** How strings about a file are read. */
export interface FileWords {
  readonly expand: (text: string) => string;
  /** The content type of a file by the extension of its name, from the runtime. */
  readonly mediaTypeOf: (fileName: string) => string;
}

/**
 * The fields of a form with their files. Postman's engine loads the files field by field and stops
 * after the first list of sources. A file field after it is sent with its `value` as a string, or
 * with nothing.
 */
export function listFields(fields: readonly FormField[], words: FileWords): readonly VerbatimField[] {
  let ended = false;
  return fields.map(({ key, value, contentType }) => {
    if (value.kind === "text") return { key, value: value.text, contentType };
    const isLoaded = !ended;
    if (value.isList === true && value.sources.length > 0) ended = true;
    return { key, value: isLoaded ? loadFiles(value, words) : unloadedFile(value, words), contentType };
  });
}

type FileField = Extract<FormValue, { kind: "file" }>;

function loadFiles(field: FileField, words: FileWords): string | readonly VirtualFile[] {
  const { sources, isList, fileName, content } = field;
  if (sources.length === 0 && content !== undefined && isList !== true)
    return [{ data: decodeContent(words.expand(content)), ...(fileName === undefined ? {} : { name: fileName }) }];
  if (sources.length === 0) return unloadedFile(field, words);
  return sources.map((source) => {
    const file = virtualFile(words.expand(source));
    // The type is that of the file, even if it is sent under another name.
    return fileName === undefined ? file : { ...file, name: fileName, type: words.mediaTypeOf(file.name) };
  });
}

function unloadedFile({ fileName, content }: FileField, { expand }: FileWords): string | readonly VirtualFile[] {
  if (fileName === undefined) return content ?? [];
  return [{ data: expand(content ?? ""), name: fileName }];
}

/** The bytes of a file whose content is in the collection. */
export function decodeContent(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, "base64"));
}

/** A file that does not exist: its content is its name. */
export function virtualFile(path: string): VirtualFile & { readonly name: string } {
  const name = baseName(path);
  return { data: fileContent(name), name };
}

/** The last part of a path, as Postman's engine splits it on this system. */
export function baseName(path: string): string {
  return path.split("/").at(-1) ?? "";
}

/** The content of a file with that base name, on both sides. */
export function fileContent(name: string): string {
  return `file:${name}`;
}
