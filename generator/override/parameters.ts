import type { NamedOverride, OperationOverride } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import { meaningOf } from "../json/placeholders.ts";
import type { Json } from "../json/json.ts";
import { unite } from "../ir/unite.ts";
import type { Argument, Fixture, FormParameter, HeaderParameter, Operation, Parameter, PathParameter, QueryParameter } from "../ir/api.ts";
import { fitsText } from "../operations/scalar.ts";
import { isMadeUpValue } from "../variables/template.ts";
import type { Type } from "../ir/type.ts";
import { holdsPlaceholder } from "../secrets/placeholder.ts";
import { withEnum } from "./enum.ts";
import { toType } from "./expression.ts";
import type { Judge } from "./judge.ts";
import { reportUnmatched } from "./match.ts";

type BareOperation = Omit<Operation, "fixtures">;

/** Changes the parameters of an operation as a config says. `fixtures` are those of the operation as it was: what they hold must fit. */
export function overrideParameters<Given extends BareOperation>(
  operation: Given,
  override: OperationOverride,
  fixtures: readonly Fixture[],
  judge: Judge,
): Given {
  const { url, headers, body } = operation;
  const change: Change = { fixtures, judge };
  const open = headers.filter(({ fixed }) => !fixed);
  const changed = changeGroup(open, override.headers, "header", ({ call }) => call.headers, change);
  const pathParameters = changeGroup(url.pathParameters, override.path, "path parameter", ({ call }) => call.path, change);
  const query = changeGroup(url.query, override.query, "query parameter", ({ call }) => call.query, change);
  const fields = body.kind === "urlencoded" || body.kind === "multipart" ? body.fields : [];
  const form = changeGroup(fields, override.form, "form field", textFields, change);
  return {
    ...operation,
    url: { ...url, pathParameters, query },
    headers: headers.map((header): HeaderParameter => changed[open.indexOf(header)] ?? header),
    body: body.kind === "urlencoded" || body.kind === "multipart" ? { ...body, fields: form } : body,
  };
}

interface Change {
  readonly fixtures: readonly Fixture[];
  readonly judge: Judge;
}

type AnyParameter = PathParameter | QueryParameter | HeaderParameter | FormParameter;

function changeGroup<Kind extends AnyParameter>(
  parameters: readonly Kind[],
  overrides: readonly NamedOverride[],
  what: string,
  argumentsOf: (fixture: Fixture) => readonly Argument[],
  { fixtures, judge }: Change,
): readonly Kind[] {
  const fold = (name: string): string => (what === "header" ? name.toLowerCase() : name);
  const byName = new Map(overrides.map((override) => [fold(override.key), override]));
  const known = new Map(parameters.map(({ name }) => [fold(name), name]));
  for (const [key, override] of byName) if (!known.has(key)) reportUnmatched(judge.report, override, what, [...known.values()]);
  return parameters.map((parameter) => {
    const override = byName.get(fold(parameter.name));
    if (override === undefined) return parameter;
    const changed = changeParameter(parameter, override, judge.report);
    for (const fixture of fixtures) {
      const given = argumentsOf(fixture).find(({ name }) => name === parameter.name);
      if (given !== undefined && !scalarsOf(given.value).every((value) => fitsScalar(value, changed.type))) {
        judge.contradicts(override, fixture, describeFound(override));
      }
    }
    return changed;
  });
}

function changeParameter<Kind extends AnyParameter>(parameter: Kind, override: NamedOverride, report: Report): Kind {
  const retyped = retype(parameter, override, report);
  const required = override.required?.value;
  if (required === undefined || !isOpen(retyped)) return retyped;
  // Who must give a value cannot rely on a default.
  return { ...retyped, required, ...(required ? { defaultValue: undefined } : {}) };
}

/** Whether a caller must give a parameter of a path is no matter of opinion. */
function isOpen<Kind extends AnyParameter>(parameter: Kind): parameter is Kind & Parameter {
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

/** A name without a value was seen. */
function keepNull(type: Type, before: Type): Type {
  const bare = before.kind === "union" && before.members.some(({ kind }) => kind === "null");
  const known = type.kind === "union" && type.members.some(({ kind }) => kind === "null");
  return bare && !known ? unite([type, { kind: "null" }]) : type;
}

function textFields({ call }: Fixture): readonly Argument[] {
  return call.body.kind === "form" ? call.body.fields.flatMap((field) => (field.kind === "text" ? [field] : [])) : [];
}

function scalarsOf(value: Json): readonly Json[] {
  return value.kind === "array" ? value.items : [value];
}

function fitsScalar(value: Json, type: Type): boolean {
  if (value.kind === "number") return fitsText(value.text, type);
  if (value.kind === "boolean") return fitsText(String(value.value), type);
  return value.kind !== "string" || saysNothing(value.value) || fitsText(value.value, type);
}

/** A parameter without a value, a placeholder, and what was made up or left out. */
function saysNothing(text: string): boolean {
  return text === "" || isMadeUpValue(text) || holdsPlaceholder(text) || meaningOf(text) !== undefined;
}

function describeFound({ values }: NamedOverride): string {
  if (values === undefined || values.value.open) return "text that is none";
  return values.value.listed.every((value) => typeof value === "string") ? "another text" : "another value";
}
