import type { Operation, Parameter } from "../ir/api.ts";
import { signingTexts } from "../operations/signing.ts";

type BareOperation = Omit<Operation, "fixtures">;

/** The texts of an operation, its base aside, in which the run-time replaces variables. */
export function textsWithVariables(operation: BareOperation): readonly string[] {
  return [...operation.url.path, ...textsOutsidePath(operation)];
}

/** The same without the path. `isOpen` says for which parameters the default is sent. */
export function textsOutsidePath(
  { url, headers, body, auth }: BareOperation,
  isOpen: (parameter: Parameter) => boolean = () => true,
): readonly string[] {
  const parameters = [...url.query, ...headers].flatMap((parameter) => [
    parameter.name,
    isOpen(parameter) ? (parameter.defaultValue ?? "") : "",
  ]);
  return [...parameters, ...bodyTexts(body), ...(auth?.kind === "apikey" ? [auth.name] : signingTexts(auth))];
}

function bodyTexts(body: Operation["body"]): readonly string[] {
  switch (body.kind) {
    case "graphql":
      return [body.query, body.operationName ?? ""];
    case "json":
    case "text":
      return [body.contentType];
    case "urlencoded":
    case "multipart":
      return body.fields.flatMap(({ name, defaultValue, contentType }) => [name, defaultValue ?? "", contentType ?? ""]);
    default:
      return [];
  }
}
