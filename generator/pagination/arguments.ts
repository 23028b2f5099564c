import type { Operation, Parameter } from "../ir/api.ts";
import type { PageArgument } from "../ir/paging.ts";
import type { Type } from "../ir/type.ts";
import type { Json } from "../json/json.ts";
import { nestNames } from "../operations/parameters/nesting.ts";
import { fieldsOf, type Types } from "./fields.ts";
import { normalName } from "./names.ts";

/** An argument that may have to do with pages. */
export interface ArgumentField {
  readonly argument: PageArgument;
  /** The whole name without case and separators: `pagenumber` for `page[number]`. */
  readonly name: string;
  /** The name on the wire, or the keys in the body, for messages. */
  readonly shown: string;
  readonly type: Type;
  readonly description: string;
  /** What the saved requests send. */
  readonly values: readonly Json[];
}

/** The arguments of a query, a JSON body or of GraphQL variables. */
export function argumentsOf(operation: Operation, types: Types): readonly ArgumentField[] {
  return [...inQuery(operation), ...inBody(operation, types)];
}

function inQuery({ url: { query }, fixtures }: Operation): readonly ArgumentField[] {
  const places = nestNames(query, "query");
  return query.flatMap((parameter: Parameter): readonly ArgumentField[] => {
    const keys = places.get(parameter.name) ?? [parameter.name];
    if (!keys.every((key) => typeof key === "string")) return [];
    const sent = fixtures.flatMap(({ call }) => call.query.filter(({ name, absent }) => name === parameter.name && absent !== "required"));
    return [
      {
        argument: { group: "query", keys },
        name: normalName(keys.join(" ")),
        shown: parameter.name,
        type: parameter.type,
        description: parameter.description,
        values: sent.filter(({ standIn }) => standIn !== true).map(({ value }) => value),
      },
    ];
  });
}

function inBody({ body, fixtures }: Operation, types: Types): readonly ArgumentField[] {
  const [type, prefix] = body.kind === "json" ? [body.type, []] : body.kind === "graphql" ? [body.variables, ["variables"]] : [];
  if (type === undefined || prefix === undefined) return [];
  const samples = fixtures.flatMap(({ call }): readonly Json[] => {
    if (call.body.kind === "json") return [call.body.value];
    return call.body.kind === "graphql" && call.body.variables !== undefined ? [call.body.variables] : [];
  });
  return fieldsOf(type, samples, types).scalars.map((field) => ({
    argument: { group: "body", keys: [...prefix, ...field.keys] },
    // What is in `options` or `pagination` has a name of its own.
    name: field.parent === "page" ? `page${field.name}` : field.name,
    shown: field.keys.join("."),
    type: field.type,
    description: "",
    values: field.values,
  }));
}
