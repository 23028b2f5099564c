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
import { fileNameOf, type PageAddress } from "./context.ts";
import { titleOfFolder } from "./view/contents.ts";
import { codeSlug } from "./view/samples.ts";
import { listTypeUsers } from "./view/type-page.ts";

/** A static site: HTML that needs no server, with Markdown beside it. */
export const reference: Target = { name: "reference", naming: typescriptNaming, render: renderSite };

/** Characters of a page that opens at once: with style and script, 100 KB. */
const maxBody = 76_000;

/** Where pages are on a site, as pages in a folder write it. */
const fromFolder = addressFrom("../");
const fromRoot = addressFrom("");

function addressFrom(root: string): PageAddress {
  return (target) => {
    switch (target.kind) {
      case "index":
        return target.folder === undefined ? `${root}index.html` : `${root}folders/${fileNameOf(target.folder)}.html`;
      case "operation":
        return `${root}operations/${target.slug}.html`;
      case "type":
        return `${root}types/${fileNameOf(target.name)}.html`;
      default:
        return assertNever(target);
    }
  };
}

function renderSite(model: PackageModel, { document, description, assets }: RenderOptions): RenderedPackage {
  const inFolder = createReference({ model, document, description }, assets, fromFolder);
  const atRoot: Reference = { ...inFolder, context: { ...inFolder.context, address: fromRoot } };
  const { operations, folders, types } = inFolder.context;
  const users = listTypeUsers(inFolder.context);
  const index = renderIndexBody(atRoot);
  const files = new Map([
    ["index.html", frame(atRoot, "", undefined, index.length <= maxBody ? index : renderIndexBody(atRoot, false))],
    ["llms.txt", renderLlmsText(atRoot)],
    ["style.css", readAsset(assets, "reference/style.css")],
    ["site.js", readAsset(assets, "reference/site.js")],
    ["search-index.js", printSearchIndex(inFolder.context)],
  ]);
  for (const folder of folders) {
    const body = renderFolderBody(inFolder, folder);
    files.set(`folders/${fileNameOf(folder.module)}.html`, frame(inFolder, titleOfFolder(folder, inFolder.context), undefined, body));
  }
  for (const page of operations) {
    const { slug, title } = page;
    const body = renderOperationBody(inFolder, slug) ?? "";
    const short = body.length <= maxBody ? body : shorten(inFolder, slug);
    files.set(`operations/${slug}.html`, frame(inFolder, title, `${slug}.md`, short));
    if (short !== body) files.set(`operations/${codeSlug(slug)}.html`, frame(inFolder, title, undefined, renderCodeBody(inFolder, page)));
    files.set(`operations/${slug}.md`, renderMarkdownPage(inFolder, page));
  }
  for (const [id, page] of types) {
    const body = renderTypeBody(inFolder, page, users.get(id) ?? []);
    files.set(`types/${fileNameOf(page.name)}.html`, frame(inFolder, page.name, undefined, body));
  }
  return { files, structure: new Map(), isPreformatted: () => true, trace: () => undefined };
}

/** The page with as much code as there is room for beside its prose. */
function shorten(reference: Reference, slug: string): string {
  const prose = renderOperationBody(reference, slug, 0) ?? "";
  return renderOperationBody(reference, slug, Math.max(maxBody - prose.length, 0)) ?? "";
}

/** Puts the body of a page into what all pages have. `title` is empty for the first page. */
function frame({ context, engine }: Reference, title: string, markdown: string | undefined, body: string): string {
  const collection = printText(context.model.api.title);
  return engine("page")({
    title: title === "" ? collection : markup`${printText(title)} · ${collection}`,
    collection,
    root: printText(context.address({ kind: "index" }).replace("index.html", "")),
    markdown: markdown === undefined ? undefined : printText(markdown),
    body,
  });
}
