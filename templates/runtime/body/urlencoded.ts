import { arrange, entryName } from "../values/arrange.js";
import { refuse } from "../values/config-error.js";
import type { EncodedBody } from "../values/draft.js";
import { encodeForm } from "../values/encode.js";
import type { Parameter } from "../values/parameter.js";
import { toText } from "../values/scalar.js";
import type { BodyCodec, BodyContext } from "./codec.js";
import { formGroup } from "./form.js";

type Pair = readonly [name: string, value: string];

const mediaType = "application/x-www-form-urlencoded";

/** A form body of names and texts. Arrays repeat their name, `null` is an empty text. */
export function urlencoded(fields: readonly Parameter[] = []): BodyCodec {
  return {
    encode: (value, context) => {
      const pairs = arrange(fields, formGroup(value)).map((entry): Pair => {
        const name = entryName(entry, context.expand);
        if (!entry.given) return [name, context.expand(entry.value ?? "")];
        return [name, entry.value === null ? "" : toText(entry.value, `body[${JSON.stringify(name)}]`)];
      });
      return encode(pairs, context);
    },
    encodeVerbatim: (body, context) => {
      if (body.kind !== "form") return refuse(`a form body is needed, not ${body.kind}`);
      const pairs = body.fields.map(({ key, value }): Pair => [
        context.expand(key),
        typeof value === "string" ? context.expand(value) : "",
      ]);
      return encode(pairs, context);
    },
  };
}

/** A foreign content type of the request is replaced, its own kind (with parameters) stays. */
function encode(pairs: readonly Pair[], context: BodyContext): EncodedBody | undefined {
  if (pairs.length === 0) return undefined;
  const isOwn = context.contentType?.toLowerCase().startsWith(mediaType) ?? false;
  const content = group(pairs)
    .map(([name, value]) => `${encodeForm(name)}=${encodeForm(value)}`)
    .join("&");
  return { mode: "urlencoded", content, contentType: isOwn ? undefined : mediaType };
}

/** Postman gathers equal names at the place of the first and puts whole-number names first: the order of an object's keys. */
function group(pairs: readonly Pair[]): readonly Pair[] {
  const groups: Record<string, Pair[]> = Object.create(null);
  for (const pair of pairs) (groups[pair[0]] ??= []).push(pair);
  return Object.values(groups).flat();
}
