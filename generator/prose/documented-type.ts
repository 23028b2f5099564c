import { cellText } from "./columns.ts";
import type { Type } from "../ir/type.ts";
import { lowerCase } from "../util/letters.ts";

const words: readonly (readonly [Type, string])[] = [
  [{ kind: "string" }, "string str text varchar char uri url email enum id 字符串"],
  [{ kind: "string", format: "uuid" }, "uuid guid"],
  [{ kind: "string", format: "date" }, "date"],
  [{ kind: "string", format: "date-time" }, "datetime date-time"],
  [{ kind: "number" }, "number integer int int32 int64 long short float double decimal numeric bigint 整数 数字"],
  [{ kind: "boolean" }, "boolean bool 布尔"],
  [{ kind: "array", element: { kind: "unknown" } }, "array list 数组"],
  [{ kind: "map", value: { kind: "unknown" } }, "object json map hash dict dictionary 对象"],
];

const typesByWord: ReadonlyMap<string, Type> = new Map(
  words.flatMap(([type, names]) => names.split(" ").map((name): readonly [string, Type] => [name, type])),
);

const elementOf = /^(?:array|list|collection)(?: of |\[|<)([a-z\d -]{1,30})[\]>]?$|^([a-z\d-]{1,30})\[\]$/;
const format = /^(?:string|number|integer) ?[(<[] ?(uuid|date|date-time|datetime|int32|int64|float|double|decimal)[)>\]]$/;
const maxParts = 4;

/**
 * The type that documentation states: `string`, `integer (int32)`, `array of strings`.
 * `undefined` if any part of it is not understood, and for a choice of several types.
 */
export function readDocumentedType(text: string): Type | undefined {
  const parts = lowerCase(cellText(text))
    .split(/ ?(?:\||\/|,| or ) ?/)
    .filter((part) => part !== "" && !/^(?:required|optional|mandatory|nullable|null|not required)$/.test(part));
  const types = parts.slice(0, maxParts).map((part) => readPart(part.trim()));
  const [first, ...others] = types;
  if (first === undefined || parts.length > maxParts || others.some((type) => type?.kind !== first.kind)) return undefined;
  return first;
}

function readPart(text: string): Type | undefined {
  const [, element, name = element] = elementOf.exec(text) ?? [];
  if (name !== undefined) return { kind: "array", element: readWord(name) ?? { kind: "unknown" } };
  return readWord(format.exec(text)?.[1] ?? text);
}

/** `strings` is the plural of `string`. */
function readWord(word: string): Type | undefined {
  return typesByWord.get(word) ?? typesByWord.get(word.replace(/s$/, ""));
}
