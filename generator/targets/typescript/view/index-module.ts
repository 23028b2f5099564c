import type { Operation, Resource } from "../../../ir/api.ts";
import { type Code, code, joinCode, nothing } from "../print/code.ts";
import { printDocComment } from "../print/comment.ts";
import { printIdentifier, printString } from "../print/literal.ts";
import { lookUp } from "../../../names/look-up.ts";
import { upperCase } from "../../../util/letters.ts";
import { hasOpenData, hasPartialData } from "./status.ts";
import { titleOfResource, type ViewContext } from "./context.ts";

/** `src/index.ts`: everything but the namespaced client. */
export interface IndexView {
  readonly comment: Code;
  /** Module specifiers, quoted. */
  readonly resources: readonly Code[];
  readonly hasTypes: boolean;
  readonly hasOrigins: boolean;
  /** True if some operation sends credentials, which may have to be fetched. */
  readonly hasAuth: boolean;
  /** True if some calls need variables without a value. */
  readonly needs: boolean;
}

/** `src/api.ts`: the namespaced client. */
export interface ApiView {
  readonly comment: Code;
  /** The imports of types that functions with a type parameter need, or nothing. */
  readonly boundArgs: Code;
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
  /** The type of the bound functions. */
  readonly bound: Code;
  /** Members for functions with a type parameter. */
  readonly functions: readonly Code[];
}

/** Describes what the package exports at its root. */
export function viewIndex(context: ViewContext): IndexView {
  const { api } = context;
  return {
    comment: printDocComment([api.title]),
    resources: api.resources.map(({ id }) => specifierOf(id, context)),
    hasAuth: api.authSchemes.length > 0,
    hasOrigins: context.origins.size > 0,
    needs: context.needs.size > 0,
    hasTypes: [...context.typePlaces.values()].includes(undefined),
  };
}

/** Describes the namespaced client: one member per resource. */
export function viewApi(context: ViewContext): ApiView {
  const types = nameMembers(context.api.resources.map(({ id }) => lookUp(context.names.modules, id).member));
  return {
    comment: printDocComment([`All operations of ${context.api.title.replace(/\s+/g, " ").trim()}, by resource.`]),
    boundArgs: joinCode(
      [
        context.api.operations.some(hasOpenData) ? code`, type BoundArgs` : nothing,
        context.api.operations.some(hasPartialData) ? code`, type DataOf` : nothing,
      ],
      "",
    ),
    typeParameters: context.needs.size === 0 ? nothing : code`<TClient extends Client = Client>`,
    typeArguments: context.needs.size === 0 ? nothing : code`<TClient>`,
    client: context.needs.size === 0 ? code`Client` : code`TClient`,
    resources: context.api.resources.map((resource, index) => {
      const member = printIdentifier(lookUp(context.names.modules, resource.id).member);
      return {
        comment: printDocComment([titleOfResource(resource, context.api)]),
        member,
        type: printIdentifier(types[index] ?? ""),
        ...viewFunctions(resource, member, context),
        specifier: specifierOf(resource.id, context),
      };
    }),
  };
}

/**
 * Functions that need variables without a value depend on what the client knows. Those whose
 * callers say what the success body is keep their type parameter, which no computed type could.
 */
function viewFunctions(
  { id }: Resource,
  member: Code,
  { operations: all, needs, names }: ViewContext,
): Pick<ApiMemberView, "bound" | "functions" | "typeParameters" | "typeArguments"> {
  const operations = all.get(id) ?? [];
  const nameOf = (operation: Operation): Code => printIdentifier(lookUp(names.operations, operation.id).function);
  const resultOf = (operation: Operation): Code => printIdentifier(lookUp(names.operations, operation.id).result);
  const functions = operations.filter(hasOpenData).map((operation) => {
    const type = code`typeof ${member}.${nameOf(operation)}<TData${needs.has(operation.id) ? code`, TClient` : nothing}>`;
    const known = hasPartialData(operation) ? code`DataOf<${member}.${resultOf(operation)}>` : code`unknown`;
    return code`readonly ${nameOf(operation)}: <TData = ${known}>(...$rest: BoundArgs<${type}>) => ReturnType<${type}>;`;
  });
  const needy = operations.filter((operation) => needs.has(operation.id));
  if (needy.length === 0) return { bound: code`Bound<typeof ${member}>`, functions, typeParameters: nothing, typeArguments: nothing };
  const special = needy.map((operation) => {
    const client = hasOpenData(operation) ? code`unknown, TClient` : code`TClient`;
    return code`${nameOf(operation)}: typeof ${member}.${nameOf(operation)}<${client}>;`;
  });
  return {
    bound: code`Bound<typeof ${member}, { ${joinCode(special, " ")} }>`,
    functions,
    typeParameters: code`<TClient extends Client>`,
    typeArguments: code`<TClient>`,
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
