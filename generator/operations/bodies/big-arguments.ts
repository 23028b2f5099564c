import type { ApiDraft, Body, OperationDraft } from "../../ir/api.ts";
import { bodyTypes } from "../../ir/operation-types.ts";
import { childTypes, type NamedType, type Property, type Type } from "../../ir/type.ts";
import { lowerCase } from "../../util/letters.ts";

/**
 * Where bodies have integers that a number cannot represent, callers have such integers, as bigints
 * that they were answered with. So parameters and properties of requests that take numbers take
 * these too, if they have the name of such a property, or both are ids.
 */
export function takeBigIntegers(api: ApiDraft): ApiDraft {
  const names = namesOfBig(api);
  if (names.size === 0) return api;
  const isBig = (name: string): boolean => names.has(nameOf(name));
  return {
    ...api,
    operations: api.operations.map((operation) => widenOperation(operation, isBig)),
    types: api.types.map((named): NamedType => (named.sent === true ? { ...named, type: widenProperties(named.type, isBig) } : named)),
  };
}

/**
 * `order_id`, `orderId` and `id` are all ids. Other names are compared without what joins words.
 */
function nameOf(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").match(/[A-Za-z0-9]+/g) ?? [];
  const last = lowerCase(words.at(-1) ?? "");
  return /^ids?$/.test(last) ? "id" : lowerCase(words.join(""));
}

/** The names of the properties that were seen with such integers. */
function namesOfBig({ types, operations }: ApiDraft): ReadonlySet<string> {
  const names = new Set<string>();
  const pending: Type[] = [...types.map(({ type }) => type), ...operations.flatMap(bodyTypes)];
  for (let type = pending.pop(); type !== undefined; type = pending.pop()) {
    if (type.kind === "object")
      for (const { key, type: own } of type.properties) if (takes(own, ({ big }) => big === true)) names.add(nameOf(key));
    pending.push(...childTypes(type));
  }
  return names;
}

/** True if a value of the type, or an element of it, may be such a number. */
function takes(type: Type, isSought: (type: Extract<Type, { readonly kind: "number" }>) => boolean): boolean {
  if (type.kind === "number") return isSought(type);
  if (type.kind === "array") return takes(type.element, isSought);
  return type.kind === "union" && type.members.some((member) => takes(member, isSought));
}

function widenOperation(operation: OperationDraft, isBig: (name: string) => boolean): OperationDraft {
  const widenOne = <Named extends { readonly name: string; readonly type: Type }>(parameter: Named): Named =>
    isBig(parameter.name) && takes(parameter.type, ({ big }) => big === undefined)
      ? { ...parameter, type: widen(parameter.type) }
      : parameter;
  const { url } = operation;
  return {
    ...operation,
    url: { ...url, pathParameters: url.pathParameters.map(widenOne), query: url.query.map(widenOne) },
    headers: operation.headers.map(widenOne),
    body: widenBody(operation.body, isBig, widenOne),
  };
}

type WidenOne = <Named extends { readonly name: string; readonly type: Type }>(parameter: Named) => Named;

function widenBody(body: Body, isBig: (name: string) => boolean, widenOne: WidenOne): Body {
  switch (body.kind) {
    case "urlencoded":
    case "multipart":
      return { ...body, fields: body.fields.map(widenOne) };
    case "json":
      return { ...body, type: widenProperties(body.type, isBig) };
    default:
      return body;
  }
}

/** The properties of the objects in a type. A type of a body is not deeper than the body. */
function widenProperties(type: Type, isBig: (name: string) => boolean): Type {
  switch (type.kind) {
    case "object":
      return {
        ...type,
        properties: type.properties.map((property): Property => {
          const own = isBig(property.key) ? widen(property.type) : property.type;
          return { ...property, type: widenProperties(own, isBig) };
        }),
      };
    case "array":
      return type.positions === undefined ? { ...type, element: widenProperties(type.element, isBig) } : type;
    case "map":
      return { ...type, value: widenProperties(type.value, isBig) };
    case "union":
      return { ...type, members: type.members.map((member) => widenProperties(member, isBig)) };
    default:
      return type;
  }
}

/** A type whose numbers may be of any size. A config may want them rounded. */
function widen(type: Type): Type {
  switch (type.kind) {
    case "number":
      return type.big === undefined ? { kind: "number", big: true } : type;
    case "array":
      return type.positions === undefined ? { ...type, element: widen(type.element) } : type;
    case "union":
      return { ...type, members: type.members.map(widen) };
    default:
      return type;
  }
}
