import { arrange, entryName, type Flatten } from "../values/arrange.js";
import type { EncodedBody } from "../values/draft.js";
import { encodeForm } from "../values/encode.js";
import type { Parameter } from "../values/parameter.js";
import { toText } from "../values/scalar.js";
import { type BodyCodec, bodyCodec, type BodyContext } from "./codec.js";
import { formGroup } from "./form.js";

/** A field of a form, not encoded. */
export type FormPair = readonly [name: string, value: string];

const mediaType = "application/x-www-form-urlencoded";

/** An urlencoded form. An array repeats its name; `null` sends an empty string. */
export function urlencoded(fields: readonly Parameter[] = [], flatten?: Flatten): BodyCodec {
  return bodyCodec((value, context) => {
    const pairs = arrange(fields, formGroup(value), flatten).map((entry): FormPair => {
      const name = entryName(entry, context.expand);
      if (!entry.given) return [name, context.expand(entry.value ?? "")];
      return [name, entry.value === null ? "" : toText(entry.value, `body[${JSON.stringify(name)}]`)];
    });
    return encodePairs(pairs, context);
  }, true);
}

/**
 * Encodes the fields of a form; without a field there is no body. The request's own `Content-Type`
 * stays if it is that of a form, parameters included; any other is replaced.
 */
export function encodePairs(pairs: readonly FormPair[], context: BodyContext): EncodedBody | undefined {
  if (pairs.length === 0) return undefined;
  const isOwn = context.contentType?.toLowerCase().startsWith(mediaType) ?? false;
  const content = group(pairs)
    .map(([name, value]) => `${encodeForm(name)}=${encodeForm(value)}`)
    .join("&");
  return { mode: "urlencoded", content, contentType: isOwn ? undefined : mediaType };
}

/**
 * Postman moves equal names to the place of the first one, and puts names that are whole numbers
 * first: the order of an object's keys.
 */
function group(pairs: readonly FormPair[]): readonly FormPair[] {
  const groups: Record<string, FormPair[]> = Object.create(null);
  for (const pair of pairs) (groups[pair[0]] ??= []).push(pair);
  return Object.values(groups).flat();
}
