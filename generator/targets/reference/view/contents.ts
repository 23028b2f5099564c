import { type Html, markup, printText } from "../print/html.ts";
import { printFieldMarkdown, printMarkdown } from "../print/markdown.ts";
import { describeVariable } from "../describe/variables.ts";
import type { FolderPage, OperationPage, ReferenceContext } from "../context.ts";
import { type NeighbourView, viewMethod } from "./operation.ts";
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
  /** The part before and after, or else the folder. */
  readonly previous: NeighbourView | undefined;
  readonly next: NeighbourView | undefined;
}

/** Which operations of a folder a page has: those of one part of several, counted from 1. */
export interface FolderPart {
  readonly part: number;
  readonly parts: number;
}

const whole: FolderPart = { part: 1, parts: 1 };

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
  const folders = hasRoom ? all : all.map((folder) => ({ ...folder, operations: [], description: undefined }));
  const shown = [...variables.values()].map((variable) => viewVariable(describeVariable(variable, context), context.address));
  return {
    title: printText(title),
    description: printMarkdown(description),
    variables: shown,
    hasVariables: shown.length > 0,
    folders,
  };
}

/** Views a folder, or a part of it. */
export function viewFolder(folder: FolderPage, context: ReferenceContext, { part, parts } = whole): FolderView {
  const { address, model, folders } = context;
  const { module, description, operations } = folder;
  const size = Math.ceil(operations.length / parts);
  const at = folders.indexOf(folder);
  const toPart = (number: number): NeighbourView => ({
    href: printText(address({ kind: "index", folder: module, part: number })),
    title: markup`Part ${number} of ${parts}`,
  });
  return {
    home: printText(address({ kind: "index" })),
    collection: printText(model.api.title),
    href: printText(address({ kind: "index", folder: module })),
    count: operations.length === 1 ? markup`1 request` : markup`${operations.length} requests`,
    title: printText(titleOfFolder(folder, context)),
    description: part === 1 ? printFieldMarkdown(description) : undefined,
    operations: operations.slice((part - 1) * size, part * size).map((page) => viewEntry(page, context)),
    previous: part > 1 ? toPart(part - 1) : viewNeighbour(folders[at - 1], context),
    next: part < parts ? toPart(part + 1) : viewNeighbour(folders[at + 1], context),
  };
}

function viewNeighbour(folder: FolderPage | undefined, context: ReferenceContext): NeighbourView | undefined {
  if (folder === undefined) return undefined;
  return {
    href: printText(context.address({ kind: "index", folder: folder.module })),
    title: printText(titleOfFolder(folder, context)),
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
