import { shareTypes } from "../infer/share.ts";
import type { Operation } from "./api.ts";
import type { NamedType, Type } from "./type.ts";

interface Root {
  readonly id: string;
  readonly nameHints: readonly string[];
  readonly type: Type;
}

/** Gives shared shapes a type of their own and puts references into the operations. */
export function hoistTypes(operations: readonly Operation[]): {
  readonly operations: readonly Operation[];
  readonly types: readonly NamedType[];
} {
  const { roots, types } = shareTypes(operations.flatMap(listRoots));
  const shared = new Map(roots.map(({ id, type }) => [id, type]));
  return { operations: operations.map((operation) => replaceRoots(operation, shared)), types };
}

function listRoots(operation: Operation): readonly (Root & { readonly kindHint: string })[] {
  const name = operation.item.at(-1) ?? "";
  const resource = operation.item.at(-2) ?? "";
  const bodyType =
    operation.body.kind === "json" ? operation.body.type : operation.body.kind === "graphql" ? operation.body.variables : undefined;
  const body =
    bodyType === undefined
      ? []
      : [{ id: bodyId(operation), nameHints: [`${name} body`, `${resource} ${name} body`], type: bodyType, kindHint: "body" }];
  const responses = operation.responses.map(({ status, type }) => {
    const word = status < 400 ? "response" : "error";
    return {
      id: responseId(operation, status),
      nameHints: [`${name} ${word}`, `${name} ${status} ${word}`, `${resource} ${name} ${word}`],
      type,
      kindHint: word,
    };
  });
  return [...body, ...responses];
}

function bodyId(operation: Operation): string {
  return `${operation.id}#body`;
}

function responseId(operation: Operation, status: number): string {
  return `${operation.id}#${status}`;
}

function replaceRoots(operation: Operation, shared: ReadonlyMap<string, Type>): Operation {
  const { body } = operation;
  const bodyType = shared.get(bodyId(operation));
  return {
    ...operation,
    body:
      bodyType === undefined
        ? body
        : body.kind === "json"
          ? { ...body, type: bodyType }
          : body.kind === "graphql"
            ? { ...body, variables: bodyType }
            : body,
    responses: operation.responses.map((response) => ({
      ...response,
      type: shared.get(responseId(operation, response.status)) ?? response.type,
    })),
  };
}
