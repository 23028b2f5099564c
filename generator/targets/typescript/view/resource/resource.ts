import type { Operation, Resource } from "../../../../ir/api.ts";
import type { NamedType } from "../../../../ir/type.ts";
import { type Code, code, nothing } from "../../print/code.ts";
import { printDocComment } from "../../print/comment.ts";
import { printIdentifier } from "../../print/literal.ts";
import { printInterfaceBody, printType } from "../../print/type.ts";
import { createFileContext, type FileContext, titleOfResource, typeContextOf, type ViewContext } from "../context.ts";
import { lookUp } from "../../../../names/look-up.ts";
import { viewLeftTypes } from "./left-types.ts";
import { type OperationView, viewOperation } from "../operation.ts";

/** One module of `src/resources/`. */
export interface ResourceView {
  readonly comment: Code;
  readonly imports: Code;
  /** Exports of types that are now declared elsewhere. */
  readonly left: Code;
  readonly operations: readonly OperationView[];
  readonly types: readonly NamedTypeView[];
  /** Every name that the file exports. */
  readonly exports: readonly Code[];
}

/** `src/types.ts`: the types that several resources share. */
export interface TypesView {
  readonly comment: Code;
  readonly imports: Code;
  readonly types: readonly NamedTypeView[];
  readonly exports: readonly Code[];
}

export interface NamedTypeView {
  readonly name: Code;
  readonly comment: Code;
  /** `export interface User { … }` or `export type Users = …;`. */
  readonly declaration: Code;
}

/** Describes the module of a resource: its functions, and the types that only it uses. */
export function viewResource(resource: Resource, context: ViewContext): ResourceView {
  const file = createFileContext("../", resource.id);
  const own = context.operations.get(resource.id) ?? [];
  const operations = own.map((operation) => viewOperation(operation, context, file));
  const types = viewTypes(resource.id, context, file);
  const left = viewLeftTypes(resource, context);
  return {
    comment: printDocComment([titleOfResource(resource, context.api), isSaidBy(own, resource) ? "" : resource.description]),
    imports: file.imports.print(),
    left: left.statements,
    operations,
    types,
    exports: [...left.names, ...operations.flatMap(exportsOf), ...types.map(({ name }) => name)],
  };
}

/** Importers describe the folder of a single request with the words of the request. */
function isSaidBy(operations: readonly Operation[], { description }: Resource): boolean {
  return operations.some((operation) => operation.description.trim() === description.trim());
}

function exportsOf({ name, args, result, aliases }: OperationView): readonly Code[] {
  const former = aliases.map((alias) => alias.name);
  return args === undefined ? [name, result, ...former] : [name, args.name, result, ...former];
}

/** Describes the types that several resources use. */
export function viewSharedTypes(context: ViewContext): TypesView {
  const file = createFileContext("./", undefined);
  const types = viewTypes(undefined, context, file);
  return {
    comment: printDocComment(["Types that several resources share."]),
    imports: file.imports.print(),
    types,
    exports: types.map(({ name }) => name),
  };
}

function viewTypes(resource: string | undefined, context: ViewContext, file: FileContext): readonly NamedTypeView[] {
  return context.api.types.filter(({ id }) => context.typePlaces.get(id) === resource).map((type) => viewType(type, context, file));
}

/** Says why a type has an index signature. */
const partialNote = "Partial: known from the scripts of the collection. There may be other properties.";

function viewType(named: NamedType, context: ViewContext, file: FileContext): NamedTypeView {
  const types = typeContextOf(context, file, "received");
  const name = printIdentifier(lookUp(context.names.types, named.id));
  const notes = [named.description, ...(named.type.kind === "object" && named.type.open === true ? [partialNote] : [])];
  const comment = notes.every((note) => note === "") ? nothing : printDocComment(notes);
  if (named.type.kind !== "object" || named.type.properties.length === 0) {
    return { name, comment, declaration: code`export type ${name} = ${printType(named.type, types)};` };
  }
  return { name, comment, declaration: code`export interface ${name} ${printInterfaceBody(named.type, types)}` };
}
