import type { Code } from "../print/code.ts";
import { printDocComment } from "../print/comment.ts";
import { printIdentifier, printString } from "../print/literal.ts";
import { lookUp } from "../../../names/look-up.ts";
import { upperCase } from "../../../util/letters.ts";
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
  /** The interface of the member: editors show its name instead of what it is computed from. */
  readonly type: Code;
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
  const types = nameMembers(context.api.resources.map(({ id }) => lookUp(context.names.modules, id).member));
  return {
    comment: printDocComment([`All operations of ${context.api.title.replace(/\s+/g, " ").trim()}, by resource.`]),
    resources: context.api.resources.map((resource, index) => ({
      comment: printDocComment([titleOfResource(resource, context.api)]),
      type: printIdentifier(types[index] ?? ""),
      member: printIdentifier(lookUp(context.names.modules, resource.id).member),
      specifier: specifierOf(resource.id, context),
    })),
  };
}

/** `users` → `UsersFunctions`; members that differ only in the case of a letter are numbered. */
export function nameMembers(members: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return members.map((member) => {
    const name = `${upperCase(member.slice(0, 1))}${member.slice(1)}Functions`;
    let free = name;
    for (let count = 2; taken.has(free); count += 1) free = `${name}${count}`;
    taken.add(free);
    return free;
  });
}

function specifierOf(id: string, context: ViewContext): Code {
  return printString(`./resources/${lookUp(context.names.modules, id).file}.js`);
}
