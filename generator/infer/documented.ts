import type { Type } from "../ir/type.ts";
import { unite } from "../ir/unite.ts";
import type { Entity, ObjectPlace } from "./entity.ts";
import type { DocumentedProperty } from "./root.ts";
import { escapeStep, printSteps } from "./steps.ts";

/** The places of an entity whose operations describe properties: hardly any of the many. */
export function documentingPlaces({ places }: Entity): readonly ObjectPlace[] {
  return places.filter(({ root }) => root.documented !== undefined && root.documented.size > 0);
}

/**
 * What the descriptions of the operations that send an entity say about one of its properties.
 * `documenting` are its places with descriptions.
 * Where they disagree, the wider reading counts: optional, and all the values that any of them
 * lists.
 */
export function documentedProperty(documenting: readonly ObjectPlace[], key: string): DocumentedProperty | undefined {
  const found = documenting.flatMap(({ root, path }) => root.documented?.get(printSteps(`${path}/${escapeStep(key)}`)) ?? []);
  if (found.length === 0) return undefined;
  return {
    description: found.find(({ description }) => description !== "")?.description ?? "",
    requirement: found.some(({ requirement }) => requirement === "optional") ? "optional" : found[0]?.requirement,
    allowedValues: [...new Set(found.flatMap(({ allowedValues }) => allowedValues ?? []))],
    type: statedBy(found),
  };
}

/** The type that descriptions state; `undefined` if they disagree. */
function statedBy(found: readonly DocumentedProperty[]): Type | undefined {
  const [first, ...others] = found.flatMap(({ type }) => type ?? []);
  return others.some((other) => printed(other) !== printed(first)) ? undefined : first;
}

function printed(type: Type | undefined): string {
  return JSON.stringify(type);
}

/**
 * The type of a property that is sent, where samples leave something open that a description
 * states: what is `null` in all of them, and what is in lists that are all empty.
 */
export function withStated(type: Type, stated: Type | undefined): Type {
  if (stated === undefined) return type;
  if (type.kind === "unknown") return type.seen === "null" ? unite([stated, { kind: "null" }]) : type;
  const isOpen = type.kind === "array" && type.element.kind === "unknown" && type.positions === undefined;
  return isOpen && stated.kind === "array" ? stated : type;
}
