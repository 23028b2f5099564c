import "./offline.ts";
import { parseTolerantJson } from "../../generator/json/parse-tolerant.ts";
import { jsonLanguages } from "../../generator/targets/samples/json/languages.ts";
import { toText } from "../../generator/targets/samples/source.ts";
import { type Reference, renderOperationBody, renderTypeBody } from "../../generator/targets/reference/reference.ts";
import { listTypeUsers } from "../../generator/targets/reference/view/type-page.ts";
import { assertNever } from "../../generator/util/assert-never.ts";
import type { PageName } from "../shared/address.ts";
import { decodeShared, encodeShared, type SharedFile } from "../shared/fragment.ts";
import type { InputFile, Opening, Progress, ReaderAnswer, ReaderRequest } from "../shared/messages.ts";
import { readInputFiles } from "./input.ts";
import { readCollection, type ReadCollection } from "./read-collection.ts";
import { serve } from "./serve.ts";
import { makeSharedFile } from "./shared-file.ts";

let opened: ReadCollection | undefined;

serve<ReaderRequest, Progress, ReaderAnswer>(async (request, onStep) => {
  switch (request.kind) {
    case "open":
      return open(request.opening, onStep);
    case "openExample":
      return open(await makeExample(), onStep);
    case "openShared": {
      const shared = decodeShared(request.data);
      return shared === undefined ? refuse("The link is broken: it holds no collection.") : open(openingOf(shared), onStep);
    }
    case "page":
      return showPage(request.page);
    case "share":
      return share(request.slug);
    case "json":
      return printJsonCode(request.text, request.language);
    default:
      return assertNever(request);
  }
});

/** The example is loaded only if it is wanted. */
async function makeExample(): Promise<Opening> {
  const { example } = await import("contents:example");
  return { files: [...example].map(([path, text]) => makeInput(path, text)) };
}

function makeInput(path: string, text: string): InputFile {
  return { path, content: new Blob([text]) };
}

function openingOf({ name, text }: SharedFile): Opening {
  return { files: [makeInput(name, text)] };
}

function refuse(reason: string): ReaderAnswer {
  return { kind: "refused", reason, diagnostics: [] };
}

async function open(opening: Opening, onStep: (step: Progress) => void): Promise<ReaderAnswer> {
  const input = await readInputFiles(opening.files);
  if (input.kind === "failed") return { kind: "refused", reason: "The files cannot be read.", diagnostics: input.diagnostics };
  const { collections } = input;
  const collection = collections[opening.at ?? 0];
  if (collection === undefined) return refuse("There is no collection in these files.");
  if (collections.length > 1 && opening.at === undefined)
    return { kind: "choices", names: collections.map(({ source }) => nameOf(source)) };
  const read = await readCollection(collection, (text) => onStep({ kind: "progress", text }));
  if (read.kind === "failed") return { kind: "refused", reason: "The collection cannot be read.", diagnostics: read.diagnostics };
  opened = read;
  return { kind: "opened", collection: read.collection, opening };
}

function nameOf(source: { readonly file: string; readonly at?: string | undefined }): string {
  return source.at === undefined ? source.file : `${source.file} ${source.at}`;
}

function showPage(page: PageName): ReaderAnswer {
  const html = opened === undefined ? undefined : renderPage(opened.reference, page);
  return html === undefined ? refuse("There is no such page.") : { kind: "page", html };
}

function renderPage(reference: Reference, page: PageName): string | undefined {
  if (page.kind === "operation") return renderOperationBody(reference, page.slug);
  const { context } = reference;
  const [id, type] = [...context.types].find(([, { name }]) => name === page.name) ?? [];
  if (id === undefined || type === undefined) return undefined;
  return renderTypeBody(reference, type, listTypeUsers(context).get(id) ?? []);
}

function share(slug: string): ReaderAnswer {
  const file = opened === undefined ? undefined : makeSharedFile(opened.reference, slug);
  const data = file === undefined ? undefined : encodeShared(file);
  return data === undefined ? refuse("This operation is too large for a link.") : { kind: "shared", data };
}

function printJsonCode(text: string, name: string): ReaderAnswer {
  const language = jsonLanguages.find((each) => each.name === name);
  const { value } = parseTolerantJson(text);
  if (language === undefined || (value?.kind !== "object" && value?.kind !== "array")) return refuse("This is not a JSON object or list.");
  return { kind: "json", create: toText(language.create(value)), parse: toText(language.parse(value)) };
}
