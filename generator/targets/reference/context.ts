import type { CollectionDocument } from "../../collection/model.ts";
import { explainVariable, type VariableExplanation, variableNamesOf } from "../../pipeline/model-variables.ts";
import type { Operation } from "../../ir/api.ts";
import type { NamedType } from "../../ir/type.ts";
import type { Names } from "../../names/allocate.ts";
import { lookUp } from "../../names/look-up.ts";
import { indexNames } from "../../names/table.ts";
import { type PlacedItem, placeItems } from "../../operations/inherit.ts";
import type { PackageModel } from "../../pipeline/model.ts";
import { lowerCase } from "../../util/letters.ts";
import { explainUnsafePath } from "../../util/output-path.ts";
import { groupBy } from "../../util/group-by.ts";
import { indexVariables, type KnownVariables } from "../../variables/values.ts";
import { sampleLanguages } from "../samples/languages.ts";
import type { PackageDescription } from "../target.ts";
import { createViewContext, type ViewContext } from "../typescript/view/context.ts";

/** The language of the client package: its sample calls a function, and others send a request. */
export const clientLanguage = "typescript";

/** The names of all languages, as on the command line: curl, the client, and the others. */
export const referenceLanguages: readonly string[] = sampleLanguages.map(({ name }) => name).toSpliced(1, 0, clientLanguage);

/** What a reference is about. */
export interface ReferenceInput {
  readonly model: PackageModel;
  /** The collection without its secrets. */
  readonly document: CollectionDocument;
  /** Of the client package, for the samples that use it. */
  readonly description: PackageDescription;
  /** The languages of the samples, in the order of the tabs; all of them if it is not set. */
  readonly languages?: readonly string[] | undefined;
}

/**
 * What a link leads to. An index with a folder, by the name of its module, lists the operations of
 * that folder: of a long one, those of one part, counted from 1.
 */
export type PageTarget =
  | { readonly kind: "index"; readonly folder?: string; readonly part?: number }
  | { readonly kind: "operation"; readonly slug: string }
  | { readonly kind: "type"; readonly name: string };

/** Returns the address of a page, as a link has it. */
export type PageAddress = (target: PageTarget) => string;

/** An operation, with its item in the collection and the name of its page. */
export interface OperationPage {
  readonly operation: Operation;
  readonly placed: PlacedItem;
  /** Made of the name of the function, which the lock keeps. */
  readonly slug: string;
  readonly title: string;
  readonly functionName: string;
}

/** The operations of one folder. */
export interface FolderPage {
  /** The name of the folder in addresses. */
  readonly module: string;
  /** The names of the folders, outermost first; empty for operations at the root. */
  readonly path: readonly string[];
  readonly description: string;
  readonly operations: readonly OperationPage[];
}

/** A named type with the name of its page. */
export interface TypePage {
  readonly type: NamedType;
  readonly name: string;
}

/** What all pages of a reference are made from. */
export interface ReferenceContext extends ReferenceInput {
  readonly languages: readonly string[];
  readonly names: Names;
  /** In the order of the collection. */
  readonly operations: readonly OperationPage[];
  /** Those with operations of their own, in the same order. */
  readonly folders: readonly FolderPage[];
  /** By the name of the function. */
  readonly pages: ReadonlyMap<string, OperationPage>;
  /** By id. */
  readonly types: ReadonlyMap<string, TypePage>;
  readonly known: KnownVariables;
  /** By name. */
  readonly variables: ReadonlyMap<string, VariableExplanation>;
  /** The names of the variables that an operation needs, by its function. */
  readonly variablesOf: ReadonlyMap<string, readonly string[]>;
  readonly address: PageAddress;
  /** For the samples that use the client package. */
  readonly client: ViewContext;
}

/** The URL of an operation as the collection writes it, without its query. */
export function urlOf({ url }: Operation): string {
  return `${url.base}${url.path.map((segment) => `/${segment}`).join("")}`;
}

/** Indexes a model and its collection. */
export function createReferenceContext(input: ReferenceInput, address: PageAddress): ReferenceContext {
  const { model, document } = input;
  const names = indexNames(model.names);
  const items = new Map(placeItems(document).map((placed) => [placed.item.pointer, placed]));
  const operations = model.api.operations.flatMap((operation) => {
    const placed = items.get(operation.source);
    if (placed === undefined) return [];
    const functionName = lookUp(names.operations, operation.id).function;
    return [{ operation, placed, functionName, slug: slugOf(functionName), title: operation.item.at(-1) ?? functionName }];
  });
  const variables = variableNamesOf(model.api).flatMap((name) => explainVariable(model, name) ?? []);
  const uses = groupBy(
    variables.flatMap(({ name, usedBy }) => usedBy.map((user) => ({ name, user }))),
    ({ user }) => user,
  );
  return {
    ...input,
    languages: input.languages ?? referenceLanguages,
    names,
    operations,
    folders: listFolders(input, names, operations),
    pages: new Map(operations.map((page) => [page.functionName, page])),
    types: new Map(model.api.types.map((type) => [type.id, { type, name: lookUp(names.types, type.id) }])),
    known: { variables: indexVariables(document.variables) },
    variables: new Map(variables.map((variable) => [variable.name, variable])),
    variablesOf: new Map([...uses].map(([user, own]) => [user, own.map(({ name }) => name)])),
    address,
    client: createViewContext(model.api, names, input.description),
  };
}

function listFolders({ model }: ReferenceInput, names: Names, operations: readonly OperationPage[]): readonly FolderPage[] {
  const byResource = groupBy(operations, ({ operation }) => operation.resource);
  return model.api.resources.flatMap(({ id, path, description }) => {
    const own = byResource.get(id) ?? [];
    return own.length === 0 ? [] : [{ module: lookUp(names.modules, id).file, path, description, operations: own }];
  });
}

/** `createUser` → `create-user`. Functions differ in more than capitals, so their pages do too. */
function slugOf(functionName: string): string {
  return fileNameOf(lowerCase(functionName.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-")));
}

/** The name as a file, which must not be that of a device. */
export function fileNameOf(name: string): string {
  return explainUnsafePath(`${name}.html`) === undefined ? name : `${name}_`;
}
