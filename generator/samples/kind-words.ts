/** What stands for a string without a format. */
export const stringPlaceholder = "redacted";

/** Names of properties whose values say what kind of thing something is, or in what state. */
const kindName =
  /^(?:@?type|kind|event|object|action|op|role|__typename|[\w.-]{1,40}(?:Type|_type|Kind|_kind)|[\w.-]{0,40}(?:status|state|kind|type|level|severity|priority|mode|method|category|direction|visibility|scope|currency|phase|stage|outcome|format|unit|locale|language))$/i;

/**
 * A word in uniform case, or words joined as in identifiers. Names and sentences look different.
 */
const kindWord =
  /^(?:[a-z]+(?:[_.:/-][a-z]+){0,5}|[A-Z]+(?:_[A-Z]+){0,5}|[a-z]{1,40}(?:[A-Z][a-z]+){1,5}|[A-Z][a-z]+(?:[A-Z][a-z]+){0,5})\d{0,2}$/;

const longestWord = 40;

/** True for the name of a property whose words may stay. */
export function isKindName(name: string): boolean {
  return name.length <= 60 && kindName.test(name);
}

/** True for a word that says nothing about anybody: `active`, `CARD_PAYMENT`, `PullRequest`. */
export function isKindWord(text: string): boolean {
  return text.length <= longestWord && kindWord.test(text) && text !== stringPlaceholder && text !== "true" && text !== "false";
}
