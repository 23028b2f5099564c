import type { CollectionDocument, Variable } from "../collection/model.ts";
import { childPointer } from "../json/pointer.ts";
import { USER_INFO_PLACEHOLDER } from "./placeholder.ts";
import { createRedactor, type Found, type Redactor } from "./redactor.ts";
import { isHarmless } from "./value.ts";
import { mapDocument, type TextPlace } from "./walk.ts";

/** One secret that was replaced. Never holds the value. */
export interface FoundSecret {
  readonly kind: string;
  /** Pointer of the text that holds it, in the file of the collection or of the environment. */
  readonly pointer: string;
  readonly item: readonly string[];
  readonly inEnvironment: boolean;
}

/** A collection without its secrets, and what they were. */
export interface Redacted {
  readonly document: CollectionDocument;
  /** In the order of the document, variables first. */
  readonly secrets: readonly FoundSecret[];
  /** Allowed pointers at which there is no text. */
  readonly unused: readonly string[];
}

/**
 * Replaces every secret of a collection by a placeholder: in requests, saved requests and responses, descriptions, names and variables. Whatever is made
 * of the result cannot leak one. `allowed` holds JSON pointers whose values stay as they are. Linear in the size of the collection.
 */
export function redactDocument(document: CollectionDocument, allowed: readonly string[] = []): Redacted {
  const redactor = createRedactor();
  const secrets: FoundSecret[] = [];
  const open = new Set(allowed);
  const used = new Set<string>();
  const isAllowed = (place: Pick<TextPlace, "pointer" | "owner">): boolean => {
    const hit = [place.pointer, place.owner].find((pointer) => open.has(pointer));
    if (hit !== undefined) used.add(hit);
    return hit !== undefined;
  };
  const tell =
    ({ pointer, item }: Pick<TextPlace, "pointer" | "item">, inEnvironment = false): Found =>
    (kind) =>
      void secrets.push({ kind, pointer, item, inEnvironment });

  const variables = document.variables.map((variable) => redactVariable(variable, redactor, isAllowed, tell));
  const named = mapDocument({ ...document, variables }, (text, place) => {
    const isFree = open.size > 0 && isAllowed(place);
    return isFree ? text : redactor.redact(text, place.hint, tell(place));
  });
  const complete = mapDocument(named, (text, place) =>
    open.size > 0 && isAllowed(place) ? text : redactor.redactKnown(text, tell(place)),
  );
  return { document: complete, secrets: distinct(secrets), unused: allowed.filter((pointer) => !used.has(pointer)) };
}

type Tell = (place: Pick<TextPlace, "pointer" | "item">, inEnvironment?: boolean) => Found;

/** A secret variable has no value; of another one the secrets in its value are replaced, which makes it one if nothing is left. */
function redactVariable(
  variable: Variable,
  redactor: Redactor,
  isAllowed: (place: Pick<TextPlace, "pointer" | "owner">) => boolean,
  tell: Tell,
): Variable {
  const pointer = childPointer(variable.pointer, "value");
  const found = tell({ pointer, item: [] }, variable.origin === "environment");
  const description = redactor.redact(variable.description, { kind: "text" }, found);
  const { value } = variable;
  if (value === undefined || value === "") return { ...variable, description };
  if (variable.origin === "collection" && isAllowed({ pointer, owner: variable.pointer }))
    return { ...variable, description, secret: false };
  if (variable.secret) {
    if (!isHarmless(value) && !/^\{\{[^{}]*\}\}$/.test(value)) {
      found("secret variable");
      redactor.remember(value);
    }
    return { ...variable, description, value: undefined };
  }
  const replaced = redactor.redact(value, { kind: "value", name: variable.name }, found);
  if (replaced === value) return { ...variable, description };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return { ...variable, description, value: replaced.replace(`${USER_INFO_PLACEHOLDER}@`, "") };
  const isText = /^\s*[[{]/.test(value) || /\s/.test(value.trim());
  return isText ? { ...variable, description, value: replaced } : { ...variable, description, value: undefined, secret: true };
}

/** One of a kind and place: a body with ten tokens says it once. */
function distinct(secrets: readonly FoundSecret[]): readonly FoundSecret[] {
  const byPlace = new Map(secrets.map((secret) => [`${secret.inEnvironment} ${secret.pointer} ${secret.kind}`, secret]));
  return [...byPlace.values()];
}
