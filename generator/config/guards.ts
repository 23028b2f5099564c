import { childPointer } from "../json/pointer.ts";
import { describeKind, isList, isObject } from "../json/members.ts";
import type { Report } from "../diagnostics/collector.ts";
import { suggestWord } from "../util/suggest.ts";
import type { ConfigValue } from "./model.ts";

/** A value of the config that has not been checked: its key, and its place. */
export interface ConfigNode {
  readonly key: string;
  readonly value: unknown;
  readonly pointer: string;
}

/** npm's own rule, without the upper-case names that it once allowed. */
export const packageName = /^(?=.{1,214}$)(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/;

/** A scope of npm. */
export const packageScope = /^@[a-z0-9][a-z0-9._-]{0,99}$/;

/** The members of an object, in order. For anything else, reports an error and returns none. */
export function readMembers({ key, value, pointer }: ConfigNode, report: Report): readonly ConfigNode[] {
  if (isObject(value)) return Object.entries(value).map(([name, inner]) => childNode(pointer, name, inner));
  reportWrong({ key, value, pointer }, "an object", report);
  return [];
}

/** The members of an object by name, restricted to known names. Other members are reported. */
export function readKnown(node: ConfigNode, known: readonly string[], report: Report): ReadonlyMap<string, ConfigNode> {
  const members = readMembers(node, report);
  for (const { key, pointer } of members.filter((member) => !known.includes(member.key))) {
    const meant = suggestWord(key, known);
    const nearest = meant === undefined ? "" : ` (did you mean \`${meant}\`?)`;
    report("configUnknownKey", { pointer, item: [] }, { key, nearest, known: known.map((name) => `\`${name}\``).join(", ") });
  }
  return new Map(members.filter(({ key }) => known.includes(key)).map((member) => [member.key, member]));
}

/** The elements of a non-empty list. For anything else, reports an error and returns none. */
export function readList(node: ConfigNode, expected: string, report: Report): readonly ConfigNode[] {
  const { value, pointer } = node;
  if (isList(value) && value.length > 0) return value.map((inner, index) => childNode(pointer, String(index), inner));
  reportWrong(node, expected, report);
  return [];
}

/** A string that matches a pattern. `mend` gives what was probably meant by another one. */
export function readPattern(
  node: ConfigNode | undefined,
  pattern: RegExp,
  expected: string,
  report: Report,
  mend?: (given: string) => string,
): ConfigValue<string> | undefined {
  if (node === undefined) return undefined;
  const { value, pointer } = node;
  if (typeof value === "string" && pattern.test(value)) return { value, pointer };
  const mended = typeof value === "string" ? mend?.(value) : undefined;
  reportWrong(node, expected, report, mended !== undefined && pattern.test(mended) ? mended : undefined);
  return undefined;
}

/** One of some strings. */
export function readChoice<Choice extends string>(
  node: ConfigNode | undefined,
  choices: readonly Choice[],
  report: Report,
): ConfigValue<Choice> | undefined {
  if (node === undefined) return undefined;
  const value = choices.find((choice) => choice === node.value);
  if (value !== undefined) return { value, pointer: node.pointer };
  reportWrong(node, `one of ${choices.map((choice) => JSON.stringify(choice)).join(", ")}`, report, suggestValue(node, choices));
  return undefined;
}

/** `true` or `false`. */
export function readSwitch(node: ConfigNode | undefined, report: Report): ConfigValue<boolean> | undefined {
  if (node === undefined) return undefined;
  if (typeof node.value === "boolean") return { value: node.value, pointer: node.pointer };
  reportWrong(node, "true or false", report);
  return undefined;
}

/** The one of some words that was probably meant by a value. */
export function suggestValue({ value }: ConfigNode, words: readonly string[]): string | undefined {
  return typeof value === "string" ? suggestWord(value, words) : undefined;
}

/**
 * Reports a value of the wrong kind. A string could be secret, so it is only quoted if it is known
 * what was meant.
 */
export function reportWrong({ key, value, pointer }: ConfigNode, expected: string, report: Report, meant?: string): void {
  const found = meant === undefined ? describeKind(value) : `${JSON.stringify(value)} (did you mean \`${meant}\`?)`;
  report("configWrongValue", { pointer, item: [] }, { key, found, expected });
}

function childNode(pointer: string, key: string, value: unknown): ConfigNode {
  return { key, value, pointer: childPointer(pointer, key) };
}
