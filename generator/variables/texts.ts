import type { OperationDraft, Parameter, PathParameter, UrlTemplate } from "../ir/api.ts";
import { signingTexts } from "../ir/auth-scheme.ts";
import { textsOfComputed } from "../ir/computed.ts";
import { clientVariablesOf } from "./text-template.ts";

/** The strings of an operation in which the runtime replaces variables, without the base URL. */
export function textsWithVariables(operation: OperationDraft): readonly string[] {
  return [...textsInPath(operation.url), ...textsOutsidePath(operation), ...defaultsInBody(operation), ...computedTexts(operation)];
}

/** The segments of a path, and the variables that fill its `:name` segments. */
export function textsInPath({ path, pathParameters }: UrlTemplate): readonly string[] {
  return [...path, ...pathParameters.flatMap(({ variable }) => (variable === undefined ? [] : [`{{${variable}}}`]))];
}

/** The variable of the client that fills a path parameter for which no argument is passed. */
export function variableInPath({ name, origin, variable }: PathParameter): string | undefined {
  return origin === "client-variable" ? name : variable;
}

/** What computed variables and parameters are made of. A call that passes them needs none of it. */
export function computedTexts({ computed = [], headers, url }: OperationDraft): readonly string[] {
  const values = [...computed.map(({ value }) => value), ...[...headers, ...url.query].map((parameter) => parameter.computed)];
  return values.flatMap((value) => (value === undefined ? [] : textsOfComputed(value)));
}

/** The same without the path. `isOpen` is true for parameters whose default is sent. */
export function textsOutsidePath(
  { url, headers, body, auth }: OperationDraft,
  isOpen: (parameter: Parameter) => boolean = () => true,
): readonly string[] {
  const texts: string[] = [];
  for (const parameters of [url.query, headers]) {
    for (const parameter of parameters) texts.push(parameter.name, isOpen(parameter) ? (parameter.defaultValue ?? "") : "");
  }
  texts.push(...bodyTexts(body), ...(auth?.kind === "apikey" ? [auth.name] : signingTexts(auth)));
  return texts;
}

/** Defaults of a JSON body. They are no part of a call that passes its whole body, as tests do. */
function defaultsInBody({ body }: OperationDraft): readonly string[] {
  return body.kind === "json" ? (body.defaults ?? []).map(({ variable }) => `{{${variable}}}`) : [];
}

function bodyTexts(body: OperationDraft["body"]): readonly string[] {
  switch (body.kind) {
    case "graphql":
      return [body.query, body.operationName ?? ""];
    case "json":
      return [body.contentType];
    case "text":
      return [body.contentType, ...(body.template === undefined ? [] : clientVariablesOf(body.template))];
    case "urlencoded":
    case "multipart":
      return body.fields.flatMap(({ name, defaultValue, contentType }) => [name, defaultValue ?? "", contentType ?? ""]);
    default:
      return [];
  }
}
