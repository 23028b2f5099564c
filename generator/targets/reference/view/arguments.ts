import type { Body, FormParameter, Operation, PathParameter, PreparedParameter } from "../../../ir/api.ts";
import type { Type } from "../../../ir/type.ts";
import { assertNever } from "../../../util/assert-never.ts";
import { type Html, html, printExact, printInlineCode, printText } from "../print/html.ts";
import { printFieldMarkdown } from "../print/markdown.ts";
import type { ReferenceContext } from "./context.ts";
import { type FieldGroup, type FieldView, printTypeLabel, viewTypeFields } from "./type.ts";

/** What a caller passes in one place of a request: its path, its query, … */
export interface ArgumentsView {
  readonly title: Html;
  /** What the body is, on the whole. */
  readonly about: Html | undefined;
  /** Text that is sent as it is, such as a query of GraphQL. */
  readonly text: Html | undefined;
  readonly groups: readonly FieldGroup[];
}

/** The arguments of an operation, in the order of a request. */
export function viewArguments(operation: Operation, context: ReferenceContext): readonly ArgumentsView[] {
  const { url, headers, body } = operation;
  const isOfBody = ({ name, fixed }: { readonly name: string; readonly fixed: boolean }): boolean => fixed && /^content-type$/i.test(name);
  const own = headers.filter((header) => !isOfBody(header));
  return [
    ...listOf(
      html`Path`,
      url.pathParameters.map((parameter) => viewPathParameter(parameter, context)),
    ),
    ...listOf(
      html`Query`,
      url.query.map((parameter) => viewParameter(parameter, context)),
    ),
    ...listOf(
      html`Headers`,
      own.map((header) => viewParameter(header, context, header.fixed)),
    ),
    ...viewBody(body, context),
  ];
}

function listOf(title: Html, fields: readonly FieldView[]): readonly ArgumentsView[] {
  return fields.length === 0 ? [] : [{ title, about: undefined, text: undefined, groups: [{ title: undefined, fields }] }];
}

function viewPathParameter({ name, type, description, origin }: PathParameter, context: ReferenceContext): FieldView {
  const isVariable = origin === "client-variable";
  return {
    ...leaf(name, type, description, context),
    notes: [isVariable ? html`variable of the client, or of the call` : html`<b>required</b>`],
  };
}

function viewParameter(parameter: PreparedParameter, context: ReferenceContext, isFixed = false): FieldView {
  const { name, type, description, required, defaultValue, documented, script, computed } = parameter;
  const presence = isFixed ? html`always sent` : required ? html`<b>required</b>` : html`optional`;
  return {
    ...leaf(name, type, description, context),
    notes: [
      presence,
      ...(defaultValue === undefined || defaultValue === "" ? [] : [html`default ${printInlineCode(defaultValue)}`]),
      ...(documented === true ? [html`only described`] : []),
      ...(computed === undefined ? [] : [html`computed for each call`]),
      ...(script === true && computed === undefined ? [html`added by a script`] : []),
    ],
  };
}

function leaf(name: string, type: Type, description: string, context: ReferenceContext): FieldView {
  return {
    name: printText(name),
    type: printTypeLabel(type, context),
    notes: [],
    description: printFieldMarkdown(description),
    groups: [],
    hasGroups: false,
  };
}

function viewBody(body: Body, context: ReferenceContext): readonly ArgumentsView[] {
  const title = html`Body`;
  switch (body.kind) {
    case "none":
      return [];
    case "json": {
      const about = html`${printTypeLabel(body.type, context)}, sent as ${printInlineCode(body.contentType)}${ifOptional(body.optional)}`;
      return [{ title, about, text: undefined, groups: viewTypeFields(body.type, context) }];
    }
    case "text":
      return [
        { title, about: html`text, sent as ${printInlineCode(body.contentType)}${ifOptional(body.optional)}`, text: undefined, groups: [] },
      ];
    case "urlencoded":
    case "multipart":
      return viewForm(body, context);
    case "file":
      return [{ title, about: html`the content of a file`, text: undefined, groups: [] }];
    case "graphql": {
      const groups = body.variables === undefined ? [] : viewTypeFields(body.variables, context);
      const about = groups.length === 0 ? html`a query of GraphQL` : html`a query of GraphQL, with these variables`;
      return [{ title, about, text: printExact(body.query), groups }];
    }
    default:
      return assertNever(body);
  }
}

function ifOptional(optional: boolean | undefined): Html {
  return optional === true ? html`; optional` : html``;
}

function viewForm(
  { kind, fields }: Extract<Body, { kind: "urlencoded" | "multipart" }>,
  context: ReferenceContext,
): readonly ArgumentsView[] {
  const viewField = (field: FormParameter): FieldView => {
    const view = viewParameter(field, context);
    return field.value === "file" ? { ...view, type: html`file` } : view;
  };
  const about = kind === "urlencoded" ? html`a form` : html`a form in parts, which may be files`;
  return [{ title: html`Body`, about, text: undefined, groups: [{ title: undefined, fields: fields.map(viewField) }] }];
}
