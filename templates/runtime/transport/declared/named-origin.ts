import { isObject, ownValue } from "../../values/object.js";
import { toText } from "../../values/scalar.js";
import { parseUrl } from "../../values/url.js";
import { expand, replaceVariables, type VariableLookup, variablesOf } from "../../values/variables.js";
import type { NamedOrigin } from "../operation.js";

/** The origin of operations that are not where most of the API is. */
export function namedOrigin(name: string): NamedOrigin {
  return {
    usage: `origins: { ${JSON.stringify(name)}: … }`,
    given: (options) => {
      const origins = ownValue(options, "origins");
      const given = isObject(origins) ? ownValue(origins, name) : undefined;
      return given === undefined ? undefined : toText(given, `origins[${JSON.stringify(name)}]`);
    },
    isKnown: (base, main, scope) => {
      const lookUp = variablesOf(scope);
      const origin = tryOrigin(main, lookUp);
      return hasGiven(base, lookUp) || (origin !== undefined && origin === tryOrigin(base, lookUp));
    },
  };
}

/** Whether the caller gives a variable of a text. */
function hasGiven(text: string, lookUp: VariableLookup): boolean {
  let isGiven = false;
  replaceVariables(text, (name) => {
    isGiven ||= lookUp(name)?.given === true;
    return "";
  });
  return isGiven;
}

function tryOrigin(base: string, lookUp: VariableLookup): string | undefined {
  try {
    return parseUrl(expand(base, lookUp)).origin;
  } catch {
    return undefined;
  }
}
