import type { SourceHints } from "../operation.js";

/** A variable or credential, the function whose answer contains it, and where in it. */
type SourceHint = readonly [variable: string, operation: string, part: string];

/** Says which call has what is missing in its answer, as far as the collection shows that. */
export function sourceHints(...hints: readonly SourceHint[]): SourceHints {
  return (variable) => {
    const hint = hints.find(([name]) => name === variable);
    return hint === undefined ? "" : `. Call ${hint[1]} first: its answer contains it (${hint[2]})`;
  };
}
