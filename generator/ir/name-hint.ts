/** Around the id of an operation in a name hint. No name contains it. */
const mark = "\u0000";

/**
 * Stands in a name hint for the name of an operation's function, which is chosen later. So types
 * are named after their functions.
 */
export function functionIn(operation: string): string {
  return mark + operation.replaceAll(mark, "") + mark;
}

/** Puts the names of functions into a name hint. An operation without a name leaves nothing. */
export function fillNameHint(hint: string, functionOf: (operation: string) => string): string {
  return hint
    .split(mark)
    .map((part, index) => (index % 2 === 1 ? functionOf(part) : part))
    .join("");
}
