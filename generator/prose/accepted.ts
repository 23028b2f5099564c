import { docOf, type ParameterDoc, type PlacedDoc } from "./parameter-doc.ts";
import { readPlace } from "./section.ts";
import { maxDescriptionLength } from "../util/limits.ts";

const name = "`([A-Za-z_][\\w.-]{0,60})`";
const names = `${name}(?:,? (?:and |or )?${name})?(?:,? (?:and |or )?${name})?(?:,? (?:and |or )?${name})?`;
const parameters = "((?:query |body |request |header )?)param(?:eter)?s?";

/** ``accepts `count` and `cursor` as optional parameters``, ``the `fields` query parameter``. */
const sentences: readonly RegExp[] = [
  new RegExp(`\\b(?:accepts?|supports?|takes?) ${names} as (?:an )?(?:optional|additional) ${parameters}`, "gi"),
  new RegExp(`\\b(?:optional|additional) ${parameters}:? ${names}`, "gi"),
  new RegExp(`${name} ()query (?:string )?param(?:eter)?\\b`, "g"),
];

/** The parameters that sentences of a description say an operation accepts. Linear. */
export function readAccepted(description: string): readonly PlacedDoc[] {
  if (!description.includes("`")) return [];
  const text = description.slice(0, maxDescriptionLength).replace(/\s+/g, " ");
  return sentences.flatMap((sentence) =>
    [...text.matchAll(sentence)].flatMap((match) => {
      const place = readPlace(match[0]);
      const found = match.slice(1).filter((part) => part !== undefined && /^\w/.test(part) && !part.endsWith(" "));
      return found.map((each) => ({ place, doc: optionalDoc(each) }));
    }),
  );
}

/** A parameter that sentences name is one that callers may leave out. */
function optionalDoc(name: string): ParameterDoc {
  return { ...docOf(name), requirement: "optional" };
}

/** How answers call the position of the next page, and what a request calls it. */
const positions: readonly { readonly answer: RegExp; readonly described: RegExp; readonly name: string }[] = [
  { answer: /"next_cursor"\s{0,4}:/, described: /\bcursor\b/i, name: "cursor" },
  { answer: /"nextCursor"\s{0,4}:/, described: /\bcursor\b/i, name: "cursor" },
  { answer: /"next_page_token"\s{0,4}:/, described: /\bpage[_ ]token\b/i, name: "page_token" },
  { answer: /"nextPageToken"\s{0,4}:/, described: /\bpage ?token\b/i, name: "pageToken" },
];

/**
 * The parameter for the next page: an answer contains the position, and the description explains
 * it.
 */
export function readPaging(description: string, answers: readonly string[]): readonly PlacedDoc[] {
  const text = description.slice(0, maxDescriptionLength);
  return positions
    .filter(({ answer, described }) => described.test(text) && answers.some((body) => answer.test(body)))
    .map((position) => ({ place: undefined, doc: { ...optionalDoc(position.name), type: { kind: "string" } } }));
}
