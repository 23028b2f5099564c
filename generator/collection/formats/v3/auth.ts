import { type Cursor, elementsAt, memberAt, pairsPart, plainPart, reportShape, textAt } from "./cursor.ts";
import { objectPart, type Part, valuePart } from "./part.ts";

/**
 * An auth block as in v2.1. Of a list of several, Postman uses the last. `inherit` is the same as
 * no block; Postman's format says so, although its command line sends no credentials then.
 */
export function readAuthPart(given: Cursor | undefined): Part | undefined {
  const at = elementsAt(given).at(-1) ?? given;
  if (at === undefined || at.node.kind === "list") return undefined;
  const type = textAt(memberAt(at, "type"));
  if (type === undefined) {
    reportShape(at, "a map with a `type`");
    return undefined;
  }
  if (type === "inherit") return undefined;
  const credentials = pairsPart(memberAt(at, "credentials"), plainPart);
  return objectPart(at.pointer, { type: valuePart(type, at.pointer), [type]: credentials });
}
