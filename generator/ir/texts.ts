import type { Operation, Parameter } from "./api.ts";

/** The texts of an operation, its base aside, in which the run-time replaces variables. `isOpen` says for which parameters the default is sent. */
export function textsWithVariables(operation: Omit<Operation, "fixtures">, isOpen: (parameter: Parameter) => boolean = () => true): readonly string[] {
  const { url, headers, body } = operation;
  const parameters = [...url.query, ...headers].flatMap((parameter) => [parameter.name, isOpen(parameter) ? (parameter.defaultValue ?? "") : ""]);
  return [...url.path, ...parameters, ...bodyTexts(body)];
}

function bodyTexts(body: Operation["body"]): readonly string[] {
  switch (body.kind) {
    case "graphql":
      return [body.query, body.operationName ?? ""];
    case "json":
    case "text":
      return [body.contentType];
    default:
      return [];
  }
}
