import { combineHeaders, type HeaderEntry, withoutHeader } from "../values/header-list.js";
import { toText } from "../values/scalar.js";
import { expand } from "../values/variables.js";
import { type Call, type CallerCall, scopeOf } from "./call.js";
import type { HeaderValues } from "./settings.js";

/** Headers of a call before body and credentials add theirs. */
export interface OwnHeaders {
  readonly entries: readonly HeaderEntry[];
  /** Lower-case names that the caller set or removed: credentials leave them alone. */
  readonly decided: ReadonlySet<string>;
}

/** The operation's headers, overridden by the client's, the call's and those in the arguments; the later the stronger. */
export function buildHeaders(call: Call): OwnHeaders {
  if (call.mode === "verbatim") {
    const declared = call.args.headers.map(({ key, value }): HeaderEntry => [key, value]);
    return { entries: combineHeaders(expandAll(declared, call)), decided: new Set() };
  }
  const { settings, options, args } = call;
  const given = [settings.options.headers, options.headers, args.headers].flatMap((group) =>
    Object.entries(group ?? {}),
  );
  const decided = new Set(given.map(([name]) => name.toLowerCase()));
  return { entries: given.reduce(override, combineHeaders(expandAll(declaredHeaders(call), call, decided))), decided };
}

/** With variables replaced. What the caller decides otherwise is left out: its variables need no value. */
function expandAll(
  declared: readonly HeaderEntry[],
  call: Call,
  decided: ReadonlySet<string> = new Set(),
): readonly HeaderEntry[] {
  const scope = scopeOf(call);
  return declared.flatMap(([text, value]): readonly HeaderEntry[] => {
    const name = expand(text, scope);
    return decided.has(name.toLowerCase()) ? [] : [[name, expand(value, scope)]];
  });
}

function declaredHeaders({ operation }: CallerCall): readonly HeaderEntry[] {
  return (operation.headers ?? []).flatMap(({ name, value }) =>
    typeof name === "string" && typeof value === "string" ? [[name, value] as const] : [],
  );
}

function override(
  entries: readonly HeaderEntry[],
  [name, value]: readonly [string, HeaderValues[string]],
): readonly HeaderEntry[] {
  const others = withoutHeader(entries, name);
  return value === undefined || value === null ? others : [...others, [name, toText(value, `header "${name}"`)]];
}
