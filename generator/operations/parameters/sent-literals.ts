import type { SeenQueryParameter } from "../../collection/model.ts";
import type { OperationDraft, QueryParameter } from "../../ir/api.ts";
import { groupBy } from "../../util/group-by.ts";
import { variableNames } from "../../variables/template.ts";

/**
 * The literal values of a query by key: those of parameters that are sent once, with text that is
 * neither a variable nor a secret.
 */
export function listLiterals(query: readonly SeenQueryParameter[]): ReadonlyMap<string, string> {
  const enabled = groupBy(
    query.filter(({ disabled }) => !disabled),
    ({ key }) => key ?? "",
  );
  return new Map(
    [...enabled].flatMap(([key, [only, ...others]]) => {
      const value = only?.value ?? "";
      const isLiteral = value !== "" && only?.redacted !== true && variableNames(value).length === 0;
      return isLiteral && others.length === 0 ? [[key, value] as const] : [];
    }),
  );
}

/** The query parameters of an operation whose literal values are sent by default. */
export function listSent({ url }: OperationDraft): readonly string[] {
  const isSent = ({ defaultValue = "" }: QueryParameter): boolean => defaultValue !== "" && variableNames(defaultValue).length === 0;
  return url.query.filter(isSent).map(({ name }) => name);
}

/** Sends by default what an operation was published with, if its item still sends it. */
export function keepSent(operation: OperationDraft, query: readonly SeenQueryParameter[], published: readonly string[]): OperationDraft {
  const literals = listLiterals(query);
  const keep = (parameter: QueryParameter): QueryParameter => {
    const value = published.includes(parameter.name) ? literals.get(parameter.name) : undefined;
    const isOpen = value !== undefined && parameter.defaultValue === undefined;
    return isOpen ? { ...parameter, required: false, defaultValue: value } : parameter;
  };
  return { ...operation, url: { ...operation.url, query: operation.url.query.map(keep) } };
}
