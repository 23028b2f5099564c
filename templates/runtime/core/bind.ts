import { trust } from "../values/trust.js";
import type { Client } from "./client.js";

/** The functions of a module without their first parameter, the client. */
export type Bound<Module> = {
  readonly [Name in keyof Module as Module[Name] extends ClientFunction ? Name : never]: Module[Name] extends (
    client: Client,
    ...rest: infer Rest
  ) => infer Returned
    ? (...rest: Rest) => Returned
    : never;
};

type ClientFunction = (client: Client, ...rest: never[]) => unknown;

/**
 * Binds the functions of a module to a client. The object has no prototype, so it contains nothing
 * else.
 */
export function bind<Module extends object>(client: Client, module: Module): Bound<Module> {
  const bound: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(module)) {
    if (typeof value === "function") bound[name] = (...rest: readonly unknown[]): unknown => value(client, ...rest);
  }
  return trust<Bound<Module>>(bound);
}
