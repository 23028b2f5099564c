import type { Url } from "../../collection/model.ts";
import { readAllowedValues } from "../../prose/allowed-values.ts";
import type { PathParameter } from "../../ir/api.ts";
import type { PathSlot } from "../../ir/path-slot.ts";
import { meaningOf } from "../../json/placeholders.ts";
import { publicValue } from "../../variables/values.ts";
import type { BuildContext } from "../context.ts";
import { countValues } from "../../util/group-by.ts";
import { isUsableValue, type RequestMatch } from "../match.ts";
import { findPathSlots } from "./path-slots.ts";
import { pathVariableName } from "./path-variable.ts";
import { inferPathType, withValues } from "./scalar.ts";
import { soleVariable, variableNames } from "../../variables/template.ts";

/**
 * Scheme, host and port as one string with variables. Postman assumes `http` where the collection
 * names no scheme; a leading variable may contain the scheme itself.
 */
export function buildBase(url: Url): string {
  if (url.host === "") return "";
  const port = url.port === undefined ? "" : `:${url.port}`;
  if (url.protocol !== undefined) return `${url.protocol}://${url.host}${port}`;
  return url.host.startsWith("{{") ? `${url.host}${port}` : `http://${url.host}${port}`;
}

/**
 * The arguments of a path: every `:name`, every placeholder such as `{name}`, and every `{{name}}`
 * as an optional one. Of equal names the first counts.
 */
export function buildPathParameters(url: Url, evidence: readonly RequestMatch[], context: BuildContext): readonly PathParameter[] {
  const parameters = new Map<string, PathParameter>();
  const variables = findVariables(url);
  for (const segment of url.path) {
    const name = pathVariableName(segment);
    if (name !== undefined) parameters.set(name, buildPathVariable(name, variables.get(name), url, evidence));
  }
  for (const slot of findPathSlots(url.path)) parameters.set(slot.name, buildPlaceholder(slot, evidence));
  for (const name of url.path.flatMap(variableNames)) {
    if (!parameters.has(name)) parameters.set(name, buildVariableParameter(name, context));
  }
  return [...parameters.values()];
}

function buildPathVariable(name: string, variable: string | undefined, url: Url, evidence: readonly RequestMatch[]): PathParameter {
  const declared = url.pathVariables.findLast(({ key }) => key === name);
  const texts = [declared?.value, ...evidence.map(({ pathValues }) => pathValues.get(name))].filter((text) => text !== undefined);
  const description = declared?.description ?? "";
  return {
    name,
    origin: "path-variable",
    ...(variable === undefined ? {} : { variable }),
    type: withValues(inferPathType(texts), readAllowedValues(description)),
    description,
  };
}

/**
 * The variables that are all of the value of a path variable, by its name. A dynamic one stands for
 * no value that exists. Of one that the path has in several places, nobody could say which of them
 * an argument replaces.
 */
function findVariables({ path, pathVariables }: Url): ReadonlyMap<string, string> {
  const values = new Map(pathVariables.map(({ key, value = "" }) => [key, soleVariable(value) ?? ""]));
  const places = countValues([...path.flatMap(variableNames), ...values.values()]);
  const partial = new Set(path.flatMap((segment) => (isWhole(segment) ? [] : (pathVariableName(segment) ?? []))));
  return new Map(
    [...values].filter(([name, text]) => text !== "" && !text.startsWith("$") && places.get(text) === 1 && !partial.has(name)),
  );
}

/** True for `:name` without a suffix. */
function isWhole(segment: string): boolean {
  return segment === `:${pathVariableName(segment)}`;
}

function buildPlaceholder({ name, text }: PathSlot, evidence: readonly RequestMatch[]): PathParameter {
  const texts = evidence.map(({ pathValues }) => pathValues.get(name)).filter((value) => value !== undefined);
  return { name, origin: "placeholder", type: inferPathType(meaningOf(text) === undefined ? texts : [text]), description: "" };
}

function buildVariableParameter(name: string, context: BuildContext): PathParameter {
  const value = publicValue(context, name);
  return {
    name,
    origin: "client-variable",
    type: inferPathType(isUsableValue(value) ? [value] : []),
    description: context.variables.get(name)?.description ?? "",
  };
}
