import { isCredentialName } from "../collection/redact.ts";
import type { Json } from "../infer/json.ts";
import type { Argument } from "./api.ts";
import { saysNothing } from "./closed-names.ts";
import type { BuildContext } from "./context.ts";
import { toArgument } from "./scalar.ts";
import { makeUpValue, variableNames } from "./template.ts";
import type { Type } from "./type.ts";

/** The argument for a parameter that the collection has no value for. A value that the type itself lists is not made up. */
export function standIn(name: string, type: Type): Argument {
  const value = toArgument(makeUpValue(name), type);
  return listsValues(type) ? { name, value } : { name, value, madeUp: true };
}

function listsValues(type: Type): boolean {
  return type.kind === "literal" || (type.kind === "union" && type.members.some(listsValues));
}

/** The mark of an argument whose texts are not all values of the collection's. They have been expanded: if there was no room for that, something was made up. */
export function markMadeUp(name: string, texts: readonly (string | null)[], context: BuildContext): Pick<Argument, "madeUp"> {
  const isMadeUp = context.growth.isFull() || texts.some((text) => text !== null && isOpenText(name, text, context));
  return isMadeUp ? { madeUp: true } : {};
}

/** True for a text that needs a variable without a value, stands for a type (`<integer>`), or is there in place of a secret. */
function isOpenText(name: string, text: string, context: BuildContext): boolean {
  if (text === "") return false;
  return isCredentialName(name) || saysNothing(text) || variableNames(text).some((variable) => !context.closedNames().has(variable));
}

/**
 * A body for readers: with a variable in the place of each value that the collection does not have; `undefined` if it has them all. `sent` is the body with every
 * variable replaced.
 */
export function showOpen(body: Json, sent: Json, context: BuildContext): Json | undefined {
  if (context.growth.isFull()) return openValue;
  const shown = openUp("", body, sent, context);
  return shown === sent ? undefined : shown;
}

const openValue: Json = { kind: "variable", name: "" };

/** What is open nowhere is `sent` itself. Depth is bounded by the parser. */
function openUp(key: string, body: Json, sent: Json, context: BuildContext): Json {
  if (body.kind === "string") return isOpenText(key, body.value, context) ? openValue : sent;
  if (body.kind === "number") return isCredentialName(key) ? openValue : sent;
  if (body.kind === "variable") return sent.kind === "string" && sent.value === makeUpValue(body.name) ? openValue : sent;
  if (body.kind === "array" && sent.kind === "array") {
    const items = sent.items.map((item, index) => openUp(key, body.items[index] ?? item, item, context));
    return items.every((item, index) => item === sent.items[index]) ? sent : { kind: "array", items };
  }
  if (body.kind !== "object" || sent.kind !== "object") return sent;
  const members = sent.members.map((member, index) => {
    const value = openUp(member.key, body.members[index]?.value ?? member.value, member.value, context);
    return value === member.value ? member : { key: member.key, value };
  });
  return members.every((member, index) => member === sent.members[index]) ? sent : { kind: "object", members };
}
