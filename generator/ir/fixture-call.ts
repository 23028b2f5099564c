import type { FormField, Header, QueryParameter as SeenParameter, Request } from "../collection/model.ts";
import type { Json } from "../infer/json.ts";
import { parseTolerantJson } from "../infer/parse-json.ts";
import { assertNever } from "../util/assert-never.ts";
import { parseUrl } from "../util/parse-url.ts";
import type { Argument, FixtureBody, FixtureCall, FormArgument, FormParameter, Operation, Parameter } from "./api.ts";
import { type BuildContext, publicValue } from "./context.ts";
import { expandAll, resolveAllVariables } from "./samples.ts";
import { acceptsText, toArgument } from "./scalar.ts";
import { expandVariables, makeUpMissing, makeUpValue } from "./template.ts";
import { textsOutsidePath } from "./texts.ts";

/** What is called and with which saved request's values. */
export interface CallSource {
  readonly operation: Omit<Operation, "fixtures">;
  /** The saved request if it matches the item, else the item's own. */
  readonly request: Request;
  /** The item's own request: for what the saved one leaves open. */
  readonly own: Request;
  readonly pathValues: ReadonlyMap<string, string>;
}

/** Used where the collection does not say where its API is; the name is reserved for this (RFC 2606). */
export const UNKNOWN_BASE = "https://api.example.test";

/** Turns a request's values into the arguments of a call: what a caller would pass to send the same. */
export function buildCall(source: CallSource, context: BuildContext): FixtureCall {
  const { operation } = source;
  const path = operation.url.pathParameters.flatMap((parameter) => buildPathArgument(parameter, source, context));
  const query = operation.url.query.flatMap((parameter) =>
    buildArgument(parameter, textsOfQuery(parameter.name, source.request.url.query), context),
  );
  const headers = operation.headers.flatMap((parameter) =>
    parameter.fixed ? [] : buildArgument(parameter, textsOfHeader(parameter.name, source.request.headers), context),
  );
  const baseUrl = resolveBase(operation.url.base, context) === undefined ? UNKNOWN_BASE : undefined;
  const variables = missingVariables(operation, { path, query, headers }, context);
  return { baseUrl, variables, path, query, headers, body: buildBodyArgument(source, context) };
}

/** The base with the collection's own values; `undefined` if it holds unknown variables, is no URL, or has a user, who would be sent as credentials. */
export function resolveBase(base: string, context: BuildContext): string | undefined {
  const text = expandVariables(base, (name) => publicValue(context, name)).trim();
  if (text === "" || text.includes("{{") || /[?#\s]/.test(text)) return undefined;
  const url = text.includes("://") ? text : `http://${text}`;
  const parsed = parseUrl(url);
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) return undefined;
  return parsed.username === "" && parsed.password === "" ? url : undefined;
}

function buildPathArgument(
  parameter: Operation["url"]["pathParameters"][number],
  source: CallSource,
  context: BuildContext,
): readonly Argument[] {
  const declared = source.own.url.pathVariables.findLast(({ key }) => key === parameter.name)?.value;
  const seen = source.pathValues.get(parameter.name) ?? (parameter.origin === "path-variable" ? declared : undefined);
  const value = seen === undefined || /^<.*>$/.test(seen) ? undefined : decodePercent(expandAll(seen, context));
  const usable = value !== undefined && value !== "" && value !== "." && value !== ".." ? value : undefined;
  if (parameter.origin === "client-variable" && usable === undefined) return [];
  return [{ name: parameter.name, value: toArgument(usable ?? makeUpValue(parameter.name), parameter.type) }];
}

function textsOfQuery(name: string, query: readonly SeenParameter[]): readonly (string | null)[] {
  return query.filter(({ key, disabled }) => key === name && !disabled).map(({ value }) => (value === null ? null : decodePercent(value)));
}

function textsOfHeader(name: string, headers: readonly Header[]): readonly string[] {
  const own = headers.filter(({ key, disabled }) => key.toLowerCase() === name.toLowerCase() && !disabled).map(({ value }) => value.trim());
  return own.length > 0 ? [own.join(", ")] : [];
}

/** Nothing where the default says the same; a required parameter without a value gets a made-up one. */
function buildArgument(parameter: Parameter, texts: readonly (string | null)[], context: BuildContext): readonly Argument[] {
  const { name, defaultValue } = parameter;
  if (texts.length === 0 && !parameter.required) return [];
  if (texts.length === 1 && texts[0] === defaultValue) return [];
  const values = (texts.length === 0 ? [makeUpValue(name)] : texts).map((text) => toValue(parameter, text, context));
  const [only] = values;
  return [{ name, value: values.length === 1 && only !== undefined ? only : { kind: "array", items: values } }];
}

function toValue(parameter: Parameter, text: string | null, context: BuildContext): Json {
  if (text === null) return { kind: "null" };
  const expanded = expandAll(text, context);
  const printable = /^[\t\x20-\x7e]*$/.test(expanded) || !acceptsText(parameter.type) ? expanded : expanded.replace(/[^\x20-\x7e]/g, "?");
  return toArgument(isHeader(parameter) ? printable : expanded, parameter.type);
}

function isHeader(parameter: Parameter): boolean {
  return "fixed" in parameter;
}

/**
 * Made-up values for the variables that the call needs and neither the package nor an argument gives, dynamic ones too: a test has the same values each
 * time. Only path arguments stand for variables.
 */
function missingVariables(
  operation: CallSource["operation"],
  given: Pick<FixtureCall, "path" | "query" | "headers">,
  context: BuildContext,
): FixtureCall["variables"] {
  const inPath = new Set(given.path.map(({ name }) => name));
  const replaced = new Set<Parameter>([
    ...operation.url.query.filter(({ name }) => given.query.some((argument) => argument.name === name)),
    ...operation.headers.filter(({ name }) => given.headers.some((argument) => argument.name === name)),
  ]);
  const texts = textsOutsidePath(operation, (parameter) => !replaced.has(parameter));
  const elsewhere = makeUpMissing(texts, (name) => publicValue(context, name));
  const inside = makeUpMissing(operation.url.path, (name) => (inPath.has(name) ? "" : publicValue(context, name)));
  return Object.fromEntries([...inside, ...elsewhere]);
}

function buildBodyArgument(source: CallSource, context: BuildContext): FixtureBody {
  const { body } = source.operation;
  const seen = [source.request.body, source.own.body];
  switch (body.kind) {
    case "none":
      return { kind: "none" };
    case "json": {
      const json = seen
        .map((candidate) => (candidate?.kind === "raw" ? parseTolerantJson(candidate.text).value : undefined))
        .find((value) => value !== undefined);
      return json === undefined ? { kind: "none" } : { kind: "json", value: resolveAllVariables(json, context) };
    }
    case "text": {
      const raw = seen.find((candidate) => candidate?.kind === "raw");
      return { kind: "text", text: raw?.kind === "raw" ? expandAll(raw.text, context) : "text" };
    }
    case "urlencoded":
    case "multipart": {
      // Fields without a name are no arguments.
      if (body.fields.length === 0) return { kind: "none" };
      const form = seen.find((candidate) => candidate !== undefined && "fields" in candidate && candidate.fields.length > 0);
      return { kind: "form", fields: buildFormArguments(body.fields, form !== undefined && "fields" in form ? form.fields : [], context) };
    }
    case "file":
      return { kind: "file", name: "file.bin" };
    case "graphql": {
      const text = seen
        .map((candidate) => (candidate?.kind === "graphql" ? candidate.variables : undefined))
        .find((variables) => variables !== undefined);
      const value = body.variables === undefined || text === undefined ? undefined : parseTolerantJson(text).value;
      return { kind: "graphql", variables: value === undefined ? undefined : resolveAllVariables(value, context) };
    }
    default:
      return assertNever(body);
  }
}

function buildFormArguments(
  parameters: readonly FormParameter[],
  fields: readonly FormField[],
  context: BuildContext,
): readonly FormArgument[] {
  return parameters.flatMap((parameter): readonly FormArgument[] => {
    const seen = fields.filter(({ key, disabled }) => key === parameter.name && !disabled);
    if (seen.length === 0 && !parameter.required) return [];
    if (parameter.value === "file") {
      const sources = seen
        .flatMap(({ value }) => (value.kind === "file" ? value.sources : []))
        .map((path) => path.split(/[\\/]/).at(-1) ?? "");
      const names = sources.map((name) => (/^[\w.-]{1,80}$/.test(name) ? name : "file.bin"));
      return [
        {
          kind: "file",
          name: parameter.name,
          fileNames: parameter.repeats && names.length > 0 ? names : names.slice(0, 1).concat("file.bin").slice(0, 1),
        },
      ];
    }
    const texts = seen.flatMap(({ value }) => (value.kind === "text" ? [value.text] : []));
    const values = (texts.length === 0 ? [makeUpValue(parameter.name)] : texts).map((text) => toValue(parameter, text, context));
    const [only] = values;
    return [
      { kind: "text", name: parameter.name, value: values.length === 1 && only !== undefined ? only : { kind: "array", items: values } },
    ];
  });
}

/** What a server reads out of an escaped text; a text with broken escapes is taken as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
