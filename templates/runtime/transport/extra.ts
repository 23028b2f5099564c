import { refuse } from "../values/config-error.js";
import { isObject } from "../values/object.js";
import type { Call } from "./call.js";

/** Values that the types of an operation do not show. Each wins over the argument of its name. */
export interface Extra {
  /** More parameters of the query. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** More properties of a JSON object, or fields of a form. */
  readonly body?: Readonly<Record<string, unknown>> | undefined;
}

/** The call with its extra values among the arguments. Refuses a body that has no members. */
export function withExtra(call: Call): Call {
  const { args, operation, options } = call;
  const { query, body } = options.extra ?? {};
  if (query === undefined && body === undefined) return call;
  if (body !== undefined && (operation.body?.members !== true || !hasMembers(args.body)))
    refuse("extra.body needs a body that is a JSON object or a form");
  return {
    ...call,
    args: {
      ...args,
      query: query === undefined ? args.query : { ...args.query, ...query },
      body: body === undefined ? args.body : { ...Object(args.body), ...body },
    },
  };
}

/** A value with `toJSON` stands for another one. */
function hasMembers(body: unknown): boolean {
  return body === undefined || (isObject(body) && !Array.isArray(body) && !("toJSON" in body));
}
