import type { Code } from "../print/code.ts";
import { printDocComment } from "../print/comment.ts";
import { printIdentifier, printString } from "../print/literal.ts";
import { lookUp } from "../../../names/look-up.ts";
import { titleOfResource, type ViewContext } from "./context.ts";

/** `src/index.ts`: everything but the namespaced client. */
export interface IndexView {
  readonly comment: Code;
  /** Module specifiers, quoted. */
  readonly resources: readonly Code[];
  readonly hasTypes: boolean;
  readonly hasOrigins: boolean;
}

/** `src/api.ts`: the namespaced client. */
export interface ApiView {
  readonly comment: Code;
  readonly resources: readonly ApiMemberView[];
}

export interface ApiMemberView {
  readonly comment: Code;
  readonly member: Code;
  readonly specifier: Code;
}

/** Describes what the package exports at its root. */
export function viewIndex(context: ViewContext): IndexView {
  const { api } = context;
  return {
    comment: printDocComment([api.title]),
    resources: api.resources.map(({ id }) => specifierOf(id, context)),
    hasOrigins: context.origins.size > 0,
    hasTypes: [...context.typePlaces.values()].includes(undefined),
  };
}

/** Describes the namespaced client: one member per resource. */
export function viewApi(context: ViewContext): ApiView {
  return {
    comment: printDocComment([`All operations of ${context.api.title.replace(/\s+/g, " ").trim()}, by resource.`]),
    resources: context.api.resources.map((resource) => ({
      comment: printDocComment([titleOfResource(resource, context.api)]),
      member: printIdentifier(lookUp(context.names.modules, resource.id).member),
      specifier: specifierOf(resource.id, context),
    })),
  };
}

function specifierOf(id: string, context: ViewContext): Code {
  return printString(`./resources/${lookUp(context.names.modules, id).file}.js`);
}
