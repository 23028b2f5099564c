import { refuse, refuseWithout } from "../../values/config-error.js";
import type { BaseTemplate, Operation } from "../operation.js";

/**
 * A base URL that the collection leaves to the caller: that of a variable without a value, or none
 * at all.
 */
export function openBase(variable?: string): BaseTemplate {
  const text = variable === undefined ? "" : `{{${variable}}}`;
  return {
    text,
    byDefault: () => undefined,
    fill: (_, operation) => {
      if (variable !== undefined) return refuseWithout(variable, describeOpen(text, operation));
      // A client's `baseUrl` is for operations with its own base; this one may have none beside
      // them.
      const place = operation.base === undefined ? "the client or to the call" : "the call";
      return refuse(`there is no base URL: pass baseUrl to ${place}`);
    },
  };
}

/** Says what to pass for a base URL, or a part of one, that has no value. */
export function describeOpen(text: string, { origin }: Operation): string {
  return `${text} has no value: pass ${origin?.usage ?? "baseUrl"} to the client or to the call, or a value in variables`;
}
