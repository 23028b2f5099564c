import { refuse } from "../../values/config-error.js";
import { isObject, ownValue } from "../../values/object.js";
import { toText } from "../../values/scalar.js";
import { parseUrl, templateText } from "../../values/url.js";
import type { ExpandText } from "../../values/variables.js";
import type { NamedOrigin, OriginScope } from "../operation.js";

/** The origin of operations that are not where most of the API is. */
export function namedOrigin(name: string): NamedOrigin {
  const usage = `origins: { ${JSON.stringify(name)}: … }`;
  const find = (options: object): string | undefined => {
    const origins = ownValue(options, "origins");
    const given = isObject(origins) ? ownValue(origins, name) : undefined;
    return given === undefined ? undefined : toText(given, `origins[${JSON.stringify(name)}]`);
  };
  const given: NamedOrigin["given"] = (options, ofClient) => {
    if (ownValue(options, "baseUrl") !== undefined) refuse(`baseUrl does not apply to another origin: pass ${usage}`);
    return find(options) ?? find(ofClient);
  };
  return {
    usage,
    given,
    isKnown: (scope) =>
      given(scope.options, scope.settings.options) !== undefined || isSameOrigin(...basesOf(scope), String),
  };
}

/** The base of an operation and that of most operations, as the collection has them. */
export function basesOf({ operation, settings }: OriginScope): readonly [base: string, main: string] {
  const { defaults, options } = settings;
  return [templateText(operation.base ?? ""), options.baseUrl ?? templateText(defaults.base)];
}

/** Whether two base URLs have values, and these are of the same origin. */
export function isSameOrigin(base: string, main: string, expandText: ExpandText): boolean {
  try {
    return parseUrl(expandText(base)).origin === parseUrl(expandText(main)).origin;
  } catch {
    return false;
  }
}
