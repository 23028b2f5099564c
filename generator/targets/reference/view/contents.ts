import { type Html, markup, printText } from "../print/html.ts";
import { printFieldMarkdown, printMarkdown } from "../print/markdown.ts";
import { describeVariable } from "../describe/variables.ts";
import type { FolderPage, OperationPage, ReferenceContext } from "../context.ts";
import { viewMethod } from "./operation.ts";
import { type VariableView, viewVariable } from "./fields.ts";

/** The first page: the collection, and its operations by folder. */
export interface ContentsView {
  readonly title: Html;
  readonly description: Html | undefined;
  readonly variables: readonly VariableView[];
  readonly hasVariables: boolean;
  readonly folders: readonly FolderView[];
}

/** A folder with operations of its own. */
export interface FolderView {
  readonly home: Html;
  readonly collection: Html;
  readonly href: Html;
  readonly count: Html;
  readonly title: Html;
  readonly description: Html | undefined;
  readonly operations: readonly EntryView[];
}

/** An operation in the list. */
export interface EntryView {
  readonly href: Html;
  readonly title: Html;
  readonly method: Html;
  readonly methodClass: Html;
  readonly path: Html;
}

/** Views the first page. Without room for all operations, it lists the folders. */
export function viewContents(context: ReferenceContext, hasRoom: boolean): ContentsView {
  const { model, variables } = context;
  const { title, description } = model.api;
  const all = context.folders.map((folder) => viewFolder(folder, context));
  const folders = hasRoom ? all : all.map((folder) => ({ ...folder, operations: [] }));
  const shown = [...variables.values()].map((variable) => viewVariable(describeVariable(variable, context), context.address));
  return {
    title: printText(title),
    description: printMarkdown(description),
    variables: shown,
    hasVariables: shown.length > 0,
    folders,
  };
}

/** Views a folder. */
export function viewFolder(folder: FolderPage, context: ReferenceContext): FolderView {
  const { address, model } = context;
  const { module, description, operations } = folder;
  return {
    home: printText(address({ kind: "index" })),
    collection: printText(model.api.title),
    href: printText(address({ kind: "index", folder: module })),
    count: operations.length === 1 ? markup`1 request` : markup`${operations.length} requests`,
    title: printText(titleOfFolder(folder, context)),
    description: printFieldMarkdown(description),
    operations: operations.map((page) => viewEntry(page, context)),
  };
}

/** The name of a folder with those around it; that of the collection for operations at the root. */
export function titleOfFolder({ path }: FolderPage, { model }: ReferenceContext): string {
  return path.length === 0 ? model.api.title : path.join(" / ");
}

function viewEntry({ operation, slug, title }: OperationPage, { address }: ReferenceContext): EntryView {
  return {
    href: printText(address({ kind: "operation", slug })),
    title: printText(title),
    ...viewMethod(operation.method),
    path: printText(`/${operation.url.path.join("/")}`),
  };
}
