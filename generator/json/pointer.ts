/**
 * A JSON pointer (RFC 6901), such as `/item/0/request`. In a collection of several files, a pointer
 * into any but the main file starts with the path of that file: `users/get.yaml#/url` (see
 * `pointerInto`).
 */
export type Pointer = string;

/**
 * The parts of a pointer: the file (`undefined` for the main one) and the plain JSON pointer into
 * it.
 */
export interface PointerParts {
  readonly file: string | undefined;
  readonly pointer: string;
}

/** Appends keys to a pointer and escapes them by RFC 6901. */
export function childPointer(pointer: Pointer, ...keys: readonly (string | number)[]): Pointer {
  let result = pointer;
  for (const key of keys) {
    result += typeof key === "number" ? `/${key}` : `/${/[~/]/.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key}`;
  }
  return result;
}

/** The keys of a plain pointer, outermost first, without the escapes of RFC 6901. */
export function pointerKeys(pointer: Pointer): readonly string[] {
  return pointer.split("/").slice(1).map(unescapeKey);
}

/** One part of a pointer as the key that it stands for (RFC 6901, section 4). */
export function unescapeKey(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

/**
 * The pointer to a whole file, given its relative path. `#` and `%` in the path are escaped, as in
 * a URL.
 */
export function pointerInto(file: string): Pointer {
  return `${file.replaceAll("%", "%25").replaceAll("#", "%23")}#`;
}

/**
 * Splits a pointer into its parts. A plain pointer is empty or starts with `/`, unlike a relative
 * path.
 */
export function splitPointer(pointer: Pointer): PointerParts {
  const mark = pointer === "" || pointer.startsWith("/") ? -1 : pointer.indexOf("#");
  if (mark < 0) return { file: undefined, pointer };
  return { file: pointer.slice(0, mark).replaceAll("%23", "#").replaceAll("%25", "%"), pointer: pointer.slice(mark + 1) };
}
