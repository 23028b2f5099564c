import { refuse } from "../../values/config-error.js";
import { isObject, ownValue } from "../../values/object.js";
import { toText } from "../../values/scalar.js";
import { parseUrl } from "../../values/url.js";
import type { ExpandText } from "../../values/variables.js";
import type { NamedOrigin } from "../operation.js";

/** The origin of operations that are not where most of the API is. */
export function namedOrigin(name: string): NamedOrigin {
  const usage = `origins: { ${JSON.stringify(name)}: … }`;
  const find = (options: object): string | undefined => {
    const origins = ownValue(options, "origins");
    const given = isObject(origins) ? ownValue(origins, name) : undefined;
    return given === undefined ? undefined : toText(given, `origins[${JSON.stringify(name)}]`);
  };
  return {
    usage,
    given: (options, ofClient) => {
      if (ownValue(options, "baseUrl") !== undefined) refuse(`baseUrl does not apply to another origin: pass ${usage}`);
      return find(options) ?? find(ofClient);
    },
    isKnown: (base, main) => isSameOrigin(base, main, String),
  };
}

/** Whether two base URLs have values, and these are of the same origin. */
export function isSameOrigin(base: string, main: string, expandText: ExpandText): boolean {
  try {
    return parseUrl(expandText(base)).origin === parseUrl(expandText(main)).origin;
  } catch {
    return false;
  }
}
