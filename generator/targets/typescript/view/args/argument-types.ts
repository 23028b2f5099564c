import type { Operation } from "../../../../ir/api.ts";
import type { ObjectType, Property, Type } from "../../../../ir/type.ts";
import { typeOfNested } from "./nested-args.ts";

/**
 * The type of a group of arguments, as far as it says which members a caller must pass; `undefined`
 * if nothing in the group may be left out.
 */
export function typeOfGroup(group: string, { url, headers, body }: Operation): Type | undefined {
  if (group === "query") return typeOfNested(url.query, "query");
  if (group === "headers") return objectType(headers.map(({ name, required }) => ({ name, optional: !required })));
  return group === "body" ? typeOfBody(body) : undefined;
}

function typeOfBody(body: Operation["body"]): Type | undefined {
  switch (body.kind) {
    case "json":
      return body.type;
    case "urlencoded":
    case "multipart":
      return typeOfNested(body.fields, "form");
    case "text":
      return objectType(body.template?.variables ?? []);
    case "graphql":
      return objectType([{ name: "variables", optional: body.optional === true, type: body.variables }]);
    default:
      return undefined;
  }
}

interface Member {
  readonly name: string;
  readonly optional: boolean;
  readonly type?: Type | undefined;
}

function objectType(members: readonly Member[]): ObjectType {
  const properties = members.map(({ name, optional, type = { kind: "unknown" } }): Property => ({
    key: name,
    type,
    optional,
    description: "",
  }));
  return { kind: "object", properties };
}
