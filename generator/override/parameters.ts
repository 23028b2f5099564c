import type { NamedOverride, OperationOverride } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import type { FormParameter, HeaderParameter, OperationDraft, Parameter, PathParameter, QueryParameter } from "../ir/api.ts";
import type { Type } from "../ir/type.ts";
import { withoutRequirement } from "../prose/required.ts";
import { unite } from "../ir/unite.ts";
import { withEnum } from "./enum.ts";
import { toType } from "./expression.ts";
import { reportUnmatched } from "./match.ts";
import { lowerCase } from "../util/letters.ts";

/** Where a parameter is, as messages say it. */
export type ParameterKind = "header" | "path parameter" | "query parameter" | "form field";

/** Changes the parameters of an operation as a config says. */
export function overrideParameters(operation: OperationDraft, override: OperationOverride, report: Report): OperationDraft {
  const { url, headers, body } = operation;
  const settable = headers.filter(({ fixed }) => !fixed);
  const changed = changeGroup("header", settable, override.headers, report);
  const pathParameters = changeGroup("path parameter", url.pathParameters, override.path, report);
  const query = changeGroup("query parameter", url.query, override.query, report);
  const fields = body.kind === "urlencoded" || body.kind === "multipart" ? body.fields : [];
  const form = changeGroup("form field", fields, override.form, report);
  return {
    ...operation,
    url: { ...url, pathParameters, query },
    headers: headers.map((header): HeaderParameter => changed[settable.indexOf(header)] ?? header),
    body: body.kind === "urlencoded" || body.kind === "multipart" ? { ...body, fields: form } : body,
  };
}

type AnyParameter = PathParameter | QueryParameter | HeaderParameter | FormParameter;

function changeGroup<Kind extends AnyParameter>(
  kind: ParameterKind,
  parameters: readonly Kind[],
  overrides: readonly NamedOverride[],
  report: Report,
): readonly Kind[] {
  const known = new Map(parameters.map(({ name }) => [foldName(name, kind), name]));
  for (const override of overrides) {
    if (!known.has(foldName(override.key, kind))) reportUnmatched(report, override, kind, [...known.values()]);
  }
  const overrideOf = indexOverrides(overrides, kind);
  return parameters.map((parameter) => {
    const override = overrideOf(parameter.name);
    return override === undefined ? parameter : changeParameter(parameter, override, report);
  });
}

/** Finds overrides by the names of their parameters. Names of headers are compared without case. */
export function indexOverrides(overrides: readonly NamedOverride[], kind: ParameterKind): (name: string) => NamedOverride | undefined {
  const byName = new Map(overrides.map((override) => [foldName(override.key, kind), override]));
  return (name) => byName.get(foldName(name, kind));
}

function foldName(name: string, kind: ParameterKind): string {
  return kind === "header" ? lowerCase(name) : name;
}

function changeParameter<Kind extends AnyParameter>(parameter: Kind, override: NamedOverride, report: Report): Kind {
  const retyped = retype(parameter, override, report);
  const required = override.required?.value;
  if (required === undefined || !canBeOptional(retyped)) return retyped;
  const description = withoutRequirement(retyped.description, !required);
  // A required parameter has no default.
  return { ...retyped, required, description, ...(required ? { defaultValue: undefined } : {}) };
}

/** Path parameters are always required; a config cannot change that. */
function canBeOptional<Kind extends AnyParameter>(parameter: Kind): parameter is Kind & Parameter {
  return "required" in parameter;
}

function retype<Kind extends AnyParameter>(parameter: Kind, { key, type, values }: NamedOverride, report: Report): Kind {
  if (type === undefined && values === undefined) return parameter;
  if ("value" in parameter && parameter.value === "file") {
    report("overrideImpossible", { pointer: type?.pointer ?? values?.pointer ?? "", item: [] }, { name: key, reason: "it is a file" });
    return parameter;
  }
  const isList = type?.value.kind === "array";
  const wanted = type?.value.kind === "array" ? type.value.element : type?.value;
  const base = wanted === undefined ? parameter.type : (toType(wanted, () => undefined) ?? parameter.type);
  const listed = values === undefined ? base : withEnum(base, values.value);
  return { ...parameter, type: keepNull(listed, parameter.type), ...(isList ? { repeats: true } : {}) };
}

/** Null stands for a name without a value: since that was seen, it stays allowed. */
function keepNull(type: Type, before: Type): Type {
  return allowsNull(before) && !allowsNull(type) ? unite([type, { kind: "null" }]) : type;
}

function allowsNull(type: Type): boolean {
  return type.kind === "union" && type.members.some(({ kind }) => kind === "null");
}
