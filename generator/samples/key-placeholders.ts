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

/** Parts of keys that are data, whatever stands around them. Placeholders have these forms. */
const parts: readonly (readonly [form: string, pattern: RegExp])[] = [
  ["email", /[^\s@]@[^\s@]{1,255}\.[a-z]/i],
  ["uri", /:\/\//],
  ["uuid", /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i],
  ["ipv4", /(?:^|[^\d.])(?:\d{1,3}\.){3}\d{1,3}(?:$|[^\d.])|^(?=[^:]*:[^:]*:)[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}$/i],
];

/** `00:1B:44:11:3A:B7` */
const hardwareAddress = /^[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}$/i;
const phoneNumber = /^(?:(?:tel|sms):)?[+(]{0,2}\d[\d ().+/-]{5,22}$/;
/** `user-48213`, `order#17`. Names of properties end in short numbers: `line_1`, `image_1024`. */
const numberedId = /^(?!(?:sha|aes|utf|iso|rfc|http)\W)[a-z][a-z_]{0,30}(?:[-:#]\d{3,20}|[_.]\d{5,20})$/i;

const forms: readonly (readonly [form: string, pattern: RegExp, write: WriteKey])[] = [
  ["number", /^\d{4,20}$/, (number) => String(1000 + number)],
  ["hex", /^[0-9a-f]{16,64}$/i, (number) => pad(number, 24)],
  // `cus_9s6XKzkNRiz8i3`
  ["prefixed", /^[a-z]{2,8}[_-](?=[^A-Z]{0,64}[A-Z])(?=\D{0,64}\d)[A-Za-z0-9]{8,64}$/, (number) => `id_Redacted${number}`],
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
  const [part = ""] = parts.find(([, pattern]) => pattern.test(key)) ?? [];
  const writePart = hardwareAddress.test(key) ? undefined : formats.get(part);
  if (writePart !== undefined) return { form: part, write: writePart };
  return formOf(normalised(key));
}

/** What is like a form, as the shortest key of it: inference knows that these are keys of maps. */
function normalised(key: string): string {
  if (hardwareAddress.test(key)) return "0".repeat(24);
  if (phoneNumber.test(key) && !version.test(key)) return "1000";
  return numberedId.test(key) || isMixedId(key) ? "id_Redacted1" : key;
}

/** `1.0.0` */
const version = /^\d{1,4}(?:\.\d{1,3}){1,3}$/;

/** `sess_abc123def456`: letters and digits in turns. */
function isMixedId(key: string): boolean {
  return key
    .split(/[_\-.:/# ]/)
    .some((word) => word.length >= 8 && (word.match(/\d+|[a-z]+/gi)?.length ?? 0) >= 4 && /(?:\d\D*){3}/.test(word));
}

function formOf(key: string): DataKey | undefined {
  const [form, , writeForm] = forms.find(([, pattern]) => pattern.test(key)) ?? [];
  return form === undefined || writeForm === undefined ? undefined : { form, write: writeForm };
}
