import { refuseMembers } from "../values/config-error.js";
import type { Operation, OperationArgs } from "./operation.js";
import type { Extra } from "./settings.js";

/** The arguments with extra values among them. Refuses a body that has no members. */
export function withExtra(args: OperationArgs, { query, body }: Extra, codec: Operation["body"]): OperationArgs {
  return {
    ...args,
    query: { ...args.query, ...query },
    body: body === undefined ? args.body : (codec?.extend(codec, args.body, body) ?? refuseMembers()),
  };
}
