import { refuse } from "../../values/config-error.js";
import { escapePath } from "../../values/encode.js";
import { ownValue } from "../../values/object.js";
import { toText } from "../../values/scalar.js";
import { defaultOf, findGiven, refuseUnresolved, variableGroups } from "../../values/variables.js";
import type { SegmentTemplate } from "../../values/url.js";

/** The segment `:name`, or another placeholder that is a whole segment. */
export function pathArgument(name: string, text: string = `:${name}`): SegmentTemplate {
  const argument = argumentText(name);
  return segment(text, ({ args }) => argument(args.path));
}

/** The same for `:name` with a variable as its value, which is sent if the argument is left out. */
export function pathArgumentOr(name: string, variable: SegmentTemplate): SegmentTemplate {
  const argument = argumentText(name);
  return segment(`:${name}`, (scope) => {
    const { path } = scope.args;
    if (ownValue(path, name) !== undefined) return argument(path);
    // Another argument of the path may be called like the variable.
    return variable.fill({ ...scope, args: { ...scope.args, path: undefined } });
  });
}

/**
 * The segment `{{name}}`, for a variable whose default contains no others. If that has a slash, the
 * caller's value may span several segments too.
 */
export function pathVariable(name: string): SegmentTemplate {
  return segment(`{{${name}}}`, (scope) => {
    const given = findGiven([scope.args.path, ...variableGroups(scope)], name);
    const byDefault = defaultOf(scope.settings.defaults, name);
    if (given === undefined) return byDefault ?? refuseUnresolved(name);
    return byDefault?.includes("/") === true ? given.split("/").map(escapePath).join("/") : escapePath(given);
  });
}

/** A segment whose value is data: neither empty, nor a step to another folder. */
export function segment(text: string, fill: SegmentTemplate["fill"]): SegmentTemplate {
  return {
    text,
    fill: (scope) => {
      const filled = fill(scope);
      if (filled !== "" && !/(?:^|[/\\])(?:\.|%2e){1,2}(?:$|[/\\])/i.test(filled)) return filled;
      const problem = filled === "" ? "be empty: pass a value in path or variables" : 'become "." or ".."';
      return refuse(`the path segment ${JSON.stringify(text)} must not ${problem}`);
    },
  };
}

/** What reads the value of an argument, and escapes it. */
export function argumentText(name: string): (args: object | undefined) => string {
  const place = `path[${JSON.stringify(name)}]`;
  return (args) => {
    const value = ownValue(args, name);
    if (value === undefined || value === null || value === "")
      return refuse(`${place} is required and must not be empty`);
    return escapePath(toText(value, place));
  };
}
