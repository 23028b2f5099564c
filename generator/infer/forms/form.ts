import { isScalar, type Json } from "../../json/json.ts";
import { areScattered, isMap, mayBeMap } from "./maps.ts";
import { assertNever } from "../../util/assert-never.ts";
import { collectProperties } from "../shape.ts";
import type { ObjectSample } from "../shape.ts";
import { findVariants, partitionBy } from "./variants.ts";
import { escapeStep, variantStep } from "../steps.ts";
import type { Variants } from "./variants.ts";

/** Objects of one kind: the values of each property, one per object that has it. */
export interface RecordForm {
  readonly size: number;
  readonly columns: ReadonlyMap<string, readonly Json[]>;
  /** The property that names the kind of object, and the kinds that were seen; others may be. */
  readonly kinds?: { readonly key: string; readonly values: readonly string[] };
}

/** The form of a collection of objects. */
export type Form = { readonly kind: "object"; readonly record: RecordForm } | MapForm | VariantsForm;

export interface MapForm {
  readonly kind: "map";
  readonly values: readonly Json[];
  readonly because: MapReason;
  /** If it is not certain that the keys are data: those that all objects have. */
  readonly keys?: readonly string[];
}

/**
 * Why objects are a map: their keys are ids, dates, languages and the like; their values are equal
 * in shape; the name says that the keys are the caller's; there are too many shapes for a union
 * (`shapes`); or a config says so.
 */
export type MapReason = "keys" | "values" | "name" | "shapes" | "config";

/** One object per value of a discriminator. */
export interface VariantsForm {
  readonly kind: "variants";
  readonly key: string;
  /** Of the values; `true` and `false` are the names of the records of a boolean. */
  readonly values: "string" | "boolean";
  readonly records: ReadonlyMap<string, RecordForm>;
}

/** A form that the user's config asks for, or a name. */
export type RequestedForm = { readonly kind: "object" } | MapRequest | { readonly kind: "variants"; readonly key: string };

/** `open` keeps the keys that all objects have; `named` if it is the name that asks for it. */
interface MapRequest {
  readonly kind: "map";
  readonly open?: true;
  readonly named?: true;
}

/** What inference may conclude beyond merging objects. */
export interface FormOptions {
  /** Objects whose keys are data become maps. */
  readonly maps: boolean;
  /** Objects with a discriminator become unions. */
  readonly variants: boolean;
  /** Arrays whose positions decide the kinds become tuples. */
  readonly tuples: boolean;
}

/** Names of objects whose keys are the caller's own. */
const freeFormName =
  /^(?:meta_?data|(?:custom|user|extra|additional|app)_?(?:properties|attributes|fields|data|info|metadata|claims)|properties|attributes|labels|tags|annotations|extras?|headers|params|parameters|context|traits)$/i;

/**
 * True if an object of this name in a request is a map: any scalar may be sent under any key. In a
 * response, the keys that were seen are better kept.
 */
export function isFreeForm(name: string | undefined, objects: readonly ObjectSample[]): boolean {
  return name !== undefined && isFreeFormName(name) && objects.every(({ members }) => members.every(({ value }) => isScalar(value)));
}

/** True for the name of an object whose keys are the caller's own, such as `metadata`. */
export function isFreeFormName(name: string): boolean {
  return freeFormName.test(name);
}

/**
 * Names of objects whose keys are data where a server sends them: those of a metric, for instance.
 */
const labelSetName =
  /^(?:metrics?|labels|label_?set|tags|annotations|meta_?data|(?:custom|extra|additional)_?(?:fields|attributes|properties|data|metadata))$/i;

/** True for the name of an object whose keys are data wherever it is seen, such as `metadata`. */
export function isLabelSetName(name: string): boolean {
  return labelSetName.test(name);
}

/**
 * True if an object of this name in a response may have other keys too: its values are all strings.
 */
export function isLabelSet(name: string | undefined, objects: readonly ObjectSample[]): boolean {
  return (
    name !== undefined &&
    isLabelSetName(name) &&
    objects.every(({ members }) => members.length > 0 && members.every(({ value }) => value.kind === "string"))
  );
}

export const defaultFormOptions: FormOptions = { maps: true, variants: true, tuples: true };

/**
 * Decides the form of objects: a map, one object per variant, or one object. For the rules, see
 * `isMap`, `mayBeMap`, `areScattered` and `findVariants`; `wanted` takes their place.
 */
export function formOf(objects: readonly ObjectSample[], options: FormOptions, wanted?: RequestedForm): Form {
  const columns = collectProperties(objects);
  return wanted === undefined ? inferForm(objects, columns, options) : makeForm(objects, columns, wanted);
}

type Columns = RecordForm["columns"];

function inferForm(objects: readonly ObjectSample[], columns: Columns, options: FormOptions): Form {
  if (options.maps) {
    if (isMap(columns)) return mapOf(columns, "keys");
    if (mayBeMap(objects, columns)) return openMapOf(objects, columns, "values");
    if (areScattered(objects, columns)) return mapOf(columns, "shapes");
  }
  return splitObjects(objects, columns, options.variants ? findVariants(objects, columns) : undefined);
}

function makeForm(objects: readonly ObjectSample[], columns: Columns, wanted: RequestedForm): Form {
  switch (wanted.kind) {
    case "map": {
      const because = wanted.named === true ? "name" : "config";
      return leavesOpen(wanted, columns) ? openMapOf(objects, columns, because) : mapOf(columns, because);
    }
    case "variants":
      return splitObjects(objects, columns, partitionBy(wanted.key, columns.get(wanted.key) ?? [], objects));
    case "object":
      return splitObjects(objects, columns, undefined);
    default:
      return assertNever(wanted);
  }
}

/** Keys that are data by themselves, such as languages, are not known ones, whatever the name. */
function leavesOpen({ open, named }: MapRequest, columns: Columns): boolean {
  return open === true && !(named === true && isMap(columns));
}

function mapOf(columns: Columns, because: MapReason): MapForm {
  return { kind: "map", values: [...columns.values()].flat(), because };
}

/** A map whose keys may be names: those that all objects have stay known. */
function openMapOf(objects: readonly ObjectSample[], columns: Columns, because: MapReason): MapForm {
  const keys = [...columns].filter(([, values]) => values.length === objects.length).map(([key]) => key);
  return { ...mapOf(columns, because), keys };
}

function splitObjects(objects: readonly ObjectSample[], columns: Columns, variants: Variants | undefined): Form {
  if (variants === undefined) return { kind: "object", record: { size: objects.length, columns } };
  const records = new Map([...variants.groups].map(([value, group]) => [value, recordOf(group)]));
  return { kind: "variants", key: variants.key, values: variants.kind, records };
}

function recordOf(objects: readonly ObjectSample[]): RecordForm {
  return { size: objects.length, columns: collectProperties(objects) };
}

/**
 * A place inside an entity: the steps from it (as in `ObjectPlace.path`), its key, and its values.
 */
export interface InnerPlace {
  readonly step: string;
  /** The step without the variant. */
  readonly cell: string;
  /** `undefined` for the values of a map. */
  readonly key: string | undefined;
  /** The discriminator's value, in a variant. */
  readonly variant: string | undefined;
  readonly values: readonly Json[];
}

/** The places one step inside objects of a form, in order of first occurrence. */
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
    const cell = `/${escapeStep(key)}`;
    return { step: prefix + cell, cell, key, variant, values };
  });
}
