import type { Item } from "../../collection/model.ts";
import type { BuildContext } from "../context.ts";
import type { ParameterDoc } from "../../prose/parameter-doc.ts";
import { readParameterDocs, withStatedValues } from "../../prose/parameter-docs.ts";
import { readAllowedValues, readListWith } from "../../prose/allowed-values.ts";
import { readRequirement, type Requirement } from "../../prose/required.ts";
import type { PlacedItem } from "../inherit.ts";
import { describeItem } from "../item-description.ts";
import type { ParameterPlace } from "../../prose/section.ts";
import { lowerCase } from "../../util/letters.ts";

/** What descriptions say about a parameter. */
export interface ParameterEvidence {
  readonly description: string;
  readonly requirement: Requirement;
  /** Not necessarily all values that are allowed. */
  readonly values: readonly string[] | undefined;
}

/**
 * What the description of an operation says about the parameters of one place, by name; header
 * names in lower case.
 */
export type Documents = ReadonlyMap<string, ParameterDoc>;

/** Reads what the description of an item says about its parameters of one place. */
export function readDocuments(item: Item, place: ParameterPlace): Documents {
  const text = describeItem(item);
  const documents = withStatedValues(readParameterDocs(text, place), text);
  return place === "header" ? new Map([...documents].map(([name, entry]) => [lowerCase(name), entry])) : documents;
}

/**
 * What descriptions say about one parameter: its own description (the longest one) wins over the
 * operation's. `saved` are its values in the collection.
 */
export function readEvidence(
  name: string,
  entries: readonly DescribedEntry[],
  saved: readonly string[],
  documents: Documents,
): ParameterEvidence {
  const own = entries.reduce((longest, { description }) => (description.length > longest.length ? description : longest), "");
  const document = documents.get(name) ?? documents.get(name.replace(/\[\]$/, ""));
  const description = own === "" ? (document?.description ?? "") : own;
  return {
    description,
    requirement: readRequirement(own) ?? document?.requirement,
    values: readAllowedValues(own) ?? document?.allowedValues ?? readListWith(saved, description),
  };
}

/** What the requests that were seen say of a parameter. */
export interface SentParameter {
  /** Postman sends it with the item as it is. */
  readonly enabled: boolean;
  /** The samples show that it must be sent. */
  readonly isNeeded: boolean;
}

/**
 * Whether a caller must give a parameter. Callers are never forced to send what Postman does not
 * send. In this order:
 *
 * 1. Path parameters are always required; this function is not asked about them.
 * 2. A parameter that is disabled in Postman is optional.
 * 3. A description or the operation's table may say that it is required or optional. A default or a
 *    condition makes it optional.
 * 4. In a collection that marks any parameter as required, those that are not marked are optional.
 * 5. Query parameters and headers are optional, but for secrets. For fields of forms, the samples
 *    decide (`findNeededFields`).
 */
export function isRequired(
  { requirement }: ParameterEvidence,
  { enabled, isNeeded }: SentParameter,
  { marksRequired }: BuildContext,
): boolean {
  if (!enabled) return false;
  if (requirement !== undefined) return requirement === "required";
  return isNeeded && !marksRequired;
}

/**
 * True if the collection marks required parameters, in their own descriptions or in those of
 * operations.
 */
export function marksRequired(placed: readonly PlacedItem[]): boolean {
  return placed.some(({ item }) => describedEntries(item).some(isMarked) || hasMarkedDocument(item));
}

type DescribedEntry = { readonly description: string };

function isMarked({ description }: DescribedEntry): boolean {
  return readRequirement(description) === "required";
}

function hasMarkedDocument(item: Item): boolean {
  return [...readParameterDocs(describeItem(item)).values()].some(({ requirement }) => requirement === "required");
}

function describedEntries({ request }: Item): readonly DescribedEntry[] {
  const fields = request.body !== undefined && "fields" in request.body ? request.body.fields : [];
  return [...request.url.query, ...request.headers, ...fields];
}
