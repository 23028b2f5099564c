import type { Operation, Resource } from "../../../../ir/api.ts";
import { lookUp } from "../../../../names/look-up.ts";
import { invertRenames } from "../../../../names/published/renames.ts";
import type { Code } from "../../print/code.ts";
import { createImports } from "../../print/imports.ts";
import { viewArgs } from "../args/args.ts";
import { createFileContext, typeContextOf, type ViewContext } from "../context.ts";

/** The types that a module once declared, exported from where they are now. */
export interface LeftTypesView {
  readonly statements: Code;
  readonly names: readonly Code[];
}

/** Describes what stays importable from the module of a resource. */
export function viewLeftTypes(resource: Resource, context: ViewContext): LeftTypesView {
  const { api, names, typePlaces } = context;
  const exports = createImports("export");
  const { file } = lookUp(names.modules, resource.id);
  const left = new Set(Object.entries(names.lock.exports ?? {}).flatMap(([name, files]) => (files.includes(file) ? [name] : [])));
  if (left.size === 0) return { statements: exports.print(), names: [] };
  const moduleOf = (place: string | undefined): string =>
    place === undefined ? "../types.js" : `./${lookUp(names.modules, place).file}.js`;
  const originals = invertRenames(names.lock.renamed?.types ?? {});
  const types = api.types.flatMap(({ id }) => {
    const name = lookUp(names.types, id);
    const place = typePlaces.get(id);
    return left.has(originals.get(name) ?? name) && place !== resource.id ? [exports.type(moduleOf(place), name)] : [];
  });
  const beside = api.operations
    .filter((operation) => operation.resource !== resource.id)
    .flatMap((operation) => {
      const own = listTypesBeside(operation, context).filter((name) => left.has(originals.get(name) ?? name));
      return own.map((name) => exports.type(moduleOf(operation.resource), name));
    });
  return { statements: exports.print(), names: [...types, ...beside] };
}

/** The names of the types of the arguments, if there are any, and of the result. */
export function listTypesBeside(operation: Operation, context: ViewContext): readonly string[] {
  const { args, result } = lookUp(context.names.operations, operation.id);
  const types = typeContextOf(context, createFileContext("../", null), "sent");
  const { groups } = viewArgs(operation, context, types, context.needs.get(operation.id));
  return groups.length === 0 ? [result] : [args, result];
}
