/** A function, and the client that `createApi` has bound it to. */
interface Binding {
  readonly original: object;
  readonly client: object;
}

/** The functions that `createApi` has bound. */
const bindings = new WeakMap<object, Binding>();

/** Notes that a function is another one, bound to a client. */
export function noteBound(bound: object, original: object, client: object): void {
  bindings.set(bound, { original, client });
}

/** What a function of `createApi` was made of; `undefined` for any other. */
export function bindingOf(operation: object): Binding | undefined {
  return bindings.get(operation);
}

/** The function of the package that a function of `createApi` was made of; any other is its own. */
export function originalOf(operation: object): object {
  return bindings.get(operation)?.original ?? operation;
}
