import type { Capture } from "../transport/settings.js";
import { type Path, readPath } from "../values/object.js";
import { type Scalar, toText } from "../values/scalar.js";
import { trust } from "../values/trust.js";

/**
 * A part of an answer: keys and indexes that lead into the JSON, the name of a header, or the
 * status or body as a whole.
 */
export type AnswerPart = Path | { readonly header: string } | "status" | "text";

/**
 * A variable, the part of an answer that it is set from, and the statuses for which it is. Default:
 * those that are not errors.
 */
export type VariableSource = readonly [
  variable: string,
  part: AnswerPart,
  ...statuses: (readonly [from: number, to: number])[],
];

/** An answer: its status and headers are known unless there is only its body. */
export interface Answer {
  readonly status?: number | undefined;
  readonly headers?: Headers | undefined;
  readonly data: unknown;
}

/** Keeps the variables of a client, by the names of the operations whose answers set them. */
export function capturing<Names extends string>(
  operations: Readonly<Record<string, readonly VariableSource[]>>,
): Capture<Names> {
  return () => {
    const kept: Record<string, Scalar> = Object.create(null);
    return {
      kept,
      keptFields: (variable) => {
        if (variable === undefined) return undefined;
        const { name, field } = variable;
        const value = kept[name];
        return value === undefined ? undefined : { [field]: toText(value, name) };
      },
      keep: (operation, { status, headers }, data) => {
        if (!Object.hasOwn(operations, operation)) return;
        Object.assign(kept, readCaptures(operations[operation], { status, headers, data }));
      },
    };
  };
}

/**
 * The variables that an answer sets: those of its parts that are strings, numbers or booleans, not
 * objects. Of several parts for one variable, the first counts that there is.
 */
export function readCaptures<Captured>(sources: readonly VariableSource[] | undefined, answer: Answer): Captured {
  const found: Record<string, Scalar> = Object.create(null);
  for (const source of sources ?? []) {
    const [variable] = source;
    const value = Object.hasOwn(found, variable) ? undefined : readSource(source, answer);
    if (isScalar(value)) found[variable] = value;
  }
  return trust<Captured>(found);
}

function readSource([, part, ...statuses]: VariableSource, { status, headers, data }: Answer): unknown {
  const ranges = statuses.length === 0 ? [[200, 399] as const] : statuses;
  if (status !== undefined && !ranges.some(([from, to]) => status >= from && status <= to)) return undefined;
  if (part === "status") return status;
  if (part === "text") return typeof data === "string" ? data : undefined;
  return "header" in part ? (headers?.get(part.header) ?? undefined) : readPath(data, part);
}

function isScalar(value: unknown): value is Scalar {
  return ["string", "number", "boolean", "bigint"].includes(typeof value);
}

/** The name under which an object has this function. Returns an empty string if it does not. */
export function nameOf(functions: Readonly<Record<string, unknown>>, wanted: unknown): string {
  return Object.keys(functions).find((name) => functions[name] === wanted) ?? "";
}
