/**
 * What tools look for anywhere in a file, in literals as in comments: TypeScript's `@ts-…` and `@jsx…`, vitest's `@vitest-environment`, licence
 * collectors' `@preserve`, and the `#__PURE__` and `#__NO_SIDE_EFFECTS__` by which bundlers drop calls.
 */
const PRAGMA = /[@#](?=ts-|jsx|vitest|jest|flow|license|preserve|cc_on|__)/gi;

/** Node and debuggers read the file that it names, wherever in the text it stands. */
const SOURCE_MAP = /(source(?:Mapping)?URL)=/gi;

/** Breaks pragmas: `escape` says what stands in place of the character that makes them one (`@`, `#` or `=`). */
export function defusePragmas(text: string, escape: (character: string) => string): string {
  return text.replace(PRAGMA, escape).replace(SOURCE_MAP, (_, word: string) => word + escape("="));
}
