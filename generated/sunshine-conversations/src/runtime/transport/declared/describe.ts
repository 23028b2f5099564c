import type { LayeredOperation } from "../layer.js";

/** The operations that have been called, by their functions. */
const described = new WeakMap<object, LayeredOperation>();

/**
 * The operation of a function, which `make` describes when it is first called: a program makes
 * nothing of the functions that it does not call, and nothing twice.
 */
export function describe(callee: object, make: () => LayeredOperation): LayeredOperation {
  let operation = described.get(callee);
  if (operation === undefined) {
    operation = { callee, ...make() };
    described.set(callee, operation);
  }
  return operation;
}
