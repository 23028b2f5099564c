import { meaningOf } from "../../json/placeholders.ts";
import { isStandIn } from "../../variables/template.ts";

/** True for a value that `verify` has filled in for a variable. */
export function isFilledIn(text: string): boolean {
  return isStandIn(text) || /^dyn-\w+$/.test(text);
}

/**
 * True for a value that the collection leaves open: one that is filled in, or a placeholder such as
 * `<integer>` or `{id}`. A caller has to choose a value in its place.
 */
export function isOpen(text: string): boolean {
  return isFilledIn(text) || meaningOf(text) !== undefined || /^(?:<[\w -]+>|\{[\w-]+\}|\[[\w-]+\])$/.test(text);
}

/** Whether strings are equal, or the one that Postman sends is open. */
export function equalTexts(postman: string, caller: string): boolean {
  return postman === caller || isOpen(postman);
}
