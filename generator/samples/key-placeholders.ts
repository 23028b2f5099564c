import { formatOf } from "../infer/shape.ts";
import { findSecrets } from "../secrets/find.ts";
import { isLongRandom } from "../secrets/value.ts";

/** A key that is data, and how its placeholders look. */
export interface DataKey {
  /** Keys of one form are counted together. */
  readonly form: string;
  /** The placeholder of the key with this number. */
  readonly write: (number: number) => string;
}

type WriteKey = DataKey["write"];

const pad = (number: number, length: number): string => String(number).padStart(length, "0");

/** Each of its form, so that what is a map remains one. */
const formats: ReadonlyMap<string, WriteKey> = new Map<string, WriteKey>([
  ["date-time", (number) => `2000-01-${pad(number, 2)}T00:00:00Z`],
  ["date", (number) => `2000-01-${pad(number, 2)}`],
  ["uuid", (number) => `00000000-0000-4000-8000-${pad(number, 12)}`],
  ["ipv4", (number) => `192.0.2.${number}`],
  ["email", (number) => `redacted${number}@example.com`],
  ["uri", (number) => `https://example.com/${number}`],
]);

/** OData's annotations of a property look like addresses: `owner@odata.type`. */
const annotation = /@odata\.[a-z]/i;

/** Longer keys are sentences or data. */
const longestName = 64;

const forms: readonly (readonly [form: string, pattern: RegExp, write: WriteKey])[] = [
  ["number", /^\d{4,20}$/, (number) => String(1000 + number)],
  ["hex", /^[0-9a-f]{16,64}$/i, (number) => pad(number, 24)],
  // `cus_9s6XKzkNRiz8i3`
  ["prefixed", /^[a-z]{2,8}[_-](?=[^A-Z]{0,64}[A-Z])(?=\D{0,64}\d)[A-Za-z0-9]{8,64}$/, (number) => `id_Redacted${number}`],
  ["phone", /^\+?\d[\d ()/-]{5,18}\d$/, (number) => `+1555010${number}`],
  ["path", /^\/./, (number) => `/redacted${number}`],
];

/** Recognises a key that is data; `undefined` for what may be the name of a property. */
export function keyPlaceholder(key: string): DataKey | undefined {
  if (annotation.test(key)) return undefined;
  const format = formatOf(key);
  const write = format === undefined ? undefined : formats.get(format);
  if (format !== undefined && write !== undefined) return { form: format, write };
  if (key.length > longestName || isLongRandom(key) || findSecrets(key, { kind: "text" }).length > 0)
    return { form: "long", write: (number) => `redacted${number}` };
  const [form, , writeForm] = forms.find(([, pattern]) => pattern.test(key)) ?? [];
  return form === undefined || writeForm === undefined ? undefined : { form, write: writeForm };
}
