import { noteBound } from "./bound-functions.js";
import { trust } from "../values/trust.js";

/**
 * The functions of a module without their first parameter, the client. `Special` has the types of
 * those with type parameters of their own. They are known to be functions, which the compiler need
 * not find out. Whether it has a name is asked of the object: to look for each name in the union of
 * all of them takes the square of their number.
 */
export type Bound<Module, Special = Record<never, never>> = {
  readonly [
    Name in keyof Module as Special extends { [Own in Name]: unknown }
      ? Name
      : Module[Name] extends ClientFunction
        ? Name
        : never
  ]: Name extends keyof Special ? Special[Name] : WithoutClient<Module[Name]>;
};

type WithoutClient<Operation> = Operation extends (client: never, ...rest: infer Rest) => infer Returned
  ? (...rest: Rest) => Returned
  : never;

/** What a function takes after its client. */
export type PlainArgs<Operation> = Operation extends (client: never, ...rest: infer Rest) => unknown ? Rest : never;

/** The documented success bodies of a result. */
export type DataOf<Result> = Result extends { readonly ok: true; readonly status: number; readonly data: infer Data }
  ? Data
  : never;

type ClientFunction = (client: never, ...rest: never[]) => unknown;

/**
 * Binds the functions of a module to a client. The object has no prototype, so it contains nothing
 * else; its functions add no frame to a stack. `Functions` is the package's name for their type.
 */
export function bind<Module extends object, Functions = Bound<Module>>(client: object, module: Module): Functions {
  const bound: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(module)) {
    if (typeof value !== "function") continue;
    const operation: object = value.bind(undefined, client);
    noteBound(operation, value, client);
    bound[name] = operation;
  }
  return trust<Functions>(bound);
}
