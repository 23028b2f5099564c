import type { FormField } from "../../collection/model.ts";
import { variableNames } from "../../variables/template.ts";
import { publicValue } from "../../variables/values.ts";
import type { BuildContext } from "../context.ts";

/** The forms that were sent to an operation. */
export interface FormSamples {
  readonly method: string;
  /** The fields of the item. */
  readonly own: readonly FormField[];
  /** Those of each saved request that the server did not refuse. */
  readonly accepted: readonly (readonly FormField[])[];
}

/**
 * The keys of the fields that samples show to be required, as for properties of JSON bodies: all
 * samples have them with a value, and there are two that differ; or one has nothing else, or a
 * value that only the caller can know; or it is the file of an upload, or the `grant_type` of
 * OAuth 2 (RFC 6749). The config may ask for all that every sample has (`strict`), or for none
 * (`loose`).
 */
export function findNeededFields({ method, own, accepted }: FormSamples, context: BuildContext): ReadonlySet<string> {
  if (context.requests === "loose") return new Set();
  const samples = [own, ...accepted].map(enabledOnly);
  const [first = []] = samples;
  const common = first.filter(({ key }) => samples.every((fields) => fields.some((field) => field.key === key)));
  if (context.requests === "strict") return keysOf(common);
  if (method === "PATCH") return new Set();
  const emptied = keysOf(samples.flat().filter(isEmpty));
  if (new Set(samples.map(describe)).size > 1) return keysOf(common.filter(({ key }) => !emptied.has(key)));
  const [files, keys] = [keysOf(first.filter(isFile)), keysOf(first)];
  const isNeeded = (field: FormField): boolean =>
    keys.size === 1 || field.key === "grant_type" || (files.size === 1 && isFile(field)) || isOpen(field, context);
  return keysOf(common.filter(isNeeded));
}

function enabledOnly(fields: readonly FormField[]): readonly FormField[] {
  return fields.filter(({ disabled }) => !disabled);
}

function keysOf(fields: readonly FormField[]): ReadonlySet<string> {
  return new Set(fields.map(({ key }) => key));
}

/** The order of fields says nothing. */
function describe(fields: readonly FormField[]): string {
  return fields
    .map(({ key, value }) => JSON.stringify([key, value]))
    .sort()
    .join();
}

function isEmpty({ value }: FormField): boolean {
  return value.kind === "text" && value.text === "";
}

function isFile({ value }: FormField): boolean {
  return value.kind === "file";
}

/** True for text with a variable that has no value, as those of secrets have none. */
function isOpen({ value }: FormField, context: BuildContext): boolean {
  return value.kind === "text" && variableNames(value.text).some((name) => !name.startsWith("$") && !publicValue(context, name));
}
