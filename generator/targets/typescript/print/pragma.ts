/**
 * Marks that tools look for anywhere in a file, in literals as well as in comments: TypeScript's
 * `@ts-…` and `@jsx…`, vitest's `@vitest-environment`, `@preserve` for licence collectors, and
 * `#__PURE__` and `#__NO_SIDE_EFFECTS__`, which make bundlers drop calls.
 */
const pragma = /[@#](?=ts-|jsx|vitest|jest|flow|license|preserve|cc_on|__)/gi;

/** Node and debuggers load the file that this names, wherever it appears in the text. */
const sourceMap = /(source(?:Mapping)?URL)=/gi;

/**
 * Breaks pragmas: `escape` returns the replacement of the character that makes them one (`@`, `#`
 * or `=`).
 */
export function defusePragmas(text: string, escape: (character: string) => string): string {
  return text.replace(pragma, escape).replace(sourceMap, (_, word: string) => word + escape("="));
}
