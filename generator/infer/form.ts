import type { Json } from "../json/json.ts";
import { isMap } from "./maps.ts";
import { collectProperties } from "./shape.ts";
import type { JsonObject } from "./shape.ts";
import { findVariants, partitionBy } from "./variants.ts";
import type { Variants } from "./variants.ts";

/** Objects of one kind: for each property its values, one for each object that has it. */
export interface RecordForm {
  readonly size: number;
  readonly columns: ReadonlyMap<string, readonly Json[]>;
}

/** What a bag of objects is taken for. */
export type Form =
  | { readonly kind: "object"; readonly record: RecordForm }
  | { readonly kind: "map"; readonly values: readonly Json[] }
  /** By the value of the discriminator `key`. */
  | { readonly kind: "variants"; readonly key: string; readonly records: ReadonlyMap<string, RecordForm> };

/** A form that somebody asked for. */
export type WantedForm = { readonly kind: "object" } | { readonly kind: "map" } | { readonly kind: "variants"; readonly key: string };

/** What inference may conclude beyond what merging shows. */
export interface FormOptions {
  /** Objects whose keys are data become maps. */
  readonly maps: boolean;
  /** Objects with a discriminator become unions. */
  readonly variants: boolean;
}

export const defaultFormOptions: FormOptions = { maps: true, variants: true };

/** Decides what objects are: a map, one object a variant, or one object; see `isMap` and `findVariants` for the rules. */
export function formOf(objects: readonly JsonObject[], options: FormOptions, wanted?: WantedForm): Form {
  const columns = collectProperties(objects);
  if (wanted === undefined ? options.maps && isMap(columns) : wanted.kind === "map") {
    return { kind: "map", values: [...columns.values()].flat() };
  }
  const variants =
    wanted === undefined ? (options.variants ? findVariants(objects, columns) : undefined) : partition(objects, columns, wanted);
  if (variants === undefined) return { kind: "object", record: { size: objects.length, columns } };
  return { kind: "variants", key: variants.key, records: new Map([...variants.groups].map(([value, group]) => [value, recordOf(group)])) };
}

function partition(
  objects: readonly JsonObject[],
  columns: ReadonlyMap<string, readonly Json[]>,
  wanted: WantedForm,
): Variants | undefined {
  return wanted.kind === "variants" ? partitionBy(wanted.key, columns.get(wanted.key) ?? [], objects) : undefined;
}

function recordOf(objects: readonly JsonObject[]): RecordForm {
  return { size: objects.length, columns: collectProperties(objects) };
}

/** A place inside an entity: the steps from it, as in `Place.path`, the key that leads there, and the values seen there. */
export interface InnerPlace {
  readonly step: string;
  /** The step without the variant. */
  readonly cell: string;
  /** `undefined` for the values of a map. */
  readonly key: string | undefined;
  /** The discriminator's value in a variant. */
  readonly variant: string | undefined;
  readonly values: readonly Json[];
}

/** The places one step inside objects of a form, in order of first sight. */
export function innerPlaces(form: Form): readonly InnerPlace[] {
  switch (form.kind) {
    case "map":
      return [{ step: "/~{}", cell: "/~{}", key: undefined, variant: undefined, values: form.values }];
    case "object":
      return recordPlaces(form.record, undefined);
    case "variants":
      return [...form.records].flatMap(([variant, record]) => recordPlaces(record, variant));
  }
}

function recordPlaces({ columns }: RecordForm, variant: string | undefined): readonly InnerPlace[] {
  const prefix = variant === undefined ? "" : variantStep(variant);
  return [...columns].map(([key, values]) => {
    const cell = `/${escapeSegment(key)}`;
    return { step: prefix + cell, cell, key, variant, values };
  });
}

/** The step to a variant of several. */
export function variantStep(variant: string): string {
  return `/~|${escapeSegment(variant)}`;
}

/** As in a JSON pointer; other uses of `~` are left for the steps that are no property. */
function escapeSegment(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
