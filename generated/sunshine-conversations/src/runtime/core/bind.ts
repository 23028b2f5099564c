import { trust } from "../values/trust.js";

/** The functions of a module without their first parameter, the client. */
export type Bound<Module> = {
  readonly [Name in keyof Module as Module[Name] extends ClientFunction ? Name : never]: Module[Name] extends (
    client: never,
    ...rest: infer Rest
  ) => infer Returned
    ? (...rest: Rest) => Returned
    : never;
};

type ClientFunction = (client: never, ...rest: never[]) => unknown;

/**
 * Binds the functions of a module to a client. The object has no prototype, so it contains nothing
 * else; its functions add no frame to a stack.
 */
export function bind<Module extends object>(client: object, module: Module): Bound<Module> {
  const bound: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(module)) {
    if (typeof value === "function") bound[name] = value.bind(undefined, client);
  }
  return trust<Bound<Module>>(bound);
}
