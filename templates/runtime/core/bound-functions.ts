/** The functions that `createApi` has bound, each with the one that it was made of. */
const originals = new WeakMap<object, object>();

/** Notes that a function is another one, bound to a client. */
export function noteBound(bound: object, original: object): void {
  originals.set(bound, original);
}

/** The function of the package that a function of `createApi` was made of; any other is its own. */
export function originalOf(operation: object): object {
  return originals.get(operation) ?? operation;
}
