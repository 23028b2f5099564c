import type { Resource } from "../../../ir/api.ts";
import { type Code, code, joinCode, nothing } from "../print/code.ts";
import { printDocComment } from "../print/comment.ts";
import { printIdentifier, printString } from "../print/literal.ts";
import { lookUp } from "../../../names/look-up.ts";
import { upperCase } from "../../../util/letters.ts";
import { printBoundFunction } from "./api/bound-function.ts";
import { createFileContext, type FileContext, titleOfResource, type ViewContext } from "./context.ts";
import { onOneLine } from "../../../util/characters.ts";

/** `src/index.ts`: everything but the namespaced client. */
export interface IndexView {
  readonly comment: Code;
  /** Module specifiers, quoted. */
  readonly resources: readonly Code[];
  readonly hasTypes: boolean;
}

/** `src/api.ts`: the namespaced client. */
export interface ApiView {
  readonly comment: Code;
  readonly imports: Code;
  /** `<TClient extends Client = Client>` if some calls need variables that a client may know. */
  readonly typeParameters: Code;
  /** `<TClient>`, or nothing. */
  readonly typeArguments: Code;
  /** The type of the client. */
  readonly client: Code;
  readonly resources: readonly ApiMemberView[];
}

export interface ApiMemberView {
  readonly comment: Code;
  readonly member: Code;
  /** The interface of the member: editors show its name instead of what it is computed from. */
  readonly type: Code;
  readonly specifier: Code;
  readonly typeParameters: Code;
  readonly typeArguments: Code;
  /** `Bound<…>` */
  readonly heritage: Code;
}

/** Describes what the package exports at its root. */
export function viewIndex(context: ViewContext): IndexView {
  const { api } = context;
  return {
    comment: printDocComment([api.title]),
    resources: api.resources.map(({ id }) => specifierOf(id, context)),
    hasTypes: [...context.typePlaces.values()].includes(undefined),
  };
}

/** Describes the namespaced client: one member per resource. */
export function viewApi(context: ViewContext): ApiView {
  const types = nameMembers(context.api.resources.map(({ id }) => lookUp(context.names.modules, id).member));
  const file = createFileContext("./", undefined);
  file.imports.type("./client.js", "Client");
  file.imports.value("./runtime/core/bind.js", "bind");
  const resources = context.api.resources.map((resource, index) => {
    const member = printIdentifier(lookUp(context.names.modules, resource.id).member);
    return {
      comment: printDocComment([titleOfResource(resource, context.api)]),
      member,
      type: printIdentifier(types[index] ?? ""),
      ...viewFunctions(resource, member, context, file),
      specifier: specifierOf(resource.id, context),
    };
  });
  return {
    comment: printDocComment([`All operations of ${onOneLine(context.api.title)}, by resource.`]),
    imports: file.imports.print(),
    typeParameters: context.needs.size === 0 ? nothing : code`<TClient extends Client = Client>`,
    typeArguments: context.needs.size === 0 ? nothing : code`<TClient>`,
    client: context.needs.size === 0 ? code`Client` : code`TClient`,
    resources,
  };
}

function viewFunctions(
  { id }: Resource,
  member: Code,
  context: ViewContext,
  file: FileContext,
): Pick<ApiMemberView, "heritage" | "typeParameters" | "typeArguments"> {
  const operations = context.operations.get(id) ?? [];
  const isNeedy = operations.some(({ id: operation }) => context.needs.has(operation));
  const special = operations.flatMap((operation) => printBoundFunction(operation, member, context, file));
  const types = special.length === 0 ? nothing : code`, {\n${joinCode(special, "\n")}\n}`;
  return {
    heritage: code`${file.imports.type("./runtime/core/bind.js", "Bound")}<typeof ${member}${types}>`,
    typeParameters: isNeedy ? code`<TClient extends Client>` : nothing,
    typeArguments: isNeedy ? code`<TClient>` : nothing,
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
