import { groupBy } from "../../../util/group-by.ts";
import { lookUp } from "../../../names/look-up.ts";
import { type Html, printText } from "../print/html.ts";
import { printFieldMarkdown, printMarkdown } from "../print/markdown.ts";
import { describeVariable } from "../describe/variables.ts";
import type { OperationPage, ReferenceContext } from "../context.ts";
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
  readonly id: Html;
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

/** The operations of one folder. */
interface FolderPages {
  /** The name of the folder in addresses. */
  readonly module: string;
  readonly title: string;
  readonly description: string;
  readonly operations: readonly OperationPage[];
}

/** The operations by folder, in the order of the collection. */
export function groupByFolder({ model, names, operations }: ReferenceContext): readonly FolderPages[] {
  const byResource = groupBy(operations, ({ operation }) => operation.resource);
  return model.api.resources.flatMap(({ id, path, description }) => {
    const own = byResource.get(id) ?? [];
    if (own.length === 0) return [];
    const title = path.length === 0 ? model.api.title : path.join(" / ");
    return [{ module: lookUp(names.modules, id).file, title, description, operations: own }];
  });
}

/** Views the first page. */
export function viewContents(context: ReferenceContext): ContentsView {
  const { model, variables } = context;
  const { title, description } = model.api;
  const folders = groupByFolder(context).map((folder) => ({
    id: printText(`folder-${folder.module}`),
    title: printText(folder.title),
    description: printFieldMarkdown(folder.description),
    operations: folder.operations.map((page) => viewEntry(page, context)),
  }));
  const shown = [...variables.values()].map((variable) => viewVariable(describeVariable(variable, context), context.address));
  return {
    title: printText(title),
    description: printMarkdown(description),
    variables: shown,
    hasVariables: shown.length > 0,
    folders,
  };
}

function viewEntry({ operation, slug, title }: OperationPage, { address }: ReferenceContext): EntryView {
  return {
    href: printText(address({ kind: "operation", slug })),
    title: printText(title),
    ...viewMethod(operation.method),
    path: printText(`/${operation.url.path.join("/")}`),
  };
}
