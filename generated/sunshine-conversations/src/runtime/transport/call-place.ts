import { trust } from "../values/trust.js";

/** Where in the caller's code something happened; engines format `stack` only when it is read. */
export interface CodePlace {
  readonly stack?: string;
}

/**
 * Remembers the place from which the function `callee` was called. Its own frames are left out
 * where the engine can do that.
 */
export function captureCaller(callee: object | undefined): CodePlace {
  const { captureStackTrace: capture } = trust<CapturingEngine>(Error);
  if (capture === undefined) return new Error();
  const place: CodePlace = {};
  forgetsCallees ??= "line" in new Error();
  capture(place, forgetsCallees ? undefined : callee);
  return place;
}

/** What V8 adds to `Error`, and other engines have taken over. */
interface CapturingEngine {
  readonly captureStackTrace?: (target: object, callee: object | undefined) => void;
}

/**
 * Whether the engine is JavaScriptCore, the only one whose errors have a `line`. It forgets the
 * frame of a function that has returned the call of another one (ECMAScript calls this a tail
 * call), and would leave out every frame.
 */
let forgetsCallees: boolean | undefined;

/** The frames of a stack. V8 writes a message above them, other engines do not. */
export function framesOf({ stack = "" }: CodePlace): string {
  const start = stack.indexOf("\n    at ");
  return start === -1 ? stack : stack.slice(start + 1);
}

/** Makes an error show these frames instead of the place where it was created. */
export function setFrames(error: Error, frames: string): void {
  const isV8 = frames.startsWith("    at ");
  const value = isV8 ? `${error.name}: ${error.message}\n${frames}` : frames;
  if (frames !== "") Object.defineProperty(error, "stack", { value, configurable: true, writable: true });
}
