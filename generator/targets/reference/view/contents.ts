import { groupBy } from "../../../util/group-by.ts";
import { type Html, printText } from "../print/html.ts";
import { printFieldMarkdown, printMarkdown } from "../print/markdown.ts";
import type { OperationPage, ReferenceContext } from "./context.ts";
import { viewMethod } from "./operation.ts";
import { printVariable } from "./variables.ts";

/** The first page: the collection, and its operations by folder. */
export interface ContentsView {
  readonly title: Html;
  readonly description: Html | undefined;
  readonly variables: readonly Html[];
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

/** Views the first page. */
export function viewContents(context: ReferenceContext): ContentsView {
  const { model, operations, variables } = context;
  const { title, description, resources } = model.api;
  const byResource = groupBy(operations, ({ operation }) => operation.resource);
  const folders = resources.flatMap(({ id, path, description: about }): readonly FolderView[] => {
    const own = byResource.get(id) ?? [];
    const file = context.names.modules.get(id)?.file ?? "";
    if (own.length === 0) return [];
    return [
      {
        id: printText(`folder-${file}`),
        title: printText(path.length === 0 ? title : path.join(" / ")),
        description: printFieldMarkdown(about),
        operations: own.map((page) => viewEntry(page, context)),
      },
    ];
  });
  const shown = [...variables.values()].map((variable) => printVariable(variable, context));
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
