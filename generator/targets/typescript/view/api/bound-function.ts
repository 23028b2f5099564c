import type { Operation } from "../../../../ir/api.ts";
import { lookUp } from "../../../../names/look-up.ts";
import { type Code, code, nothing } from "../../print/code.ts";
import type { Imports } from "../../print/imports.ts";
import { printIdentifier } from "../../print/literal.ts";
import { printType, type TypeContext } from "../../print/type.ts";
import { areArgsOptional } from "../args/optional.ts";
import { type FileContext, type ViewContext } from "../context.ts";
import { printBoundSignature, printPromise, promiseModule, promiseOf } from "../signatures.ts";
import { hasOpenData, hasPartialData, successType } from "../status.ts";

/**
 * The type of a function of the namespaced client, as a member of an object type, if the compiler
 * cannot compute it from the function of the module: if callers say what the success body is, or if
 * the call needs variables that the client or its options may have. A computed type would have lost
 * the type parameters.
 */
export function printBoundFunction(operation: Operation, member: Code, context: ViewContext, file: FileContext): readonly Code[] {
  const isNeedy = context.needs.has(operation.id);
  if (!isNeedy && !hasOpenData(operation)) return [];
  const { function: name, aliases = [] } = lookUp(context.names.operations, operation.id);
  const type = isNeedy ? printNeedy(operation, member, context, file) : printOpen(operation, member, context, file);
  return [name, ...aliases.map((alias) => alias.function)].map((each) => code`${printIdentifier(each)}: ${type};`);
}

function printOpen(operation: Operation, member: Code, context: ViewContext, file: FileContext): Code {
  const args = code`${file.imports.type(bindModule, "PlainArgs")}<${typeOfFunction(operation, member, context)}>`;
  return code`<${printOpenData(operation, member, context, file)}>(...$rest: ${args}) => ${printReturned(operation, member, context, file)}`;
}

function printNeedy(operation: Operation, member: Code, context: ViewContext, file: FileContext): Code {
  const names = lookUp(context.names.operations, operation.id);
  const needs = context.needs.get(operation.id) ?? [];
  return printBoundSignature(
    {
      names,
      needs,
      args: code`${member}.${printIdentifier(names.args)}`,
      optional: areArgsOptional(operation),
      typeParameter: hasOpenData(operation) ? printOpenData(operation, member, context, file) : nothing,
      promise: printReturned(operation, member, context, file),
    },
    file,
  );
}

const bindModule = "./runtime/core/bind.js";

function typeOfFunction({ id }: Operation, member: Code, { names }: ViewContext): Code {
  return code`typeof ${member}.${printIdentifier(lookUp(names.operations, id).function)}`;
}

function resultOf({ id }: Operation, member: Code, { names }: ViewContext): Code {
  return code`${member}.${printIdentifier(lookUp(names.operations, id).result)}`;
}

/** The parameter for the success body; without it, the type is the part that is known. */
function printOpenData(operation: Operation, member: Code, context: ViewContext, { imports }: FileContext): Code {
  if (!hasPartialData(operation)) return code`TData = unknown`;
  return code`TData = ${imports.type(bindModule, "DataOf")}<${resultOf(operation, member, context)}>`;
}

/** What is written out is not computed by each compiler run, and editors show it as it is. */
function printReturned(operation: Operation, member: Code, context: ViewContext, { imports }: FileContext): Code {
  imports.type(`./${promiseModule}`, promiseOf(operation, context));
  const result = resultOf(operation, member, context);
  if (hasOpenData(operation))
    return printPromise(operation, { data: code`NoInfer<TData>`, result: code`${result}<NoInfer<TData>>` }, context);
  return printPromise(operation, { data: printType(successType(operation), qualifiedTypes(context, imports)), result }, context);
}

/** The namespace of the shared types; no resource has its name. */
const sharedTypes = "types";

/** Types by their modules, so that none has the name of what the file declares. */
function qualifiedTypes({ names, typePlaces }: ViewContext, imports: Imports): TypeContext {
  return {
    nameOf: (id) => {
      const place = typePlaces.get(id);
      const module = place === undefined ? imports.types("./types.js", sharedTypes) : printIdentifier(lookUp(names.modules, place).member);
      return code`${module}.${printIdentifier(lookUp(names.types, id))}`;
    },
    binary: () => imports.local("Blob"),
  };
}
