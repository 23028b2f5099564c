import { assertNever } from "../../util/assert-never.ts";
import type { PackageModel } from "../../pipeline/model.ts";
import type { RenderedPackage, RenderOptions, Target } from "../target.ts";
import { readAsset } from "../typescript/render/assets.ts";
import { typescriptNaming } from "../typescript/naming/rules.ts";
import { markup, printText } from "./print/html.ts";
import {
  createReference,
  type Reference,
  renderCodeBody,
  renderFolderBody,
  renderIndexBody,
  renderOperationBody,
  renderTypeBody,
} from "./reference.ts";
import { renderLlmsText, renderMarkdownPage } from "./markdown.ts";
import { printSearchIndex } from "./search-index.ts";
import { readStyle } from "./style.ts";
import { fileNameOf, type FolderPage, type PageAddress } from "./context.ts";
import { titleOfFolder } from "./view/contents.ts";
import { codeSlug } from "./view/samples.ts";
import { listTypeUsers } from "./view/type-page.ts";

/**
 * A static site: HTML that needs no server, with Markdown beside it. `languages` are those of the
 * samples, the first one in front; all of them if there are none.
 */
export function createSite(languages?: readonly string[]): Target {
  return { name: "reference", naming: typescriptNaming, render: (model, options) => renderSite(model, options, languages) };
}

/** Characters of a page that opens at once: with style and script, 100 KB. */
const maxBody = 74_000;

/** Where pages are on a site, as pages in a folder write it. */
const fromFolder = addressFrom("../");
const fromRoot = addressFrom("");

function addressFrom(root: string): PageAddress {
  return (target) => {
    switch (target.kind) {
      case "index":
        return target.folder === undefined ? `${root}index.html` : `${root}${folderFile(target.folder, target.part)}`;
      case "operation":
        return `${root}operations/${target.slug}.html`;
      case "type":
        return `${root}types/${fileNameOf(target.name)}.html`;
      default:
        return assertNever(target);
    }
  };
}

function renderSite(
  model: PackageModel,
  { document, description, assets }: RenderOptions,
  languages: readonly string[] | undefined,
): RenderedPackage {
  const inFolder = createReference({ model, document, description, languages }, assets, fromFolder);
  const atRoot: Reference = { ...inFolder, context: { ...inFolder.context, address: fromRoot } };
  const { operations, folders, types } = inFolder.context;
  const users = listTypeUsers(inFolder.context);
  const index = renderIndexBody(atRoot);
  const files = new Map([
    ["index.html", frame(atRoot, { body: index.length <= maxBody ? index : renderIndexBody(atRoot, false) })],
    ["llms.txt", renderLlmsText(atRoot)],
    ["style.css", readStyle(assets)],
    ["site.js", readAsset(assets, "reference/site.js")],
    ["search-index.js", printSearchIndex(inFolder.context)],
  ]);
  for (const folder of folders) {
    const title = titleOfFolder(folder, inFolder.context);
    for (const [at, body] of renderParts(inFolder, folder).entries())
      files.set(folderFile(folder.module, at + 1), frame(inFolder, { title, body }));
  }
  for (const page of operations) {
    const { slug, title } = page;
    const body = renderOperationBody(inFolder, slug) ?? "";
    const short = body.length <= maxBody ? body : shorten(inFolder, slug);
    files.set(`operations/${slug}.html`, frame(inFolder, { title, markdown: `${slug}.md`, body: short }));
    if (short !== body) files.set(`operations/${codeSlug(slug)}.html`, frame(inFolder, { title, body: renderCodeBody(inFolder, page) }));
    files.set(`operations/${slug}.md`, renderMarkdownPage(inFolder, page));
  }
  for (const [id, page] of types) {
    const body = renderTypeBody(inFolder, page, users.get(id) ?? []);
    files.set(`types/${fileNameOf(page.name)}.html`, frame(inFolder, { title: page.name, body }));
  }
  return { files, structure: new Map(), isPreformatted: () => true, trace: () => undefined };
}

/** The page of a folder, or of one of its parts. The name of a module has no dot. */
function folderFile(module: string, part = 1): string {
  return `folders/${fileNameOf(module)}${part === 1 ? "" : `.${part}`}.html`;
}

/** The pages of a folder: as many as it takes for each of them to open at once. */
function renderParts(reference: Reference, folder: FolderPage): readonly string[] {
  const body = renderFolderBody(reference, folder);
  const most = folder.operations.length;
  for (let parts = Math.ceil(body.length / maxBody); parts > 1 && parts <= most; parts += 1) {
    const bodies = Array.from({ length: parts }, (_, index) => renderFolderBody(reference, folder, { part: index + 1, parts }));
    if (bodies.every(({ length }) => length <= maxBody)) return bodies;
  }
  return [body];
}

/** The page with as much code as there is room for beside its prose. */
function shorten(reference: Reference, slug: string): string {
  const prose = renderOperationBody(reference, slug, 0) ?? "";
  return renderOperationBody(reference, slug, Math.max(maxBody - prose.length, 0)) ?? "";
}

/** What is a page's own. */
interface PageParts {
  /** That of the first page is the title of the collection. */
  readonly title?: string;
  /** The address of the same page in Markdown. */
  readonly markdown?: string;
  readonly body: string;
}

/** Puts the body of a page into what all pages have. */
function frame({ context, engine }: Reference, { title, markdown, body }: PageParts): string {
  const collection = printText(context.model.api.title);
  return engine("page")({
    title: title === undefined ? collection : markup`${printText(title)} · ${collection}`,
    collection,
    root: printText(context.address({ kind: "index" }).replace("index.html", "")),
    markdown: markdown === undefined ? undefined : printText(markdown),
    body,
  });
}
