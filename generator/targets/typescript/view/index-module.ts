import type { Operation, Resource } from "../../../ir/api.ts";
import { type Code, code, joinCode, nothing } from "../print/code.ts";
import { printDocComment } from "../print/comment.ts";
import { printIdentifier, printString } from "../print/literal.ts";
import { lookUp } from "../../../names/look-up.ts";
import { upperCase } from "../../../util/letters.ts";
import { hasOpenData, hasPartialData } from "./status.ts";
import { createFileContext, titleOfResource, type ViewContext } from "./context.ts";
import { printPromise, promiseModule, promiseOf } from "./signatures.ts";

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
  readonly promises: Code;
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
  /** ` extends Bound<…>`, unless callers pass a type to each of the functions. */
  readonly heritage: Code;
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
    boundArgs: importBoundArgs(context),
    promises: importPromises(context),
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

function importBoundArgs({ api, needs }: ViewContext): Code {
  const open = api.operations.filter(hasOpenData);
  const uses: readonly (readonly [boolean, Code])[] = [
    [open.some(({ id }) => needs.has(id)), code`, type BoundArgs`],
    [open.some(hasPartialData), code`, type DataOf`],
    [open.some(({ id }) => !needs.has(id)), code`, type PlainArgs`],
  ];
  return joinCode(
    uses.filter(([used]) => used).map(([, name]) => name),
    "",
  );
}

function importPromises(context: ViewContext): Code {
  const open = context.api.operations.filter((operation) => hasOpenData(operation) && !context.needs.has(operation.id));
  const { imports } = createFileContext("./", undefined);
  for (const operation of open) imports.type(`./${promiseModule}`, promiseOf(operation, context));
  return imports.print();
}

/**
 * Functions that need variables without a value depend on what the client knows. Those whose
 * callers say what the success body is keep their type parameter, which no computed type could.
 */
function viewFunctions(
  { id }: Resource,
  member: Code,
  context: ViewContext,
): Pick<ApiMemberView, "heritage" | "functions" | "typeParameters" | "typeArguments"> {
  const operations = context.operations.get(id) ?? [];
  const nameOf = (operation: Operation): Code => printIdentifier(lookUp(context.names.operations, operation.id).function);
  const isNeedy = ({ id: operation }: Operation): boolean => context.needs.has(operation);
  const open = operations.filter(hasOpenData);
  const closed = operations.filter((operation) => !hasOpenData(operation));
  const special = closed.filter(isNeedy).map((operation) => code`${nameOf(operation)}: typeof ${member}.${nameOf(operation)}<TClient>;`);
  return {
    heritage: closed.length === 0 ? nothing : code` extends ${printBound(member, special, open.map(nameOf))}`,
    functions: open.map((operation) => printOpenFunction(operation, member, context)),
    typeParameters: operations.some(isNeedy) ? code`<TClient extends Client>` : nothing,
    typeArguments: operations.some(isNeedy) ? code`<TClient>` : nothing,
  };
}

/** A member for a function with a type parameter. */
function printOpenFunction(operation: Operation, member: Code, context: ViewContext): Code {
  const names = lookUp(context.names.operations, operation.id);
  const [name, result] = [code`${member}.${printIdentifier(names.function)}`, code`${member}.${printIdentifier(names.result)}`];
  const known = hasPartialData(operation) ? code`DataOf<${result}>` : code`unknown`;
  const head = code`readonly ${printIdentifier(names.function)}: <TData = ${known}>`;
  if (!context.needs.has(operation.id)) {
    // What is written out is not computed by each compiler run.
    const promise = printPromise(operation, { data: code`NoInfer<TData>`, result: code`${result}<NoInfer<TData>>` }, context);
    return code`${head}(...$rest: PlainArgs<typeof ${name}>) => ${promise};`;
  }
  const type = code`typeof ${name}<TData, TClient>`;
  return code`${head}(...$rest: BoundArgs<${type}>) => ReturnType<${type}>;`;
}

/** The functions of a module that no caller passes a type to: `Bound<typeof users>`. */
function printBound(member: Code, special: readonly Code[], open: readonly Code[]): Code {
  const types = special.length === 0 ? code`Record<never, never>` : code`{ ${joinCode(special, " ")} }`;
  const names = open.map((name) => printString(name));
  if (names.length > 0) return code`Bound<typeof ${member}, ${types}, ${joinCode(names, " | ")}>`;
  return special.length === 0 ? code`Bound<typeof ${member}>` : code`Bound<typeof ${member}, ${types}>`;
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
