/** Variables that answers set, as the scripts of the collection do. */

import * as sessionModule from "./resources/session.js";
import * as basketsModule from "./resources/baskets.js";
import * as ordersModule from "./resources/orders.js";
import type { NamedPromise } from "./runtime/core/api-promise.js";
import { type VariableSource, capturing, nameOf, readCaptures } from "./runtime/core/capture.js";
import type { Capture } from "./runtime/transport/settings.js";

/** What the answer of each function sets. */
export interface Captures {
  readonly signIn: {
    /** From `session.token`. */
    token?: string;
  };
  readonly createBasket: {
    /** From `id`. */
    basketId?: string;
  };
  readonly addLine: {
    /** From `lines[-1].id`. */
    lineId?: number;
    /** From the header `ETag`. */
    revision?: string;
  };
  readonly order: {
    /** From `order.id`. */
    orderId?: string | number;
  };
}

const functions = {
  signIn: sessionModule.signIn,
  createBasket: basketsModule.createBasket,
  addLine: basketsModule.addLine,
  order: ordersModule.order,
};

const sources: Readonly<Record<string, readonly VariableSource[]>> = {
  signIn: [["token", ["session", "token"]]],
  createBasket: [["basketId", ["id"], [201, 201]]],
  addLine: [
    ["lineId", ["lines", -1, "id"]],
    ["revision", { header: "ETag" }],
  ],
  order: [["orderId", ["order", "id"]]],
};

/**
 * Makes a client keep the variables that answers set, as Postman does: `createClient({ capture })`.
 * Later calls of the client use them in place of its own variables and credentials. Nothing shows
 * them.
 */
export const capture: Capture<"token" | "basketId" | "lineId" | "revision" | "orderId"> =
  /* @__PURE__ */ capturing(sources);

/**
 * The variables that an answer of a function sets, to pass them on yourself. Those of headers need
 * the answer's `headers`.
 */
export function captures<Data, Name extends keyof Captures>(
  operation: (client: never, ...rest: never[]) => NamedPromise<Data, unknown, Name>,
  data: NoInfer<Data>,
  headers?: Headers,
): Captures[Name] {
  return readCaptures(sources[nameOf(functions, operation)], { data, headers });
}
