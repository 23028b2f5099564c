import type { Assets } from "../tools.ts";
import { createEngine, type Engine } from "../typescript/render/engine.ts";
import { type FolderPart, viewContents, viewFolder } from "./view/contents.ts";
import {
  createReferenceContext,
  type FolderPage,
  type OperationPage,
  type PageAddress,
  type ReferenceContext,
  type ReferenceInput,
  type TypePage,
} from "./context.ts";
import { viewTypePage } from "./view/type-page.ts";
import { viewOperation, viewOperationCode } from "./view/operation.ts";

/** The reference of a collection, whose pages are rendered when they are asked for. */
export interface Reference {
  readonly context: ReferenceContext;
  readonly engine: Engine;
}

/**
 * Prepares the reference of a collection: indexes it once, and renders nothing. Needs no disk.
 * `address` returns what a link to a page has as its `href`, such as `#/operation/create-user`.
 *
 * @example
 * ```ts
 * const reference = createReference({ model, document, description }, assets, addressOf);
 * main.innerHTML = renderOperationBody(reference, "create-user") ?? "";
 * ```
 */
export function createReference(input: ReferenceInput, assets: Assets, address: PageAddress): Reference {
  return { context: createReferenceContext(input, address), engine: createEngine(assets, "reference") };
}

/** The pages of the operations, in the order of the collection. */
export function listOperationPages({ context }: Reference): readonly OperationPage[] {
  return context.operations;
}

/**
 * Renders the page of an operation as a string of HTML, without what surrounds it on a site: no
 * `head`, no scripts. `undefined` if there is no operation of that slug. The HTML is safe whatever
 * the collection contains, and loads nothing. Code beyond `room` characters is left out, with a
 * link to the page of all code, whose slug ends in `.code`.
 */
export function renderOperationBody({ context, engine }: Reference, slug: string, room = Infinity): string | undefined {
  const page = context.operations.find((each) => each.slug === slug);
  return page === undefined ? undefined : engine("operation")(viewOperation(page, context, room));
}

/** Renders the list of all operations by folder in the same way, or of the folders alone. */
export function renderIndexBody({ context, engine }: Reference, hasRoom = true): string {
  return engine("contents")(viewContents(context, hasRoom));
}

/** Renders the list of the operations of a folder in the same way, or of a part of them. */
export function renderFolderBody({ context, engine }: Reference, folder: FolderPage, part?: FolderPart): string {
  return engine("folder")(viewFolder(folder, context, part));
}

/** Renders the page of a named type in the same way. `users` are the operations that have it. */
export function renderTypeBody({ context, engine }: Reference, page: TypePage, users: readonly OperationPage[]): string {
  return engine("named-type")(viewTypePage(page, users, context));
}

/** Renders the page with all code of an operation in the same way. */
export function renderCodeBody({ context, engine }: Reference, page: OperationPage): string {
  return engine("operation-code")(viewOperationCode(page, context));
}
