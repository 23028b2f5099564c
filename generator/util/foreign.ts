import { decompose, letters } from "./letters.ts";

const letter = new RegExp(`[${letters}]`, "gu");

/** The ASCII letters in a name such as `获取API列表` do not carry its meaning. */
export function mostlyForeign(name: string): boolean {
  const all = name.match(letter) ?? [];
  const foreign = all.filter((each) => decompose(each).charCodeAt(0) > 0x7f);
  return foreign.length * 2 > all.length;
}
