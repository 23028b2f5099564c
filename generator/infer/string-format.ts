/** Formats by pattern, most telling first; a text has at most one. All patterns are linear. */
const formats: readonly (readonly [string, RegExp])[] = [
  ["date-time", /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?$/],
  ["date", /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/],
  ["uuid", /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
  ["ipv4", /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/],
  ["email", /^[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:"/]{1,190}\.[a-z]{2,24}$/i],
  ["uri", /^[a-z][a-z0-9+.-]{0,31}:\/\/[^\s<>"]+$/i],
];

/** The format (`date-time`, `date`, `uuid`, `ipv4`, `email`, `uri`: JSON Schema's names) that a text has, if any. */
export function formatOf(text: string): string | undefined {
  if (text.length < 7 || text.length > 2048) return undefined;
  return formats.find(([, pattern]) => pattern.test(text))?.[0];
}
