import type { OperationDraft, Parameter } from "../../ir/api.ts";
import type { Type } from "../../ir/type.ts";
import { unite } from "../../ir/unite.ts";
import { bigType, instantType, numberType, scalarType } from "./scalar.ts";

/** What values of a parameter are, if they are more than strings. */
export type ValueKind = "number" | "big" | "boolean" | "date-time" | "scalar";

const typesOfKinds: Readonly<Record<ValueKind, Type>> = {
  number: numberType,
  big: bigType,
  // An empty value is sent as a string.
  boolean: unite([{ kind: "boolean" }, { kind: "string" }]),
  "date-time": instantType,
  scalar: scalarType,
};

/** The parameters of an operation that are more than strings, by name. */
export function kindsOfParameters(operation: OperationDraft): Readonly<Record<string, ValueKind>> {
  return Object.fromEntries(
    listParameters(operation).flatMap(({ name, type }) => {
      const kind = kindOf(type);
      return kind === undefined ? [] : [[name, kind] as const];
    }),
  );
}

/**
 * Gives the parameters of an operation that have no value any more the kinds that they were
 * published with.
 */
export function keepKinds(operation: OperationDraft, published: Readonly<Record<string, string>>): OperationDraft {
  const keep = <Kept extends Parameter>(parameter: Kept): Kept => {
    const known = Object.hasOwn(published, parameter.name) ? published[parameter.name] : undefined;
    const type = Object.entries(typesOfKinds).find(([kind]) => kind === known)?.[1];
    return parameter.empty !== true || type === undefined ? parameter : { ...parameter, type };
  };
  const { url, headers, body } = operation;
  const isForm = body.kind === "urlencoded" || body.kind === "multipart";
  return {
    ...operation,
    url: { ...url, query: url.query.map(keep) },
    headers: headers.map(keep),
    body: isForm ? { ...body, fields: body.fields.map(keep) } : body,
  };
}

function listParameters({ url, headers, body }: OperationDraft): readonly Parameter[] {
  const fields = body.kind === "urlencoded" || body.kind === "multipart" ? body.fields : [];
  return [...url.query, ...headers, ...fields].filter(({ documented }) => documented !== true);
}

function kindOf(type: Type): ValueKind | undefined {
  if (type.kind === "string") return type.format === "date-time" ? "date-time" : undefined;
  const members = type.kind === "union" ? type.members : [type];
  const kinds = new Set(members.map(({ kind }) => kind));
  if (kinds.has("boolean")) return kinds.has("number") ? "scalar" : "boolean";
  const number = members.find((member) => member.kind === "number");
  return number === undefined ? undefined : number.big === true ? "big" : "number";
}
