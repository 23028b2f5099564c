import { refuse } from "../values/config-error.js";
import { isObject, ownValue } from "../values/object.js";
import { framesOf, setFrames } from "./call-place.js";

/**
 * Stands for an error that may contain secrets, since a function of the user threw it. Printed, it
 * shows the class, the code and the place of that error, but neither its message nor its
 * properties.
 */
export class ConcealedError extends Error {
  override readonly name: string = "ConcealedError";
  readonly #original: unknown;

  constructor(original: unknown) {
    super(`${describeError(original)}; what it says may be secret: see "original"`);
    this.#original = original;
    if (original instanceof Error) setFrames(this, framesBelow(original));
  }

  /** What was thrown. */
  get original(): unknown {
    return this.#original;
  }
}

/** Calls a function of the user. If it fails, the call is refused, and its error concealed. */
export async function callOwn<T>(name: string, own: () => T | Promise<T>): Promise<T> {
  try {
    return await own();
  } catch (cause) {
    return refuse(`the function ${name} failed (${describeError(cause)})`, new ConcealedError(cause));
  }
}

/** The class of an error and its code, if it has one: `TypeError, code ENOTFOUND`. */
export function describeError(error: unknown): string {
  const name = error instanceof Error ? toWord(error.name) : undefined;
  const code = findCode(error);
  return (name ?? "an error") + (code === undefined ? "" : `, code ${code}`);
}

/**
 * The code of the innermost cause of an error, which says most. Causes may be in a circle, and what
 * is no error may be an answer, whose code may be secret.
 */
export function findCode(error: unknown, levels: number = 5): string | undefined {
  if (!isObject(error) || !("stack" in error) || levels === 0) return undefined;
  const errors = ownValue(error, "errors");
  const inner = ownValue(error, "cause") ?? (Array.isArray(errors) ? errors[0] : undefined);
  return findCode(inner, levels - 1) ?? toWord(ownValue(error, "code"));
}

/** A value that is a single short word, and so no secret: the name of a class, a code. */
function toWord(value: unknown): string | undefined {
  return typeof value === "string" && /^[A-Za-z][A-Za-z_]{1,60}[0-9]{0,4}$/u.test(value) ? value : undefined;
}

/** The frames of an error's stack, without its message. */
function framesBelow({ stack = "", message }: Error): string {
  const start = stack.indexOf(message);
  return start === -1 ? "" : framesOf({ stack: stack.slice(start + message.length) });
}
