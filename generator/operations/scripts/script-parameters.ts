import type { AuthScheme, HeaderParameter, PreparedParameter, QueryParameter } from "../../ir/api.ts";
import { lowerCase } from "../../util/letters.ts";
import { expandVariables } from "../../variables/template.ts";
import { isCarriedByAuth } from "../auth.ts";
import { ownedByFetch, isHeaderName } from "../parameters/headers.ts";
import { isNewPerCall } from "./computed-value.ts";
import { keyOfTarget, type Preparation, type Preparations } from "./preparations.ts";

/**
 * Adds the headers that pre-request scripts set to those of an operation. One that a script
 * computes in a way that is not followed is required; one that it sets on a condition is optional.
 * Those that describe the body or the program, and those that auth carries, are left out.
 */
export function addScriptHeaders(
  headers: readonly HeaderParameter[],
  preparations: Preparations,
  auth: AuthScheme | undefined,
): readonly HeaderParameter[] {
  const isArgument = (name: string): boolean =>
    isHeaderName(name) && !name.includes("{") && !notAnArgument.has(lowerCase(name)) && !isCarriedByAuth(auth, "header", name);
  const set = readParameters("header", preparations, isArgument);
  const declared = new Set(headers.map(({ name }) => lowerCase(name)));
  const added = set.filter(([key]) => !declared.has(key)).map(([, parameter]) => ({ ...parameter, fixed: false }));
  const values = new Map(set);
  return [...headers.map((header) => replaceHeader(header, values.get(lowerCase(header.name)))), ...added];
}

/**
 * The same of query parameters. A name in brackets is left out: it would be one of a group, which
 * is sent as a whole.
 */
export function addScriptQuery(
  query: readonly QueryParameter[],
  preparations: Preparations,
  auth: AuthScheme | undefined,
): readonly QueryParameter[] {
  const isArgument = (name: string): boolean => name !== "" && !/[{}[\]%]/.test(name) && !isCarriedByAuth(auth, "query", name);
  const set = readParameters("query", preparations, isArgument);
  const declared = new Set(query.map(({ name }) => name));
  const added = set.filter(([name]) => !declared.has(name)).map(([, parameter]) => ({ ...parameter, repeats: false }));
  const values = new Map(set);
  return [...query.map((parameter) => ({ ...parameter, ...replacement(parameter, values.get(parameter.name)) })), ...added];
}

/** Headers that are no argument of a function. */
const notAnArgument: ReadonlySet<string> = new Set(["content-type", "user-agent", ...ownedByFetch]);

/** The parameters of one kind that scripts set, by the key that tells them apart. */
function readParameters(
  kind: "header" | "query",
  preparations: Preparations,
  isArgument: (name: string) => boolean,
): readonly (readonly [string, PreparedParameter])[] {
  return [...preparations.values()].flatMap((preparation): readonly (readonly [string, PreparedParameter])[] => {
    const { target } = preparation.assignment;
    if (target.kind !== kind || !isArgument(target.name)) return [];
    const { name } = target;
    const common = { name, type: { kind: "string" }, enabled: false, description: "", script: true } as const;
    const value = readValue(preparation, preparations);
    return [[kind === "header" ? lowerCase(name) : name, { ...common, required: preparation.kind === "passed", ...value }]];
  });
}

function readValue(preparation: Preparation, preparations: Preparations): Pick<PreparedParameter, "defaultValue" | "computed"> {
  if (preparation.kind !== "computed") return { defaultValue: undefined };
  const { value } = preparation;
  if (value.kind !== "text") return { defaultValue: undefined, computed: value };
  return { defaultValue: expandVariables(value.text, (name) => fixedText(name, preparations)) };
}

/** The string that scripts set a variable to, if it is always the same. */
function fixedText(name: string, preparations: Preparations): string | undefined {
  const preparation = preparations.get(keyOfTarget({ kind: "variable", name }));
  const isFixed = preparation?.kind === "computed" && preparation.value.kind === "text" && !isNewPerCall(preparation.value);
  return isFixed && preparation.value.kind === "text" ? preparation.value.text : undefined;
}

/**
 * What a script sets takes the place of what is saved; `undefined` if it does so on a condition:
 * then either may be sent.
 */
function replacement({ enabled }: PreparedParameter, set: PreparedParameter | undefined): Replacement | undefined {
  if (set === undefined) return undefined;
  const { required, defaultValue, computed } = set;
  if (!required && defaultValue === undefined && computed === undefined) return undefined;
  return { required, defaultValue, ...(computed === undefined ? {} : { computed }), ...(enabled ? {} : { script: true }) };
}

type Replacement = Pick<PreparedParameter, "required" | "defaultValue" | "computed" | "script">;

function replaceHeader(header: HeaderParameter, set: PreparedParameter | undefined): HeaderParameter {
  const replaced = header.fixed ? undefined : replacement(header, set);
  const { name, type, enabled, description, fixed } = header;
  return replaced === undefined ? header : { name, type, enabled, description, fixed, ...replaced };
}
