import { lowerCase } from "../util/letters.ts";

/** What a placeholder says about the value that it stands for. */
export type PlaceholderMeaning =
  | { readonly kind: "number" }
  | { readonly kind: "boolean" }
  | { readonly kind: "string"; readonly format: string | undefined }
  /**
   * Text that a generator wrote when it could not make a sample; it says nothing about the value.
   */
  | { readonly kind: "nothing" };

const number: PlaceholderMeaning = { kind: "number" };
const boolean: PlaceholderMeaning = { kind: "boolean" };

function text(format?: string): PlaceholderMeaning {
  return { kind: "string", format };
}

const objectWord = "object";

/**
 * The words in angle brackets that Postman's OpenAPI importer writes for types and formats, in
 * lower case.
 */
const meanings: ReadonlyMap<string, PlaceholderMeaning> = new Map<string, PlaceholderMeaning>([
  ["integer", number],
  ["int", number],
  ["int32", number],
  ["int64", number],
  ["long", number],
  ["number", number],
  ["double", number],
  ["float", number],
  ["decimal", number],
  ["boolean", boolean],
  ["bool", boolean],
  ["string", text()],
  ["byte", text()],
  ["datetime", text("date-time")],
  ["date-time", text("date-time")],
  ["date", text("date")],
  ["uuid", text("uuid")],
  ["email", text("email")],
  ["uri", text("uri")],
  ["url", text("uri")],
  ["ipv4", text("ipv4")],
  [objectWord, { kind: "nothing" }],
  ["array", { kind: "nothing" }],
]);

/**
 * What a whole string such as `<integer>` or
 * `<Error: Too many levels of nesting to fake this schema>` stands for. `undefined` for any other
 * string, including words in angle brackets that do not name a type (`<customer>`): those are plain
 * strings.
 */
export function meaningOf(value: string): PlaceholderMeaning | undefined {
  if (!value.startsWith("<") || !value.endsWith(">")) return undefined;
  if (value.startsWith("<Error:") || value.startsWith("<Circular reference")) return { kind: "nothing" };
  return value.length > 16 ? undefined : meanings.get(lowerCase(value.slice(1, -1)));
}

/** True for `<object>`: text in place of an object, of which nothing is known. */
export function isObjectPlaceholder(value: string): boolean {
  return lowerCase(value) === `<${objectWord}>`;
}
