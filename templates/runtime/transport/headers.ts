import { type HeaderEntry, withoutHeader } from "../values/header-list.js";
import { toText } from "../values/scalar.js";
import type { Call } from "./call.js";
import { isSecretName } from "./secret-name.js";
import type { HeaderValues } from "./settings.js";

/** The headers of a call, without those of its body and its credentials. */
export interface CallHeaders {
  readonly headers: readonly HeaderEntry[];
  /** Lower-case names of the headers that the caller set or removed. */
  readonly decided: ReadonlySet<string>;
}

/**
 * The operation's headers, then the client's, then the call's, then those in the arguments; later
 * ones win. Credentials among those of the client only go where the caller has said the API is.
 */
export function buildHeaders(call: Call): CallHeaders {
  const { settings, options, args } = call;
  const ofClient = Object.entries(settings.options.headers ?? {});
  const { origin } = call.operation;
  const isKnown = (): boolean => origin === undefined || origin.isKnown(call);
  const allowed = ofClient.filter(([name]) => !isSecretName(name) || isKnown());
  const others = [options.headers, args.headers].flatMap((group) => Object.entries(group ?? {}));
  const given = [...allowed, ...others];
  const decided = new Set(given.map(([name]) => name.toLowerCase()));
  const declared = call.operation.headers?.(decided, call) ?? [];
  return { headers: given.reduce(overrideHeader, declared), decided };
}

/** Sets a header that the caller gives; `undefined` and `null` remove it. */
export function overrideHeader(
  entries: readonly HeaderEntry[],
  [name, value]: readonly [string, HeaderValues[string]],
): readonly HeaderEntry[] {
  const others = withoutHeader(entries, name);
  return value === undefined || value === null ? others : [...others, [name, toText(value, `header "${name}"`)]];
}
