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

const nothing: ReadonlySet<string> = new Set();

/**
 * The operation's headers, then the client's, then the call's, then those in the arguments; later
 * ones win. Credentials among those of the client only go where the caller has said the API is.
 */
export function buildHeaders(call: Call): CallHeaders {
  const { settings, options, args } = call;
  const { origin, headers: declare } = call.operation;
  const given = [
    ...entriesOf(settings.options).filter(
      ([name]) => origin === undefined || !isSecretName(name) || origin.isKnown(call),
    ),
    ...entriesOf(options),
    ...entriesOf(args),
  ];
  const decided = given.length === 0 ? nothing : new Set(given.map(([name]) => name.toLowerCase()));
  return { headers: given.reduce(overrideHeader, declare?.(decided, call) ?? []), decided };
}

function entriesOf({ headers }: { readonly headers?: object | undefined }): [string, HeaderValues[string]][] {
  return Object.entries(headers ?? {});
}

/** Sets a header that the caller gives; `undefined` and `null` remove it. */
export function overrideHeader(
  entries: readonly HeaderEntry[],
  [name, value]: readonly [string, HeaderValues[string]],
): readonly HeaderEntry[] {
  const others = withoutHeader(entries, name);
  return value === undefined || value === null ? others : [...others, [name, toText(value, `header "${name}"`)]];
}
