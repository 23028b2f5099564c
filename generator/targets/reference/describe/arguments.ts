import type { Body, FormParameter, Operation, PathParameter, PreparedParameter } from "../../../ir/api.ts";
import type { Type } from "../../../ir/type.ts";
import { withoutRequirement } from "../../../prose/required.ts";
import { assertNever } from "../../../util/assert-never.ts";
import { variableInPath } from "../../../variables/texts.ts";
import type { ReferenceContext } from "../context.ts";
import { asCode, type Phrase, phrase } from "./phrase.ts";
import { describeFields, describeType, type ReferenceField, type FieldGroup, required, type Room } from "./type.ts";

/** What a caller passes in one place of a request: its path, its query, … */
export interface ArgumentGroup {
  readonly title: string;
  /** What the body is, on the whole. */
  readonly about: Phrase | undefined;
  /** Text that is sent as it is, such as a query of GraphQL. */
  readonly text: string | undefined;
  readonly groups: readonly FieldGroup[];
}

/** The arguments of an operation, in the order of a request. */
export function describeArguments(operation: Operation, context: ReferenceContext, room: Room): readonly ArgumentGroup[] {
  const { url, headers, body } = operation;
  const isOfBody = ({ name, fixed }: { readonly name: string; readonly fixed: boolean }): boolean => fixed && /^content-type$/i.test(name);
  const own = headers.filter((header) => !isOfBody(header));
  return [
    ...listOf(
      "Path",
      url.pathParameters.map((parameter) => describePathParameter(parameter, context)),
    ),
    ...listOf(
      "Query",
      url.query.map((parameter) => describeParameter(parameter, context)),
    ),
    ...listOf(
      "Headers",
      own.map((header) => describeParameter(header, context, header.fixed)),
    ),
    ...describeBody(body, context, room),
  ];
}

function listOf(title: string, fields: readonly ReferenceField[]): readonly ArgumentGroup[] {
  return fields.length === 0 ? [] : [{ title, about: undefined, text: undefined, groups: [{ title: undefined, fields }] }];
}

function describePathParameter(parameter: PathParameter, context: ReferenceContext): ReferenceField {
  const { name, type, description } = parameter;
  const variable = variableInPath(parameter);
  const isVariable = variable !== undefined;
  return {
    ...leaf(name, type, withoutRequirement(description, !isVariable), context),
    notes: [isVariable ? phrase`variable of the client, or of the call` : required],
  };
}

function describeParameter(parameter: PreparedParameter, context: ReferenceContext, isFixed = false): ReferenceField {
  const { name, type, description, defaultValue, documented, script, computed } = parameter;
  const presence = isFixed ? phrase`always sent` : parameter.required ? required : phrase`optional`;
  return {
    ...leaf(name, type, withoutRequirement(description, parameter.required), context),
    notes: [
      presence,
      ...(defaultValue === undefined || defaultValue === "" ? [] : [phrase`default ${asCode(defaultValue)}`]),
      ...(documented === true ? [phrase`only described`] : []),
      ...(computed === undefined ? [] : [phrase`computed for each call`]),
      ...(script === true && computed === undefined ? [phrase`added by a script`] : []),
    ],
  };
}

function leaf(name: string, type: Type, description: string, context: ReferenceContext): ReferenceField {
  return {
    name,
    type: describeType(type, context),
    notes: [],
    description,
    groups: [],
  };
}

function describeBody(body: Body, context: ReferenceContext, room: Room): readonly ArgumentGroup[] {
  const title = "Body";
  switch (body.kind) {
    case "none":
      return [];
    case "json": {
      const about = phrase`${describeType(body.type, context)}, sent as ${asCode(body.contentType)}${ifOptional(body.optional)}`;
      return [{ title, about, text: undefined, groups: describeFields(body.type, context, room) }];
    }
    case "text":
      return [{ title, about: phrase`Text, sent as ${asCode(body.contentType)}${ifOptional(body.optional)}`, text: undefined, groups: [] }];
    case "urlencoded":
    case "multipart":
      return describeForm(body, context);
    case "file":
      return [{ title, about: phrase`The content of a file`, text: undefined, groups: [] }];
    case "graphql": {
      const groups = body.variables === undefined ? [] : describeFields(body.variables, context, room);
      const about = groups.length === 0 ? phrase`A query of GraphQL` : phrase`A query of GraphQL, with these variables`;
      return [{ title, about, text: body.query, groups }];
    }
    default:
      return assertNever(body);
  }
}

function ifOptional(optional: boolean | undefined): Phrase {
  return optional === true ? phrase`; optional` : [];
}

function describeForm(
  { kind, fields }: Extract<Body, { kind: "urlencoded" | "multipart" }>,
  context: ReferenceContext,
): readonly ArgumentGroup[] {
  const describeField = (field: FormParameter): ReferenceField => {
    const view = describeParameter(field, context);
    return field.value === "file" ? { ...view, type: phrase`file` } : view;
  };
  const about = kind === "urlencoded" ? phrase`A form` : phrase`A form in parts, which may be files`;
  return [{ title: "Body", about, text: undefined, groups: [{ title: undefined, fields: fields.map(describeField) }] }];
}
