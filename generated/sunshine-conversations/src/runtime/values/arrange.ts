import type { Parameter } from "./parameter.js";

/** An entry to send: the caller's value, or with `given: false` the declared text. */
export type Entry<P extends Parameter> =
  | { readonly given: true; readonly name: string; readonly declared: P | undefined; readonly value: unknown }
  | { readonly given: false; readonly name: string | null; readonly declared: P; readonly value: string | null };

/**
 * Puts a caller's values into the declared order. Arrays repeat; where several entries declare one name, they take an array's values in turn and the
 * last takes the rest. What the caller gives replaces every declared text of that name, and `undefined` or `[]` leaves it out. Undeclared names follow.
 */
export function arrange<P extends Parameter>(declared: readonly P[], given: object = {}): readonly Entry<P>[] {
  const waiting = new Map(
    Object.entries(given).map(([name, value]) => [name, { values: listed(value), slots: 0, next: 0 }]),
  );
  for (const { name } of declared) {
    const queue = name === null ? undefined : waiting.get(name);
    if (queue !== undefined) queue.slots += 1;
  }
  const entries: Entry<P>[] = [];
  for (const parameter of declared) {
    const { name, value } = parameter;
    const queue = name === null ? undefined : waiting.get(name);
    if (name === null || queue === undefined) {
      if (value !== undefined) entries.push({ given: false, name, declared: parameter, value });
      continue;
    }
    queue.slots -= 1;
    const end = queue.slots === 0 ? queue.values.length : queue.next + 1;
    for (const item of queue.values.slice(queue.next, end))
      entries.push({ given: true, name, declared: parameter, value: item });
    queue.next = end;
  }
  for (const [name, { values, next }] of waiting) {
    for (const item of values.slice(next)) entries.push({ given: true, name, declared: undefined, value: item });
  }
  return entries;
}

/** An entry's name on the wire. A declared one is a text of the collection, with variables. */
export function entryName<P extends Parameter>(
  { name, declared }: Entry<P>,
  expandText: (text: string) => string,
): string {
  return declared === undefined ? (name ?? "") : expandText(name ?? "");
}

function listed(value: unknown): readonly unknown[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => item !== undefined);
}
