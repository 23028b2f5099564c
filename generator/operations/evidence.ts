import type { Item } from "../collection/model.ts";
import type { BuildContext } from "./context.ts";
import { type Documented, readDocumented } from "../prose/documented.ts";
import { readAllowedValues } from "../prose/allowed-values.ts";
import { readRequirement, type Requirement } from "../prose/required.ts";
import type { PlacedItem } from "./inherit.ts";
import type { ParameterPlace } from "../prose/section.ts";

/** What is written about a parameter. */
export interface Evidence {
  readonly description: string;
  readonly requirement: Requirement;
  /** Not necessarily all there are. */
  readonly values: readonly string[] | undefined;
}

/** What an operation's description says about the parameters of one place, by name; names of headers in lower case. */
export type Documents = ReadonlyMap<string, Documented>;

/** Reads what an item's description says about its parameters of one place. */
export function readDocuments({ request, description }: Item, place: ParameterPlace): Documents {
  const documents = readDocumented(request.description === "" ? description : request.description, place);
  return place === "header" ? new Map([...documents].map(([name, entry]) => [name.toLowerCase(), entry])) : documents;
}

/** What is written about one parameter: its own description (the one that says most) comes first, then the operation's. */
export function readEvidence(name: string, entries: readonly { readonly description: string }[], documents: Documents): Evidence {
  const own = entries.reduce((longest, { description }) => (description.length > longest.length ? description : longest), "");
  const document = documents.get(name) ?? documents.get(name.replace(/\[\]$/, ""));
  return {
    description: own === "" ? (document?.description ?? "") : own,
    requirement: readRequirement(own) ?? document?.requirement,
    values: readAllowedValues(own) ?? document?.allowedValues,
  };
}

/**
 * Whether a parameter must be given. Nobody is made to send what Postman does not send. In this order:
 *
 * 1. Path parameters are always required; they do not come here.
 * 2. What is disabled in Postman never is.
 * 3. What a description or the operation's table says counts: required; or optional, which is also what has a default or a condition.
 * 4. In a collection that marks anything as required, what is not marked is optional.
 * 5. Query parameters and headers are optional. Form fields are required if the item and every saved request that was not refused send them.
 *
 * @param inAllSamples It is a form field that all of them send.
 */
export function isRequired({ requirement }: Evidence, enabled: boolean, inAllSamples: boolean, { marksRequired }: BuildContext): boolean {
  if (!enabled) return false;
  if (requirement !== undefined) return requirement === "required";
  return inAllSamples && !marksRequired;
}

/** True if the collection marks what is required, on parameters or in the descriptions of its operations. */
export function marksRequired(placed: readonly PlacedItem[]): boolean {
  return placed.some(({ item }) => describedEntries(item).some(isMarked) || hasMarkedDocument(item));
}

type Described = { readonly description: string };

function isMarked({ description }: Described): boolean {
  return readRequirement(description) === "required";
}

function hasMarkedDocument({ request, description }: Item): boolean {
  return [...readDocumented(request.description === "" ? description : request.description).values()].some(
    ({ requirement }) => requirement === "required",
  );
}

function describedEntries({ request }: Item): readonly Described[] {
  const fields = request.body !== undefined && "fields" in request.body ? request.body.fields : [];
  return [...request.url.query, ...request.headers, ...fields];
}
