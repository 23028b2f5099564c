import { refuse } from "./config-error.js";

/**
 * A value as JSON. Bigints are written as integers, dates by their `toJSON`. Returns `undefined`
 * for a value that JSON leaves out, such as a function. Refuses what JSON cannot represent: `NaN`,
 * infinities, cycles.
 */
export function toJson(value: unknown): string | undefined {
  try {
    const text = JSON.stringify(value);
    if (text === undefined || !text.includes("null")) return text;
  } catch {
    // A bigint or a cycle: what follows says which.
  }
  // `NaN` and infinities became `null`.
  return toExactJson(value);
}

/** The same of any value; looks at each member, which takes several times as long. */
function toExactJson(value: unknown): string | undefined {
  let integers = false;
  const plain = write(value, (integer) => {
    integers = true;
    return String(integer);
  });
  if (!integers || plain === undefined) return plain;
  // `JSON.stringify` cannot write bigints, so they become marked strings first. The mark is longer
  // than any run of underscores in the value, so it occurs nowhere else.
  const runs = plain.match(/_+/gu) ?? [];
  const mark = "_".repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 0) + 1);
  const marked = write(value, (integer) => mark + String(integer));
  return marked?.replace(new RegExp(`"${mark}(-?[0-9]+)"`, "gu"), "$1");
}

function write(value: unknown, integer: (value: bigint) => string): string | undefined {
  const replace = (key: string, item: unknown): unknown => {
    if (typeof item === "bigint") return integer(item);
    if (typeof item === "number" && !Number.isFinite(item))
      return refuse(`body: ${JSON.stringify(key)} is not a finite number`);
    return item;
  };
  try {
    return JSON.stringify(value, replace);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError)
      return refuse("body refers to itself or is nested too deeply for JSON");
    throw error;
  }
}
