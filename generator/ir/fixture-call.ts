import type { FormField, Header, QueryParameter as SeenParameter, Request } from "../collection/model.ts";
import type { Json } from "../infer/json.ts";
import { parseTolerantJson } from "../infer/parse-json.ts";
import { assertNever } from "../util/assert-never.ts";
import { parseUrl } from "../util/parse-url.ts";
import type { Argument, FixtureBody, FixtureCall, FormArgument, FormParameter, Operation, Parameter } from "./api.ts";
import { type BuildContext, publicValue } from "./context.ts";
import { expandAll, resolveAllVariables } from "./samples.ts";
import { acceptsText, toArgument } from "./scalar.ts";
import { trimHeader } from "./sendable.ts";
import { markMadeUp, showOpen, standIn } from "./stand-in.ts";
import { expandVariables, makeUpMissing, unfitForNames } from "./template.ts";
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
  const body = buildBodyArgument(source, context);
  const open = openTexts(operation, { path, query, headers });
  const outgrown = outgrows([operation.url.base, ...open.path, ...open.others], context);
  const baseUrl = outgrown || resolveBase(operation.url.base, context) === undefined ? UNKNOWN_BASE : undefined;
  const variables = missingVariables(open, (name) => (outgrown ? undefined : publicValue(context, name)));
  return { baseUrl, variables, path, query, headers, body };
}

/** Whether the values of variables, followed into further ones, are more than what a request of a test has room for. */
function outgrows(texts: readonly string[], context: BuildContext): boolean {
  const lookUp = (name: string): string | undefined => {
    const value = publicValue(context, name);
    return value !== undefined && context.growth.take(value) ? value : undefined;
  };
  for (const text of texts) expandVariables(text, lookUp);
  return context.growth.isFull();
}

/** The base with the collection's own values; `undefined` if it holds unknown variables, is no URL, ends with blanks, or has a user, who would be sent as credentials. */
export function resolveBase(base: string, context: BuildContext): string | undefined {
  const text = expandVariables(base, (name) => publicValue(context, name)).trimStart();
  if (text === "" || text.includes("{{") || /[?#\s\p{Cc}]/u.test(text)) return undefined;
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
  if (usable === undefined) return [standIn(parameter.name, parameter.type)];
  return [{ name: parameter.name, value: toArgument(usable, parameter.type), ...markMadeUp(parameter.name, [seen ?? ""], context) }];
}

function textsOfQuery(name: string, query: readonly SeenParameter[]): readonly (string | null)[] {
  return query.filter(({ key, disabled }) => key === name && !disabled).map(({ value }) => (value === null ? null : decodePercent(value)));
}

function textsOfHeader(name: string, headers: readonly Header[]): readonly string[] {
  const own = headers
    .filter(({ key, disabled }) => key.toLowerCase() === name.toLowerCase() && !disabled)
    .map(({ value }) => trimHeader(value));
  return own.length > 0 ? [own.join(", ")] : [];
}

/** Nothing where the default says the same; a required parameter without a value gets a made-up one. */
function buildArgument(parameter: Parameter, texts: readonly (string | null)[], context: BuildContext): readonly Argument[] {
  const { name, defaultValue } = parameter;
  if (texts.length === 0 && !parameter.required) return [];
  if (texts.length === 1 && texts[0] === defaultValue) return [];
  if (texts.length === 0) return [standIn(name, parameter.type)];
  return [{ name, value: toValues(parameter, texts, context), ...markMadeUp(name, texts, context) }];
}

function toValues(parameter: Parameter, texts: readonly (string | null)[], context: BuildContext): Json {
  const values = texts.map((text) => toValue(parameter, text, context));
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : { kind: "array", items: values };
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

/** The texts of a call in which variables are replaced. */
interface OpenTexts {
  readonly path: readonly string[];
  readonly others: readonly string[];
  /** Names of path arguments, which alone stand for variables. */
  readonly inPath: ReadonlySet<string>;
}

function openTexts(operation: CallSource["operation"], given: Pick<FixtureCall, "path" | "query" | "headers">): OpenTexts {
  const inPath = new Set(given.path.map(({ name }) => name));
  const replaced = new Set<Parameter>([
    ...operation.url.query.filter(({ name }) => given.query.some((argument) => argument.name === name)),
    ...operation.headers.filter(({ name }) => given.headers.some((argument) => argument.name === name)),
  ]);
  return { path: operation.url.path, others: textsOutsidePath(operation, (parameter) => !replaced.has(parameter)), inPath };
}

/**
 * Made-up values for the variables that the call needs and neither the package nor an argument gives, dynamic ones too: a test has the same values each
 * time.
 */
function missingVariables({ path, others, inPath }: OpenTexts, lookUp: (name: string) => string | undefined): FixtureCall["variables"] {
  const unfit = unfitForNames([...path, ...others], lookUp);
  const usable = (name: string): string | undefined => (unfit.has(name) ? undefined : lookUp(name));
  const elsewhere = makeUpMissing(others, usable);
  const inside = makeUpMissing(path, (name) => (inPath.has(name) ? "" : usable(name)));
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
      return json === undefined ? { kind: "none" } : { kind: "json", ...resolveBody(json, context) };
    }
    case "text": {
      const raw = seen.find((candidate) => candidate?.kind === "raw");
      if (raw?.kind !== "raw") return { kind: "text", text: "text", madeUp: true };
      return { kind: "text", text: expandAll(raw.text, context), ...markMadeUp("", [raw.text], context) };
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
      if (value === undefined) return { kind: "graphql", variables: undefined };
      const { value: variables, ...shown } = resolveBody(value, context);
      return { kind: "graphql", variables, ...shown };
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
    if (texts.length === 0) return [{ kind: "text", ...standIn(parameter.name, parameter.type) }];
    const value = toValues(parameter, texts, context);
    return [{ kind: "text", name: parameter.name, value, ...markMadeUp(parameter.name, texts, context) }];
  });
}

function resolveBody(body: Json, context: BuildContext): { readonly value: Json; readonly shown?: Json } {
  const value = resolveAllVariables(body, context);
  const shown = showOpen(body, value, context);
  return shown === undefined ? { value } : { value, shown };
}

/** What a server reads out of an escaped text; a text with broken escapes is taken as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
