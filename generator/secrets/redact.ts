import type { CollectionDocument, Variable } from "../collection/model.ts";
import type { SourceLocation } from "../diagnostics/diagnostic.ts";
import { childPointer } from "../json/pointer.ts";
import { variableName } from "./names.ts";
import { type RedactionLog, rememberItems, type WalkedItems } from "./items.ts";
import { createRedactor, type OnSecret, type Redactor } from "./redactor.ts";
import type { FoundSecret } from "./secret.ts";
import { cutUserInfo } from "./text/url-text.ts";
import { isHarmless } from "./value.ts";
import { mapDocument, type TextPlace } from "./walk.ts";

/** A collection without its secrets, and what they were. */
export interface RedactedDocument {
  readonly document: CollectionDocument;
  /** In the order of the document, variables first. */
  readonly secrets: readonly FoundSecret[];
  /** Allowed pointers at which there is no string. */
  readonly unused: readonly string[];
}

/** By the items before each pass. */
const searchedItems: WalkedItems = new WeakMap();
const replacedItems: WalkedItems = new WeakMap();

/**
 * Replaces every secret of a collection by a placeholder: in requests, saved requests and
 * responses, descriptions, names and variables. Whatever is made of the result cannot leak one.
 * `allowed` lists JSON pointers whose values stay as they are. Linear in the size of the
 * collection; items that were redacted before, as the same objects, take no time.
 */
export function redactDocument(document: CollectionDocument, allowed: readonly string[] = []): RedactedDocument {
  const redactor = createRedactor();
  const secrets: FoundSecret[] = [];
  const exceptions = createExceptions(allowed);
  const log: RedactionLog = { secrets, remembered: redactor.remembered, allowed: exceptions.used };
  const listener =
    ({ pointer, item }: Pick<TextPlace, "pointer" | "item">, location?: SourceLocation): OnSecret =>
    (kind) =>
      void secrets.push({ kind, pointer, item, location });

  const variables = document.variables.map((variable) => {
    const pointer = childPointer(variable.pointer, "value");
    const hasValue = variable.value !== undefined && variable.value !== "";
    const isAllowed = hasValue && variable.origin === "collection" && exceptions.isAllowed({ pointer, owner: variable.pointer });
    const onSecret = listener({ pointer, item: [] }, variable.location);
    return isAllowed ? keepVariable(variable, redactor, onSecret) : redactVariable(variable, redactor, onSecret);
  });
  const circumstances = JSON.stringify([document.format, allowed]);
  const named = mapDocument(
    { ...document, variables },
    (text, place) => (exceptions.isAllowed(place) ? text : redactor.redact(text, place.context, listener(place))),
    rememberItems(searchedItems, circumstances, log, redactor.remember),
  );
  const complete = mapDocument(
    named,
    (text, place) => (exceptions.isAllowed(place) ? text : redactor.redactKnown(text, listener(place))),
    rememberItems(replacedItems, JSON.stringify([circumstances, redactor.remembered]), log, redactor.remember),
  );
  return { document: complete, secrets: distinct(secrets), unused: exceptions.unused() };
}

interface Exceptions {
  readonly isAllowed: (place: Pick<TextPlace, "pointer" | "owner">) => boolean;
  /** The pointers that were met, each as often as it was. */
  readonly used: string[];
  readonly unused: () => readonly string[];
}

function createExceptions(allowed: readonly string[]): Exceptions {
  const pointers = new Set(allowed);
  const used: string[] = [];
  return {
    used,
    isAllowed: (place) => {
      if (pointers.size === 0) return false;
      const hit = [place.pointer, place.owner].find((pointer) => pointers.has(pointer));
      if (hit !== undefined) used.push(hit);
      return hit !== undefined;
    },
    unused: () => {
      const met = new Set(used);
      return allowed.filter((pointer) => !met.has(pointer));
    },
  };
}

/** The config allows the value. The description is not a part of it. */
function keepVariable(variable: Variable, redactor: Redactor, onSecret: OnSecret): Variable {
  return {
    ...variable,
    description: redactor.redact(variable.description, { kind: "description", name: variable.name }, onSecret),
    secret: false,
  };
}

/** A secret variable has no value. In the value of another, the secrets are replaced. */
function redactVariable(variable: Variable, redactor: Redactor, onSecret: OnSecret): Variable {
  const description = redactor.redact(variable.description, { kind: "description", name: variable.name }, onSecret);
  const { value } = variable;
  if (value === undefined || value === "") return { ...variable, description };
  if (!variable.secret) return { ...variable, description, ...redactValue(variable.name, value, redactor, onSecret) };
  if (!isHarmless(value) && !/^\{\{[^{}]*\}\}$/.test(value)) {
    onSecret("secret variable");
    redactor.remember(value);
  }
  return { ...variable, description, value: undefined };
}

/** A variable becomes secret if nothing is left of its value. */
function redactValue(name: string, value: string, redactor: Redactor, onSecret: OnSecret): Partial<Variable> {
  const replaced = redactor.redact(value, { kind: "value", name: variableName(name) }, onSecret);
  if (replaced === value) return { value };
  // A call with user info in its URL is refused: that belongs into the credentials of the client.
  const isUrl = /^(?:[a-z][a-z0-9+.-]*|\{\{[^{}]*\}\}):\/\//i.test(value) || replaced.includes("@");
  if (isUrl) return { value: cutUserInfo(replaced) };
  const isPart = /^\s*[[{]/.test(value) || /\s/.test(value.trim());
  return isPart ? { value: replaced } : { value: undefined, secret: true };
}

/** One per kind and place: a body with ten tokens reports them once. */
function distinct(secrets: readonly FoundSecret[]): readonly FoundSecret[] {
  const byPlace = new Map(secrets.map((secret) => [`${secret.location?.file} ${secret.pointer} ${secret.kind}`, secret]));
  return [...byPlace.values()];
}
