import { maxDescriptionLength } from "../util/limits.ts";
import { readChoice } from "./allowed-values.ts";
import { normaliseText, readHtml } from "./description-text.ts";

/** ``Status. `status` can be `open` or `done` ``: the name begins the sentence. */
const statement =
  /(?:^|[.!?:] |\n(?:[*+•-] )?)(?:(?:the |a )?(?:(?:query |body |form |header )?(?:parameter|field|property|header) )?)`([A-Za-z_][\w.[\]-]{0,60})`(?: (?:query |body )?(?:parameter|field|property|header))? (?:(?:can|may|must|should)(?: only)? be(?: set to)?|is|accepts|takes)(?: either| one of)?:? (?=[`"'])/gi;

/**
 * The values that sentences of an operation's description list for parameters, by name:
 * ``Lists boats. `state` can be `open`, `sold` or `all`.`` Two different lists for a name are none.
 * Linear: text and look-ahead are bounded.
 */
export function readStatedValues(description: string): ReadonlyMap<string, readonly string[]> {
  if (!description.includes("`")) return new Map();
  const text = normaliseText(readHtml(description.slice(0, maxDescriptionLength)));
  const found = new Map<string, readonly string[] | undefined>();
  for (const match of text.matchAll(statement)) {
    const [lead, name = ""] = match;
    const values = readChoice(text, match.index + lead.length);
    if (values === undefined) continue;
    found.set(name, found.has(name) && found.get(name)?.join() !== values.join() ? undefined : values);
  }
  return new Map([...found].flatMap(([name, values]) => (values === undefined ? [] : [[name, values] as const])));
}
