import { refuse } from "../values/config-error.js";
import { isObject } from "../values/object.js";
import type { Call } from "./call.js";

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
