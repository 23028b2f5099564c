import type { AuthScheme, HeaderParameter } from "../../ir/api.ts";
import { lowerCase } from "../../util/letters.ts";
import { expandVariables } from "../../variables/template.ts";
import { isAuthorization, isCarriedByAuth } from "../auth.ts";
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
  const set = new Map([...preparations.values()].flatMap((preparation) => readHeader(preparation, preparations, auth)));
  const declared = new Set(headers.map(({ name }) => lowerCase(name)));
  const added = [...set].filter(([key]) => !declared.has(key)).map(([, header]) => header);
  return [...headers.map((header) => replaceValue(header, set.get(lowerCase(header.name)))), ...added];
}

/** Headers that are no argument of a function. */
const notAnArgument: ReadonlySet<string> = new Set(["content-type", "user-agent", ...ownedByFetch]);

function readHeader(
  preparation: Preparation,
  preparations: Preparations,
  auth: AuthScheme | undefined,
): readonly (readonly [string, HeaderParameter])[] {
  const { target } = preparation.assignment;
  if (target.kind !== "header") return [];
  const { name } = target;
  const key = lowerCase(name);
  const isCarried = isCarriedByAuth(auth, "header", name) || (auth !== undefined && isAuthorization({ key: name }));
  if (!isHeaderName(name) || name.includes("{") || notAnArgument.has(key) || isCarried) return [];
  const common = { name, type: { kind: "string" }, enabled: false, description: "", fixed: false, script: true } as const;
  return [[key, { ...common, required: preparation.kind === "passed", ...readValue(preparation, preparations) }]];
}

function readValue(preparation: Preparation, preparations: Preparations): Pick<HeaderParameter, "defaultValue" | "computed"> {
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

/** What a script sets takes the place of what is saved. On a condition, either may be sent. */
function replaceValue(header: HeaderParameter, set: HeaderParameter | undefined): HeaderParameter {
  if (set === undefined || header.fixed) return header;
  const isOpen = !set.required && set.defaultValue === undefined && set.computed === undefined;
  if (isOpen) return header;
  const { name, type, enabled, description, fixed } = header;
  return {
    name,
    type,
    enabled,
    description,
    fixed,
    required: set.required,
    defaultValue: set.defaultValue,
    ...(set.computed === undefined ? {} : { computed: set.computed }),
    ...(enabled ? {} : { script: true }),
  };
}
