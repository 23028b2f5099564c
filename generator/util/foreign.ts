import { decompose, letters } from "./letters.ts";

const letter = new RegExp(`[${letters}]`, "gu");

/** The ASCII letters in a name such as `获取API列表` do not carry its meaning. */
export function mostlyForeign(name: string): boolean {
  const { all, foreign } = countLetters(name);
  return foreign * 2 > all;
}

/** True if some letters of a name have no counterpart in ASCII: `APP下单`. */
export function partlyForeign(name: string): boolean {
  return countLetters(name.replace(/[\u00c0-\u024f]/g, "")).foreign > 0;
}

function countLetters(name: string): { readonly all: number; readonly foreign: number } {
  const all = name.match(letter) ?? [];
  return { all: all.length, foreign: all.filter((each) => decompose(each).charCodeAt(0) > 0x7f).length };
}
