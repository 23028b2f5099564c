import { refuse, refuseWithout } from "../../values/config-error.js";
import { createLookup, expand, type Variable, variablesOf } from "../../values/variables.js";
import type { BaseTemplate } from "../operation.js";
import { checkBase } from "../url.js";
import { describeOpen } from "./open-base.js";

/** A base URL that consists of variables or contains some. */
export function baseOf(text: string): BaseTemplate {
  return {
    text,
    byDefault: (defaults) => {
      try {
        return expand(text, createLookup(defaults, []));
      } catch {
        return undefined;
      }
    },
    fill: (scope, operation) => {
      const lookUp = variablesOf(scope);
      const byDefault = createLookup(scope.settings.defaults, []);
      const lookUpInBase = (name: string): Variable =>
        lookUp(name) ?? refuseWithout(name, describeOpen(`{{${name}}}`, operation));
      const filled = expand(text, lookUpInBase, (value, { name }) => {
        const place = `variable "${name}"`;
        if (isPartOfHost(text, name) && !/^[\p{L}\p{N}._-]*$/u.test(value))
          refuse(`${place} is part of a host name: letters, digits, "." and "-"`);
        const isLast = text.endsWith(`{{${name}}}`) && value !== byDefault(name)?.value;
        return checkBase(isLast ? value.replace(/\/$/u, "") : value, place);
      });
      return filled === "" ? refuse(describeOpen(text, operation)) : filled;
    },
  };
}

/** Whether text of the host follows the variable. A slash in its value would change the host. */
function isPartOfHost(base: string, name: string): boolean {
  const [, rest = ""] = base.split("://");
  const [authority = ""] = rest.split("/");
  const [, after = ""] = authority.split(`{{${name}}}`);
  return after !== "" && !after.startsWith(":");
}
